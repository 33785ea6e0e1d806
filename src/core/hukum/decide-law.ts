import { accept, refuse, type Json, type Result } from '#base'
import { parsePlainDate, plainDate, type ClockStart, type PlainDate } from '#law'
import type { TermUsed } from '../tenggat/start-clock.ts'
import { decidedOn, type Confirmable, type DecidedValue } from './decided-law.ts'
import { sourceValues, type LawRow } from './law-row.ts'

/** `confirmed`: what a source says; `corrected`: what none of them says; `dated`: only since when, and until when, the row is in force. */
export type LawDecisionKind = 'confirmed' | 'corrected' | 'dated'

/** What the legal officer wants to decide of one row. */
export type LawAttempt = {
  /** By parameter; null takes the value the catalogue has. */
  readonly values: Readonly<Record<string, Json>>
  /** The first start day of the clocks it is for; null is every day. */
  readonly from: PlainDate | null
  /** The earlier decision that this one takes the place of. */
  readonly replaces: string | null
}

export type LawDecided = {
  readonly kind: LawDecisionKind
  readonly values: Readonly<Partial<Record<Confirmable, Json>>>
  /** What held before, by parameter, so that it stays readable. */
  readonly former: Readonly<Partial<Record<Confirmable, Json>>>
}

export type LawRefusal =
  /** Not of this row, or not a value the arithmetic can use together with the others. */
  | { readonly reason: 'value-not-possible'; readonly parameter: string; readonly basis: string }
  /** An earlier decision says otherwise, and this one does not say that it replaces it. */
  | {
      readonly reason: 'decided-otherwise'
      readonly parameter: Confirmable
      readonly decisionId: string
      readonly value: Json
      readonly basis: string
    }
  /** It names a decision that does not stand against it. */
  | { readonly reason: 'replaces-nothing'; readonly basis: string }

/** Whether the row may be decided so, and what that changes. */
export function decideLaw(
  row: LawRow,
  { values, from, replaces }: LawAttempt,
  decided: readonly DecidedValue[],
): Result<LawDecided, LawRefusal> {
  const basis = row.id
  const entries = Object.entries(values)
  const stranger = entries.find(([parameter, value]) => !isDecidable(row, parameter) || !isValue(parameter, value))
  if (entries.length === 0 || stranger !== undefined)
    return refuse({ reason: 'value-not-possible', parameter: stranger?.[0] ?? 'semua', basis })
  const known = values as LawDecided['values']
  const unfit = unfitParameter(row, known, decided)
  if (unfit !== null) return refuse({ reason: 'value-not-possible', parameter: unfit, basis })

  const rivals = pairs(known).flatMap(([parameter, value]) => rivalsOf(row, { parameter, value, from }, decided))
  const replaced = rivals.filter(({ decisionId }) => decisionId === replaces)
  if (replaces !== null && replaced.length === 0) return refuse({ reason: 'replaces-nothing', basis })
  const left = rivals.find((rival) => !replaced.some(({ asked }) => asked === rival.asked))
  if (left !== undefined)
    return refuse({
      reason: 'decided-otherwise',
      parameter: left.asked,
      decisionId: left.decisionId,
      value: left.value,
      basis,
    })
  return accept({ kind: kindOf(row, known), values: known, former: formerOf(row, known, decided) })
}

const pairs = (values: LawDecided['values']) => Object.entries(values) as [Confirmable, Json][]
const isDecidable = ({ decidable }: LawRow, parameter: string): parameter is Confirmable =>
  decidable.some((one) => one === parameter)

const isNumber = (value: Json) => typeof value === 'number' && Number.isInteger(value) && value > 0 && value <= 999
const among =
  (...words: readonly string[]) =>
  (value: Json) =>
    typeof value === 'string' && words.includes(value)
const isDay = (value: Json | undefined) =>
  value === null || (typeof value === 'string' && parsePlainDate(value) !== null)

function isDays(value: Json): boolean {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return false
  const { from, until } = value as Readonly<Record<string, Json>>
  if (!isDay(from) || !isDay(until)) return false
  return typeof from !== 'string' || typeof until !== 'string' || from < until
}

/** What a value may be. A parameter that is not here is confirmed as the catalogue has it, or not at all. */
const possible: Readonly<Partial<Record<Confirmable, (value: Json) => boolean>>> = {
  amount: isNumber,
  present: isNumber,
  unit: among('calendar-days', 'working-days', 'hours'),
  firstDay: among('counts', 'free'),
  calendar: among('holidays-and-cuti-bersama', 'holidays-only'),
  masa: isDays,
}

const isValue = (parameter: string, value: Json) =>
  value === null || (possible[parameter as Confirmable]?.(value) ?? false)

/** What happens on a day of which no hour is known: hours cannot be counted from it. */
const wholeDays: readonly ClockStart[] = ['known-on', 'discovered-on']

/** The parameter that makes no sense beside the others: days need a first day, working days a calendar, and 2 days are not added to hours. */
function unfitParameter(
  row: LawRow,
  values: LawDecided['values'],
  decided: readonly DecidedValue[],
): keyof TermUsed | 'present' | null {
  if (row.retention !== null) return values.amount === null ? 'amount' : null
  if (row.quorum !== null) return Number(values.present ?? 0) > row.quorum.size ? 'present' : null
  if (row.rule?.term == null) return null
  const held = (parameter: keyof TermUsed) => values[parameter] ?? newest(row, parameter, decided)
  const unit = held('unit')
  const { extension, startsAt } = row.rule.term
  if (unit === 'hours' && wholeDays.includes(startsAt.value)) return 'unit'
  if (extension?.value.meaning === 'added' && extension.value.unit !== unit) return 'unit'
  if (unit === 'hours') return null
  if (held('firstDay') === null) return 'firstDay'
  return unit === 'working-days' && held('calendar') === null ? 'calendar' : null
}

const endOfDays = plainDate('9999-12-31')
const own = (row: LawRow, parameter: Confirmable): Json => sourceValues(row, parameter)[0] ?? null

/** The value that holds for clocks which start after everything decided so far; undecided, the catalogue's. */
const newest = (row: LawRow, parameter: Confirmable, decided: readonly DecidedValue[]): Json =>
  decidedOn(decided, { ruleId: row.id, parameter }, endOfDays)?.value ?? own(row, parameter)

const formerOf = (row: LawRow, values: LawDecided['values'], decided: readonly DecidedValue[]): LawDecided['former'] =>
  Object.fromEntries(pairs(values).map(([parameter]) => [parameter, newest(row, parameter, decided)]))

type Rival = { readonly asked: Confirmable; readonly decisionId: string; readonly value: Json }
type Asked = { readonly parameter: Confirmable; readonly value: Json; readonly from: PlainDate | null }

/** Decisions that give another value for a day on which this one would hold. Whoever confirmed the whole row confirmed the catalogue's. */
function rivalsOf(row: LawRow, { parameter, value, from }: Asked, decided: readonly DecidedValue[]): readonly Rival[] {
  const asked = value ?? own(row, parameter)
  const mine = decided.filter((one) => one.ruleId === row.id && one.parameter === parameter)
  const whole = decided.filter((one) => one.ruleId === row.id && one.parameter === 'semua')
  const standing = mine.length > 0 ? mine : parameter === 'masa' ? [] : whole
  return standing
    .filter((one) => holdsFrom(one, from, standing))
    .map((one) => ({ asked: parameter, decisionId: one.decisionId, value: one.value ?? own(row, parameter) }))
    .filter((rival) => !isSame(rival.value, asked))
}

/** Whether it still holds on some day from `from` on: nothing newer has taken its first such day. */
function holdsFrom(one: DecidedValue, from: PlainDate | null, standing: readonly DecidedValue[]): boolean {
  const first = later(one.from, from)
  return standing.findLast((other) => other.from === null || (first !== null && other.from <= first)) === one
}

const later = (a: PlainDate | null, b: PlainDate | null) => (a === null || (b !== null && a < b) ? b : a)
const isSame = (a: Json, b: Json) => flat(a) === flat(b)
const flat = (value: Json): string =>
  value !== null && typeof value === 'object' ? JSON.stringify(Object.entries(value).toSorted()) : JSON.stringify(value)

function kindOf(row: LawRow, values: LawDecided['values']): LawDecisionKind {
  const asked = pairs(values).filter(([parameter]) => parameter !== 'masa')
  if (asked.length === 0) return 'dated'
  const isRead = ([parameter, value]: [Confirmable, Json]) =>
    value === null || sourceValues(row, parameter).some((given) => isSame(given, value))
  return asked.every(isRead) ? 'confirmed' : 'corrected'
}
