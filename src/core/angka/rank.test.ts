import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import vectors from '../../../tests/vectors/peringkat.json' with { type: 'json' }
import { rankOf, type RankHead, type RankInput, type RankValue } from './rank.ts'

const head = (list: string, order: RankHead['order'] = 'highest-first'): RankHead => ({
  list,
  publisher: 'Contoh',
  unit: 'perkara',
  stage: 'diputus',
  period: 'semua',
  asOf: null,
  order,
})
const input = (code: string, value: RankValue, within: string | null = null): RankInput => ({
  code,
  name: `Contoh ${code}`,
  within,
  value,
})
const count = (code: string, value: number, within: string | null = null) =>
  input(code, { kind: 'count', count: value }, within)

describe('published lists', () => {
  test.each(vectors)('$list: $because', ({ list, values, positions }) => {
    const rank = rankOf(
      head(list),
      Object.entries(values).map(([name, value]) => count(name, value)),
    )
    const told = Object.fromEntries(rank.rows.map(({ code, overall }) => [code, overall.position]))
    expect(told).toMatchObject(positions)
    expect(rank.rows[0]?.overall.of).toBe(Object.keys(values).length)
  })
})

test('ties are told as ties, and the places behind them stay empty', () => {
  const { rows } = rankOf(head('seri'), [count('a', 7), count('b', 9), count('c', 7), count('d', 1)])
  expect(rows.map(({ code, overall }) => [code, overall.position, overall.tied])).toEqual([
    ['b', 1, 0],
    ['a', 2, 1],
    ['c', 2, 1],
    ['d', 4, 0],
  ])
})

describe('who has none', () => {
  const codes = (units: readonly { readonly code: string }[]) => units.map(({ code }) => code)
  test('is not put before those who are hidden because they have some, and takes no place beside them', () => {
    const rank = rankOf(head('nol'), [count('a', 0), input('b', { kind: 'hidden' }), count('c', 9), count('d', 0)])
    expect(rank.rows.map(({ code, overall }) => [code, overall.position, overall.of])).toEqual([['c', 1, 1]])
    expect([codes(rank.zeros), codes(rank.notShown)]).toEqual([['a', 'd'], ['b']])
    expect(rank.units).toBe(4)
    const lowest = rankOf(head('nol', 'lowest-first'), [count('a', 0), input('b', { kind: 'hidden' }), count('c', 9)])
    expect([codes(lowest.rows), codes(lowest.zeros)]).toEqual([['c'], ['a']])
  })
  test('nor beside those of whom it was not told since', () => {
    const rank = rankOf(head('nol'), [count('a', 0), input('b', { kind: 'behind' }), count('c', 9)])
    expect([codes(rank.rows), codes(rank.zeros), codes(rank.notYetTold)]).toEqual([['c'], ['a'], ['b']])
  })
  test('is in no order where all that is told is zero', () => {
    const rank = rankOf(head('nol'), [count('a', 0), count('b', 0)])
    expect([codes(rank.rows), codes(rank.zeros)]).toEqual([[], ['a', 'b']])
  })
  test('is last where everything is told, and none of seven that fell due is a share like any other', () => {
    const rank = rankOf(head('nol'), [count('a', 0), count('c', 9)])
    expect(rank.rows.map(({ code, overall }) => [code, overall.position])).toEqual([
      ['c', 1],
      ['a', 2],
    ])
    const shares = rankOf(head('bagian'), [
      input('a', { kind: 'share', met: 0, all: 7 }),
      input('b', { kind: 'hidden' }),
    ])
    expect([codes(shares.rows), codes(shares.zeros)]).toEqual([['a'], []])
  })
})

test('a share of nothing is not ranked: who had no term, or has no staff, stands apart and is in no n', () => {
  const rank = rankOf(head('bagian'), [
    input('a', { kind: 'share', met: 3, all: 4 }),
    input('b', { kind: 'share', met: 0, all: 0 }),
    input('c', { kind: 'share', met: 0, all: 4 }),
    input('d', { kind: 'rate', count: 0, staff: 0 }),
  ])
  expect(rank.rows.map(({ code, overall }) => [code, overall.position, overall.of])).toEqual([
    ['a', 1, 2],
    ['c', 2, 2],
  ])
  expect([rank.nothingToRank.map(({ code }) => code), rank.zeros, rank.units]).toEqual([['b', 'd'], [], 4])
})

test('the nation and the province at once: of 514 and of 10', () => {
  const others = Array.from({ length: 504 }, (_, at) => count(`z${String(at)}`, at < 6 ? 100 : 0, 'lain'))
  const province = Array.from({ length: 10 }, (_, at) => count(`82.${String(at)}`, 50 - at, '82'))
  const halsel = rankOf(head('dua'), [...others, ...province]).rows.find(({ code }) => code === '82.0')
  expect([halsel?.overall.position, halsel?.overall.of]).toEqual([7, 514])
  expect([halsel?.inside?.position, halsel?.inside?.of]).toEqual([1, 10])
})

test('56 among ten thousand staff is not 56 among three thousand, and few cannot be told apart', () => {
  const rate = (code: string, cases: number, staff: number) => input(code, { kind: 'rate', count: cases, staff })
  const { rows } = rankOf(head('per 1.000'), [
    rate('besar', 56, 10_000),
    rate('kecil', 56, 3_000),
    rate('mirip', 20, 3_200),
  ])
  expect(rows.map(({ code, figure }) => [code, Number(figure.toFixed(2))])).toEqual([
    ['kecil', 18.67],
    ['mirip', 6.25],
    ['besar', 5.6],
  ])
  expect(rows.map(({ overall }) => overall.between)).toEqual([
    [1, 1],
    [2, 3],
    [2, 3],
  ])
})

test('a share of few reaches over many places; lowest first turns the order', () => {
  const share = (code: string, met: number, all: number) => input(code, { kind: 'share', met, all })
  const inputs = [share('a', 90, 100), share('b', 4, 5), share('c', 10, 100)]
  expect(rankOf(head('tepat'), inputs).rows.map(({ overall }) => overall.between)).toEqual([
    [1, 2],
    [1, 2],
    [3, 3],
  ])
  const turned = rankOf(head('tepat', 'lowest-first'), inputs).rows
  expect(turned.map(({ code, overall }) => [code, overall.position, ...overall.between])).toEqual([
    ['c', 1, 1, 1],
    ['b', 2, 2, 3],
    ['a', 3, 2, 3],
  ])
})

test('what is hidden takes no place: whatever it hides, the list is the same', () => {
  const shown = [count('a', 30), count('b', 12), count('c', 12), count('d', 6)]
  const withHidden = rankOf(head('tutup'), [...shown, input('e', { kind: 'hidden' }), input('f', { kind: 'none' })])
  expect(withHidden.rows.map(({ code, overall }) => [code, overall.position, overall.of])).toEqual(
    rankOf(head('tutup'), shown).rows.map(({ code, overall }) => [code, overall.position, overall.of]),
  )
  expect(withHidden.notShown.map(({ code }) => code)).toEqual(['e'])
  expect(withHidden.nothingToRank.map(({ code }) => code)).toEqual(['f'])
  expect(withHidden.units).toBe(6)
})

describe('of any list', () => {
  const value = fc.oneof(
    fc.constant<RankValue>({ kind: 'hidden' }),
    fc.constant<RankValue>({ kind: 'none' }),
    fc.record({ kind: fc.constant('share' as const), met: fc.nat(20), all: fc.integer({ min: 20, max: 60 }) }),
    fc.record({ kind: fc.constant('rate' as const), count: fc.nat(60), staff: fc.integer({ min: 1, max: 90_000 }) }),
    fc.record({ kind: fc.constant('count' as const), count: fc.nat(9) }),
  )
  const inputs = fc
    .array(fc.record({ value, within: fc.constantFrom('64', '33', null) }), { maxLength: 40 })
    .map((rows) => rows.map((row, at) => input(String(at), row.value, row.within)))
  const order = fc.constantFrom('highest-first' as const, 'lowest-first' as const)

  test('nobody is lost; a place is one more than how many are better; its range holds it; the order of the input is nothing', () => {
    fc.assert(
      fc.property(inputs, order, (all, way) => {
        const rank = rankOf(head('apa saja', way), all)
        const { notShown, notYetTold, zeros, nothingToRank } = rank
        expect([...rank.rows, ...notShown, ...notYetTold, ...zeros, ...nothingToRank]).toHaveLength(all.length)
        for (const row of rank.rows) {
          const better = rank.rows.filter(({ figure }) =>
            way === 'highest-first' ? figure > row.figure : figure < row.figure,
          )
          const same = rank.rows.filter(({ figure }) => figure === row.figure)
          expect(row.overall).toMatchObject({
            position: better.length + 1,
            tied: same.length - 1,
            of: rank.rows.length,
          })
          const [first, last] = row.overall.between
          expect(first).toBeLessThanOrEqual(row.overall.position)
          expect(last).toBeGreaterThanOrEqual(row.overall.position + row.overall.tied)
        }
        expect(rankOf(head('apa saja', way), all.toReversed())).toEqual(rank)
      }),
    )
  })

  test('the ranges of two that cannot be told apart meet, and of two that can the better one’s begins first', () => {
    fc.assert(
      fc.property(inputs, order, (all, way) => {
        const { rows } = rankOf(head('apa saja', way), all)
        for (const one of rows)
          for (const other of rows) {
            const apart =
              (one.interval?.from ?? one.figure) > (other.interval?.to ?? other.figure) ||
              (other.interval?.from ?? other.figure) > (one.interval?.to ?? one.figure)
            if (!apart) expect(one.overall.between[0]).toBeLessThanOrEqual(other.overall.between[1])
            else if (one.overall.position < other.overall.position)
              expect(one.overall.between[0]).toBeLessThan(other.overall.between[1])
          }
      }),
    )
  })
})
