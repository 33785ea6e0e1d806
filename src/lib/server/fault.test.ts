import { expect, test } from 'vitest'
import { traceOf } from './fault.ts'

test('the log of a fault keeps where it was and leaves out what people typed', () => {
  const fault = Object.assign(new TypeError('no "Siti Contoh" at siti@contoh.id, 6401010101010001'), { code: '22P02' })
  const { name, code, words, frames } = traceOf(fault)
  expect({ name, code, words }).toEqual({ name: 'TypeError', code: '22P02', words: 'no … at … …' })
  expect(frames[0]).toMatch(/^at .*fault\.test\.ts/)
})
