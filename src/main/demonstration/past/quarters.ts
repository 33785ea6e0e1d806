import { findQuarter, quarterBefore, type Quarter } from '#core'
import type { PlainDate, RegimeId } from '#law'

/** A quarter of which the past tells, and in which election. */
export type PastQuarter = Quarter & { readonly regime: RegimeId; readonly electionId: string | null }

/** Before and after both votes of 2024; both are real elections, and nothing that is told here happened in them. */
const ofElections = [
  ['2023-T4', 'pemilu', 'pemilu-2024'],
  ['2024-T1', 'pemilu', 'pemilu-2024'],
  ['2024-T3', 'pilkada', 'pilkada-2024'],
  ['2024-T4', 'pilkada', 'pilkada-2024'],
  ['2025-T1', 'pilkada', 'pilkada-2024'],
] as const satisfies readonly (readonly [string, RegimeId, string])[]

/** How many quarters before today are told besides: ranks and books are of the last ones. */
const recent = 3

export type PastQuarters = { readonly elections: readonly PastQuarter[]; readonly recent: readonly PastQuarter[] }

/** Those that were over on `today`. */
export function pastQuarters(today: PlainDate): PastQuarters {
  const elections = ofElections.flatMap(([code, regime, electionId]): PastQuarter[] => {
    const quarter = findQuarter(code)
    return quarter === null || quarter.until > today ? [] : [{ ...quarter, regime, electionId }]
  })
  const told = new Set(elections.map(({ code }) => code))
  const last: PastQuarter[] = []
  for (let quarter = quarterBefore(today); last.length < recent; quarter = quarterBefore(quarter.from))
    last.unshift({ ...quarter, regime: 'pilkada', electionId: null })
  return { elections, recent: last.filter(({ code }) => !told.has(code)) }
}
