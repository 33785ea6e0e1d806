import { expect, test } from 'vitest'
import { lightOf, percentOf, standingOfNode, type NodeFacts } from './standing.ts'

const at = '2026-11-29T01:00:00.000Z'
const none: NodeFacts = {
  mergedInto: null,
  sentAt: null,
  undeliverableAt: null,
  openedAt: null,
  acknowledgedAt: null,
  passedOnAt: null,
  lateAt: null,
}

test.each<[Partial<NodeFacts>, string]>([
  [{}, 'menunggu'],
  [{ sentAt: at }, 'dikirim'],
  [{ sentAt: at, undeliverableAt: at }, 'tidak-sampai'],
  [{ sentAt: at, undeliverableAt: at, openedAt: at }, 'dibuka'],
  [{ sentAt: at, openedAt: at, lateAt: at }, 'telat'],
  [{ sentAt: at, openedAt: at, lateAt: at, acknowledgedAt: at }, 'diterima'],
  [{ sentAt: at, acknowledgedAt: at, passedOnAt: at }, 'diteruskan'],
  [{ sentAt: at, acknowledgedAt: at, mergedInto: 'x' }, 'digabung'],
])('%j is %s', (facts, standing) => expect(standingOfNode({ ...none, ...facts })).toBe(standing))

const below = { units: 31, unitsSent: 31, unitsAcknowledged: 12, unitsLate: 0, unitsUndeliverable: 0 }
test('one that is late makes all above it red, and only all makes green', () => {
  expect(lightOf(below)).toBe('warn')
  expect(lightOf({ ...below, unitsLate: 1 })).toBe('bad')
  expect(lightOf({ ...below, unitsUndeliverable: 1 })).toBe('bad')
  expect(lightOf({ ...below, unitsAcknowledged: 31 })).toBe('good')
  expect(lightOf({ ...below, unitsSent: 0, unitsAcknowledged: 0 })).toBe('idle')
})

test('a hundred per cent is nobody missing', () => {
  expect(percentOf(83_761, 83_762)).toBe(99)
  expect(percentOf(83_762, 83_762)).toBe(100)
  expect(percentOf(0, 0)).toBe(0)
})
