import { expect, test } from 'vitest'
import { floodFrom } from '#core'
import { createFloodGauge } from './flood-gauge.ts'

const start = Date.parse('2024-10-01T02:00:00.000Z')
const after = (seconds: number) => new Date(start + seconds * 1000).toISOString()
const sender = (agent = 'ponsel', address = '192.0.2.7') => ({ address, agent })

test('a training of thirty people behind one address, sending within one hour, is asked for nothing', () => {
  const gauge = createFloodGauge(1000)
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

test('one sender who goes on is asked for more and more, another behind the same address is not yet', () => {
  const gauge = createFloodGauge(1000)
  const levels: number[] = []
  for (let n = 0; n < floodFrom.session.reports * 2; n++) {
    levels.push(gauge.level(sender(), after(n)))
    gauge.count(sender(), after(n))
  }
  expect(levels[floodFrom.session.reports - 1]).toBe(0)
  expect(levels.at(-1)).toBe(1)
  expect(gauge.level(sender('laptop'), after(130))).toBe(0)
  expect(gauge.level(sender('ponsel', '192.0.2.8'), after(130))).toBe(0)
})

test('many sessions behind one address reach its own limit, and an hour later it is calm again', () => {
  const gauge = createFloodGauge(1000)
  for (let n = 0; n < floodFrom.address.reports; n++) gauge.count(sender(`agen ${String(n)}`), after(n))
  expect(gauge.level(sender('yang baru'), after(200))).toBe(1)
  expect(gauge.level(sender('yang baru'), after(2 * 3600 + 200))).toBe(0)
})

test('a token is asked for while calls flood, and not before; calm comes back at half, not at the brim', () => {
  const gauge = createFloodGauge(100)
  const call = (seconds: number) => gauge.countCall(after(seconds))
  for (let n = 0; n < 99; n++) expect(call(n / 10)).toBe(false)
  expect(call(11)).toBe(true)
  // Of the minute before, half lies within: with this one about fifty.
  expect(call(89)).toBe(true)
  expect(call(119)).toBe(false)
})
