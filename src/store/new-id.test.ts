import { expect, test } from 'vitest'
import { newId } from './new-id.ts'

test('ids of one process sort as they were made, however many a millisecond has, and are UUIDs of version 7', () => {
  const made = Array.from({ length: 20_000 }, newId)
  expect(made.toSorted()).toEqual(made)
  expect(new Set(made).size).toBe(made.length)
  for (const id of made) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
})

test('the time in an id is the time it was made', () => {
  const before = Date.now()
  const at = Number.parseInt(newId().replaceAll('-', '').slice(0, 12), 16)
  // Twenty thousand in a row may have borrowed some milliseconds from those that come.
  expect(at - before).toBeGreaterThanOrEqual(0)
  expect(at - before).toBeLessThan(1_000)
})
