import { error } from '@sveltejs/kit'
import {
  findPublicRegion,
  listFigureChanges,
  listPartChanges,
  namesOfParts,
  type ChangesOf,
  type FigureChange,
} from '#store/views'
import { changeLines, type ChangeLine } from './changes.ts'

/** As many as a page and a feed hold. */
export const mostChanges = 300

type Here = Pick<App.Locals['netra'], 'db' | 'clock'>

/** Changed figures of a region and of those right below it; an unknown region is not found. */
export async function changesOf(netra: Here, code: string) {
  const region = await findPublicRegion(netra.db, code)
  if (region === null) error(404, 'not found')
  return { region, lines: await allLines(netra, { region: region.code }), most: mostChanges }
}

/** Changed figures as pages and feeds tell them, the newest first. */
export async function allLines(netra: Here, of: ChangesOf): Promise<readonly ChangeLine[]> {
  const changes = await allChanges(netra, of)
  return changeLines(changes, await namesOfParts(netra.db, changes))
}

/** Numbers of places and their parts. */
async function allChanges({ db, clock }: Here, of: ChangesOf): Promise<readonly FigureChange[]> {
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
