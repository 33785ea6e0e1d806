import { isLate } from '#core'
import type { Instant } from '#law'
import { deadlineStore, findFiledNow, recordEvent, type FiledReport, type Tx } from '#store'
import type { Netra } from '../ports.ts'
import { forwardingTerm } from './forwarding.ts'
import { noteProxy } from './note-proxy.ts'
import { reference } from './reference.ts'
import type { Counter, Door, Received } from './report.ts'

type Filing = { readonly door: Door; readonly counter: Counter; readonly received: Received }

/**
 * What a counter knows of a report besides its words: who came for the reporter, and when another post had it. In the
 * transaction that took the report in; a form that was sent twice is noted once.
 */
export async function noteAtCounter(tx: Tx, netra: Netra, { door, counter, received }: Filing): Promise<void> {
  const { receivedThereAt, proxyLetterOn } = counter
  if (receivedThereAt === undefined && proxyLetterOn === undefined) return
  const filed = await findFiledNow(tx, received.receipt)
  if (filed === null) return
  const noting = { filed, counter, received }
  if (receivedThereAt !== undefined) await noteForwarding(tx, netra, { ...noting, door, receivedThereAt })
  if (proxyLetterOn !== undefined)
    await noteProxy(tx, { ...placeOf(noting), now: received.receivedAt, letterOn: proxyLetterOn })
}

type Noting = { readonly filed: FiledReport; readonly counter: Counter; readonly received: Received }

const placeOf = ({ filed: { caseId, reportId }, counter }: Noting) => ({
  about: { caseId, reportId, officeId: counter.officeId },
  actor: counter.actor,
})

/** Another post's own term, frozen and closed at once: it ended when the report came here, in time or late. */
async function noteForwarding(
  tx: Tx,
  netra: Netra,
  { door, receivedThereAt, ...noting }: Noting & { readonly door: Door; readonly receivedThereAt: Instant },
): Promise<void> {
  const { filed, received } = noting
  const confirmed = await reference(netra).confirmed()
  const clock = forwardingTerm({ door, receivedThereAt, zone: received.zone, confirmed })
  if (clock === null) return
  const late = isLate(clock, received.receivedAt)
  const deadlineId = await deadlineStore.recordEnded(
    tx,
    clock,
    { caseId: filed.caseId, officeId: filed.handlingOfficeId, owner: 'posko' },
    { at: received.receivedAt, as: late ? 'lewat' : 'dipenuhi' },
  )
  const { ruleId, dueAt } = clock
  await recordEvent(tx, {
    stream: 'laporan',
    type: 'post-forwarded',
    ...placeOf(noting),
    happenedAt: received.receivedAt,
    recordedAt: received.receivedAt,
    basis: ruleId,
    data: { deadlineId, ruleId, door, receivedThereAt, dueAt, late },
  })
}
