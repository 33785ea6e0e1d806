import { dayNumber, dayOfNumber, plainDate, rules, type RegimeId, type Zone } from '#law'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import vectors from '../../../tests/vectors/kalkulator.json' with { type: 'json' }
import { askDue } from './ask-due.ts'
import { catalogueDaysOff as daysOff } from './days-off.ts'

/** Worked out by another program, from the rules' own words and the same calendar. */
type Vector = {
  readonly regime: string
  readonly rule: string
  readonly start: string
  readonly office: string
  readonly extended?: boolean
  readonly holiday?: readonly string[]
  readonly dueOn: string
  readonly dueAt: string
  readonly because: string
}
const zoneOf: Readonly<Record<string, Zone>> = { '33.19': 'WIB', '64.01': 'WITA', '91': 'WIT' }

test.each(vectors as readonly Vector[])('$rule from $start at $office is due on $dueOn: $because', (vector) => {
  const { regime, rule: ruleId, start, office, extended = false, holiday: holidays = [], dueOn, dueAt } = vector
  const question = { regime: regime as RegimeId, ruleId, start, zone: zoneOf[office] ?? 'WIB', extended, holidays }
  const asked = askDue({ ...question, daysOff })
  expect(asked).toMatchObject({ ok: true, value: { dueOn, dueAt } })
})

test('a day that is none is said, not skipped', () => {
  expect(
    askDue({
      regime: 'pemilu',
      ruleId: 'M14',
      start: '2024-11-25',
      zone: 'WIB',
      extended: false,
      daysOff,
      holidays: ['27-11-2024'],
    }),
  ).toEqual({ ok: false, refusal: { reason: 'not-a-day' } })
})

const ask = (start: string, more: Partial<Parameters<typeof askDue>[0]> = {}) =>
  askDue({ regime: 'pilkada', ruleId: 'P12', start, zone: 'WIB', extended: false, daysOff, holidays: [], ...more })

test.each([
  ...['2024-10-17T24:00', '2024-10-17T25:00', '2024-10-17T09:60', '2024-02-30T09:00', '2023-02-29', '2024-13-01'],
  ...['2016-12-31T23:59:60', '2024-10-17T09:00+07:00', '2024-10-17T02:00Z', '2024-10-17 09:00', ' 2024-10-17', ''],
  ...['２０２４-10-17', '2024-10-17T09:00\0', '20241017', 'besok', '-2024-10-17', '0000-01-01', '1e9'],
  // Days there are, in years no calendar of ours means: a term from there would leave the calendar.
  ...['0001-01-01', '9999-12-31T23:59', '1899-12-31', '2200-01-01'],
])('a start of %j is refused in words', (start) => {
  expect(ask(start)).toEqual({ ok: false, refusal: { reason: 'not-a-time' } })
  expect(ask(start, { zone: 'WIT', ruleId: 'P4' })).toEqual({ ok: false, refusal: { reason: 'not-a-time' } })
})

test('from the first to the last day that may be asked, every rule and zone answers with a day or says why not', () => {
  const ids = rules.map(({ id }) => id)
  fc.assert(
    fc.property(
      fc.constantFrom('1900-01-01T00:00', '2199-12-31T23:59:59', '2024-02-29', '2100-02-28T12:00'),
      fc.constantFrom(...ids, 'X', '', 'p12', 'P12;--'),
      fc.constantFrom<Zone>('WIB', 'WITA', 'WIT'),
      fc.boolean(),
      fc.array(fc.constantFrom('2022-01-03', '2024-11-27', '2028-02-29', '2199-12-31', '9999-12-31'), { maxLength: 6 }),
      (start, ruleId, zone, extended, holidays) => {
        const asked = ask(start, { ruleId, zone, extended, holidays })
        if (asked.ok) expect(asked.value.dueOn >= start.slice(0, 10)).toBe(true)
        else expect(asked.refusal.reason).toMatch(/^(unknown-rule|other-regime|no-term|no-longer-term)$/)
      },
    ),
  )
})

test('days off added for ten years on end only move the end; outside the calendar we hold they are taken at their word', () => {
  const first = dayNumber(plainDate('2024-10-17'))
  const every = Array.from({ length: 3_650 }, (_, n) => dayOfNumber(first + n))
  const asked = ask('2024-10-16T09:00', { regime: 'pemilu', ruleId: 'M14', holidays: every })
  expect(asked).toMatchObject({ ok: true, value: { dueOn: '2034-10-24' } })
  expect(ask('2021-12-30', { regime: 'pemilu', ruleId: 'M5', holidays: ['2021-12-31', '2021-12-31'] }).ok).toBe(true)
  expect(ask('2024-10-17', { holidays: ['2024-11-31'] })).toMatchObject({ refusal: { reason: 'not-a-day' } })
})
