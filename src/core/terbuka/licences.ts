/** Licences that an installation may give its own data (N169), and that of what is not its own. */
export const licences = {
  'CC-BY-4.0': {
    title: 'Creative Commons Attribution 4.0 International',
    address: 'https://creativecommons.org/licenses/by/4.0/',
  },
  'CC-BY-SA-4.0': {
    title: 'Creative Commons Attribution-ShareAlike 4.0 International',
    address: 'https://creativecommons.org/licenses/by-sa/4.0/',
  },
  'CC0-1.0': {
    title: 'Creative Commons Zero 1.0 Universal',
    address: 'https://creativecommons.org/publicdomain/zero/1.0/',
  },
  'ODC-By-1.0': {
    title: 'Open Data Commons Attribution License 1.0',
    address: 'https://opendatacommons.org/licenses/by/1-0/',
  },
  'ODbL-1.0': {
    title: 'Open Data Commons Open Database License 1.0',
    address: 'https://opendatacommons.org/licenses/odbl/1-0/',
  },
} as const
export type LicenceId = keyof typeof licences
export const licenceIds = Object.keys(licences) as readonly LicenceId[]
export const usualLicence: LicenceId = 'CC-BY-4.0'
