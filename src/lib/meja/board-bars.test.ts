import { expect, test } from 'vitest'
import { linesBy, tallyOf } from './board-bars.ts'

const rows = [
  { office: 'Kudus', bucket: 'lewat', clocks: 2 },
  { office: 'Kudus', bucket: 'nanti', clocks: 6 },
  { office: 'Pati', bucket: 'lewat', clocks: 3 },
  { office: 'Kudus', bucket: 'lewat', clocks: 2 },
] as const

test('a bar is as long as its share of the longest line, and its parts are as long as their counts', () => {
  const [first, second] = linesBy(
    rows,
    ({ office }) => office,
    ({ office }) => office,
  )
  expect(first).toMatchObject({ says: 'Kudus', total: 10, counts: { lewat: 4, nanti: 6 } })
  expect(first?.bar).toEqual([
    { bucket: 'lewat', x: 0, width: 40 },
    { bucket: 'nanti', x: 40, width: 60 },
  ])
  expect(second).toMatchObject({ says: 'Pati', bar: [{ bucket: 'lewat', x: 0, width: 30 }] })
})

test('nothing counted is no line and no bar', () => {
  expect(
    linesBy(
      [] as (typeof rows)[number][],
      ({ office }) => office,
      ({ office }) => office,
    ),
  ).toEqual([])
  expect(tallyOf([])).toEqual({ lewat: 0, 'hari-ini': 0, besok: 0, nanti: 0 })
})
