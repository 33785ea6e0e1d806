import { expect, test } from 'vitest'
import figures from '../../../db/seeds/terbitan/figures.json' with { type: 'json' }
import type { PublishedFigure } from './figure.ts'
import { isForeignCopy } from './foreign-copy.ts'
import { whatChanged, type EnteredFigure } from './what-changed.ts'

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
    [878, 445, 4],
    [802, -76, null],
  ])
  expect(told[2]?.since?.unit).toEqual({ was: null, is: 'perkara' })
  // Said "in December", and the other on the 4th: which came first nobody knows.
  expect(told.map(({ since }) => since?.isOrderKnown)).toEqual([undefined, true, true, false])
})

test('a statement in words changes nothing that can be subtracted', () => {
  const told = whatChanged(threadOf('bawaslu-polri-pilkada-2024'))
  expect(told.map(({ figure: { id } }) => id)).toEqual(['polri-2024-12-03', 'polri-2024-12-05'])
  expect(told[1]?.since).toMatchObject({ by: null, days: 2, contradicts: false })
})

const told = (thread: string) =>
  whatChanged(threadOf(thread)).map(({ figure: { value }, since }) => [value, since?.by ?? null, since?.days ?? null])

test('98 stands before the 117 of two days later', () => {
  expect(told('bawaslu-sulsel-asn-2024')).toEqual([
    [98, null, null],
    [117, 19, 2],
  ])
})

test('what an institution said of its place is told in order, and no rank is subtracted from that of another list', () => {
  expect(told('halsel-peringkat')).toEqual([
    [4, null, null],
    [7, null, 1140],
    [null, null, 48],
  ])
  expect(told('halsel-peringkat-malut')).toEqual([
    [1, null, null],
    [2, null, 48],
  ])
  expect(whatChanged(threadOf('halsel-peringkat-malut'))[1]?.since?.apart).toBe('ranks')
})

test('369 became 2.034 in eight statements of two institutions', () => {
  const values = told('kasn-bkn-asn-pilkada-2020').map(([value]) => value)
  expect([values[0], values.at(-1), values.length]).toEqual([369, 2034, 8])
})

test('of two statements of one day the one that was entered later stands behind, whatever they are called', () => {
  const [one] = threadOf('bawaslu-sulsel-asn-2024')
  if (one === undefined) throw new Error('no figure')
  const of = (id: string, value: number, firstEnteredAt: string): EnteredFigure => ({
    ...{ ...one, id, value, asOf: '2026-11-30', saidOn: '2026-11-30', firstEnteredAt },
  })
  const order = whatChanged([of('a-ralat', 10, '2026-11-30T02:00:00Z'), of('z-siaran', 12, '2026-11-30T01:00:00Z')])
  expect(order.map(({ figure, since }) => [figure.id, since?.by, since?.days])).toEqual([
    ['z-siaran', undefined, undefined],
    ['a-ralat', -2, 0],
  ])
})

test('a copy on a strange name is told from the publisher’s own page', () => {
  const [linked, copies] = [true, false].map((isLinked) =>
    figures.flatMap(({ id, source: { url } }) => (url !== null && isForeignCopy(url) !== isLinked ? [id] : [])),
  )
  expect(copies).toEqual(['bawaslu-2024-12', 'tps-rawan-2024'])
  expect(linked?.length).toBeGreaterThan(50)
})
