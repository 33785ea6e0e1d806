import { error } from '@sveltejs/kit'
import { findPublicRegion, listFigureChanges, listPartChanges, type ChangesOf, type FigureChange } from '#store/views'
import { changeLines } from './changes.ts'

/** As many as a page and a feed hold. */
export const mostChanges = 300

type Here = Pick<App.Locals['netra'], 'db' | 'clock'>

/** Changed figures of a region and of those right below it; an unknown region is not found. */
export async function changesOf(netra: Here, code: string) {
  const region = await findPublicRegion(netra.db, code)
  if (region === null) error(404, 'not found')
  return { region, lines: changeLines(await allChanges(netra, { region: region.code })), most: mostChanges }
}

/** Numbers of places and their parts, the newest first. */
export async function allChanges({ db, clock }: Here, of: ChangesOf): Promise<readonly FigureChange[]> {
  const now = clock()
  const [numbers, parts] = await Promise.all([
    listFigureChanges(db, { of, now, most: mostChanges }),
    listPartChanges(db, { of, now }),
  ])
  return [...numbers, ...parts].toSorted(byDay).slice(0, mostChanges)
}

const orderOf = ({ regionCode, measureId, part }: FigureChange) =>
  [String(regionCode.length), regionCode, measureId, part].join(' ')
const byDay = (a: FigureChange, b: FigureChange) =>
  a.day === b.day ? (orderOf(a) < orderOf(b) ? -1 : 1) : a.day < b.day ? 1 : -1
