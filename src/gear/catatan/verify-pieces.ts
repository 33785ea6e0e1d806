import type { PieceShown, PiecesShown, ProvenPiece, ReceiptProof } from '#app'
import { chainedEntry, noEntry, piecesForm, provesInclusion, shownHash, type Hash, type Sha256 } from '#core'
import * as v from 'valibot'
import { fault, found, type Checked } from './checked.ts'
import { hexHash, parsed, whole } from './file-parts.ts'
import { isInTime, madeAtOf } from './verify-batches.ts'
import type { Head, Hashing } from './verify-log.ts'

/*
 * What came by a receipt, link by link (decision 0179): each is the next one, was told as it was committed, is of this report, is in the log at its place since
 * it came, and is kept as it was handed in. Whoever has a file of his makes its hash himself.
 */

type Hashes = Hashing & { readonly sha256: Sha256 }
type Words = v.InferOutput<typeof Words>

const text = v.string()
const Words = v.strictObject({
  ...{ copy: v.nullable(hexHash), file: v.nullable(hexHash), item: text, recorded: v.pipe(text, v.isoTimestamp()) },
  report: text,
  sha256: hexHash,
  size: v.nullable(whole),
  type: v.picklist(['evidence-received', 'message-came']),
})
const kinds = { 'evidence-received': 'bukti', 'message-came': 'pesan' } as const

/** Of the report itself, whose event was held against the log before. */
const Report = v.object({ report_id: text, data: v.object({ pieces: v.optional(text) }) })

/** `heads`: of the batches, by their size. None, and no `head`: nothing of the report is in the log yet, and so is nothing that came after. */
export type InLog = { readonly head: Head; readonly heads: readonly Head[] } | null

export function verifyPieces({ pieces, opened }: ReceiptProof, inLog: InLog, hashes: Hashes): Checked<PiecesShown> {
  if (pieces === null) return found({ state: 'not-shown' })
  const read = v.safeParse(Report, parsed(opened?.content ?? ''))
  if (!read.success) return fault('pieces', 'the file does not show of which report they are')
  const { report_id: report, data } = read.output
  const { waiting, unmarked } = pieces
  if (data.pieces !== undefined && data.pieces !== piecesForm)
    return fault('pieces', `the report says that they are ${data.pieces}`)
  const isWhole = data.pieces !== undefined
  if (isWhole && unmarked > 0)
    return fault('pieces', `${String(unmarked)} that are kept were taken out of what came by this receipt`)
  const all: PieceShown[] = []
  let before: Hash = noEntry
  for (const [nth, piece] of pieces.chain.entries()) {
    if (inLog === null) return fault('pieces', 'a piece is said to be in the log, and its report is not')
    const checked = verifyPiece(piece, { nth, before, report, ...inLog }, hashes)
    if (!checked.ok) return checked
    before = checked.value.entry
    all.push(checked.value.shown)
  }
  return found({ state: 'shown', all, waiting, unmarked, isWhole })
}

type At = {
  readonly nth: number
  readonly before: Hash
  readonly report: string
  readonly head: Head
  readonly heads: readonly Head[]
}
type Link = { readonly entry: Hash; readonly shown: PieceShown }

function verifyPiece(piece: ProvenPiece, at: At, hashes: Hashes): Checked<Link> {
  const { nth, before, head } = at
  const words = wordsOf(piece)
  const name = nameOf(nth, words)
  const wrong = (detail: string) => fault('pieces', `${name} ${detail}`)
  if (piece.ordinal !== nth) return wrong('is left out')
  if (words === null || piece.key === null || piece.words === null) return wrong('was taken away')
  const told = shownHash(bytesOf(piece.key), piece.words, hashes.sha256)
  if (!bytesOf(piece.shown).equals(told)) return wrong('is not told as it was written down')
  const [leaf, shown] = [bytesOf(piece.leaf), bytesOf(piece.shown)]
  const entry = chainedEntry({ leaf, shown, ordinal: nth, before }, hashes.sha256)
  const included = { leaf: hashes.entry(entry), index: piece.index, size: head.size, root: head.root }
  if (!provesInclusion(included, piece.proof.map(bytesOf), hashes.pair))
    return wrong(`with those before it is not at place ${String(piece.index)} of the log`)
  if (words.report !== at.report) return wrong('came by another receipt')
  const late = lateness(words, piece, at)
  if (late !== null) return wrong(late)
  const other = otherwiseKept(words, piece, hashes.sha256)
  if (other !== null) return wrong(other)
  const { recorded, sha256, size, type } = words
  const { index, isGone } = piece
  return found({ entry, shown: { kind: kinds[type], recorded, sha256, size, index, isGone } })
}

/** As in the history of the case: in a signed log within a day, and in none before it was written down. */
function lateness({ recorded }: Words, { index }: ProvenPiece, { heads }: At): string | null {
  const [begun, madeAt] = [heads[0]?.madeAt ?? null, madeAtOf(heads, index)]
  if (begun === null || madeAt === null) return 'came into the log when no signed head says'
  return isInTime(recorded, begun, madeAt) && Date.parse(recorded) <= Date.parse(madeAt)
    ? null
    : `says ${recorded}, and came into the log at ${madeAt}`
}

/** What a rule destroyed is held against nothing: that it was is the word of the site, and its step in the case. */
function otherwiseKept({ sha256: handed, copy }: Words, piece: ProvenPiece, sha256: Sha256): string | null {
  if (piece.isGone) return null
  if (piece.kept === null) return 'is not kept any more, and no rule destroyed it'
  if (piece.kept !== handed) return 'is not kept as it was handed in'
  if (copy === null) return null
  const seen = piece.copy === null ? null : Buffer.from(sha256(bytesOf(piece.copy))).toString('hex')
  return seen === copy ? null : 'is not shown to its writer as he wrote it'
}

const nameOf = (nth: number, words: Words | null): string =>
  words === null
    ? `piece ${String(nth + 1)}`
    : `${kinds[words.type]} ${String(nth + 1)} (${words.sha256.slice(0, 16)}… of ${words.recorded.slice(0, 10)})`

function wordsOf({ words }: ProvenPiece): Words | null {
  const read = v.safeParse(Words, parsed(words ?? ''))
  return read.success ? read.output : null
}

/** Nothing that an older file of the same receipt had, or said was waiting, is left out of a newer one. Where one of them has no pieces, nothing is said. */
export function verifyPiecesGoOn(older: ReceiptProof, newer: ReceiptProof): Checked<null> {
  const [was, is] = [older.pieces, newer.pieces]
  if (was === null || is === null) return found(null)
  const gone = was.chain.findIndex(({ leaf, index }, nth) => {
    const same = is.chain[nth]
    return same?.leaf !== leaf || same.index !== index
  })
  const [lost] = was.chain.slice(gone)
  if (gone >= 0 && lost !== undefined)
    return fault('pieces', `${nameOf(gone, wordsOf(lost))}, which was seen before, is left out`)
  const missing = was.chain.length + was.waiting - (is.chain.length + is.waiting)
  return missing > 0 ? fault('pieces', `${String(missing)} of those that waited before are gone`) : found(null)
}

const bytesOf = (base64: string): Buffer => Buffer.from(base64, 'base64')
