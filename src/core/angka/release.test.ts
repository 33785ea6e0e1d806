import { describe, expect, test } from 'vitest'
import { releaseChanges, releaseNumbers, type BookCount } from './release.ts'

const places = [
  { code: '00', parent: null },
  ...['33', '64'].map((code) => ({ code, parent: '00' })),
  ...['33.18', '33.19', '64.01', '64.02'].map((code) => ({ code, parent: code.slice(0, 2) })),
]
const book = (region: string, count: number, change: Partial<BookCount> = {}): BookCount => ({
  ...{ region, count, appeared: 0, movedIn: 0, gone: 0 },
  ...change,
})
const told = (numbers: ReturnType<typeof releaseNumbers>) =>
  Object.fromEntries(numbers.map(({ region, shown, isClosed }) => [region, isClosed ? shown : 'terbuka']))

const first = [book('33.18', 20), book('33.19', 30), book('64.01', 40)]

describe('a release', () => {
  test('shows what is closed, and says of the rest that it is not', () => {
    expect(told(releaseNumbers(places, first, []))).toEqual({
      '00': 90,
      '33': 50,
      '33.18': 20,
      '33.19': 30,
      '64': 40,
      '64.01': 40,
      '64.02': 'terbuka',
    })
  })

  test('takes up what changed by enough, and leaves what changed by a few as it was told before', () => {
    const before = releaseNumbers(places, first, [])
    const next = [
      book('33.18', 32, { appeared: 12 }),
      book('33.19', 32, { appeared: 3, gone: 1 }),
      book('64.01', 41, { appeared: 1 }),
    ]
    expect(told(releaseNumbers(places, next, before))).toMatchObject({
      '00': 105,
      '33': 64,
      '33.18': 32,
      '33.19': 30,
      '64': 40,
      '64.01': 40,
    })
    expect(releaseChanges(places, next)).toEqual([
      { region: '00', appeared: 16, movedIn: 0, gone: null },
      { region: '33', appeared: 15, movedIn: 0, gone: null },
      { region: '64', appeared: null, movedIn: 0, gone: 0 },
    ])
  })

  test('hides on what was hidden: what grew past the limit would tell what it was', () => {
    const small = [book('33.18', 3), book('33.19', 30), book('64.01', 40)]
    const before = releaseNumbers(places, small, [])
    expect(told(before)).toMatchObject({ '33': 33, '33.18': null, '33.19': null })
    const next = releaseNumbers(
      places,
      [book('33.18', 13, { appeared: 10 }), book('33.19', 30), book('64.01', 40)],
      before,
    )
    expect(told(next)).toMatchObject({ '33': 43, '33.18': null, '33.19': null })
  })

  test('a regency that closes later is shown then', () => {
    const before = releaseNumbers(places, first, [])
    const next = releaseNumbers(places, [...first, book('64.02', 25, { appeared: 25 })], before)
    expect(told(next)).toMatchObject({ '00': 115, '64': 65, '64.01': 40, '64.02': 25 })
  })
})
