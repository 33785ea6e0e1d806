import type { PlainDate, RegimeId } from '#law'
import type { Election, Stage } from '../pemilihan/election.ts'
import { fixedOn } from '../pemilihan/fixed-on.ts'
import { contestsIn, electionsOn, holdsOn } from '../pemilihan/stages-on.ts'

type Running = { readonly election: string; readonly regime: RegimeId; readonly stages: readonly Stage[] }

/** Where a day stands in the election that runs in a region: what decides between ethics and discipline (law.md §2.1). */
export type Situation =
  | (Running & { readonly kind: 'before' | 'after'; readonly fixedOn: PlainDate })
  /** It runs, but no source gives the day its candidates were fixed. */
  | (Running & { readonly kind: 'not-fixed' })
  | { readonly kind: 'none' }

export type Where = {
  readonly regionCode: string
  readonly day: PlainDate
  /** Whose candidates it is about; null: not said. */
  readonly regime: RegimeId | null
}

/** The election of the nearest contest there: of the own bupati before that of the governor or of the nation. */
export function situationOn(elections: readonly Election[], { regionCode, day, regime }: Where): Situation {
  const nearest = (election: Election) =>
    Math.max(...contestsIn(election, regionCode).map((contest) => contest.regionCode.length))
  const election = electionsOn(elections, day, regionCode)
    .filter((one) => regime === null || one.regime === regime)
    .toSorted((a, b) => nearest(b) - nearest(a))[0]
  if (election === undefined) return { kind: 'none' }
  const running = {
    election: election.name,
    regime: election.regime,
    stages: election.stages.filter((stage) => holdsOn(stage, day)),
  }
  const fixed = fixedOn(election, regionCode)
  if (fixed === null) return { ...running, kind: 'not-fixed' }
  return { ...running, kind: day < fixed ? 'before' : 'after', fixedOn: fixed }
}
