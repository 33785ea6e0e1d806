import type { Place } from './publish.ts'
import type { ToldNumbers } from './steps.ts'
import { smallestShown } from './suppress.ts'

/** What of a measure stood in no province: when it was told first, and whether older zeros say nothing since (N229). */
export type Unplaced = { readonly first: number; readonly isBehind: boolean }
export type UnplacedNow = { readonly unplaced: number; readonly isBehind: boolean }

/** What the nation counts beyond its provinces, as a reader adds them up; null: the nation is hidden. */
export function unplacedOf(places: readonly Place[], told: ToldNumbers): number | null {
  const root = places.find(({ parent }) => parent === null)?.code ?? '00'
  const whole = told.get(root) ?? null
  if (whole === null) return null
  return places.reduce((rest, { code, parent }) => (parent === root ? rest - (told.get(code) ?? 0) : rest), whole)
}

/**
 * What is to be kept of it now; null: nothing new. A place below the nation stands while fewer than `limit` came (N173), so that its zero is at most so
 * far from what it counts. Where more than that came to the nation and to no place that is told, its zero may be all of it: then it is not said
 * any more. It is worked out from what everybody can read, so that it tells nothing.
 */
export function unplacedNow(
  before: Unplaced | undefined,
  places: readonly Place[],
  told: ToldNumbers,
  limit = smallestShown,
): UnplacedNow | null {
  const unplaced = unplacedOf(places, told)
  if (before === undefined) return unplaced === null ? null : { unplaced, isBehind: false }
  const isBehind = unplaced !== null && unplaced - before.first >= limit
  return isBehind === before.isBehind ? null : { unplaced: unplaced ?? 0, isBehind }
}
