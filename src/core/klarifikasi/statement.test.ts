import { expect, test } from 'vitest'
import { accusedCodeStates, accusedStatementKinds, mayState } from './statement.ts'

test.each(accusedStatementKinds)('%s is taken while nothing is decided', (kind) => {
  expect(['diregister', 'klarifikasi', 'kajian', 'pleno-akhir'].every((state) => mayState(kind, state as never))).toBe(
    true,
  )
})

test('once it is decided only a correction of wrong data is taken', () => {
  expect(accusedStatementKinds.filter((kind) => mayState(kind, 'diteruskan'))).toEqual(['koreksi'])
  expect(accusedStatementKinds.filter((kind) => mayState(kind, 'selesai'))).toEqual(['koreksi'])
})

test('nobody has a code before the case is registered', () => {
  expect(accusedCodeStates).not.toContain('diterima')
  expect(accusedCodeStates).toContain('diregister')
})
