import { accept, refuse, type Result } from '#base'
import { consistencyRanges, inclusionRanges, promisedBy } from '#core'
import type { Instant } from '#law'
import {
  logByPlace,
  logByReceipt,
  parseShown,
  piecesByReceipt,
  proofStore,
  toldByReceipt,
  type LoggedEvent,
  type LoggedPieces,
  type LogHead,
  type LogHeads,
  type LogOfReceipt,
  type WaitingPiece,
} from '#store'
import { wrongReceipt, type StatusRefusal } from '../laporan/wrong-receipt.ts'
import type { Netra } from '../ports.ts'
import { hashesOf } from './hashes-of.ts'
import { inTurn } from './in-turn.ts'
import { promiseEntry, type InclusionPromise } from './promise-entry.ts'
import { placesIn } from './promise-piece.ts'

/**
 * What the holder of a receipt keeps and anybody may check, without this server: `netra verify FILE`. Bytes in base64. The form is that of
 * decision 0135, and a field is never given another meaning under the same `format`.
 */
export type ReceiptProof = {
  readonly format: 'netra-receipt-proof/1'
  readonly origin: string
  readonly key: string
  readonly promise: InclusionPromise | null
  /** Where the case stands, as the history must have it. */
  readonly state: string
  /** So many of its events come with the next batch. */
  readonly waiting: number
  /** The event of the report itself, which its leaf commits to. */
  readonly opened: { readonly salt: string; readonly content: string } | null
  /** The head that the proofs below lead to, with the signatures of its witnesses. */
  readonly checkpoint: string | null
  /** The first head of the log, and those that had an event first, each with the proof that the checkpoint grew out of it. */
  readonly batches: readonly { readonly note: string; readonly proof: readonly string[] }[]
  readonly history: readonly ProvenEvent[]
  /** With this whoever holds the file may ask for its history as it is later. Only where the reporter said so. */
  readonly watch: string | null
  /** What he wrote, as it is kept now, and what opens the mark of it in the event of the report (`toldHash`). Only where he asked for it. */
  readonly told: { readonly salt: string; readonly words: string } | null
  /** The evidence he handed in and the messages he wrote. Only where he asked for it. */
  readonly pieces: ProvenPieces | null
}
/**
 * `waiting`: so many come with the next batch; `promised`: those of them that are the next links, each with its promise (decision 0187). `unmarked`: so many
 * are kept and are in no chain, because they are older than it.
 */
export type ProvenPieces = {
  readonly waiting: number
  readonly unmarked: number
  readonly chain: readonly ProvenPiece[]
  readonly promised: readonly PromisedPiece[]
}
export type ProvenEvent = {
  readonly ordinal: number
  readonly index: number
  readonly leaf: string
  readonly shown: string
  readonly words: string | null
  readonly key: string | null
  readonly proof: readonly string[]
}
/** What is kept of a piece now: SHA-256 in hexadecimal digits, and of a message the seal that his receipt opens. `isGone`: a rule destroyed it, it is said. */
export type KeptPiece = {
  readonly kept: string | null
  readonly copy: string | null
  readonly isGone: boolean
}
export type ProvenPiece = ProvenEvent & KeptPiece
/** The promise is the one that was given with it, signed again. Null: this log did not give it. */
export type PromisedPiece = Pick<ProvenEvent, 'ordinal' | 'leaf' | 'shown' | 'words' | 'key'> &
  KeptPiece & { readonly promise: InclusionPromise | null }

const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64')

type Book = Pick<Netra, 'db' | 'logSigner'>

/**
 * What a reporter has put into his file besides. `isWatched`: whoever is given the file may follow its history, which a receipt would let him do as
 * well, and much more. `withWords`: whoever is given the file reads what he wrote.
 * `withPieces`: he is told how much was handed in, and when, and by whoever has the receipt reads the messages.
 */
type FileAsked = { readonly isWatched?: boolean; readonly withWords?: boolean; readonly withPieces?: boolean }

/** The proof that a report is in the log, or the promise that it will be. Guesses cost what they cost at the status page. */
export async function proveReceipt(
  netra: Netra,
  typed: string,
  address: string,
  { isWatched = false, withWords = false, withPieces = false }: FileAsked = {},
): Promise<Result<ReceiptProof, StatusRefusal>> {
  const shown = parseShown(typed)
  const found = shown === null ? null : await logByReceipt(netra.db, shown)
  if (found === null) return refuse(await wrongReceipt(netra, address))
  const pieces = withPieces && shown !== null ? await piecesByReceipt(netra.db, shown) : null
  const proof = await proofOf(netra, found, pieces)
  const [first] = proof.history
  const told = withWords && shown !== null ? await toldByReceipt(netra.db, shown) : null
  return accept({
    ...proof,
    watch: isWatched && first !== undefined ? netra.logSigner.signWatch(first.index) : null,
    told: told && { salt: base64(told.salt), words: told.words },
  })
}

/** The history as it is now, for whoever was given leave to follow it. Null: no such leave, or nothing is there any more. */
export async function renewProof(netra: Book, watch: string): Promise<ReceiptProof | null> {
  const index = netra.logSigner.readWatch(watch)
  const found = index === null ? null : await logByPlace(netra.db, index)
  return found === null ? null : { ...(await proofOf(netra, found)), watch }
}

async function proofOf(netra: Book, found: LogOfReceipt, pieces: LoggedPieces | null = null): Promise<ReceiptProof> {
  const { state, waiting, own, events } = found
  const heads = pieces === null || pieces.chain.length === 0 ? found.heads : await headsOf(netra, events, pieces)
  const { origin, key } = netra.logSigner
  return {
    ...{ format: 'netra-receipt-proof/1' as const, origin, key, state, waiting, watch: null, told: null },
    promise: own === null ? null : await promiseOf(netra, own, heads?.firsts[0]),
    opened: own === null ? null : { salt: base64(own.salt), content: own.content },
    ...(heads === null || events.length === 0
      ? { checkpoint: null, batches: [], history: [], pieces: pieces && (await allWaiting(netra, pieces)) }
      : await proven(netra, heads, { events, pieces })),
  }
}

/** Also of the batches that pieces came in. One may have come since the history was read: its head has both. */
const headsOf = ({ db }: Book, events: readonly LoggedEvent[], { chain }: LoggedPieces) =>
  proofStore.heads(db, [0, ...[...events, ...chain].map(({ index }) => index)])

/** Without its history there is no head that a piece could be shown by; one that came into the log this moment is not promised any more. */
const allWaiting = async (netra: Book, pieces: LoggedPieces): Promise<ProvenPieces> => ({
  ...{ unmarked: pieces.unmarked, chain: [], waiting: pieces.waiting.length + pieces.chain.length },
  promised: pieces.chain.length === 0 ? await promisedIn(netra, pieces, undefined) : [],
})

/** What waits, link by link, as a batch will take it. */
async function promisedIn(
  netra: Book,
  pieces: LoggedPieces,
  begun: LogHead | undefined,
): Promise<readonly PromisedPiece[]> {
  const places = placesIn(pieces).slice(pieces.chain.length)
  const first = (pieces.chain.at(-1)?.ordinal ?? -1) + 1
  return Promise.all(
    pieces.waiting.map(async (piece, nth) => ({
      ...{ ordinal: first + nth, ...committedOf(piece), ...keptOf(piece) },
      promise: await promiseOf(netra, { promised: places[nth]?.entry ?? null, recordedAt: piece.recordedAt }, begun),
    })),
  )
}

type Given = { readonly promised: Uint8Array | null; readonly recordedAt: Instant | null }
/** The one that was given with the receipt, or with a piece, signed again. Null: this log did not give it, because it began later (0592). */
async function promiseOf(netra: Book, { promised, recordedAt }: Given, begun: LogHead | undefined) {
  if (promised === null || recordedAt === null) return null
  const by = promisedBy(recordedAt)
  if (begun !== undefined && by < begun.madeAt) return null
  return promiseEntry(netra, { entry: base64(promised), by })
}

type Links = { readonly events: readonly LoggedEvent[]; readonly pieces: LoggedPieces | null }

async function proven(netra: Book, { newest, firsts }: LogHeads, { events, pieces }: Links) {
  const pathsOf = (links: readonly LoggedEvent[]) => links.map(({ index }) => inclusionRanges(index, newest.size) ?? [])
  const ofBatches = firsts.map(({ size }) => consistencyRanges(size, newest.size) ?? [])
  const [ofEvents, ofPieces] = [pathsOf(events), pathsOf(pieces?.chain ?? [])]
  const hashes = inTurn(await hashesOf(netra.db, [...ofBatches, ...ofEvents, ...ofPieces].flat(), newest))
  return {
    checkpoint: newest.note,
    batches: firsts.map(({ note }, nth) => ({ note, proof: hashes(ofBatches[nth]) })),
    history: events.map((link, nth) => ({ ...linkOf(link), proof: hashes(ofEvents[nth]) })),
    pieces: pieces && {
      ...{ waiting: pieces.waiting.length, unmarked: pieces.unmarked },
      chain: pieces.chain.map((link, nth) => ({ ...linkOf(link), ...keptOf(link), proof: hashes(ofPieces[nth]) })),
      promised: await promisedIn(netra, pieces, firsts[0]),
    },
  }
}

const linkOf = ({ ordinal, index, ...link }: LoggedEvent) => ({ ...{ ordinal, index }, ...committedOf(link) })
const committedOf = ({ leaf, shown, told }: Pick<LoggedEvent, 'leaf' | 'shown' | 'told'>) => ({
  ...{ leaf: base64(leaf), shown: base64(shown) },
  ...{ words: told?.words ?? null, key: told === null ? null : base64(told.key) },
})
const keptOf = ({ kept, copy, isGone }: WaitingPiece): KeptPiece => ({
  ...{ kept, isGone, copy: copy === null ? null : base64(copy) },
})
