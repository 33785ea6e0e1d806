import { readFile, stat } from 'node:fs/promises'
import {
  printNote,
  readOpening,
  readSignedHead,
  Unreachable,
  verifyBalance,
  verifyCosigned,
  verifyWholeLog,
  type NoteKey,
  type ReadLog,
} from '#gear'
import { hashing, keyGiven, logGiven, sound, witnessesGiven } from './checks.ts'
import { Misuse, type Command, type Given, type Said } from './command.ts'
import { Refused, tongueOf, type Bilingual, type Told, type Tongue } from './tongue.ts'
import { verifyOpeningFile } from './verify-opening-file.ts'
import { verifyPaper } from './verify-paper.ts'
import { verifyReceiptFile } from './verify-receipt-file.ts'

/** The key of pledges of the installation here. Null: there is none, and a key must be given. */
type OwnPledgeKey<Config> = ((config: Config) => Promise<string>) | null

export const verifyBy = <Config>(ownKey: OwnPledgeKey<Config>): Command<Config> => ({
  name: 'verify',
  usage:
    'WHAT --key KEY [--log WHERE] [--proof FILE] [--receipt CODE] [--before FILE] [--piece FILE] [--promise FILE] [--witness KEY]',
  summary: 'Check a whole log, a balance that was opened, or that a report, a paper or a pledge is genuine.',
  help: `
Trusts no server. A log is read entry by entry, grown again and held against the head that was signed, and what its head commits to of where all
cases stand must be what the steps in it make of it. The file of a receipt shows that the
report is in the log and that its history is complete and in order; a promise whose time has passed is looked for in the log. A paper or a pledge
is in the log as what its own file makes: it is found there without anybody's help, or shown by the proof beside it. An opened balance is what a
head committed to when it was signed: its numbers, and that all it does not tell is below five.

  WHAT             https://SITE/log, or a folder that netra log export wrote; the file of a receipt, from the status page or the API; the PDF of a
                   pledge or a paper; or what netra log open-balance wrote
  --key KEY        the public key of the log, from somewhere else than the log itself. Of a pledge, without the log: the key that is printed
                   on it
  --log WHERE      the log itself: what a file shows must be the beginning of it. With a PDF and no --proof, every entry is looked at
  --proof FILE     with a PDF: its proof, from /catatan/periksa
  --pledge-key KEY with the certificate of a pledge and --key of a log: the key that is printed on it
  --receipt CODE   with the file of a receipt: that it is of this receipt
  --before FILE    with the file of a receipt: an older one of the same, of which nothing may be left out
  --piece FILE     with the file of a receipt: evidence that was handed in by it, which must be among what is shown; as often as there is some
  --promise FILE   with the file of a receipt: a promise that was given with a piece, which must be among what is shown; as often as there is some
  --witness KEY    a witness that must have signed the head; as often as there are some
  --bahasa id|en   the language of the answer; without it, that of the terminal (LANG)`,
  words: 1,
  options: {
    key: { type: 'string' },
    log: { type: 'string' },
    proof: { type: 'string' },
    'pledge-key': { type: 'string' },
    receipt: { type: 'string' },
    before: { type: 'string' },
    piece: { type: 'string', multiple: true },
    promise: { type: 'string', multiple: true },
    witness: { type: 'string', multiple: true },
    bahasa: { type: 'string' },
  },
  run: async (config, [what], given) => {
    if (what === undefined) throw new Misuse('Say what: an address, a folder, or a file.')
    return inTongue(tongueOf(given, process.env), () => verified(what, ownKey && (() => ownKey(config)), given))
  },
})

async function verified(what: string, ownKey: (() => Promise<string>) | null, given: Given): Promise<Told> {
  const bytes = await fileAt(what)
  if (bytes === null) return wholeLog(logGiven(what), keyGiven(given['key']), witnessesGiven(given['witness']))
  return bytes.subarray(0, 5).toString('latin1') === '%PDF-'
    ? verifyPaper(ownKey, bytes, given)
    : verifyText(bytes.toString('utf8'), given)
}

const away = (why: string): Bilingual => ({
  id: `Tidak diperiksa, jadi belum terbukti benar atau salah: ${why}.`,
  en: `Not checked, so neither right nor wrong: ${why}.`,
})

async function inTongue(tongue: Tongue, work: () => Promise<Told>): Promise<Said> {
  try {
    const { sentence, facts } = await work()
    return { sentence: sentence[tongue], facts }
  } catch (error) {
    if (error instanceof Unreachable) throw new Error(away(error.message)[tongue], { cause: error })
    throw error instanceof Refused ? new Error(error.says[tongue], { cause: error }) : error
  }
}

async function verifyText(text: string, given: Given): Promise<Told> {
  const opening = readOpening(text)
  return opening === null ? verifyReceiptFile(text, given) : verifyOpeningFile(opening, given)
}

/** Null: no file, so that it is a log. */
async function fileAt(path: string): Promise<Buffer | null> {
  if (/^https?:\/\//.test(path)) return null
  const found = await stat(path).catch(() => null)
  if (found === null) throw new Misuse(`${path} is not there.`)
  return found.isFile() ? readFile(path) : null
}

async function wholeLog(read: ReadLog, key: NoteKey, wanted: readonly NoteKey[]): Promise<Told> {
  const head = sound(await readSignedHead(read, key))
  const witnesses = sound(verifyCosigned(printNote(head.note), wanted))
  const leaves = sound(await verifyWholeLog(read, head, hashing))
  sound(verifyBalance(head))
  const isCounted = head.balance?.counted != null
  return {
    sentence: {
      id: `${String(leaves)} sidik jari ${head.origin} cocok dengan yang ditandatangani.${isCounted ? ' Perkara berada di tempat tujuan langkah-langkah di dalamnya.' : ''}`,
      en: `${String(leaves)} leaves of ${head.origin} make the root that was signed.${isCounted ? ' Cases stand where the steps in it lead.' : ''}`,
    },
    facts: { origin: head.origin, leaves, witnesses, root: Buffer.from(head.root).toString('base64') },
  }
}
