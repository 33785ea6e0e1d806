import { accept, refuse, type Result } from '#base'
import { isBefore, tooLate, type Paper } from '#core'
import { localDay, type Instant } from '#law'
import {
  accusedStore,
  delegationStore,
  deskStore,
  newId,
  recordEvent,
  type HearingParty,
  type HeldCase,
  type NewHearing,
  type Tx,
} from '#store'
import { codeForInvited, type AccusedCode } from '../klarifikasi/accused-code.ts'
import { furtherBasis, hearingBasis, noticeOf, noticeRule } from '../klarifikasi/hearing-basis.ts'
import { cameRefusal, keepOutcome, type Came } from '../klarifikasi/hearing-outcome.ts'
import { decideAs, type Desk } from './decide-as.ts'
import { badField, movedMeanwhile, notFound, type DeskRefusal, type Refused } from './refused.ts'
import { workOn, type Work } from './work-on.ts'

export const hearingParties = ['pelapor', 'terlapor', 'saksi', 'ahli'] as const satisfies readonly HearingParty[]
export const hearingMethods = ['tatap-muka', 'daring', 'tertulis'] as const satisfies readonly NewHearing['method'][]
export { oaths } from '../klarifikasi/hearing-outcome.ts'

export type ScheduleHearing = Work & {
  readonly party: HearingParty
  readonly method: NewHearing['method']
  readonly scheduledAt: Instant
  readonly place?: string
  /** Which terlapor, by the first allegation against him. */
  readonly subject?: string
  /** The invitation to which the same party did not come: this one is its second. */
  readonly again?: string
  /** What it is recorded from, where it has already taken place. */
  readonly paper?: Paper
}

/** `code` opens his side of the case to a terlapor; shown once, for his invitation. */
type Scheduled = {
  readonly hearingId: string
  readonly ordinal: number
  readonly code: AccusedCode | null
}

/**
 * Invites a party to a klarifikasi. Whom, is said by role and number; a name would unmask a witness. In Pemilu an
 * invitation that is too late is refused. What has taken place all the same is recorded from its paper, and the history
 * says that the notice was short: a record does not leave out what was done wrongly.
 */
export const scheduleHearing = (desk: Desk, command: ScheduleHearing): Promise<Result<Scheduled, Refused>> =>
  decideAs<Scheduled, Refused>(desk, command.actor, async (tx) => {
    const work = await workOn(tx, desk.clock(), command, {
      states: ['diregister', 'klarifikasi'],
      by: ['penanganan'],
      basis: 'P11',
    })
    if (!work.ok) return work
    const { held, at, now } = work.value
    const first = await firstOf(tx, held, command.again)
    if (!first.ok) return first
    const { method, scheduledAt, place, paper, actor } = command
    const party = first.value?.party ?? command.party
    if (!hearingParties.includes(party)) return refuse(badField('party', 'unknown'))
    if (!hearingMethods.includes(method)) return refuse(badField('method', 'unknown'))
    if (Number.isNaN(Date.parse(scheduledAt))) return refuse(badField('scheduledAt', 'not-a-day'))
    const invitedOn = localDay(at, held.zone)
    const earliest = tooLate(noticeOf(held.regime, invitedOn), { invitedOn, heldOn: localDay(scheduledAt, held.zone) })
    const tookPlace = isBefore(scheduledAt, now)
    if (earliest !== null && !(tookPlace && paper !== undefined))
      return refuse({ reason: 'invited-too-late', earliest, held: tookPlace, basis: noticeRule })
    const subject = await subjectOf(tx, held.id, command, first.value)
    if (!subject.ok) return subject
    const hearingId = newId()
    const ordinal = await deskStore.scheduleHearing(tx, {
      id: hearingId,
      caseId: held.id,
      officeId: held.officeId,
      party,
      method,
      scheduledAt,
      place: place ?? null,
      allegationId: subject.value?.id ?? null,
      again: first.value,
      recordedBy: actor,
    })
    await recordEvent(tx, {
      stream: 'perkara',
      type: 'hearing-scheduled',
      about: { caseId: held.id, officeId: held.officeId },
      actor,
      happenedAt: at,
      recordedAt: now,
      basis: hearingBasis[held.regime],
      data: {
        hearingId,
        party,
        ordinal,
        round: first.value === null ? 1 : 2,
        method,
        scheduledAt,
        paper: paper ?? null,
        shortNotice: earliest !== null,
      },
    })
    const code = subject.value === null ? null : await codeForInvited(tx, { held, actor, now, subject: subject.value })
    return accept({ hearingId, ordinal, code })
  })

type First = {
  readonly id: string
  readonly party: HearingParty
  readonly ordinal: number
  readonly allegationId: string | null
}

/** The first invitation that a second one follows: it reached its party, nobody came, and no second followed it yet. */
async function firstOf(tx: Tx, { id, regime }: HeldCase, again?: string): Promise<Result<First | null, DeskRefusal>> {
  if (again === undefined) return accept(null)
  const first = await accusedStore.findHearing(tx, id, again)
  if (first === null || first.state !== 'tidak-hadir' || first.round !== 1) return refuse(notFound)
  if (first.followed) return refuse(movedMeanwhile)
  if (!(await accusedStore.isDelivered(tx, again)))
    return refuse({ reason: 'first-invitation-unproven', basis: furtherBasis[regime] })
  const { party, ordinal, allegationId } = first
  // The database constrains the word.
  return accept({ id: again, party: party as HearingParty, ordinal, allegationId })
}

/** Which terlapor is invited. Null for the other parties, and where the case names nobody yet; of several he has to be chosen. */
async function subjectOf(
  tx: Tx,
  caseId: string,
  { party, subject }: ScheduleHearing,
  first: First | null,
): Promise<Result<Subject | null, DeskRefusal>> {
  if (first !== null) return accept(await calledBy(tx, caseId, first))
  if (party !== 'terlapor') return accept(null)
  const subjects = await accusedStore.listSubjects(tx, caseId)
  const [only, ...others] = subjects
  if (subject === undefined) return others.length > 0 ? refuse(badField('subject', 'blank')) : accept(only ?? null)
  const chosen = subjects.find(({ id }) => id === subject)
  return chosen === undefined ? refuse(badField('subject', 'unknown')) : accept(chosen)
}

/** Whom the first invitation called: the code on it is his, by whichever allegation. */
async function calledBy(tx: Tx, caseId: string, { allegationId }: First): Promise<Subject | null> {
  return allegationId === null ? null : accusedStore.findAllegation(tx, caseId, allegationId)
}

type Subject = Awaited<ReturnType<typeof accusedStore.listSubjects>>[number]

type RecordHearing = Work & { readonly hearingId: string; readonly came: Came }

/** Records a klarifikasi that was held, or that the party did not come. The minutes are read by the handling office alone. */
export const recordHearing = (
  desk: Desk,
  command: RecordHearing,
): Promise<Result<{ readonly hearingId: string }, Refused>> =>
  decideAs(desk, command.actor, async (tx) => {
    const work = await workOn(tx, desk.clock(), command, { states: ['klarifikasi'], by: ['penanganan'], basis: 'P11' })
    if (!work.ok) return work
    const { held, at, now } = work.value
    const { hearingId, came, actor } = command
    const hearing = await deskStore.findScheduled(tx, held.id, hearingId)
    if (hearing === null) return refuse(notFound)
    if (await delegationStore.isOpen(tx, hearingId))
      return refuse({ reason: 'hearing-delegated', basis: furtherBasis[held.regime] })
    const invalid = cameRefusal(came, hearing)
    if (invalid !== null) return refuse(invalid)
    const about = { caseId: held.id, officeId: held.officeId }
    const basis = hearingBasis[held.regime]
    await keepOutcome(tx, { hearingId, hearing, came, about, actor, at, now, basis })
    return accept({ hearingId })
  })
