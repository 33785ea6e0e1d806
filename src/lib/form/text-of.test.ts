import { expect, test } from 'vitest'
import { rawTextOf, textOf } from './text-of.ts'

const formOf = (value: string | File) => {
  const form = new FormData()
  form.set('jawaban', value)
  return form
}

test.each([
  ['  dua kata ', 'dua kata'],
  ['a\0b\u0007', 'ab'],
  ['\u202eterbalik\u202c dan \u2066tersembunyi\u2069', 'terbalik dan tersembunyi'],
  ['dua\r\n\tbaris 😀 مرحبا', 'dua\r\n\tbaris 😀 مرحبا'],
  ['\ud800x', '\ufffdx'],
])('%j is read as %j', (typed, read) => expect(textOf(formOf(typed), 'jawaban')).toBe(read))

test('a password is what was typed, and a file or a missing field is nothing', () => {
  expect(rawTextOf(formOf(' rahasia '), 'jawaban')).toBe(' rahasia ')
  expect([textOf(formOf(new File(['x'], 'x')), 'jawaban'), textOf(new FormData(), 'jawaban')]).toEqual(['', ''])
})
