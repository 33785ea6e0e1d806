import { expect, test } from 'vitest'
import { acrossElections, apartAcrossElections } from './across-elections.ts'
import { definitions } from './measures.ts'
import { rankLists } from './rank-lists.ts'

test('a list that compares elections is counted by election, and every other one has its reason', () => {
  const comparable = rankLists.filter((list) => list.acrossElections.comparable)
  expect(comparable.map(({ id }) => id)).toEqual(['tindak-lanjut'])
  expect(acrossElections.map(({ measure }) => measure.id)).toEqual([
    'jangka-menurut-pemilihan',
    'putusan-menurut-pemilihan',
  ])
  const apart = apartAcrossElections.map(({ measure }) => measure.id)
  for (const {
    measure,
    acrossElections: { comparable: isComparable },
  } of rankLists)
    expect(apart.includes(measure.id), measure.id).toBe(!isComparable)
  expect(new Set(apart).size).toBe(apart.length)
})

test('every number that has a definition is either comparable or has its reason: drawn, asked for, or of vulnerability', () => {
  const said = [...acrossElections, ...apartAcrossElections].map(({ measure }) => measure.id)
  // The rank by quarters is compared as what is counted by election.
  for (const { id } of definitions.filter((one) => one.id !== 'jangka-tepat-waktu')) expect(said, id).toContain(id)
  expect(new Set(said).size).toBe(said.length)
})

test('each reason begins with whether it compares', () => {
  for (const { why } of acrossElections) expect([why.id, why.en].join()).toMatch(/^Sebanding: .*,Comparable: /)
  for (const { why } of apartAcrossElections)
    expect([why.id, why.en].join()).toMatch(/^Tidak sebanding: .*Not comparable: /)
})
