import type { RegimeId, Zone } from '#law'
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
