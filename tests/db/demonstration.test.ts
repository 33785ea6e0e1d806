import { afterAll, beforeAll, expect, test } from 'vitest'
import { cloneDatabase, type Clone } from '../support/database.ts'

let clone: Clone
beforeAll(async () => {
  clone = await cloneDatabase('demonstration')
}, 120_000)
afterAll(() => clone.close())

test('ten cases of Paser stand in ten different states', async () => {
  const rows = await clone.owner.selectFrom('netra.cases').select(['state', 'regency_code', 'register_number', 'opened_at']).orderBy('opened_at').execute()
  console.log(rows)
  expect(rows.length).toBeGreaterThan(10)
})
