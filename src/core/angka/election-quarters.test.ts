import { expect, test } from 'vitest'
import { seededElections } from '../../../tests/support/seeded-elections.ts'
import { quartersOf } from './election-quarters.ts'

const of = (id: string) =>
  quartersOf(seededElections.find((election) => election.id === id) ?? { stages: [] }).map(({ code }) => code)

test('an election lies in the quarters of its dated stages, and two that overlap share some', () => {
  expect(of('pilkada-2024')).toEqual(['2024-T1', '2024-T2', '2024-T3', '2024-T4'])
  expect(of('pemilu-2024').at(-1)).toBe('2024-T1')
  expect(of('psu-kukar-2025')).toContain('2025-T2')
  expect(quartersOf({ stages: [] })).toEqual([])
})
