import { findRule, plainDate, type RuleRow, type TermUnit, type WorkingCalendar, type Zone } from '#law'
import { describe, expect, test } from 'vitest'
import vectors from '../../../tests/vectors/tenggat.json' with { type: 'json' }
import type { DayOff } from './counted-days.ts'
import { isLate } from './is-late.ts'
import { startClock, type Deadline, type TermUsed } from './start-clock.ts'

type Vector = {
  readonly rule: string
  readonly startedAt: string
  readonly zone: string
  readonly extended?: boolean
  readonly daysOff?: readonly (readonly string[])[]
  readonly chosen?: {
    readonly amount?: number
    readonly unit?: string
    readonly firstDay?: string
    readonly calendar?: string
  }
  readonly dueOn: string
  readonly dueAt: string
  readonly because: string
}

function rule(id: string): RuleRow {
  const found = findRule(id)
  if (found === null) throw new Error(`no rule ${id}`)
  return found
}

const chosenOf = ({ amount, unit, firstDay, calendar }: NonNullable<Vector['chosen']>): Partial<TermUsed> => ({
  ...(amount === undefined ? {} : { amount }),
  ...(unit === undefined ? {} : { unit: unit as TermUnit }),
  ...(firstDay === undefined ? {} : { firstDay: firstDay as 'counts' | 'free' }),
  ...(calendar === undefined ? {} : { calendar: calendar as WorkingCalendar }),
})

const clockOf = ({ rule: id, startedAt, zone, extended = false, daysOff = [], chosen }: Vector): Deadline =>
  startClock({
    rule: rule(id),
    startedAt,
    zone: zone as Zone,
    daysOff: new Map(daysOff.map(([day = '', kind]) => [plainDate(day), kind as DayOff])),
    confirmation: chosen === undefined ? null : { ruleId: id, chosen: chosenOf(chosen) },
    extended,
  })

describe('due dates', () => {
  test.each(vectors as readonly Vector[])('$rule from $startedAt is due on $dueOn: $because', (vector) => {
    const { dueOn, dueAt } = clockOf(vector)
    expect({ dueOn, dueAt }).toEqual({ dueOn: vector.dueOn, dueAt: vector.dueAt })
  })
})

const kudus = { rule: 'P12', startedAt: '2024-10-17T02:00:00Z', zone: 'WIB', dueOn: '', dueAt: '', because: '' }

describe('a clock', () => {
  test('shows its arithmetic day by day', () => {
    expect(clockOf({ ...kudus, extended: true }).working).toEqual([
      { day: '2024-10-17', counts: true, n: 1, why: 'counts' },
      { day: '2024-10-18', counts: true, n: 2, why: 'counts' },
      { day: '2024-10-19', counts: true, n: 3, why: 'counts' },
      { day: '2024-10-20', counts: true, n: 4, why: 'counts' },
      { day: '2024-10-21', counts: true, n: 5, why: 'counts' },
    ])
    const pemilu = {
      ...kudus,
      rule: 'M-DARING',
      startedAt: '2024-02-02T02:00:00Z',
      daysOff: [['2024-02-05', 'cuti-bersama']],
    }
    expect(clockOf(pemilu).working.map(({ day, n, why }) => `${day} ${n} ${why}`)).toEqual([
      '2024-02-02 0 day-of-the-event',
      '2024-02-03 0 weekend',
      '2024-02-04 0 weekend',
      '2024-02-05 0 cuti-bersama',
      '2024-02-06 1 counts',
      '2024-02-07 2 counts',
    ])
  })

  test('does not act while its rule is unconfirmed, and acts once it is confirmed', () => {
    expect(clockOf(kudus)).toMatchObject({ acting: false, mark: 'U' })
    expect(clockOf({ ...kudus, chosen: {} })).toMatchObject({ acting: true, mark: 'U' })
    // Control: the term of P4 was seen in sources throughout.
    expect(clockOf({ ...kudus, rule: 'P4' })).toMatchObject({ acting: true, mark: 'C1' })
  })

  test('carries the rule, the article and the values it used', () => {
    expect(clockOf({ ...kudus, extended: true })).toMatchObject({
      ruleId: 'P12',
      cite: 'UU 1/2015 ps. 134(5)-(6)',
      startsAt: 'registered',
      startedAt: '2024-10-17T02:00:00.000Z',
      zone: 'WIB',
      extended: true,
      used: { amount: 5, unit: 'calendar-days', firstDay: 'counts', calendar: null },
    })
  })

  test('is late from the first instant after its last day, not before', () => {
    const clock = clockOf({ ...kudus, extended: true })
    expect(isLate(clock, '2024-10-21T16:59:59.999Z')).toBe(false)
    expect(isLate(clock, '2024-10-21T17:00:00.000Z')).toBe(true)
    expect(isLate(clock, '2024-10-21T17:00:00Z')).toBe(true)
  })

  test('without a term, without an extension, or with the confirmation of another rule is a fault', () => {
    const start = { startedAt: kudus.startedAt, zone: 'WIB', daysOff: new Map(), confirmation: null } as const
    expect(() => startClock({ ...start, rule: rule('P6') })).toThrow('has no term')
    expect(() => startClock({ ...start, rule: rule('P4'), extended: true })).toThrow('has no extension')
    expect(() => startClock({ ...start, rule: rule('P4'), confirmation: { ruleId: 'P2' } })).toThrow(
      'confirmation of P2',
    )
  })
})
