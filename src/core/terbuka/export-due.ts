import { instantAt, localDay, type Instant } from '#law'

/** Half an hour after midnight in Jakarta: what is told once a day (N134) is counted by then. */
const from = '00:30'
const againMs = 15 * 60_000

type Exports = {
  /** When the newest edition was made; null: there is none. */
  readonly made: Instant | null
  /** When it was tried last, whatever came of it. */
  readonly tried: Instant | null
  /** When what is told once a day was counted last; null: never. */
  readonly counted: Instant | null
}

/**
 * Whether all is written anew: once on each day of Jakarta, after its first count. A machine that was away at night catches up, a new one
 * has its first edition with its first count, and what failed is tried again in a quarter of an hour.
 */
export function isExportDue({ made, tried, counted }: Exports, now: Instant): boolean {
  if (counted === null || (tried !== null && Date.parse(now) - Date.parse(tried) < againMs)) return false
  if (made === null) return true
  const today = localDay(now, 'WIB')
  const begins = instantAt(`${today}T${from}`, 'WIB')
  return localDay(made, 'WIB') < today && localDay(counted, 'WIB') === today && begins !== null && now >= begins
}
