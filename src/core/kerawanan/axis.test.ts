import fc from 'fast-check'
import { expect, test } from 'vitest'
import { axisOf } from './axis.ts'
import { cutoffsOf } from './categories.ts'
import { scoreOf, type Placed } from './method.ts'
import { asnPlaced, ikpCutoffs, ikpScores } from './published.ts'

const laid = { end: 100, cuts: null, apart: 0.02 }

test('scores of two methods share no axis, no cut-offs and no list', () => {
  // @ts-expect-error -- this is the test: scores of the thematic index do not compile on the axis of the IKP
  axisOf('ikp-2024', asnPlaced, laid)
  // @ts-expect-error -- nor do both of them on one axis
  axisOf('ikp-2024', [...ikpScores, ...asnPlaced], laid)
  // @ts-expect-error -- nor on an axis of either
  axisOf<'ikp-2024' | 'netralitas-asn-2023'>('ikp-2024', [...ikpScores, ...asnPlaced], laid)
  // @ts-expect-error -- nor can classes of one be cut by the other
  axisOf('netralitas-asn-2023', asnPlaced, { ...laid, cuts: ikpCutoffs })
  // @ts-expect-error -- nor cut-offs be taken over both
  cutoffsOf([...ikpScores, ...asnPlaced].map(({ score }) => score))
  // @ts-expect-error -- and a bare number is no score
  axisOf('ikp-2024', [{ region: '31', score: 88.95 }], laid)
  // The control: of one method all of it compiles.
  expect(axisOf('ikp-2024', ikpScores, { ...laid, cuts: ikpCutoffs }).dots).toHaveLength(34)
})

test('dots stand where their score is, ties above each other, and none of a row touches the next', () => {
  const { dots } = axisOf('ikp-2024', ikpScores, { ...laid, cuts: ikpCutoffs })
  const tied = dots.filter(({ score }) => score === 77.04)
  expect(tied.map(({ region }) => region)).toEqual(['32', '64'])
  expect(new Set(tied.map(({ row }) => row)).size).toBe(2)
  expect(dots.find(({ region }) => region === '31')).toMatchObject({
    at: expect.closeTo(0.8895, 9) as number,
    class: 'tinggi',
  })
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 1_000 }), { maxLength: 60 }), (values) => {
      const placed: readonly Placed<'ikp-2024'>[] = values.map((value, nth) => ({
        region: String(nth),
        score: scoreOf('ikp-2024', value / 10),
      }))
      const axis = axisOf('ikp-2024', placed, laid)
      expect(axis.dots).toHaveLength(values.length)
      for (const row of Map.groupBy(axis.dots, (dot) => dot.row).values())
        row.slice(1).forEach(({ at }, nth) => expect(at - (row[nth]?.at ?? 0)).toBeGreaterThanOrEqual(0.02 - 1e-9))
    }),
  )
})
