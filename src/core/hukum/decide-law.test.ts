import { describe, expect, test } from 'vitest'
import { findRule, plainDate, type Instant } from '#law'
import { startClock } from '../tenggat/start-clock.ts'
import { confirmationOn, type Confirmable, type DecidedValue } from './decided-law.ts'
import { decideLaw, type LawAttempt } from './decide-law.ts'
import { lawRow } from './law-row.ts'

const row = (id: string) => {
  const found = lawRow(id)
  if (found === null) throw new Error(`no row ${id}`)
  return found
}
const day = plainDate('2026-03-02')
const decided = (
  parameter: Confirmable,
  value: DecidedValue['value'],
  more: Partial<DecidedValue> = {},
): DecidedValue => ({
  decisionId: 'D1',
  ruleId: 'P2',
  parameter,
  value,
  from: null,
  ...more,
})
const ask = (values: LawAttempt['values'], before: readonly DecidedValue[] = [], more: Partial<LawAttempt> = {}) =>
  decideLaw(row('P2'), { values, from: null, replaces: null, ...more }, before)

describe('what kind of decision it is', () => {
  test('either side of a conflict is confirmed; what no source says is a correction', () => {
    expect(ask({ amount: 2 })).toMatchObject({ ok: true, value: { kind: 'confirmed', former: { amount: 2 } } })
    expect(ask({ amount: 3 })).toMatchObject({ ok: true, value: { kind: 'confirmed' } })
    expect(ask({ amount: 4 })).toMatchObject({ ok: true, value: { kind: 'corrected', former: { amount: 2 } } })
    expect(ask({ masa: { from: '2020-01-01', until: null } })).toMatchObject({ ok: true, value: { kind: 'dated' } })
  })

  test('every row marked U or X can be decided, and what the house does on its own cannot', () => {
    expect(row('L-PIL-71-2').decidable).toEqual(['semua', 'masa'])
    expect(row('KUORUM-7').weak).toEqual(['present'])
    expect([lawRow('N1'), lawRow('LIBUR-2026'), lawRow('TIDAK-ADA')]).toEqual([null, null, null])
  })
})

test.each([
  [{}, 'semua'],
  [{ amount: 0 }, 'amount'],
  [{ amount: 2.5 }, 'amount'],
  [{ amount: 1000 }, 'amount'],
  [{ amount: '3' }, 'amount'],
  [{ unit: 'weeks' }, 'unit'],
  [{ startsAt: 'known-on' }, 'startsAt'],
  [{ present: 3 }, 'present'],
  [{ unit: 'working-days' }, 'calendar'],
  [{ masa: { from: '2026-02-30', until: null } }, 'masa'],
  [{ masa: { from: '2026-03-02', until: '2026-03-02' } }, 'masa'],
  [{ masa: '2026-03-02' }, 'masa'],
])('a row varies only within its closed set: %j is refused at %s', (values, parameter) => {
  expect(ask(values as LawAttempt['values'])).toEqual({
    ok: false,
    refusal: { reason: 'value-not-possible', parameter, basis: 'P2' },
  })
})

test('hours are not counted from a day, nor days added to hours, nor do more come than there are', () => {
  const refused = (id: string, values: LawAttempt['values']) =>
    decideLaw(row(id), { values, from: null, replaces: null }, [])
  expect(refused('P1', { unit: 'hours' })).toMatchObject({ refusal: { parameter: 'unit' } })
  expect(refused('P12', { unit: 'hours' })).toMatchObject({ refusal: { parameter: 'unit' } })
  expect(refused('KUORUM-7', { present: 8 })).toMatchObject({ refusal: { parameter: 'present' } })
  expect(refused('KUORUM-7', { present: 5 })).toMatchObject({ ok: true })
})

describe('a rule decided twice', () => {
  const before = [decided('amount', 2), decided('firstDay', null)]

  test('with the same value is accepted, also where the first took it from the catalogue', () => {
    expect(ask({ amount: 2, firstDay: 'free' }, before)).toMatchObject({ ok: true })
  })

  test('with another value is refused and told which decision stands against it', () => {
    expect(ask({ amount: 3 }, before)).toEqual({
      ok: false,
      refusal: { reason: 'decided-otherwise', parameter: 'amount', decisionId: 'D1', value: 2, basis: 'P2' },
    })
    expect(ask({ amount: 3 }, [decided('semua', null)])).toMatchObject({
      refusal: { reason: 'decided-otherwise', value: 2 },
    })
    expect(
      ask({ masa: { from: null, until: '2027-01-01' } }, [decided('masa', { from: null, until: null })]),
    ).toMatchObject({
      refusal: { reason: 'decided-otherwise' },
    })
  })

  test('with another value is accepted when it says which one it replaces, and keeps the old value', () => {
    expect(ask({ amount: 3 }, before, { replaces: 'D1' })).toMatchObject({ ok: true, value: { former: { amount: 2 } } })
    expect(ask({ amount: 3 }, before, { replaces: 'D0' })).toMatchObject({ refusal: { reason: 'replaces-nothing' } })
    expect(ask({ amount: 2 }, before, { replaces: 'D1' })).toMatchObject({ refusal: { reason: 'replaces-nothing' } })
  })

  test('is asked against what still holds from its first day on, not against what was replaced', () => {
    const after = [...before, decided('amount', 3, { decisionId: 'D2' })]
    expect(ask({ amount: 2 }, after)).toMatchObject({ refusal: { decisionId: 'D2' } })
    const later = [...before, decided('amount', 3, { decisionId: 'D2', from: day })]
    expect(ask({ amount: 3 }, later, { from: day })).toMatchObject({ ok: true })
    expect(ask({ amount: 2 }, later, { from: day })).toMatchObject({ refusal: { decisionId: 'D2' } })
    expect(ask({ amount: 3 }, later)).toMatchObject({ refusal: { decisionId: 'D1' } })
  })
})

describe('a clock', () => {
  const startedAt = '2026-03-02T02:00:00.000Z' as Instant
  const clock = (values: readonly DecidedValue[]) => {
    const rule = findRule('P2')
    if (rule === null) throw new Error('no P2')
    const confirmation = confirmationOn(rule, values, day)
    const { acting, used, dueOn } = startClock({ rule, startedAt, zone: 'WIB', daysOff: new Map(), confirmation })
    return { acting, amount: used.amount, dueOn }
  }
  const rest = [decided('firstDay', null), decided('zone', null)]

  test('acts once nothing of its rule is unconfirmed, with the values decided for the day it starts', () => {
    expect(clock(rest)).toMatchObject({ acting: false, amount: 2 })
    expect(clock([...rest, decided('amount', 3)])).toEqual({ acting: true, amount: 3, dueOn: '2026-03-05' })
    const later = decided('amount', 5, { from: plainDate('2026-03-03') })
    expect(clock([...rest, decided('amount', 3), later])).toMatchObject({ amount: 3 })
    expect(clock([...rest, decided('amount', 3), { ...later, from: day }])).toMatchObject({ amount: 5 })
  })

  test('does not act outside the days its rule is in force: from the first day on, and no longer on the last', () => {
    const masa = (from: string | null, until: string | null) =>
      clock([decided('semua', null), decided('masa', { from, until })]).acting
    expect([masa('2026-03-02', null), masa('2026-03-03', null)]).toEqual([true, false])
    expect([masa(null, '2026-03-03'), masa(null, '2026-03-02')]).toEqual([true, false])
  })

  test('of a rule that is sure does not act either, once the rule was dated past it', () => {
    const rule = findRule('P4')
    if (rule === null) throw new Error('no P4')
    const past = decided('masa', { from: null, until: '2026-01-01' }, { ruleId: 'P4' })
    const acts = (values: readonly DecidedValue[]) =>
      startClock({ rule, startedAt, zone: 'WIB', daysOff: new Map(), confirmation: confirmationOn(rule, values, day) })
        .acting
    expect([acts([]), acts([past])]).toEqual([true, false])
  })
})
