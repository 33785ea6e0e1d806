import type { ClassesClaim, DistinctClaim, LimitClaim, NormalisedClaim, RankClaim } from './claim.ts'
import { rankParts } from './claim.ts'
import { decimalsOf, rounded } from './check-share.ts'
import { sumOf } from './check-sum.ts'
import type { FigureVerdict } from './verdict.ts'

export function checkLimits({ value, limits }: LimitClaim): FigureVerdict {
  const broken = limits.filter(({ atMost }) => value > atMost)
  return broken.length === 0
    ? { is: 'within-limits', value }
    : { is: 'beyond-limits', value, rules: broken.map(({ rule }) => rule) }
}

/** N149: from this share of all on, a total counted by several marks is read as hits. */
const sharesReadAsHits = 0.9

/** One station with three marks is one station and three hits. A total that is nearly everything there is can hardly be distinct ones. */
export function checkDistinct({ total, of, hits }: DistinctClaim): FigureVerdict {
  const isHits = hits.length > 1 && total / of >= sharesReadAsHits
  return isHits
    ? { is: 'hits-not-units', total, of, percent: rounded((total / of) * 100, 0), hits: sumOf(hits) }
    : { is: 'may-be-units', total, of }
}

const meanOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length

/** One standard deviation (of a sample) around the mean; what lies on a cut-off is in the middle. */
function cutOffs(scores: readonly number[]): { readonly low: number; readonly high: number } {
  const mean = meanOf(scores)
  const squares = scores.reduce((sum, score) => sum + (score - mean) ** 2, 0)
  const deviation = Math.sqrt(squares / (scores.length - 1))
  return { low: rounded(mean - deviation, 2), high: rounded(mean + deviation, 2) }
}

export function checkClasses({ scores, low, high, counts }: ClassesClaim): FigureVerdict {
  const cut = cutOffs(scores)
  const highs = scores.filter((score) => score > cut.high).length
  const lows = scores.filter((score) => score < cut.low).length
  const found = [highs, scores.length - highs - lows, lows] as const
  const holds =
    cut.low === low &&
    cut.high === high &&
    found[0] === counts.high &&
    found[1] === counts.medium &&
    found[2] === counts.low
  return { is: holds ? 'classes-hold' : 'other-classes', ...cut, counts: found }
}

/** Each score is n of max in percent for a whole n, at the precision it was printed with. */
export function checkNormalised({ scores, max }: NormalisedClaim): FigureVerdict {
  const raw = scores.map((score) => Math.round((score * max) / 100))
  const wrong = scores.filter((score, at) => rounded(((raw[at] ?? 0) / max) * 100, decimalsOf(score)) !== score)
  return wrong.length === 0 ? { is: 'normalised', raw, max } : { is: 'not-normalised', wrong, max }
}

export function checkRank({ position, told }: RankClaim): FigureVerdict {
  const missing = rankParts.filter((part) => told[part] === undefined)
  return missing.length === 0 ? { is: 'rank-whole', position } : { is: 'rank-without', position, missing }
}
