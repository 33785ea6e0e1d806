import { readFile } from 'node:fs/promises'
import type { ReceiptFound, ReceiptProof } from '#app'
import {
  readPromiseFile,
  readReceiptFile,
  readSignedHead,
  verifyCosigned,
  verifyGoesOn,
  verifyKept,
  verifyPromise,
  verifyReceipt,
  type NoteKey,
  type ReadLog,
} from '#gear'
import { parseShown, receiptMark } from '#store'
import { hashing, keyGiven, logGiven, sound, witnessesGiven } from './checks.ts'
import { Misuse, type Given, type Said } from './command.ts'

/** The file of a receipt from the status page, an answer of the API with it, or the promise alone. */
export async function verifyReceiptFile(text: string, given: Given): Promise<Said> {
  const [key, now] = [keyGiven(given['key']), new Date().toISOString()]
  const read = typeof given['log'] === 'string' ? logGiven(given['log']) : null
  const proof = readReceiptFile(text)
  if (proof === null) return promiseAlone(text, { key, read, now })
  const witnesses = witnessesGiven(given['witness'])
  const checks = { key, read, mark: markGiven(given['receipt']), witnesses, now }
  const checked = sound(await verifyReceipt(proof, checks, hashing))
  const older = await olderGiven(given['before'])
  if (older !== null) sound(verifyGoesOn(older, proof))
  if (checked.state === 'in-log') sound(verifyCosigned(proof.checkpoint ?? '', witnesses))
  return { sentence: sentenceOf(checked), facts: { origin: key.name, ...checked } }
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

function sentenceOf(checked: ReceiptFound): string {
  if (checked.state === 'nothing')
    return 'Nothing was promised and nothing is in the log yet: it is from before histories were chained.'
  if (checked.state === 'promised') return `Signed: it will be in the log by ${checked.by}.`
  const steps = checked.events.map(({ step }) => `${step.recorded.slice(0, 10)} ${step.to ?? step.type}`)
  const by = checked.witnesses.length === 0 ? '' : ` Witnessed by ${checked.witnesses.join(', ')}.`
  return `In the log, complete and in order: ${steps.join(', ')}.${by}`
}

async function promiseAlone(
  text: string,
  { key, read, now }: { readonly key: NoteKey; readonly read: ReadLog | null; readonly now: string },
): Promise<Said> {
  const promise = readPromiseFile(text)
  if (promise === null) throw new Error('This file is neither of a receipt nor a paper of Netra.')
  const by = sound(verifyPromise(promise, key, hashing))
  if (read === null) {
    if (now >= by) sound({ ok: false, fault: { check: 'open-promise', detail: `${by}; give --log` } })
    return { sentence: `Signed: it will be in the log by ${by}.`, facts: { state: 'promised', by } }
  }
  const head = sound(await readSignedHead(read, key))
  const index = sound(await verifyKept(read, head, { entry: Buffer.from(promise.entry, 'base64'), by, now }, hashing))
  return index === null
    ? { sentence: `Signed, and not yet in the log: it will be by ${by}.`, facts: { state: 'promised', by } }
    : { sentence: `In the log at place ${String(index)}, as was promised.`, facts: { state: 'in-log', index, by } }
}
