import { expect, test } from 'vitest'
import { csvLine, csvText, jsonLine } from './cells.ts'

test('a line of RFC 4180: what has a comma, a quote or a line end stands in quotes, and a quote stands twice', () => {
  expect(csvLine(['a', 'b,c', 'd"e', 'f\ng', 'h\r\ni', '', null, 7, true])).toBe(
    'a,"b,c","d""e","f\ng","h\r\ni",,,7,true\r\n',
  )
})

test.each(['=1+1', '+62', '-5', '@SUM(A1)', '\tx', '\rx'])('%j is text, and no formula', (text) => {
  expect(csvText(text).replaceAll('"', '')).toBe(`'${text}`)
})

test('a number below zero is a number, and what only has such a sign inside is left alone', () => {
  expect(csvLine([-5, 'a=b', 'x-y'])).toBe('-5,a=b,x-y\r\n')
})

test.each(['00', '11.10', '64.01.04.2003', '198501012010011001', '1e5'])(
  'the code %s stands in quotes, so that a spreadsheet can leave it as it is; a number does not',
  (code) => {
    expect(csvLine([code, 12, 1.5, '2026-T3', '2026-11-30'])).toBe(`"${code}",12,1.5,2026-T3,2026-11-30\r\n`)
  },
)

test('an object has its names in the order of the columns, and formulas as they are', () => {
  expect(jsonLine(['b', 'a', 'c'], ['=1', null, 2])).toBe('{"b":"=1","a":null,"c":2}')
})
