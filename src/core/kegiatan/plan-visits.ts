import { isVulnerable } from './published-risk.ts'

/** A region that no activity reached yet. */
export type Gap = {
  readonly code: string
  readonly name: string
  /** The kecamatan it lies in; a kecamatan or a regency lies in itself. */
  readonly near: string
  readonly nearName: string
  /** People on the roll of its offices; 0 where nobody keeps one. */
  readonly people: number
}

/** One way out: regions of the same kecamatan, so that nobody travels twice. */
export type Trip = {
  readonly near: string
  readonly nearName: string
  readonly vulnerable: boolean
  readonly people: number
  readonly stops: readonly Gap[]
}

export const mostStops = 4
export const tripsOfWeek = 5

/**
 * Where to go next: first what was published as vulnerable, then where most people on the roll are not reached, then where most regions
 * lie together. We hold no coordinates, so near means of the same kecamatan (N95).
 */
export function planVisits(gaps: readonly Gap[], most = tripsOfWeek): readonly Trip[] {
  const byPlace = new Map<string, Gap[]>()
  for (const gap of gaps) byPlace.set(gap.near, [...(byPlace.get(gap.near) ?? []), gap])
  return [...byPlace.values()].flatMap(tripsWithin).sort(before).slice(0, most)
}

function tripsWithin(gaps: readonly Gap[]): readonly Trip[] {
  const sorted = gaps.toSorted((one, other) => other.people - one.people || one.code.localeCompare(other.code))
  const trips: Trip[] = []
  for (let at = 0; at < sorted.length; at += mostStops) {
    const stops = sorted.slice(at, at + mostStops)
    const [first] = stops
    if (first === undefined) break
    trips.push({
      near: first.near,
      nearName: first.nearName,
      vulnerable: isVulnerable(first.near),
      people: stops.reduce((sum, { people }) => sum + people, 0),
      stops,
    })
  }
  return trips
}

const before = (one: Trip, other: Trip): number =>
  Number(other.vulnerable) - Number(one.vulnerable) ||
  other.people - one.people ||
  other.stops.length - one.stops.length ||
  one.near.localeCompare(other.near)
