import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parsePlainDate } from './plain-date.ts'

test.each(['2024-02-29', '2000-02-29', '0001-01-01', '9999-12-31'])('%s is a day', (text) => {
  expect(parsePlainDate(text)).toBe(text)
})

test.each([
  '2023-02-29',
  '1900-02-29',
  '2024-04-31',
  '2024-13-01',
  '2024-00-10',
  '2024-01-00',
  '0000-01-01',
  '2024-1-1',
  '',
])('%j is none', (text) => {
  expect(parsePlainDate(text)).toBeNull()
})

test('the arithmetic knows the days that the platform knows', () => {
  const digits = (most: number, width: number) => fc.nat(most).map((n) => String(n).padStart(width, '0'))
  fc.assert(
    fc.property(digits(9999, 4), digits(14, 2), digits(33, 2), (year, month, day) => {
      const text = `${year}-${month}-${day}`
      const date = new Date(`${text}T00:00:00Z`)
      const isDay = year !== '0000' && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)
      expect(parsePlainDate(text)).toBe(isDay ? text : null)
    }),
  )
})
