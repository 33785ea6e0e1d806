import { expect, test } from 'vitest'
import { traceOf } from './trace-of.ts'

test('the log of a fault keeps where it was and leaves out what people typed', () => {
  const fault = Object.assign(
    new TypeError('no "Siti Contoh" at siti@contoh.id, 6401010101010001, receipt 7K3M-Q9TZ-4WXY'),
    { code: '22P02' },
  )
  const { name, code, words, frames } = traceOf(fault)
  expect({ name, code, words }).toEqual({ name: 'TypeError', code: '22P02', words: 'no … at … …, receipt …' })
  expect(frames[0]).toMatch(/^at .*trace-of\.test\.ts/)
})

test('what else an error carries stays out: PostgreSQL quotes the row in its detail', () => {
  const fault = Object.assign(new Error('duplicate key'), { detail: 'Key (name)=(Siti Contoh) already exists.' })
  expect(JSON.stringify(traceOf(fault))).not.toContain('Siti')
})

test('a thrown text is masked like a message, and a thrown thing says only what it is', () => {
  expect(traceOf('no "Siti Contoh"').words).toBe('no …')
  expect(traceOf({ reporter: 'Siti Contoh' })).toEqual({ name: 'object', words: '', frames: [] })
})
