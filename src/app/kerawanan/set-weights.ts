import { accept, isRecordId, refuse, type Result } from '#base'
import { mapWeights, type MapDimension } from '#core'
import { mapStore, recordEvent, type ActorId, type MapPlace } from '#store'
import { decideAs, type Desk } from '../perkara/decide-as.ts'
import { badField, notFound, type DeskRefusal } from '../perkara/refused.ts'

type SetWeights = {
  readonly actor: ActorId
  readonly id: string
  readonly place: MapPlace
  readonly percents: Readonly<Record<MapDimension, number>>
  readonly reason: string
}

/** The weights are no hundred, or one of them is no number. */
type WeightsRefusal = DeskRefusal | { readonly reason: 'weights-not-hundred' }

const longestReason = 1_000

/** Weights of the four dimensions that an office chooses itself, with its reason (N148). */
export const setWeights = (desk: Desk, command: SetWeights): Promise<Result<null, WeightsRefusal>> =>
  decideAs<null, WeightsRefusal>(desk, command.actor, async (tx) => {
    const { actor, id, place, percents } = command
    if (!isRecordId(id) || !isRecordId(place.officeId) || !(await mapStore.maps(tx, place))) return refuse(notFound)
    if (!(await mapStore.isElection(tx, place.electionId))) return refuse(badField('pemilihan', 'unknown'))
    if (mapWeights(percents) === null) return refuse({ reason: 'weights-not-hundred' })
    const reason = command.reason.trim()
    if (reason === '') return refuse(badField('alasan', 'blank'))
    if (reason.length > longestReason) return refuse(badField('alasan', 'too-long'))
    const at = desk.clock()
    if (!(await mapStore.weigh(tx, id, { ...place, actor, at, percents, reason }))) return accept(null)
    await recordEvent(tx, {
      ...{ stream: 'kegiatan', type: 'risk-weights-set', about: { officeId: place.officeId }, actor },
      ...{ happenedAt: at, recordedAt: at, basis: 'N148' },
      data: { weightsId: id, region: place.regionCode, election: place.electionId, percents: { ...percents } },
    })
    return accept(null)
  })
