import type { DaysOff } from './counted-days.ts'
import { dueFrom, type Deadline } from './start-clock.ts'

type Frozen = Pick<Deadline, 'used' | 'startedAt' | 'zone' | 'pauses' | 'dueOn'>

/** Where a clock ends by another calendar, with everything else as it was frozen. Hours know no calendar and stay. */
export const recount = <Clock extends Frozen>(clock: Clock, daysOff: DaysOff): Clock => ({
  ...clock,
  ...dueFrom(clock.used, clock.startedAt, { zone: clock.zone, daysOff, pauses: clock.pauses }),
})

/** Whether two computations of one clock say the same of when it ends, and of whether it may act. */
export const saysTheSame = (
  a: Pick<Deadline, 'dueOn' | 'dueAt' | 'acting'>,
  b: Pick<Deadline, 'dueOn' | 'dueAt' | 'acting'>,
): boolean => a.dueOn === b.dueOn && Date.parse(a.dueAt) === Date.parse(b.dueAt) && a.acting === b.acting
