import type { Beside, Part, SumClaim } from './claim.ts'
import type { SumVerdict } from './verdict.ts'

export const sumOf = (parts: readonly Part[]) => parts.reduce((sum, { value }) => sum + (value ?? 0), 0)

type Summed = SumClaim & { readonly sum: number; readonly by: number }
type Rule = (summed: Summed) => SumVerdict | null

const besideOf = (beside: SumClaim['beside'], place: Beside['place']) =>
  (beside ?? []).filter((number) => number.place === place)
const labels = (parts: readonly Part[]) => parts.map(({ label }) => label)

/** What a sum may be, looked through from the top: what makes the whole addition void stands before what is wrong with its result. */
const rules: readonly Rule[] = [
  ({ how, sum, total, parts }) =>
    how === 'overlapping'
      ? { is: 'overlapping', sum, total, largest: Math.max(...parts.map(({ value }) => value ?? 0)) }
      : null,
  ({ population, sum, total }) =>
    population !== undefined && Math.max(sum, total) > population
      ? { is: 'base-exceeds', base: Math.max(sum, total), of: population }
      : null,
  ({ how, by, sum, total }) => (how === 'several-each' && by > 0 ? { is: 'several-each', sum, of: total } : null),
  ({ by, sum, beside }) => {
    const unsaid = besideOf(beside, 'unsaid')
    return by === 0 && unsaid.length > 0 ? { is: 'overlap-unclear', sum, beside: unsaid } : null
  },
  ({ by, sum, beside }) => (by === 0 ? { is: 'adds-up', sum, outside: besideOf(beside, 'outside') } : null),
  ({ parts, by, sum, total }) => {
    const delegated = parts.filter(({ delegated }) => delegated === true)
    const isThose = delegated.length > 0 && sumOf(delegated) === by
    return isThose ? { is: 'counted-twice', sum, total, by, parts: labels(delegated) } : null
  },
  ({ beside, sum, total }) => {
    const others = besideOf(beside, 'other-count')
    return others.length > 0 ? { is: 'unit-mismatch', sum, total, beside: others } : null
  },
  ({ how, by, parts, places, sum, total }) => {
    const given = parts.filter(({ value }) => value !== null).length
    if (how !== 'places' || by > 0 || given >= (places ?? Infinity)) return null
    return {
      is: 'incomplete',
      sum,
      total,
      given,
      places: places ?? given,
      without: labels(parts.filter(({ value }) => value === null)),
      notListed: labels(parts.filter(({ listed }) => listed === false)),
    }
  },
]

export function checkSum(claim: SumClaim): SumVerdict {
  const sum = sumOf(claim.parts)
  const summed = { ...claim, sum, by: sum - claim.total }
  for (const rule of rules) {
    const verdict = rule(summed)
    if (verdict !== null) return verdict
  }
  return { is: 'off', sum, total: claim.total, by: summed.by }
}
