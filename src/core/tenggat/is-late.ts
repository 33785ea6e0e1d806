import type { Instant } from '#law'
import { isBefore } from './instants.ts'
import type { Deadline } from './start-clock.ts'

/** Late from the first instant after the last day (or hour) on. Being late ends nothing. */
export const isLate = (deadline: Pick<Deadline, 'dueAt'>, now: Instant) => !isBefore(now, deadline.dueAt)

/** The clocks whose term has passed; a page marks them, and the rank above sees them. */
export const lateClocks = (clocks: readonly Deadline[], now: Instant): readonly Deadline[] =>
  clocks.filter((clock) => isLate(clock, now))
