import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathOfTile, tileIn, tileWidth, type Hash, type ReadTile, type Tile } from '#core'

/** The files of a log, wherever they are: null where there is no such file. */
export type ReadLog = (path: string) => Promise<Buffer | null>

const hashBytes = 32
/** No answer of a log is larger: a bundle of entries of 64 KiB would be, and ours have 34 bytes. */
const mostBytes = 1 << 20

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

/** A log at an address. Throws where the line broke, or the answer is neither the file nor 404. */
export const logAt =
  (prefix: string): ReadLog =>
  async (path) => {
    const answer = await fetch(`${prefix.replace(/\/$/, '')}/${path}`, {
      redirect: 'error',
      signal: AbortSignal.timeout(30_000),
    })
    if (answer.status === 404) return null
    if (!answer.ok) throw new Error(`${path}: answered ${String(answer.status)}`)
    const bytes = Buffer.from(await answer.arrayBuffer())
    if (bytes.length > mostBytes) throw new Error(`${path}: ${String(bytes.length)} bytes`)
    return bytes
  }

/** The hashes of a tile as it is in a tree of a size, or in a later one. Throws where it is missing or has another length. */
export async function readTileOf(read: ReadLog, tile: Tile): Promise<readonly Hash[]> {
  const bytes = (await read(pathOfTile(tile))) ?? (await read(pathOfTile({ ...tile, width: tileWidth })))
  if (bytes === null) throw new Error(`${pathOfTile(tile)} is missing`)
  if (bytes.length % hashBytes !== 0 || bytes.length < tile.width * hashBytes)
    throw new Error(`${pathOfTile(tile)} has ${String(bytes.length)} bytes`)
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

/** The entries of a bundle, each after its length in two bytes. Throws where it is missing, cut, or has too few. */
export async function readBundle(read: ReadLog, size: number, index: number): Promise<readonly Buffer[]> {
  const tile = tileIn(size, 'entries', index)
  if (tile === null) throw new Error(`a tree of ${String(size)} has no entries ${String(index)}`)
  const path = pathOfTile(tile)
  const bytes = (await read(path)) ?? (await read(pathOfTile({ ...tile, width: tileWidth })))
  if (bytes === null) throw new Error(`${path} is missing`)
  const entries: Buffer[] = []
  for (let at = 0; at < bytes.length && entries.length < tile.width;) {
    const length = bytes.length < at + 2 ? Number.POSITIVE_INFINITY : bytes.readUInt16BE(at)
    if (at + 2 + length > bytes.length) throw new Error(`${path} was cut`)
    entries.push(bytes.subarray(at + 2, at + 2 + length))
    at += 2 + length
  }
  if (entries.length < tile.width) throw new Error(`${path} has ${String(entries.length)} entries`)
  return entries
}
