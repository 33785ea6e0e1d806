import { isBefore } from '#core'
import { localDay, startOfDay, type Instant, type PlainDate, type Zone } from '#law'

/** Today is now; an earlier day is its beginning on the wall of the office. */
export function momentOn(day: PlainDate, zone: Zone, now: Instant): Instant {
  const start = startOfDay(day, zone)
  return localDay(now, zone) === day || isBefore(now, start) ? now : start
}
