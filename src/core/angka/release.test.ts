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
      book('33.19', 30),
      book('64.01', 46, { appeared: 6 }),
      book('64.02', 3, { appeared: 3 }),
    ]
    const two = [...before.filter(({ region }) => region !== '64.02'), { region: '64.02', shown: 3, isClosed: true }]
    expect(told(releaseNumbers(places, next, two))).toMatchObject({
      ...{ '00': 111, '33': 62, '33.18': 32, '33.19': 30 },
      ...{ '64': 49, '64.01': null, '64.02': null },
    })
    expect(releaseChanges(places, next)).toEqual([
      { region: '00', appeared: 21, movedIn: 0, gone: 0 },
      { region: '33', appeared: 12, movedIn: 0, gone: 0 },
      { region: '64', appeared: 9, movedIn: 0, gone: 0 },
    ])
  })

  test('moves nothing where those that keep their figure changed by one to four, and says of no province what one to four changed', () => {
    const before = releaseNumbers(places, first, [])
    const next = [
      book('33.18', 32, { appeared: 12 }),
      book('33.19', 32, { appeared: 3, gone: 1 }),
      book('64.01', 41, { appeared: 1 }),
    ]
    const after = told(releaseNumbers(places, next, before))
    expect(after).toMatchObject({ '00': 105, '33': 50, '33.18': 20, '33.19': 30, '64': 40, '64.01': 40 })
    expect(releaseChanges(places, next)).toEqual([
      { region: '00', appeared: 16, movedIn: 0, gone: null },
      { region: '33', appeared: null, movedIn: 0, gone: null },
      { region: '64', appeared: null, movedIn: 0, gone: null },
    ])
  })

  test('says of what is hidden not how much came to it, nor of what all others leave of the nation', () => {
    const books = [book('33.18', 20), book('64.01', 7, { appeared: 7 })]
    const numbers = releaseNumbers(places, books, [], (code) => code !== '64.01')
    expect(told(numbers)).toMatchObject({ '00': 27, '33': null, '64': null })
    expect(releaseChanges(places, books)[0]).toMatchObject({ region: '00', appeared: 7 })
    expect(releaseChanges(places, books, numbers)).toEqual([{ region: '00', appeared: null, movedIn: 0, gone: 0 }])
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
