/**
 * Somebody shares an address with a colleague, sends junk until he stands where he likes, and asks for the form again and again: does the puzzle tell him
 * whether the colleague has reported, or when? All draws that there are are gone through, so that nothing here is chance.
 */
import { expect, test } from 'vitest'
import { brimsOf, floodFrom, type FloodLevel } from '#core'
import { newGate, type Gate } from './drawn-gate.ts'

const minute = 60_000
const start = Date.parse('2024-10-01T02:00:00.000Z')

type Attack = {
  /** Junk that he sends in the first minutes. */
  readonly junk: number
  /** The minutes at which he asks for the form. */
  readonly looks: readonly number[]
  /** From which level on he takes note. */
  readonly level: FloodLevel
}
/** A counter whose draw is so far along all draws; the further, the earlier it asks for work. */
type Gates = (chance: number) => Gate
/** The minute in which a colleague reports; or he does not. */
type Colleague = number | null

/** The first look at which he sees work asked; as many as there are looks, where he never does. */
function firstSeen({ junk, looks, level }: Attack, colleague: Colleague, gate: Gate): number {
  const own = Array.from({ length: junk }, (_, n) => (n * 5 * minute) / junk)
  const reports = [...own, ...(colleague === null ? [] : [colleague * minute - 1])].toSorted((a, b) => a - b)
  let sent = 0
  const at = looks.findIndex((look) => {
    for (; (reports[sent] ?? Infinity) <= look * minute; sent++) gate.add(start + (reports[sent] ?? 0))
    return gate.level(start + look * minute) >= level
  })
  return at < 0 ? looks.length : at
}

/** Of all draws, the part in which he sees it first at each look, and last that in which he never does. */
function shares(gates: Gates, attack: Attack, colleague: Colleague): readonly number[] {
  const until = attack.looks.map((_, look) => {
    let [never, always] = [0, 1]
    for (let step = 0; step < 14; step++) {
      const middle = (never + always) / 2
      if (firstSeen(attack, colleague, gates(middle)) <= look) always = middle
      else never = middle
    }
    return 1 - (never + always) / 2
  })
  return [...until, 1].map((part, look) => part - (until[look - 1] ?? 0))
}

/** The most that anybody can win over guessing, whatever he concludes from all that he sees; and how much likelier one thing is that he may see. */
function told(gates: Gates, attack: Attack, [one, other]: readonly [Colleague, Colleague]) {
  const [a, b] = [shares(gates, attack, one), shares(gates, attack, other)]
  const both = a.map((part, n) => [part, b[n] ?? 0] as const)
  const often = both.filter(([x, y]) => Math.max(x, y) > 0.01)
  return {
    wins: both.reduce((sum, [x, y]) => sum + Math.abs(x - y), 0) / 2,
    likelier: Math.max(...often.map(([x, y]) => Math.max(x, y) / Math.max(Math.min(x, y), 1e-4))),
  }
}

const whether = (gates: Gates, attack: Attack) => told(gates, attack, [20, null])
const when = (gates: Gates, attack: Attack) => told(gates, attack, [20, 40])

const ours =
  (scope: 'session' | 'address'): Gates =>
  (chance) => {
    const { seconds, reports } = floodFrom[scope]
    return newGate({ seconds, brims: () => brimsOf(reports) }, () => chance)
  }

const every = (minutes: number, from: number, to: number) =>
  Array.from({ length: Math.floor((to - from) / minutes) + 1 }, (_, n) => from + n * minutes)
const inFirstHour = every(4, 5, 59)
/** Work is drawn anew when the hour turns, and what came in the hour before still counts a while. */
const inSecondHour = every(4, 60, 119)

/** Where he may stand: at nothing, at what was the limit, around the brim, and around that of the next level. */
const stands: readonly (readonly [number, FloodLevel])[] = [
  ...([0, 59, 120, 149, 150, 170, 220] as const).map((junk) => [junk, 1] as const),
  ...([299, 320] as const).map((junk) => [junk, 2] as const),
]

test.each(stands)('who sends %i junk reports and looks for level %i learns next to nothing of a colleague', (...at) => {
  const [junk, level] = at
  for (const looks of [inFirstHour, inSecondHour])
    for (const ask of [whether, when]) {
      const { wins, likelier } = ask(ours('session'), { junk, looks, level })
      expect(wins, `${ask.name} ${String(looks[0])}`).toBeLessThan(0.02)
      // Nothing that he may see is a proof: what he sees once in a hundred times comes nearly as often without a colleague.
      expect(likelier, `${ask.name} ${String(looks[0])}`).toBeLessThan(1.15)
    }
})

test('nor by the count of the address, which his own many browsers fill', () => {
  for (const junk of [480, 500, 520]) {
    const { wins, likelier } = whether(ours('address'), { junk, looks: every(20, 5, 59), level: 1 })
    expect(wins).toBeLessThan(0.02)
    expect(likelier).toBeLessThan(1.15)
  }
})

/** As it was: work from so many on, at once. */
const sharp =
  (limit: number): Gates =>
  () => {
    let reports = 0
    return { add: () => (reports += 1), level: (): FloodLevel => (reports >= limit ? 1 : 0) }
  }

test('the control: one short of a sharp limit he sees whether and when', () => {
  for (const ask of [whether, when]) {
    const { wins, likelier } = ask(sharp(60), { junk: 59, looks: inFirstHour, level: 1 })
    expect(wins).toBeGreaterThan(0.999)
    expect(likelier).toBeGreaterThan(1000)
  }
})

test('the control: where the limit alone is drawn, and holds at once, work comes seldom and is then a proof', () => {
  const drawn: Gates = (chance) => sharp(60 + Math.floor((1 - chance) * 60))(chance)
  const { wins, likelier } = whether(drawn, { junk: 89, looks: inFirstHour, level: 1 })
  expect(wins).toBeLessThan(0.03)
  expect(likelier).toBeGreaterThan(100)
})
