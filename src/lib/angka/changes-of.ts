import { error } from '@sveltejs/kit'
import { findPublicRegion, listFigureChanges } from '#store/views'
import { changeLines } from './changes.ts'

/** As many as a page and a feed hold. */
export const mostChanges = 300

/** Changed figures of a region and of those right below it; an unknown region is not found. */
export async function changesOf({ db, clock }: Pick<App.Locals['netra'], 'db' | 'clock'>, code: string) {
  const region = await findPublicRegion(db, code)
  if (region === null) error(404, 'not found')
  const changes = await listFigureChanges(db, { of: { region: region.code }, now: clock(), most: mostChanges })
  return { region, lines: changeLines(changes), most: mostChanges }
}
