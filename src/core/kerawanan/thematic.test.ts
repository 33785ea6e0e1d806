import fc from 'fast-check'
import { expect, test } from 'vitest'
import vectors from '../../../tests/vectors/kerawanan.json' with { type: 'json' }
import { asnMost, asnPlaced } from './published.ts'
import { eventsBehind, perThousand, thematicScores } from './thematic.ts'

const { most, list } = vectors['netralitas-asn-2023']

test('the ten published scores of the thematic index are 100 · n / 383, at the digits printed', () => {
  expect(asnMost.value).toBe(most)
  const scores = thematicScores(
    'netralitas-asn-2023',
    new Map(asnPlaced.map(({ region }, at) => [region, list[at]?.n ?? 0])),
  )
  const printed = asnPlaced.map(({ region }, at) => {
    const digits = list[at]?.printed.split(',')[1]?.length ?? 0
    return (scores.get(region) ?? 0).toFixed(digits).replace('.', ',')
  })
  expect(printed).toEqual(list.map((one) => one.printed))
  expect(asnPlaced.map(({ score }) => eventsBehind(score, most))).toEqual(list.map(({ n }) => n))
})

test('383 is the smallest number of events that gives all ten: any smaller one misses a score', () => {
  const fits = (max: number) =>
    list.every(({ printed }) => {
      const digits = printed.split(',')[1]?.length ?? 0
      const wanted = Number(printed.replace(',', '.'))
      const n = Math.round((wanted * max) / 100)
      return ((100 * n) / max).toFixed(digits) === wanted.toFixed(digits)
    })
  expect(fits(most)).toBe(true)
  expect(Array.from({ length: most - 1 }, (_, at) => at + 1).filter(fits)).toEqual([])
})

test('the leader is always 100, and what is nothing anywhere stays nothing', () => {
  expect([...thematicScores('netralitas-asn-2023', new Map([['31', 0]])).values()]).toEqual([0])
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 9_999 }), { minLength: 1 }), (events) => {
      const scores = thematicScores('netralitas-asn-2023', new Map(events.map((n, at) => [String(at), n])))
      expect(Math.max(...scores.values())).toBe(100)
      expect(Math.min(...scores.values())).toBeGreaterThan(0)
    }),
  )
})

test('a rate for 1,000 people has no answer where nobody is counted', () => {
  expect([perThousand({ events: 3, people: 1_500 }), perThousand({ events: 3, people: 0 })]).toEqual([2, null])
})
