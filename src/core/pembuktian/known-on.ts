import {
  findRule,
  isInForce,
  localDay,
  ruleInForce,
  startOfDay,
  addDays,
  weakestMark,
  type Instant,
  type Mark,
  type PlainDate,
  type RuleRow,
  type Zone,
} from '#law'
import { confirmationOn, type DecidedValue } from '../hukum/decided-law.ts'
import { isBefore } from '../tenggat/instants.ts'
import { actsOn, chosenIn, type TermUsed } from '../tenggat/start-clock.ts'

/**
 * What was known at the end of a day. Two times stand beside each fact: when it holds, and when we knew. What was
 * recorded later is not known yet, however early it holds.
 */
export type Day = { readonly on: PlainDate; readonly end: Instant }

/** A day with its end in the zone of the office: what was recorded before that moment was known on it. */
export const dayIn = (on: PlainDate, zone: Zone): Day => ({ on, end: startOfDay(addDays(on, 1), zone) })

type Recorded = { readonly recordedAt: Instant }
type Decided = { readonly decidedAt: Instant }

export const recordedBy = <Row extends Recorded>(rows: readonly Row[], { end }: Day): readonly Row[] =>
  rows.filter(({ recordedAt }) => isBefore(recordedAt, end))
export const decidedBy = <Row extends Decided>(rows: readonly Row[], { end }: Pick<Day, 'end'>): readonly Row[] =>
  rows.filter(({ decidedAt }) => isBefore(decidedAt, end))

/** The days on which something happened or was recorded, in order. */
export const daysOfRecord = (
  entries: readonly (Recorded & { readonly happenedAt: Instant })[],
  zone: Zone,
): readonly Day[] =>
  [
    ...new Set(
      entries.flatMap(({ happenedAt, recordedAt }) => [happenedAt, recordedAt].map((at) => localDay(at, zone))),
    ),
  ]
    .toSorted()
    .map((on) => dayIn(on, zone))

/** A rule as it was known on a day. */
type KnownRule = {
  readonly rule: RuleRow
  readonly mark: Mark
  /** In the version that held on the day; where none did, the newest, and not in force. */
  readonly inForce: boolean
  /** Whether a clock that started on the day might act on it. */
  readonly acts: boolean
  /** What was chosen by a decision known by then. */
  readonly chosen: Partial<TermUsed>
  /** The decision that stood last on it by then. */
  readonly decisionId: string | null
}

export type DecidedThen = DecidedValue & Decided

/** A rule as it was in force on that day, with the decisions on it that had been recorded by its end. Null: no such rule at all. */
export function ruleKnownOn(ruleId: string, decided: readonly DecidedThen[], day: Day): KnownRule | null {
  const rule = ruleInForce(ruleId, day.on) ?? findRule(ruleId)
  if (rule === null) return null
  const known = decidedBy(decided, day)
  const confirmation = confirmationOn(rule, known, day.on)
  const mark = weakestMark(rule)
  return {
    rule,
    mark,
    inForce: isInForce(rule.inForce, day.on),
    acts: actsOn(mark, confirmation),
    chosen: chosenIn(confirmation),
    decisionId: known.findLast((one) => one.ruleId === ruleId)?.decisionId ?? null,
  }
}

/** The decrees of a calendar that were known by then, of each day the newest. */
export function decreesKnownOn<Row extends Decided & { readonly on: PlainDate }>(
  decrees: readonly Row[],
  day: Pick<Day, 'end'>,
): readonly Row[] {
  const newest = new Map<PlainDate, Row>()
  for (const row of decidedBy(decrees, day)) {
    const before = newest.get(row.on)
    if (before === undefined || !isBefore(row.decidedAt, before.decidedAt)) newest.set(row.on, row)
  }
  return [...newest.values()].toSorted((one, other) => (one.on < other.on ? -1 : 1))
}

/** A post with the ends it was given: first when it was recorded, and each time it was ended since. */
export type DutyRow = Recorded & {
  readonly from: PlainDate
  readonly firstUntil: PlainDate | null
  readonly ends: readonly { readonly at: Instant; readonly until: PlainDate }[]
}

/** The first day no longer held, as known by then. */
const untilKnownOn = ({ firstUntil, ends }: DutyRow, { end }: Day): PlainDate | null =>
  ends.findLast(({ at }) => isBefore(at, end))?.until ?? firstUntil

/** Who held a post on the day, with whether that was known by then or recorded later. */
export const dutyOn = <Row extends DutyRow>(
  rows: readonly Row[],
  day: Day,
): readonly (Row & { readonly until: PlainDate | null; readonly known: boolean })[] =>
  rows
    .map((row) => ({ ...row, until: untilKnownOn(row, day), known: isBefore(row.recordedAt, day.end) }))
    .filter(({ from, until }) => from <= day.on && (until === null || day.on < until))
