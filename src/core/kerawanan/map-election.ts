import type { Election } from '../pemilihan/election.ts'
import { contestsIn } from '../pemilihan/stages-on.ts'

/** The elections a region can be mapped for, the last vote first: those that are held there. */
export const mappedElections = (elections: readonly Election[], regionCode: string): readonly Election[] =>
  elections
    .filter((election) => contestsIn(election, regionCode).length > 0)
    .toSorted((one, other) => other.votingOn.localeCompare(one.votingOn))

/** The one a map is of where nobody says: the last Pilkada there, for whose instrument the 27 indicators are. */
export function mapElection(elections: readonly Election[], regionCode: string): Election | null {
  const held = mappedElections(elections, regionCode)
  return held.find(({ regime }) => regime === 'pilkada') ?? held[0] ?? null
}
