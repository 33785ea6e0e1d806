import type { Contest, Election } from '#core'
import { plainDate } from '#law'
import seed from '../../db/seeds/pemilihan/elections.json' with { type: 'json' }

/** The day on which the candidates of Pilkada 2024 were fixed. */
export const fixedOn = plainDate(seed.contests.fixed_on)
/** Where each is held, of the regions that tests ask about. */
export const contests: Record<string, readonly Contest[]> = {
  'pemilu-2024': [{ kind: 'nasional', regionCode: '00', fixedOn: null }],
  'pilkada-2024': [
    { kind: 'gubernur', regionCode: '64', fixedOn },
    { kind: 'bupati', regionCode: '64.01', fixedOn },
    { kind: 'gubernur', regionCode: '33', fixedOn },
    { kind: 'bupati', regionCode: '33.19', fixedOn },
    { kind: 'gubernur', regionCode: '31', fixedOn },
    { kind: 'bupati', regionCode: '34.04', fixedOn },
  ],
  'psu-kukar-2025': [{ kind: 'bupati', regionCode: '64.02', fixedOn: null }],
}

/** The elections as they are loaded at first start. */
export const seededElections: readonly Election[] = seed.elections.map((election) => ({
  id: election.id,
  name: election.name,
  regime: election.regime === 'pemilu' ? 'pemilu' : 'pilkada',
  votingOn: plainDate(election.voting_on),
  contests: contests[election.id] ?? [],
  stages: election.stages.map((stage) => ({
    code: stage.code,
    title: stage.title,
    startsOn: stage.starts_on === null ? null : plainDate(stage.starts_on),
    endsOn: plainDate(stage.ends_on),
    held: !('held' in stage) || stage.held,
    mark: 'mark' in stage && stage.mark === 'X' ? 'X' : election.mark === 'C2' ? 'C2' : 'C1',
  })),
}))
