import { accept, isRecordId, refuse, type Result } from '#base'
import { countIndicators, shownHits, type StationHit } from '#core'
import { mapStore, recordEvent, stationStore, type ActorId, type MapPlace, type ShownStations } from '#store'
import { decideAs, type Desk } from '../perkara/decide-as.ts'
import { badField, notFound, type DeskRefusal } from '../perkara/refused.ts'

type PublishMap = { readonly actor: ActorId; readonly id: string; readonly place: MapPlace }
type PublishMapRefusal =
  | DeskRefusal
  /** Only commissioners publish (N145). */
  | { readonly reason: 'map-not-theirs-to-publish' }
  | { readonly reason: 'map-empty' }

/** What the office has said up to now becomes what everybody sees, until it publishes again. */
export const publishMap = (desk: Desk, command: PublishMap): Promise<Result<null, PublishMapRefusal>> =>
  decideAs<null, PublishMapRefusal>(desk, command.actor, async (tx) => {
    const { actor, id, place } = command
    if (!isRecordId(id) || !isRecordId(place.officeId) || !(await mapStore.maps(tx, place))) return refuse(notFound)
    if (!(await mapStore.isElection(tx, place.electionId))) return refuse(badField('pemilihan', 'unknown'))
    if (!(await mapStore.publishes(tx, place.officeId))) return refuse({ reason: 'map-not-theirs-to-publish' })
    const findings = await mapStore.newest(tx, place)
    const hits = await stationStore.standing(tx, place)
    if (findings.length === 0 && hits.length === 0) return refuse({ reason: 'map-empty' })
    const weights = await mapStore.newestWeights(tx, place)
    const at = desk.clock()
    const stations = hits.length === 0 ? null : shownOf(hits)
    const isNew = await mapStore.publish(tx, id, {
      ...{ ...place, actor, at, findings: findings.map((one) => one.id), weightsId: weights?.id ?? null, stations },
    })
    if (!isNew) return accept(null)
    const { present, absent, notAssessed } = countIndicators(findings)
    await recordEvent(tx, {
      ...{ stream: 'kegiatan', type: 'risk-map-published', about: { officeId: place.officeId }, actor },
      ...{ happenedAt: at, recordedAt: at, basis: 'N145' },
      data: { releaseId: id, region: place.regionCode, election: place.electionId, present, absent, notAssessed },
    })
    return accept(null)
  })

function shownOf(hits: readonly StationHit[]): ShownStations {
  const { stations, hits: pairs, byIndicator, withheld } = shownHits(hits)
  return {
    ...{ stations, hits: pairs, withheld },
    byIndicator: [...byIndicator].map(([indicator, n]) => ({ indicator, stations: n })),
  }
}
