import { expect, expectTypeOf, test } from 'vitest'
import { say, type Sentences } from './refusals.ts'

type Door = { readonly reason: 'closed' } | { readonly reason: 'too-many'; readonly seats: number }

const sentences: Sentences<Door> = {
  closed: () => 'Loket sudah tutup.',
  'too-many': ({ seats }) => `Hanya ada ${seats} kursi.`,
}

test('each reason is said with what it carries', () => {
  expect(say<Door>(sentences, { reason: 'closed' })).toBe('Loket sudah tutup.')
  expect(say<Door>(sentences, { reason: 'too-many', seats: 3 })).toBe('Hanya ada 3 kursi.')
})

test('a reason without a sentence does not compile', () => {
  expectTypeOf<{ closed: () => string }>().not.toExtend<Sentences<Door>>()
  expectTypeOf<{ closed: () => string; 'too-many': () => string }>().toExtend<Sentences<Door>>()
})
