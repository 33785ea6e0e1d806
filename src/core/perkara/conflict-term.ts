import { addHours, type Instant } from '#law'

/** Within so many hours the first rank above says whether a claim of conflict is founded; then the next may too (N80, N106). `netra.judge_conflict` counts the same. */
const conflictHours = 24

/** When the first rank should have judged a claim of that age. */
export const conflictDue = (since: Instant): Instant => addHours(since, conflictHours)

/** Claims that came then or before are past their hours now. */
export const conflictLateFrom = (now: Instant): Instant => addHours(now, -conflictHours)
