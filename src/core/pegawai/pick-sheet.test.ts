import { expect, test } from 'vitest'
import { pickSheet } from './pick-sheet.ts'

const head = { rows: 1, headers: ['NIP', 'Nama'], columns: { nip: 0, nama: 1 } }
const [cover, instructions, list] = [
  { head: null, filled: false },
  { head, filled: false },
  { head, filled: true },
]

test.each([
  ['the only one', [list], 0],
  ['the first that has a table', [cover, list, list], 1],
  ['one with people before one that names the columns alone', [instructions, cover, list], 2],
  ['one without people where none has any, so that this can be said', [cover, instructions], 1],
  ['none', [cover], -1],
  ['none of none', [], -1],
] as const)('takes %s', (_what, sheets, at) => {
  expect(pickSheet(sheets)).toBe(at)
})
