import fc from 'fast-check'
import { expect, test } from 'vitest'
import vectors from '../../../tests/vectors/kerawanan.json' with { type: 'json' }
import { classOf, cutoffsOf } from './categories.ts'
import { scoreOf } from './method.ts'
import { ikpCutoffsPrinted, ikpScores, publishedRisks } from './published.ts'

const { 'ikp-2024': ikp } = vectors
const scores = ikp.scores.map((value) => scoreOf('ikp-2024', value))

test('the 34 published scores give 21.67 and 68.71, and 5 high, 21 medium, 8 low', () => {
  const cuts = cutoffsOf(scores)
  if (cuts === null) throw new Error('no cut-offs')
  const { mean, deviation, low, high } = cuts
  expect([mean, deviation, low, high].map((value) => value.toFixed(2))).toEqual([
    ...[ikp.mean, ikp.deviation],
    ...[ikp.low, ikp.high],
  ])
  const classes = Object.groupBy(scores, (score) => classOf(score, cuts))
  expect(Object.fromEntries(Object.entries(classes).map(([name, all]) => [name, all.length]))).toEqual(ikp.classes)
  // The lower cut-off as printed is that of a sample; that of a population would be printed as 22,0.
  expect(Number(low.toFixed(1))).toBe(ikpCutoffsPrinted.low)
  const population = deviation * Math.sqrt((scores.length - 1) / scores.length)
  expect([mean - population, mean + population].map((value) => value.toFixed(2))).toEqual([
    ikp.withPopulationDeviation.low,
    ikp.withPopulationDeviation.high,
  ])
})

test('the scores of the vector are those of the data, each of another province, and each says its class', () => {
  expect(ikpScores.map(({ score }) => score)).toEqual(ikp.scores)
  expect(new Set(ikpScores.map(({ region }) => region)).size).toBe(34)
  const said = publishedRisks.flatMap(({ method, says }) =>
    method === 'ikp-2024' && says.kind === 'skor' ? [says.class] : [],
  )
  expect(said.filter((one) => one === 'tinggi')).toHaveLength(ikp.classes.tinggi)
  expect(said).toHaveLength(34)
})

test('nothing is cut where nothing can deviate', () => {
  expect(cutoffsOf([])).toBeNull()
  expect(cutoffsOf([scoreOf('ikp-2024', 50)])).toBeNull()
  const same = [scoreOf('ikp-2024', 40), scoreOf('ikp-2024', 40)]
  expect(
    same.map((score) => classOf(score, cutoffsOf(same) ?? { mean: 0, deviation: 0, low: score, high: score })),
  ).toEqual(['sedang', 'sedang'])
})

test('on the cut itself is medium, and classes move with no shift of all scores', () => {
  const cuts = { mean: 50, deviation: 10, low: scoreOf('ikp-2024', 40), high: scoreOf('ikp-2024', 60) }
  expect([39.99, 40, 60, 60.01].map((value) => classOf(scoreOf('ikp-2024', value), cuts))).toEqual([
    ...['rendah', 'sedang'],
    ...['sedang', 'tinggi'],
  ])
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 1_000 }), { minLength: 2 }),
      fc.integer({ min: 1, max: 500 }),
      (values, by) => {
        const classes = (all: readonly number[]) => {
          const given = all.map((value) => scoreOf('ikp-2024', value))
          const found = cutoffsOf(given)
          return found === null
            ? []
            : given.map((score) =>
                Math.abs(score - found.low) < 1e-6 || Math.abs(score - found.high) < 1e-6
                  ? 'cut'
                  : classOf(score, found),
              )
        }
        expect(classes(values.map((value) => value + by))).toEqual(classes(values))
      },
    ),
  )
})
