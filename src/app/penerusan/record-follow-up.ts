import { accept, refuse, type Result } from '#base'
import { isBefore, transitions } from '#core'
import { findSanction, localDay, type Instant, type PlainDate, type SubjectKind } from '#law'
import {
  caseStore,
  followUpKinds,
  newId,
  recordEvent,
  referralStore,
  type ActorId,
  type FollowUpKind,
  type Referral,
  type ReferralState,
  type Tx,
} from '#store'
import { decideAs, type Desk } from '../perkara/decide-as.ts'
import { happenedAt } from '../perkara/happened-at.ts'
import { moveWithin } from '../perkara/move-case.ts'
import { badField, movedMeanwhile, notFound, type DeskRefusal, type Refused } from '../perkara/refused.ts'
import { isSettled, moveReferral, stateWith } from './move-referral.ts'

export type RecordFollowUp = {
  readonly referralId: string
  readonly actor: ActorId
  readonly kind: Exclude<FollowUpKind, 'diteruskan'>
  readonly happenedOn: PlainDate
  /** Whose statement it is. The receiving body's own name where it is left out; the handling office must say. */
  readonly accordingTo?: string
  readonly allegationId?: string
  readonly sanctionCode?: string
  readonly decreeNumber?: string
  readonly decreeOn?: PlainDate
  readonly note?: string
  /** The letter it stands on. */
  readonly paperNumber?: string
  /** How many statements the page showed: a form sent twice is one statement. */
  readonly seenAnswers?: number
}

export type Recorded = { readonly followUpId: string; readonly referralState: ReferralState }

const ends: readonly FollowUpKind[] = ['sanksi', 'tidak-terbukti']

/**
 * A follow-up, by the body that received the referral or by the handling office from its letter. Contradicting
 * statements stand side by side; a referral is decided once every allegation in it has an end.
 */
export const recordFollowUp = (desk: Desk, command: RecordFollowUp): Promise<Result<Recorded, Refused>> =>
  decideAs(desk, command.actor, async (tx) => {
    const now = desk.clock()
    const referral = await referralStore.findToAnswer(tx, command.referralId)
    if (referral === null) return refuse(notFound)
    if (
      command.seenAnswers !== undefined &&
      command.seenAnswers !== (await referralStore.countFollowUps(tx, referral.id))
    )
      return refuse(movedMeanwhile)
    const behind = await referralStore.caseBehind(tx, referral.id)
    const at = happenedAt(command, referral.sentAt, now, referral.receivingZone)
    const invalid = fieldRefusal(command, referral, { at, now, isReceiver: behind !== null })
    if (invalid !== null) return refuse(invalid)
    const accordingTo = command.accordingTo?.trim() ?? referral.receivingOfficeName
    const followUpId = newId()
    const officeId =
      behind === null ? (await caseStore.find(tx, referral.caseId))?.officeId : referral.receivingOfficeId
    if (officeId === undefined) return refuse(notFound)
    await referralStore.recordFollowUp(tx, {
      id: followUpId,
      referralId: referral.id,
      caseId: referral.caseId,
      kind: command.kind,
      allegationId: command.allegationId ?? null,
      sanctionCode: command.sanctionCode ?? null,
      decreeNumber: command.decreeNumber ?? null,
      decreeOn: command.decreeOn ?? null,
      happenedOn: command.happenedOn,
      recordedAt: now,
      accordingTo,
      note: command.note ?? null,
      officeId,
      recordedBy: command.actor,
    })
    const referralState = await stateWith(tx, referral, command.kind)
    const facts: Facts = { referral, command, followUpId, referralState, accordingTo, officeId, at, now }
    // The case first: the rules ask whether a referral still waits for this answer.
    const refused = await tell(tx, facts, behind !== null)
    if (refused !== null) return refuse(refused)
    await moveReferral(tx, referral, referralState, at)
    return accept({ followUpId, referralState })
  })

type Facts = {
  readonly referral: Referral
  readonly command: RecordFollowUp
  readonly followUpId: string
  readonly referralState: ReferralState
  readonly accordingTo: string
  readonly officeId: string
  readonly at: Instant
  readonly now: Instant
}

function fieldRefusal(
  command: RecordFollowUp,
  referral: Referral,
  { at, now, isReceiver }: { at: Instant; now: Instant; isReceiver: boolean },
): DeskRefusal | null {
  const { kind, sanctionCode, allegationId } = command
  if (!followUpKinds.includes(kind) || (kind as FollowUpKind) === 'diteruskan') return badField('kind', 'unknown')
  if ((kind === 'sanksi') !== (sanctionCode !== undefined))
    return badField('sanctionCode', sanctionCode === undefined ? 'blank' : 'unknown')
  if (sanctionCode !== undefined && findSanction(sanctionCode) === null) return badField('sanctionCode', 'unknown')
  if (ends.includes(kind) && allegationId === undefined) return badField('allegationId', 'blank')
  if (allegationId !== undefined && !referral.allegationIds.includes(allegationId))
    return badField('allegationId', 'unknown')
  if (!isReceiver && (command.accordingTo ?? '').trim() === '') return badField('accordingTo', 'blank')
  if ((command.note?.length ?? 0) > 20_000) return badField('note', 'too-long')
  if (isBefore(now, at)) return badField('happenedOn', 'in-the-future')
  return command.happenedOn < localDay(referral.sentAt, referral.receivingZone)
    ? badField('happenedOn', 'too-early')
    : sanctionRefusal(command, referral)
}

/** Whom the file accuses is in the copy that was sent; the case behind it is not the receiver's to read. */
const accusedIn = ({ contents }: Referral, allegationId: string | undefined) =>
  (contents['allegations'] as readonly { readonly id: string; readonly subject: SubjectKind }[] | undefined)?.find(
    ({ id }) => id === allegationId,
  )

function sanctionRefusal({ sanctionCode, allegationId }: RecordFollowUp, referral: Referral): DeskRefusal | null {
  const sanction = sanctionCode === undefined ? null : findSanction(sanctionCode)
  const accused = accusedIn(referral, allegationId)
  if (sanction === null || accused === undefined || sanction.subjects.includes(accused.subject)) return null
  const { code: basis, subjects } = sanction
  return { reason: 'sanction-not-theirs', subject: accused.subject, subjects, basis }
}

/** One event: the answer moves the case where it is one; no news, and what is said after the end, moves nothing. */
async function tell(tx: Tx, facts: Facts, isReceiver: boolean): Promise<Refused | null> {
  const { referral, command, now } = facts
  if (command.kind === 'belum-ada-kabar' || isSettled(referral)) return note(tx, facts, {})
  if (isReceiver) return answerAsReceiver(tx, facts)
  const paper = { number: command.paperNumber ?? null, date: command.happenedOn, from: facts.accordingTo }
  const since = (await caseStore.find(tx, referral.caseId))?.since ?? facts.at
  const moved = await moveWithin(
    tx,
    now,
    { caseId: referral.caseId, actor: command.actor, action: 'answer', paper, happenedAt: laterOf(facts.at, since) },
    { referralId: referral.id, notes: { ...spoken(facts), answeredAt: facts.at } },
  )
  return moved.ok ? null : moved.refusal
}

/** A body may answer on a day before the case's last step was taken: the case still moves forward. */
const laterOf = (a: Instant, b: Instant) => (isBefore(a, b) ? b : a)

/** The receiver cannot see the case: the database moves it to where an answer puts it, and nowhere else. */
async function answerAsReceiver(tx: Tx, facts: Facts): Promise<Refused | null> {
  const { referral } = facts
  const behind = await referralStore.caseBehind(tx, referral.id)
  const move = behind === null ? undefined : transitions[behind.regime][behind.state].answer
  // A finished case keeps what is said of it later, and does not open again.
  if (behind === null || move === undefined) return note(tx, facts, {})
  const since = laterOf(facts.at, behind.since)
  if (!(await referralStore.answerCase(tx, referral.id, behind.version, since))) return movedMeanwhile
  return note(
    tx,
    facts,
    {
      action: 'answer',
      from: behind.state,
      to: move.to,
      by: move.by,
      case: { state: move.to, state_since: since, version: behind.version + 1 },
    },
    move.basis,
  )
}

const spoken = ({ referral, command, followUpId, referralState }: Facts) => ({
  referralId: referral.id,
  followUpId,
  kind: command.kind,
  referralState,
  allegationId: command.allegationId ?? null,
  sanctionCode: command.sanctionCode ?? null,
  decreeNumber: command.decreeNumber ?? null,
  decreeOn: command.decreeOn ?? null,
})

async function note(
  tx: Tx,
  facts: Facts,
  more: { readonly [key: string]: string | number | { readonly [key: string]: string | number } },
  basis = 'N4',
): Promise<null> {
  const { referral, command, accordingTo, officeId, at, now } = facts
  await recordEvent(tx, {
    stream: 'penerusan',
    type: 'action' in more ? 'case-moved' : 'follow-up-recorded',
    about: { caseId: referral.caseId, referralId: referral.id, officeId },
    actor: command.actor,
    happenedAt: at,
    recordedAt: now,
    basis,
    accordingTo,
    data: { ...spoken(facts), ...more },
  })
  return null
}
