import { accept, refuse, type Result } from '#base'
import { localDay, routes, type Instant, type PlainDate } from '#law'
import {
  findHandlingOffice,
  isThereOn,
  newId,
  recordEvent,
  referralStore,
  type ActorId,
  type HandlingOffice,
  type NewReferral,
  type Tx,
} from '#store'
import type { DeskRefusal } from '../perkara/refused.ts'
import type { Started } from '../tenggat/start-clocks.ts'
import { accusedOf } from './accused-of.ts'
import { startOnSending } from './receiver-clocks.ts'
import { receivingKinds } from './receiving-kinds.ts'

/** To whom a file goes, with the letter it goes with. */
export type Addressee = {
  readonly receivingOfficeId: string
  readonly route: string
  readonly allegationIds: readonly string[]
  readonly letterNumber?: string
  readonly letterOn?: PlainDate
}

export type Sending = Pick<NewReferral, 'caseId' | 'parentId' | 'fromOfficeId' | 'contents' | 'walled'> & {
  /** The file that came back, for which this one goes elsewhere. */
  readonly replacesId?: string
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
  const [fromOffice, office] = [
    await findHandlingOffice(tx, from.fromOfficeId),
    await findHandlingOffice(tx, to.receivingOfficeId),
  ]
  if (fromOffice === null || office === null || !mayReceive(office, to.route) || from.walled.includes(office.id))
    return refuse({ reason: 'office-cannot-take', basis })
  // Of the day it went: a letter to KASN is recorded from its paper after KASN has ended.
  if (!(await isThereOn(tx, office.id, localDay(at, office.zone))))
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
    replacesId: from.replacesId ?? null,
  })
  const accused = accusedOf({ contents: from.contents, route: to.route })
  const file = { id: referralId, caseId: from.caseId, parentId: from.parentId, fromOffice, office }
  const started = await startOnSending(tx, file, accused, at)
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
      replacesId: from.replacesId ?? null,
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
