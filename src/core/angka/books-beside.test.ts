import { describe, expect, test } from 'vitest'
import { openBesideBooks } from './books-beside.ts'
import { measures, type MeasureId } from './measures.ts'
import { bookMeasures, releaseNumbers, type BookMeasure, type ReleaseNumber } from './release.ts'
import type { MeasureCounts } from './rests.ts'
import { tellAll } from './together.ts'

const regencies = ['33.01', '33.02', '64.01', '64.02']
const places = [
  { code: '00', parent: null },
  ...['33', '64'].map((code) => ({ code, parent: '00' })),
  ...regencies.map((code) => ({ code, parent: code.slice(0, 2) })),
]
type Counts = Partial<Record<BookMeasure, number>>
type Books = Readonly<Record<string, Counts>>
const enough: Counts = { 'laporan-masuk': 60, 'perkara-diregister': 40, temuan: 20 }

/** A first release, and what stands of live numbers; `bare`: without looking beside. */
function release(books: Books, live: Books, how: 'beside' | 'bare' = 'beside') {
  const counted = Object.entries(books).flatMap(([region, counts]) =>
    Object.entries(counts).map(([measure, count]) => ({ region, measure, count })),
  )
  const isOpen = openBesideBooks({
    ...{ places, counted, inOtherBooks: () => 0 },
    live: (measure, code) => live[code]?.[measure] ?? null,
  })
  const released = new Map<BookMeasure, readonly ReleaseNumber[]>()
  for (const measure of bookMeasures) {
    const own = counted.filter((row) => row.measure === measure)
    const rows = own.map(({ region, count }) => ({ region, count, appeared: 0, movedIn: 0, gone: 0 }))
    released.set(measure, releaseNumbers(places, rows, [], how === 'beside' ? isOpen(measure, released) : undefined))
  }
  return (measure: BookMeasure, code: string) => released.get(measure)?.find(({ region }) => region === code)?.shown
}
/** Of which regencies somebody knows that one to four are in the live number and in no book, and of which so many came from reports. */
const found = (told: ReturnType<typeof release>, live: Books) =>
  regencies.flatMap((code) => {
    const [closed, stands] = [told('laporan-masuk', code), live[code]?.['laporan-masuk']]
    const beside = closed == null || stands === undefined ? 0 : Math.abs(stands - closed)
    const [cases, findings] = [told('perkara-diregister', code), told('temuan', code)]
    const reported = cases == null || findings == null ? 0 : cases - findings
    return [
      ...(beside > 0 && beside < 5 ? [`${code} in no book`] : []),
      ...(reported > 0 && reported < 5 ? [`${code} from reports`] : []),
    ]
  })

describe('a release', () => {
  const books = { ...Object.fromEntries(regencies.map((code) => [code, enough])) } as Books
  test('tells a number where live numbers leave nobody or five beside it', () => {
    const live = { '33.01': { 'laporan-masuk': 60 }, '33.02': { 'laporan-masuk': 66 } }
    const told = release(books, live)
    expect([told('laporan-masuk', '33.01'), told('laporan-masuk', '33.02'), told('laporan-masuk', '00')]).toEqual([
      60, 60, 240,
    ])
    expect(found(told, live)).toEqual([])
  })
  test('and hides it, with its neighbour, where one to four are in the live number and in no book', () => {
    const live = { '33.01': { 'laporan-masuk': 62 } }
    expect(found(release(books, live, 'bare'), live)).toEqual(['33.01 in no book'])
    const told = release(books, live)
    expect([told('laporan-masuk', '33.01'), told('laporan-masuk', '33.02'), told('laporan-masuk', '33')]).toEqual([
      null,
      null,
      120,
    ])
    expect(found(told, live)).toEqual([])
  })
  test('hides findings where one to four of the cases came from reports', () => {
    const few = { ...books, '64.01': { 'laporan-masuk': 60, 'perkara-diregister': 22, temuan: 20 } }
    expect(found(release(few, {}, 'bare'), {})).toEqual(['64.01 from reports'])
    expect(found(release(few, {}), {})).toEqual([])
  })
})

describe('what a release hides', () => {
  /** The only book of the demonstration that has sanctions: one regency, of which live numbers have four more elsewhere. */
  const only: Books = { '64.01': { sanksi: 5 } }
  const live: Books = { '00': { sanksi: 9 }, '64': { sanksi: 9 } }
  /** Hidden places that a reader works out, who knows what each place is made of and that what has no book is not in it. */
  function workedOut(shownAt: (code: string) => number | null | undefined, books: Books): readonly string[] {
    const isIn = (code: string) => Object.keys(books).some((book) => book.startsWith(code) || code === '00')
    const known = new Map(places.map(({ code }) => [code, isIn(code) ? (shownAt(code) ?? null) : 0] as const))
    const hidden = places.filter(({ code }) => known.get(code) === null).map(({ code }) => code)
    for (const { code: whole } of [...places, ...places]) {
      const parts = places.filter(({ parent }) => parent === whole)
      const open = parts.filter(({ code }) => known.get(code) === null)
      const [sum, [last]] = [known.get(whole) ?? null, open]
      if (sum === null || last === undefined || open.length > 1) continue
      known.set(last.code, sum - parts.reduce((told, { code }) => told + (known.get(code) ?? 0), 0))
    }
    return hidden.filter((code) => known.get(code) != null)
  }
  test('is told by no whole of which it is the only part, the nation least of all', () => {
    // Hidden by itself, and the nation told: this is what a reader does with it.
    expect(workedOut((code) => (code === '00' ? 5 : null), only)).toEqual(['64', '64.01'])
    const told = release(only, live)
    expect(told('sanksi', '64')).toBeNull()
    expect(workedOut((code) => told('sanksi', code), only)).toEqual([])
  })
  test('nor by the live nation, which is hidden beside all books as any place is', () => {
    const books: Books = { '64.01': { sanksi: 20 }, '33.01': { sanksi: 30 } }
    const bare = release(books, { '00': { sanksi: 53 } }, 'bare')
    expect([53 - (bare('sanksi', '00') ?? 0), bare('sanksi', '64.01')]).toEqual([3, 20])
    const told = release(books, { '00': { sanksi: 53 } })
    expect(told('sanksi', '00')).toBeNull()
    // Nor by its provinces together.
    expect([told('sanksi', '33'), told('sanksi', '64')]).toEqual([null, null])
    expect(release(books, { '00': { sanksi: 55 } })('sanksi', '00')).toBe(50)
  })
})

test('a live number does not move to where one to four more than in the books would stand; the next does', () => {
  const nothing = Object.fromEntries(measures.map(({ id }) => [id, 0])) as MeasureCounts
  const own = measures.filter(({ id }) => id === 'laporan-masuk')
  const before = new Map([
    ...places.map(({ code }) => [code, 60] as const),
    ['00', 240] as const,
    ['33', 120] as const,
    ['64', 120] as const,
  ])
  const moved = (reports: number, closed: number | null) =>
    tellAll({
      ...{ due: own, places, isStep: () => true },
      counted: regencies.map((region) => ({
        region,
        counts: { ...nothing, 'laporan-masuk': region === '33.01' ? reports : 62 },
      })),
      before: { told: (id: MeasureId) => (id === 'laporan-masuk' ? before : new Map()), toldBeside: () => new Map() },
      inBooks: (_measure, code) => (code === '33.01' ? closed : null),
    })[0]?.numbers.find(({ region }) => region === '33.01')?.shown
  expect(moved(70, null)).toBe(70)
  expect(moved(70, 67)).toBeUndefined()
  expect(moved(70, 70)).toBe(70)
  expect(moved(72, 67)).toBe(72)
})
