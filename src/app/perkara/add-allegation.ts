import { accept, refuse, type Result } from '#base'
import { allegedAs, judgeSorting } from '#core'
import { findAct, localDay, subjectKinds, type ActClass, type SubjectKind } from '#law'
import { caseStore, deskStore, findHandlingOffice, momentOf, newId, recordEvent } from '#store'
import { accusedBy } from './accused-by.ts'
import { decideAs, type Desk } from './decide-as.ts'
import { followCrime } from './found-clock.ts'
import { badField, type DeskRefusal, type Refused } from './refused.ts'
import { workOn, type Work } from './work-on.ts'

type AddAllegation = Work & {
  readonly subject: {
    readonly kind: SubjectKind
    readonly name?: string
    readonly position?: string
    readonly officeId?: string
    readonly officeName?: string
  }
  readonly actId?: string
  /** As the kajian sorts it; the act's own class where it is left out. */
  readonly class?: ActClass
  readonly articles?: readonly string[]
  readonly route?: string
}

/** `closed`: whoever was named may be of this office, so nobody here has the case any more (N105). */
type Added = { readonly allegationId: string; readonly ordinal: number; readonly closed: boolean }

/** One more subject or act of the same event: each allegation has its own route and its own outcome. */
export const addAllegation = (desk: Desk, command: AddAllegation): Promise<Result<Added, Refused>> =>
  decideAs<Added, Refused>(desk, command.actor, async (tx) => {
    const states = ['penelusuran', 'kajian-awal', 'diregister', 'klarifikasi', 'kajian', 'pleno-akhir'] as const
    const work = await workOn(tx, desk.clock(), command, { states, by: ['penanganan'], basis: 'P12' })
    if (!work.ok) return work
    const { held, at, now } = work.value
    const { subject, actId, actor } = command
    const act = actId === undefined ? null : findAct(actId)
    const invalid = fieldRefusal(command, act !== null)
    if (invalid !== null) return refuse(invalid)
    if (subject.officeId !== undefined && (await findHandlingOffice(tx, subject.officeId)) === null)
      return refuse(badField('officeId', 'unknown'))
    const [accused = []] = await accusedBy(tx, held.regionCode, [subject])
    if (accused.includes(held.officeId)) return refuse({ reason: 'accuses-own-office', where: 'perkara', basis: 'N8' })
    const allegationId = newId()
    const moment = await momentOf(tx, held)
    const alleged = act === null ? null : allegedAs(act, moment)
    const actClass = command.class ?? alleged?.class ?? null
    const wrong = judgeSorting(
      { subject: subject.kind, actId: act?.id ?? null, class: actClass, route: command.route ?? null },
      { regime: held.regime, actedOn: moment.actedOn, today: localDay(now, held.zone) },
    )
    if (wrong !== null) return refuse(wrong)
    const articles = command.articles ?? alleged?.articles ?? []
    const ordinal = await deskStore.addAllegation(tx, {
      id: allegationId,
      caseId: held.id,
      subjectKind: subject.kind,
      subjectName: subject.name ?? null,
      subjectPosition: subject.position ?? null,
      subjectOfficeId: subject.officeId ?? accused[0] ?? null,
      subjectOfficeName: subject.officeName ?? null,
      accusedOfficeIds: accused,
      actId: actId ?? null,
      class: actClass,
      articles,
      route: command.route ?? null,
    })
    const clocks = await followCrime(tx, held, at)
    await recordEvent(tx, {
      stream: 'perkara',
      type: 'allegation-added',
      about: { caseId: held.id, officeId: held.officeId },
      actor,
      happenedAt: at,
      recordedAt: now,
      data: { allegationId, ordinal, subjectKind: subject.kind, actId: actId ?? null, class: actClass, ...clocks },
    })
    return accept({ allegationId, ordinal, closed: (await caseStore.find(tx, held.id)) === null })
  })

function fieldRefusal({ subject, actId }: AddAllegation, isKnownAct: boolean): DeskRefusal | null {
  if (!subjectKinds.includes(subject.kind)) return badField('kind', 'unknown')
  if (actId !== undefined && !isKnownAct) return badField('actId', 'unknown')
  const longest = Math.max(...[subject.name, subject.position, subject.officeName].map((text) => text?.length ?? 0))
  return longest > 500 ? badField('subject', 'too-long') : null
}
