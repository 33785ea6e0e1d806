import {
  addDays,
  addHours,
  localDay,
  mayAct,
  startOfDay,
  weakestMark,
  type ClockStart,
  type Instant,
  type Mark,
  type PlainDate,
  type RuleRow,
  type Term,
  type TermUnit,
  type WorkingCalendar,
  type Zone,
} from '#law'
import { countedDays, type CountedDay, type DaysOff } from './counted-days.ts'
import { canonical } from './instants.ts'
import type { Pause } from './pause.ts'

/** What a deadline was computed with. `calendar` and `firstDay` are null where the unit has no use for them. */
export type TermUsed = {
  readonly amount: number
  readonly unit: TermUnit
  readonly firstDay: 'counts' | 'free' | null
  readonly calendar: WorkingCalendar | null
}

/**
 * The legal officer at national rank lets a rule act whose mark is U or X.
 * Where sources conflict, `chosen` says which value holds; what it leaves out stays as the row has it.
 */
export type Confirmation =
  | { readonly ruleId: string; readonly chosen?: Partial<TermUsed> }
  /** The row was dated, and the clock starts outside its days: whatever the marks, it does not act. */
  | { readonly ruleId: string; readonly outOfForce: true }

/** What was chosen, where the row is in force. */
export const chosenIn = (confirmation: Confirmation | null): Partial<TermUsed> =>
  confirmation === null || 'outOfForce' in confirmation ? {} : (confirmation.chosen ?? {})

/** Whether a row of this mark may be acted on. */
export const actsOn = (mark: Mark, confirmation: Confirmation | null): boolean =>
  confirmation === null ? mayAct(mark) : !('outOfForce' in confirmation)

/** A due date, frozen when its clock starts; only a recorded reason computes it anew. */
export type Deadline = {
  readonly ruleId: string
  readonly cite: string
  readonly mark: Mark
  /** False while the rule waits for confirmation: shown and counted, never acted on by the clock. */
  readonly acting: boolean
  readonly startsAt: ClockStart
  readonly startedAt: Instant
  readonly zone: Zone
  readonly used: TermUsed
  readonly extended: boolean
  /** Days on which it stood still. No row of the catalogue gives a ground for one yet: docs/decisions/0023. */
  readonly pauses: readonly Pause[]
  /** Days: the last day that counts. Hours: the local day on which the last hour ends. */
  readonly dueOn: PlainDate
  /** The first instant that is too late. */
  readonly dueAt: Instant
  /** Day by day; empty for hours. */
  readonly working: readonly CountedDay[]
}

export type Start = {
  readonly rule: RuleRow
  /** When the start event happened; for an event that has only a day, the first instant of that day. */
  readonly startedAt: Instant
  /** The zone of the handling office, never of the server or the reporter. */
  readonly zone: Zone
  readonly daysOff: DaysOff
  readonly confirmation: Confirmation | null
  readonly extended?: boolean
  /** Where the rule leaves the length to who starts it ("or a term set by the supervisor"): how long it was set. */
  readonly amount?: number
  readonly pauses?: readonly Pause[]
}

/** `meaning: 'added'` is 3 + 2; `'total'` is 14 in all, not 7 + 14. */
function termUsed(
  rule: RuleRow,
  term: Term,
  { extended, chosen }: { extended: boolean; chosen: Partial<TermUsed> },
): TermUsed {
  const plain = fitted({
    amount: term.amount.value,
    unit: term.unit.value,
    firstDay: term.firstDay?.value ?? null,
    calendar: term.calendar?.value ?? null,
    ...chosen,
  })
  if (!extended) return plain
  if (term.extension === undefined) throw new Error(`rule ${rule.id} has no extension`)
  const { amount, meaning, unit } = term.extension.value
  return { ...plain, unit, amount: meaning === 'added' ? plain.amount + amount : amount }
}

/** Without what the unit has no use for: a corrected unit leaves the rest of the row as it was. */
const fitted = (used: TermUsed): TermUsed => ({
  ...used,
  firstDay: used.unit === 'hours' ? null : used.firstDay,
  calendar: used.unit === 'working-days' ? used.calendar : null,
})

/** Starts the clock of `rule`. A rule without a term has no clock: asking for one is a fault. */
export function startClock({
  rule,
  startedAt,
  zone,
  daysOff,
  confirmation,
  extended = false,
  amount,
  pauses = [],
}: Start): Deadline {
  if (rule.term === null) throw new Error(`rule ${rule.id} has no term`)
  if (confirmation !== null && confirmation.ruleId !== rule.id)
    throw new Error(`confirmation of ${confirmation.ruleId} given to ${rule.id}`)
  const used = termUsed(rule, rule.term, {
    extended,
    chosen: { ...chosenIn(confirmation), ...(amount === undefined ? {} : { amount }) },
  })
  const mark = weakestMark(rule)
  return {
    ruleId: rule.id,
    cite: rule.cite,
    mark,
    acting: actsOn(mark, confirmation),
    startsAt: rule.term.startsAt.value,
    startedAt: canonical(startedAt),
    zone,
    used,
    extended,
    pauses,
    ...dueFrom(used, startedAt, { zone, daysOff, pauses }),
  }
}

type Place = {
  readonly zone: Zone
  readonly daysOff: DaysOff
  /** In days of the office's calendar. A term in hours has none: what a paused day would do to it, no rule says. */
  readonly pauses?: readonly Pause[]
}

/** Hours run from the instant; days are counted on the office's own calendar page. */
export function dueFrom(
  used: TermUsed,
  startedAt: Instant,
  { zone, daysOff, pauses = [] }: Place,
): Pick<Deadline, 'dueOn' | 'dueAt' | 'working'> {
  if (used.unit === 'hours') {
    if (pauses.length > 0) throw new RangeError('a term in hours is not paused by days')
    const dueAt = addHours(startedAt, used.amount)
    return { dueOn: localDay(dueAt, zone), dueAt, working: [] }
  }
  const count = { amount: used.amount, unit: used.unit, firstDay: used.firstDay ?? 'free', calendar: used.calendar }
  const working = countedDays(count, localDay(startedAt, zone), daysOff, pauses)
  const last = working.at(-1)
  if (last === undefined) throw new Error('a count has at least one day')
  return { dueOn: last.day, dueAt: dueAt(last.day, zone), working }
}

/** The first instant after `day` in `zone`. */
export const dueAt = (day: PlainDate, zone: Zone): Instant => startOfDay(addDays(day, 1), zone)
