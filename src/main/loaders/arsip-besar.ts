import { publishAllegations } from '#app'
import { loadPastPeople } from '../demonstration/past/people.ts'
import { loadPast, pastName } from '../demonstration/past/load-past.ts'
import { tellPast } from '../demonstration/past/tell-past.ts'
import type { Loader } from '../loader.ts'

/** Committed before what is told by them. */
export const pastPeopleLoader: Loader = {
  name: 'demonstration-past-people',
  version: '1',
  only: 'demonstration',
  run: loadPastPeople,
}

/** Once and never again: what was over stays as it was told, also where the installation is started years later. */
export const pastLoader: Loader = { name: pastName, version: '1', only: 'demonstration', run: loadPast }

/** Told by the use cases, which must find it committed. */
export const pastToldLoader: Loader = {
  name: 'demonstration-past-told',
  version: '1',
  only: 'demonstration',
  run: tellPast,
}

/** After the first count: a row names no place of which the numbers are hidden. Else the files of the first day would have no allegation in them. */
export const pastAllegationsLoader: Loader = {
  name: 'demonstration-past-allegations',
  version: '1',
  only: 'demonstration',
  run: async ({ netra }) => {
    await publishAllegations(netra)
  },
}
