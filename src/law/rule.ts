import type { PlainDate } from './calendar/plain-date.ts'

/** How sure we are of a fact. C2: two independent sources; C1: one; U: unconfirmed; X: sources conflict. */
export type Mark = 'C2' | 'C1' | 'U' | 'X'

/** Both languages of a sentence. Terms of art stay Indonesian in both. */
export type Words = { readonly id: string; readonly en: string }

/**
 * One value with its own mark. An X lists in `alternatives` every value the sources give, `value` among them;
 * null stands for a source that should state the value and does not.
 */
export type Marked<T> = {
  readonly value: T
  readonly mark: Mark
  readonly alternatives?: readonly (T | null)[]
  readonly note?: Words
}

/**
 * Half-open: `from` is the first day in force, `until` the first day no longer in force.
 * `from: null` says that no source seen states the first day: such a version reaches back without limit,
 * and the page says that its first day is not known. `until: null` says that no end is known.
 */
export type InForce = { readonly from: Marked<PlainDate> | null; readonly until: Marked<PlainDate> | null }

/** Where a fact is written: the article as a lawyer cites it, and the keys (in sources.ts) of the copies seen. */
export type Source = { readonly cite: string; readonly sources: readonly string[] }

/** The two election regimes. Their calendars differ: Pilkada handling counts every day, Pemilu counts working days. */
export type RegimeId = 'pilkada' | 'pemilu'

/** Days and hours never convert: 2×24 h is not 2 days. */
export type TermUnit = 'calendar-days' | 'working-days' | 'hours'

/** What starts a clock; each is an event of a case or a date on the report. */
export type ClockStart =
  | 'known-on'
  | 'discovered-on'
  | 'received'
  | 'online-received'
  | 'posko-received'
  | 'kajian-awal-done'
  | 'completion-asked'
  | 'complete'
  | 'registered'
  | 'advised'
  | 'referred'
  | 'sbt-received'
  | 'satgas-verified'
  | 'gakkumdu-second-discussion'
  | 'police-received'
  | 'prosecutor-received'
  | 'court-received'

/** Which days a working-day clock skips besides Saturday and Sunday. */
export type WorkingCalendar = 'holidays-and-cuti-bersama' | 'holidays-only'

/** Verification is per parameter. What a unit has no use for is null: an hour has no first day, a calendar day no holidays. */
export type Term = {
  readonly amount: Marked<number>
  readonly unit: Marked<TermUnit>
  readonly startsAt: Marked<ClockStart>
  /** Whether the day of the start event is day one. */
  readonly firstDay: Marked<'counts' | 'free'> | null
  readonly calendar: Marked<WorkingCalendar> | null
  /** Whose local date a day is. */
  readonly zone: Marked<'office'> | null
  /** When more information is needed: 3 + 2 in Pilkada; in Pemilu the total becomes 14. */
  readonly extension?: Marked<Extension>
}

export type Extension = { readonly amount: number; readonly meaning: 'added' | 'total'; readonly unit: TermUnit }

/** `A.1` of one instrument is not `A` of another: a code means nothing without the instrument that gives it. */
export type FormCode = { readonly instrument: string; readonly code: string; readonly mark: Mark }

/** A row of a procedure: P1…P15, M1…M15, F1…F9, and the rows that stand beside them. */
export type RuleRow = {
  readonly id: string
  readonly regime: RegimeId | 'both'
  readonly title: Words
  /** What the row says, term included, as the sources have it. */
  readonly says: Words
  readonly cite: string
  readonly sources: readonly string[]
  readonly inForce: InForce
  /** The step itself, apart from its term. */
  readonly step: Mark
  readonly term: Term | null
  /** The row whose term this step must fit in, when it has none of its own. */
  readonly within?: string
  /** How many days before its step a notice must have gone out, at least. */
  readonly notice?: Marked<number>
  readonly forms: readonly FormCode[]
  readonly note?: Words
}
