import type { DaysOff } from '#core'

/**
 * National holidays and cuti bersama by decree. No decree was read for this edition, so none is known: a working-day
 * clock skips weekends only, and its calendar parameter is marked U, so it acts on nothing until it is confirmed.
 */
export const daysOff: DaysOff = new Map()
