import * as v from 'valibot'
import type { EntryProof } from '#app'
import { hash, note, parsed, path, short, whole } from './file-parts.ts'

const EntryFile = v.object({
  format: v.literal('netra-entry-proof/1'),
  ...{ origin: short, key: short, entry: hash, index: whole, checkpoint: note, proof: path },
  batches: v.pipe(v.array(v.object({ note, proof: path })), v.maxLength(10)),
})

/** The proof beside a paper, as it was downloaded. Null: no such file. */
export function readEntryFile(text: string): EntryProof | null {
  const read = v.safeParse(EntryFile, parsed(text))
  return read.success ? read.output : null
}
