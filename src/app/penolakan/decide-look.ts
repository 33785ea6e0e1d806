import { accept, refuse, type Result } from '#base'
import { decide, needsPleno, partiesFor, reopeningMoves, type CaseMoved, type LookOutcome, type OfficeId } from '#core'
import { localDay, type Instant } from '#law'
import {
  caseStore,
  deadlineRow,
  findHandlingOffice,
  holderOf,
  lookStore,
  readCase,
  recordEvent,
  type ActorId,
  type HeldCase,
  type SecondLook,
  type Tx,
} from '#store'
import { decideAs, type Desk } from '../perkara/decide-as.ts'
import { badField, movedMeanwhile, notFound, type Refused } from '../perkara/refused.ts'
import { textRefusal } from '../perkara/text-field.ts'
import { recordPlenoEvent, sitting, type PlenoRecorded, type Sitting } from '../pleno/hold-pleno.ts'
import { clockOwner } from '../tenggat/clock-owner.ts'
import { clockOf, timedRules } from '../tenggat/start-clocks.ts'

export type DecideLook = {
  readonly lookId: string
  readonly actor: ActorId
  readonly outcome: LookOutcome
  /** Told to the reporter and to the office that refused. */
  readonly reason: string
  /** The pleno that decided; none where a drawn refusal was found right. */
  readonly sitting?: Sitting
}

type LookDecided = { readonly outcome: LookOutcome | null; readonly caseId: string | null }

const basis = 'N27'
const longestReason = 5_000

/**
 * The pleno of the rank above says whether a refusal stands, goes back to be handled, or is taken over. A pleno that voted no
 * leaves it waiting; nothing that the lower office wrote is changed.
 */
export const decideLook = (desk: Desk, command: DecideLook): Promise<Result<LookDecided, Refused>> =>
  decideAs<LookDecided, Refused>(desk, command.actor, async (tx) => {
    const now = desk.clock()
    const look = await lookStore.findToDecide(tx, command.lookId)
    if (look === null) return refuse(notFound)
    const refusal = await whyNot(tx, look, command, now)
    if (refusal !== null) return refuse(refusal)
    const sat = needsPleno(look.origin, command.outcome) ? await sit(tx, look, command, now) : accept(null)
    if (!sat.ok) return sat
    if (sat.value?.adopted === false) return accept({ outcome: null, caseId: look.caseId })
    return record({ tx, look, command, now, plenoId: sat.value?.plenoId ?? null })
  })

async function whyNot(tx: Tx, look: SecondLook, command: DecideLook, now: Instant): Promise<Refused | null> {
  const { outcome, reason, actor } = command
  const holder = await holderOf(tx, actor, now)
  const place = { office: look.officeId as OfficeId, above: [], accused: look.walled as OfficeId[], receiving: [] }
  const parties = partiesFor(holder, place)
  const isTheirs = parties.includes('pleno') || (!needsPleno(look.origin, outcome) && parties.includes('penanganan'))
  if (!isTheirs) return { reason: 'not-your-move', needs: 'pleno', basis }
  if (look.outcome !== null || look.reopened) return { reason: 'looked-before', basis }
  return textRefusal({ reason }, longestReason)
}

/** As the history of a case names it; that a refusal stands moves nothing. */
const decidedAs = (outcome: LookOutcome) => reopeningMoves[outcome] ?? 'tetap'

async function sit(
  tx: Tx,
  look: SecondLook,
  { actor, outcome, sitting: sat }: DecideLook,
  now: Instant,
): Promise<Result<PlenoRecorded, Refused>> {
  if (sat === undefined) return refuse(badField('decision', 'blank'))
  const { officeId, zone } = look
  const held = await sitting(tx, sat, {
    subject: { lookId: look.id },
    officeId,
    action: outcome,
    heldOn: localDay(now, zone),
    now,
  })
  if (held.ok)
    await recordPlenoEvent(tx, {
      actor,
      ...(look.caseId === null ? {} : { caseId: look.caseId }),
      officeId,
      at: now,
      now,
      sat: held.value,
      action: decidedAs(outcome),
      notes: { lookId: look.id },
    })
  return held
}

type Scene = {
  readonly tx: Tx
  readonly look: SecondLook
  readonly command: DecideLook
  readonly now: Instant
  readonly plenoId: string | null
}

async function record({ tx, look, command, now, plenoId }: Scene): Promise<Result<LookDecided, Refused>> {
  const { outcome, actor } = command
  const reason = command.reason.trim()
  if (!(await lookStore.decide(tx, look.id, { outcome, reason, basis, plenoId, by: actor, at: now })))
    return refuse({ reason: 'looked-before', basis })
  await recordEvent(tx, {
    ...(look.caseId === null ? { stream: 'kantor' } : { stream: 'perkara' }),
    type: 'second-look-decided',
    about: { officeId: look.officeId, ...(look.caseId === null ? {} : { caseId: look.caseId }) },
    actor,
    happenedAt: now,
    recordedAt: now,
    basis,
    data: { lookId: look.id, refusalId: look.refusalId, origin: look.origin, outcome, plenoId, reason },
  })
  const reopened = outcome === 'tetap' ? null : await reopen({ tx, look, command, now, plenoId })
  return reopened === null ? accept({ outcome, caseId: look.caseId }) : refuse(reopened)
}

/** Undoes the refusal: at a counter by saying so, in a case by a move of the case. Why not, or null. */
async function reopen(scene: Scene): Promise<Refused | null> {
  const { tx, look, now } = scene
  if (look.caseId === null)
    return (await lookStore.reopen(tx, look.id, { seenVersion: 0, at: now, started: [] })) ? null : movedMeanwhile
  const held = await caseStore.find(tx, look.caseId)
  const action = reopeningMoves[scene.command.outcome]
  if (held === null || action === null) return notFound
  const decision = decide(await readCase(tx, held), {
    action,
    by: 'atasan',
    now,
    reason: scene.command.reason,
    ...(action === 'take-refused' ? { office: look.officeId as OfficeId } : {}),
  })
  return decision.ok ? move(scene, held, decision.value) : decision.refusal
}

async function move(
  { tx, look, command, now, plenoId }: Scene,
  held: HeldCase,
  moved: CaseMoved,
): Promise<Refused | null> {
  const target = await findHandlingOffice(tx, moved.office)
  if (target === null) return { reason: 'office-cannot-take', basis: moved.basis }
  const clocks = await Array.fromAsync(timedRules(moved.starts, now, target.zone), (ruleId) =>
    clockOf(tx, ruleId, now, target.zone),
  )
  const rows = clocks.map((clock) =>
    deadlineRow(clock, { caseId: held.id, officeId: target.id, owner: clockOwner(clock.ruleId) }),
  )
  if (!(await lookStore.reopen(tx, look.id, { seenVersion: held.version, at: now, started: rows })))
    return movedMeanwhile
  await recordEvent(tx, {
    stream: 'perkara',
    type: 'case-moved',
    about: { caseId: held.id, officeId: look.officeId },
    actor: command.actor,
    happenedAt: now,
    recordedAt: now,
    basis: moved.basis,
    data: {
      action: moved.action,
      from: moved.from,
      to: moved.to,
      by: moved.by,
      reason: moved.reason,
      plenoId,
      lookId: look.id,
      stopped: moved.stops,
      started: clocks.map(({ ruleId, dueOn, acting }, at) => ({ id: rows[at]?.id ?? null, ruleId, dueOn, acting })),
      case: { state: moved.to, state_since: now, version: held.version + 1, handling_office_id: target.id },
    },
  })
  return null
}
