import { expect, test } from 'vitest'
import { unbalanced, type Balance } from './balance.ts'

const balance = (...states: readonly (readonly [string, number, number, number])[]): Balance => ({
  ...{ origin: 'netra.example/log', nth: 0, size: 64, madeAt: '2024-10-21T02:00:00.000Z', before: null },
  states: states.map(([state, stand, came, went]) => ({ state, stand, came, went })),
})

const monday = balance(['kajian', 3, 3, 0], ['selesai', 1, 1, 0])

test.each<readonly [string, Balance | null, Balance, string | null]>([
  ['the first, of which every case came', null, monday, null],
  ['a move', monday, balance(['kajian', 2, 0, 1], ['selesai', 2, 1, 0]), null],
  ['a day without any', monday, balance(['kajian', 3, 0, 0], ['selesai', 1, 0, 0]), null],
  ['the last that left a state, which is no longer named', balance(['kajian', 0, 0, 0]), balance(), null],
  ['one that is gone', monday, balance(['kajian', 2, 0, 0], ['selesai', 1, 0, 0]), 'kajian'],
  ['one that is gone while another came', monday, balance(['kajian', 3, 1, 0], ['selesai', 1, 0, 0]), 'kajian'],
  ['one elsewhere without a step', monday, balance(['kajian', 2, 0, 0], ['selesai', 2, 0, 0]), 'kajian'],
  ['a state that is not named any more', monday, balance(['kajian', 3, 0, 0]), 'selesai'],
  ['a first with a case that never came', null, balance(['kajian', 1, 0, 0]), 'kajian'],
])('of %s', (_, older, newer, state) => {
  expect(unbalanced(older, newer)?.state ?? null).toBe(state)
})
