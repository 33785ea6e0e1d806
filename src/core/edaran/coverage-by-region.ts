import { cellsOf, type Place } from '../angka/publish.ts'
import { smallestShown } from '../angka/suppress.ts'

/** Fewer offices of a region than this, or fewer people on their rolls, and one could be meant (N191). */
export const fewestOffices = 5
export const fewestPeople = 50

/** Of one circular at one place, the lowest that is known: offices, those that acknowledged, people on the roll, those who read. */
export type CoverageCount = {
  readonly region: string
  readonly units: number
  readonly acknowledged: number
  readonly people: number
  readonly read: number
  /** On signed lists; told of the whole alone. */
  readonly attested?: number
}
export type CoverageNumber = {
  readonly region: string
  readonly units: number | null
  readonly acknowledged: number | null
  readonly people: number | null
  readonly read: number | null
}

type Part = { readonly all: number; readonly done: number }

/** Whether neither those who did nor those who did not are so few that somebody is pointed at. */
export const isTellable = ({ all, done }: Part, fewest: number) => all >= fewest && !isFew(done) && !isFew(all - done)
const isFew = (count: number) => count !== 0 && count < smallestShown

/**
 * What may be told of provinces and regencies that have such offices. The whole is public by itself; what is left of a place once the told parts
 * are taken off must be tellable too, or nothing, else the first of the told parts by its code is kept back, with all below it.
 */
export function publishableCoverage(
  places: readonly Place[],
  counts: readonly CoverageCount[],
): readonly CoverageNumber[] {
  const below = Map.groupBy(places, ({ parent }) => parent)
  const counter = (of: (count: CoverageCount) => number) =>
    cellsOf(
      places,
      counts.map((count) => ({ region: count.region, count: of(count) })),
    )
  const [units, acknowledged, people, read] = [
    counter((count) => count.units),
    counter((count) => count.acknowledged),
    counter((count) => count.people),
    counter((count) => count.read),
  ] as const
  const offices = toldParts(
    below,
    (code) => ({ all: units(code).count, done: acknowledged(code).count }),
    fewestOffices,
  )
  const readers = toldParts(below, (code) => ({ all: people(code).count, done: read(code).count }), fewestPeople)
  const has = ({ code }: Place) => code !== '00' && units(code).count > 0
  return places.filter(has).map(({ code }) => ({
    region: code,
    units: offices.has(code) ? units(code).count : null,
    acknowledged: offices.has(code) ? acknowledged(code).count : null,
    people: readers.has(code) ? people(code).count : null,
    read: readers.has(code) ? read(code).count : null,
  }))
}

type PartOf = (code: string) => Part
type Below = ReadonlyMap<string | null, readonly Place[]>

function toldParts(below: Below, partOf: PartOf, fewest: number, whole = '00'): ReadonlySet<string> {
  const parts = (below.get(whole) ?? []).map(({ code }) => code).filter((code) => isTellable(partOf(code), fewest))
  const told = keepTogether(parts, partOf(whole), { partOf, fewest })
  return new Set(told.flatMap((code) => [code, ...toldParts(below, partOf, fewest, code)]))
}

type Keeping = { readonly partOf: PartOf; readonly fewest: number }
function keepTogether(parts: readonly string[], whole: Part, { partOf, fewest }: Keeping): readonly string[] {
  const told = parts.map(partOf)
  const left = {
    all: whole.all - told.reduce((sum, { all }) => sum + all, 0),
    done: whole.done - told.reduce((sum, { done }) => sum + done, 0),
  }
  return parts.length === 0 || left.all === 0 || isTellable(left, fewest)
    ? parts
    : keepTogether(parts.slice(1), whole, { partOf, fewest })
}
