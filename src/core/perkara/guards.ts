import { blockingOf, materielMet, unmetOf, type Condition } from '../syarat/condition.ts'
import type { Case } from './case.ts'
import type { Refusal } from './refusal.ts'
import type { Guard } from './transition.ts'

type Check = (current: Case, basis: string) => Refusal | null

const unmet = (conditions: readonly Condition[], basis: string): Refusal | null =>
  conditions.length === 0
    ? null
    : { reason: 'conditions-unmet', unmet: conditions.map(({ id, article }) => ({ id, article })), basis }

const notChecked = (current: Case, basis: string): Refusal | null =>
  current.conditions.length === 0 ? { reason: 'conditions-not-checked', basis } : null

/** What each guard looks at, and its refusal. */
export const guards: Readonly<Record<Guard, Check>> = {
  'conditions-met': (current, basis) => notChecked(current, basis) ?? unmet(blockingOf(current.conditions), basis),
  'material-met': (current, basis) =>
    notChecked(current, basis) ?? unmet(blockingOf(current.conditions, 'materiel'), basis),
  'material-unmet': ({ conditions }, basis) => (materielMet(conditions) ? { reason: 'material-met', basis } : null),
  'formal-unmet': (current, basis) =>
    notChecked(current, basis) ??
    (unmetOf(current.conditions, 'formal').length === 0 ? { reason: 'formal-met', basis } : null),
  'formally-received': (current, basis) =>
    current.formallyReceived ? null : { reason: 'not-formally-received', basis },
  'not-formally-received': (current, basis) =>
    current.formallyReceived ? { reason: 'formally-received', basis } : null,
  registered: ({ registerNumber }, basis) => (registerNumber === null ? { reason: 'not-registered', basis } : null),
  'not-registered': ({ registerNumber }, basis) =>
    registerNumber === null ? null : { reason: 'already-registered', basis },
  'crime-suspected': ({ allegations }, basis) =>
    allegations.criminal === 0 ? { reason: 'no-crime-suspected', basis } : null,
  'organiser-accused': ({ allegations }, basis) =>
    allegations.organisers === 0 ? { reason: 'no-organiser-accused', basis } : null,
  'outcomes-decided': ({ allegations: { undecided } }, basis) =>
    undecided === 0 ? null : { reason: 'outcomes-undecided', count: undecided, basis },
  'something-to-refer': ({ allegations }, basis) =>
    allegations.toRefer === 0 ? { reason: 'nothing-to-refer', basis } : null,
  'nothing-to-refer': ({ allegations: { toRefer } }, basis) =>
    toRefer === 0 ? null : { reason: 'something-to-refer', count: toRefer, basis },
  'no-pleno-on-forwarding': ({ forwardingDecided }, basis) =>
    forwardingDecided ? { reason: 'pleno-on-forwarding', basis } : null,
  'referral-open': ({ openReferrals }, basis) => (openReferrals === 0 ? { reason: 'no-referral-open', basis } : null),
  'no-referral-open': ({ openReferrals }, basis) =>
    openReferrals === 0 ? null : { reason: 'referrals-open', count: openReferrals, basis },
}
