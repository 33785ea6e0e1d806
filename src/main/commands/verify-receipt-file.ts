import { readFile } from 'node:fs/promises'
import type { InclusionPromise, ReceiptFound, ReceiptProof, WordsShown } from '#app'
import {
  readPromiseFile,
  readReceiptFile,
  readSignedHead,
  verifyCosigned,
  verifyGoesOn,
  verifyKept,
  verifyPromise,
  verifyPromisesHeld,
  verifyReceipt,
  type NoteKey,
  type ReadLog,
} from '#gear'
import { parseShown, receiptMark } from '#store'
import { hashing, keyGiven, logGiven, sound, witnessesGiven } from './checks.ts'
import { Misuse, type Given } from './command.ts'
import { piecesGiven, piecesSaid } from './pieces-in-file.ts'
import { Refused, together, type Bilingual, type Told } from './tongue.ts'

/** The file of a receipt from the status page, an answer of the API with it, or the promise alone. */
export async function verifyReceiptFile(text: string, given: Given): Promise<Told> {
  const [key, now] = [keyGiven(given['key']), new Date().toISOString()]
  const read = typeof given['log'] === 'string' ? logGiven(given['log']) : null
  const proof = readReceiptFile(text)
  if (proof === null) return promisesAlone(text, { key, read, now, isAsked: given['receipt'] !== undefined })
  const witnesses = witnessesGiven(given['witness'])
  const checks = { key, read, mark: markGiven(given['receipt']), witnesses, now }
  const checked = sound(await verifyReceipt(proof, checks, hashing))
  const older = await olderGiven(given['before'])
  if (older !== null) sound(verifyGoesOn(older, proof))
  if (checked.state === 'in-log') sound(verifyCosigned(proof.checkpoint ?? '', witnesses))
  await piecesGiven(given['piece'], checked)
  const promises = await promisesGiven(given['promise'])
  const pieces = checked.state === 'nothing' ? ({ state: 'not-shown' } as const) : checked.pieces
  sound(await verifyPromisesHeld(promises, { proof, pieces, key, read, now }, hashing))
  return { sentence: sentenceOf(checked), facts: { origin: key.name, ...checked } }
}

/** --promise, as often as there are some: what was given with a piece, as it was saved. */
async function promisesGiven(given: Given[string]): Promise<readonly InclusionPromise[]> {
  const files = Array.isArray(given) ? given.filter((file) => typeof file === 'string') : []
  const read = await Promise.all(
    files.map(async (file) => readPromiseFile(await readFile(file, 'utf8').catch(() => ''))),
  )
  const none = files.find((_, nth) => read[nth]?.length === 0)
  if (none !== undefined) throw new Misuse(`${none} is no promise.`)
  return read.flat()
}

async function olderGiven(file: Given[string]): Promise<ReceiptProof | null> {
  if (typeof file !== 'string') return null
  const older = readReceiptFile(await readFile(file, 'utf8').catch(() => ''))
  if (older === null) throw new Misuse(`${file} is no file of a receipt.`)
  return older
}

function markGiven(code: Given[string]): string | null {
  if (typeof code !== 'string') return null
  const shown = parseShown(code)
  if (shown === null) throw new Misuse('--receipt is no code of a receipt.')
  return receiptMark(shown)
}

const nothing: Bilingual = {
  id: 'Tidak membuktikan apa pun: belum ada yang dijanjikan dan belum ada di catatan, seperti laporan dari sebelum riwayat dirangkai.',
  en: 'Proves nothing: nothing was promised and nothing is in the log yet, as it is of reports from before histories were chained.',
}
const open: Bilingual = {
  id: 'Di mana perkaranya sekarang tidak terlihat: ada yang menunggu kelompok berikutnya.',
  en: 'Where the case stands now is not shown: something waits for the next batch.',
}

const words: Readonly<Record<WordsShown, Bilingual>> = {
  shown: {
    id: 'Kata-kata laporan di dalam berkas ini persis yang diterima.',
    en: 'The words of the report in this file are the ones that were received.',
  },
  'not-shown': {
    id: 'Kata-kata laporannya tidak ada di berkas ini.',
    en: 'The words of the report are not in this file.',
  },
  unmarked: {
    id: 'Kata-katanya tidak terikat: laporan ini diterima sebelum kata-kata diikat.',
    en: 'Its words are not committed to: it was received before words were.',
  },
}

function sentenceOf(checked: ReceiptFound): Bilingual {
  if (checked.state === 'nothing') return nothing
  const more = [words[checked.words], piecesSaid(checked.pieces), ...(checked.caseState === null ? [open] : [])]
  if (checked.state === 'promised')
    return together(
      {
        id: `Ditandatangani: laporan ini akan ada di catatan paling lambat ${checked.by}.`,
        en: `Signed: this report will be in the log by ${checked.by}.`,
      },
      ...more,
    )
  const steps = checked.events.map(({ step }) => `${step.recorded.slice(0, 10)} ${step.to ?? step.type}`).join(', ')
  const by = checked.witnesses.join(', ')
  return together(
    { id: `Ada di catatan, lengkap dan berurutan: ${steps}.`, en: `In the log, complete and in order: ${steps}.` },
    ...(by === '' ? [] : [{ id: `Disaksikan ${by}.`, en: `Witnessed by ${by}.` }]),
    ...more,
  )
}

type AlsoAsked = {
  readonly key: NoteKey
  readonly read: ReadLog | null
  readonly now: string
  /** Whether it is of a receipt, was asked too. */
  readonly isAsked: boolean
}

/** One or several, each looked for in the log where it is given. */
async function promisesAlone(text: string, also: AlsoAsked): Promise<Told> {
  const promises = readPromiseFile(text)
  if (promises.length === 0)
    throw new Refused({
      id: 'Berkas ini bukan berkas tanda terima dan bukan naskah Netra.',
      en: 'This file is neither of a receipt nor a paper of Netra.',
    })
  if (also.isAsked)
    sound({ ok: false, fault: { check: 'other-receipt', detail: 'a promise alone does not show whose it is' } })
  const told: Told[] = []
  for (const promise of promises) told.push(await promiseAlone(promise, also))
  const [first, ...more] = told
  if (first === undefined || more.length === 0) return first ?? { sentence: nothing, facts: { state: 'nothing' } }
  const promised = told.map(({ facts }) => facts)
  return { sentence: together(first.sentence, ...more.map(({ sentence }) => sentence)), facts: { promised } }
}

async function promiseAlone(promise: InclusionPromise, { key, read, now }: AlsoAsked): Promise<Told> {
  const by = sound(verifyPromise(promise, key, hashing))
  if (read === null) {
    if (now >= by) sound({ ok: false, fault: { check: 'open-promise', detail: `${by}; give --log` } })
    return {
      sentence: {
        id: `Ditandatangani: akan ada di catatan paling lambat ${by}. Dari laporan mana, janji saja tidak menunjukkannya.`,
        en: `Signed: it will be in the log by ${by}. Of which report it is, a promise alone does not show.`,
      },
      facts: { state: 'promised', by },
    }
  }
  const head = sound(await readSignedHead(read, key))
  const index = sound(await verifyKept(read, head, { entry: Buffer.from(promise.entry, 'base64'), by, now }, hashing))
  if (index !== null)
    return {
      sentence: {
        id: `Ada di catatan di tempat ${String(index)}, seperti dijanjikan.`,
        en: `In the log at place ${String(index)}, as was promised.`,
      },
      facts: { state: 'in-log', index, by },
    }
  return {
    sentence: {
      id: `Ditandatangani, dan belum di catatan: akan ada paling lambat ${by}.`,
      en: `Signed, and not yet in the log: it will be by ${by}.`,
    },
    facts: { state: 'promised', by },
  }
}
