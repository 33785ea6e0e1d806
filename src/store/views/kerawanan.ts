import { sql } from 'kysely'
import { countHits, districtsNamed, type OwnMaps, type OwnRisk } from '#core'
import type { Instant, Zone } from '#law'
import { asActor, type ActorId, type Db } from '../database.ts'
import {
  findings,
  mapStore,
  weights,
  weightsOf,
  type MapPlace,
  type RecordedFinding,
  type RecordedWeights,
  type ShownStations,
} from '../kerawanan/map-store.ts'
import { stationStore, type StandingHit, type StationListLine } from '../kerawanan/station-store.ts'

export type { MapPlace, RecordedFinding, RecordedWeights, ShownStations, StandingHit, StationListLine }

/** A map as everybody sees it. */
export type PublishedMap = {
  readonly id: string
  readonly regionCode: string
  readonly regionName: string
  readonly electionId: string
  readonly electionName: string
  readonly officeName: string
  readonly zone: Zone
  readonly publishedAt: Instant
  readonly findings: readonly RecordedFinding[]
  readonly weights: RecordedWeights | null
  readonly stations: ShownStations | null
}
type MapRelease = { readonly electionName: string; readonly publishedAt: Instant; readonly zone: Zone }
type Release = Omit<PublishedMap, 'findings' | 'weights'> & {
  readonly findingIds: readonly string[]
  readonly weightsId: string | null
}

const releases = (db: Pick<Db, 'selectFrom'>) =>
  db
    .selectFrom('netra.risk_releases as l')
    .innerJoin('netra.regions as r', 'r.code', 'l.region_code')
    .innerJoin('netra.elections as e', 'e.id', 'l.election_id')
    .innerJoin('netra.offices as o', 'o.id', 'l.office_id')
    .select([
      'l.id',
      'l.region_code as regionCode',
      'r.name as regionName',
      'l.election_id as electionId',
      'e.name as electionName',
      'o.name as officeName',
      'o.zone',
      'l.published_at as publishedAt',
      'l.stations',
      'l.findings as findingIds',
      'l.weights_id as weightsId',
    ])
    .$castTo<Release>()

/** The newest map that a region published, of the election that votes last; null where it published none. */
export async function findPublishedMap(db: Db, regionCode: string): Promise<PublishedMap | null> {
  const found = await releases(db)
    .where('l.region_code', '=', regionCode)
    .orderBy('e.voting_on', 'desc')
    .orderBy('l.published_at', 'desc')
    .orderBy('l.id', 'desc')
    .executeTakeFirst()
  if (found === undefined) return null
  const { findingIds, weightsId, ...release } = found
  const [said, weighed] = await Promise.all([
    findingIds.length === 0
      ? []
      : findings(db)
          .where('f.id', 'in', [...findingIds])
          .orderBy('f.nth')
          .execute(),
    weightsId === null ? undefined : weights(db).where('g.id', '=', weightsId).executeTakeFirst(),
  ])
  return { ...release, findings: said, weights: weightsOf(weighed) }
}

/** When a region published its maps, the newest first. */
export const listMapReleases = (db: Db, regionCode: string): Promise<readonly MapRelease[]> =>
  db
    .selectFrom('netra.risk_releases as l')
    .innerJoin('netra.elections as e', 'e.id', 'l.election_id')
    .innerJoin('netra.offices as o', 'o.id', 'l.office_id')
    .select(['e.name as electionName', 'l.published_at as publishedAt', 'o.zone'])
    .where('l.region_code', '=', regionCode)
    .orderBy('l.published_at', 'desc')
    .limit(20)
    .$castTo<MapRelease>()
    .execute()

type MapSummary = {
  readonly regionCode: string
  readonly regionName: string
  readonly electionName: string
  readonly present: number
  readonly absent: number
  readonly publishedAt: Instant
  readonly zone: Zone
}

/** Regions that published a map, by code, each with its newest. */
export async function listPublishedMaps(db: Db): Promise<readonly MapSummary[]> {
  const { rows } = await sql<MapSummary>`
    select distinct on (l.region_code) l.region_code as "regionCode", r.name as "regionName", e.name as "electionName", l.published_at as "publishedAt", o.zone,
      (select count(*)::integer from netra.risk_findings f where f.id = any (l.findings) and f.verdict = 'ada') as present,
      (select count(*)::integer from netra.risk_findings f where f.id = any (l.findings) and f.verdict = 'tidak-ada') as absent
    from netra.risk_releases l
    join netra.regions r on r.code = l.region_code
    join netra.elections e on e.id = l.election_id
    join netra.offices o on o.id = l.office_id
    order by l.region_code, e.voting_on desc, l.published_at desc, l.id desc
    limit 600`.execute(db)
  return rows
}

/** The names of regions by their codes. */
export async function namesOfRegions(db: Db, codes: readonly string[]): Promise<Readonly<Record<string, string>>> {
  if (codes.length === 0) return {}
  const rows = await db
    .selectFrom('netra.regions')
    .select(['code', 'name'])
    .where('code', 'in', [...codes])
    .execute()
  return Object.fromEntries(rows.map(({ code, name }) => [code, name]))
}

type NamedDistrict = { readonly code: string; readonly name: string }
/** The kecamatan of a regency or a province. */
export const districtsOf = (db: Db, regionCode: string): Promise<readonly NamedDistrict[]> =>
  db
    .selectFrom('netra.regions')
    .select(['code', 'name'])
    .where('level', '=', 'kecamatan')
    .where('valid_to', 'is', null)
    .where(regionCode.length === 2 ? 'province_code' : 'regency_code', '=', regionCode)
    .orderBy('code')
    .execute()

/** A map as its office has it: what holds now, and whether the public sees the same. */
type OwnMap = {
  readonly findings: readonly RecordedFinding[]
  readonly weights: RecordedWeights | null
  readonly stations: readonly StandingHit[]
  readonly publishedAt: Instant | null
  /** Indicators whose newest word is not published. */
  readonly unpublished: readonly number[]
}

export const findOwnMap = (db: Db, actor: ActorId, place: MapPlace): Promise<OwnMap> =>
  asActor(db, actor, async (tx) => {
    const [said, weighed, stations] = [
      await mapStore.newest(tx, place),
      await mapStore.newestWeights(tx, place),
      await stationStore.standing(tx, place),
    ]
    const release = await releases(tx)
      .where('l.region_code', '=', place.regionCode)
      .where('l.election_id', '=', place.electionId)
      .orderBy('l.published_at', 'desc')
      .orderBy('l.id', 'desc')
      .executeTakeFirst()
    const shown = new Set(release?.findingIds ?? [])
    return {
      ...{ findings: said, weights: weighed, stations, publishedAt: release?.publishedAt ?? null },
      unpublished: said.flatMap(({ id, nth }) => (shown.has(id) ? [] : [nth])),
    }
  })

export const listFindingHistory = (
  db: Db,
  actor: ActorId,
  place: MapPlace,
  nth: number,
): Promise<readonly RecordedFinding[]> => asActor(db, actor, (tx) => mapStore.history(tx, place, nth))

/** What somebody published of the same number: his own office for another election first, then the rank above. */
type SuggestedIndicator = Pick<RecordedFinding, 'name' | 'dimension'> & {
  readonly officeName: string
  readonly electionName: string
}

/** Names of indicators are in no open source: an office need not type what it, or its province, published before. */
export async function suggestIndicator(db: Db, place: MapPlace, nth: number): Promise<SuggestedIndicator | null> {
  const { rows } = await sql<SuggestedIndicator>`
    select f.name, f.dimension, o.name as "officeName", e.name as "electionName"
    from netra.risk_releases l
    join netra.risk_findings f on f.id = any (l.findings) and f.nth = ${nth} and f.name is not null
    join netra.elections e on e.id = l.election_id
    join netra.offices o on o.id = l.office_id
    where l.region_code in (${place.regionCode}, ${place.regionCode.slice(0, 2)})
    order by length(l.region_code) desc, l.published_at desc, l.id desc
    limit 1`.execute(db)
  return rows[0] ?? null
}

export const findStations = (
  db: Db,
  actor: ActorId,
  place: MapPlace,
): Promise<{ readonly standing: readonly StandingHit[]; readonly lists: readonly StationListLine[] }> =>
  asActor(db, actor, async (tx) => ({
    standing: await stationStore.standing(tx, place),
    lists: await stationStore.lists(tx, place),
  }))

/**
 * What the published maps of these regencies say of their kecamatan, for an order of visits. Stations are those that the actor's own office
 * recorded: nobody else sees which they are.
 */
export async function ownMapsOf(
  db: Db,
  actor: ActorId,
  place: MapPlace,
  regencies: readonly string[],
): Promise<OwnMaps> {
  const maps = await Promise.all(regencies.map((code) => findPublishedMap(db, code)))
  const own = await asActor(db, actor, (tx) => stationStore.standing(tx, place))
  return new Map(
    maps.flatMap((map) => {
      if (map === null) return []
      const hits = map.regionCode === place.regionCode ? own : []
      return [[map.regionCode, districtRisks(districtsNamed(map.findings), hits)] as const]
    }),
  )
}

function districtRisks(named: ReadonlyMap<string, number>, hits: readonly StandingHit[]): ReadonlyMap<string, OwnRisk> {
  const inDistrict = Map.groupBy(hits, ({ districtCode }) => districtCode)
  return new Map(
    [...new Set([...named.keys(), ...inDistrict.keys()])].map((code) => [
      code,
      { indicators: named.get(code) ?? 0, stations: countHits(inDistrict.get(code) ?? []).stations },
    ]),
  )
}
