import * as v from 'valibot'
import type { ReceiptProof } from '#app'
import { hash, hexHash, note, parsed, path, short, whole } from './file-parts.ts'

/* The file that the holder of a receipt keeps (decision 0135). */

const bytes = v.pipe(v.string(), v.maxLength(10_000), v.base64())
const sealedMessage = v.pipe(v.string(), v.maxLength(40_000), v.base64())

const link = {
  ...{ ordinal: whole, index: whole, leaf: hash, shown: hash },
  ...{ words: v.nullable(v.pipe(v.string(), v.maxLength(10_000))), key: v.nullable(hash), proof: path },
}

const ReceiptFile = v.object({
  format: v.literal('netra-receipt-proof/1'),
  origin: short,
  key: short,
  promise: v.nullable(v.object({ entry: hash, by: short, note, index: whole, path })),
  state: short,
  waiting: whole,
  opened: v.nullable(v.object({ salt: bytes, content: v.pipe(v.string(), v.maxLength(100_000)) })),
  checkpoint: v.nullable(note),
  batches: v.pipe(v.array(v.object({ note, proof: path })), v.maxLength(10_000)),
  history: v.pipe(v.array(v.object(link)), v.maxLength(10_000)),
  // Files of before 0636 have none.
  watch: v.optional(v.nullable(note), null),
  // Of before 0674.
  told: v.optional(v.nullable(v.object({ salt: hash, words: v.pipe(v.string(), v.maxLength(200_000)) })), null),
  // Of before 0728.
  pieces: v.optional(
    v.nullable(
      v.object({
        ...{ waiting: whole, unmarked: whole },
        chain: v.pipe(
          v.array(
            v.object({ ...link, kept: v.nullable(hexHash), copy: v.nullable(sealedMessage), isGone: v.boolean() }),
          ),
          v.maxLength(10_000),
        ),
      }),
    ),
    null,
  ),
})

/** What was downloaded at the status page, or an answer of the API that has it in `log`. Null: no such file. */
export function readReceiptFile(text: string): ReceiptProof | null {
  const given = parsed(text)
  const inside = typeof given === 'object' && given !== null && 'log' in given ? given.log : given
  const read = v.safeParse(ReceiptFile, inside)
  return read.success ? read.output : null
}

/** A promise alone, as it is in the answer to a report. Null: no such thing. */
export function readPromiseFile(text: string): ReceiptProof['promise'] {
  const given = parsed(text)
  const inside = typeof given === 'object' && given !== null && 'promise' in given ? given.promise : given
  const read = v.safeParse(v.nullable(ReceiptFile.entries.promise.wrapped), inside)
  return read.success ? read.output : null
}
