import { addHours, type Instant } from '#law'

/** House rule N37: no article was found on how long the code of a terlapor opens. */
const days = 180

export const codeExpires = (madeAt: Instant): Instant => addHours(madeAt, days * 24)

/** House rule N37: an office reads what comes in, and a code does not bury it. */
export const mostSentInADay = { texts: 20, files: 5 } as const
export const fileMegabytes = 10

/** What a granted correction may change of what a case says of a person. */
export const correctedFields = ['nama', 'jabatan', 'kantor'] as const
export type CorrectedField = (typeof correctedFields)[number]
