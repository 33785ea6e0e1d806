import { expect, test } from 'vitest'
import { entries, findEntries, searchEntries, type EntryQuery } from '#law'

const idsOf = (query: Partial<EntryQuery>) =>
  searchEntries({ words: '', kind: null, mark: null, subject: null, ...query }).map(({ id }) => id)

test('nothing asked is everything, in the order of the catalogue', () => {
  expect(idsOf({})).toEqual(entries.map(({ id }) => id))
})

test('every word must occur, in either language and any case', () => {
  expect(idsOf({ words: 'KEPALA desa kampanye', kind: 'perbuatan' })).toContain('DESA-29-j')
  expect(idsOf({ words: 'village head campaign', kind: 'perbuatan' })).toContain('DESA-29-j')
  expect(idsOf({ words: 'kepala desa zebra' })).toEqual([])
})

test('a code, an article or a source finds its rows', () => {
  expect(idsOf({ words: 'p12', kind: 'langkah' })).toContain('P12')
  expect(idsOf({ words: '134(5)-(6)' })).toEqual(expect.arrayContaining(['P12', 'L-PIL-134-5']))
  expect(idsOf({ words: 'S79' })).toContain('P12')
})

test('filters narrow, and together they narrow more', () => {
  const doubted = searchEntries({ words: '', kind: 'langkah', mark: 'U', subject: null })
  expect(doubted.length).toBeGreaterThan(0)
  expect(doubted.every(({ kind, mark }) => kind === 'langkah' && mark === 'U')).toBe(true)
  expect(idsOf({ subject: 'tni', kind: 'perbuatan' })).toEqual(['TNI-01', 'PIL-71-1', 'PEM-280-3'])
})

test('an id finds every version, the newest last', () => {
  expect(findEntries('L-PIL-188').map(({ inForce }) => inForce.from?.value ?? null)).toEqual([null, '2024-11-14'])
  expect(findEntries('NONE')).toEqual([])
})
