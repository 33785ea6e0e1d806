import fc from 'fast-check'
import { expect, test } from 'vitest'
import { localDay, zones, type Zone } from './zone.ts'

const hourMs = 3_600_000
/** By Date alone, which knows nothing of how an instant is written. */
const dayByDate = (at: Date, zone: Zone) => new Date(at.getTime() + zones[zone] * hourMs).toISOString().slice(0, 10)
const zone = fc.constantFrom<Zone>('WIB', 'WITA', 'WIT')
const moment = fc.date({
  min: new Date('1900-01-01T00:00:00Z'),
  max: new Date('2199-12-31T00:00:00Z'),
  noInvalidDate: true,
})

test('the day at an office is the one that Date says, however the instant is written', () => {
  fc.assert(
    fc.property(moment, zone, (at, there) => {
      const day = dayByDate(at, there)
      const local = new Date(at.getTime() + 7 * hourMs).toISOString().replace('Z', '+07:00')
      expect([localDay(at.toISOString(), there), localDay(local, there)]).toEqual([day, day])
    }),
  )
})

test('a quarter to midnight in Jayapura is not yet ten in Jakarta', () => {
  expect(localDay('2024-11-26T14:45:00.000Z', 'WIT')).toBe('2024-11-26')
  expect(localDay('2024-11-26T15:00:00.000Z', 'WIT')).toBe('2024-11-27')
  expect(localDay('2024-11-26T15:00:00.000Z', 'WIB')).toBe('2024-11-26')
})

test('what is no instant is refused', () => {
  expect(() => localDay('2024-13-01T00:00:00.000Z', 'WIB')).toThrow(RangeError)
})
