import type { AllegationFact } from './allegation-fact.ts'

type Subject = Pick<AllegationFact, 'name' | 'number' | 'seat'>

/**
 * How many people these allegations are about, at the least: whoever shares a name, a number or a post held by one is taken for one, also
 * through a third. A camat and his successor are one, because who reads "camat" of that place thinks of one.
 */
export function countSubjects(facts: readonly Subject[]): number {
  const leader = new Map<string, string>()

  function leaderOf(mark: string): string {
    let at = mark
    for (let next = leader.get(at) ?? at; next !== at; next = leader.get(at) ?? at) at = next
    return at
  }

  let unmarked = 0
  for (const fact of facts) {
    const [first, ...others] = marksOf(fact)
    if (first === undefined) {
      unmarked = 1
      continue
    }
    if (!leader.has(first)) leader.set(first, first)
    for (const other of others) leader.set(leaderOf(other), leaderOf(first))
  }
  return new Set([...leader.keys()].map(leaderOf)).size + unmarked
}

/** Of whom nothing at all is known, all might be one. */
const marksOf = ({ name, number, seat }: Subject): readonly string[] => [
  ...(name === null ? [] : [`name ${String(name)}`]),
  ...(number === null ? [] : [`number ${String(number)}`]),
  ...(seat === null ? [] : [`seat ${String(seat)}`]),
]
