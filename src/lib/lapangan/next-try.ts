/** So long at most, for a phone that lies in a pocket all day. */
const longestMs = 60_000

/**
 * Milliseconds until what did not get through is sent again. `inVain`: tries in a row by which nothing came there. A line that only broke is
 * tried at once and one that is gone now and then; half of it is dice (0 to 1), so that phones which lost one line do not all come back together.
 */
export const nextTryIn = (inVain: number, dice: number): number =>
  Math.min(longestMs, 1_000 * 2 ** Math.min(inVain, 6)) * (0.5 + dice / 2)
