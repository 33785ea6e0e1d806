import { expect, test } from 'vitest'
import { readingsTold } from './readings-told.ts'

const places = [
  { code: '00', parent: null },
  { code: '64', parent: '00' },
  { code: '64.01', parent: '64' },
]
const at = (region: string, read: number | null, attested: number | null = null) => ({ region, read, attested })
const shown = (...told: readonly ReturnType<typeof at>[]) =>
  readingsTold('edaran-dibaca', places, told).map((number) => number.shown)

test('readings are the sum of what is told of each circular, at each place by itself', () => {
  expect(shown(at('00', 60), at('64', 40), at('00', 20))).toEqual([80, 40, 0])
})

test('where circulars came and none is told of how many, neither is the sum; where none came nobody read', () => {
  expect(shown(at('00', null), at('64', null))).toEqual([null, null, 0])
  expect(shown(at('00', null), at('00', 20))).toEqual([20, 0, 0])
  expect(shown()).toEqual([0, 0, 0])
})

test('lists are added up apart', () => {
  const told = [at('00', 60, 15), at('64', 40)]
  expect(readingsTold('edaran-dinyatakan', places, told).map((number) => number.shown)).toEqual([15, null, 0])
})
