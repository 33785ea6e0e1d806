import { accept, refuse, type Result } from '#base'
import { allegedAs, judgeSorting } from '#core'
import { findAct, localDay, routes, type ActClass } from '#law'
import { allegationStore, deskStore, findHandlingOffice, momentOf, recordEvent } from '#store'
import { decideAs, type Desk } from './decide-as.ts'
import { followCrime } from './found-clock.ts'
import { badField, notFound, type Refused } from './refused.ts'
import { workOn, type Work } from './work-on.ts'

export type SortAllegation = Work & {
  readonly allegationId: string
  readonly actId?: string
  readonly class?: ActClass
  readonly articles?: readonly string[]
  /** A route of the law (`routesOf` lists those open), by its id. */
  readonly route?: string
  readonly subjectOfficeId?: string
}

const classes: readonly ActClass[] = ['kode-etik', 'disiplin', 'pidana', 'larangan-jabatan']

/** Says what an allegation is: which act, which class and articles, which unit, and to whom it would go. Until its outcome is decided. */
export const sortAllegation = (desk: Desk, command: SortAllegation): Promise<Result<null, Refused>> =>
  decideAs<null, Refused>(desk, command.actor, async (tx) => {
    const states = ['penelusuran', 'kajian-awal', 'diregister', 'klarifikasi', 'kajian', 'pleno-akhir'] as const
    const work = await workOn(tx, desk.clock(), command, { states, by: ['penanganan'], basis: 'P12' })
    if (!work.ok) return work
    const { held, at, now } = work.value
    const allegation = (await allegationStore.list(tx, held.id)).find(({ id }) => id === command.allegationId)
    if (allegation === undefined) return refuse(notFound)
    if (allegation.outcome !== null)
      return refuse({ reason: 'already-decided', outcome: allegation.outcome, basis: 'P13' })
    const { actId, route, subjectOfficeId } = command
    const act = actId === undefined ? null : findAct(actId)
    if (actId !== undefined && act === null) return refuse(badField('actId', 'unknown'))
    if (command.class !== undefined && !classes.includes(command.class)) return refuse(badField('class', 'unknown'))
    if (route !== undefined && !routes.some(({ id }) => id === route)) return refuse(badField('route', 'unknown'))
    if (subjectOfficeId !== undefined && (await findHandlingOffice(tx, subjectOfficeId)) === null)
      return refuse(badField('subjectOfficeId', 'unknown'))
    if (subjectOfficeId === held.officeId)
      return refuse({ reason: 'accuses-own-office', where: 'perkara', basis: 'N8' })
    const moment = await momentOf(tx, held)
    const alleged = act === null ? null : allegedAs(act, moment)
    const sorted = {
      actId: act?.id ?? allegation.actId,
      class: command.class ?? alleged?.class ?? allegation.class,
      articles: [...(command.articles ?? alleged?.articles ?? allegation.articles)],
      route: route ?? allegation.route,
      subjectOfficeId: subjectOfficeId ?? allegation.subjectOfficeId,
    }
    const wrong = judgeSorting(
      { ...sorted, subject: allegation.subject, actId: act?.id ?? null },
      { regime: held.regime, actedOn: moment.actedOn, today: localDay(now, held.zone) },
    )
    if (wrong !== null) return refuse(wrong)
    await deskStore.sortAllegation(tx, allegation.id, sorted)
    const clocks = await followCrime(tx, held, at)
    await recordEvent(tx, {
      stream: 'perkara',
      type: 'allegation-sorted',
      about: { caseId: held.id, officeId: held.officeId },
      actor: command.actor,
      happenedAt: at,
      recordedAt: now,
      data: { allegationId: allegation.id, ordinal: allegation.ordinal, ...sorted, ...clocks },
    })
    return accept(null)
  })
