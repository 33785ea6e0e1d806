import type { LogCheck } from '#app'
import { logAt, logInFolder, readNoteKey, witnessKeys, type Checked, type NoteKey } from '#gear'
import { hashEntry, hashPair, sha256 } from '#store'
import { Misuse, type Given } from './command.ts'
import { Refused, type Bilingual } from './tongue.ts'

/** What each check found, in words. What stands in brackets behind them names the place, for experts, in English. */
const says: Readonly<Record<LogCheck, Bilingual>> = {
  'no-head': { id: 'tidak ada kepala catatan yang dapat dibaca', en: 'there is no head that can be read' },
  'not-signed': { id: 'kepala catatan tidak ditandatangani kunci itu', en: 'the head is not signed by that key' },
  'other-log': {
    id: 'ini milik catatan lain: dari pemasangan lain, atau dari sebelum pemulihan',
    en: 'it is of another log, that of another installation or of one before a restore',
  },
  files: {
    id: 'ada berkas yang hilang, berubah, atau panjangnya tidak seperti seharusnya',
    en: 'a file is missing, was changed, or has another length than it must',
  },
  root: { id: 'isi catatan bukan yang ditandatangani', en: 'what is in the log is not what was signed' },
  entries: {
    id: 'ada isi yang bukan isi pembentuk catatan itu',
    en: 'an entry is not the one that the tree was made of',
  },
  rollback: { id: 'catatan lebih pendek daripada dulu', en: 'the log is shorter than it was' },
  fork: {
    id: 'catatan ini bukan catatan yang dulu ditandatangani',
    en: 'the log is not the one that was signed before',
  },
  'not-in-log': { id: 'ini tidak ada di catatan', en: 'it is not in the log' },
  promise: { id: 'janjinya bukan janji', en: 'the promise is none' },
  'open-promise': { id: 'waktu janjinya sudah lewat', en: 'the time of the promise has passed' },
  'broken-promise': {
    id: 'janji ditandatangani dan tidak ditepati, dan berkas ini membuktikannya',
    en: 'the promise was signed and not kept, and this file proves it',
  },
  chain: { id: 'riwayatnya tidak lengkap atau tidak berurutan', en: 'the history is not complete and in order' },
  contents: { id: 'ada kejadian yang bukan seperti dulu dicatat', en: 'an event is not what was written down' },
  words: {
    id: 'kata-kata di dalam berkas bukan yang diterima bersama laporannya',
    en: 'the words in the file are not those that were received with the report',
  },
  pieces: {
    id: 'ada bukti atau pesan yang hilang, diganti, terlambat, atau bukan yang diserahkan dengan laporannya',
    en: 'evidence or a message is missing, was exchanged, came late, or is not what was handed in with the report',
  },
  'other-receipt': {
    id: 'tidak ada yang menunjukkan bahwa ini milik tanda terima itu',
    en: 'nothing shows that it is of this receipt',
  },
  'other-file': { id: 'buktinya milik berkas lain', en: 'the proof is of another file' },
  'back-dated': {
    id: 'ada kejadian yang tidak dicatat pada waktu yang dikatakannya',
    en: 'an event was not written down when it says',
  },
  state: { id: 'perkaranya tidak berada di tempat tujuan riwayatnya', en: 'the case is not where its history leads' },
  'not-witnessed': {
    id: 'saksi yang diminta tidak menandatangani kepala catatan',
    en: 'a witness that was asked for has not signed the head',
  },
  gone: { id: 'situsnya tidak lagi menjawab untuk itu', en: 'the site no longer answers for it' },
  balance: {
    id: 'keadaan perkara tidak sama dengan hasil langkah-langkah di catatan',
    en: 'where the cases stand is not where the steps in the log lead',
  },
  opening: {
    id: 'kepala catatan tidak mengikat bilangan ini',
    en: 'the head did not commit to these numbers',
  },
  renamed: {
    id: 'catatan berlanjut dengan nama lain, seperti sesudah pemulihan',
    en: 'the log goes on under another name, as after a restore',
  },
}

/** Throws what a check found: exit 1. */
export function sound<T>(checked: Checked<T>): T {
  if (checked.ok) return checked.value
  const { check, detail } = checked.fault
  throw new Refused({ id: `${check}: ${says[check].id} (${detail}).`, en: `${check}: ${says[check].en} (${detail}).` })
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
