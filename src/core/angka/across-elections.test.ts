import { expect, test } from 'vitest'
import { acrossElections, apartAcrossElections } from './across-elections.ts'
import { pictureMeasures } from './picture-measures.ts'
import { rankLists } from './rank-lists.ts'

test('a list that compares elections is counted by election, and every other one has its reason', () => {
  const comparable = rankLists.filter((list) => list.acrossElections.comparable)
  expect(comparable.map(({ id }) => id)).toEqual(['tindak-lanjut'])
  expect(acrossElections.map(({ measure }) => measure.id)).toEqual(['jangka-menurut-pemilihan'])
  const apart = apartAcrossElections.map(({ measure }) => measure.id)
  for (const {
    measure,
    acrossElections: { comparable: isComparable },
  } of rankLists)
    expect(apart.includes(measure.id), measure.id).toBe(!isComparable)
  expect(new Set(apart).size).toBe(apart.length)
})

test('what is drawn of the nation and ranked nowhere has its reason as well', () => {
  const said = [...acrossElections, ...apartAcrossElections].map(({ measure }) => measure.id)
  for (const { id } of pictureMeasures) expect(said, id).toContain(id)
})

test('each reason begins with whether it compares', () => {
  for (const { why } of acrossElections) expect([why.id, why.en].join()).toMatch(/^Sebanding: .*,Comparable: /)
  for (const { why } of apartAcrossElections)
    expect([why.id, why.en].join()).toMatch(/^Tidak sebanding: .*Not comparable: /)
})
