import { createHash } from 'node:crypto'
import { accept, isRecordId, refuse, type Result } from '#base'
import { checkFinding, type TypedFinding } from '#core'
import { localDay, type Zone } from '#law'
import { canonicalJson, mapStore, recordEvent, type ActorId, type MapPlace } from '#store'
import { decideAs, type Desk } from '../perkara/decide-as.ts'
import { badField, notFound, type DeskRefusal } from '../perkara/refused.ts'

type AssessIndicator = {
  readonly actor: ActorId
  /** Made by the page, so that a form sent twice is one word. */
  readonly id: string
  readonly place: MapPlace
  readonly zone: Zone
  readonly finding: TypedFinding
  /** The public code of an activity of identifying vulnerability; empty: none. */
  readonly activity: string
}

/** What an office says of one indicator of its region: present, absent, or not assessed (N145). What it said before stays. */
export const assessIndicator = (desk: Desk, command: AssessIndicator): Promise<Result<null, DeskRefusal>> =>
  decideAs<null, DeskRefusal>(desk, command.actor, async (tx) => {
    const { actor, id, place } = command
    if (!isRecordId(id) || !isRecordId(place.officeId) || !(await mapStore.maps(tx, place))) return refuse(notFound)
    if (!(await mapStore.isElection(tx, place.electionId))) return refuse(badField('pemilihan', 'unknown'))
    const at = desk.clock()
    const checked = checkFinding(command.finding, localDay(at, command.zone))
    if (!checked.ok) return refuse(badField(checked.refusal.field, checked.refusal.problem))
    const { places } = checked.value
    if ((await mapStore.districtsIn(tx, place.regionCode, places)).length !== places.length)
      return refuse(badField('kecamatan', 'unknown'))
    const activityId =
      command.activity === '' ? null : await mapStore.findActivity(tx, command.activity, place.regionCode)
    if (command.activity !== '' && activityId === null) return refuse(badField('kegiatan', 'unknown'))
    if (!(await mapStore.assess(tx, id, { ...place, actor, at, finding: checked.value, activityId })))
      return accept(null)
    const { nth, verdict } = checked.value
    await recordEvent(tx, {
      ...{ stream: 'kegiatan', type: 'indicator-assessed', about: { officeId: place.officeId }, actor },
      ...{ happenedAt: at, recordedAt: at, basis: 'N145' },
      data: {
        ...{ findingId: id, region: place.regionCode, election: place.electionId, nth, verdict },
        words: createHash('sha256')
          .update(canonicalJson({ ...checked.value }))
          .digest('hex'),
      },
    })
    return accept(null)
  })
