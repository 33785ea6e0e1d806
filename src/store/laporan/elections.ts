import type { Election } from '#core'
import { plainDate, type RegimeId } from '#law'
import type { Db } from '../database.ts'

const day = (text: string | null) => (text === null ? null : plainDate(text))

/** Every election with its stages and contests: three small tables, read together. */
export async function listElections(db: Db): Promise<readonly Election[]> {
  const [elections, stages, contests] = [
    await db.selectFrom('netra.elections').selectAll().execute(),
    await db.selectFrom('netra.stages').selectAll().execute(),
    await db.selectFrom('netra.contests').selectAll().execute(),
  ]
  return elections.map(({ id, name, regime, voting_on }) => ({
    id,
    name,
    regime: regime as RegimeId,
    votingOn: plainDate(voting_on),
    stages: stages
      .filter((stage) => stage.election_id === id)
      .map(({ code, title, starts_on, ends_on, mark }) => ({
        code, title, startsOn: day(starts_on), endsOn: plainDate(ends_on), mark: mark as Election['stages'][number]['mark'],
      })),
    contests: contests
      .filter((contest) => contest.election_id === id)
      .map(({ kind, region_code, fixed_on }) => ({
        kind: kind as Election['contests'][number]['kind'], regionCode: region_code, fixedOn: day(fixed_on),
      })),
  }))
}
