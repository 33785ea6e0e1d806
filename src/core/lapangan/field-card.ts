import { addHours, type Instant } from '#law'
import type { Role } from '../akses/role.ts'

/** House rule N53: how long a printed card lets a phone in. */
const cardDays = 14
export const cardExpires = (madeAt: Instant): Instant => addHours(madeAt, cardDays * 24)

/** Who writes in the field, and so is given a card. */
export const fieldRoles = ['ptps', 'pkd', 'panwascam'] as const satisfies readonly Role[]

/** House rule N54: after so many wrong PINs in a row the phone forgets its key, and what was not sent with it. */
export const pinTries = 10
export const pinDigits = 6

/** House rule N69: so many days before the end of a post or an office of the field its people are told. */
export const warnDays = 14
