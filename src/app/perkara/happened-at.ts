import { isBefore } from '#core'
import { addHours, localDay, startOfDay, type Instant, type PlainDate, type Zone } from '#law'

/** When a step happened: an exact moment, or the day on the paper it is recorded from. Left out, it happens now. */
export type Happened = { readonly happenedAt?: Instant; readonly happenedOn?: PlainDate }

/**
 * A day becomes the earliest moment of it that the history allows: two steps of one day, recorded from paper, keep
 * their order. Whether the moment may be at all is for the rules to say.
 */
export function happenedAt(
  { happenedAt: exact, happenedOn }: Happened,
  since: Instant,
  now: Instant,
  zone: Zone,
): Instant {
  // One spelling of a moment: the leaf of an event commits to the text.
  if (exact !== undefined) return addHours(exact, 0)
  if (happenedOn === undefined || happenedOn === localDay(now, zone)) return now
  const start = startOfDay(happenedOn, zone)
  return happenedOn === localDay(since, zone) && isBefore(start, since) ? since : start
}
