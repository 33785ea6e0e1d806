/** How fast the line was, and when that was: bytes and the milliseconds they took. */
export type Pace = { readonly bytes: number; readonly ms: number; readonly at: number }

/** Half a megabit: a photo of four megabytes in about a minute. */
const goodBytesPerMs = 60
/** Fewer bytes say more of the way there and back than of the line. */
const tellingBytes = 64 * 1024
/** A line that was bad half an hour ago is asked again, by the first hundred kilobytes of an original. */
const believedMs = 30 * 60_000

/** `unknown`: nothing was sent lately that says. */
export function lineNow(pace: Pace | null, now: number): 'good' | 'bad' | 'unknown' {
  if (pace === null || pace.bytes < tellingBytes || now - pace.at > believedMs) return 'unknown'
  return pace.bytes / Math.max(1, pace.ms) >= goodBytesPerMs ? 'good' : 'bad'
}

/** What was sent last counts most: a line changes with each hill. */
export const paceAfter = (before: Pace | null, sent: Pace): Pace => ({
  bytes: (before?.bytes ?? 0) / 2 + sent.bytes,
  ms: (before?.ms ?? 0) / 2 + sent.ms,
  at: sent.at,
})

/** Not in the types of a browser, because not every browser has it. */
type Connection = { readonly connection?: { readonly saveData?: boolean } }
export const savesData = (): boolean => (navigator as Connection).connection?.saveData === true
