import { scoreOf, type MethodId, type Score } from './method.ts'

/**
 * Weighted events against the most that any region of the list has: 100 · n / maximum. The leader is always 100, so one outlier flattens
 * all others, and scores of two releases are not comparable. For reproducing a published list, not for reading one's own.
 */
export function thematicScores<M extends MethodId>(
  method: M,
  events: ReadonlyMap<string, number>,
): ReadonlyMap<string, Score<M>> {
  const most = Math.max(0, ...events.values())
  return new Map(
    [...events].map(([region, n]) => [region, scoreOf(method, most === 0 ? 0 : (100 * n) / most)] as const),
  )
}

/** The weighted events behind a published score, where the maximum is known. */
export const eventsBehind = (score: number, most: number): number => Math.round((score * most) / 100)

type PerPeople = { readonly events: number; readonly people: number }
/** For reading: events for 1,000 people, which no other region's number moves. Null where nobody is counted. */
export const perThousand = ({ events, people }: PerPeople): number | null =>
  people > 0 ? (1_000 * events) / people : null
