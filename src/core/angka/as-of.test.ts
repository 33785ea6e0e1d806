import fc from 'fast-check'
import { expect, test } from 'vitest'
import { asOf, momentAsked } from './as-of.ts'

const counted = { first: '2024-09-01T00:00:00.000Z', last: '2024-11-27T05:00:00.000Z' }
const now = '2024-11-27T05:00:10.000Z'

test('a past moment is answered as of itself, for good', () => {
  expect(asOf('2024-10-01T00:00:00.000Z', counted, now)).toEqual({
    ok: true,
    value: { at: '2024-10-01T00:00:00.000Z', settled: true },
  })
  expect(asOf(counted.last, counted, now)).toMatchObject({ value: { settled: true } })
})

test('since the last count the answer is of that count, and may be another soon', () => {
  expect(asOf('2024-11-27T05:00:05.000Z', counted, now)).toEqual({
    ok: true,
    value: { at: counted.last, settled: false },
  })
})

test('nobody knows the future, and nothing was said before the first count', () => {
  expect(asOf('2024-11-27T05:00:10.001Z', counted, now)).toEqual({ ok: false, refusal: { reason: 'future' } })
  expect(asOf('2024-08-31T23:59:59.999Z', counted, now)).toEqual({
    ok: false,
    refusal: { reason: 'before-first', first: counted.first },
  })
  expect(asOf('2024-10-01T00:00:00.000Z', null, now)).toEqual({ ok: false, refusal: { reason: 'never-counted' } })
})

test.each([
  ['2024-11-26', '2024-11-26T17:00:00.000Z', 'a day is its end in Jakarta'],
  ['2024-11-27', now, 'today is until now'],
  ['2024-11-28', '2024-11-28T17:00:00.000Z', 'tomorrow is a moment, and to come'],
  ['2024-11-26T09:30', '2024-11-26T02:30:00.000Z', 'on the clock of Jakarta'],
  ['2024-11-26T09:30:00+08:00', '2024-11-26T01:30:00.000Z', 'with its zone'],
  ['2024-11-26T09:30Z', '2024-11-26T09:30:00.000Z', 'in UTC'],
])('%s: %s, because %s', (words, at) => {
  expect(momentAsked(words, now)).toBe(at)
})

test.each([
  'kemarin',
  '',
  '2024-02-30',
  '26-11-2024',
  '2024-11-26T25:00',
  '2024-11-26 09:30',
  '99999-01-01',
  '2024-13-01T00:00Z',
])('“%s” is no moment', (words) => {
  expect(momentAsked(words, now)).toBeNull()
})

test('whatever is answered is of no moment after what was asked, nor after the last count', () => {
  const moment = fc
    .date({ min: new Date('2024-01-01'), max: new Date('2025-01-01'), noInvalidDate: true })
    .map((at) => at.toISOString())
  fc.assert(
    fc.property(moment, moment, (asked, at) => {
      const answer = asOf(asked, counted, at)
      if (answer.ok) expect(answer.value.at <= asked && answer.value.at <= counted.last && asked <= at).toBe(true)
    }),
  )
})
