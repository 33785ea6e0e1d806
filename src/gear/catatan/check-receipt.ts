import type { CheckReceipt, InclusionPromise, ReceiptVerdict } from '#app'
import type { Fault } from './checked.ts'
import { witnessKeys } from './cosigners.ts'
import { readKey, type NoteKey } from './note-key.ts'
import { readPromiseFile, readReceiptFile } from './receipt-file.ts'
import { readSignedHead } from './verify-log.ts'
import { verifyKept, verifyPromise } from './verify-promise.ts'
import { verifyPromisesHeld } from './verify-promise-held.ts'
import { verifyReceipt, type Hashes } from './verify-receipt.ts'

type Against = Parameters<CheckReceipt>[1]

/** The file of a receipt, or a promise alone, held against a log. */
export const createReceiptCheck =
  (hashes: Hashes): CheckReceipt =>
  async (text, against) => {
    const key = readKey(against.key)
    if (key === null) throw new Error(`no key of a log: ${against.key}`)
    const proof = readReceiptFile(text)
    if (proof !== null) {
      const checked = await verifyReceipt(
        proof,
        { ...against, key, mark: null, witnesses: witnessKeys(against.witnesses) },
        hashes,
      )
      if (!checked.ok) return wrong(checked.fault)
      const promises = against.promises.map(readPromiseFile)
      if (promises.some((some) => some.length === 0)) return { state: 'unreadable' }
      const pieces = checked.value.state === 'nothing' ? notShown : checked.value.pieces
      const held = await verifyPromisesHeld(promises.flat(), { ...against, proof, pieces, key }, hashes)
      return held.ok ? checked.value : wrong(held.fault)
    }
    return checkPromises([text, ...against.promises].map(readPromiseFile), { ...against, key }, hashes)
  }

const notShown = { state: 'not-shown' } as const

/** The one that is furthest from being kept says it of all. */
async function checkPromises(
  promises: readonly (readonly InclusionPromise[])[],
  against: Pick<Against, 'read' | 'now'> & { readonly key: NoteKey },
  hashes: Hashes,
): Promise<ReceiptVerdict> {
  if (promises.some((some) => some.length === 0)) return { state: 'unreadable' }
  const verdicts: ReceiptVerdict[] = []
  for (const promise of promises.flat()) verdicts.push(await checkPromise(promise, against, hashes))
  const found = (wanted: ReceiptVerdict['state']) => verdicts.find(({ state }) => state === wanted)
  return found('wrong') ?? found('promise-alone') ?? found('kept') ?? { state: 'unreadable' }
}

async function checkPromise(
  promise: InclusionPromise,
  { read, now, key }: Pick<Against, 'read' | 'now'> & { readonly key: NoteKey },
  hashes: Hashes,
): Promise<ReceiptVerdict> {
  const by = verifyPromise(promise, key, hashes)
  if (!by.ok) return wrong(by.fault)
  const head = await readSignedHead(read, key)
  if (!head.ok) return wrong(head.fault)
  const entry = Buffer.from(promise.entry, 'base64')
  const kept = await verifyKept(read, head.value, { entry, by: by.value, now }, hashes)
  if (!kept.ok) return wrong(kept.fault)
  return kept.value === null ? { state: 'promise-alone', by: by.value } : { state: 'kept', index: kept.value }
}

const wrong = ({ check, detail }: Fault): ReceiptVerdict => ({ state: 'wrong', check, detail })
