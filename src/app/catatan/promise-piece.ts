import { entriesAfter, promisedBy, type PieceLink, type ShownPiece } from '#core'
import type { Instant } from '#law'
import {
  parseShown,
  pieceShown,
  piecesByReceipt,
  sha256,
  type LoggedPieces,
  type Shown,
  type WaitingPiece,
} from '#store'
import type { Netra } from '../ports.ts'
import { promiseEntry, type InclusionPromise } from './promise-entry.ts'

/** What a door wrote a moment ago, as it has it and not as the database does. */
export type PieceMade = {
  readonly event: { readonly salt: Uint8Array; readonly leaf_hash: Uint8Array }
  readonly piece: ShownPiece
}
type Book = Pick<Netra, 'db' | 'logSigner' | 'clock'>

/**
 * That a piece will be in the log, for whoever handed it in a moment ago (decision 0187). Its place is what the database says: the links before it. What it
 * commits to is what came here. Null: it is not there.
 */
export async function promisePiece(
  netra: Book,
  shown: Shown,
  { event, piece }: PieceMade,
): Promise<InclusionPromise | null> {
  const found = await piecesByReceipt(netra.db, shown)
  const own = { leaf: event.leaf_hash, shown: pieceShown(event.salt, piece) }
  return found && promiseOne(netra, placesIn(found, { item: piece.item, ...own }), ({ item }) => item === piece.item)
}

/** The same, asked once more by whoever lost the answer, or sent what was here already. Null: none such is here, or its time is over. */
export async function promiseAgain(
  netra: Book,
  shown: Shown,
  sent: { readonly item: string } | { readonly handed: string },
): Promise<InclusionPromise | null> {
  const found = await piecesByReceipt(netra.db, shown)
  return (
    found &&
    promiseOne(netra, placesIn(found), ({ item, handed }) =>
      'item' in sent ? item === sent.item : handed === sent.handed,
    )
  )
}

/** Of everything that came by a receipt and waits: for the page that lists it, which has asked before whether the receipt is one. */
export async function promisesByReceipt(netra: Book, typed: string): Promise<readonly InclusionPromise[]> {
  const shown = parseShown(typed)
  const found = shown === null ? null : await piecesByReceipt(netra.db, shown)
  const waiting = found === null ? [] : placesIn(found).slice(found.chain.length)
  return (await Promise.all(waiting.map((place) => promised(netra, place)))).filter((promise) => promise !== null)
}

export type PiecePlace = Pick<WaitingPiece, 'item' | 'handed' | 'recordedAt'> & Pick<PieceLink, 'entry'>
type Own = Pick<WaitingPiece, 'item'> & { readonly leaf: Uint8Array; readonly shown: Uint8Array }

/** Each with its entry: of those in the log as it is there, of those that wait as a batch will make it. */
export function placesIn({ chain, waiting }: LoggedPieces, own: Own | null = null): readonly PiecePlace[] {
  const links = waiting.map((piece) => (own !== null && piece.item === own.item ? { ...piece, ...own } : piece))
  const entries = entriesAfter(chain.at(-1) ?? null, links, sha256)
  return [...chain, ...links.flatMap((link, nth) => withEntry(link, entries[nth]))]
}

const withEntry = <Piece>(piece: Piece, link: PieceLink | undefined) =>
  link === undefined ? [] : [{ ...piece, entry: link.entry }]

async function promiseOne(
  netra: Book,
  places: readonly PiecePlace[],
  is: (place: PiecePlace) => boolean,
): Promise<InclusionPromise | null> {
  const place = places.find(is)
  return place === undefined ? null : promised(netra, place)
}

/** What is due already is not promised: it is in the log, or the promise that was given shows that it is not. */
async function promised(netra: Book, { entry, recordedAt }: PiecePlace): Promise<InclusionPromise | null> {
  const by: Instant | null = recordedAt === null ? null : promisedBy(recordedAt)
  return by === null || by <= netra.clock()
    ? null
    : promiseEntry(netra, { entry: Buffer.from(entry).toString('base64'), by })
}
