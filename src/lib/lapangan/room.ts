export type Room = { readonly is: 'enough' | 'little'; readonly megabytes: number | null }

/** A day of drafts with room to spare. Below it the phone says so, while it can still send; no photo may take it. */
const keptForText = 20_000_000
/** Photos of today's phones; with fewer than ten to go it is said. */
const photoBytes = 4_000_000

/** Null where the browser does not say. */
async function freeBytes(): Promise<number | null> {
  const { quota = 0, usage = 0 } = await navigator.storage.estimate()
  return quota > 0 ? quota - usage : null
}

export async function roomOf(): Promise<Room> {
  const free = await freeBytes()
  if (free === null) return { is: 'enough', megabytes: null }
  return {
    is: free < keptForText + 10 * photoBytes ? 'little' : 'enough',
    megabytes: Math.max(0, Math.floor((free - keptForText) / 1_000_000)),
  }
}

/** Whether so many bytes fit, sealed and written, and leave room for words. A browser that does not say is tried. */
export async function fitsOn(bytes: number): Promise<boolean> {
  const free = await freeBytes()
  return free === null || free - keptForText >= bytes * 1.1 + 200_000
}
