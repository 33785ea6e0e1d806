import type { Contest, ContestKind, Election, Stage } from '#core'
import { plainDate, type Mark, type PlainDate, type RegimeId } from '#law'
import type { Db } from '../database.ts'

/** Every election with its stages and contests, the earliest vote first: what `stagesOn` and `regimesOn` of #core ask for. */
export async function listElections(db: Db): Promise<readonly Election[]> {
  const [elections, stages, contests] = await Promise.all([
    db.selectFrom('netra.elections').select(['id', 'name', 'regime', 'voting_on']).orderBy('voting_on').execute(),
    db.selectFrom('netra.stages').selectAll().orderBy('ends_on').orderBy('code').execute(),
    db
      .selectFrom('netra.contests')
      .select(['election_id', 'kind', 'region_code', 'fixed_on'])
      .orderBy('region_code')
      .execute(),
  ])
  const stagesOf = Map.groupBy(stages, (stage) => stage.election_id)
  const contestsOf = Map.groupBy(contests, (contest) => contest.election_id)
  return elections.map((row) => ({
    id: row.id,
    name: row.name,
    regime: row.regime as RegimeId,
    votingOn: plainDate(row.voting_on),
    stages: (stagesOf.get(row.id) ?? []).map(stageOf),
    contests: (contestsOf.get(row.id) ?? []).map(contestOf),
  }))
}

const dayOrNull = (day: string | null): PlainDate | null => (day === null ? null : plainDate(day))

type StageRow = {
  readonly code: string
  readonly title: string
  readonly starts_on: string | null
  readonly ends_on: string
  readonly held: boolean
  readonly mark: string
}
const stageOf = (row: StageRow): Stage => ({
  code: row.code,
  title: row.title,
  startsOn: dayOrNull(row.starts_on),
  endsOn: plainDate(row.ends_on),
  held: row.held,
  mark: row.mark as Mark,
})

type ContestRow = { readonly kind: string; readonly region_code: string; readonly fixed_on: string | null }
const contestOf = (row: ContestRow): Contest => ({
  kind: row.kind as ContestKind,
  regionCode: row.region_code,
  fixedOn: dayOrNull(row.fixed_on),
})
