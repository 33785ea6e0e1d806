import {
  consistencyRanges,
  growTree,
  hashInTiles,
  hashOfRange,
  inclusionRanges,
  nodesOf,
  pathOfTile,
  placeOf,
  provesConsistency,
  provesInclusion,
  tilesGrown,
  tileWidth,
  type Hash,
  type HashPair,
  type Range,
  type ReadTile,
  type Tree,
} from '#core'
import { filesFault } from './files-fault.ts'
import { readBundle, readTileOf, readTiles, type ReadLog } from './log-reader.ts'
import { fault, found, type Checked } from './checked.ts'
import { readCheckpoint, type Checkpoint } from './checkpoint.ts'
import { signedBy, type NoteKey, type Verdict } from './note-key.ts'
import type { Note } from './note.ts'

type HashEntry = (entry: Uint8Array) => Hash
export type Hashing = { readonly entry: HashEntry; readonly pair: HashPair }
export type Head = Checkpoint & { readonly note: Note }

/** The newest head of a log, if the key of the log signed it. */
export async function readSignedHead(read: ReadLog, key: NoteKey): Promise<Checked<Head>> {
  const bytes = await read('checkpoint')
  return bytes === null ? fault('no-head', 'checkpoint is missing') : signedHead(bytes.toString('utf8'), key)
}

/** A head as it is written, if the key of the log signed it. */
export function signedHead(written: string, key: NoteKey): Checked<Head> {
  const head = readCheckpoint(written)
  if (head === null) return fault('no-head', 'checkpoint cannot be read')
  if (head.origin !== key.name) return fault('other-log', head.origin)
  const verdict: Verdict = signedBy(head.note, key)
  return verdict.holds ? found(head) : fault('not-signed', `${verdict.why} signature of ${key.name}`)
}

/**
 * Reads every file of a log: grows the tree from the entries, and holds against it the signed root and the tiles of every level. Gives the number of
 * entries.
 */
export async function verifyWholeLog(read: ReadLog, head: Head, { entry, pair }: Hashing): Promise<Checked<number>> {
  const [edge, size] = [new Map<string, readonly Hash[]>(), head.size]
  const readEdge: ReadTile = (level, index) => edge.get(`${String(level)}/${String(index)}`) ?? null
  let grown: Tree = growTree(0, [], readEdge, pair)
  for (let index = 0; index * tileWidth < size; index += 1) {
    const leaves = await leavesOf(read, size, index, entry)
    if (!leaves.ok) return leaves
    const next = growTree(grown.size, leaves.value, readEdge, pair)
    for (const tile of next.tiles) edge.set(`${String(tile.level)}/${String(tile.index)}`, tile.hashes)
    // What is complete is hashed into the level above, and not looked at again.
    edge.delete(`0/${String(index - 1)}`)
    grown = next
  }
  const above = await verifyAbove(read, size, readEdge)
  if (Buffer.from(grown.root).equals(head.root)) return above.ok ? found(size) : above
  const since = above.ok ? '' : `; ${above.fault.detail}`
  return fault('root', `the entries do not make the root that was signed for ${String(size)}${since}`)
}

/** The tiles above the lowest level are what the entries make: whoever asks for a proof computes it from them. */
async function verifyAbove(read: ReadLog, size: number, grown: ReadTile): Promise<Checked<null>> {
  try {
    for (const { level, index, width } of tilesGrown(0, size)) {
      if (level === 'entries' || level === 0) continue
      const [made, tile] = [grown(level, index), await readTileOf(read, { level, index, width })]
      const other = tile.findIndex((hash, nth) => !Buffer.from(hash).equals(made?.[nth] ?? Buffer.of()))
      if (other >= 0)
        return fault(
          'files',
          `hash ${String(other)} of ${pathOfTile({ level, index, width })} is not what the entries make`,
        )
    }
    return found(null)
  } catch (error) {
    return filesFault(error)
  }
}

async function leavesOf(
  read: ReadLog,
  size: number,
  index: number,
  entry: HashEntry,
): Promise<Checked<readonly Hash[]>> {
  try {
    const leaves = (await readBundle(read, size, index)).map(entry)
    const lowest = { level: 0, index, width: leaves.length } as const
    const tile = await readTileOf(read, lowest)
    const other = leaves.findIndex((leaf, nth) => !Buffer.from(leaf).equals(tile[nth] ?? Buffer.of()))
    return other < 0
      ? found(leaves)
      : fault(
          'entries',
          `entry ${String(index * tileWidth + other)} is not the one in its tile: ${pathOfTile({ ...lowest, level: 'entries' })} or ${pathOfTile(lowest)} was changed`,
        )
  } catch (error) {
    return filesFault(error)
  }
}

/** Whether a later head grew out of an earlier one, by tiles that need not be believed: what they prove is computed. */
export async function verifyGrowth(
  read: ReadLog,
  older: Tree,
  newer: Tree,
  pair: HashPair,
): Promise<Checked<readonly Hash[]>> {
  if (newer.size < older.size)
    return fault('rollback', `${String(older.size)} leaves were signed before, now ${String(newer.size)}`)
  const proof = await hashesOf(read, newer.size, consistencyRanges(older.size, newer.size) ?? [], pair)
  if (!proof.ok) return proof
  return provesConsistency({ older, newer }, proof.value, pair)
    ? proof
    : fault(
        'fork',
        `the log of ${String(newer.size)} leaves does not begin with the ${String(older.size)} that were signed before`,
      )
}

/** Whether an entry is at a place of the log. */
export async function verifyPlace(
  read: ReadLog,
  head: Tree,
  asked: { readonly leaf: Hash; readonly index: number },
  pair: HashPair,
): Promise<Checked<readonly Hash[]>> {
  const ranges = inclusionRanges(asked.index, head.size)
  if (ranges === null)
    return fault('not-in-log', `the log has ${String(head.size)} leaves, and no leaf ${String(asked.index)}`)
  const proof = await hashesOf(read, head.size, ranges, pair)
  if (!proof.ok) return proof
  return provesInclusion({ ...asked, ...head }, proof.value, pair)
    ? proof
    : fault('not-in-log', `leaf ${String(asked.index)} is another`)
}

async function hashesOf(
  read: ReadLog,
  size: number,
  ranges: readonly Range[],
  pair: HashPair,
): Promise<Checked<readonly Hash[]>> {
  try {
    const places = ranges.flatMap(nodesOf).flatMap((node) => {
      const tile = placeOf(node, size)?.tile
      return tile === undefined || tile.level === 'entries' ? [] : [{ level: tile.level, index: tile.index }]
    })
    const hashOf = hashInTiles(size, await readTiles(read, size, places), pair)
    return found(ranges.map((range) => hashOfRange(range, hashOf, pair)))
  } catch (error) {
    return filesFault(error)
  }
}
