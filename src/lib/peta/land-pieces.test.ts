import { expect, test } from 'vitest'
import land from './land.json' with { type: 'json' }
import { landOn } from './land-pieces.ts'
import { sheet, spotOf } from './projection.ts'

const around = ([x, y]: readonly [number, number]) => `${x - 5} ${y - 5} 10 10`

test('the whole sheet has the whole land', () => {
  expect(landOn(`0 0 ${String(sheet.width)} ${String(sheet.height)}`)).toBe(land.path)
})

test('a province has its own island, and not the others', () => {
  const java = landOn(around(spotOf(110.4, -7)))
  const papua = landOn(around(spotOf(138, -4)))
  expect(java).not.toBe('')
  expect(papua).not.toBe('')
  expect(java.length + papua.length).toBeLessThan(land.path.length / 2)
  expect(java).not.toContain(papua)
})

test('the open sea has none', () => {
  expect(landOn(around(spotOf(98, -9)))).toBe('')
})
