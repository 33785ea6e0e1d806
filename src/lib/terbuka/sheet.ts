import { formats, licences, type Column, type ColumnType, type ColumnUnit, type Dataset, type Edition } from '#core'
import { here, inTongue, m, numberInWords } from '#wording'
import { unitInWords } from '../words/angka.ts'

/** Where a file lies; the file has no language. */
export const fileHref = (name: string, day?: string): string =>
  day === undefined ? `/data/${name}` : `/data/${day}/${name}`

/** As a person reads a size: no more figures than he needs. */
export function sizeInWords(bytes: number): string {
  if (bytes < 1024) return m.terbuka_bytes({ size: numberInWords(bytes) })
  const kilobytes = bytes / 1024
  if (kilobytes < 1024) return m.terbuka_kilobytes({ size: numberInWords(Math.round(kilobytes)) })
  return m.terbuka_megabytes({ size: numberInWords(Math.round(kilobytes / 102.4) / 10) })
}

/** The files of a dataset, as links say them. Empty before the first edition. */
export const filesOf = (edition: Edition | null, id: string) =>
  formats.flatMap((format) => {
    const file = edition?.files.find(({ name }) => name === `${id}.${format}`)
    return file === undefined
      ? []
      : [
          {
            format: format.toUpperCase(),
            href: fileHref(file.name),
            size: sizeInWords(file.bytes),
            sha256: file.sha256,
          },
        ]
  })

const types: Readonly<Record<ColumnType, () => string>> = {
  text: m.terbuka_type_text,
  whole: m.terbuka_type_whole,
  number: m.terbuka_type_number,
  'yes-no': m.terbuka_type_yes_no,
  day: m.terbuka_type_day,
  moment: m.terbuka_type_moment,
}

export const columnSheet = ({ name, type, means, unit, empty }: Column) => ({
  name,
  type: types[type](),
  unit: unitOf(unit),
  means: inTongue(means),
  empty: empty === null ? m.terbuka_never_empty() : inTongue(empty),
})

/** In a column stands a count of what its own words say, whatever measures of that unit count. */
const otherUnits = {
  ...{ orang: m.terbuka_unit_people, kantor: m.terbuka_unit_offices },
  'menurut angkanya': m.terbuka_unit_own,
} as const
const isOther = (unit: ColumnUnit): unit is keyof typeof otherUnits => unit in otherUnits

const unitOf = (unit: ColumnUnit | null): string =>
  unit === null ? '–' : isOther(unit) ? otherUnits[unit]() : unitInWords(unit)

export function licenceSheet(dataset: Dataset | null, { licence }: { readonly licence: keyof typeof licences }) {
  const id = dataset?.licence ?? licence
  return { id, title: licences[id].title, address: licences[id].address }
}

export const pageOf = (dataset: Dataset): string => here(dataset.page)
