import { mayAct, type Mark, type PlainDate, type ReportConditionId } from '#law'

/** The catalogue's conditions, and for an online report the ID to be shown at the counter. */
export type ConditionId = ReportConditionId | 'identity-shown'

/** `later`: not met now, and the reporter may still bring it (at the counter, or as perbaikan). */
export type Met = boolean | 'later'

/** Why a condition stands as it does; wording/ says it in words, with the facts given here. */
export type ConditionWhy =
  | { readonly kind: 'given' }
  | { readonly kind: 'missing' }
  | { readonly kind: 'at-the-counter' }
  | { readonly kind: 'days-left'; readonly left: number; readonly lastDay: PlainDate }
  /** Late is not curable; nor does a term of an unconfirmed rule decide it by itself. */
  | { readonly kind: 'too-late'; readonly lastDay: PlainDate }
  | { readonly kind: 'day-not-known' }

/** One line of the checklist a reporter and an officer look at together. */
export type Condition = {
  readonly id: ConditionId
  readonly kind: 'formal' | 'materiel'
  readonly met: Met
  readonly why: ConditionWhy
  readonly article: string
  readonly mark: Mark
}

/** What is not met, or not yet answered; of one kind, or of all. */
export const unmetOf = (conditions: readonly Condition[], kind?: Condition['kind']): readonly Condition[] =>
  conditions.filter((condition) => condition.met !== true && (kind === undefined || condition.kind === kind))

/**
 * The unmet conditions that stop a step. One that rests on an unconfirmed or disputed reading (a reported party not yet
 * known, a limit whose days are read two ways) is shown and stops nothing: a person decides.
 */
export const blockingOf = (conditions: readonly Condition[], kind?: Condition['kind']): readonly Condition[] =>
  unmetOf(conditions, kind).filter(({ mark }) => mayAct(mark))

/** An empty checklist shows nothing to be met: nobody has looked yet. */
export const materielMet = (conditions: readonly Condition[]) =>
  conditions.some(({ kind }) => kind === 'materiel') && blockingOf(conditions, 'materiel').length === 0
