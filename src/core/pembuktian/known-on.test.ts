import { describe, expect, test } from 'vitest'
import { mayAct, plainDate, rules, weakestMark } from '#law'
import { dayIn, daysOfRecord, decreesKnownOn, dutyOn, ruleKnownOn, type DecidedThen } from './known-on.ts'

const on = (day: string) => dayIn(plainDate(day), 'WIT')
const weak = rules.find((rule) => rule.term !== null && !mayAct(weakestMark(rule)))?.id ?? ''
const confirmed = (decidedAt: string): DecidedThen => ({
  decisionId: 'keputusan',
  ruleId: weak,
  parameter: 'semua',
  value: null,
  from: null,
  decidedAt,
})

describe('a rule that was confirmed', () => {
  // 15.00 UTC is midnight in Jayapura.
  const decided = [confirmed('2026-11-03T15:00:00.000Z')]
  test('was unconfirmed the day before, though it is confirmed today and for that day too', () => {
    expect(ruleKnownOn(weak, decided, on('2026-11-03'))).toMatchObject({ acts: false, decisionId: null })
    expect(ruleKnownOn(weak, decided, on('2026-11-04'))).toMatchObject({ acts: true, decisionId: 'keputusan' })
  })
  test('and one that no catalogue has is no rule', () => {
    expect(ruleKnownOn('tidak-ada', decided, on('2026-11-04'))).toBeNull()
  })
})

test('a day off is in the calendar from the day it was decreed, and a withdrawal from the day it was withdrawn', () => {
  const day = plainDate('2026-11-10')
  const decrees = [
    { on: day, effect: 'libur-nasional', decidedAt: '2026-11-04T01:00:00.000Z' },
    { on: day, effect: 'hari-biasa', decidedAt: '2026-11-06T01:00:00.000Z' },
  ]
  const effects = (at: string) => decreesKnownOn(decrees, on(at)).map(({ effect }) => effect)
  expect(effects('2026-11-03')).toEqual([])
  expect(effects('2026-11-05')).toEqual(['libur-nasional'])
  expect(effects('2026-11-06')).toEqual(['hari-biasa'])
  expect(decreesKnownOn(decrees.toReversed(), on('2026-11-06')).map(({ effect }) => effect)).toEqual(['hari-biasa'])
})

describe('a post', () => {
  const post = {
    recordedAt: '2026-11-03T01:00:00.000Z',
    from: plainDate('2026-11-01'),
    firstUntil: null,
    ends: [{ at: '2026-11-05T01:00:00.000Z', until: plainDate('2026-11-05') }],
  }
  test.each([
    ['2026-10-31', []],
    // Held, and recorded two days later.
    ['2026-11-02', [{ known: false, until: null }]],
    ['2026-11-04', [{ known: true, until: null }]],
    ['2026-11-05', []],
  ])('on %s', (day, held) => {
    expect(dutyOn([post], on(day))).toMatchObject(held)
    expect(dutyOn([post], on(day))).toHaveLength(held.length)
  })
})

test('the days of a record are those of both times, in the zone of the office', () => {
  const entry = { happenedAt: '2026-11-01T14:00:00.000Z', recordedAt: '2026-11-02T15:30:00.000Z' }
  expect(daysOfRecord([entry], 'WIT').map((day) => day.on)).toEqual(['2026-11-01', '2026-11-03'])
})
