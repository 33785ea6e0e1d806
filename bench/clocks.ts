import { almanacOf, daysOffOf, dueAhead, dueFrom, type Almanac, type DayCount } from '#core'
import { dayOfNumber, holidays, localDayNumber, zones, type Instant, type Zone } from '#law'
import { percentiles, round, type Bench, type Figures, type Tell, type Wish } from './bench.ts'
import { recomputeRun } from './recompute.ts'

type Question = {
  readonly count: DayCount
  readonly almanac: Almanac
  readonly startedAt: Instant
  readonly zone: Zone
}

/** The terms of days that the procedures know, over the years of which days off are known, at any minute and in any zone. */
const terms: readonly DayCount[] = [
  { amount: 7, unit: 'working-days', firstDay: 'free', calendar: 'holidays-and-cuti-bersama' },
  { amount: 14, unit: 'working-days', firstDay: 'free', calendar: 'holidays-and-cuti-bersama' },
  { amount: 3, unit: 'working-days', firstDay: 'free', calendar: 'holidays-only' },
  { amount: 5, unit: 'calendar-days', firstDay: 'counts', calendar: null },
  { amount: 7, unit: 'calendar-days', firstDay: 'free', calendar: null },
]
const asked = 4096
const firstStart = Date.parse('2023-01-01T00:00:00Z')
/** A prime number of minutes that takes the questions through five years and every hour of the day. */
const apart = 641 * 60_000
const batch = 1000

const daysOff = daysOffOf(holidays)

function prepare(): readonly Question[] {
  const almanacs = terms.map((count) => ({ count, almanac: almanacOf(count, daysOff) }))
  const names = Object.keys(zones) as Zone[]
  return Array.from({ length: asked }, (_, n) => ({
    ...pick(almanacs, n),
    startedAt: new Date(firstStart + n * apart).toISOString(),
    zone: pick(names, n),
  }))
}

function pick<T>(list: readonly T[], n: number): T {
  const one = list[n % list.length]
  if (one === undefined) throw new Error('nothing to pick from')
  return one
}

const ahead = ({ almanac, count, startedAt, zone }: Question) => dueAhead(almanac, count, { startedAt, zone }).dueAt
const worked = ({ count, startedAt, zone }: Question) => dueFrom(count, startedAt, { zone, daysOff }).dueAt
/** The limit: the same text in and out, and between them one addition that knows no calendar. */
const added = ({ count, startedAt, zone }: Question) =>
  `${dayOfNumber(localDayNumber(startedAt, zone) + count.amount)}T${String(24 - zones[zone])}:00:00.000Z`

export const clocksBench: Bench = {
  name: 'clocks',
  summary:
    'when a term ends, in the pure core on one core; and 100,000 running clocks after a new holiday while the site answers',
  run: async (tell, wish) => {
    await recomputeRun(tell, wish)
    coreRun(tell, wish)
  },
}

/** The pure core alone, which starts nothing. */
export function coreRun({ emit }: Tell, { seconds }: Wish): void {
  const questions = prepare()
  const each = Math.min(10, seconds / 3)
  const limit = run(added, questions, each)
  const errors = questions.filter((question) => ahead(question) !== worked(question)).length
  const lineOf = (bench: string, { per_s, ...times }: Run) => ({
    bench,
    clients: 1,
    per_s: round(per_s, 0),
    limit_per_s: round(limit.per_s, 0),
    ratio: round(per_s / limit.per_s, 3),
    ...times,
    errors,
    lost: 0,
    doubled: 0,
    rss_mb: round(process.memoryUsage.rss() / 1_048_576),
    // One is below what a clock can tell: the milliseconds are those of so many in a row.
    times_of: batch,
  })
  emit(lineOf('clocks-worked', run(worked, questions, each)))
  emit(lineOf('clocks', run(ahead, questions, each)))
}

type Run = Pick<Figures, 'per_s' | 'p50_ms' | 'p95_ms' | 'p99_ms'>

/** A fifth of the time is for the compiler to see what is asked of it; the rest is measured. */
function run(answer: (question: Question) => Instant, questions: readonly Question[], seconds: number): Run {
  inBatches(answer, questions, seconds / 5)
  const times = inBatches(answer, questions, seconds * 0.8)
  const spent = times.reduce((sum, time) => sum + time, 0)
  return { per_s: (times.length * batch * 1000) / spent, ...percentiles(times) }
}

function inBatches(answer: (question: Question) => Instant, questions: readonly Question[], seconds: number) {
  const times: number[] = []
  const until = performance.now() + seconds * 1000
  let length = 0
  while (performance.now() < until) {
    const from = performance.now()
    // What nobody reads the compiler may leave out.
    for (let n = 0; n < batch; n++) length += answer(pick(questions, times.length * batch + n)).length
    times.push(performance.now() - from)
  }
  if (length !== times.length * batch * '2024-10-21T17:00:00.000Z'.length) throw new Error('an answer is no instant')
  return times
}
