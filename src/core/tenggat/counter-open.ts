import {
  addDays,
  addHours,
  dayOfWeek,
  instantAt,
  localDay,
  startOfDay,
  type CounterHours,
  type Instant,
  type OpeningHours,
  type PlainDate,
  type Zone,
} from '#law'
import type { Election } from '../pemilihan/election.ts'
import { stagesOn } from '../pemilihan/stages-on.ts'
import { whyNot, type DayOff, type DaysOff } from './counted-days.ts'
import { canonical, isBefore } from './instants.ts'

/** Of which counter it is asked: the rule on its hours, and the days and stages of its place. */
export type Counter = {
  readonly hours: CounterHours
  readonly zone: Zone
  readonly regionCode: string
  readonly daysOff: DaysOff
  readonly elections: readonly Election[]
}

/** What the counter does at a moment, and when that changes. `opensAt` is null where no day of the next two months is a day of service. */
export type CounterStanding =
  | { readonly open: true; readonly closesAt: Instant; readonly why: WhyOpen }
  | { readonly open: false; readonly opensAt: Instant | null; readonly why: 'outside-hours' | 'weekend' | DayOff }

type WhyOpen = 'daily-hours' | 'voting-day' | 'round-the-clock'

/** The stages of the election calendar that the words of the rule mean. */
const stagesMeant: Readonly<Record<CounterHours['roundTheClockIn']['value'][number], readonly string[]>> = {
  'masa-tenang': ['masa-tenang'],
  'pemungutan-penghitungan': ['pemungutan-suara', 'penghitungan'],
}

type Span = { readonly from: Instant; readonly until: Instant; readonly why: WhyOpen }
type Day = { readonly span: Span } | { readonly off: 'weekend' | DayOff }

/** Whether a counter is open, half-open as every hour here: at 16.00 it is closed. */
export function counterAt(counter: Counter, at: Instant): CounterStanding {
  const moment = canonical(at)
  const today = localDay(moment, counter.zone)
  const day = dayOf(counter, today)
  if ('span' in day && !isBefore(moment, day.span.from) && isBefore(moment, day.span.until))
    return { open: true, closesAt: closesAt(counter, today, day.span), why: day.span.why }
  return { open: false, opensAt: opensAfter(counter, today, moment), why: 'off' in day ? day.off : 'outside-hours' }
}

function dayOf({ hours, zone, regionCode, daysOff, elections }: Counter, day: PlainDate): Day {
  const stages = new Set(
    stagesOn(elections, day, regionCode)
      .filter(({ election }) => election.regime === hours.regime)
      .map(({ stage }) => stage.code),
  )
  const isIn = (codes: readonly string[]) => codes.some((code) => stages.has(code))
  if (isIn(hours.roundTheClockIn.value.flatMap((meant) => stagesMeant[meant])))
    return { span: { from: startOfDay(day, zone), until: startOfDay(addDays(day, 1), zone), why: 'round-the-clock' } }
  const daily = hoursOn(hours, day)
  if (isIn(hours.opensIn.value) && daily !== null) return { span: spanOf(day, zone, daily, 'voting-day') }
  // Working days as everywhere: a shared day of leave is a day off.
  const off = whyNot(day, { unit: 'working-days', calendar: 'holidays-and-cuti-bersama' }, daysOff)
  if (off === 'day-of-the-event' || off === 'paused') throw new Error(`a calendar has no ${off}`)
  return off === null && daily !== null ? { span: spanOf(day, zone, daily, 'daily-hours') } : { off: off ?? 'weekend' }
}

/** The hours of a weekday; of a Saturday or Sunday, on which only a stage can open it, those that the week begins with. */
const hoursOn = ({ weekdays }: CounterHours, day: PlainDate): OpeningHours | null =>
  (weekdays.find(({ days }) => days.some((one) => one === dayOfWeek(day))) ?? weekdays[0])?.hours.value ?? null

function spanOf(day: PlainDate, zone: Zone, { opens, closes }: OpeningHours, why: WhyOpen): Span {
  const [from, until] = [instantAt(`${day}T${opens}`, zone), instantAt(`${day}T${closes}`, zone)]
  if (from === null || until === null) throw new RangeError(`not hours of a day: ${opens} to ${closes}`)
  return { from, until, why }
}

const mostDays = 62

/** Where a day that never closes is followed by another, the counter closes with the last of them. */
function closesAt(counter: Counter, today: PlainDate, span: Span): Instant {
  let { until } = span
  for (let ahead = 1; ahead <= mostDays; ahead += 1) {
    const next = dayOf(counter, addDays(today, ahead))
    if (!('span' in next) || next.span.from !== until) break
    until = next.span.until
  }
  return until
}

function opensAfter(counter: Counter, today: PlainDate, moment: Instant): Instant | null {
  for (let ahead = 0; ahead <= mostDays; ahead += 1) {
    const day = dayOf(counter, addDays(today, ahead))
    if ('span' in day && isBefore(moment, day.span.from)) return addHours(day.span.from, 0)
  }
  return null
}
