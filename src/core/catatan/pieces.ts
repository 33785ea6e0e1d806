import type { Instant } from '#law'
import { chainedEntry, noEntry, withMicroseconds, type Sha256 } from './chain.ts'
import type { Hash } from './merkle.ts'

/*
 * What came by a receipt is a chain in the log beside that of its case (decision 0179). The event of a report says that it is: from there on each piece is a
 * link, and one that is kept without its link was taken out of the log. A report from before says nothing, and its earlier pieces are in no chain.
 */

/** Under which name it stands in the event of a report. Another way takes another name, and this one keeps its meaning. */
export const piecesForm = 'netra pieces v1'

/** What whoever handed a piece in may know of it. Hashes in hexadecimal digits: of evidence `sha256` is of the file, of a message of the office's seal. */
export type ShownPiece = {
  readonly type: 'evidence-received' | 'message-came'
  readonly recorded: Instant
  readonly report: string
  readonly item: string
  readonly sha256: string
  /** Of evidence. */
  readonly size: number | null
  /** Of a message: what the receipt opens, and the file beside it. */
  readonly copy: string | null
  readonly file: string | null
}

/** The words in the one form that is committed to (RFC 8785, moments with six digits); `netra.shown_words` writes the same. */
export const pieceWords = ({ copy, file, item, recorded, report, sha256, size, type }: ShownPiece): string =>
  JSON.stringify({ copy, file, item, recorded: withMicroseconds(recorded), report, sha256, size, type })

/** A link as the one before it leaves room for it. `entry`: what it is in the log. */
export type PieceLink = { readonly ordinal: number; readonly entry: Hash }

/** What those that wait will be in the log, in the order in which a batch takes them: each is the next link after the last that is in. */
export function entriesAfter(
  last: PieceLink | null,
  waiting: readonly { readonly leaf: Hash; readonly shown: Hash }[],
  sha256: Sha256,
): readonly PieceLink[] {
  const links: PieceLink[] = []
  let before = last
  for (const { leaf, shown } of waiting) {
    const ordinal = before === null ? 0 : before.ordinal + 1
    const entry = chainedEntry({ leaf, shown, ordinal, before: before?.entry ?? noEntry }, sha256)
    before = { ordinal, entry }
    links.push(before)
  }
  return links
}
