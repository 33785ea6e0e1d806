import type { KeptPiece, PiecePromised, PieceShown, PiecesShown, PromisedPiece, ProvenPiece, ReceiptProof } from '#app'
import { chainedEntry, noEntry, piecesForm, provesInclusion, shownHash, type Hash, type Sha256 } from '#core'
import type { Instant } from '#law'
import * as v from 'valibot'
import { fault, found, type Checked } from './checked.ts'
import { hexHash, parsed, whole } from './file-parts.ts'
import type { ReadLog } from './log-reader.ts'
import type { NoteKey } from './note-key.ts'
import { isInTime, madeAtOf } from './verify-batches.ts'
import { readSignedHead, type Head, type Hashing } from './verify-log.ts'
import { verifyKept, verifyPromise } from './verify-promise.ts'

/*
 * What came by a receipt, link by link (decisions 0179 and 0187): each is the next one, was told as it was committed, is of this report, is in the log at its
 * place since it came or is promised to be, and is kept as it was handed in. Whoever has a file of his makes its hash himself.
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
type Against = { readonly inLog: InLog; readonly key: NoteKey }

export function verifyPieces(
  { pieces, opened }: ReceiptProof,
  { inLog, key }: Against,
  hashes: Hashes,
): Checked<PiecesShown> {
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
  const promised: PiecePromised[] = []
  let before: Hash = noEntry
  for (const [nth, piece] of pieces.chain.entries()) {
    if (inLog === null) return fault('pieces', 'a piece is said to be in the log, and its report is not')
    const checked = verifyPiece(piece, { nth, before, report, ...inLog }, hashes)
    if (!checked.ok) return checked
    before = checked.value.entry
    all.push(checked.value.shown)
  }
  for (const [nth, piece] of pieces.promised.entries()) {
    const checked = verifyWaiting(piece, { nth: all.length + nth, before, report, key }, hashes)
    if (!checked.ok) return checked
    before = checked.value.entry
    promised.push(...checked.value.shown)
  }
  return found({ state: 'shown', all, promised, waiting, unmarked, isWhole })
}

/** What was promised of them and is due is in the log. `read`: none was given. */
export async function verifyPiecesCame(
  pieces: PiecesShown,
  { read, key, now }: { readonly read: ReadLog | null; readonly key: NoteKey; readonly now: Instant },
  hashes: Hashes,
): Promise<Checked<null>> {
  const due = pieces.state === 'not-shown' ? [] : pieces.promised.filter(({ by }) => by <= now)
  const [first] = due
  if (first === undefined) return found(null)
  if (read === null)
    return fault('open-promise', `${nameIn(first)} was to be in by ${first.by}: give the log to see whether it is`)
  const head = await readSignedHead(read, key)
  if (!head.ok) return head
  for (const piece of due) {
    const kept = await verifyKept(read, head.value, { entry: bytesOf(piece.entry), by: piece.by, now }, hashes)
    if (!kept.ok) return fault(kept.fault.check, `${nameIn(piece)}: ${kept.fault.detail}`)
  }
  return found(null)
}

const nameIn = ({ kind, sha256, recorded }: PiecePromised) =>
  `${kind} (${sha256.slice(0, 16)}… of ${recorded.slice(0, 10)})`

type Place = { readonly nth: number; readonly before: Hash; readonly report: string }
type At = Place & { readonly head: Head; readonly heads: readonly Head[] }
type Link<Shown> = { readonly entry: Hash; readonly shown: Shown }
/** As it is told and committed to, whatever the log says. */
type Told = {
  readonly entry: Hash
  readonly shown: Omit<PieceShown, 'index'>
  readonly words: Words
  readonly wrong: (detail: string) => Checked<never>
}

function verifyPiece(piece: ProvenPiece, at: At, hashes: Hashes): Checked<Link<PieceShown>> {
  const { head, report } = at
  const told = verifyTold(piece, at, hashes)
  if (!told.ok) return told
  const { entry, shown, words, wrong } = told.value
  const included = { leaf: hashes.entry(entry), index: piece.index, size: head.size, root: head.root }
  if (!provesInclusion(included, piece.proof.map(bytesOf), hashes.pair))
    return wrong(`with those before it is not at place ${String(piece.index)} of the log`)
  if (words.report !== report) return wrong('came by another receipt')
  const other = lateness(words, piece, at) ?? otherwiseKept(words, piece, hashes.sha256)
  return other === null ? found({ entry, shown: { ...shown, index: piece.index } }) : wrong(other)
}

/** The next link, and the one that was signed. One without a promise waits, and nothing more is said of it. */
function verifyWaiting(
  piece: PromisedPiece,
  at: Place & { readonly key: NoteKey },
  hashes: Hashes,
): Checked<Link<readonly PiecePromised[]>> {
  const told = verifyTold(piece, at, hashes)
  if (!told.ok) return told
  const { entry, shown, words, wrong } = told.value
  if (words.report !== at.report) return wrong('came by another receipt')
  const other = otherwiseKept(words, piece, hashes.sha256)
  if (other !== null) return wrong(other)
  if (piece.promise === null) return found({ entry, shown: [] })
  if (piece.promise.entry !== shown.entry) return wrong('is not the one that was promised')
  const by = verifyPromise(piece.promise, at.key, hashes)
  return by.ok ? found({ entry, shown: [{ ...shown, by: by.value }] }) : by
}

function verifyTold(piece: Omit<PromisedPiece, 'promise'>, { nth, before }: Place, { sha256 }: Hashes): Checked<Told> {
  const words = wordsOf(piece)
  const name = nameOf(nth, words)
  const wrong = (detail: string) => fault('pieces', `${name} ${detail}`)
  if (piece.ordinal !== nth) return wrong('is left out')
  if (words === null || piece.key === null || piece.words === null) return wrong('was taken away')
  const [leaf, shown] = [bytesOf(piece.leaf), bytesOf(piece.shown)]
  if (!shown.equals(shownHash(bytesOf(piece.key), piece.words, sha256)))
    return wrong('is not told as it was written down')
  const entry = chainedEntry({ leaf, shown, ordinal: nth, before }, sha256)
  const { recorded, sha256: handed, size, type } = words
  const said = { kind: kinds[type], recorded, sha256: handed, size, isGone: piece.isGone }
  return found({ entry, words, wrong, shown: { ...said, entry: Buffer.from(entry).toString('base64') } })
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
function otherwiseKept({ sha256: handed, copy }: Words, piece: KeptPiece, sha256: Sha256): string | null {
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

function wordsOf({ words }: Pick<ProvenPiece, 'words'>): Words | null {
  const read = v.safeParse(Words, parsed(words ?? ''))
  return read.success ? read.output : null
}

/** Nothing that an older file of the same receipt had, or said was waiting, is left out of a newer one. Where one of them has no pieces, nothing is said. */
export function verifyPiecesGoOn(older: ReceiptProof, newer: ReceiptProof): Checked<null> {
  const [was, is] = [older.pieces, newer.pieces]
  if (was === null || is === null) return found(null)
  const [had, has] = [linksOf(was), linksOf(is)]
  const gone = had.findIndex(({ leaf, index }, nth) => {
    const same = has[nth]
    // What waited has its place since.
    return same?.leaf !== leaf || (index !== null && same.index !== index)
  })
  const [lost] = gone < 0 ? [] : had.slice(gone)
  if (lost !== undefined) return fault('pieces', `${nameOf(gone, wordsOf(lost))}, which was seen before, is left out`)
  const missing = was.chain.length + was.waiting - (is.chain.length + is.waiting)
  return missing > 0 ? fault('pieces', `${String(missing)} of those that waited before are gone`) : found(null)
}

const linksOf = ({ chain, promised }: NonNullable<ReceiptProof['pieces']>) => [
  ...chain,
  ...promised.map((piece) => ({ ...piece, index: null })),
]

const bytesOf = (base64: string): Buffer => Buffer.from(base64, 'base64')
