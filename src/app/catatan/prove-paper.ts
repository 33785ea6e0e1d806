import { consistencyRanges, inclusionRanges, tileWidth } from '#core'
import { logStore, placeOfPaper, placeOfPledge, proofStore, type LogHeads, type Placement } from '#store'
import type { EntryProof, Netra } from '../ports.ts'
import { entryInFile, type EntryInFile } from './entry-in-file.ts'
import { hashesOf } from './hashes-of.ts'
import { inTurn } from './in-turn.ts'

/**
 * `unknown`: nothing that was printed here. `closed`: its signer keeps the day to himself. `waiting`: it comes with the next batch. `older`: it
 * was signed before signatures could be opened in the log.
 */
export type PaperProof =
  | { readonly state: 'unknown' | 'closed' | 'waiting' | 'older' }
  | { readonly state: 'proven'; readonly proof: EntryProof }

type Book = Pick<Netra, 'db' | 'logSigner'>

/** The proof that a paper or a pledge is in the log, for whoever holds the file: it can be checked without this server. */
export async function provePaper(netra: Book, file: Uint8Array): Promise<PaperProof> {
  const held = entryInFile(file)
  if (held.kind === 'closed') return { state: 'closed' }
  const place = await placeOf(netra, held)
  if (place === null) return { state: 'unknown' }
  const heads = place.index === null ? null : await proofStore.heads(netra.db, [0, place.index])
  if (place.index === null || heads === null || place.index >= heads.newest.size) return { state: 'waiting' }
  const bundle = await logStore.tile(netra.db, 'entries', Math.floor(place.index / tileWidth))
  const at = (place.index % tileWidth) * 32
  if (bundle?.subarray(at, at + 32).equals(held.entry) !== true) return { state: 'older' }
  return { state: 'proven', proof: await proofOf(netra, heads, { entry: held.entry, index: place.index }) }
}

const placeOf = ({ db }: Book, held: Exclude<EntryInFile, { readonly kind: 'closed' }>): Promise<Placement | null> =>
  held.kind === 'paper' ? placeOfPaper(db, held.fileSha256) : placeOfPledge(db, held.pledgeId, held.leaf)

const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64')

async function proofOf(
  { db, logSigner: { origin, key } }: Book,
  { newest, firsts }: LogHeads,
  { entry, index }: { readonly entry: Uint8Array; readonly index: number },
): Promise<EntryProof> {
  const ofBatches = firsts.map(({ size }) => consistencyRanges(size, newest.size) ?? [])
  const ofEntry = inclusionRanges(index, newest.size) ?? []
  const hashes = inTurn(await hashesOf(db, [...ofBatches, ofEntry].flat(), newest))
  return {
    ...{ format: 'netra-entry-proof/1', origin, key, entry: base64(entry), index },
    batches: firsts.map(({ note }, nth) => ({ note, proof: hashes(ofBatches[nth]) })),
    proof: hashes(ofEntry),
    checkpoint: newest.note,
  }
}
