import { expect, test } from 'vitest'
import { whyChanged } from './why-changed.ts'

const falls = { id: 'sanksi dibatalkan', en: 'a sanction was annulled' }
const why = (before: number | null, after: number | null, note: typeof falls | null = null) =>
  whyChanged({ falls, unit: 'sanksi' }, { before, after, note, part: '' })

test('more is what happened anew, fewer what makes this number fall', () => {
  expect(why(7, 19)).toEqual({ kind: 'more', by: 12 })
  expect(why(19, 18)).toEqual({ kind: 'fewer', by: 1, because: falls })
})

test('of what is hidden before or after, by how much is not said', () => {
  expect(why(null, 9)).toEqual({ kind: 'shown-now' })
  expect(why(9, null)).toEqual({ kind: 'hidden-now' })
})

test('a new way of counting says so itself', () => {
  expect(why(9, 30, falls)).toEqual({ kind: 'method', note: falls })
})

test('a part grows also where nothing was recorded, and days are neither more nor fewer', () => {
  const change = { before: 5, after: 20, note: null, part: 'bkn 31' }
  expect(whyChanged({ falls, unit: 'penerusan' }, change)).toEqual({ kind: 'grown', by: 15 })
  expect(whyChanged({ falls, unit: 'hari' }, { ...change, after: 3 })).toEqual({ kind: 'moved' })
})
