import { accept, isRecordId, refuse, type Result } from '#base'
import { pointStates, type PointState } from '#core'
import { contactStore, entryStore, pointStore, recordEvent, type ActorId } from '#store'
import { decideAs, type Desk } from '../perkara/decide-as.ts'
import { badField, notFound, type DeskRefusal } from '../perkara/refused.ts'

const longest = 2_000

type FollowUpPoint = {
  readonly actor: ActorId
  readonly pointId: string
  readonly says: string
  readonly state: PointState
}

/**
 * What became of an agreed point, said by the post that owns it, or by the office that invited where the owner has no desk or says nothing.
 * Only the one that invited withdraws a point.
 */
export const followUpPoint = (
  desk: Desk,
  { actor, pointId, says, state }: FollowUpPoint,
): Promise<Result<null, DeskRefusal>> =>
  decideAs<null, DeskRefusal>(desk, actor, async (tx) => {
    const point = isRecordId(pointId) ? await pointStore.findToAnswer(tx, pointId) : null
    if (point === null) return refuse(notFound)
    if (says.trim() === '') return refuse(badField('uraian', 'blank'))
    if (says.length > longest) return refuse(badField('uraian', 'too-long'))
    if (!pointStates.includes(state)) return refuse(badField('keadaan', 'unknown'))
    const invited = await entryStore.prevents(tx, point.officeId)
    const owns = point.ownerOfficeId !== null && (await entryStore.prevents(tx, point.ownerOfficeId))
    if (!owns && !invited) return refuse(notFound)
    if (state === 'dicabut' && !invited) return refuse(badField('keadaan', 'unknown'))
    const officeId = owns ? point.ownerOfficeId : point.officeId
    const at = desk.clock()
    await pointStore.note(tx, { pointId, officeId, says: says.trim(), state, by: actor, at })
    await recordEvent(tx, {
      ...{ stream: 'kegiatan', type: 'point-followed-up', about: { officeId }, actor, happenedAt: at, recordedAt: at },
      basis: 'N96',
      data: { activityId: point.activityId, pointId, from: point.state, to: state },
    })
    return accept(null)
  })

type RecordContact = {
  readonly actor: ActorId
  readonly officeId: string
  readonly post: string
  readonly name: string
  readonly reachedAt: string
}

/** Whom the other offices of the regency call: the official line of the post, written by its own office. */
export const recordContact = (desk: Desk, command: RecordContact): Promise<Result<null, DeskRefusal>> =>
  decideAs<null, DeskRefusal>(desk, command.actor, async (tx) => {
    const { actor, officeId } = command
    if (!isRecordId(officeId) || !(await entryStore.prevents(tx, officeId))) return refuse(notFound)
    const [post, name, reachedAt] = [command.post.trim(), command.name.trim(), command.reachedAt.trim()]
    if (post === '') return refuse(badField('jabatan', 'blank'))
    if (reachedAt === '') return refuse(badField('hubungi', 'blank'))
    if (post.length > 200) return refuse(badField('jabatan', 'too-long'))
    if (name.length > 200) return refuse(badField('nama', 'too-long'))
    if (reachedAt.length > 300) return refuse(badField('hubungi', 'too-long'))
    const at = desk.clock()
    await contactStore.record(tx, { officeId, post, name, reachedAt, by: actor, at })
    await recordEvent(tx, {
      ...{ stream: 'kegiatan', type: 'contact-recorded', about: { officeId }, actor, happenedAt: at, recordedAt: at },
      data: {},
    })
    return accept(null)
  })
