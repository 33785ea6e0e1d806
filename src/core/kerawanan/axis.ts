import { classOf, type Cutoffs } from './categories.ts'
import type { MethodId, Placed, RiskClass } from './method.ts'

/** The scores of one method, laid along one line from nothing to its end. */
export type Axis<M extends MethodId> = {
  readonly method: M
  readonly end: number
  readonly cuts: Cutoffs<M> | null
  readonly dots: readonly Dot<M>[]
}
type Dot<M extends MethodId> = Placed<M> & {
  /** How far along the line, 0 to 1. */
  readonly at: number
  readonly class: RiskClass | null
  /** In which row above the line it stands, so that no two dots touch: 0 is on the line. */
  readonly row: number
}

type Laid<M extends MethodId> = {
  readonly end: number
  readonly cuts: Cutoffs<M> | null
  /** How near two dots of one row may be, as a part of the line. */
  readonly apart: number
}

/** The method comes first, and scores of another do not compile beside it. */
export function axisOf<M extends MethodId>(
  method: M,
  placed: readonly Placed<NoInfer<M>>[],
  { end, cuts, apart }: Laid<NoInfer<M>>,
): Axis<M> {
  const lastIn: number[] = []
  const dots = placed
    .toSorted((one, other) => one.score - other.score || one.region.localeCompare(other.region))
    .map(({ region, score }): Dot<M> => {
      const at = Math.min(1, Math.max(0, score / end))
      const free = lastIn.findIndex((last) => at - last >= apart)
      const row = free === -1 ? lastIn.length : free
      lastIn[row] = at
      return { region, score, at, row, class: cuts === null ? null : classOf<M>(score, cuts) }
    })
  return { method, end, cuts, dots }
}
