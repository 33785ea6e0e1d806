/**
 * Whoever keeps each telling of elections and of quarters, and knows the rules by which they are told: that something stands says to him that it differs
 * by a few, and that something moves that nothing else did. He has all stories there can be, and asks in which of them everything would have been told
 * as it was.
 */
import { expect, test } from 'vitest'
import { steppedByElection, type ElectionNumber, type ElectionTerms, type ToldByElection } from './by-election.ts'
import { smallestShown } from './suppress.ts'

const elections = ['pemilu', 'pilkada']
const parts = [...elections, 'lain'] as const
type Counts = readonly [pemilu: number, pilkada: number, lain: number]
type Rule = (counts: Counts, before: ToldByElection) => ToldByElection

const countedIn = (counts: Counts): readonly ElectionTerms[] =>
  parts.map((election, at) => ({ election, met: counts[at] ?? 0, late: 0 }))
const byTheRules: Rule = (counts, { numbers: told, beside }) =>
  steppedByElection({ counted: countedIn(counts), elections, told, beside })
const bare: Rule = (counts) => ({
  numbers: elections.map((election, at): ElectionNumber => ({ election, shown: { met: counts[at] ?? 0, late: 0 } })),
  beside: null,
})

const nothing: ToldByElection = { numbers: [], beside: null }
const sumOf = (counts: Counts) => counts.reduce((sum, one) => sum + one, 0)
const plus = ([a, b, c]: Counts, [d, e, f]: Counts): Counts => [a + d, b + e, c + f]

/** What may come to the three on one day. */
const came = (most: number): readonly Counts[] => {
  const each = Array.from({ length: most + 1 }, (_, n) => n)
  return each.flatMap((a) => each.flatMap((b) => each.map((c): Counts => [a, b, c])))
}

/** What is known of the sum: of each quarter where that is none or enough, or of all of it by terms by holder, or nothing. */
const wholes = {
  'each quarter': (...quarters: readonly Counts[]) =>
    quarters.map((growth) => (sumOf(growth) === 0 || sumOf(growth) >= smallestShown ? sumOf(growth) : null)),
  'the end': (...quarters: readonly Counts[]) => quarters.reduce((sum, growth) => sum + sumOf(growth), 0),
  'no sum': () => null,
} as const

/**
 * Of which part he knows for certain that some came, and fewer than five, in all or since it was told anew; of all stories that begin so, over two quarters. Within
 * that time he is not asked: it depends on how many may come in a quarter, which is bounded here and nowhere else.
 */
function found(start: Counts, rule: Rule, known: keyof typeof wholes): readonly string[] {
  const most = 6
  const at = rule(start, nothing)
  const second = new Map<string, ToldByElection>()
  const seen = new Map<string, (readonly [least: number, most: number])[]>()
  for (const first of came(most)) {
    const one = rule(plus(start, first), at)
    const state = { numbers: one.numbers, beside: one.beside ?? at.beside }
    const then = JSON.stringify(state)
    for (const next of came(most)) {
      const stands = plus(plus(start, first), next)
      const key = `${then} ${stands.join(' ')}`
      const two = second.get(key) ?? rule(stands, state)
      second.set(key, two)
      const told = JSON.stringify([wholes[known](first, next), one.numbers, two.numbers])
      const spans = seen.get(told)
      const stood = JSON.stringify(one.numbers) === JSON.stringify(at.numbers)
      const values = parts.flatMap((_, part) => {
        const all = (first[part] ?? 0) + (next[part] ?? 0)
        return [all, stood ? all : (next[part] ?? 0)]
      })
      seen.set(
        told,
        values.map((value, n) => [
          Math.min(spans?.[n]?.[0] ?? value, value),
          Math.max(spans?.[n]?.[1] ?? value, value),
        ]),
      )
    }
  }
  const questions = parts.flatMap((part) => [`${part}, in all`, `${part}, since it was told`])
  return [
    ...new Set(
      [...seen.values()].flatMap((spans) =>
        questions.filter((_, n) => {
          const [least, largest] = spans[n] ?? [0, 0]
          return least >= 1 && largest < smallestShown
        }),
      ),
    ),
  ]
}

const starts: readonly Counts[] = [
  [12, 20, 9],
  [12, 20, 0],
]
const asked = starts.flatMap((start) =>
  (Object.keys(wholes) as (keyof typeof wholes)[]).map((known) => [start, known] as const),
)

test.each(asked)('by the rules nobody is found from %j on by whoever knows %s', (start, known) => {
  expect(found(start, byTheRules, known)).toEqual([])
})

/** As it was: each election moves by itself, whether others can or not. */
const alone: Rule = (counts, before) => {
  if (before.numbers.length === 0) return byTheRules(counts, before)
  const isStep = (was: number, now: number) => was === now || now - was >= smallestShown
  const numbers = before.numbers.map((was, at) => {
    const now = counts[at] ?? 0
    const moves = isStep(before.beside?.met ?? 0, counts[2]) && isStep(was.shown?.met ?? 0, now)
    return moves ? { ...was, shown: { met: now, late: 0 } } : was
  })
  const isAnew = numbers.some(({ shown }, at) => shown?.met !== before.numbers[at]?.shown?.met)
  return { numbers, beside: isAnew ? { met: counts[2], late: 0 } : null }
}

test('the control: where each moved by itself, he reads from the sum what came to the one that stood', () => {
  expect(found([12, 20, 9], alone, 'the end')).toContain('pilkada, since it was told')
})

/** The same of one quarter in which counts fall as well: a decision that is recorded late leaves the files that were not decided (N244). */
function foundOnceFalling(start: Counts, rule: Rule): readonly string[] {
  const at = rule(start, nothing)
  const seen = new Map<string, Counts[]>()
  for (const grown of came(16)) {
    const change = plus(grown, [-8, -8, -8])
    const { numbers } = rule(plus(start, change), at)
    const told = JSON.stringify([sumOf(change), numbers])
    seen.set(told, [...(seen.get(told) ?? []), change])
  }
  return parts.filter((_, part) =>
    [...seen.values()].some((changes) => {
      const [least, most] = [
        Math.min(...changes.map((one) => one[part] ?? 0)),
        Math.max(...changes.map((one) => one[part] ?? 0)),
      ]
      return (least >= 1 && most < smallestShown) || (most <= -1 && least > -smallestShown)
    }),
  )
}

test('nor where counts fall, by whoever knows what all came to', () => {
  expect(foundOnceFalling([20, 30, 19], byTheRules)).toEqual([])
  // The control: told as it stands.
  expect(foundOnceFalling([20, 30, 19], bare)).toEqual(parts)
})

test('the control: told as it stands, each part is', () => {
  const whom = found([12, 20, 9], bare, 'the end').map((one) => one.split(',')[0])
  expect(new Set(whom)).toEqual(new Set(parts))
})
