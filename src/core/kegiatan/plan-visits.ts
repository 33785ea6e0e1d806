import { kilometresBetween, type Point } from '../wilayah/distance.ts'
import { isVulnerable } from '../kerawanan/published.ts'

/** A region that no activity reached yet. */
export type Gap = {
  readonly code: string
  readonly name: string
  /** The kecamatan it lies in; a kecamatan or a regency lies in itself. */
  readonly near: string
  readonly nearName: string
  /** People on the roll of its offices; 0 where nobody keeps one. */
  readonly people: number
  /** Its own point, or that of its kecamatan; null: neither is known. */
  readonly at: (Point & { readonly of: 'own' | 'near' }) | null
}

export type Stop = Gap & {
  /** Straight from the office or from the stop before, in km; null: not known. */
  readonly km: number | null
}

/** One way out, in the order in which its stops are visited. */
export type Trip = {
  readonly near: string
  readonly nearName: string
  readonly vulnerable: boolean
  /** What the regency's own map says of the kecamatan; null where there is none, or none below the kecamatan. */
  readonly own: OwnRisk | null
  readonly people: number
  readonly stops: readonly Stop[]
  /** From the office over all stops and back, as the crow flies; null: not known. */
  readonly km: number | null
}

/** A kecamatan in a regency's own map: present indicators that name it, and TPS rawan in it. They are two orders, never one sum. */
export type OwnRisk = { readonly indicators: number; readonly stations: number }

/** Own maps by the code of their regency, each with the kecamatan that it names. */
export type OwnMaps = ReadonlyMap<string, ReadonlyMap<string, OwnRisk>>

type Risk = { readonly own: OwnRisk | null; readonly vulnerable: boolean }
type RiskOf = (near: string) => Risk

const unnamed: OwnRisk = { indicators: 0, stations: 0 }
const kecamatan = /^\d{2}\.\d{2}\.\d{2}$/

export const mostStops = 4
export const tripsOfWeek = 5
/** How far from the first of a way its others may lie, in km (N131). */
export const farthestStop = 30

/**
 * Where to go next (N95, N131): first the kecamatan that the regency's own map names, or without one what was published as vulnerable (N146), then
 * where most people on the roll are not reached, then the way. What has a point is the first of a way with its nearest neighbours, visited
 * nearest-next from the office; what has none goes with its kecamatan.
 */
export function planVisits(
  gaps: readonly Gap[],
  maps: OwnMaps = new Map(),
  from: Point | null = null,
  most = tripsOfWeek,
): readonly Trip[] {
  const risks = new Map([...new Set(gaps.map(({ near }) => near))].map((near) => [near, riskIn(near, maps)]))
  const riskOf: RiskOf = (near) => risks.get(near) ?? riskIn(near, maps)
  const placed = gaps.filter(({ at }) => at !== null)
  const unplaced = gaps.filter(({ at }) => at === null)
  return [...tripsByPoint(placed, { from, most, riskOf }), ...tripsByKecamatan(unplaced, riskOf)]
    .sort(before)
    .slice(0, most)
}

function riskIn(near: string, maps: OwnMaps): Risk {
  const own = ownRiskOf(near, maps)
  return { own, vulnerable: own === null ? isVulnerable(near) : own.indicators + own.stations > 0 }
}

/** A map of a regency says nothing of the regency among others: only its kecamatan are told apart by it. */
function ownRiskOf(near: string, maps: OwnMaps): OwnRisk | null {
  const map = kecamatan.test(near) ? maps.get(near.slice(0, 5)) : undefined
  return map === undefined ? null : (map.get(near) ?? unnamed)
}

type Asked = { readonly from: Point | null; readonly most: number; readonly riskOf: RiskOf }

function tripsByPoint(gaps: readonly Gap[], { from, most, riskOf }: Asked): readonly Trip[] {
  let left = gaps.toSorted(
    (one, other) =>
      riskier(riskOf(one.near), riskOf(other.near)) ||
      other.people - one.people ||
      apart(from, one) - apart(from, other) ||
      byCode(one, other),
  )
  const trips: Trip[] = []
  while (trips.length < most) {
    const [first, ...others] = left
    if (first === undefined) break
    const together = [first, ...neighboursOf(first, others)]
    trips.push(tripOf(first, visitedFrom(from ?? first.at, together, from !== null), { from, riskOf }))
    left = left.filter((gap) => !together.includes(gap))
  }
  return trips
}

const neighboursOf = (first: Gap, others: readonly Gap[]): readonly Gap[] =>
  others
    .map((gap) => ({ gap, km: apart(first.at, gap) }))
    .filter(({ km }) => km <= farthestStop)
    .sort((one, other) => one.km - other.km || byCode(one.gap, other.gap))
    .slice(0, mostStops - 1)
    .map(({ gap }) => gap)

/** The nearest next. Where nobody knows the point of the office, the first has no way to it. */
function visitedFrom(start: Point | null, gaps: readonly Gap[], fromOffice: boolean): readonly Stop[] {
  const stops: Stop[] = []
  const left = [...gaps]
  for (let here = start; left.length > 0;) {
    const at = here
    left.sort((one, other) => apart(at, one) - apart(at, other) || byCode(one, other))
    const next = left.shift()
    if (next === undefined) break
    stops.push({ ...next, km: stops.length > 0 || fromOffice ? apart(here, next) : null })
    here = next.at
  }
  return stops
}

function tripsByKecamatan(gaps: readonly Gap[], riskOf: RiskOf): readonly Trip[] {
  const byPlace = Map.groupBy(gaps, ({ near }) => near)
  return [...byPlace.values()].flatMap((near) => {
    const sorted = near.toSorted((one, other) => other.people - one.people || byCode(one, other))
    const ways = Array.from({ length: Math.ceil(sorted.length / mostStops) }, (_, nth) =>
      sorted.slice(nth * mostStops, (nth + 1) * mostStops),
    )
    return ways.flatMap((stops) => {
      const [first] = stops
      return first === undefined
        ? []
        : [
            tripOf(
              first,
              stops.map((gap) => ({ ...gap, km: null })),
              { from: null, riskOf },
            ),
          ]
    })
  })
}

function tripOf(first: Gap, stops: readonly Stop[], { from, riskOf }: Omit<Asked, 'most'>): Trip {
  const last = stops.at(-1)
  return {
    near: first.near,
    nearName: first.nearName,
    ...riskOf(first.near),
    people: stops.reduce((sum, { people }) => sum + people, 0),
    stops,
    km:
      from === null || last === undefined
        ? null
        : stops.reduce((sum, { km }) => sum + (km ?? 0), 0) + apart(last.at, { at: from }),
  }
}

/** 0 where one of the two is not known: nobody is put behind for it. */
const apart = (from: Point | null, { at }: { readonly at: Point | null }): number =>
  from === null || at === null ? 0 : kilometresBetween(from, at)

const riskier = (one: Risk, other: Risk): number =>
  Number(other.vulnerable) - Number(one.vulnerable) ||
  (other.own?.indicators ?? 0) - (one.own?.indicators ?? 0) ||
  (other.own?.stations ?? 0) - (one.own?.stations ?? 0)

const byCode = (one: Gap, other: Gap): number => (one.code < other.code ? -1 : Number(one.code > other.code))

const before = (one: Trip, other: Trip): number =>
  riskier(one, other) ||
  other.people - one.people ||
  other.stops.length - one.stops.length ||
  (one.km ?? Infinity) - (other.km ?? Infinity) ||
  firstCode(one).localeCompare(firstCode(other))

const firstCode = ({ stops }: Trip): string => stops[0]?.code ?? ''
