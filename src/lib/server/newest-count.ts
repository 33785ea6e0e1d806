import type { RequestEvent } from '@sveltejs/kit'
import { newestCount } from '#store/views'

const askedAgainMs = 250

/** The moment of the newest public number, asked of the database four times a second at most, however many pages want to know. */
export function newestCounts(now: () => number): (event: Pick<RequestEvent, 'locals'>) => Promise<string> {
  let known: Promise<string> | null = null
  let until = 0
  return ({ locals }) => {
    if (known !== null && now() < until) return known
    until = now() + askedAgainMs
    const asked = newestCount(locals.netra.db)
    known = asked
    // Whoever waits for it is told of the fault; the next one asks again.
    asked.catch(() => {
      known = null
    })
    return asked
  }
}
