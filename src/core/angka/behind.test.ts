import { expect, test } from 'vitest'
import { unplacedNow, unplacedOf } from './behind.ts'

const places = [
  { code: '00', parent: null },
  ...['33', '64', '82'].map((code) => ({ code, parent: '00' })),
  ...['64.01', '82.04'].map((code) => ({ code, parent: code.slice(0, 2) })),
]
const told = (numbers: Readonly<Record<string, number | null>>) => new Map(Object.entries(numbers))
const zeros = { '33': 0, '64': 0, '82': 0, '64.01': 0, '82.04': 0 }

test('what is told of no province is what the nation has beyond them; of a hidden nation nobody knows', () => {
  expect(unplacedOf(places, told({ ...zeros, '00': 45, '64': 9, '64.01': 9 }))).toBe(36)
  expect(unplacedOf(places, told({ ...zeros, '00': null }))).toBeNull()
})

test('zeros say nothing any more where the nation grew by five that no province has, and say it again where one has them', () => {
  const first = unplacedNow(undefined, places, told({ ...zeros, '00': 0 }))
  expect(first).toEqual({ unplaced: 0, isBehind: false })
  const before = { first: 0, isBehind: false }
  expect(unplacedNow(before, places, told({ ...zeros, '00': 4 }))).toBeNull()
  expect(unplacedNow(before, places, told({ ...zeros, '00': 45 }))).toEqual({ unplaced: 45, isBehind: true })
  const behind = { first: 0, isBehind: true }
  expect(unplacedNow(behind, places, told({ ...zeros, '00': 45 }))).toBeNull()
  expect(unplacedNow(behind, places, told({ ...zeros, '00': 45, '82': 43 }))).toEqual({ unplaced: 2, isBehind: false })
})

test('what was the nation’s own or hidden from the first is no growth', () => {
  expect(unplacedNow({ first: 20, isBehind: false }, places, told({ ...zeros, '00': 24 }))).toBeNull()
  expect(unplacedNow({ first: 20, isBehind: false }, places, told({ ...zeros, '00': 25 }))?.isBehind).toBe(true)
})
