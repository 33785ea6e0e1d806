import { contestsIn, electionsOn, fixedOn, type Election } from '#core'
import { daysBetween, type PlainDate, type RegimeId } from '#law'

type ElectionFor = {
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
  const asked = answered.get(elections) ?? new Map<string, ElectionFor>()
  answered.set(elections, asked)
  const question = `${regionCode} ${day}`
  const answer = asked.get(question) ?? nearestElection(elections, day, regionCode)
  if (asked.size < mostAnswers) asked.set(question, answer)
  return answer
}

/** On an election morning thousands tell of the same day in the same region, and an answer holds as long as the list it came from. */
const answered = new WeakMap<readonly Election[], Map<string, ElectionFor>>()
const mostAnswers = 10_000

function nearestElection(elections: readonly Election[], day: PlainDate, regionCode: string): ElectionFor {
  const nearest = (among: readonly Election[]) => [...among].sort((a, b) => distance(a, day) - distance(b, day))[0]
  const running = nearest(electionsOn(elections, day, regionCode))
  if (running !== undefined)
    return { regime: running.regime, electionId: running.id, fixedOn: fixedOn(running, regionCode) }
  const held = nearest(elections.filter((election) => contestsIn(election, regionCode).length > 0))
  return { regime: held?.regime ?? 'pilkada', electionId: null, fixedOn: null }
}
