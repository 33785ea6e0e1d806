import type { Place, PublicNumber } from './publish.ts'
import { isFew } from './rests.ts'
import { stepped, type ToldNumbers } from './steps.ts'
import { smallestShown } from './suppress.ts'

/** What is left beside a number, as a number of its own. */
export type Beside = {
  readonly may: readonly PublicNumber[]
  readonly countOf: (code: string) => number
  readonly told: ToldNumbers
  /** As it could be worked out before this count, of the newest of each. */
  readonly stood: (code: string) => number | null
  /** Whether the numbers that it is taken from stand there as they are now: then it is known to the unit. */
  readonly isExact: (code: string) => boolean
  /** Whether the number waits until it is: a part moves with its whole. */
  readonly waits: boolean
  /** By how much the whole grew since it was told, which is the most by which what is left of it can have grown. */
  readonly canHaveGrown: (code: string) => number
}
type Stepping = Parameters<typeof stepped>[0]

/**
 * A number and what is left beside it move together or stay: each by nobody or by enough. What does not move with the others is left out,
 * until nothing more is.
 */
export function steppedBeside(stepping: Stepping, beside: readonly Beside[]): readonly PublicNumber[] {
  const { mayMove = () => true, limit = smallestShown } = stepping
  let open = new Set(stepping.places.map(({ code }) => code).filter(mayMove))
  for (;;) {
    const moves = stepped({ ...stepping, mayMove: (code) => open.has(code) })
    const moved = new Set(moves.map(({ region }) => region))
    const staying = beside.flatMap((rest) => stayingOf(rest, moved))
    if (staying.length === 0) return moves
    open = new Set([...open].filter((code) => !staying.includes(code)))
  }

  function stayingOf(rest: Beside, moved: ReadonlySet<string>): readonly string[] {
    const { may, countOf, told, stood, isExact, waits } = rest
    if (told.size === 0 || !waits) return []
    const { places } = stepping
    const with_ = stepped({ places, may, countOf, told, limit, mayMove: (code) => moved.has(code) })
    const movedToo = new Set(with_.map(({ region }) => region))
    return [...moved].filter((code) => {
      if (isWhole(code) || !stepping.told.has(code)) return false
      if (tellsWhatWas({ code, moved, places, limit }, rest)) return true
      const [beside, was, since] = [countOf(code), told.get(code) ?? null, stood(code)]
      if (since !== null && isFew(Math.abs(beside - since), limit)) return true
      return !isExact(code) || !(movedToo.has(code) || beside === 0 || beside === was)
    })
  }
  function isWhole(code: string): boolean {
    return stepping.places.some((place) => place.code === code && place.parent === null)
  }
}

type Opening = {
  readonly code: string
  readonly moved: ReadonlySet<string>
  readonly places: readonly Place[]
  readonly limit: number
}
/**
 * Whether what opens with this place would say of one of those that were hidden with it that one to four were left there when their parent was told
 * last (N209): the others cannot have grown by what came to all of them.
 */
function tellsWhatWas({ code, moved, places, limit }: Opening, { countOf, told, canHaveGrown }: Beside): boolean {
  const parent = places.find((place) => place.code === code)?.parent ?? null
  const whole = parent === null ? null : (told.get(parent) ?? null)
  if (whole === null || told.get(code) != null) return false
  const parts = places.filter((place) => place.parent === parent).map((place) => place.code)
  const hidden = parts.filter((part) => told.get(part) == null)
  const staying = hidden.filter((part) => !moved.has(part))
  const grew = sumOf(hidden, countOf) - (whole - sumOf(parts, (part) => told.get(part) ?? 0))
  const growth = (part: string) => Math.min(countOf(part), canHaveGrown(part))
  const toAll = sumOf(hidden, growth)
  // What stays hidden alone is what the others leave of the parent.
  return (staying.length === 1 ? hidden : hidden.filter((part) => moved.has(part))).some((part) => {
    const [least, most] = [countOf(part) - grew, countOf(part) - Math.max(0, grew - (toAll - growth(part)))]
    return least >= 1 && most < limit
  })
}

const sumOf = (codes: readonly string[], of: (code: string) => number) => codes.reduce((sum, code) => sum + of(code), 0)
