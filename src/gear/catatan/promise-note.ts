import type { PromiseText } from '#core'
import { isMoment } from './checkpoint.ts'
import { readNote, type Note } from './note.ts'

/*
 * A promise as a signed note, by the key of the log. Its second line is the name of the log and no number, so that no promise can ever be read
 * as a head (C2SP tlog-checkpoint), nor a head as a promise.
 */

const title = 'netra log promise v1'

export const printPromise = ({ origin, root, size, by }: PromiseText): string =>
  `${title}\n${origin}\n${String(size)}\n${Buffer.from(root).toString('base64')}\n${by}\n`

/** Null: no promise of an inclusion. */
export function readPromise(written: string): (PromiseText & { readonly note: Note }) | null {
  const note = readNote(written)
  const [first, origin, size = '', root = '', by = '', ...more] = note?.text.slice(0, -1).split('\n') ?? []
  if (note === null || first !== title || !origin || more.length > 0 || !isMoment(by)) return null
  const hash = Buffer.from(root, 'base64')
  if (!/^[1-9]\d{0,8}$/.test(size) || hash.length !== 32 || hash.toString('base64') !== root) return null
  return { origin, size: Number(size), root: hash, by, note }
}
