import type { PlainDate } from './calendar/plain-date.ts'

/** How sure we are of a fact (domain/law.md §0). C2 and C1 may act; U and X may be shown, never acted on by a clock. */
export type Mark = 'C2' | 'C1' | 'U' | 'X'

/** Half-open: `from` is the first day in force, `until` the first day no longer in force. */
export type InForce = { readonly from: PlainDate; readonly until: PlainDate | null }

/** Where a fact is written: the article as a lawyer cites it, and the keys of the copies we saw. */
export type Source = { readonly cite: string; readonly sources: readonly string[] }

/** One value of a rule with its own mark: a row's mark is its weakest parameter. */
export type Marked<T> = { readonly value: T; readonly mark: Mark; readonly alternatives?: readonly T[]; readonly note?: string }

export type RegimeId = 'pilkada' | 'pemilu'

/** A period the law gives. Days and hours never convert. */
export type TermUnit = 'calendar-days' | 'working-days' | 'hours'

/** What starts a clock; each is an event of a case or a date on the report. */
export type ClockStart =
  | 'known-on' | 'discovered-on' | 'received' | 'kajian-awal-done' | 'completion-asked' | 'registered' | 'referred' | 'online-received'

export type Term = {
  readonly amount: Marked<number>
  readonly unit: Marked<TermUnit>
  readonly startsAt: Marked<ClockStart>
  /** Whether the day of the start event is day one. Meaningless for hours. */
  readonly firstDay: Marked<'counts' | 'free'>
  /** `extension` is the amount added when more information is needed: 3+2 in Pilkada; in Pemilu the total becomes 14. */
  readonly extension?: Marked<{ readonly amount: number; readonly meaning: 'added' | 'total'; readonly unit: TermUnit }>
}

/** A row of the procedure (domain/law.md §4.3, §4.4): P1…P15 and M1…M15, and rows of our own for §8.15 and §5. */
export type RuleRow = {
  readonly id: string
  readonly regime: RegimeId
  readonly title: string
  readonly cite: string
  readonly sources: readonly string[]
  readonly inForce: InForce
  /** The step itself, apart from its term. */
  readonly step: Mark
  readonly term: Term | null
  readonly forms: readonly Marked<string>[]
  readonly note?: string
}
