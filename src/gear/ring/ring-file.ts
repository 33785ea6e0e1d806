import { randomUUID } from 'node:crypto'
import { mkdir, open, unlink } from 'node:fs/promises'
import { join } from 'node:path'

/** Where something lies: `at` counts on for ever, and says by that whether it was written over. */
type RingPlace = { readonly at: number; readonly length: number }

type RingFile = {
  /** Null where it is larger than an eighth of the file, or the disk takes no more. */
  readonly write: (bytes: Uint8Array) => Promise<RingPlace | null>
  /** Null where it was written over since, or cannot be read. */
  readonly read: (place: RingPlace) => Promise<Buffer<ArrayBuffer> | null>
  readonly close: () => Promise<void>
}

/**
 * A file of so many bytes at most in which the newest takes the room of the oldest. It has no name in its folder once it is open: nobody else opens
 * it, no backup holds it, and it is gone with the process, however that ends.
 */
export async function openRing(folder: string, capacity: number): Promise<RingFile> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const name = join(folder, randomUUID())
  const file = await open(name, 'wx+', 0o600)
  await unlink(name)
  let end = 0
  const isThere = ({ at }: RingPlace) => at >= end - capacity

  async function write(bytes: Uint8Array): Promise<RingPlace | null> {
    const { length } = bytes
    if (length > capacity / 8) return null
    const left = capacity - (end % capacity)
    const at = length > left ? end + left : end
    end = at + length
    try {
      await file.write(bytes, 0, length, at % capacity)
      return { at, length }
    } catch {
      return null
    }
  }

  async function read(place: RingPlace): Promise<Buffer<ArrayBuffer> | null> {
    if (!isThere(place)) return null
    try {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(place.length), 0, place.length, place.at % capacity)
      // Somebody may have written there meanwhile.
      return bytesRead === place.length && isThere(place) ? buffer : null
    } catch {
      return null
    }
  }

  return { write, read, close: () => file.close() }
}
