import { expect, test } from 'vitest'
import { pointColumns, readPoints } from './read-points.ts'

const columns = pointColumns(['\uFEFFKode', 'Bujur', 'lintang', 'sumber', 'per'])
const read = (...rows: string[][]) => (columns === null ? null : readPoints(columns, rows))
const good = ['64.01', '116.2', '-1,9', 'Contoh', '2026-01-31']

test('the head may stand in any order and in both languages, and all five columns must be there', () => {
  expect(columns).toEqual({ code: 0, longitude: 1, latitude: 2, source: 3, asOf: 4 })
  expect(pointColumns(['code', 'latitude', 'longitude', 'source', 'as_of'])).not.toBeNull()
  expect(pointColumns(['code', 'latitude', 'longitude', 'source'])).toBeNull()
})

test('a row is read with a decimal comma too, and empty rows keep the number of the rows below', () => {
  expect(read(good, [''], ['64.02', '9999', '0', 'Contoh', '2026-01-31'])).toEqual({
    points: [{ code: '64.01', latitude: -1.9, longitude: 116.2, source: 'Contoh', asOf: '2026-01-31' }],
    faults: [{ row: 4, value: '9999', problem: 'no-longitude' }],
  })
})

test.each([
  [['6401', '116', '-1', 'C', '2026-01-31'], 'no-code'],
  [['64.01', '116', '-1', 'C', '2026-01-31'], 'twice'],
  [['64.03', '116', 'S 1', 'C', '2026-01-31'], 'no-latitude'],
  [['64.03', '', '-1', 'C', '2026-01-31'], 'no-longitude'],
  [['64.03', '-1', '116', 'C', '2026-01-31'], 'outside'],
  [['64.03', '116', '-1', ' ', '2026-01-31'], 'no-source'],
  [['64.03', '116', '-1', 'C', '31-01-2026'], 'no-day'],
])('%j is refused: %s', (row, problem) => {
  expect(read(good, row)?.faults.map((fault) => fault.problem)).toEqual([problem])
})
