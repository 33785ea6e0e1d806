import { expect, test } from 'vitest'
import { findRankList, type RankList } from './rank-lists.ts'
import { understandRank, type AskedRank } from './rank-question.ts'

const nothing: AskedRank = { over: null, within: null, period: null, per: null }
const listOf = (id: string): RankList => {
  const list = findRankList(id)
  if (list === null) throw new Error(id)
  return list
}

test('what is not said is what the list says of itself', () => {
  expect(understandRank(listOf('tindak-lanjut'), nothing)).toEqual({
    ...{ over: 'provinsi', within: null, period: null, per: 'jumlah', wrong: [] },
  })
  expect(understandRank(listOf('penerusan-tanpa-kabar'), nothing)).toMatchObject({ over: 'instansi', wrong: [] })
})

test.each([
  ['sanksi', { over: 'raja' }, ['over']],
  ['sanksi', { over: 'instansi' }, ['over']],
  ['sanksi', { over: 'kabkota', within: '64', period: '2026-10', per: 'seribu' }, []],
  ['sanksi', { over: 'provinsi', within: '64' }, ['within']],
  ['sanksi', { within: '64' }, ['within']],
  ['sanksi', { over: 'kabkota', within: '00' }, ['within']],
  ['sanksi', { over: 'kabkota', within: 'Paser' }, ['within']],
  ['sanksi', { period: '2026-T3' }, ['period']],
  ['sanksi', { period: '2026-13' }, ['period']],
  ['tindak-lanjut', { period: '2026-T3' }, []],
  ['tindak-lanjut', { period: '2026-10' }, ['period']],
  ['tindak-lanjut', { period: '2026-T5' }, ['period']],
  ['kegiatan', { per: 'seribu' }, ['per']],
  ['kegiatan', { per: 'sejuta', over: 'raja' }, ['over', 'per']],
] as const)('%s asked with %j: wrong is %j', (id, said, wrong) => {
  expect(understandRank(listOf(id), { ...nothing, ...said }).wrong).toEqual(wrong)
})
