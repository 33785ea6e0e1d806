import { accept, refuse, type Result } from '#base'
import { allegedAs, openCase, partiesFor, type Moment, type OfficeId } from '#core'
import { findAct, localDay, type Instant } from '#law'
import {
  contestStore,
  deskStore,
  findHandlingOffice,
  holderOf,
  lhpStore,
  listPlenos,
  listPlenosOfLhp,
  newId,
  openCaseRow,
  recordEvent,
  type ActorId,
  type Lhp,
  type Tx,
} from '#store'
import { accusedBy } from '../perkara/accused-by.ts'
import { decideAs, type Desk } from '../perkara/decide-as.ts'
import { happenedAt, type Happened } from '../perkara/happened-at.ts'
import { moveWithin } from '../perkara/move-case.ts'
import { badField, notFound, type Refused } from '../perkara/refused.ts'
import { takeRegisterNumber } from '../perkara/register-number.ts'
import { textRefusal } from '../perkara/text-field.ts'
import { recordPlenoEvent, sitting, type PlenoRecorded, type Sitting } from '../pleno/hold-pleno.ts'
import { startClocks } from '../tenggat/start-clocks.ts'
import { copyOf, finderOut, plenoWordsIn, type LhpCopy } from './copy-of.ts'
import { closeDecided, startLhpClock } from './lhp-clocks.ts'
import { readParts, type Suspect } from './lhp-parts.ts'

/** `days` is the term the supervisor set; without it the rule's own runs (Perbawaslu 5/2022 ps. 18). */
export type Advice = { readonly addressedTo: string; readonly body: string; readonly days?: number }

type DecideLhp = Happened &
  Sitting & {
    readonly lhpId: string
    readonly actor: ActorId
    readonly as: 'temuan' | 'saran-perbaikan' | 'selesai'
    /** For saran perbaikan: to whom, and what is to be put right. */
    readonly advice?: Advice
  }

type LhpDecided = {
  readonly plenoId: string
  readonly adopted: boolean
  readonly state: Lhp['state']
  readonly caseId: string | null
  readonly registerNumber: string | null
}

/**
 * The pleno of the kab/kota decides what an LHP is: a temuan, which opens a registered case; advice to put something
 * right; or nothing more. A pleno that voted no leaves it waiting.
 */
export const decideLhp = (desk: Desk, command: DecideLhp): Promise<Result<LhpDecided, Refused>> =>
  decideAs<LhpDecided, Refused>(desk, command.actor, async (tx) => {
    const now = desk.clock()
    const lhp = await lhpStore.findToMove(tx, command.lhpId)
    if (lhp === null) return refuse(notFound)
    const refusal = await whyNot(tx, lhp, command, now)
    if (refusal !== null) return refuse(refusal)
    const at = happenedAt(command, lhp.since, now, lhp.decidingZone)
    const heldOn = localDay(at, lhp.decidingZone)
    const subject =
      command.as === 'temuan' && lhp.sourceCaseId !== null ? { caseId: lhp.sourceCaseId } : { lhpId: lhp.id }
    const sat = await sitting(tx, command, {
      subject,
      officeId: lhp.decidingOfficeId,
      action: command.as === 'temuan' ? 'find' : command.as,
      heldOn,
      now,
    })
    if (!sat.ok) return sat
    const scene: Scene = { tx, lhp, command, sat: sat.value, at, now }
    await recordPlenoEvent(tx, {
      actor: command.actor,
      lhpId: lhp.id,
      officeId: lhp.decidingOfficeId,
      at,
      now,
      sat: sat.value,
      action: command.as,
      notes: {},
    })
    if (!sat.value.adopted) return accept({ ...undecided(sat.value), state: lhp.state })
    if (command.as === 'temuan')
      return lhp.sourceCaseId === null ? openTemuan(scene) : findOnSource(scene, lhp.sourceCaseId)
    if (command.as === 'saran-perbaikan') await advise(scene)
    else await closeDecided(tx, lhp.id, at)
    await settle(scene, command.as, null)
    return accept({ ...undecided(sat.value), state: command.as })
  })

type Scene = {
  readonly tx: Tx
  readonly lhp: Lhp
  readonly command: DecideLhp
  readonly sat: PlenoRecorded
  readonly at: Instant
  readonly now: Instant
}

const undecided = ({ plenoId, adopted }: PlenoRecorded) => ({ plenoId, adopted, caseId: null, registerNumber: null })

async function whyNot(tx: Tx, lhp: Lhp, { actor, as, advice }: DecideLhp, now: Instant): Promise<Refused | null> {
  const holder = await holderOf(tx, actor, now)
  const place = {
    office: lhp.decidingOfficeId as OfficeId,
    above: [],
    accused: lhp.walled as OfficeId[],
    receiving: [],
  }
  if (!partiesFor(holder, place).includes('pleno')) return { reason: 'not-your-move', needs: 'pleno', basis: 'LHP-E' }
  if (lhp.state !== 'diajukan') return { reason: 'wrong-state', state: lhp.state, needs: ['diajukan'], basis: 'LHP-E' }
  if (as === 'saran-perbaikan' && (await lhpStore.isAdvised(tx, lhp.id)))
    return { reason: 'advised-before', basis: 'LHP-C' }
  if (as === 'saran-perbaikan') return advice === undefined ? badField('advice', 'blank') : adviceRefusal(advice)
  return lhp.walled.includes(lhp.decidingOfficeId) ? { reason: 'office-cannot-take', basis: 'LHP-E' } : null
}

/** Longer than a year is no term for putting something right; the rule itself names no longest. */
const longestTerm = 365

const adviceRefusal = ({ addressedTo, body, days = 1 }: Advice): Refused | null =>
  Number.isInteger(days) && days >= 1 && days <= longestTerm
    ? textRefusal({ addressedTo, advice: body })
    : badField('days', 'unknown')

/** What the suspects become: one allegation each. */
async function addSuspects({ tx, lhp }: Scene, caseId: string): Promise<void> {
  const suspects = readParts(lhp.parts).suspicion?.suspects ?? []
  const accused = await accusedBy(tx, lhp.regionCode, suspects)
  const moment = { actedOn: lhp.happenedOn, fixedOn: await contestStore.fixedOn(tx, lhp.electionId, lhp.regionCode) }
  for (const [at, suspect] of suspects.entries())
    await deskStore.addAllegation(tx, { ...allegationOf(suspect, accused[at] ?? [], moment), id: newId(), caseId })
}

function allegationOf(
  { kind, name, position, officeId, officeName, actId }: Suspect,
  accused: readonly string[],
  moment: Moment,
) {
  const act = actId === null ? null : findAct(actId)
  return {
    subjectKind: kind,
    subjectName: name,
    subjectPosition: position,
    subjectOfficeId: officeId ?? accused[0] ?? null,
    accusedOfficeIds: accused,
    subjectOfficeName: officeName,
    actId: act?.id ?? null,
    ...(act === null ? { class: null, articles: [] } : allegedAs(act, moment)),
    route: null,
  }
}

async function openTemuan(scene: Scene): Promise<Result<LhpDecided, Refused>> {
  const { tx, lhp, command, sat, at, now } = scene
  const criminal =
    readParts(lhp.parts).suspicion?.suspects.some(
      ({ actId }) => actId !== null && findAct(actId)?.class === 'pidana',
    ) ?? false
  const opening = openCase({
    regime: lhp.regime,
    origin: 'temuan',
    by: 'pleno',
    now,
    happenedAt: at,
    criminal,
    plenoId: sat.plenoId,
    registerNumber: 'to be taken',
  })
  if (!opening.ok) return opening
  const office = await findHandlingOffice(tx, lhp.decidingOfficeId)
  if (office === null) throw new Error(`an LHP is decided by an office that is not there: ${lhp.decidingOfficeId}`)
  const { basis, state, starts } = opening.value
  const caseId = newId()
  const registeredOn = localDay(at, office.zone)
  const registerNumber = await takeRegisterNumber(tx, {
    officeId: office.id,
    regime: lhp.regime,
    electionId: lhp.electionId,
    regionCode: lhp.regionCode,
    origin: 'TM',
    at,
  })
  await openCaseRow(tx, {
    id: caseId,
    origin: 'temuan',
    kind: readParts(lhp.parts).suspicion?.kind ?? 'netralitas',
    regime: lhp.regime,
    electionId: lhp.electionId,
    state,
    since: at,
    regionCode: lhp.regionCode,
    officeId: office.id,
    walled: lhp.walled,
    happenedOn: lhp.happenedOn,
    knownOn: lhp.discoveredOn,
    openedAt: now,
    registerNumber,
    registeredOn,
  })
  await addSuspects(scene, caseId)
  const late = await closeDecided(tx, lhp.id, at)
  const started = await startClocks(tx, starts, at, { caseId, officeId: office.id, zone: office.zone })
  await recordEvent(tx, {
    stream: 'perkara',
    type: 'case-opened',
    about: { caseId, officeId: office.id },
    actor: command.actor,
    happenedAt: at,
    recordedAt: now,
    basis,
    data: {
      origin: 'temuan',
      lhpId: lhp.id,
      plenoId: sat.plenoId,
      to: state,
      started,
      late,
      case: {
        state,
        state_since: at,
        version: 0,
        register_number: registerNumber,
        registered_on: registeredOn,
        handling_office_id: office.id,
      },
    },
  })
  await settle(scene, 'temuan', caseId)
  return accept({ plenoId: sat.plenoId, adopted: true, state: 'temuan', caseId, registerNumber })
}

/** The supervision traced an informasi awal: the finding is that case's, which now gets its number. */
async function findOnSource(scene: Scene, caseId: string): Promise<Result<LhpDecided, Refused>> {
  const { tx, command, sat, at, now } = scene
  await addSuspects(scene, caseId)
  const moved = await moveWithin(
    tx,
    now,
    { caseId, actor: command.actor, action: 'find', plenoId: sat.plenoId, happenedAt: at },
    { notes: { lhpId: command.lhpId } },
  )
  if (!moved.ok) return moved
  await closeDecided(tx, command.lhpId, at)
  await settle(scene, 'temuan', caseId)
  return accept({
    plenoId: sat.plenoId,
    adopted: true,
    state: 'temuan',
    caseId,
    registerNumber: moved.value.registerNumber,
  })
}

async function settle(scene: Scene, state: Lhp['state'], caseId: string | null): Promise<void> {
  const { tx, lhp, command, sat, at, now } = scene
  await lhpStore.move(tx, lhp.id, { state, since: at, ...(caseId === null ? {} : { caseId }) })
  if (caseId !== null) await keepCopy(scene, caseId)
  await recordEvent(tx, {
    stream: 'lhp',
    type: 'lhp-decided',
    about: { lhpId: lhp.id, officeId: lhp.decidingOfficeId },
    actor: command.actor,
    happenedAt: at,
    recordedAt: now,
    basis: 'LHP-E',
    data: { plenoId: sat.plenoId, caseId, lhp: { state } },
  })
}

/** One of the two versions of the paper: the readers of the case may not all read the original. */
async function keepCopy({ tx, lhp, now }: Scene, caseId: string): Promise<void> {
  const { id, officeId, number, stage, regionCode, happenedOn, discoveredOn } = lhp
  const parts = readParts(lhp.parts)
  const wordsOf = plenoWordsIn(finderOut(parts))
  // Where the LHP traced a case, its plenos are that case's: the one that decided, and one that may have said no before it.
  const held = [...(await listPlenosOfLhp(tx, id)), ...(await listPlenos(tx, caseId))]
  const contents = {
    stage,
    regionCode,
    happenedOn,
    discoveredOn,
    parts: copyOf(parts),
    plenos: Object.fromEntries(held.map((pleno) => [pleno.id, wordsOf(pleno)])),
  } satisfies LhpCopy
  await lhpStore.keepCopy(tx, { lhpId: id, caseId, officeId, number, contents, at: now })
}

async function advise({ tx, lhp, command, at }: Scene): Promise<void> {
  const { advice } = command
  if (advice === undefined) throw new Error('saran perbaikan without its text')
  const set = advice.days === undefined ? {} : { days: advice.days }
  await startLhpClock(tx, lhp, { ruleId: 'LHP-C', owner: 'penerima-saran', at, ...set })
  await lhpStore.advise(tx, {
    id: newId(),
    lhpId: lhp.id,
    officeId: lhp.decidingOfficeId,
    addressedTo: advice.addressedTo,
    body: advice.body,
    on: localDay(at, lhp.decidingZone),
    termDays: advice.days ?? null,
  })
}
