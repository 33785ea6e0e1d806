import { expect, test } from 'vitest'
import figures from '../../../db/seeds/terbitan/figures.json' with { type: 'json' }
import type { PublishedFigure } from './figure.ts'
import { whatChanged } from './what-changed.ts'

const threadOf = (thread: string) =>
  figures
    .filter((figure) => figure.thread === thread)
    .toReversed()
    .map((figure) => ({ ...figure, version: 1 }) as unknown as PublishedFigure)

test('433, 878 and 802 stand in the order in which they were said, with what changed', () => {
  const told = whatChanged(threadOf('bawaslu-asn-pilkada-2024'))
  expect(told.map(({ figure: { value }, since }) => [value, since?.by ?? null, since?.days ?? null])).toEqual([
    [null, null, null],
    [433, null, 74],
    [802, 369, null],
    [878, 76, null],
  ])
  expect(told.at(-1)?.since?.unit).toEqual({ was: null, is: 'perkara' })
})

test('a statement in words changes nothing that can be subtracted', () => {
  const told = whatChanged(threadOf('bawaslu-polri-pilkada-2024'))
  expect(told.map(({ figure: { id } }) => id)).toEqual(['polri-2024-12-03', 'polri-2024-12-05'])
  expect(told[1]?.since).toMatchObject({ by: null, days: 2, contradicts: false })
})
