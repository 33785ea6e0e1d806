import { afterAll, beforeAll, expect, test } from 'vitest'
import { moveCase } from '#app'
import { openWorld, type World } from './desk-world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld('2024-10-03T02:00:00.000Z')
})
afterAll(() => world.close())

test('staff of the handling office take a case into kajian awal, once', async () => {
  const staff = await world.person('staf-penanganan', 'BAWASLU-33.19')
  const caseId = await world.openedCase({ since: '2024-10-03T01:00:00.000Z' })
  const first = await moveCase(world.desk, { caseId, actor: staff, action: 'review' })
  expect(first).toMatchObject({ ok: true, value: { from: 'diterima', to: 'kajian-awal', version: 1 } })
  const second = await moveCase(world.desk, { caseId, actor: staff, action: 'review' })
  expect(second).toMatchObject({ ok: false, refusal: { reason: 'no-such-move', state: 'kajian-awal' } })
})

test('a transition tried twice at once happens once, and the other hears why not', async () => {
  const staff = await world.person('staf-penanganan', 'BAWASLU-33.19')
  const caseId = await world.openedCase({ since: '2024-10-03T01:00:00.000Z' })
  const both = await Promise.all([1, 2].map(() => moveCase(world.desk, { caseId, actor: staff, action: 'review' })))
  expect(both.filter(({ ok }) => ok)).toHaveLength(1)
  expect(both.find(({ ok }) => !ok)).toMatchObject({ refusal: { reason: 'no-such-move' } })
})
