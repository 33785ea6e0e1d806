import {
  readNoteKey,
  readSignedHead,
  verifyWholeLog,
  logAt,
  logInFolder,
  type Checked,
  type Fault,
  type NoteKey,
} from '#gear'
import { hashEntry, hashPair } from '#store'
import { Misuse, type Command } from './command.ts'

/** What each check found, in words. */
const says: Readonly<Record<Fault['check'], string>> = {
  'no-head': 'there is no head that can be read',
  'not-signed': 'the head is not signed by that key',
  'other-log': 'the head is that of another log',
  files: 'a file is missing or was cut',
  root: 'what is in the log is not what was signed',
  entries: 'an entry is not the one that the tree was made of',
  rollback: 'the log is shorter than it was',
  fork: 'the log is not the one that was signed before',
  'not-in-log': 'it is not in the log',
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

export const logGiven = (where: string) => (/^https?:\/\//.test(where) ? logAt(where) : logInFolder(where))

export const verifyCommand: Command = {
  name: 'verify',
  usage: 'WHERE --key KEY',
  summary: 'Check a whole log, from its files alone.',
  help: `
Reads every entry, grows the tree from them and holds it against the head that was signed. Trusts no server: WHERE may be an address or a folder.

  WHERE        https://SITE/log, or a folder that netra log export wrote
  --key KEY    the public key of the log, from somewhere else than the log itself`,
  words: 1,
  options: { key: { type: 'string' } },
  run: async (_config, [where], given) => {
    if (where === undefined) throw new Misuse('Say which log: an address or a folder.')
    const [read, key] = [logGiven(where), keyGiven(given['key'])]
    const head = sound(await readSignedHead(read, key))
    const leaves = sound(await verifyWholeLog(read, head, { entry: hashEntry, pair: hashPair }))
    return {
      sentence: `${String(leaves)} leaves of ${head.origin} make the root that was signed.`,
      facts: { origin: head.origin, leaves, root: Buffer.from(head.root).toString('base64') },
    }
  },
}
