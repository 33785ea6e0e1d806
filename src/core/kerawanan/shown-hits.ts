import { smallestShown } from '../angka/suppress.ts'
import {
  countHits,
  stationIndicators,
  type HitCount,
  type StationHit,
  type StationIndicatorId,
} from './station-hits.ts'

/** Indicators about what people do at a station, in whose few places people could be recognised. */
const ofPeople: ReadonlySet<StationIndicatorId> = new Set(
  stationIndicators.flatMap(({ id, variable }) =>
    ['netralitas', 'politik-uang', 'sara', 'keamanan'].includes(variable) ? [id] : [],
  ),
)

type ShownHits = HitCount & {
  /** Of people, and at so few stations that nothing is said of them; they are in neither of the two numbers, so no subtraction tells them. */
  readonly withheld: readonly StationIndicatorId[]
}

/** What may be published of a region: counts over all of it, never a station, and no indicator of people at less than five stations (N147). */
export function shownHits(hits: readonly StationHit[], smallest = smallestShown): ShownHits {
  const { byIndicator } = countHits(hits)
  const withheld = [...byIndicator].flatMap(([id, n]) => (ofPeople.has(id) && n < smallest ? [id] : []))
  return { ...countHits(hits.filter(({ indicator }) => !withheld.includes(indicator))), withheld }
}
