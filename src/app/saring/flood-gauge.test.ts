import { expect, test } from 'vitest'
import { floodFrom } from '#core'
import { createFloodGauge } from './flood-gauge.ts'

const start = Date.parse('2024-10-01T02:00:00.000Z')
const after = (seconds: number) => new Date(start + seconds * 1000).toISOString()
const sender = (agent = 'ponsel', address = '192.0.2.7') => ({ address, agent })
/** A draw with which nearly everybody is asked earlier, later; of a thousand windows one. */
const [early, late] = [() => 0.999, () => 0.001]
const { session, address } = floodFrom

test('a training of thirty people behind one address, sending within one hour, is asked for nothing', () => {
  const gauge = createFloodGauge(1000, () => 0.98)
  const asked: number[] = []
  for (let round = 0; round < 2; round++)
    for (let person = 0; person < 30; person++) {
      // Thirty like machines in one hall: to the server they are one session.
      const now = after(round * 1700 + person * 50)
      asked.push(gauge.level(sender(), now))
      gauge.count(sender(), now)
    }
  expect(Math.max(...asked)).toBe(0)
})

test.each([early, late])('one sender who goes on is asked for more and more, another is not', (chance) => {
  const gauge = createFloodGauge(1000, chance)
  const levels: number[] = []
  for (let n = 0; n < 2000; n++) {
    levels.push(gauge.level(sender(), after(n / 5)))
    gauge.count(sender(), after(n / 5))
    if (n === 400) expect(gauge.level(sender('laptop'), after(n / 5))).toBe(0)
  }
  expect(levels).toEqual(levels.toSorted((a, b) => a - b))
  const firsts = [1, 2, 3].map((level) => levels.indexOf(level))
  for (const [n, brim] of [session.reports, session.reports * 2, session.reports * 4].entries()) {
    expect(firsts[n]).toBeGreaterThan(brim * 0.3)
    expect(firsts[n]).toBeLessThan(brim + 200)
  }
  expect(gauge.level(sender('ponsel', '192.0.2.8'), after(401))).toBe(0)
})

test('many sessions behind one address reach its own limit, and two hours later it is calm again', () => {
  const gauge = createFloodGauge(1000, late)
  for (let n = 0; n < address.reports + 250; n++) gauge.count(sender(`agen ${String(n)}`), after(n))
  expect(gauge.level(sender('yang baru'), after(1000))).toBe(1)
  expect(gauge.level(sender('yang baru'), after(3 * 3600))).toBe(0)
})

test('a flood over the turn of an hour finds no door open', () => {
  const gauge = createFloodGauge(1000, late)
  for (let n = 0; n < 1500; n++) gauge.count(sender(), after(3000 + n / 3))
  expect([3599, 3600, 3601].map((seconds) => gauge.level(sender(), after(seconds)))).toEqual([3, 3, 3])
})

test('a report that comes to be sent is never what makes a puzzle come: it is there before, or comes later', () => {
  for (const chance of [0.999, 0.9, 0.5, 0.1, 0.001]) {
    const gauge = createFloodGauge(1000, () => chance)
    for (let n = 0; n < 1500; n++) {
      const before = gauge.level(sender(), after(n))
      gauge.count(sender(), after(n))
      expect(gauge.level(sender(), after(n))).toBe(before)
    }
  }
})

test('a token is asked for while calls flood, and not before; calm comes back at half, not at the brim', () => {
  const gauge = createFloodGauge(100, () => 0.5)
  /** So many calls in a minute, evenly, and how many of them were asked for a token. */
  const minute = (n: number, calls: number) =>
    Array.from({ length: calls }, (_, call) => gauge.countCall(after(n * 60 + (call * 60) / calls))).filter(Boolean)
      .length
  expect([minute(0, 50), minute(1, 50)]).toEqual([0, 0])
  expect(minute(2, 400)).toBeGreaterThan(200)
  expect(minute(3, 80)).toBe(80)
  expect(minute(4, 80)).toBeGreaterThan(40)
  minute(5, 10)
  expect(minute(6, 20)).toBe(0)
  expect(minute(7, 50)).toBe(0)
})
