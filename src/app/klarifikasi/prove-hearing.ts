import { accept, refuse, type Result } from '#base'
import { accusedCodeStates, tooLate } from '#core'
import { localDay, type Instant, type PlainDate } from '#law'
import { accusedStore, newId, parseReceipt, recordEvent, type DeliveryWay, type SignatureWay, type Tx } from '#store'
import { decideAs, type Desk } from '../perkara/decide-as.ts'
import { badField, notFound, type Refused } from '../perkara/refused.ts'
import { textRefusal } from '../perkara/text-field.ts'
import { workOn, type AtWork, type Work } from '../perkara/work-on.ts'
import { hearingBasis, noticeOf } from './hearing-basis.ts'
import { momentOn } from './moment-on.ts'
import { opensFor } from './opens-for.ts'

export const deliveryWays = ['langsung', 'pesan'] as const satisfies readonly DeliveryWay[]
export const signatureWays = ['tinta', 'layar'] as const satisfies readonly SignatureWay[]

type OfHearing = Work & { readonly hearingId: string; readonly on: PlainDate }
type RecordDelivery = OfHearing & { readonly way: DeliveryWay; readonly proof: string }
type SignMinutes = OfHearing & {
  readonly way: SignatureWay
  /** On the screen: the code of his invitation, which the terlapor types himself in front of the officer. */
  readonly typed?: string
}
type Hearing = NonNullable<Awaited<ReturnType<typeof accusedStore.findHearing>>>
type Proving = AtWork & { readonly hearing: Hearing }

/** How an invitation reached its party: by hand or by message, with what proves it. A notice that was short is said so. */
export const recordDelivery = (desk: Desk, command: RecordDelivery): Promise<Result<null, Refused>> =>
  proving(desk, command, async (tx, { held, hearing, now }) => {
    const invalid = deliveryWays.includes(command.way)
      ? textRefusal({ proof: command.proof }, 2_000)
      : badField('way', 'unknown')
    if (invalid !== null) return refuse(invalid)
    const heldOn = localDay(hearing.scheduledAt, held.zone)
    const short = tooLate(noticeOf(held.regime, command.on), { invitedOn: command.on, heldOn }) !== null
    const deliveredAt = momentOn(command.on, held.zone, now)
    await accusedStore.recordDelivery(tx, {
      id: newId(),
      hearingId: command.hearingId,
      way: command.way,
      deliveredAt,
      proof: command.proof,
      recordedAt: now,
      recordedBy: command.actor,
    })
    return accept({
      type: 'invitation-delivered' as const,
      at: deliveredAt,
      data: { way: command.way, shortNotice: short },
    })
  })

/**
 * That the minutes were read back and signed, in ink or on the screen. On the screen only a terlapor can: by the code of his
 * invitation, which nobody else in the room has. From now on the party may read them.
 */
export const signMinutes = (desk: Desk, command: SignMinutes): Promise<Result<null, Refused>> =>
  proving(desk, command, async (tx, { held, hearing, now }) => {
    if (!signatureWays.includes(command.way)) return refuse(badField('way', 'unknown'))
    if (hearing.state !== 'hadir' || hearing.signedOn !== null || hearing.heldAt === null) return refuse(notFound)
    if (command.on < localDay(hearing.heldAt, held.zone)) return refuse(badField('on', 'too-early'))
    const signed = await signedBy(tx, command, { held, hearing, now })
    if (!signed.ok) return signed
    await accusedStore.recordSignature(tx, {
      hearingId: command.hearingId,
      way: command.way,
      codeId: signed.value,
      signedOn: command.on,
      recordedAt: now,
      recordedBy: command.actor,
    })
    return accept({
      type: 'minutes-signed' as const,
      at: momentOn(command.on, held.zone, now),
      data: { way: command.way },
    })
  })

/** The code by which it is signed on the screen; null in ink. */
async function signedBy(
  tx: Tx,
  { way, typed = '' }: SignMinutes,
  { held, hearing, now }: Pick<Proving, 'held' | 'hearing' | 'now'>,
): Promise<Result<string | null, Refused>> {
  if (way === 'tinta') return accept(null)
  if (hearing.allegationId === null) return refuse({ reason: 'signs-in-ink', basis: 'N38' })
  const code = parseReceipt(typed)
  const shown = { caseId: held.id, allegationId: hearing.allegationId, now }
  const codeId = code === null ? null : await opensFor(tx, { ...shown, code })
  return codeId === null ? refuse(badField('code', 'unknown')) : accept(codeId)
}

type Proved = {
  readonly type: 'invitation-delivered' | 'minutes-signed'
  readonly at: Instant
  readonly data: Readonly<Record<string, string | boolean>>
}

/** Finds the hearing, lets `record` write, and adds the event that both have in common. */
const proving = (
  desk: Desk,
  command: OfHearing,
  record: (tx: Tx, at: Proving) => Promise<Result<Proved, Refused>>,
): Promise<Result<null, Refused>> =>
  decideAs<null, Refused>(desk, command.actor, async (tx) => {
    const work = await workOn(tx, desk.clock(), command, {
      states: accusedCodeStates,
      by: ['penanganan'],
      basis: 'P11',
    })
    if (!work.ok) return work
    const { held, now } = work.value
    const hearing = await accusedStore.findHearing(tx, held.id, command.hearingId)
    if (hearing === null) return refuse(notFound)
    if (command.on > localDay(now, held.zone)) return refuse(badField('on', 'in-the-future'))
    const proved = await record(tx, { ...work.value, hearing })
    if (!proved.ok) return proved
    const { type, at, data } = proved.value
    await recordEvent(tx, {
      stream: 'perkara',
      type,
      about: { caseId: held.id, officeId: held.officeId },
      actor: command.actor,
      happenedAt: at,
      recordedAt: now,
      basis: hearingBasis[held.regime],
      data: { hearingId: command.hearingId, party: hearing.party, ordinal: hearing.ordinal, ...data },
    })
    return accept(null)
  })
