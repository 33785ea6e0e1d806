import { accept, refuse, type Result } from '#base'
import type { FollowUpStep, Lasts, ReferralState, StepRow } from '#core'
import type { Instant, PlainDate } from '#law'
import { issuedPapers, newId, referralStore, type ActorId, type Referral, type ThroughLink, type Tx } from '#store'
import type { ScannedForm, ScanRefusal } from '../laporan/attach-scan.ts'
import { decideAs } from '../perkara/decide-as.ts'
import { happenedAt } from '../perkara/happened-at.ts'
import { badField, movedMeanwhile, notFound, type Refused } from '../perkara/refused.ts'
import type { Netra } from '../ports.ts'
import { admit } from './admit.ts'
import { keepPaper } from './keep-paper.ts'
import { moveReferral, stateWith } from './move-referral.ts'
import { recorderOf, type Recorder } from './recorder.ts'
import { tellCase } from './tell-case.ts'

export type RecordFollowUp = {
  readonly referralId: string
  readonly actor: ActorId
  /** Passing on makes a file of its own (`passOn`). */
  readonly kind: Exclude<FollowUpStep, 'diteruskan'>
  readonly happenedOn: PlainDate
  /** Whose statement it is. The recording body's own name where it is left out; the handling office must say. */
  readonly accordingTo?: string
  readonly allegationId?: string
  readonly sanctionCode?: string
  /** As the paper says it, where the list of the person's service has no such sanction. */
  readonly sanctionWords?: string
  readonly lasts?: Lasts
  readonly decreeNumber?: string
  readonly decreeOn?: PlainDate
  readonly note?: string
  /** The letter it stands on. */
  readonly paperNumber?: string
  readonly scan?: ScannedForm
  /** The print of the answer slip that was filled in by hand. */
  readonly slipId?: string
  /** The link by which the addressee tells it himself, without an account. */
  readonly through?: ThroughLink
  /** How many statements the page showed: a form sent twice is one statement. */
  readonly seenAnswers?: number
}

export type Recorded = { readonly followUpId: string; readonly referralState: ReferralState }

export type Answered = Result<Recorded, Refused | ScanRefusal>

/**
 * A step, by whoever has the paper: the body that has the file, the one that passed it on, or the handling office.
 * Contradicting statements stand side by side; a file is decided once every allegation in it has an end.
 */
export const recordFollowUp = (netra: Netra, command: RecordFollowUp): Promise<Answered> =>
  decideAs<Recorded, Refused | ScanRefusal>(netra, command.actor, (tx) => recordWithin(tx, netra, command))

/** The same in the caller's transaction. */
export async function recordWithin(tx: Tx, netra: Netra, command: RecordFollowUp): Promise<Answered> {
  const now = netra.clock()
  const referral = await referralStore.findToAnswer(tx, command.referralId)
  const recorder = referral === null ? null : await recorderOf(tx, referral)
  if (referral === null || recorder === null) return refuse(notFound)
  const { seenAnswers } = command
  if (seenAnswers !== undefined && seenAnswers !== (await referralStore.countFollowUps(tx, referral.id)))
    return refuse(movedMeanwhile)
  const { slipId } = command
  if (slipId !== undefined && !(await issuedPapers.isSlipOf(tx, { id: slipId, referralId: referral.id })))
    return refuse(badField('slipId', 'unknown'))
  const at = happenedAt(command, referral.sentAt, now, referral.receivingZone)
  const told = await referralStore.listTold(tx, referral.id)
  const row = admit(command, referral, told, { at, now, mustSayWhose: recorder.name === null })
  return row.ok ? write(tx, netra, { referral, command, recorder, row: row.value, at, now }) : row
}

type Writing = {
  readonly referral: Referral
  readonly command: RecordFollowUp
  readonly recorder: Recorder
  readonly row: StepRow
  readonly at: Instant
  readonly now: Instant
}

/** The statement, the case, the file, its clocks and the paper, in that order: the rules ask whether the case still waits for it. */
async function write(tx: Tx, netra: Netra, { referral, command, recorder, row, at, now }: Writing): Promise<Answered> {
  const { officeId, via } = recorder
  const followUpId = newId()
  const accordingTo = command.accordingTo?.trim() || (recorder.name ?? '')
  await referralStore.recordFollowUp(tx, {
    ...rowOf(command, referral),
    id: followUpId,
    recordedAt: now,
    accordingTo,
    officeId,
  })
  const referralState = await stateWith(tx, referral, row)
  const facts = { referral, command, followUpId, referralState, accordingTo, officeId, via, basis: row.basis, at, now }
  const untold = await tellCase(tx, facts, row.leaves !== null)
  if (untold !== null) return refuse(untold)
  await moveReferral(tx, referral, { row, state: referralState, at })
  const unkept = await keepPaper(tx, netra, { ...command, followUpId, officeId, caseId: referral.caseId })
  return unkept === null ? accept({ followUpId, referralState }) : refuse(unkept)
}

const rowOf = (command: RecordFollowUp, referral: Referral) => ({
  referralId: referral.id,
  caseId: referral.caseId,
  kind: command.kind,
  allegationId: command.allegationId ?? null,
  sanctionCode: command.sanctionCode ?? null,
  sanctionWords: command.sanctionWords ?? null,
  lasts: command.lasts ?? null,
  paperNumber: command.paperNumber ?? null,
  decreeNumber: command.decreeNumber ?? null,
  decreeOn: command.decreeOn ?? null,
  happenedOn: command.happenedOn,
  note: command.note ?? null,
  recordedBy: command.actor,
  through: command.through ?? null,
  slipId: command.slipId ?? null,
})
