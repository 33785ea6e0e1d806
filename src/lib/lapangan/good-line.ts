/** How fast the line was, lately: bytes and the milliseconds they took. */
export type Pace = { readonly bytes: number; readonly ms: number }

/** Half a megabit: a photo of four megabytes in about a minute. */
const goodBytesPerMs = 60
/** Fewer bytes say more of the way there and back than of the line. */
const tellingBytes = 64 * 1024

/** Whether originals may go by themselves. A phone that was told to save data asks first. */
export const isGoodLine = (pace: Pace | null, savesData: boolean): boolean =>
  !savesData && pace !== null && pace.bytes >= tellingBytes && pace.bytes / Math.max(1, pace.ms) >= goodBytesPerMs

/** What was sent last counts most: a line changes with each hill. */
export const paceAfter = (before: Pace | null, sent: Pace): Pace => ({
  bytes: (before?.bytes ?? 0) / 2 + sent.bytes,
  ms: (before?.ms ?? 0) / 2 + sent.ms,
})

/** Not in the types of a browser, because not every browser has it. */
type Connection = { readonly connection?: { readonly saveData?: boolean } }
export const savesData = (): boolean => (navigator as Connection).connection?.saveData === true
