import { expect, test } from 'vitest'
import { computeDue, type DecidedValue, type DueQuestion } from '#core'
import { answerInWords } from './answer-in-words.ts'

const question: DueQuestion = {
  regime: 'pilkada',
  ruleId: 'P12',
  extended: false,
  start: '2024-10-17T09:00',
  zone: 'WIB',
  daysOff: new Map(),
}
const confirmed: DecidedValue = { decisionId: 'd', ruleId: 'P12', parameter: 'semua', value: null, from: null }

function notesOf(wanted: Partial<DueQuestion> = {}): string {
  const asked = computeDue({ ...question, ...wanted })
  return asked.ok ? answerInWords(asked.value, []).notes.join(' ') : asked.refusal.reason
}

test('says that clocks do not act on a rule only while that is so', () => {
  expect(notesOf()).toContain('jam sistem tidak bertindak')
  expect(notesOf({ decided: [confirmed] })).toContain('Jam sistem bertindak atasnya')
  expect(notesOf({ decided: [confirmed] })).not.toContain('tidak bertindak')
  expect(notesOf({ ruleId: 'P4' })).toBe('')
})

test('names what was decided otherwise than the catalogue has it', () => {
  expect(notesOf({ decided: [confirmed, { ...confirmed, parameter: 'amount', value: 4 }] })).toMatch(/berbeda.*: 4/)
})

test('says of a count in working days of which year the calendar does not know every day off', () => {
  const working = { regime: 'pemilu', ruleId: 'M14', extended: true } as const
  expect(notesOf({ ...working, start: '2026-12-22T09:00' })).toContain('tahun 2027 belum lengkap')
  expect(notesOf({ ...working, start: '2022-03-01T09:00' })).toContain('tahun 2022 belum lengkap')
  expect(notesOf({ ...working, start: '2024-04-01T09:00' })).not.toContain('belum lengkap')
  // Calendar days need no calendar.
  expect(notesOf({ start: '2030-01-01T09:00' })).not.toContain('belum lengkap')
})
