import { accept, refuse, type Result } from '#base'
import { addDays, instantAt, instantWithOffset, localDay, parsePlainDate, startOfDay, type Instant } from '#law'

/** From when a measure was counted, and when last; null before the first count. */
export type Counted = { readonly first: Instant; readonly last: Instant } | null

/** `settled`: nothing that is still counted can change what was public at that moment. */
export type AsOf = { readonly at: Instant; readonly settled: boolean }

export type AsOfRefusal =
  | { readonly reason: 'no-moment' }
  | { readonly reason: 'future' }
  | { readonly reason: 'never-counted' }
  | { readonly reason: 'before-first'; readonly first: Instant }

/**
 * The moment that an answer is of: what was asked, or the last count where that was earlier. Refuses the future, which nobody knows,
 * and what was before the first count, of which nothing was said.
 */
export function asOf(asked: Instant, counted: Counted, now: Instant): Result<AsOf, AsOfRefusal> {
  if (asked > now) return refuse({ reason: 'future' })
  if (counted === null) return refuse({ reason: 'never-counted' })
  if (asked < counted.first) return refuse({ reason: 'before-first', first: counted.first })
  return accept(asked <= counted.last ? { at: asked, settled: true } : { at: counted.last, settled: false })
}

/**
 * A past moment as a person writes it, on the clock of Jakarta: a day is its end (today: now), a minute its beginning; or a moment
 * with its zone. Null for what is no moment.
 */
export function momentAsked(words: string, now: Instant): Instant | null {
  const day = parsePlainDate(words)
  if (day !== null) return day === localDay(now, 'WIB') ? now : startOfDay(addDays(day, 1), 'WIB')
  return instantAt(words, 'WIB') ?? instantWithOffset(words)
}
