import { isBefore, transitions, type ReferralState } from '#core'
import type { Instant, PlainDate } from '#law'
import { caseStore, recordEvent, referralStore, type Referral, type Tx } from '#store'
import { moveWithin } from '../perkara/move-case.ts'
import { movedMeanwhile, type Refused } from '../perkara/refused.ts'
import { isSettled } from './move-referral.ts'
import type { RecordFollowUp } from './record-follow-up.ts'

export type Facts = {
  readonly referral: Referral
  readonly command: RecordFollowUp
  readonly followUpId: string
  readonly referralState: ReferralState
  readonly accordingTo: string
  readonly officeId: string
  /** The file by which a body outside may move the case: its own, or the one it passed on. Null for the handling office. */
  readonly via: string | null
  readonly basis: string
  readonly at: Instant
  readonly now: Instant
}

/** One event: the answer moves the case where it is one; what says nothing of the file, and what is said after its end, moves nothing. */
export async function tellCase(tx: Tx, facts: Facts, isNews: boolean): Promise<Refused | null> {
  const { referral, command, now, via } = facts
  if (!isNews || isSettled(referral)) return note(tx, facts, {})
  if (via !== null) return answerFromOutside(tx, facts, via)
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
async function answerFromOutside(tx: Tx, facts: Facts, via: string): Promise<Refused | null> {
  const behind = await referralStore.caseBehind(tx, via)
  const move = behind === null ? undefined : transitions[behind.regime][behind.state].answer
  // A finished case keeps what is said of it later, and does not open again.
  if (behind === null || move === undefined) return note(tx, facts, {})
  const since = laterOf(facts.at, behind.since)
  if (!(await referralStore.answerCase(tx, via, behind.version, since))) return movedMeanwhile
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
  linkId: command.through?.linkId ?? null,
  slipId: command.slipId ?? null,
  referralId: referral.id,
  followUpId,
  kind: command.kind,
  referralState,
  allegationId: command.allegationId ?? null,
  sanctionCode: command.sanctionCode ?? null,
  sanctionWords: command.sanctionWords ?? null,
  paperNumber: command.paperNumber ?? null,
  decreeNumber: command.decreeNumber ?? null,
  decreeOn: command.decreeOn ?? (null as PlainDate | null),
})

async function note(
  tx: Tx,
  facts: Facts,
  more: { readonly [key: string]: string | number | { readonly [key: string]: string | number } },
  basis = facts.basis,
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
