import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathOfTile, tileIn, tileWidth, type Hash, type ReadTile, type Tile } from '#core'

/** The files of a log, wherever they are: null where there is no such file. */
export type ReadLog = (path: string) => Promise<Buffer | null>

const hashBytes = 32
/** No answer of a log is larger: a bundle of entries of 64 KiB would be, and ours have 34 bytes. */
const mostBytes = 1 << 20
const waitMs = 30_000

/** A log in a folder, as `netra log export` writes it. */
export const logInFolder =
  (folder: string): ReadLog =>
  async (path) => {
    try {
      return await readFile(join(folder, path))
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
      throw error
    }
  }

/** The line broke, or the answer is none of a log: nothing was found out, neither good nor bad. */
export class Unreachable extends Error {
  override name = 'Unreachable'
}

/** A log at an address. Throws `Unreachable` where the line broke, or the answer is neither the file nor 404. */
export const logAt =
  (prefix: string): ReadLog =>
  async (path) => {
    const address = `${prefix.replace(/\/$/, '')}/${path}`
    const answer = await askedOf(address, { redirect: 'error', signal: AbortSignal.timeout(waitMs) })
    if (answer === null) return null
    if (answer.length > mostBytes) throw new Unreachable(`${address} answered ${String(answer.length)} bytes`)
    return answer
  }

/** Null: it says that there is no such file. */
export async function askedOf(address: string, how: RequestInit): Promise<Buffer | null> {
  const answered = async () => {
    const answer = await fetch(address, how)
    return { status: answer.status, bytes: Buffer.from(await answer.arrayBuffer()) }
  }
  const { status, bytes } = await answered().catch((error: unknown) => {
    throw new Unreachable(`${address} could not be reached: ${whyOf(error)}`, { cause: error })
  })
  if (status === 404) return null
  if (status >= 200 && status < 300) return bytes
  throw new Unreachable(`${address} answered ${String(status)}`)
}

/** `fetch` says only that it failed; what failed is the cause of the cause. */
function whyOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  if (error.name === 'TimeoutError') return `no answer in ${String(waitMs / 1000)} seconds`
  const cause: unknown = error.cause instanceof AggregateError ? error.cause.errors[0] : error.cause
  return cause instanceof Error ? cause.message : error.message
}

type FileOfTile = { readonly path: string; readonly width: number; readonly bytes: Buffer }

/** A tile as it is in a tree of a size, or full, as in a later one. Throws where neither is there. */
async function readFileOf(read: ReadLog, tile: Tile): Promise<FileOfTile> {
  for (const width of new Set([tile.width, tileWidth])) {
    const path = pathOfTile({ ...tile, width })
    const bytes = await read(path)
    if (bytes !== null) return { path, width, bytes }
  }
  throw new Error(`${pathOfTile(tile)} is missing`)
}

/** The hashes of a tile. Throws where it is missing, or has one byte more or less than its name says. */
export async function readTileOf(read: ReadLog, tile: Tile): Promise<readonly Hash[]> {
  const { path, width, bytes } = await readFileOf(read, tile)
  if (bytes.length !== width * hashBytes)
    throw new Error(`${path} has ${String(bytes.length)} bytes, not ${String(width * hashBytes)}`)
  return Array.from({ length: tile.width }, (_, nth) => bytes.subarray(nth * hashBytes, (nth + 1) * hashBytes))
}

/** The tiles of a tree that lie at these places, read at once, for the arithmetic of the core. */
export async function readTiles(
  read: ReadLog,
  size: number,
  places: readonly { readonly level: number; readonly index: number }[],
): Promise<ReadTile> {
  const wanted = new Map(places.map((place) => [`${String(place.level)}/${String(place.index)}`, place]))
  const kept = new Map<string, readonly Hash[]>()
  for (const [key, { level, index }] of wanted) {
    const tile = tileIn(size, level, index)
    if (tile === null) throw new Error(`a tree of ${String(size)} has no tile ${key}`)
    kept.set(key, await readTileOf(read, tile))
  }
  return (level, index) => kept.get(`${String(level)}/${String(index)}`) ?? null
}

/** The entries of a bundle, each after its length in two bytes. Throws where it is missing, cut, or has fewer or more than its name says. */
export async function readBundle(read: ReadLog, size: number, index: number): Promise<readonly Buffer[]> {
  const tile = tileIn(size, 'entries', index)
  if (tile === null) throw new Error(`a tree of ${String(size)} has no entries ${String(index)}`)
  const { path, width, bytes } = await readFileOf(read, tile)
  const entries: Buffer[] = []
  let at = 0
  while (at < bytes.length && entries.length < width) {
    const length = bytes.length < at + 2 ? Number.POSITIVE_INFINITY : bytes.readUInt16BE(at)
    if (at + 2 + length > bytes.length) throw new Error(`${path} was cut`)
    entries.push(bytes.subarray(at + 2, at + 2 + length))
    at += 2 + length
  }
  if (entries.length < width) throw new Error(`${path} has ${String(entries.length)} entries`)
  if (at < bytes.length) throw new Error(`${path} has ${String(bytes.length - at)} bytes after its last entry`)
  return entries.slice(0, tile.width)
}
