import { accept, refuse, type Result } from '#base'
import { isBefore, tooLate } from '#core'
import { localDay, type PlainDate } from '#law'
import {
  accusedStore,
  delegationStore,
  newId,
  noteReads,
  recordEvent,
  type ActorId,
  type DelegatedFile,
  type DeliveryWay,
  type Tx,
} from '#store'
import { decideAs, type Desk } from '../perkara/decide-as.ts'
import { badField, notFound, type DeskRefusal, type Refused } from '../perkara/refused.ts'
import { textRefusal } from '../perkara/text-field.ts'
import { furtherBasis, hearingBasis, noticeOf } from './hearing-basis.ts'
import { cameRefusal, keepOutcome, type Came } from './hearing-outcome.ts'
import { momentOn } from './moment-on.ts'

type Asked = { readonly actor: ActorId; readonly hearingId: string }

/** The one hearing that an office was asked to hold, noted as read. For everybody else it is not there. */
export const openDelegated = (desk: Desk, { actor, hearingId }: Asked): Promise<Result<DelegatedFile, DeskRefusal>> =>
  decideAs<DelegatedFile, DeskRefusal>(desk, actor, async (tx) => {
    const file = isId(hearingId) ? await delegationStore.findFile(tx, hearingId) : null
    if (file === null) return refuse(notFound)
    const { caseId, fromOfficeId: officeId } = file
    await noteReads(tx, actor, 'perkara', [{ caseId, officeId, provinceOfficeId: null }], desk.clock())
    return accept(file)
  })

const isId = (text: string) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text)

type ReturnHearing = Asked & {
  /** How the invitation reached the party, and on which day: without it nobody knows that it was invited. */
  readonly delivered: { readonly way: DeliveryWay; readonly on: PlainDate; readonly proof: string }
  readonly heldOn: PlainDate
  readonly came: Came
}

/**
 * The office that was asked hands back what it did: how it invited, and the minutes, read back and signed in ink, or that nobody
 * came. From here on it is as if the office that handles the case had heard for itself, and the history says who did.
 */
export const returnHearing = (desk: Desk, command: ReturnHearing): Promise<Result<null, Refused>> =>
  decideAs<null, Refused>(desk, command.actor, async (tx) => {
    const file = isId(command.hearingId) ? await delegationStore.findFile(tx, command.hearingId) : null
    if (file?.state !== 'diminta') return refuse(notFound)
    const now = desk.clock()
    const invalid = returnRefusal(command, localDay(now, file.zone)) ?? cameRefusal(command.came, file)
    if (invalid !== null) return refuse(invalid)
    await keepDelivery(tx, command, file, now)
    const { caseId, fromOfficeId: officeId, regime } = file
    const { hearingId, actor, came } = command
    const about = { caseId, officeId }
    const at = momentOn(command.heldOn, file.zone, now)
    await keepOutcome(tx, { hearingId, hearing: file, came, about, actor, at, now, basis: hearingBasis[regime] })
    if (came !== false) {
      const signed = { hearingId, way: 'tinta', codeId: null, signedOn: command.heldOn } as const
      await accusedStore.recordSignature(tx, { ...signed, recordedAt: now, recordedBy: actor })
      await note(tx, 'minutes-signed', { command, file, now }, { way: 'tinta' })
    }
    await note(tx, 'hearing-returned', { command, file, now }, {})
    return (await delegationStore.handBack(tx, hearingId, now)) ? accept(null) : refuse(notFound)
  })

function returnRefusal({ delivered, heldOn }: ReturnHearing, today: PlainDate): DeskRefusal | null {
  if (delivered.on > today) return badField('on', 'in-the-future')
  if (heldOn > today) return badField('heldOn', 'in-the-future')
  if (heldOn < delivered.on) return badField('heldOn', 'too-early')
  return textRefusal({ proof: delivered.proof }, 2_000)
}

async function keepDelivery(tx: Tx, command: ReturnHearing, file: DelegatedFile, now: string): Promise<void> {
  const { delivered, hearingId, actor } = command
  const { way, on, proof } = delivered
  const deliveredAt = momentOn(on, file.zone, now)
  await accusedStore.recordDelivery(tx, {
    id: newId(),
    hearingId,
    way,
    deliveredAt: isBefore(now, deliveredAt) ? now : deliveredAt,
    proof,
    recordedAt: now,
    recordedBy: actor,
  })
  const shortNotice = tooLate(noticeOf(file.regime, on), { invitedOn: on, heldOn: command.heldOn }) !== null
  await note(tx, 'invitation-delivered', { command, file, now }, { way, shortNotice })
}

type Noting = { readonly command: ReturnHearing; readonly file: DelegatedFile; readonly now: string }

const note = (
  tx: Tx,
  type: 'invitation-delivered' | 'minutes-signed' | 'hearing-returned',
  { command: { hearingId, actor }, file, now }: Noting,
  data: Readonly<Record<string, string | boolean>>,
) =>
  recordEvent(tx, {
    stream: 'perkara',
    type,
    about: { caseId: file.caseId, officeId: file.fromOfficeId },
    actor,
    happenedAt: now,
    recordedAt: now,
    basis: furtherBasis[file.regime],
    data: { hearingId, party: file.party, ordinal: file.ordinal, round: file.round, ...data },
  })
