import type { Attempt, Case } from './case.ts'
import type { Refusal } from './refusal.ts'
import type { Input } from './transition.ts'

type Check = (current: Case, attempt: Attempt, basis: string) => Refusal | null

const isBlank = (text: string | undefined) => text === undefined || text.trim() === ''

/** What each input must be, and its refusal. */
export const inputs: Readonly<Record<Input, Check>> = {
  pleno: (_, { plenoId }, basis) => (isBlank(plenoId) ? { reason: 'needs-pleno', basis } : null),
  reason: (_, { reason }, basis) => (isBlank(reason) ? { reason: 'needs-reason', basis } : null),
  'register-number': (_, { registerNumber }, basis) =>
    isBlank(registerNumber) ? { reason: 'needs-register-number', basis } : null,
  office: (current, { office }, basis) => {
    if (office === undefined) return { reason: 'needs-office', basis }
    return office === current.office ? { reason: 'same-office', basis } : null
  },
  case: (current, { linkTo }, basis) => {
    if (linkTo === undefined) return { reason: 'needs-case', basis }
    return linkTo === current.id ? { reason: 'same-case', basis } : null
  },
  minutes: (_, { minutes }, basis) => (isBlank(minutes?.text) ? { reason: 'needs-minutes', basis } : null),
  elements: (_, { minutes }, basis) => (minutes?.elements ? null : { reason: 'needs-elements', basis }),
}
