import {
  dayNumber,
  dayOfNumber,
  isWeekend,
  localDayNumber,
  weekdayAfter,
  weekdaysBefore,
  zones,
  type DayNumber,
  type Instant,
  type PlainDate,
  type Zone,
} from '#law'
import { whyNot, type DayCount, type DaysOff } from './counted-days.ts'
import { pausedStretches, type Pause } from './pause.ts'

/**
 * A calendar counted ahead, so that where a term ends is looked up and not walked to. Weekends are a formula; of the days off only
 * those that take a counting day away are kept. A year of which nothing is decreed has its weekends and no more.
 */
export type Almanac = {
  readonly unit: DayCount['unit']
  /** The days off that would count but for the decree, in order. */
  readonly off: readonly DayNumber[]
  /** Beside each of them, how many counting days lie before it: the prefix sums. */
  readonly before: readonly number[]
}

/** The days off that count for one way of counting, ready for many questions: a weekend is none of them, and calendar days have none. */
export function almanacOf(count: Pick<DayCount, 'unit' | 'calendar'>, daysOff: DaysOff): Almanac {
  const off = [...daysOff.keys()]
    .filter((day) => count.unit === 'working-days' && !isWeekend(day) && whyNot(day, count, daysOff) !== null)
    .map(dayNumber)
    .toSorted((a, b) => a - b)
  return { unit: count.unit, off, before: off.map((day, earlier) => weekdaysBefore(day) - earlier) }
}

/** How many of `sorted` are below `limit`. */
function countBelow(sorted: readonly number[], limit: number): number {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((sorted[middle] ?? Infinity) < limit) low = middle + 1
    else high = middle
  }
  return low
}

/** Counting days before `day`, from a fixed origin. */
const countedBefore = ({ unit, off }: Almanac, day: DayNumber): number =>
  unit === 'calendar-days' ? day : weekdaysBefore(day) - countBelow(off, day)

/** The counting day before which `countedBefore` counts `counted`. */
const countingDay = ({ unit, before }: Almanac, counted: number): DayNumber =>
  unit === 'calendar-days' ? counted : weekdayAfter(counted + countBelow(before, counted + 1))

type Amount = Pick<DayCount, 'amount' | 'firstDay'>

function lastNumber(almanac: Almanac, { amount, firstDay }: Amount, start: DayNumber): DayNumber {
  const first = firstDay === 'free' ? start + 1 : start
  return countingDay(almanac, countedBefore(almanac, first) + amount - 1)
}

/** The day that `dueOn` walks to. `amount` is a whole number above zero: who asks a million times has asked that before. */
export function lastDay(almanac: Almanac, count: Amount, start: PlainDate, pauses: readonly Pause[] = []): PlainDate {
  const startsOn = dayNumber(start)
  const first = count.firstDay === 'free' ? startsOn + 1 : startsOn
  let amount = count.amount
  for (const { from, until } of pausedStretches(pauses)) {
    const begins = Math.max(dayNumber(from), first)
    if (begins > lastNumber(almanac, { ...count, amount }, startsOn)) break
    amount += Math.max(0, countedBefore(almanac, dayNumber(until)) - countedBefore(almanac, begins))
  }
  return dayOfNumber(lastNumber(almanac, { ...count, amount }, startsOn))
}

/** A day ends in each of Indonesia's zones on the same UTC day, for they lie less than a day east of Greenwich. */
const ends = { WIB: 24 - zones.WIB, WITA: 24 - zones.WITA, WIT: 24 - zones.WIT } as const satisfies Record<Zone, number>

/** What `dueFrom` answers for a term in days without pauses, without its working. */
export function dueAhead(
  almanac: Almanac,
  count: Amount,
  { startedAt, zone }: { readonly startedAt: Instant; readonly zone: Zone },
): { readonly dueOn: PlainDate; readonly dueAt: Instant } {
  const dueOn = dayOfNumber(lastNumber(almanac, count, localDayNumber(startedAt, zone)))
  return { dueOn, dueAt: `${dueOn}T${String(ends[zone])}:00:00.000Z` }
}
