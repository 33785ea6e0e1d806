import { boundsOf } from './bounds-of.ts'
import { isNationInSteps, measures, type MeasureId } from './measures.ts'
import type { Measure } from './measure.ts'
import { publishable, type Place, type PublicNumber, type RawCount } from './publish.ts'
import { isClosedBeside, isFew, rests, type MeasureCounts, type Rest } from './rests.ts'
import { steppedBeside, type Beside } from './stepped-beside.ts'
import type { ToldNumbers } from './steps.ts'
import { smallestShown } from './suppress.ts'

/** What was counted at one place; the same place may be counted twice over, by two kinds of rows, each with zeros for what is not its own. */
export type CountedPlace = { readonly region: string; readonly counts: MeasureCounts }

/** What the public was told before this count, of a measure and of the numbers that it is held beside. */
export type Before = {
  /** What stands of a measure now, also what was told in this count. */
  readonly told: (measure: MeasureId) => ToldNumbers
  /** What stood of a measure before this count. */
  readonly stood: (measure: MeasureId) => ToldNumbers
  /** What stood of `other` when `measure` was told last of each place. */
  readonly toldBeside: (measure: MeasureId, other: MeasureId) => ToldNumbers
  /** Whether places below the nation are looked at. */
  readonly isStep: boolean
  /** Places that stand as they were told, because of what several numbers would leave together. */
  readonly isHeld?: (code: string) => boolean
}

const nation: readonly Place[] = [{ code: '00', parent: null }]

/**
 * What is told of a measure now: where it and what others leave beside it may be told (N185), and below the nation in steps (N173). Whole
 * numbers come before their parts. Where the nation moves in steps as well (N243), nothing else moves on a day on which it stands.
 */
export function tellMeasure(
  { id, finest, smallest }: Pick<Measure, 'finest' | 'smallest'> & { readonly id: MeasureId },
  all: readonly Place[],
  counted: readonly CountedPlace[],
  before: Before,
): readonly PublicNumber[] {
  const among = finest === 'nasional' ? nation : all
  const countsOf = addedUp(all, counted)
  const countOf = (code: string) => countsOf(code)[id]
  const isClosed = (code: string) => isClosedBeside(id, countsOf(code), (whole) => isTold(whole, code), smallest)
  const isTold = (whole: MeasureId, code: string) =>
    before.told(whole).get(placeOf(code)) != null && !(code !== placeOf(code) && isFew(countsOf(code)[whole], smallest))
  const own = rawOf(counted, (counts) => counts[id]).map((row) => ({ ...row, ...boundsOf(id, row.counts) }))
  const beside = rests[id]
    .filter((rest) => !isOfNobody(rest, countOf('00')))
    .map((rest) => besideOf(rest, { id, among, counted, countsOf, isClosed, before }))
  const mayBe = hiddenWhere(publishable(among, own, smallest, isClosed), beside)
  const may = isNationInSteps(id) ? withoutFew(mayBe, smallest) : mayBe
  if (smallest === 1) return may
  const places = before.isStep ? among : nation
  const { isHeld = () => false } = before
  const told = before.told(id)
  const stands = told.get('00') ?? null
  if (isNationInSteps(id) && stands !== null && isFew(Math.abs(countOf('00') - stands), smallest))
    return [{ region: '00', parent: null, shown: stands }]
  return steppedBeside({ places, may, countOf, told, limit: smallest, mayMove: (code) => !isHeld(code) }, beside)
}

/** Of a whole of which nobody is a part anywhere, what is left is the whole: it stands where that may stand. */
const isOfNobody = ({ whole, tells }: Rest, ofNation: number): boolean =>
  whole !== null && tells === 'a-count' && ofNation === 0

type Stood = readonly [measure: MeasureId, numbers: ToldNumbers]
type BesideOf = {
  readonly id: MeasureId
  readonly among: readonly Place[]
  readonly counted: readonly CountedPlace[]
  readonly countsOf: (code: string) => MeasureCounts
  readonly isClosed: (code: string) => boolean
  readonly before: Before
}

/** What is left beside a number, as a number of its own: it is told wherever both are. */
function besideOf({ whole, of, left }: Rest, { id, among, counted, countsOf, isClosed, before }: BesideOf): Beside {
  const own = before.told(id)
  const then = of.map((other) => [other, before.toldBeside(id, other)] as const)
  const latest = of.map((other) => [other, before.stood(other)] as const)
  return {
    may: publishable(
      among,
      rawOf(counted, left).map(({ region, count, counts }) => ({
        region,
        count: Math.max(0, count),
        ...boundsBeside(id, left, counts),
      })),
      smallestShown,
      isClosed,
    ),
    countOf: (code) => left(countsOf(code)),
    told: new Map([...own].map(([code, shown]) => [code, shown === null ? null : leftOf(code, shown, then)])),
    stood: (code) => {
      const shown = own.get(code) ?? null
      return shown === null ? null : leftOf(code, shown, latest)
    },
    isExact: (code) => of.every((other) => before.told(other).get(code) === countsOf(code)[other]),
    waits: whole !== null,
    canHaveGrown: (code) => {
      const shown = whole === null ? null : (before.stood(whole).get(code) ?? null)
      return whole === null || shown === null ? Infinity : Math.max(0, countsOf(code)[whole] - shown)
    },
  }

  function leftOf(code: string, shown: number, of: readonly Stood[]): number | null {
    const stood = of.map(([other, numbers]) => [other, numbers.get(code) ?? null] as const)
    if (stood.some(([, number]) => number === null)) return null
    return left({ ...nothing, ...Object.fromEntries(stood), [id]: shown })
  }
}

type Bounds = { readonly atLeast: number; readonly atMost: number }

/** What a reader knows of what is left, who knows everything at that place to the unit but the number itself. */
function boundsBeside(id: MeasureId, left: Rest['left'], counts: MeasureCounts): Bounds {
  const { atLeast = 0, atMost = Infinity } = boundsOf(id, counts)
  const ends = [Math.max(0, atLeast), atMost].map((count) => left({ ...counts, [id]: count }))
  return { atLeast: Math.max(0, Math.min(...ends)), atMost: Math.max(...ends) }
}

/** A number is told where what is left beside it may be told as well. */
function hiddenWhere(numbers: readonly PublicNumber[], beside: readonly Beside[]): readonly PublicNumber[] {
  const hidden = new Set(
    beside.flatMap(({ may }) => may.flatMap(({ region, shown }) => (shown === null ? [region] : []))),
  )
  return numbers.map((number) => (hidden.has(number.region) ? { ...number, shown: null } : number))
}

/** Whoever knows of all who could but one would be told by a zero, or by its end, what that one did. */
const withoutFew = (numbers: readonly PublicNumber[], smallest: number): readonly PublicNumber[] =>
  numbers.map((number) => ({
    ...number,
    shown: number.shown !== null && number.shown < smallest ? null : number.shown,
  }))

function rawOf(
  counted: readonly CountedPlace[],
  of: (counts: MeasureCounts) => number,
): readonly (RawCount & { readonly counts: MeasureCounts })[] {
  return counted.flatMap(({ region, counts }) => {
    const count = of(counts)
    return count === 0 ? [] : [{ region, count, counts }]
  })
}

/** What belongs to a place and to none that lies in it is printed nowhere, and is there to be subtracted. */
const itself = ' itself'
const placeOf = (code: string) => (code.endsWith(itself) ? code.slice(0, -itself.length) : code)

/** The counts of each place with those of what lies in it, and what belongs to a place alone. */
export function addedUp(places: readonly Place[], counted: readonly CountedPlace[]): (code: string) => MeasureCounts {
  const parents = new Map(places.map(({ code, parent }) => [code, parent]))
  const sums = new Map<string, MeasureCounts>()
  const add = (code: string, counts: MeasureCounts) => sums.set(code, added(sums.get(code) ?? nothing, counts))
  for (const { region, counts } of counted) {
    add(region + itself, counts)
    for (let code: string | null | undefined = region; code != null && parents.has(code); code = parents.get(code))
      add(code, counts)
  }
  return (code) => sums.get(code) ?? nothing
}

const nothing = ofMeasures(() => 0)
const added = (one: MeasureCounts, other: MeasureCounts) => ofMeasures((id) => one[id] + other[id])

function ofMeasures(of: (id: MeasureId) => number): MeasureCounts {
  return Object.fromEntries(measures.map(({ id }) => [id, of(id)])) as Record<MeasureId, number>
}
