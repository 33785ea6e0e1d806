import { expect, test } from 'vitest'
import { forwardingTerm, isForwardedLate } from './forwarding.ts'

const there = { receivedThereAt: '2024-10-03T06:30:00.000Z', zone: 'WITA' } as const

test('a TNI post has 24 hours, by its row of the catalogue: the last instant is too late, the one before is not', () => {
  expect(forwardingTerm({ door: 'tni', ...there })).toMatchObject({
    ruleId: 'POSKO-TNI',
    mark: 'C1',
    acting: true,
    used: { amount: 24, unit: 'hours' },
    dueAt: '2024-10-04T06:30:00.000Z',
  })
  expect(isForwardedLate({ door: 'tni', ...there }, '2024-10-04T06:29:59.999Z')).toBe(false)
  expect(isForwardedLate({ door: 'tni', ...there }, '2024-10-04T06:30:00.000Z')).toBe(true)
})

test.each(['polres', 'propam', 'loket'] as const)('for %s no term was found, so nothing is late', (door) => {
  expect(forwardingTerm({ door, ...there })).toBeNull()
  expect(isForwardedLate({ door, ...there }, '2025-10-04T06:30:00.000Z')).toBe(false)
})
