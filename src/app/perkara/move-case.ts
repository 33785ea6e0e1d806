import { refuse, type Result } from '#base'
import {
  decide,
  transitions,
  type Action,
  type Attempt,
  type Case,
  type CaseId,
  type Minutes,
  type OfficeId,
  type Paper,
  type Party,
} from '#core'
import type { Instant, RefusalReasonId } from '#law'
import {
  caseStore,
  deadlineStore,
  findHandlingOffice,
  partiesOn,
  plenoStore,
  readCase,
  type ActorId,
  type HeldCase,
  type Tx,
} from '#store'
import { decideAs, type Desk } from './decide-as.ts'
import { happenedAt, type Happened } from './happened-at.ts'
import { recordMove, type Moved } from './record-move.ts'
import { movedMeanwhile, notFound, type Refused } from './refused.ts'
import { isNumbered, originOf, takeRegisterNumber } from './register-number.ts'

/** Actions whose form brings rows of its own (referrals, a link, a follow-up, minutes): each has its use case. */
const actionsWithForms = [
  'refer',
  'forward',
  'forward-without-pleno',
  'discuss-gakkumdu',
  'discuss-gakkumdu-again',
  'link',
  'answer',
  'complete',
  'formalise',
  'confirm-at-counter',
  'return-refused',
  'take-refused',
] as const
export type PlainAction = Exclude<Action, (typeof actionsWithForms)[number]>

type MoveCase = Happened & {
  readonly caseId: string
  readonly actor: ActorId
  readonly action: Action
  readonly plenoId?: string
  readonly reason?: string
  /** Where the case goes (hand-over) or which office of the actor takes it (take-over). */
  readonly officeId?: string
  readonly linkTo?: string
  /** Why a report is not registered, by the list; left out, its words alone say it. */
  readonly refusalReason?: RefusalReasonId
  readonly minutes?: Minutes
  /** The paper it stands on, when staff record another party's step. */
  readonly paper?: Paper
  /** The version the page showed; a case that moved since is refused instead of moved twice. */
  readonly seenVersion?: number
}

/**
 * Load, decide, record: one transaction, one decision, one event. Two at once cannot both: the row is locked, and the
 * second is refused by the state the first left behind.
 */
export const moveCase = (
  netra: Desk,
  command: MoveCase & { readonly action: PlainAction },
): Promise<Result<Moved, Refused>> =>
  decideAs(netra, command.actor, (tx) =>
    isWithForm(command.action)
      ? Promise.resolve(refuse({ reason: 'use-its-form', action: command.action, basis: null } as const))
      : moveWithin(tx, netra.clock(), command),
  )

// The web passes words: the type does not hold there.
const isWithForm = (action: Action) => actionsWithForms.some((withForm) => withForm === action)

/** What the wrapping use case adds to the event of the move. */
type Extras = Pick<Parameters<typeof recordMove>[2], 'notes' | 'referralId'>

/** The same inside a transaction of the caller's, who adds rows of its own before or after. */
export async function moveWithin(
  tx: Tx,
  now: Instant,
  command: MoveCase,
  extras: Extras = {},
): Promise<Result<Moved, Refused>> {
  if (command.action === 'take-over') return takeOver(tx, now, command)
  const held = await caseStore.findToMove(tx, command.caseId)
  if (held === null) return whyNotMine(tx, now, command)
  return record(tx, now, command, held, extras)
}

async function record(
  tx: Tx,
  now: Instant,
  command: MoveCase,
  held: HeldCase,
  extras: Extras,
  acting?: readonly Party[],
): Promise<Result<Moved, Refused>> {
  if (command.seenVersion !== undefined && command.seenVersion !== held.version) return refuse(movedMeanwhile)
  const attempt = await attemptOf(tx, now, command, held, acting ?? (await partiesOn(tx, held, command.actor, now)))
  const decision = decide(await readCase(tx, held), attempt)
  if (!decision.ok) return decision
  const { office, basis, happenedAt: at } = decision.value
  const target = await findHandlingOffice(tx, office)
  if (target === null) return refuse({ reason: 'office-cannot-take', basis })
  const clocks = await deadlineStore.listRunning(tx, held.id)
  const recording = {
    actor: command.actor,
    held,
    clocks,
    target: { caseId: held.id, officeId: target.id, zone: target.zone },
    ...(command.refusalReason === undefined ? {} : { refusalReason: command.refusalReason }),
    ...extras,
  }
  if (!isNumbered(held, command.action)) return recordMove(tx, decision.value, recording)
  return recordMove(tx, decision.value, recording, () =>
    takeRegisterNumber(tx, { ...held, origin: originOf(command.action), at }),
  )
}

async function attemptOf(
  tx: Tx,
  now: Instant,
  command: MoveCase,
  held: HeldCase,
  parties: readonly Party[],
): Promise<Attempt> {
  const { action, reason, linkTo, paper, officeId, plenoId, minutes } = command
  const decidedIt = plenoId !== undefined && (await plenoStore.decided(tx, plenoId, held.id, action))
  return {
    action,
    by: actingAs(held, action, parties),
    now,
    happenedAt: happenedAt(command, held.since, now, held.zone),
    // The number is taken last; that there will be one is all the rules ask.
    ...(isNumbered(held, action) ? { registerNumber: 'to be taken' } : {}),
    ...(decidedIt ? { plenoId } : {}),
    ...(reason === undefined ? {} : { reason }),
    ...(officeId === undefined ? {} : { office: officeId as OfficeId }),
    ...(linkTo === undefined ? {} : { linkTo: linkTo as CaseId }),
    ...(minutes === undefined ? {} : { minutes }),
    ...(paper === undefined ? {} : { paper }),
  }
}

/** The party the table asks for if the actor may act as it, else the first they may act as, for the refusal to name. */
function actingAs({ regime, state }: Pick<Case, 'regime' | 'state'>, action: Action, parties: readonly Party[]): Party {
  const move = transitions[regime][state][action]
  const theirs = [move?.by, move?.carriedOutBy].find((party) => party !== undefined && parties.includes(party))
  return theirs ?? parties[0] ?? 'pelapor'
}

/**
 * The rank above may read a case and not lock it. So the database hands it over first, which locks it and says no to
 * whoever may not take; the rules decide after, on the case as it was, and their refusal undoes the handing over.
 */
async function takeOver(tx: Tx, now: Instant, command: MoveCase): Promise<Result<Moved, Refused>> {
  const seen = await caseStore.find(tx, command.caseId)
  if (seen === null) return refuse(notFound)
  const basis = transitions[seen.regime][seen.state]['take-over']?.basis
  if (basis === undefined)
    return refuse({ reason: 'no-such-move', state: seen.state, action: 'take-over', basis: null })
  if (command.officeId === undefined) return refuse({ reason: 'needs-office', basis })
  if (!(await caseStore.handTo(tx, seen.id, command.officeId, 'pengambilalihan')))
    return refuse({ reason: 'office-cannot-take', basis })
  const taken = await caseStore.findToMove(tx, seen.id)
  if (taken === null || taken.version !== seen.version) return refuse(movedMeanwhile)
  return record(tx, now, command, { ...taken, officeId: seen.officeId, zone: seen.zone }, {}, ['atasan'])
}

/** The actor reads the case and may not move it (the rank above, a legal officer), or there is nothing to read. */
async function whyNotMine(tx: Tx, now: Instant, command: MoveCase): Promise<Result<Moved, Refused>> {
  const seen = await caseStore.find(tx, command.caseId)
  if (seen === null) return refuse(notFound)
  const attempt = await attemptOf(tx, now, command, seen, await partiesOn(tx, seen, command.actor, now))
  const decision = decide(await readCase(tx, seen), attempt)
  return decision.ok ? refuse(notFound) : decision
}
