import { accept, refuse, type Result } from '#base'
import { findMeasure, may, roughDay, type OfficeId, type PublishedFigure } from '#core'
import { localDay } from '#law'
import { figureStore, findLawOffice, holderOf, recordEvent, type ActorId } from '#store'
import { decideAs, type Desk } from '../perkara/decide-as.ts'
import { badField, movedMeanwhile, notFound, type DeskRefusal } from '../perkara/refused.ts'
import { textRefusal } from '../perkara/text-field.ts'

export type EnterFigure = {
  readonly actor: ActorId
  readonly figure: Omit<PublishedFigure, 'version'>
  /** The version that is corrected, and why; null: a figure that is not there yet. */
  readonly corrects: { readonly version: number; readonly reason: string } | null
}

/**
 * Writes down what somebody published, as he published it. The legal officer at national rank alone: what stands here stands beside our
 * own numbers. A correction is a new version and leaves the older one to be read.
 */
export const enterFigure = (
  desk: Desk,
  { actor, figure, corrects }: EnterFigure,
): Promise<Result<{ readonly id: string; readonly version: number }, DeskRefusal>> =>
  decideAs<{ readonly id: string; readonly version: number }, DeskRefusal>(desk, actor, async (tx) => {
    const now = desk.clock()
    const office = await findLawOffice(tx)
    if (office === null) return refuse(notFound)
    const today = localDay(now, office.zone)
    const holder = await holderOf(tx, actor, now)
    if (!may(holder, 'confirm-law', { office: office.id as OfficeId, above: [], accused: [], receiving: [] }))
      return refuse(notFound)
    const wrong = faultOf(figure, today, corrects?.reason ?? null)
    if (wrong !== null) return refuse(wrong)
    if (figure.region !== null && !(await figureStore.knowsRegion(tx, figure.region)))
      return refuse(badField('region', 'unknown'))
    const last = await figureStore.lastVersion(tx, figure.id)
    if (last !== (corrects?.version ?? 0))
      return refuse(corrects === null ? badField('id', 'told-before') : movedMeanwhile)
    const version = last + 1
    const reason = corrects?.reason ?? null
    await figureStore.record(tx, { ...figure, version, reason, enteredBy: actor, enteredAt: now })
    await recordEvent(tx, {
      stream: 'hukum',
      type: version === 1 ? 'figure-entered' : 'figure-corrected',
      about: { officeId: office.id },
      actor,
      happenedAt: now,
      recordedAt: now,
      basis: 'N150',
      data: { figure: figure.id, version, reason, publisher: figure.publisher, value: figure.value },
    })
    return accept({ id: figure.id, version })
  })

/** What the form could not know: days that lie ahead, a measure that is none of ours, texts without an end. */
function faultOf(figure: EnterFigure['figure'], today: string, reason: string | null): DeskRefusal | null {
  const { publisher, title, source, asOf, saidOn, measure } = figure
  const blank = textRefusal(
    { publisher, title: title.id, source: source.name, ...(reason === null ? {} : { reason }) },
    500,
  )
  if (blank !== null) return blank
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(figure.id) || figure.id.length > 80) return badField('id', 'unknown')
  for (const [field, day] of Object.entries({ asOf, saidOn })) {
    if (day === null) continue
    if (!roughDay.test(day)) return badField(field, 'not-a-day')
    if (day > today.slice(0, day.length)) return badField(field, 'in-the-future')
  }
  return measure !== null && findMeasure(measure) === null ? badField('measure', 'unknown') : null
}
