import type { PlainDate } from '#law'
import type { DayOff, DaysOff } from './counted-days.ts'

/** What a decree made of a day: off, or an ordinary day again. */
const dayEffects = ['libur-nasional', 'cuti-bersama', 'hari-biasa'] as const
export type DayEffect = (typeof dayEffects)[number]
type DecreedDay = { readonly on: PlainDate; readonly effect: DayEffect }

/** A calendar with later decrees laid over it. Of two on one day the later in the list holds. */
export function withDecreed(days: DaysOff, decreed: readonly DecreedDay[]): DaysOff {
  const laidOver = new Map<PlainDate, DayOff>(days)
  for (const { on, effect } of decreed) {
    if (effect === 'hari-biasa') laidOver.delete(on)
    else laidOver.set(on, effect)
  }
  return laidOver
}
