import type { Measure } from './measure.ts'
import type { MeasureId } from './measures.ts'
import type { Place, PublicNumber } from './publish.ts'
import { isFew, type MeasureCounts } from './rests.ts'
import type { ToldNumbers } from './steps.ts'
import { addedUp, tellMeasure, type Before, type CountedPlace } from './tell.ts'

type Due = Pick<Measure, 'finest' | 'smallest'> & { readonly id: MeasureId }
type TellingAll = {
  /** In the order of the catalogue, in which what others are a part of comes first. */
  readonly due: readonly Due[]
  readonly places: readonly Place[]
  readonly counted: readonly CountedPlace[]
  readonly before: Pick<Before, 'told' | 'toldBeside'>
  readonly isStep: (measure: MeasureId) => boolean
  /** What certified books tell of a place together, the newest of each period; null: nothing. */
  readonly inBooks?: (measure: MeasureId, code: string) => number | null
}
export type ToldMeasure = { readonly measure: MeasureId; readonly numbers: readonly PublicNumber[] }

/** Numbers that leave something only all together, and what that is: never less than nobody. */
const together: readonly MeasureId[] = ['laporan-masuk', 'perkara-diregister', 'temuan']
const leftOf = (of: (id: MeasureId) => number) => of('laporan-masuk') - of('perkara-diregister') + of('temuan')
/** How many findings there must be: what was registered and did not come in as a report. */
function leastFindings(stands: (id: MeasureId) => number | null): number | null {
  const [reports, cases] = [stands('laporan-masuk'), stands('perkara-diregister')]
  return reports === null || cases === null ? null : Math.max(0, cases - reports)
}

/**
 * Everything that is told by one count. A place is left as it stands where what it moves to would leave, of several numbers together and of whatever
 * moments they are, one to four, or less than nobody, so that somebody must have come since (N205);
 * and where what certified books leave of it is one to four (N207).
 */
export function tellAll(telling: TellingAll): readonly ToldMeasure[] {
  const countsOf = addedUp(telling.places, telling.counted)
  let held: ReadonlySet<string> = new Set()
  for (;;) {
    const told = tellOnce(telling, held)
    const pointing = pointingPlaces(telling, countsOf, told).flatMap((code) => together.map((id) => keyOf(id, code)))
    const grown = new Set([...held, ...pointing, ...besideBooks(telling, told)])
    if (grown.size === held.size) return told
    held = grown
  }
}

function tellOnce({ due, places, counted, before, isStep }: TellingAll, held: ReadonlySet<string>) {
  const told = new Map<MeasureId, ToldNumbers>()
  const toldNow = (measure: MeasureId) => told.get(measure) ?? before.told(measure)
  return due.map((measure): ToldMeasure => {
    const isHeld = (code: string) => held.has(keyOf(measure.id, code))
    const numbers = tellMeasure(measure, places, counted, {
      ...{ ...before, stood: before.told, told: toldNow, isStep: isStep(measure.id), isHeld },
    })
    told.set(
      measure.id,
      new Map([...before.told(measure.id), ...numbers.map(({ region, shown }) => [region, shown] as const)]),
    )
    return { measure: measure.id, numbers }
  })
}

const keyOf = (measure: MeasureId, code: string) => `${measure} ${code}`

/** The nation is told as it stands, as is its growth since a book was closed. */
const besideBooks = ({ before, inBooks = () => null }: TellingAll, told: readonly ToldMeasure[]): readonly string[] =>
  told.flatMap(({ measure, numbers }) =>
    numbers
      .filter(({ region, parent, shown }) => {
        const closed = inBooks(measure, region)
        if (parent === null || shown === null || closed === null || !before.told(measure).has(region)) return false
        return isFew(Math.abs(shown - closed))
      })
      .map(({ region }) => keyOf(measure, region)),
  )

function pointingPlaces(
  { places, before }: TellingAll,
  countsOf: (code: string) => MeasureCounts,
  told: readonly ToldMeasure[],
): readonly string[] {
  const below = Map.groupBy(places, ({ parent }) => parent)
  const now = new Map(
    told
      .filter(({ measure }) => together.includes(measure))
      .map(({ measure, numbers }) => [measure, new Map(numbers.map(({ region, shown }) => [region, shown]))]),
  )
  const stands = (id: MeasureId, code: string) => {
    const moved = now.get(id)
    return (moved?.has(code) === true ? moved.get(code) : before.told(id).get(code)) ?? null
  }
  const moves = (code: string) => together.some((id) => now.get(id)?.has(code) === true && before.told(id).has(code))
  /** As somebody works it out; null: one of the numbers does not stand there. */
  const workedOut = (code: string) =>
    together.some((id) => stands(id, code) === null) ? null : leftOf((id) => stands(id, code) ?? 0)
  const leastBefore = (code: string) => leastFindings((id) => before.told(id).get(code) ?? null)
  /** Hidden findings are known to be so many more than before, though nobody told them. */
  const comesOut = (code: string) => {
    const [least, was] = [leastFindings((id) => stands(id, code)), leastBefore(code)]
    return stands('temuan', code) === null && least !== null && was !== null && isFew(least - was)
  }
  const really = (code: string) => leftOf((id) => countsOf(code)[id])

  return places
    .filter(({ code, parent }) => parent !== null && moves(code))
    .filter(({ code }) => {
      if (comesOut(code)) return true
      const left = workedOut(code)
      if (left === null) return false
      const parts = (below.get(code) ?? []).filter((part) => workedOut(part.code) !== null)
      const beside = parts.reduce((sum, part) => sum - (workedOut(part.code) ?? 0), left)
      const reallyBeside = parts.reduce((sum, part) => sum - really(part.code), really(code))
      return left < 0 || beside < 0 || isFew(really(code)) || isFew(reallyBeside)
    })
    .map(({ code }) => code)
}
