import { expect, test } from 'vitest'
import { readTable } from './read-table.ts'

const cells = (text: string) => readTable(text).map((row) => row.cells)

test('a table is cut by what its first line is cut by, with the line each row begins on', () => {
  const rows = [
    ['nama', 'tps'],
    ['Contoh, Satu', '1'],
  ]
  expect(cells('nama;tps\nContoh, Satu;1\n')).toEqual(rows)
  expect(cells('nama,tps\r\n"Contoh, Satu",1\r\n')).toEqual(rows)
  expect(cells('\uFEFFnama\ttps\rContoh, Satu\t1')).toEqual(rows)
  expect(readTable('a;b\n\n"dua\nbaris";2\nx;3').map(({ line }) => line)).toEqual([1, 3, 5])
})

test('quotes inside a cell are doubled, blanks around it go, an empty last cell stays one', () => {
  expect(cells('a;b;c\n"Contoh ""Dua""";  x  ;')).toEqual([
    ['a', 'b', 'c'],
    ['Contoh "Dua"', 'x', ''],
  ])
  expect(cells('')).toEqual([])
  expect(cells(';;\n')).toEqual([])
})

test('a quote that is never closed ends with the text, and nothing hangs', () => {
  expect(cells('a;b\n"Contoh;1\nx;2')).toEqual([['a', 'b'], ['Contoh;1\nx;2']])
})
