import type { MethodId, RiskClass, Score } from './method.ts'

/** Where the classes of one list of scores are cut. */
export type Cutoffs<M extends MethodId> = {
  readonly mean: number
  readonly deviation: number
  /** Below it is low. */
  readonly low: Score<M>
  /** Above it is high. */
  readonly high: Score<M>
}

/**
 * One standard deviation around the mean, as the IKP cuts its classes. It is the deviation of a sample (n − 1): with that of a population
 * (n) the published 34 scores give 22.02 and 68.36, not the published lower cut of 21.7. Null for less than two scores: nothing deviates.
 */
export function cutoffsOf<M extends MethodId>(scores: readonly Score<M>[]): Cutoffs<M> | null {
  if (scores.length < 2) return null
  const mean = sumOf(scores) / scores.length
  const deviation = Math.sqrt(sumOf(scores.map((score) => (score - mean) ** 2)) / (scores.length - 1))
  return { mean, deviation, low: (mean - deviation) as Score<M>, high: (mean + deviation) as Score<M> }
}

/** Low < mean − 1 SD ≤ medium ≤ mean + 1 SD < high. */
export const classOf = <M extends MethodId>(score: Score<M>, { low, high }: Cutoffs<M>): RiskClass =>
  score < low ? 'rendah' : score > high ? 'tinggi' : 'sedang'

const sumOf = (numbers: readonly number[]) => numbers.reduce((sum, one) => sum + one, 0)
