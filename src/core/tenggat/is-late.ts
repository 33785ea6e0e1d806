import type { Instant } from '#law'
import { isBefore } from './instants.ts'
import type { Deadline } from './start-clock.ts'

/** Late from the first instant after the last day (or hour) on. Being late ends nothing. */
export const isLate = (deadline: Pick<Deadline, 'dueAt'>, now: Instant) => !isBefore(now, deadline.dueAt)
