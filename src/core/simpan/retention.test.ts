import { plainDate, retentionRules, type RetentionRule } from '#law'
import { expect, test } from 'vitest'
import { lawRow } from '../hukum/law-row.ts'
import { decideLaw } from '../hukum/decide-law.ts'
import type { DecidedValue } from '../hukum/decided-law.ts'
import { deletableFrom, retentionOn, standOf } from './retention.ts'

const rule = retentionRules.find(({ kind }) => kind === 'pindaian') as RetentionRule
const day = plainDate('2026-03-02')
const decided = (parameter: DecidedValue['parameter'], value: DecidedValue['value']): DecidedValue => ({
  decisionId: 'D1',
  ruleId: rule.id,
  parameter,
  value,
  from: null,
})

test('the house gives a length until the legal desk does, and a row out of force has none', () => {
  for (const one of retentionRules)
    expect(retentionOn(one, [], day), one.id).toEqual(
      one.destroyedBy === null ? null : { months: one.kind === 'sesi' ? 12 : 60, decisionId: null },
    )
  expect(retentionOn(rule, [decided('amount', 24)], day)).toEqual({ months: 24, decisionId: 'D1' })
  // What the legal desk said without a length is no length of the house's.
  expect(retentionOn(rule, [decided('semua', null), decided('amount', null)], day)).toBeNull()
  const ended = decided('masa', { from: null, until: '2026-03-02' })
  expect(retentionOn(rule, [decided('amount', 24), ended], day)).toBeNull()
  expect(retentionOn(rule, [ended], day)).toBeNull()
})

test('the legal desk gives a number of months, and cannot confirm a length that no source has', () => {
  const row = lawRow(rule.id)
  if (row === null) throw new Error('no row')
  const ask = (values: Readonly<Record<string, number | null>>) =>
    decideLaw(row, { values, from: null, replaces: null }, [])
  expect(ask({ amount: 24 })).toMatchObject({ ok: true, value: { kind: 'corrected', former: { amount: null } } })
  expect(ask({ amount: null })).toMatchObject({ refusal: { reason: 'value-not-possible', parameter: 'amount' } })
  expect(ask({ semua: null })).toMatchObject({ refusal: { reason: 'value-not-possible' } })
})

test.each([
  ['2024-08-31', 6, '2025-02-28'],
  ['2023-08-31', 6, '2024-02-29'],
  ['2024-02-29', 12, '2025-02-28'],
  ['2024-02-29', 48, '2028-02-29'],
  ['2024-11-30', 1, '2024-12-30'],
  ['2024-12-31', 1, '2025-01-31'],
])('what ended on %s and is kept %i months may be deleted from %s', (ended, months, from) => {
  expect(deletableFrom(plainDate(ended), { months })).toBe(from)
})

test('two different people must agree, and one who does not keeps it', () => {
  const [a, b] = [
    { by: 'a', agrees: true },
    { by: 'b', agrees: true },
  ]
  expect(standOf([], false)).toBe('diusulkan')
  expect(standOf([a, a], false)).toBe('diusulkan')
  expect(standOf([a, b], false)).toBe('disetujui')
  expect(standOf([a, b, { by: 'c', agrees: false }], false)).toBe('dipertahankan')
  expect(standOf([a, b], true)).toBe('dihapus')
})
