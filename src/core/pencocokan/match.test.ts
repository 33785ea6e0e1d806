import { plainDate, subjectKinds } from '#law'
import { describe, expect, test } from 'vitest'
import { needsMatch, postingOn, sinceThen } from './match.ts'

test('BKN, the employer, TNI and Polri ask who it is; for everybody else the unit is enough', () => {
  const asked = subjectKinds.filter((kind) => needsMatch(kind, 'RUTE-LAIN'))
  expect(asked).toEqual(['pns', 'pppk', 'tni', 'polri'])
  expect(needsMatch('pns', 'RUTE-ASN-POLRI')).toBe(true)
  expect(needsMatch('pns', 'RUTE-PIDANA')).toBe(false)
})

const [then, today] = [plainDate('2024-10-01'), plainDate('2024-11-01')]
const at = (employerId: string, from: string, until: string | null = null) => ({
  employerId,
  from: plainDate(from),
  until: until === null ? null : plainDate(until),
})

describe('where somebody was on the day of the act', () => {
  test('the last day counts, the day after it does not', () => {
    expect(postingOn([at('a', '2020-01-01', '2024-10-02')], then)?.employerId).toBe('a')
    expect(postingOn([at('a', '2020-01-01', '2024-10-01')], then)).toBeNull()
    expect(postingOn([at('a', '2024-10-01')], then)?.employerId).toBe('a')
    expect(postingOn([at('a', '2024-10-02')], then)).toBeNull()
  })

  test('of two at once the later one', () => {
    expect(postingOn([at('a', '2020-01-01'), at('b', '2024-09-01')], then)?.employerId).toBe('b')
  })
})

test('who has another employer today moved, and who is nowhere is gone', () => {
  const moved = [at('a', '2020-01-01', '2024-10-15'), at('b', '2024-10-15')]
  expect(sinceThen(moved, { then, today })).toBe('moved')
  expect(sinceThen([at('a', '2020-01-01', '2024-10-15')], { then, today })).toBe('gone')
  expect(sinceThen([at('a', '2020-01-01', '2024-10-15'), at('a', '2024-10-15')], { then, today })).toBe('same')
})
