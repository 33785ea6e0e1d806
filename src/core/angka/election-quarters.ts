import type { Election } from '../pemilihan/election.ts'
import { quarterOf, type Quarter } from './rank-calendar.ts'

/** The quarters in which an election was held, from its first dated stage to the end of its last; none where no day is known. */
export function quartersOf({ stages }: Pick<Election, 'stages'>): readonly Quarter[] {
  const held = stages.filter(({ held: took, startsOn }) => took && startsOn !== null)
  const first = held.flatMap(({ startsOn }) => startsOn ?? []).toSorted()[0]
  const last = held
    .map(({ endsOn }) => endsOn)
    .toSorted()
    .at(-1)
  if (first === undefined || last === undefined) return []
  const quarters: Quarter[] = []
  for (let quarter = quarterOf(first); quarter.from <= last; quarter = quarterOf(quarter.until)) quarters.push(quarter)
  return quarters
}
