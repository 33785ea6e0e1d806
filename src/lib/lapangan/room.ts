export type Room = 'enough' | 'little'

/** A day of drafts with room to spare. Below it the phone says so, while it can still send. */
const enoughBytes = 20_000_000

export async function roomOf(): Promise<Room> {
  const { quota = 0, usage = 0 } = await navigator.storage.estimate()
  return quota > 0 && quota - usage < enoughBytes ? 'little' : 'enough'
}
