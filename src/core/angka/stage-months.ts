import { publishable } from './publish.ts'
import { smallestShown } from './suppress.ts'

/** What a case comes to, in the order in which it does. */
export const caseStages = ['masuk', 'register', 'pleno', 'terus', 'putus', 'laksana'] as const
export type CaseStage = (typeof caseStages)[number]

/** In how many cases the stage was reached for the first time in a month (`2026-11`). */
export type RawMonth = { readonly stage: string; readonly month: string; readonly n: number }
/** Null: not shown. */
export type StageMonth = { readonly stage: CaseStage; readonly month: string; readonly shown: number | null }

type ToldMonth = Omit<StageMonth, 'stage'> & { readonly stage: string }

const whole = '00'

/**
 * What may be told of stages by month: every month that is over, from the first in which a case came to a stage. The number of all months is known
 * from other numbers, so that a small month is hidden as a place is. What was told moves by the smallest count that is shown, and what was hidden
 * opens from where it is so much more than any hidden count (N192). `month` is the running one, of which nothing is told.
 */
export function publishableMonths(
  raw: readonly RawMonth[],
  { told, month: running }: { readonly told: readonly ToldMonth[]; readonly month: string },
): readonly StageMonth[] {
  const over = raw.filter(({ month }) => month < running)
  const months = monthsFrom([...over, ...told].map(({ month }) => month))
  const places = [{ code: whole, parent: null }, ...months.map((code) => ({ code, parent: whole }))]
  return caseStages.flatMap((stage) => {
    const counts = over.filter((row) => row.stage === stage).map(({ month, n }) => ({ region: month, count: n }))
    const may = new Map(publishable(places, counts).map(({ region, shown }) => [region, shown]))
    const before = new Map(told.filter((row) => row.stage === stage).map(({ month, shown }) => [month, shown]))
    return months.map((month) => ({ stage, month, shown: toldNow(before.get(month), may.get(month) ?? null) }))
  })
}

/** Undefined: never told. */
function toldNow(before: number | null | undefined, may: number | null): number | null {
  if (before === undefined) return may
  if (before === null) return may !== null && may >= 2 * smallestShown - 1 ? may : null
  return may !== null && Math.abs(may - before) >= smallestShown ? may : before
}

/** Each month from the first to the last of these, those between them without any. */
function monthsFrom(some: readonly string[]): readonly string[] {
  const sorted = some.toSorted()
  const [first, last] = [sorted[0], sorted.at(-1)]
  if (first === undefined || last === undefined) return []
  const count = numberOf(last) - numberOf(first) + 1
  return Array.from({ length: count }, (_, at) => monthOf(numberOf(first) + at))
}

const numberOf = (month: string) => Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1
const monthOf = (number: number) =>
  `${String(Math.floor(number / 12)).padStart(4, '0')}-${String((number % 12) + 1).padStart(2, '0')}`
