import { cellsOf, type Place } from '../angka/publish.ts'
import { smallestShown } from '../angka/suppress.ts'

/** Fewer offices of a region than this, or fewer people on their rolls, and one could be meant (N191). */
export const fewestOffices = 5
export const fewestPeople = 50
/** So many must have read, and so many not; and by so many both move (N242). Whoever knows of a few colleagues whether they read is left with others. */
export const fewestReaders = 10

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
/** `orNone`: an office that owes an answer may be one of all or of none; of people that would say of each what he did. */
type Telling = { readonly fewest: number; readonly each: number; readonly orNone: boolean }
const ofOffices: Telling = { fewest: fewestOffices, each: smallestShown, orNone: true }
const ofPeople: Telling = { fewest: fewestPeople, each: fewestReaders, orNone: false }

/** Whether neither those who did nor those who did not are so few that somebody is pointed at. */
const isTellable = ({ all, done }: Part, { fewest, each, orNone }: Telling): boolean =>
  all >= fewest && [done, all - done].every((count) => count >= each || (orNone && count === 0))
/** The same of people: how many are on the roll, and how many of them did it. */
export const isTellableOfPeople = (part: Part): boolean => isTellable(part, ofPeople)

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
  const offices = toldParts(below, {
    partOf: (code) => ({ all: units(code).count, done: acknowledged(code).count }),
    telling: ofOffices,
  })
  const readers = toldParts(below, {
    partOf: (code) => ({ all: people(code).count, done: read(code).count }),
    telling: ofPeople,
  })
  const has = ({ code }: Place) => code !== '00' && units(code).count > 0
  return places.filter(has).map(({ code }) => ({
    region: code,
    units: offices.has(code) ? units(code).count : null,
    acknowledged: offices.has(code) ? acknowledged(code).count : null,
    people: readers.has(code) ? people(code).count : null,
    read: readers.has(code) ? read(code).count : null,
  }))
}

type Below = ReadonlyMap<string | null, readonly Place[]>
type Keeping = { readonly partOf: (code: string) => Part; readonly telling: Telling }

function toldParts(below: Below, keeping: Keeping, whole = '00'): ReadonlySet<string> {
  const { partOf, telling } = keeping
  const parts = (below.get(whole) ?? []).map(({ code }) => code).filter((code) => isTellable(partOf(code), telling))
  const told = keepTogether(parts, partOf(whole), keeping)
  return new Set(told.flatMap((code) => [code, ...toldParts(below, keeping, code)]))
}

function keepTogether(parts: readonly string[], whole: Part, keeping: Keeping): readonly string[] {
  const { partOf, telling } = keeping
  const told = parts.map(partOf)
  const left = {
    all: whole.all - told.reduce((sum, { all }) => sum + all, 0),
    done: whole.done - told.reduce((sum, { done }) => sum + done, 0),
  }
  return parts.length === 0 || left.all === 0 || isTellable(left, telling)
    ? parts
    : keepTogether(parts.slice(1), whole, keeping)
}
