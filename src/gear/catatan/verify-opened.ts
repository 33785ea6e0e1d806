import type { ReceiptProof, WordsShown } from '#app'
import {
  chainedEntry,
  noEntry,
  shownHash,
  shownKey,
  shownWords,
  toldForm,
  toldHash,
  type Hash,
  type Sha256,
} from '#core'
import { createHmac } from 'node:crypto'
import * as v from 'valibot'
import { fault, found, type Checked } from './checked.ts'
import { parsed } from './file-parts.ts'

/* The event of the report itself, which is opened whole to its holder: its leaf, its first entry, its receipt and where the case began follow from it. */

type Opened = NonNullable<ReceiptProof['opened']>

const text = v.string()
const Report = v.object({
  ...{ type: text, happened_at: text, recorded_at: text, basis: v.nullable(text) },
  data: v.object({ receipt: text, to: text }),
})

/** In the log: the report in the file makes the leaf of the first event, and is of the receipt. */
export function verifyOpened(
  { opened, history: [first] }: ReceiptProof,
  mark: string | null,
  sha256: Sha256,
): Checked<null> {
  if (opened === null || first === undefined) return fault('contents', 'the event of the report itself is not there')
  return leafOf(opened, sha256).equals(Buffer.from(first.leaf, 'base64'))
    ? verifyMark(opened, mark)
    : fault('contents', 'the report is not told as it was written down')
}

/**
 * Before its batch: the report in the file makes the entry that was promised, is of the receipt, and its case stands where it begins. Gives where
 * the case stands; null where more waits behind the report, which was not promised and which no file shows.
 */
export function verifyPromised(
  { opened, promise, state, waiting }: ReceiptProof,
  mark: string | null,
  sha256: Sha256,
): Checked<string | null> {
  if (opened === null || promise === null) return fault('contents', 'the event of the report itself is not there')
  const read = v.safeParse(Report, parsed(opened.content))
  if (!read.success || Buffer.from(entryOf(opened, read.output, sha256)).toString('base64') !== promise.entry)
    return fault('contents', 'the report is not the one that was promised')
  const { to } = read.output.data
  const standsAt = waiting > 1 ? null : to
  if (standsAt !== null && state !== standsAt)
    return fault('state', `the report began at ${to}, nothing came after it, and the case is said to be ${state}`)
  const marked = verifyMark(opened, mark)
  return marked.ok ? found(standsAt) : marked
}

const Marked = v.object({ data: v.object({ receipt: text }) })

function verifyMark({ content }: Opened, mark: string | null): Checked<null> {
  const read = v.safeParse(Marked, parsed(content))
  return mark === null || (read.success && read.output.data.receipt === mark)
    ? found(null)
    : fault('other-receipt', 'the report in this file is that of another receipt')
}

const Told = v.object({ data: v.object({ told: v.optional(v.object({ form: text, mark: text })) }) })

/** The words in the file are those that the report was received with. A report from before words were committed to proves none, and is as good as it was. */
export function verifyTold({ opened, told }: ReceiptProof, sha256: Sha256): Checked<WordsShown> {
  const read = v.safeParse(Told, parsed(opened?.content ?? ''))
  const marked = read.success ? read.output.data.told : undefined
  if (told === null) return found(marked === undefined ? 'unmarked' : 'not-shown')
  if (marked === undefined) return fault('words', 'the file has words, and its report commits to none')
  if (marked.form !== toldForm) return fault('words', `the report commits to its words as ${marked.form}`)
  const mark = Buffer.from(toldHash(Buffer.from(told.salt, 'base64'), told.words, sha256)).toString('hex')
  return mark === marked.mark
    ? found('shown')
    : fault('words', 'the words in this file are not those that were received with the report')
}

function leafOf({ salt, content }: Opened, sha256: Sha256): Buffer {
  const commitment = createHmac('sha256', Buffer.from(salt, 'base64')).update(content).digest()
  return Buffer.from(sha256(Buffer.of(0), commitment))
}

/** As the door made it before it was written. */
function entryOf(opened: Opened, { data, ...event }: v.InferOutput<typeof Report>, sha256: Sha256): Hash {
  const words = shownWords({
    ...{ type: event.type, at: event.happened_at, recorded: event.recorded_at, basis: event.basis },
    ...{ from: null, to: data.to, action: null },
  })
  const shown = shownHash(shownKey(Buffer.from(opened.salt, 'base64'), sha256), words, sha256)
  return chainedEntry({ leaf: leafOf(opened, sha256), shown, ordinal: 0, before: noEntry }, sha256)
}
