import { accept, refuse, type Json, type Result } from '#base'
import {
  decideAllegation,
  decidedOn,
  decidePleno,
  type Action,
  type AllegationOutcome,
  type Attendance,
  type Deciding,
  type Member,
  type OfficeId,
  type PlenoDecided,
  type Quorum,
} from '#core'
import { localDay, quorumFor, type Instant, type PlainDate } from '#law'
import {
  allegationStore,
  decisionStore,
  newId,
  plenoStore,
  recordEvent,
  deskStore,
  type ActorId,
  type Commissioner,
  type HeldCase,
  type Tx,
} from '#store'
import { decideAs, type Desk } from '../perkara/decide-as.ts'
import { badField, notFound, type Refused } from '../perkara/refused.ts'
import { textRefusal } from '../perkara/text-field.ts'
import { workOn, type Work } from '../perkara/work-on.ts'

/** What was said and done in the room. The chair and the quorum follow from it; nobody types them. */
export type Sitting = {
  readonly openness: 'terbuka' | 'tertutup'
  readonly attendance: readonly Attendance[]
  readonly deciding: Deciding
  /** The decision in words, as the minutes have it. */
  readonly decision: string
  readonly minutes: string
  /** The number of the minutes as written on paper, where there is one. */
  readonly number?: string
}

/** The outcome of one allegation, as the pleno fixed it. */
export type OutcomeDecided = {
  readonly allegationId: string
  readonly outcome: AllegationOutcome
  readonly reason?: string
}

export type HoldPleno = Work &
  Sitting & {
    /** The move the pleno was asked for: `find`, `forward`, `decline`, `refer`, `close`, `send-back`. It still has to be made. */
    readonly action: Action
    readonly outcomes?: readonly OutcomeDecided[]
  }

export type PlenoRecorded = { readonly plenoId: string; readonly adopted: boolean; readonly decided: PlenoDecided }

const plenoActions = ['find', 'forward', 'decline', 'refer', 'close', 'send-back'] as const satisfies readonly Action[]
const plenoStates = ['informasi-awal', 'penelusuran', 'kajian-awal', 'pleno-akhir'] as const

/**
 * Records a pleno of the handling office: who sat and who stood aside, chair and quorum by the rules, and what was
 * decided, allegation by allegation. A pleno that voted no is kept too, and allows no move.
 */
export const holdPleno = (desk: Desk, command: HoldPleno): Promise<Result<PlenoRecorded, Refused>> =>
  decideAs(desk, command.actor, async (tx) => {
    const work = await workOn(tx, desk.clock(), command, {
      states: plenoStates,
      by: ['pleno', 'penanganan'],
      basis: 'PLENO1',
    })
    if (!work.ok) return work
    const { held, at, now } = work.value
    if (!plenoActions.some((action) => action === command.action)) return refuse(badField('action', 'unknown'))
    const heldOn = localDay(at, held.zone)
    const sat = await sitting(tx, command, {
      subject: { caseId: held.id },
      officeId: held.officeId,
      action: command.action,
      heldOn,
      now,
    })
    if (!sat.ok) return sat
    const outcomes = sat.value.adopted ? (command.outcomes ?? []) : []
    const refused = await decideOutcomes(tx, held, sat.value.plenoId, outcomes, at)
    if (refused !== null) return refuse(refused)
    await recordPlenoEvent(tx, {
      actor: command.actor,
      caseId: held.id,
      officeId: held.officeId,
      at,
      now,
      sat: sat.value,
      action: command.action,
      notes: {
        outcomes: outcomes.map(({ allegationId, outcome, reason }) => ({
          allegationId,
          outcome,
          reason: reason ?? null,
        })),
      },
    })
    return sat
  })

type Room = {
  readonly subject: { readonly caseId: string } | { readonly lhpId: string } | { readonly lookId: string }
  readonly officeId: string
  readonly action: string
  readonly heldOn: PlainDate
  readonly now: Instant
}

/** The sitting by the rules, written down: for a case, for a supervisor's report, or for a refusal that is looked at again. */
export async function sitting(
  tx: Tx,
  sat: Sitting,
  { subject, officeId, action, heldOn, now }: Room,
): Promise<Result<PlenoRecorded, Refused>> {
  const blank = textRefusal({ decision: sat.decision, minutes: sat.minutes })
  if (blank !== null) return refuse(blank)
  const named = await plenoStore.commissioners(tx, officeId, heldOn)
  const members = named.map(memberOf)
  const { openness, attendance, deciding, minutes } = sat
  const decided = decidePleno(
    {
      office: officeId as OfficeId,
      openness,
      members,
      walled: await plenoStore.walled(tx, subject),
      attendance,
      deciding,
      minutes,
    },
    await quorumOf(tx, members.length, heldOn),
  )
  if (!decided.ok) return decided
  const { value } = decided
  const plenoId = newId()
  await plenoStore.record(tx, {
    id: plenoId,
    subject,
    officeId,
    heldOn,
    recordedAt: now,
    openness,
    chairId: value.chair,
    size: value.size,
    quorum: value.quorum,
    quorumRule: value.quorumRule,
    attendance,
    members: named.map(({ accountId, name, role }) => ({ id: accountId, name, role })),
    mode: value.mode,
    action: value.adopted ? action : null,
    decision: sat.decision,
    votes:
      value.votesFor === null || value.votesAgainst === null
        ? null
        : { for: value.votesFor, against: value.votesAgainst },
    minutes,
    number: sat.number ?? null,
  })
  return accept({ plenoId, adopted: value.adopted, decided: value })
}

/** Whose day of birth is not known chairs after whoever's is. */
const unknownBirth = '9999-12-31'

const memberOf = ({ accountId, role, bornOn }: Commissioner): Member => ({
  id: accountId,
  isKetua: role === 'ketua',
  bornOn: bornOn ?? unknownBirth,
})

/** The row for that size, with the number the legal officer confirmed where the row is only a reading. */
async function quorumOf(tx: Tx, size: number, on: PlainDate): Promise<Quorum> {
  const rule = quorumFor(size, on)
  if (rule === null) return { rule }
  const decided = await decisionStore.listValues(tx, rule.id)
  const confirmed =
    decidedOn(decided, { ruleId: rule.id, parameter: 'present' }, on) ??
    decidedOn(decided, { ruleId: rule.id, parameter: 'semua' }, on)
  if (confirmed === null) return { rule }
  return { rule, confirmed: typeof confirmed.value === 'number' ? { present: confirmed.value } : {} }
}

async function decideOutcomes(
  tx: Tx,
  held: HeldCase,
  plenoId: string,
  outcomes: readonly OutcomeDecided[],
  at: Instant,
): Promise<Refused | null> {
  if (outcomes.length > 0 && held.state !== 'pleno-akhir')
    return { reason: 'wrong-state', state: held.state, needs: ['pleno-akhir'], basis: 'P13' }
  const allegations = await allegationStore.list(tx, held.id)
  for (const { allegationId, outcome, reason } of outcomes) {
    const allegation = allegations.find(({ id }) => id === allegationId)
    if (allegation === undefined) return notFound
    const decision = decideAllegation(allegation, {
      regime: held.regime,
      outcome,
      plenoId,
      at,
      ...(reason === undefined ? {} : { reason }),
    })
    if (!decision.ok) return decision.refusal
    await deskStore.decideAllegation(tx, allegationId, {
      outcome,
      route: decision.value.route,
      basis: decision.value.basis,
      on: localDay(at, held.zone),
    })
  }
  return null
}

type PlenoEvent = {
  readonly actor: ActorId
  readonly caseId?: string
  readonly lhpId?: string
  readonly officeId: string
  readonly at: Instant
  readonly now: Instant
  readonly sat: PlenoRecorded
  readonly action: string
  readonly notes: { readonly [key: string]: Json }
}

/** A pleno on a refusal at a counter is about an office alone. */
function streamOf(caseId: string | undefined, lhpId: string | undefined) {
  if (lhpId !== undefined) return { stream: 'lhp' } as const
  return caseId === undefined ? ({ stream: 'kantor' } as const) : ({ stream: 'perkara' } as const)
}

/** Who sat is in the pleno's own row; the event says how many, by which rule, and what came of it. */
export async function recordPlenoEvent(
  tx: Tx,
  { actor, caseId, lhpId, officeId, at, now, sat, action, notes }: PlenoEvent,
): Promise<void> {
  const { decided, plenoId, adopted } = sat
  await recordEvent(tx, {
    ...streamOf(caseId, lhpId),
    type: 'pleno-held',
    about: { officeId, ...(caseId === undefined ? {} : { caseId }), ...(lhpId === undefined ? {} : { lhpId }) },
    actor,
    happenedAt: at,
    recordedAt: now,
    basis: decided.quorumRule,
    data: {
      plenoId,
      action,
      adopted,
      mode: decided.mode,
      size: decided.size,
      quorum: decided.quorum,
      quorumConfirmed: decided.quorumConfirmed,
      present: decided.deciding.length,
      recused: decided.recused.length,
      votesFor: decided.votesFor,
      votesAgainst: decided.votesAgainst,
      ...notes,
    },
  })
}
