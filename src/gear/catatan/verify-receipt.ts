import type { ProvenEvent, ReceiptFound, ReceiptProof, ToldEvent } from '#app'
import { chainedEntry, noEntry, provesInclusion, shownHash, type Hash, type Sha256 } from '#core'
import type { Instant } from '#law'
import * as v from 'valibot'
import { fault, found, type Checked } from './checked.ts'
import { cosignersOf } from './cosigners.ts'
import type { ReadLog } from './log-reader.ts'
import type { NoteKey } from './note-key.ts'
import { isInTime, madeAtOf, verifyBatches } from './verify-batches.ts'
import { readSignedHead, signedHead, verifyGrowth, type Head, type Hashing } from './verify-log.ts'
import { verifyOpened, verifyPromised, verifyTold } from './verify-opened.ts'
import { verifyPieces, verifyPiecesCame, verifyPiecesGoOn } from './verify-pieces.ts'
import { verifyKept, verifyPromise } from './verify-promise.ts'

/*
 * The file of a receipt, checked without the server that made it: by the key of the log, and where `read` is given by the files of the log.
 */

export type ReceiptChecks = {
  readonly key: NoteKey
  /** The log, from anywhere; null: what the file proves by itself. */
  readonly read: ReadLog | null
  /** Made from the code of the receipt; null: it was not typed. */
  readonly mark: string | null
  /** Whose signatures on the head in the file count. */
  readonly witnesses: readonly NoteKey[]
  readonly now: Instant
}
export type Hashes = Hashing & { readonly sha256: Sha256 }

type Step = v.InferOutput<typeof Step>

const moment = v.pipe(v.string(), v.isoTimestamp())
const textOrNull = v.nullable(v.string())
const Step = v.strictObject({
  ...{ action: textOrNull, at: moment, basis: textOrNull, from: textOrNull, recorded: moment, to: textOrNull },
  type: v.string(),
})

/** Judges what the file itself shows, and believes no word of the site; what it finds first is what it says. */
export async function verifyReceipt(
  proof: ReceiptProof,
  asked: ReceiptChecks,
  hashes: Hashes,
): Promise<Checked<ReceiptFound>> {
  if (proof.origin !== asked.key.name) return fault('other-log', proof.origin)
  const by = proof.promise === null ? found(null) : verifyPromise(proof.promise, asked.key, hashes)
  if (!by.ok) return by
  return proof.history.length === 0
    ? onlyPromised(proof, by.value, asked, hashes)
    : verifyHistory(proof, { ...asked, by: by.value }, hashes)
}

async function onlyPromised(
  proof: ReceiptProof,
  by: Instant | null,
  { read, mark, key, now }: ReceiptChecks,
  hashes: Hashes,
): Promise<Checked<ReceiptFound>> {
  const { promise } = proof
  // From before histories were chained, or from a log before a restore: nothing in it is held by anything.
  if (promise === null || by === null) return found({ state: 'nothing' })
  const own = verifyPromised(proof, mark, hashes.sha256)
  if (!own.ok) return own
  const words = verifyTold(proof, hashes.sha256)
  if (!words.ok) return words
  const pieces = verifyPieces(proof, { inLog: null, key }, hashes)
  if (!pieces.ok) return pieces
  const seen = { caseState: own.value, words: words.value, pieces: pieces.value }
  const promised = found({ state: 'promised' as const, by, ...seen })
  if (now < by) return promised
  if (read === null) return fault('open-promise', `it was to be in by ${by}: give the log to see whether it is`)
  const head = await readSignedHead(read, key)
  if (!head.ok) return head
  const kept = await verifyKept(read, head.value, { entry: bytesOf(promise.entry), by, now }, hashes)
  if (!kept.ok) return kept
  const came = await verifyPiecesCame(pieces.value, { read, key, now }, hashes)
  // It is in, and the file does not show it yet: nothing was broken.
  return came.ok ? promised : came
}

async function verifyHistory(
  proof: ReceiptProof,
  { key, read, mark, witnesses, now, by }: ReceiptChecks & { readonly by: Instant | null },
  hashes: Hashes,
): Promise<Checked<ReceiptFound>> {
  const head =
    proof.checkpoint === null ? fault('no-head', 'the file has no checkpoint') : signedHead(proof.checkpoint, key)
  if (!head.ok) return head
  const heads = verifyBatches(proof.batches, { head: head.value, key }, hashes.pair)
  const checks = [
    () => verifyChain(proof, head.value, hashes),
    () => verifyOpened(proof, mark, hashes.sha256),
    () => (heads.ok ? verifyTimes(proof, heads.value, by) : heads),
    () => verifyState(proof),
  ]
  for (const check of checks) {
    const checked = check()
    if (!checked.ok) return checked
  }
  const words = verifyTold(proof, hashes.sha256)
  if (!words.ok) return words
  const inLog = heads.ok ? { head: head.value, heads: heads.value } : null
  const pieces = verifyPieces(proof, { inLog, key }, hashes)
  if (!pieces.ok) return pieces
  const grown = read === null ? found(null) : await verifyAgainst(read, key, head.value, hashes)
  if (!grown.ok) return grown
  const came = await verifyPiecesCame(pieces.value, { read, key, now }, hashes)
  if (!came.ok) return came
  const names = cosignersOf(proof.checkpoint ?? '', witnesses).map(({ name }) => name)
  const caseState = proof.waiting > 0 ? null : proof.state
  return found({
    state: 'in-log',
    events: proof.history.flatMap(toldOf),
    caseState,
    witnesses: names,
    words: words.value,
    pieces: pieces.value,
  })
}

/** The log as it is now grew out of the one that the file was proven by. */
export async function verifyAgainst(read: ReadLog, key: NoteKey, head: Head, { pair }: Hashing) {
  const newest = await readSignedHead(read, key)
  return newest.ok ? verifyGrowth(read, head, newest.value, pair) : newest
}

/** What an older file of the same receipt had is still the beginning of the history. */
export function verifyGoesOn(older: ReceiptProof, newer: ReceiptProof): Checked<null> {
  const gone = older.history.findIndex(({ leaf, index }, nth) => {
    const same = newer.history[nth]
    return same?.leaf !== leaf || same.index !== index
  })
  return gone < 0
    ? verifyPiecesGoOn(older, newer)
    : fault('chain', `event ${String(gone + 1)}, which was seen before, is left out`)
}

/** Each event is the next of the history, was told as it was committed, and is in the log at its place. */
function verifyChain({ history, promise }: ReceiptProof, head: Head, hashes: Hashes): Checked<null> {
  let before: Hash = noEntry
  for (const [nth, event] of history.entries()) {
    const name = `event ${String(nth + 1)}`
    if (event.ordinal !== nth) return fault('chain', `${name} says that it is the ${String(event.ordinal + 1)}th`)
    if (!isTold(event, hashes.sha256)) return fault('contents', `${name} is not told as it was written down`)
    const [leaf, shown] = [bytesOf(event.leaf), bytesOf(event.shown)]
    const entry: Hash = chainedEntry({ leaf, shown, ordinal: nth, before }, hashes.sha256)
    if (nth === 0 && promise !== null && promise.entry !== Buffer.from(entry).toString('base64'))
      return fault('chain', 'the history does not begin with what was promised')
    const included = { leaf: hashes.entry(entry), index: event.index, size: head.size, root: head.root }
    if (!provesInclusion(included, event.proof.map(bytesOf), hashes.pair))
      return fault('not-in-log', `${name} with this history before it is not at place ${String(event.index)}`)
    before = entry
  }
  return found(null)
}

/** An event whose words are not there was taken away. */
function isTold({ words, key, shown }: ProvenEvent, sha256: Sha256): boolean {
  if (words === null || key === null || stepOf(words) === null) return false
  return Buffer.from(shownHash(bytesOf(key), words, sha256)).equals(bytesOf(shown))
}

/** Every event was in a signed log a day after it was written down, and in none before; the report itself when it was promised. */
function verifyTimes({ history }: ReceiptProof, heads: readonly Head[], by: Instant | null): Checked<null> {
  // What happened before the log began is in its first batches: so it is after a restore.
  const begun = heads[0]?.madeAt ?? null
  for (const [nth, { index, words }] of history.entries()) {
    const name = `event ${String(nth + 1)}`
    const madeAt = madeAtOf(heads, index)
    if (begun === null || madeAt === null)
      return fault('back-dated', `no signed head says when ${name} came into the log`)
    if (nth === 0 && by !== null && madeAt > by)
      return fault('broken-promise', `it was to be in by ${by}, and came at ${madeAt}`)
    const step = words === null ? null : stepOf(words)
    if (step !== null && !(isInTime(step.recorded, begun, madeAt) && Date.parse(step.recorded) <= Date.parse(madeAt)))
      return fault('back-dated', `${name} says ${step.recorded}, and came into the log at ${madeAt}`)
  }
  return found(null)
}

/** The case stands where its history leads: what was changed beside the history shows. */
function verifyState({ history, state, waiting }: ReceiptProof): Checked<null> {
  const to = history
    .flatMap(({ words }) => (words === null ? [] : (stepOf(words) ?? [])))
    .flatMap(({ to: into }) => into ?? [])
    .at(-1)
  // What waits for the next batch may have moved it.
  return to === undefined || to === state || waiting > 0
    ? found(null)
    : fault('state', `the history ends with ${to}, and the case is said to be ${state}`)
}

function toldOf({ ordinal, index, words }: ProvenEvent): readonly ToldEvent[] {
  const step = words === null ? null : stepOf(words)
  return step === null ? [] : [{ ordinal, index, step }]
}

function stepOf(words: string): Step | null {
  const read = v.safeParse(Step, parsed(words))
  return read.success ? read.output : null
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return null
  }
}

const bytesOf = (base64: string): Buffer => Buffer.from(base64, 'base64')
