import * as v from 'valibot'
import type { InclusionPromise, ReceiptProof } from '#app'
import { hash, hexHash, note, parsed, path, short, whole } from './file-parts.ts'

/* The file that the holder of a receipt keeps (decision 0135). */

const bytes = v.pipe(v.string(), v.maxLength(10_000), v.base64())
const sealedMessage = v.pipe(v.string(), v.maxLength(40_000), v.base64())

const committed = {
  ...{ ordinal: whole, leaf: hash, shown: hash },
  ...{ words: v.nullable(v.pipe(v.string(), v.maxLength(10_000))), key: v.nullable(hash) },
}
const link = { ...committed, index: whole, proof: path }
const kept = { kept: v.nullable(hexHash), copy: v.nullable(sealedMessage), isGone: v.boolean() }
const Promised = v.object({ entry: hash, by: short, note, index: whole, path })
const links = <Schema extends v.GenericSchema>(of: Schema) => v.pipe(v.array(of), v.maxLength(10_000))

const ReceiptFile = v.object({
  format: v.literal('netra-receipt-proof/1'),
  origin: short,
  key: short,
  promise: v.nullable(Promised),
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
        chain: links(v.object({ ...link, ...kept })),
        // Of before 0735.
        promised: v.optional(links(v.object({ ...committed, ...kept, promise: v.nullable(Promised) })), []),
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

/** Promises alone, as they are in the answer to a report, or to what was handed in by its receipt. None: no such thing. */
export function readPromiseFile(text: string): readonly InclusionPromise[] {
  const read = v.safeParse(PromiseFile, parsed(text))
  return read.success ? read.output : []
}

const PromiseFile = v.union([
  v.pipe(
    v.object({ promises: v.pipe(v.array(Promised), v.minLength(1), v.maxLength(1_000)) }),
    v.transform(({ promises }) => promises),
  ),
  v.pipe(
    v.object({ promise: Promised }),
    v.transform(({ promise }) => [promise]),
  ),
  v.pipe(
    Promised,
    v.transform((promise) => [promise]),
  ),
])
