import type { Instant } from '#law'
import { isLate } from '../tenggat/is-late.ts'
import { isBefore } from '../tenggat/instants.ts'
import type { Deadline } from '../tenggat/start-clock.ts'

/** What a reader needs to know of a running clock to be told by when. */
export type HeldClock = Pick<Deadline, 'ruleId' | 'dueOn' | 'dueAt' | 'acting'>

/** Who holds a record: who must act, what, on which row, by which clock, and the rows that say what follows if not. */
export type Holding<Who extends string, Duty extends string> = {
  readonly who: Who
  readonly duty: Duty
  /** Null where no article was seen and no rule of the house was made. */
  readonly basis: string | null
  /** Null where no rule that was seen gives a term. */
  readonly clock: HeldClock | null
  readonly late: boolean
  readonly ifNot: readonly string[]
}

/** One line of a table of holders, under the rows of one regime. */
export type HoldingRow<Who extends string, Duty extends string> = {
  readonly who: Who
  readonly duty: Duty
  readonly basis: string | null
  /** The rules whose running clock is the term of this duty; the one that ends first counts. */
  readonly terms: readonly string[]
  /** What follows when a term that acts has passed; an office's own ends nothing (N30). */
  readonly ifNot?: readonly string[]
  /** What follows where there is no term; nothing does (N31). */
  readonly untimed?: readonly string[]
}

const officeLate = ['N30']
const noTerm = ['N31']
const notActing = ['N32']

/** The row as it stands for these running clocks at this moment. */
export function holdingOf<Who extends string, Duty extends string>(
  row: HoldingRow<Who, Duty>,
  running: readonly HeldClock[],
  now: Instant,
): Holding<Who, Duty> {
  const clock = firstOf(running.filter(({ ruleId }) => row.terms.includes(ruleId)))
  return {
    who: row.who,
    duty: row.duty,
    basis: clock?.ruleId ?? row.basis,
    clock,
    late: clock !== null && isLate(clock, now),
    ifNot: clock === null ? (row.untimed ?? noTerm) : clock.acting ? (row.ifNot ?? officeLate) : notActing,
  }
}

const firstOf = (clocks: readonly HeldClock[]): HeldClock | null =>
  clocks.reduce<HeldClock | null>(
    (first, clock) => (first === null || isBefore(clock.dueAt, first.dueAt) ? clock : first),
    null,
  )
