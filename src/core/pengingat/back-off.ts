/** Minutes to wait after each attempt that came to nothing: a minute at first, half a day at the end, three days in all. */
const waits = [1, 15, 60, 240, 720, 720, 720, 720, 720, 720]

/** Minutes until the next attempt after so many; null when it is given up. */
export const retryAfter = (attempts: number): number | null => waits[attempts - 1] ?? null
