import { addHours, type Instant } from '#law'

/** One spelling of a moment, so that moments sort as text: `…03:00:00Z` and `…03:00:00.000Z` are the same one. */
export const canonical = (instant: Instant) => addHours(instant, 0)

export const isBefore = (a: Instant, b: Instant) => canonical(a) < canonical(b)
