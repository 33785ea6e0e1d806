import { expect, test } from 'vitest'
import { rowsIn } from './tables.ts'

test('rows are counted by their ends, however the pieces fall; a line feed that somebody wrote is none', () => {
  const text = Buffer.from('1\tfirst\n2\ttwo\\nlines\n3\t\\N\n')
  expect(rowsIn(text)).toBe(3)
  for (let cut = 0; cut <= text.length; cut++)
    expect(rowsIn(text.subarray(0, cut)) + rowsIn(text.subarray(cut))).toBe(3)
  expect(rowsIn(Buffer.alloc(0))).toBe(0)
})
