import { expect, test } from 'vitest'
import type { Contest } from '#core'
import { seededElections } from '../../../tests/support/seeded-elections.ts'
import { comparedElections } from './two-elections.ts'

const asOf = '2026-11-30T05:00:00.000Z'
const part = (name: string, shown: number | null) => ({
  ...{ measureId: 'jangka-menurut-pemilihan', regionCode: '00', part: name, shown, asOf },
})
/** The seats of the seed are those that tests ask about; this one was held in 37 provinces. */
const governors = Array.from({ length: 37 }, (_, n): Contest => ({
  kind: 'gubernur',
  regionCode: String(11 + n),
  fixedOn: null,
}))
const electionOf = (id: string) => {
  const found = seededElections.find((election) => election.id === id)
  if (found === undefined) throw new Error(`no election ${id}`)
  return id === 'pilkada-2024' ? { ...found, contests: governors } : found
}
const compared = (second: string, parts: readonly ReturnType<typeof part>[]) => {
  const [row] = comparedElections([electionOf('pemilu-2024'), electionOf(second)], () => parts, '?per=2026-11-30')
  return { first: row?.first, second: row?.second, definition: row?.definition }
}
const told = (id: string, met: number | null, late: number | null) => [
  part(`${id} tepat`, met),
  part(`${id} lewat`, late),
]

test('each election has its share, with what chance alone could make of it, and where it comes from', () => {
  const { first, second, definition } = compared('pilkada-2024', [
    ...told('pemilu-2024', 30, 10),
    ...told('pilkada-2024', 20, 0),
  ])
  expect(first).toEqual({
    says: '75% (30 dari 40)',
    range: '59,8–85,8%',
    figure: {
      ...{ measureId: 'jangka-menurut-pemilihan', regionCode: '00', part: 'pemilu-2024 tepat dari yang berakhir' },
      ...{ shown: 30, of: 40, asOf },
    },
  })
  expect(second?.figure).toMatchObject({ shown: 20, of: 20 })
  expect(definition).toBe('/angka/definisi/jangka-menurut-pemilihan?per=2026-11-30')
})

test('each measure has its own two parts, and a share of none of another', () => {
  const parts = [...told('pemilu-2024', 30, 10), part('pemilu-2024 diputus', 12), part('pemilu-2024 belum', 48)]
  const [terms, decided] = comparedElections([electionOf('pemilu-2024'), electionOf('pilkada-2024')], () => parts, '')
  expect(terms?.first.says).toBe('75% (30 dari 40)')
  expect(decided?.first.says).toBe('20% (12 dari 60)')
  expect(decided?.first.figure?.part).toBe('pemilu-2024 diputus dari semua')
  expect(decided?.second.figure).toBeNull()
})

test('an election without a number says why', () => {
  const of = (second: string, met: number | null, late: number | null) => {
    const { second: value } = compared(second, told(second, met, late))
    expect([value?.figure, value?.range]).toEqual([null, null])
    return value?.says
  }
  expect(of('pilkada-2024', null, null)).toContain('nol atau paling sedikit lima')
  expect(of('pilkada-2024', 0, 0)).toBe('belum ada lima yang dapat dihitung')
  expect(of('psu-kukar-2025', 20, 10)).toContain('digelar di sedikit tempat')
  expect(compared('pilkada-2024', []).second?.says).toContain('belum pernah dihitung')
})
