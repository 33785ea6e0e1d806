import type { Election } from '../pemilihan/election.ts'
import { publishable, type Place } from './publish.ts'
import { smallestShown } from './suppress.ts'

/** By the election of the case they are about, null about none: terms of deciding bodies that were met or passed, or files that were decided within the days that are asked of all, or were not. */
export type ElectionTerms = { readonly election: string | null; readonly met: number; readonly late: number }
/** Both or neither: a share of which one side is hidden says what it is. */
export type ElectionNumber = {
  readonly election: string
  readonly shown: { readonly met: number; readonly late: number } | null
}
type Side = 'met' | 'late'
const sides: readonly Side[] = ['met', 'late']

/** Within how many days a decision is asked of every file alike (N244): from the day after them a file is one without news for long. */
export const decidedWithinDays = 90

/** More than half of the provinces: the number of an election that is held in a few is the number of those few. */
const fewestProvinces = 20

/** Whether an election has a number of its own (N230): it is held in the nation, and not in some places of it. */
export function isOfTheNation({ contests }: Pick<Election, 'contests'>): boolean {
  const codes = contests.map(({ regionCode }) => regionCode)
  return codes.includes(nation) || new Set(codes.map((code) => code.slice(0, 2))).size >= fewestProvinces
}

const nation = '00'
/** What is about elections of few places, or about none: told nowhere, and left over for whoever knows the sum. */
const others = 'lain'

type Counts = Readonly<Record<Side, number>>

type TermsByElection = {
  readonly counted: readonly ElectionTerms[]
  /** Elections that have a number of their own. */
  readonly elections: readonly string[]
  /** What stands in public; none before the first count. */
  readonly told: readonly ElectionNumber[]
  /** How many were left to others when an election was told anew last; null before the first count. */
  readonly beside: Counts | null
}

/** `beside`: what is left to others now, to be kept; null where nothing is told anew. */
export type ToldByElection = { readonly numbers: readonly ElectionNumber[]; readonly beside: Counts | null }

/**
 * What may be told by election over the nation, from now on (N230). Their sum is known at times (from terms by holder, and from the ranks of quarters),
 * so that elections are its parts as kinds of accused are (N190), and what is left beside them is known as well: it must have grown by nobody or by a
 * step whenever one of them moves. An election moves where each of its two counts stands or differs by a step, and opens where each is none or more
 * than any hidden count by as much.
 */
export function steppedByElection({ counted, elections, told, beside }: TermsByElection): ToldByElection {
  const countsOf = (code: string) =>
    counted
      .filter(({ election }) => (election !== null && elections.includes(election) ? election : others) === code)
      .reduce((sum, row) => ({ met: sum.met + row.met, late: sum.late + row.late }), { met: 0, late: 0 })
  const isFirst = told.length === 0
  const left = countsOf(others)
  const isOpen = mayTell([...elections, others], countsOf)
  const mayMove = beside === null || isStep(beside, left)
  const before = new Map(told.map(({ election, shown }) => [election, shown]))
  const numbers = elections.map((election): ElectionNumber => {
    const [was, now] = [before.get(election) ?? null, countsOf(election)]
    const isTold = isOpen(election) && (isFirst || (mayMove && moves(was, now)))
    return { election, shown: isTold ? now : was }
  })
  const isAnew = numbers.some(({ election, shown }) => shown !== null && shown !== before.get(election))
  return { numbers, beside: isAnew ? left : null }
}

const moves = (was: Counts | null, now: Counts): boolean =>
  was === null
    ? sides.every((side) => now[side] === 0 || now[side] >= 2 * smallestShown - 1)
    : isStep(was, now) && sides.some((side) => was[side] !== now[side])

/** Whether each of the two stands or differs by a step. */
const isStep = (was: Counts, now: Counts): boolean =>
  sides.every((side) => was[side] === now[side] || Math.abs(now[side] - was[side]) >= smallestShown)

/** Which of them may be told on both sides, each of which is cut into the same parts. */
function mayTell(codes: readonly string[], countsOf: (code: string) => Counts): (code: string) => boolean {
  const places: readonly Place[] = [{ code: nation, parent: null }, ...codes.map((code) => ({ code, parent: nation }))]
  const hidden = new Set(
    sides.flatMap((side) =>
      publishable(
        places,
        codes.flatMap((region) => {
          const count = countsOf(region)[side]
          return count === 0 ? [] : [{ region, count }]
        }),
      ).flatMap(({ region, shown }) => (shown === null ? [region] : [])),
    ),
  )
  return (code) => !hidden.has(code)
}
