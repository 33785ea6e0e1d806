import { accept, refuse, type Json, type Result } from '#base'
import { isLhpClassification, lhpClassification, lhpNumber, may, type OfficeId } from '#core'
import { localDay, parsePlainDate, startOfDay, type Instant, type PlainDate } from '#law'
import {
  caseStore,
  chainStore,
  findHandlingOffice,
  findOfficeByKind,
  holderOf,
  lhpStore,
  newId,
  numberStore,
  recordEvent,
  type ActorId,
  type HandlingOffice,
  type Lhp,
  type LhpContent,
  type Tx,
} from '#store'
import { accusedBy } from '../perkara/accused-by.ts'
import { decideAs, type Desk } from '../perkara/decide-as.ts'
import { badField, notFound, type DeskRefusal, type Refused } from '../perkara/refused.ts'
import { fixingRule, startLhpClock } from './lhp-clocks.ts'
import { draftedEvent, submittedEvent } from './lhp-events.ts'
import { draftRefusal, failedChecks, readParts, submitRefusal, type LhpParts } from './lhp-parts.ts'

export type LhpFields = {
  readonly electionId: string
  readonly regionCode: string
  readonly stage: string
  readonly happenedOn: PlainDate
  readonly discoveredOn: PlainDate
  readonly parts: LhpParts
}

type DraftLhp = LhpFields & {
  readonly actor: ActorId
  readonly officeId: string
  /** The informasi awal this supervision traces, where there is one. */
  readonly sourceCaseId?: string
  /** The draft that came to this office when its author's ended (N69), where this LHP is written from it. */
  readonly continuesId?: string
  /** Made by the phone, so that a draft sent twice is one draft. */
  readonly lhpId?: string
}

/** Begins an LHP (Form A). A draft is the author's own until it is submitted. */
export const draftLhp = (desk: Desk, command: DraftLhp): Promise<Result<{ readonly lhpId: string }, Refused>> =>
  decideAs<{ readonly lhpId: string }, Refused>(desk, command.actor, (tx) => draftWithin(tx, desk.clock(), command))

/** The same, in a transaction that somebody else opened as the author. */
export async function draftWithin(
  tx: Tx,
  now: Instant,
  command: DraftLhp,
): Promise<Result<{ readonly lhpId: string }, Refused>> {
  const lhpId = command.lhpId ?? newId()
  const known = command.lhpId === undefined ? null : await lhpStore.findToMove(tx, lhpId)
  if (known !== null) return known.authorId === command.actor ? accept({ lhpId }) : refuse(notFound)
  const office = await findHandlingOffice(tx, command.officeId)
  if (office === null) return refuse(notFound)
  const refusal =
    (await writerRefusal(tx, command.actor, office, now)) ??
    (await placeRefusal(tx, command)) ??
    fieldsRefusal(command, localDay(now, office.zone))
  if (refusal !== null) return refuse(refusal)
  if (command.sourceCaseId !== undefined && (await caseStore.find(tx, command.sourceCaseId)) === null)
    return refuse(notFound)
  if (command.continuesId !== undefined && !(await lhpStore.cameTo(tx, command.continuesId, office.id)))
    return refuse(notFound)
  const walled = await wallsOf(tx, command, office)
  if (!walled.ok) return walled
  const isNew = await lhpStore.draft(tx, {
    ...contentOf(command, walled.value),
    id: lhpId,
    officeId: office.id,
    authorId: command.actor,
    sourceCaseId: command.sourceCaseId ?? null,
    continuesId: command.continuesId ?? null,
    at: now,
  })
  if (!isNew) return refuse(notFound)
  const { stage, regionCode, parts, sourceCaseId, continuesId } = command
  await recordEvent(
    tx,
    draftedEvent(
      { lhpId, officeId: office.id, actor: command.actor, now },
      { stage, regionCode, suspected: parts.suspicion !== null, sourceCaseId: sourceCaseId ?? null, continuesId },
    ),
  )
  return accept({ lhpId })
}

type ReviseLhp = LhpFields & { readonly actor: ActorId; readonly lhpId: string }

/** Changes a draft of one's own. */
export const reviseLhp = (desk: Desk, command: ReviseLhp): Promise<Result<null, Refused>> =>
  decideAs<null, Refused>(desk, command.actor, (tx) => reviseWithin(tx, desk.clock(), command))

export async function reviseWithin(tx: Tx, now: Instant, command: ReviseLhp): Promise<Result<null, Refused>> {
  const lhp = await lhpStore.findToMove(tx, command.lhpId)
  if (lhp === null || lhp.authorId !== command.actor) return refuse(notFound)
  if (lhp.state !== 'draf') return refuse({ reason: 'wrong-state', state: lhp.state, needs: ['draf'], basis: 'LHP-A' })
  const refusal = (await placeRefusal(tx, command)) ?? fieldsRefusal(command, localDay(now, lhp.decidingZone))
  if (refusal !== null) return refuse(refusal)
  const office = await findHandlingOffice(tx, lhp.officeId)
  const walled = office === null ? refuse(notFound) : await wallsOf(tx, command, office)
  if (!walled.ok) return walled
  await lhpStore.revise(tx, lhp.id, contentOf(command, walled.value), now)
  return accept(null)
}

type SubmitLhp = {
  readonly actor: ActorId
  readonly lhpId: string
  /** The classification inside the number, where the office's own differs from what the catalogue has for the stage. */
  readonly classification?: string
}
export type Submitted = { readonly number: string; readonly state: Lhp['state'] }

/** Signs and numbers it. With a suspected violation it waits for the pleno, and the days to fix a temuan run from its discovery. */
export const submitLhp = (desk: Desk, command: SubmitLhp): Promise<Result<Submitted, Refused>> =>
  decideAs<Submitted, Refused>(desk, command.actor, (tx) => submitWithin(tx, desk.clock(), command))

/** The same, in a transaction that somebody else opened as the author. */
export async function submitWithin(
  tx: Tx,
  now: Instant,
  { actor, lhpId, classification }: SubmitLhp,
): Promise<Result<Submitted, Refused>> {
  const lhp = await lhpStore.findToMove(tx, lhpId)
  if (lhp === null || lhp.authorId !== actor) return refuse(notFound)
  if (lhp.state !== 'draf') return refuse({ reason: 'wrong-state', state: lhp.state, needs: ['draf'], basis: 'LHP-A' })
  const code = classification ?? lhpClassification(lhp.stage).code
  const refusal = isLhpClassification(code)
    ? submitRefusal(readParts(lhp.parts))
    : badField('classification', 'unknown')
  if (refusal !== null) return refuse(refusal)
  const state = lhp.suspected ? 'diajukan' : 'selesai'
  const number = await takeLhpNumber(tx, lhp, code, localDay(now, lhp.decidingZone))
  await lhpStore.move(tx, lhp.id, { state, since: now, number })
  const failed = failedChecks(readParts(lhp.parts))
  await chainStore.escalate(tx, { lhpId: lhp.id, officeId: lhp.officeId, by: actor, at: now }, failed)
  const clock = lhp.suspected
    ? await startLhpClock(tx, lhp, { ruleId: fixingRule[lhp.regime], owner: 'kantor', at: startOf(lhp) })
    : null
  await recordEvent(
    tx,
    submittedEvent(
      { lhpId: lhp.id, officeId: lhp.officeId, actor, now },
      { number, suspected: lhp.suspected, clock, escalated: failed.length, state },
    ),
  )
  return accept({ number, state })
}

const startOf = ({ discoveredOn, decidingZone }: Lhp): Instant => startOfDay(discoveredOn, decidingZone)

/** The whole kab/kota counts together, so its row is locked for two writes and the commit: everything else is done by then. */
async function takeLhpNumber(tx: Tx, lhp: Lhp, classification: string, day: PlainDate): Promise<string> {
  const areaCode = await numberStore.lhpAreaCode(tx, lhp)
  const seq = await numberStore.take(tx, lhp.decidingOfficeId, 'LHP', Number(day.slice(0, 4)))
  return lhpNumber({ seq, classification, areaCode, day })
}

async function writerRefusal(
  tx: Tx,
  actor: ActorId,
  office: HandlingOffice,
  now: Instant,
): Promise<DeskRefusal | null> {
  const holder = await holderOf(tx, actor, now)
  return may(holder, 'write-lhp', { office: office.id as OfficeId, above: [], accused: [], receiving: [] })
    ? null
    : notFound
}

/** A day that is none, a stage without a name, a text without end: what is wrong with it before anybody asks where it belongs. */
export function fieldsRefusal(
  { happenedOn, discoveredOn, parts, stage }: Pick<LhpFields, 'happenedOn' | 'discoveredOn' | 'parts' | 'stage'>,
  today: PlainDate,
): DeskRefusal | null {
  if (parsePlainDate(happenedOn) === null) return badField('happenedOn', 'not-a-day')
  if (parsePlainDate(discoveredOn) === null) return badField('discoveredOn', 'not-a-day')
  if (discoveredOn > today) return badField('discoveredOn', 'in-the-future')
  if (discoveredOn < happenedOn) return badField('discoveredOn', 'too-early')
  if (stage.trim() === '') return badField('stage', 'blank')
  return draftRefusal(parts)
}

/** A region or election that does not exist is a field of the form, not a fault of the database. */
async function placeRefusal(tx: Tx, { electionId, regionCode }: LhpFields): Promise<DeskRefusal | null> {
  if (!(await lhpStore.isElection(tx, electionId))) return badField('electionId', 'unknown')
  return (await lhpStore.isRegion(tx, regionCode)) ? null : badField('regionCode', 'unknown')
}

/** The offices it accuses. Nobody writes about his own, and of the highest rank there is none above to decide. */
async function wallsOf(
  tx: Tx,
  { regionCode, parts }: LhpFields,
  office: HandlingOffice,
): Promise<Result<readonly string[], DeskRefusal>> {
  const walled = [...new Set((await accusedBy(tx, regionCode, parts.suspicion?.suspects ?? [])).flat())]
  if (walled.includes(office.id) || (await lhpStore.isWalled(tx, walled)))
    return refuse({ reason: 'accuses-own-office', where: 'lhp', basis: 'N8' })
  const highest = await findOfficeByKind(tx, 'bawaslu-ri')
  return highest !== null && walled.includes(highest.id)
    ? refuse({ reason: 'office-cannot-take', basis: 'N8' })
    : accept(walled)
}

const contentOf = (
  { electionId, regionCode, stage, happenedOn, discoveredOn, parts }: LhpFields,
  walled: readonly string[],
): LhpContent => ({
  electionId,
  regionCode,
  stage,
  happenedOn,
  discoveredOn,
  parts: parts satisfies Json,
  suspected: parts.suspicion !== null,
  walled,
})
