import { expect, test } from 'vitest'
import { plainDate, type RegimeId } from '#law'
import type { Election } from '../pemilihan/election.ts'
import { mapElection, mappedElections } from './map-election.ts'
import { mayMap, mayPublishMap } from './mappers.ts'

const election = (id: string, regime: RegimeId, votingOn: string, regionCode: string): Election => ({
  ...{ id, name: id, regime, votingOn: plainDate(votingOn), stages: [] },
  contests: [{ kind: 'bupati', regionCode, fixedOn: null }],
})
const all = [
  election('pemilu', 'pemilu', '2029-02-14', '00'),
  election('pilkada', 'pilkada', '2024-11-27', '64'),
  election('psu', 'pilkada', '2025-04-19', '64.02'),
]

test('a map is of the last Pilkada held in the region, and a re-vote elsewhere is not', () => {
  expect(mapElection(all, '64.01')?.id).toBe('pilkada')
  expect(mapElection(all, '64.02')?.id).toBe('psu')
  expect(mapElection(all, '33.19')?.id).toBe('pemilu')
  expect(mapElection([], '33.19')).toBeNull()
  expect(mappedElections(all, '64.02').map(({ id }) => id)).toEqual(['pemilu', 'psu', 'pilkada'])
})

test('offices of Bawaslu in provinces and regencies map, and commissioners publish', () => {
  const post = (role: 'staf-penanganan' | 'ketua' | 'ptps', kind = 'bawaslu-kabkota') => ({ role, office: { kind } })
  expect([post('staf-penanganan'), post('ketua'), post('ptps'), post('ketua', 'bawaslu-ri')].map(mayMap)).toEqual([
    ...[true, true, false, false],
  ])
  expect([post('staf-penanganan'), post('ketua')].map(mayPublishMap)).toEqual([false, true])
})
