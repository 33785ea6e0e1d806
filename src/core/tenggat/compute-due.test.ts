import { plainDate } from '#law'
import { describe, expect, test } from 'vitest'
import type { DecidedValue } from '../hukum/decided-law.ts'
import { computeDue, dueFacts, type DueQuestion } from './compute-due.ts'
import type { DayOff } from './counted-days.ts'

const kudus: DueQuestion = {
  regime: 'pilkada',
  ruleId: 'P12',
  extended: true,
  start: '2024-10-17T09:00',
  zone: 'WIB',
  daysOff: new Map(),
}
const due = (wanted: Partial<DueQuestion> = {}) => computeDue({ ...kudus, ...wanted })

test('Kudus 2024: registered Thursday, referred by Monday, and every day between is shown', () => {
  expect(due()).toMatchObject({
    ok: true,
    value: { dueOn: '2024-10-21', dueAt: '2024-10-22T00:00:00+07:00', zone: 'WIB', rule: 'P12', verification: 'U' },
  })
  const result = due()
  expect(result.ok && result.value.steps.map(({ day, counts }) => [day, counts])).toEqual(
    ['2024-10-17', '2024-10-18', '2024-10-19', '2024-10-20', '2024-10-21'].map((day) => [day, true]),
  )
})

test('hours are hours: two times twenty-four end to the minute, and no day is counted', () => {
  expect(due({ ruleId: 'P4', extended: false, start: '2024-10-17T16:30', zone: 'WITA' })).toMatchObject({
    value: { dueAt: '2024-10-19T16:30:00+08:00', dueOn: '2024-10-19', steps: [] },
  })
})

test('a day off added for one question moves a term in working days, and says why', () => {
  const ask = (daysOff: ReadonlyMap<ReturnType<typeof plainDate>, DayOff>) =>
    due({ regime: 'pemilu', ruleId: 'M14', extended: false, start: '2024-11-25T10:00', daysOff })
  const plain = ask(new Map())
  const with27 = ask(new Map([[plainDate('2024-11-27'), 'libur-nasional']]))
  expect(plain.ok && with27.ok && plain.value.dueOn < with27.value.dueOn).toBe(true)
  expect(with27.ok && with27.value.steps.find(({ day }) => day === '2024-11-27')).toEqual({
    day: '2024-11-27',
    counts: false,
    why: 'libur-nasional',
  })
})

test.each([
  ['not-a-time', { start: '2024-02-30T09:00' }],
  ['not-a-time', { start: '2024-10-17T24:00' }],
  ['unknown-rule', { ruleId: 'P99' }],
  ['other-regime', { regime: 'pemilu' }],
  ['no-term', { ruleId: 'P14' }],
  ['no-longer-term', { ruleId: 'P4' }],
] as const)('%s is said', (reason, wanted) => {
  expect(due(wanted)).toEqual({ ok: false, refusal: { reason } })
})

describe('the calculator answers as a clock that starts that day would', () => {
  const p2: Partial<DueQuestion> = { ruleId: 'P2', extended: false }
  const decide = (parameter: DecidedValue['parameter'], value: DecidedValue['value'] = null): DecidedValue => ({
    decisionId: `of ${parameter}`,
    ruleId: 'P2',
    parameter,
    value,
    from: null,
  })
  const facts = (wanted: Partial<DueQuestion>) => {
    const asked = due(wanted)
    return asked.ok ? dueFacts(asked.value) : asked.refusal
  }

  test('what the legal desk corrected is counted, and named', () => {
    expect(facts(p2)).toMatchObject({ dueOn: '2024-10-19' })
    expect(facts(p2)).not.toHaveProperty('decided')
    expect(facts({ ...p2, decided: [decide('semua'), decide('amount', 3)] })).toMatchObject({
      dueOn: '2024-10-20',
      verification: 'X',
      decided: { amount: 3 },
    })
  })

  test('what it confirmed as it stands changes nothing that programs are told, and a clock may act', () => {
    const confirmed = { ...p2, decided: [decide('semua')] }
    expect(facts(confirmed)).toEqual(facts(p2))
    expect(due(confirmed)).toMatchObject({ value: { confirmation: { ruleId: 'P2' } } })
    expect(due(p2)).toMatchObject({ value: { confirmation: null } })
  })

  test('a rule that it dated is said not to hold outside its days', () => {
    const dated = decide('masa', { from: '2024-12-01', until: null })
    expect(facts({ ...p2, decided: [decide('semua'), dated] })).toMatchObject({ decided: { inForce: false } })
    expect(facts({ ...p2, start: '2024-12-02T09:00', decided: [decide('semua'), dated] })).not.toHaveProperty('decided')
  })
})
