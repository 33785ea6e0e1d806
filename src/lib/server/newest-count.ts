import type { KnownCount } from './kept-pages.ts'

/** What is known is good for so long without asking. */
const askedAgainMs = 250
/** And is taken for so long while it is asked again. */
const knownMs = 3_000

/**
 * The moment of the newest public number, asked of the database four times a second at most, however many pages want to know. Null where it does not
 * answer.
 */
export function newestCounts(ask: () => Promise<string>, now: () => number = () => performance.now()) {
  let known: (KnownCount & { readonly heardAt: number }) | null = null
  let asking: Promise<KnownCount | null> | null = null
  let askedAt = -Infinity

  return async (): Promise<KnownCount | null> => {
    if (now() - askedAt >= askedAgainMs && asking === null) asking = hear()
    if (known !== null && now() - known.heardAt < knownMs) return known
    return asking ?? known
  }

  async function hear(): Promise<KnownCount | null> {
    askedAt = now()
    try {
      const moment = await ask()
      const since = known !== null && known.moment === moment ? known.since : now()
      known = { moment, since, heardAt: now() }
      return known
    } catch {
      known = null
      return null
    } finally {
      asking = null
    }
  }
}
