import { accept, refuse, type Result } from '#base'
import { isBefore, tooLate, type Paper } from '#core'
import { localDay, type Instant } from '#law'
import {
  accusedStore,
  deskStore,
  newId,
  recordEvent,
  type HearingParty,
  type NewHearing,
  type Oath,
  type Tx,
} from '#store'
import { codeForInvited, type AccusedCode } from '../klarifikasi/accused-code.ts'
import { hearingBasis, noticeOf, noticeRule } from '../klarifikasi/hearing-basis.ts'
import { decideAs, type Desk } from './decide-as.ts'
import { badField, notFound, type DeskRefusal, type Refused } from './refused.ts'
import { textRefusal } from './text-field.ts'
import { workOn, type Work } from './work-on.ts'

export const hearingParties = ['pelapor', 'terlapor', 'saksi', 'ahli'] as const satisfies readonly HearingParty[]
export const hearingMethods = ['tatap-muka', 'daring', 'tertulis'] as const satisfies readonly NewHearing['method'][]
export const oaths = ['diambil', 'ditolak', 'tidak-diminta'] as const satisfies readonly Oath[]

export type ScheduleHearing = Work & {
  readonly party: HearingParty
  readonly method: NewHearing['method']
  readonly scheduledAt: Instant
  readonly place?: string
  /** Which terlapor, by the first allegation against him. */
  readonly subject?: string
  /** What it is recorded from, where it has already taken place. */
  readonly paper?: Paper
}

/** `code` opens his side of the case to a terlapor; shown once, for his invitation. */
export type Scheduled = {
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
    const { party, method, scheduledAt, place, paper, actor } = command
    if (!hearingParties.includes(party)) return refuse(badField('party', 'unknown'))
    if (!hearingMethods.includes(method)) return refuse(badField('method', 'unknown'))
    if (Number.isNaN(Date.parse(scheduledAt))) return refuse(badField('scheduledAt', 'not-a-day'))
    const invitedOn = localDay(at, held.zone)
    const earliest = tooLate(noticeOf(held.regime, invitedOn), { invitedOn, heldOn: localDay(scheduledAt, held.zone) })
    const tookPlace = isBefore(scheduledAt, now)
    if (earliest !== null && !(tookPlace && paper !== undefined))
      return refuse({ reason: 'invited-too-late', earliest, held: tookPlace, basis: noticeRule })
    const subject = await subjectOf(tx, held.id, command)
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
      data: { hearingId, party, ordinal, method, scheduledAt, paper: paper ?? null, shortNotice: earliest !== null },
    })
    const code = subject.value === null ? null : await codeForInvited(tx, { held, actor, now, subject: subject.value })
    return accept({ hearingId, ordinal, code })
  })

/** Which terlapor is invited. Null for the other parties, and where the case names nobody yet; of several he has to be chosen. */
async function subjectOf(
  tx: Tx,
  caseId: string,
  { party, subject }: ScheduleHearing,
): Promise<Result<Subject | null, DeskRefusal>> {
  if (party !== 'terlapor') return accept(null)
  const subjects = await accusedStore.listSubjects(tx, caseId)
  const [only, ...others] = subjects
  if (subject === undefined) return others.length > 0 ? refuse(badField('subject', 'blank')) : accept(only ?? null)
  const chosen = subjects.find(({ id }) => id === subject)
  return chosen === undefined ? refuse(badField('subject', 'unknown')) : accept(chosen)
}

type Subject = Awaited<ReturnType<typeof accusedStore.listSubjects>>[number]

export type RecordHearing = Work & {
  readonly hearingId: string
  /** Who did not come is recorded too; a refused oath does not stop a hearing. */
  readonly came: false | { readonly oath: Oath; readonly minutes: string }
}

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
    const invalid =
      came === false
        ? null
        : oaths.includes(came.oath)
          ? textRefusal({ minutes: came.minutes })
          : badField('oath', 'unknown')
    if (invalid !== null) return refuse(invalid)
    await deskStore.recordHearing(tx, hearingId, came === false ? null : { at, ...came })
    await recordEvent(tx, {
      stream: 'perkara',
      type: came === false ? 'hearing-missed' : 'hearing-held',
      about: { caseId: held.id, officeId: held.officeId },
      actor,
      happenedAt: at,
      recordedAt: now,
      basis: hearingBasis[held.regime],
      data: { hearingId, party: hearing.party, ordinal: hearing.ordinal, oath: came === false ? null : came.oath },
    })
    return accept({ hearingId })
  })
