import type { LogCheck } from '#app'
import { logAt, logInFolder, readNoteKey, witnessKeys, type Checked, type NoteKey } from '#gear'
import { hashEntry, hashPair, sha256 } from '#store'
import { Misuse, type Given } from './command.ts'

/** What each check found, in words. */
const says: Readonly<Record<LogCheck, string>> = {
  'no-head': 'there is no head that can be read',
  'not-signed': 'the head is not signed by that key',
  'other-log': 'it is of another log, that of another installation or of one before a restore',
  files: 'a file is missing or was cut',
  root: 'what is in the log is not what was signed',
  entries: 'an entry is not the one that the tree was made of',
  rollback: 'the log is shorter than it was',
  fork: 'the log is not the one that was signed before',
  'not-in-log': 'it is not in the log',
  promise: 'the promise is none',
  'open-promise': 'the time of the promise has passed',
  'broken-promise': 'the promise was signed and not kept, and this file proves it',
  chain: 'the history is not complete and in order',
  contents: 'an event is not what was written down',
  'other-receipt': 'it is of another receipt',
  'other-file': 'the proof is of another file',
  'back-dated': 'an event was not written down when it says',
  state: 'the case is not where its history leads',
  'not-witnessed': 'a witness that was asked for has not signed the head',
  gone: 'the site no longer answers for it',
  balance: 'where the cases stand is not where the steps in the log lead',
  opening: 'the head did not commit to these numbers',
  renamed: 'the log goes on under another name, as after a restore',
}

/** Throws what a check found: exit 1. */
export function sound<T>(checked: Checked<T>): T {
  if (checked.ok) return checked.value
  throw new Error(`${checked.fault.check}: ${says[checked.fault.check]} (${checked.fault.detail}).`)
}

export function keyGiven(given: unknown): NoteKey {
  const key = typeof given === 'string' ? readNoteKey(given) : null
  if (key === null) throw new Misuse('Say --key NAME+ID+KEY, as netra log key prints it.')
  return key
}

/** --witness, as often as there are some; each must be a key of a witness. */
export function witnessesGiven(given: Given[string]): readonly NoteKey[] {
  const written = Array.isArray(given) ? given.map(String) : []
  const keys = witnessKeys(written)
  if (keys.length !== written.length) throw new Misuse('--witness is NAME+ID+KEY, as netra witness prints it.')
  return keys
}

export const logGiven = (where: string) => (/^https?:\/\//.test(where) ? logAt(where) : logInFolder(where))
export const hashing = { entry: hashEntry, pair: hashPair, sha256 }
