import { contestsIn, electionsOn, fixedOn, type Election } from '#core'
import { daysBetween, type PlainDate, type RegimeId } from '#law'

export type ElectionFor = {
  readonly regime: RegimeId
  readonly electionId: string | null
  readonly fixedOn: PlainDate | null
}

const distance = (election: Election, day: PlainDate) => Math.abs(daysBetween(day, election.votingOn))

/**
 * Under which procedure a report is taken in. Where two elections run at once, the one whose vote is nearest; where
 * none runs, the procedure of the nearest one held there, and no election is named: the desk decides, on the data.
 */
export function electionFor(elections: readonly Election[], day: PlainDate, regionCode: string): ElectionFor {
  const nearest = (among: readonly Election[]) => [...among].sort((a, b) => distance(a, day) - distance(b, day))[0]
  const running = nearest(electionsOn(elections, day, regionCode))
  if (running !== undefined)
    return { regime: running.regime, electionId: running.id, fixedOn: fixedOn(running, regionCode) }
  const held = nearest(elections.filter((election) => contestsIn(election, regionCode).length > 0))
  return { regime: held?.regime ?? 'pilkada', electionId: null, fixedOn: null }
}
