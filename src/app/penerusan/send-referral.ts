import { accept, refuse, type Result } from '#base'
import { routes, type Instant, type PlainDate } from '#law'
import {
  deadlineStore,
  findHandlingOffice,
  newId,
  recordEvent,
  referralStore,
  type ActorId,
  type HandlingOffice,
  type NewReferral,
  type Tx,
} from '#store'
import { clockOf, type Started } from '../tenggat/start-clocks.ts'
import type { DeskRefusal } from '../perkara/refused.ts'
import { clockFromSending, receivingKinds } from './receiving-kinds.ts'

/** To whom a file goes, with the letter it goes with. */
export type Addressee = {
  readonly receivingOfficeId: string
  readonly route: string
  readonly allegationIds: readonly string[]
  readonly letterNumber?: string
  readonly letterOn?: PlainDate
}

export type Sending = Pick<NewReferral, 'caseId' | 'parentId' | 'fromOfficeId' | 'contents' | 'walled'> & {
  readonly actor: ActorId
  readonly at: Instant
  readonly now: Instant
  readonly basis: string
}

export type Sent = {
  readonly referralId: string
  readonly receivingOfficeId: string
  readonly started: readonly Started[]
}

/** Writes the referral, starts the receiving body's clock, and says so in an event that both sides may read. */
export async function sendReferral(tx: Tx, to: Addressee, sending: Sending): Promise<Result<Sent, DeskRefusal>> {
  const { actor, at, now, basis, ...from } = sending
  const office = await findHandlingOffice(tx, to.receivingOfficeId)
  if (office === null || !mayReceive(office, to.route) || from.walled.includes(office.id))
    return refuse({ reason: 'office-cannot-take', basis })
  const referralId = newId()
  await referralStore.send(tx, {
    ...from,
    id: referralId,
    receivingOfficeId: office.id,
    route: to.route,
    allegationIds: to.allegationIds,
    sentAt: at,
    letterNumber: to.letterNumber ?? null,
    letterOn: to.letterOn ?? null,
  })
  const started = await startReceiverClock(tx, clockFromSending(office.kind), at, {
    caseId: from.caseId,
    referralId,
    office,
  })
  await recordEvent(tx, {
    stream: 'penerusan',
    type: 'referral-sent',
    about: { caseId: from.caseId, referralId, officeId: from.fromOfficeId },
    actor,
    happenedAt: at,
    recordedAt: now,
    basis,
    data: {
      referralId,
      parentId: from.parentId,
      receivingOfficeId: office.id,
      route: to.route,
      letterNumber: to.letterNumber ?? null,
      allegations: to.allegationIds.length,
      started,
    },
  })
  return accept({ referralId, receivingOfficeId: office.id, started })
}

/** A route of the law takes the kinds of body it names. A route we do not know is a person's choice, and any body's. */
function mayReceive({ kind }: HandlingOffice, route: string): boolean {
  const named = routes.find(({ id }) => id === route)
  return named === undefined || named.receivedBy.some((body) => receivingKinds[body].includes(kind))
}

type ReceiverPlace = {
  readonly caseId: string
  readonly referralId: string
  readonly office: Pick<HandlingOffice, 'id' | 'zone'>
}

/** The second clock and its owner: counted in the receiving body's own zone. */
export async function startReceiverClock(
  tx: Tx,
  ruleId: string | null,
  at: Instant,
  { caseId, referralId, office }: ReceiverPlace,
): Promise<readonly Started[]> {
  if (ruleId === null) return []
  const clock = await clockOf(tx, ruleId, at, office.zone)
  const id = await deadlineStore.start(tx, clock, {
    caseId,
    referralId,
    officeId: office.id,
    owner: 'penerima-penerusan',
  })
  return [{ id, ruleId, dueOn: clock.dueOn, acting: clock.acting }]
}
