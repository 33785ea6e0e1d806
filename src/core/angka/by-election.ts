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
  /** How many were told of no election when one was told anew last: of others, and of those that are hidden; null before the first count. */
  readonly beside: Counts | null
}

/** `beside`: what is told of no election now, to be kept; null where nothing is told anew. */
export type ToldByElection = { readonly numbers: readonly ElectionNumber[]; readonly beside: Counts | null }

/**
 * What may be told by election over the nation, from now on (N230). Their sum is known at times (from terms by holder, and from the ranks of quarters),
 * so that elections are its parts as kinds of accused are (N190), and what is left beside them is known as well. They move together or not at all: where each
 * of them, on either side, stands or differs by a step, and so does what is told of none (N246). Did one move alone, whoever knows this rule would read
 * from the sum what came to those that stood. One opens where each of its counts is none or more than any hidden count by a step.
 */
export function steppedByElection({ counted, elections, told, beside }: TermsByElection): ToldByElection {
  const countsOf = (code: string) =>
    counted
      .filter(({ election }) => (election !== null && elections.includes(election) ? election : others) === code)
      .reduce(plus, none)
  const isFirst = told.length === 0
  const isOpen = mayTell([...elections, others], countsOf)
  const before = new Map(told.map(({ election, shown }) => [election, shown]))
  const wasOf = (election: string) => before.get(election) ?? null
  const untold = (isUntold: (election: string) => boolean) =>
    [others, ...elections.filter(isUntold)].map(countsOf).reduce(plus, none)
  const mayMove =
    elections.every((election) => isStepFrom(wasOf(election), countsOf(election))) &&
    isStepFrom(
      beside,
      untold((election) => wasOf(election) === null),
    )
  const numbers = elections.map((election): ElectionNumber => {
    const [was, now] = [wasOf(election), countsOf(election)]
    const isTold = isOpen(election) && (isFirst || (mayMove && moves(was, now)))
    return { election, shown: isTold ? now : was }
  })
  const isAnew = numbers.some(({ election, shown }) => shown !== null && shown !== before.get(election))
  const hidden = new Set(numbers.flatMap(({ election, shown }) => (shown === null ? [election] : [])))
  return { numbers, beside: isAnew ? untold((election) => hidden.has(election)) : null }
}

const none: Counts = { met: 0, late: 0 }
const plus = (sum: Counts, { met, late }: Counts): Counts => ({ met: sum.met + met, late: sum.late + late })

const moves = (was: Counts | null, now: Counts): boolean =>
  was === null
    ? sides.every((side) => now[side] === 0 || now[side] >= 2 * smallestShown - 1)
    : sides.some((side) => was[side] !== now[side])

/** Of what was not told before nothing is known. */
const isStepFrom = (was: Counts | null, now: Counts): boolean => was === null || isStep(was, now)

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
