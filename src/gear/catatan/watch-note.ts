import { signedBy, type NoteKey } from './note-key.ts'
import { readNote } from './note.ts'

/*
 * The leave to follow one history, as a signed note by the key of the log: its second line is a name and no number, so that it is never read as
 * a head. Only the holder of the receipt is given it; whoever he gives it to learns what his own file shows, and no more.
 */

const title = 'netra log watch v1'

export const printWatch = ({ origin, index }: { readonly origin: string; readonly index: number }): string =>
  `${title}\n${origin}\n${String(index)}\n`

/** The place at which the history begins; null: no such leave of this log. */
export function readWatch(written: string, key: NoteKey): number | null {
  const note = readNote(written)
  const [first, origin, index = '', ...more] = note?.text.slice(0, -1).split('\n') ?? []
  if (note === null || first !== title || origin !== key.name || more.length > 0) return null
  return /^(0|[1-9]\d{0,14})$/.test(index) && signedBy(note, key).holds ? Number(index) : null
}
