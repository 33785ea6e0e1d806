import { fault, found, type Checked } from './checked.ts'
import { readKey, signedBy, type NoteKey } from './note-key.ts'
import { readNote } from './note.ts'

/** Which of some witnesses signed a head. A log that shows each reader another tree cannot have both signed by one of them. */
export function cosignersOf(checkpoint: string, witnesses: readonly NoteKey[]): readonly NoteKey[] {
  const note = readNote(checkpoint)
  return note === null ? [] : witnesses.filter((key) => key.type === 'cosignature' && signedBy(note, key).holds)
}

/** All that are asked for must have signed. */
export function verifyCosigned(checkpoint: string, wanted: readonly NoteKey[]): Checked<readonly string[]> {
  const signed = cosignersOf(checkpoint, wanted)
  const missing = wanted.find((key) => !signed.includes(key))
  return missing === undefined
    ? found(signed.map(({ name }) => name))
    : fault('not-witnessed', `${missing.name} has not signed it`)
}

/** Keys as they are handed around; what is no key of a witness is none. */
export const witnessKeys = (written: readonly string[]): readonly NoteKey[] =>
  written.flatMap((one) => readKey(one) ?? []).filter(({ type }) => type === 'cosignature')
