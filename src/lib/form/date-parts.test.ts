import { expect, test } from 'vitest'
import { plainDate } from '#law'
import { partsOf, readDate } from './date-parts.ts'

const formOf = (day: string, month: string, year: string) => {
  const form = new FormData()
  form.set('terjadi-day', day)
  form.set('terjadi-month', month)
  form.set('terjadi-year', year)
  return form
}

test.each([
  ['7', '3', '2024', '2024-03-07'],
  [' 07 ', '11', '2024', '2024-11-07'],
  ['31', '2', '2024', null],
  ['', '', '', null],
  ['7', '3', '24', null],
  ['tujuh', '3', '2024', null],
  ['7-1', '3', '2024', null],
])('%s %s %s is %s, and stays as it was typed', (day, month, year, date) => {
  const read = readDate(formOf(day, month, year), 'terjadi')
  expect(read.date).toBe(date)
  expect(read.parts).toEqual({ day: day.trim(), month: month.trim(), year: year.trim() })
})

test('an empty date is told from a wrong one', () => {
  expect(readDate(formOf('', '', ''), 'terjadi').empty).toBe(true)
  expect(readDate(formOf('31', '2', '2024'), 'terjadi').empty).toBe(false)
})

test('a day we hold fills the three fields as people write it', () => {
  expect(partsOf(plainDate('2024-03-07'))).toEqual({ day: '7', month: '3', year: '2024' })
})
