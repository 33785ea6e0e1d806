import { expect, test } from 'vitest'
import { planVisits, type Gap } from './plan-visits.ts'
import { isVulnerable, publishedRisks, risksOf } from './published-risk.ts'

const gap = (code: string, people = 0): Gap => ({
  code,
  name: code,
  near: code.slice(0, 8),
  nearName: code.slice(0, 8),
  people,
})

test('the vulnerable come first, then where most people are not reached; neighbours are one way', () => {
  const trips = planVisits([
    gap('33.19.01.2001', 50),
    gap('64.01.04.2001', 1),
    gap('64.01.04.2002', 3),
    gap('64.01.05.2001', 2),
    gap('33.19.02.2001'),
  ])
  expect(trips.map(({ near, people, stops }) => [near, people, stops.map(({ code }) => code.slice(-4))])).toEqual([
    ['64.01.04', 4, ['2002', '2001']],
    ['64.01.05', 2, ['2001']],
    ['33.19.01', 50, ['2001']],
    ['33.19.02', 0, ['2001']],
  ])
})

test('one way takes four at most, and a week five ways', () => {
  const many = Array.from({ length: 40 }, (_, nth) => gap(`33.19.01.${String(2001 + nth)}`))
  const trips = planVisits(many)
  expect(trips.map(({ stops }) => stops.length)).toEqual([4, 4, 4, 4, 4])
  expect(new Set(trips.flatMap(({ stops }) => stops)).size).toBe(20)
})

test('only what was published counts as vulnerable, and the lists are kept apart', () => {
  expect([isVulnerable('64.01.04'), isVulnerable('82.04'), isVulnerable('33.19'), isVulnerable('65.01')]).toEqual([
    true,
    true,
    false,
    false,
  ])
  expect(risksOf('64.02').map(({ list }) => list)).toEqual(['ikp-2022', 'pemetaan-2024'])
  expect(publishedRisks.every(({ mark }) => mark !== 'U')).toBe(true)
})
