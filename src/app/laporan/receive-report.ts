import { accept, refuse, type Json, type Result } from '#base'
import type { Instant } from '#law'
import { newReceipt, printReceipt, receiveReport as keep, retryKey, type RetryKey } from '#store'
import type { Netra } from '../ports.ts'
import { reference } from './reference.ts'
import { reportRow } from './report-row.ts'
import { routeReport, type Routed } from './route-report.ts'
import type { Received, ReceiveRefusal, Receiving, ReportTold } from './report.ts'
import { sealSecrets } from './seal-secrets.ts'

/**
 * Takes in one report: checked, handed to the office that may handle it, its identity sealed before any write, and kept
 * with its event and clock in one statement. Sent again under the same key, it answers what it answered.
 */
export async function receiveReport(netra: Netra, told: ReportTold, receiving: Receiving): Promise<Result<Received, ReceiveRefusal>> {
  const now = netra.clock()
  const routed = await routeReport(netra, told, receiving, now)
  if (!routed.ok) return refuse({ reason: 'fields', faults: routed.refusal })
  const key = await reference(netra).key(routed.value.handling.id)
  const sealed = await sealSecrets(netra, told.secrets, { lane: told.lane, key, officeCode: routed.value.handling.code })
  if (!sealed.ok) return refuse({ reason: 'fields', faults: [sealed.refusal] })

  const receipt = newReceipt()
  const received = answer(printReceipt(receipt), routed.value, now)
  const retry = receiving.retryKey === undefined ? null : retryKey(receiving.retryKey)
  const fingerprint = retry?.fingerprint(contentOf(told, receiving)) ?? null
  const kept = await keep(netra.db, {
    ...reportRow(told, receiving, { routed: routed.value, receipt, sealed: sealed.value, now }),
    key_hash: retry?.hash ?? null,
    fingerprint,
    sealed_answer: retry?.seal(received) ?? null,
  })
  if (kept.outcome === 'kept' || retry === null) return accept(received)
  return sameAnswer(retry, kept, fingerprint)
}

const answer = (receipt: string, { opened, handling, clocks: [clock] }: Routed, now: Instant): Received => ({
  receipt,
  receivedAt: now,
  status: opened.state,
  officeCode: handling.code,
  officeName: handling.name,
  zone: handling.zone,
  clock: clock === undefined ? null : { ruleId: clock.ruleId, dueOn: clock.dueOn, dueAt: clock.dueAt, acting: clock.acting },
})

function sameAnswer(
  retry: RetryKey,
  kept: { readonly fingerprint: Buffer | null; readonly sealedAnswer: Buffer | null },
  fingerprint: Buffer | null,
): Result<Received, ReceiveRefusal> {
  if (kept.fingerprint === null || kept.sealedAnswer === null || fingerprint === null || !kept.fingerprint.equals(fingerprint)) {
    return refuse({ reason: 'other-content' })
  }
  // Only answer() above is ever sealed under a retry key of this door.
  return accept(retry.open(kept.sealedAnswer) as Received)
}

/** What must be the same for two sendings to be one: all that was told, sealed bytes included, and the door. */
function contentOf({ secrets, ...told }: ReportTold, { door, counter }: Receiving): Json {
  const { sealed, ...plain } = secrets
  const bytes = sealed === undefined ? null : Buffer.from(sealed.bytes).toString('base64')
  return { ...told, secrets: { ...plain, sealed: bytes } as Json, door, counter: counter === undefined ? null : { ...counter } } as Json
}
