import { addDays, plainDate, type PlainDate } from '#law'
import type { Election } from '../pemilihan/election.ts'

/** A quarter of a year: `until` is the first day after it. */
export type Quarter = { readonly code: string; readonly from: PlainDate; readonly until: PlainDate }

/** How long institutions see a rank, and may answer it, before everybody does (N140). */
export const previewDays = 7

/** No rank is published on days of these stages (N140). */
const quietStages: readonly string[] = ['masa-tenang', 'pemungutan-suara']

/** The quarter of the calendar that a day lies in. The day is one of WIB, as public days are. */
export const quarterOf = (day: PlainDate): Quarter =>
  quarter(Number(day.slice(0, 4)), Math.ceil(Number(day.slice(5, 7)) / 3))

/** The last quarter that was over on the morning of `day`. */
export const quarterBefore = (day: PlainDate): Quarter => quarterOf(addDays(quarterOf(day).from, -1))

/** The quarter of that code; null where the code is none. */
export function findQuarter(code: string): Quarter | null {
  const [, year, nth] = /^(\d{4})-T([1-4])$/.exec(code) ?? []
  return year === undefined || nth === undefined || Number(year) === 0 ? null : quarter(Number(year), Number(nth))
}

function quarter(year: number, nth: number): Quarter {
  const [next, after] = nth === 4 ? [year + 1, 1] : [year, nth * 3 + 1]
  return {
    code: `${four(year)}-T${String(nth)}`,
    from: firstOf(year, nth * 3 - 2),
    until: firstOf(next, after),
  }
}

const four = (year: number) => String(year).padStart(4, '0')
const firstOf = (year: number, month: number) => plainDate(`${four(year)}-${String(month).padStart(2, '0')}-01`)

type QuietDays = { readonly from: PlainDate; readonly to: PlainDate }

/** The days on which no rank is published: of every election, since a rank is of the whole country. Both ends count. */
export const quietDaysOf = (elections: readonly Election[]): readonly QuietDays[] =>
  elections
    .flatMap(({ stages }) => stages)
    .flatMap(({ code, held, startsOn, endsOn }) =>
      held && startsOn !== null && quietStages.includes(code) ? [{ from: startsOn, to: endsOn }] : [],
    )

const quietOn = (quiet: readonly QuietDays[], day: PlainDate): QuietDays | null =>
  quiet.find(({ from, to }) => from <= day && day <= to) ?? null

/** The first day from `day` on that is no quiet day. */
export function freeFrom(day: PlainDate, quiet: readonly QuietDays[]): PlainDate {
  let free = day
  for (let held = quietOn(quiet, free); held !== null; held = quietOn(quiet, free)) free = addDays(held.to, 1)
  return free
}

/** The day on which everybody sees the rank that was counted on `counted`: after the preview, and on no quiet day. */
export const publicFrom = (counted: PlainDate, quiet: readonly QuietDays[]): PlainDate =>
  freeFrom(addDays(counted, previewDays), quiet)

/** When a quarter is counted and shown to institutions, and from when everybody sees it. */
type Publication = { readonly quarter: Quarter; readonly previewOn: PlainDate; readonly publicOn: PlainDate }

/** What is still to come on `today` for everybody, by the calendar (N140): the quarters whose rank is not public yet, `most` of them. */
export function publicationsAhead(today: PlainDate, quiet: readonly QuietDays[], most: number): readonly Publication[] {
  const ahead: Publication[] = []
  for (let next = quarterBefore(today); ahead.length < most; next = quarterOf(next.until)) {
    const publicOn = publicFrom(next.until, quiet)
    if (publicOn > today) ahead.push({ quarter: next, previewOn: next.until, publicOn })
  }
  return ahead
}

/** Quiet days that are not over on `today`, the next first; days that follow on one another are one stretch. */
export function quietAhead(today: PlainDate, quiet: readonly QuietDays[]): readonly QuietDays[] {
  const stretches: QuietDays[] = []
  for (const next of quiet.toSorted((a, b) => (a.from < b.from ? -1 : 1))) {
    const last = stretches.at(-1)
    if (last === undefined || next.from > addDays(last.to, 1)) stretches.push(next)
    else if (next.to > last.to) stretches[stretches.length - 1] = { from: last.from, to: next.to }
  }
  return stretches.filter(({ to }) => today <= to)
}

/** The last day whose numbers may stand in a rank on `day`: the day itself, or the one before the quiet days that it lies in. */
export function rankedDay(day: PlainDate, quiet: readonly QuietDays[]): PlainDate {
  let asked = day
  for (let held = quietOn(quiet, asked); held !== null; held = quietOn(quiet, asked)) asked = addDays(held.from, -1)
  return asked
}
