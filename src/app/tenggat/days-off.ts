import type { DaysOff } from '#core'
import { holidays } from '#law'

/** National holidays and cuti bersama as the catalogue has them, by day. */
export const daysOff: DaysOff = new Map(holidays.map(({ on, kind }) => [on, kind] as const))
