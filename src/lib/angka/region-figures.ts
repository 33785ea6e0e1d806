import type { RegionNumber } from '#store/views'
import { numbersBelow, numbersBelowAt, numbersOf, numbersOfAt } from '#store/views'
import type { PastAsked } from './past-asked.ts'

type Db = App.Locals['netra']['db']
type RegionFigures = { readonly own: readonly RegionNumber[]; readonly below: readonly RegionNumber[] }

/** Every measure of a region and of those right below it, as of what was asked; nothing where that cannot be answered. */
export async function regionFigures(db: Db, code: string, asked: PastAsked): Promise<RegionFigures> {
  if (asked.kind === 'refused') return { own: [], below: [] }
  const [own, below] =
    asked.kind === 'now'
      ? await Promise.all([numbersOf(db, code), numbersBelow(db, code)])
      : await Promise.all([numbersOfAt(db, code, asked.at.at), numbersBelowAt(db, code, asked.at.at)])
  return { own, below }
}
