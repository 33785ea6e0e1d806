import type { Mark } from '#law'

export type ConditionId =
  | 'reporter-named' | 'reporter-reachable' | 'subject-named' | 'in-time' | 'signature' | 'identity-shown'
  | 'place' | 'time' | 'description' | 'evidence'

/** `later`: not met now, and the reporter may still bring it (at the counter, or as perbaikan). */
export type Met = boolean | 'later'

/** Why a condition stands as it does; wording/ says it in words, with the facts given here. */
export type ConditionWhy =
  | { readonly kind: 'given' }
  | { readonly kind: 'missing' }
  | { readonly kind: 'sign-at-counter' }
  | { readonly kind: 'show-id-at-counter' }
  | { readonly kind: 'not-required' }
  | { readonly kind: 'days-left'; readonly left: number; readonly lastDay: string }
  | { readonly kind: 'too-late'; readonly lastDay: string }
  | { readonly kind: 'not-known' }

/** One line of the checklist a reporter and an officer look at together. */
export type Condition = {
  readonly id: ConditionId
  readonly kind: 'formal' | 'materiel'
  readonly met: Met
  readonly why: ConditionWhy
  readonly article: string
  readonly mark: Mark
}

export const unmetOf = (conditions: readonly Condition[], kind?: Condition['kind']): readonly Condition[] =>
  conditions.filter((condition) => condition.met !== true && (kind === undefined || condition.kind === kind))

/** An empty checklist shows nothing to be met: nobody has looked yet. */
export const materielMet = (conditions: readonly Condition[]) =>
  conditions.some(({ kind }) => kind === 'materiel') && unmetOf(conditions, 'materiel').length === 0
