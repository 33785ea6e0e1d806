import { accept, refuse, type Json, type Result } from '#base'
import { promisedBy } from '#core'
import type { Instant } from '#law'
import {
  firstEntry,
  isKept,
  newReceipt,
  printReceipt,
  receiveAtCounter,
  receiveReport as receiveAtDoor,
  receiveRetaliation,
  receiveRetaliationAtCounter,
  retryKey,
  type Db,
  type KeptAnswer,
  type NewReport,
  type RetryKey,
} from '#store'
import { decideAs } from '../perkara/decide-as.ts'
import { promiseEntry, type Promised } from '../catatan/promise-entry.ts'
import type { Netra } from '../ports.ts'
import { holdsCounter } from './holds-counter.ts'
import { noteAtCounter } from './note-at-counter.ts'
import { takeReceiptNumber } from './receipt-number.ts'
import { reference } from './reference.ts'
import { reportRow, type Made } from './report-row.ts'
import { retaliationTold } from './retaliation-told.ts'
import { routeReport } from './route-report.ts'
import type { Received, ReceiveRefusal, Receiving, ReportTold } from './report.ts'
import { sealSecrets } from './seal-secrets.ts'

/**
 * Takes in one report: checked, handed to the office that may handle it, its identity sealed before any write, and kept
 * with its event and clock in one statement. Sent again under the same key, it answers what it answered.
 */
export async function receiveReport(
  netra: Netra,
  told: ReportTold,
  receiving: Receiving,
): Promise<Result<Received, ReceiveRefusal>> {
  const now = netra.clock()
  const routed = await routeReport(netra, told, receiving, now)
  if (!routed.ok) return refuse({ reason: 'fields', faults: routed.refusal })
  const key = await reference(netra, now).key(routed.value.handling.id)
  const sealed = await sealSecrets(netra, told.secrets, {
    lane: told.lane,
    key,
    officeCode: routed.value.handling.code,
  })
  if (!sealed.ok) return refuse({ reason: 'fields', faults: [sealed.refusal] })
  const retaliation = retaliationTold(told, routed.value)
  const made = { routed: routed.value, sealed: sealed.value, receipt: newReceipt(), now, retaliation }
  const { counter } = receiving
  if (counter === undefined)
    return write(
      { ...netra, keep: retaliation === null ? receiveAtDoor : receiveRetaliation(retaliation) },
      told,
      receiving,
      { ...made, receiptNumber: null },
    )
  return decideAs<Received, ReceiveRefusal>(netra, counter.actor, async (tx) => {
    if (!(await holdsCounter(tx, counter.officeId))) return refuse({ reason: 'not-your-counter' })
    // A form sent twice takes one number: what is known needs none.
    const isKnown = receiving.retryKey !== undefined && (await isKept(tx, retryKey(receiving.retryKey).hash))
    const keep = retaliation === null ? receiveAtCounter : receiveRetaliationAtCounter(retaliation)
    const kept = await write({ db: tx, tally: netra.tally, logSigner: netra.logSigner, keep }, told, receiving, {
      ...made,
      receiptNumber: isKnown ? null : await takeReceiptNumber(tx, counter, made),
    })
    if (kept.ok) await noteAtCounter(tx, netra, { door: receiving.door, counter, received: kept.value })
    return kept
  })
}

type Place = {
  readonly db: Db
  readonly tally: Netra['tally']
  readonly logSigner: Netra['logSigner']
  readonly keep: typeof receiveAtDoor
}
async function write(
  { db, tally, logSigner, keep }: Place,
  told: ReportTold,
  receiving: Receiving,
  made: Made,
): Promise<Result<Received, ReceiveRefusal>> {
  const row = reportRow(told, receiving, made)
  // Signed before it is kept: the same key is answered to the letter. Where nothing is kept, nobody gets the promise.
  const promise = await promiseEntry({ logSigner }, promisedOf(row, made.now))
  const received: Received = { ...answer(made), promise }
  const retry = receiving.retryKey === undefined ? null : retryKey(receiving.retryKey)
  const content = contentOf(told, receiving)
  const kept = await keep(db, {
    ...row,
    key_hash: retry?.hash ?? null,
    fingerprint: retry?.fingerprint(content) ?? null,
    sealed_answer: retry?.seal(received) ?? null,
  })
  if (kept.outcome !== 'kept' && retry !== null) return sameAnswer(retry, kept, content)
  tally.reportReceived({ lane: told.lane, door: receiving.door })
  return accept(received)
}

/** A report opens its own case, so that its event is the first of a history. */
function promisedOf({ events: [event], state }: Pick<NewReport, 'events' | 'state'>, now: Instant): Promised {
  if (event === undefined) throw new Error('a report without an event')
  return { entry: Buffer.from(firstEntry(event, state)).toString('base64'), by: promisedBy(now) }
}

const answer = ({
  receipt,
  routed: {
    opened,
    handling,
    clocks: [clock],
  },
  now,
  receiptNumber,
}: Made): Omit<Received, 'promise'> => ({
  receipt: printReceipt(receipt),
  receivedAt: now,
  status: opened.state,
  receiptNumber,
  officeCode: handling.code,
  officeName: handling.name,
  zone: handling.zone,
  clock:
    clock === undefined ? null : { ruleId: clock.ruleId, dueOn: clock.dueOn, dueAt: clock.dueAt, acting: clock.acting },
})

/** What was answered before the log gave promises has none. */
const notPromised: Pick<Received, 'promise'> = { promise: null }

function sameAnswer(
  retry: RetryKey,
  { fingerprint, sealedAnswer }: Pick<KeptAnswer, 'fingerprint' | 'sealedAnswer'>,
  content: Json,
): Result<Received, ReceiveRefusal> {
  if (fingerprint === null || sealedAnswer === null || !retry.fits(fingerprint, content))
    return refuse({ reason: 'other-content' })
  // Only answer() above is ever sealed under a retry key of this door.
  return accept({ ...notPromised, ...(retry.open(sealedAnswer) as Omit<Received, 'promise'>) })
}

/** What must be the same for two sendings to be one: all that was told, sealed bytes included, and the door. */
function contentOf({ secrets, ...told }: ReportTold, { door, counter }: Receiving): Json {
  const { sealed, ...plain } = secrets
  const inBase64 = (bytes: Uint8Array | undefined) =>
    bytes === undefined ? null : Buffer.from(bytes).toString('base64')
  const bytes = [sealed?.reporter, sealed?.witnesses, sealed?.victim].map(inBase64)
  return {
    ...told,
    secrets: { ...plain, sealed: bytes } as Json,
    door,
    counter: counter === undefined ? null : { ...counter },
  } as Json
}
