import type { Instant, PlainDate } from '#law'
import type { ConditionId } from '../syarat/condition.ts'
import type { Action, CaseState, Party } from './transition.ts'

/** `basis` is a row of the catalogue or of houseRules; null where the point is that no rule allows it. */
export type Refusal =
  | { readonly reason: 'no-such-move'; readonly state: CaseState; readonly action: Action; readonly basis: null }
  | { readonly reason: 'not-your-move'; readonly needs: Party; readonly basis: string }
  | {
      readonly reason: 'not-yet-due'
      readonly dueOn: PlainDate | null
      readonly dueAt: Instant | null
      readonly basis: string
    }
  | { readonly reason: 'rule-not-confirmed'; readonly basis: string }
  | { readonly reason: 'needs-pleno'; readonly basis: string }
  | { readonly reason: 'needs-reason'; readonly basis: string }
  | { readonly reason: 'needs-register-number'; readonly basis: string }
  | { readonly reason: 'needs-office'; readonly basis: string }
  | { readonly reason: 'needs-case'; readonly basis: string }
  | { readonly reason: 'needs-minutes'; readonly basis: string }
  | { readonly reason: 'needs-elements'; readonly basis: string }
  | { readonly reason: 'same-office'; readonly basis: string }
  | { readonly reason: 'same-case'; readonly basis: string }
  | { readonly reason: 'conditions-unmet'; readonly unmet: readonly UnmetCondition[]; readonly basis: string }
  | { readonly reason: 'conditions-not-checked'; readonly basis: string }
  | { readonly reason: 'material-met'; readonly basis: string }
  | { readonly reason: 'formal-met'; readonly basis: string }
  | { readonly reason: 'formally-received'; readonly basis: string }
  | { readonly reason: 'not-formally-received'; readonly basis: string }
  | { readonly reason: 'already-registered'; readonly basis: string }
  | { readonly reason: 'not-registered'; readonly basis: string }
  | { readonly reason: 'no-crime-suspected'; readonly basis: string }
  | { readonly reason: 'no-organiser-accused'; readonly basis: string }
  | { readonly reason: 'outcomes-undecided'; readonly count: number; readonly basis: string }
  | { readonly reason: 'nothing-to-refer'; readonly basis: string }
  | { readonly reason: 'something-to-refer'; readonly count: number; readonly basis: string }
  | { readonly reason: 'pleno-on-forwarding'; readonly basis: string }
  | { readonly reason: 'referrals-open'; readonly count: number; readonly basis: string }
  | { readonly reason: 'no-referral-open'; readonly basis: string }
  | { readonly reason: 'already-extended'; readonly basis: string }
  | { readonly reason: 'no-clock'; readonly basis: string }
  | { readonly reason: 'not-before'; readonly earliest: Instant; readonly basis: string }
  | { readonly reason: 'in-the-future'; readonly latest: Instant; readonly basis: string }

type UnmetCondition = { readonly id: ConditionId; readonly article: string }
