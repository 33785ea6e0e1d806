import { cellsOf, type Place, type PublicNumber } from '../angka/publish.ts'
import { steppedBeside } from '../angka/stepped-beside.ts'
import { smallestShown } from '../angka/suppress.ts'
import { fewestReaders, publishableCoverage, type CoverageCount, type CoverageNumber } from './coverage-by-region.ts'
import { wholeCoverage, type CoverageWhole } from './coverage-whole.ts'

type Stepping = {
  readonly places: readonly Place[]
  /** Of one circular. */
  readonly counts: readonly CoverageCount[]
  /** What was told last of it, of the whole and of each region; none before the first count. */
  readonly told: readonly CoverageNumber[]
}
/** Of whom so many did it: offices that acknowledged, or people who read. */
type Pair = {
  readonly all: 'units' | 'people'
  readonly done: 'acknowledged' | 'read'
  /** By so many both move. */
  readonly limit: number
}
const offices: Pair = { all: 'units', done: 'acknowledged', limit: smallestShown }
const people: Pair = { all: 'people', done: 'read', limit: fewestReaders }

/**
 * What is told of a circular in regions from now on (N211): the first telling tells what may be told; then a region moves, as numbers below the nation
 * do, where those who did and those who did not both moved by nobody or by enough; people only on a day on which those of the whole do (N242), for what
 * came to the whole since then is of somebody. A region that is the whole is told as the whole is. The whole comes first.
 */
export function steppedCoverage({ places, counts, told }: Stepping): readonly (CoverageNumber | CoverageWhole)[] {
  const may = publishableCoverage(places, counts)
  if (told.length === 0) return [wholeCoverage(counts), ...may]
  const before = new Map(told.map((number) => [number.region, number]))
  const isWhole = (region: string) => counts.every((count) => count.region.startsWith(region))
  const of = { places, counts, may, before }
  const whole = wholeCoverage(counts, before.get('00'))
  const [movedOffices, movedPeople] = [
    movedIn(of, offices),
    isMoved(before.get('00'), whole) ? movedIn(of, people) : nowhere,
  ]
  const regions = may.map((now) => {
    const was = before.get(now.region)
    const stands = (moved: ReadonlySet<string>) => (moved.has(now.region) ? now : was)
    const [ofOffices, ofPeople] = [stands(movedOffices), stands(movedPeople)]
    return {
      region: now.region,
      ...{ units: ofOffices?.units ?? null, acknowledged: ofOffices?.acknowledged ?? null },
      ...(isWhole(now.region)
        ? { people: whole.people, read: whole.read }
        : { people: ofPeople?.people ?? null, read: ofPeople?.read ?? null }),
    }
  })
  return [whole, ...regions]
}

const nowhere: ReadonlySet<string> = new Set()
const isMoved = (was: CoverageNumber | undefined, now: CoverageNumber) =>
  was?.people !== now.people || was.read !== now.read

type Moving = Omit<Stepping, 'told'> & {
  readonly may: readonly CoverageNumber[]
  readonly before: ReadonlyMap<string, CoverageNumber>
}

function movedIn({ places, counts, may, before }: Moving, { all, done, limit }: Pair): ReadonlySet<string> {
  const counted = (of: (count: CoverageCount) => number) => {
    const cellOf = cellsOf(
      places,
      counts.map((count) => ({ region: count.region, count: of(count) })),
    )
    return (code: string) => cellOf(code).count
  }
  const [units, everybody, did] = [counted((one) => one.units), counted((one) => one[all]), counted((one) => one[done])]
  const didNot = (code: string) => everybody(code) - did(code)
  const isWhole = (code: string) => units(code) === units('00')
  const now = new Map(may.map((number) => [number.region, number]))
  const tree: readonly Place[] = [
    { code: '00', parent: null },
    ...places
      .filter(({ code }) => now.has(code) && !isWhole(code))
      .map(({ code, parent }) => ({ code, parent: parent === null || isWhole(parent) ? '00' : parent })),
  ]
  const shownOf = (countOf: (code: string) => number): readonly PublicNumber[] =>
    tree.map(({ code, parent }) => ({
      ...{ region: code, parent },
      shown: code !== '00' && now.get(code)?.[done] == null ? null : countOf(code),
    }))
  /** What was never told of a region that has such offices now was hidden. */
  const toldOf = (of: (number: CoverageNumber) => number, ofWhole: number) =>
    new Map(
      tree.map(({ code }) => {
        const was = before.get(code)
        return [code, code === '00' ? ofWhole : was?.[done] == null ? null : of(was)]
      }),
    )
  const moves = steppedBeside(
    {
      ...{ places: tree, may: shownOf(did), countOf: did, mostOf: everybody, limit },
      told: toldOf((number) => number[done] ?? 0, did('00')),
    },
    [
      {
        ...{ may: shownOf(didNot), countOf: didNot, waits: true, isExact: () => true, canHaveGrown: () => Infinity },
        ...restBefore(toldOf((number) => (number[all] ?? 0) - (number[done] ?? 0), didNot('00'))),
      },
    ],
  )
  return new Set([...moves.map(({ region }) => region), ...may.map(({ region }) => region).filter(isWhole)])
}

const restBefore = (told: ReadonlyMap<string, number | null>) => ({
  told,
  stood: (code: string) => told.get(code) ?? null,
})
