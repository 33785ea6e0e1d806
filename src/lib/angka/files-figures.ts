import { silenceMeasure } from '#core'
import { filesToldAsNothing, silenceOf, silenceOfAt, undoneByBody } from '#store/views'
import type { PastAsked } from './past-asked.ts'
import { silenceSheet, type SilenceSheet } from './silence-sheet.ts'

type Db = App.Locals['netra']['db']

/** Files that wait in a region, as of what was asked; null before the first count, and where that cannot be answered. */
export async function filesFigures(
  db: Db,
  measure: string,
  region: string,
  asked: PastAsked,
): Promise<SilenceSheet | null> {
  if (asked.kind === 'refused') return null
  if (asked.kind === 'past')
    return silenceSheet(await silenceOfAt(db, { measure, region, at: asked.at.at }), region, measure)
  const rows = measure === silenceMeasure.id ? await silenceOf(db, region) : await undoneByBody(db)
  return silenceSheet(rows, region, measure, await filesToldAsNothing(db, measure, region))
}
