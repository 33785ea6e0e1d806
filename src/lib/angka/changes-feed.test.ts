import { expect, test } from 'vitest'
import { changesFeed } from './changes-feed.ts'

const line = {
  ...{ key: '2026-03-12.sanksi.64', day: '2026-03-12', measure: 'Sanksi', region: 'Contoh & <Raya>' },
  before: '7',
  after: 'disembunyikan',
  why: 'Sekarang "disembunyikan"',
  definition: '/angka/definisi/sanksi',
  page: '/angka/64',
}
const feedOf = (lines: readonly (typeof line)[]) =>
  changesFeed({
    ...{ origin: 'https://netra.example', path: '/angka/perubahan', language: 'id' },
    ...{ title: 'Angka yang berubah', lines },
    since: '2026-03-14T17:00:00.000Z',
  })

test('an entry is told when its day is over in Jakarta, under a name that stays', () => {
  const { updated, entries } = feedOf([line])
  expect(updated).toBe('2026-03-12T17:00:00.000Z')
  expect(entries).toMatchObject([
    {
      name: '2026-03-12.sanksi.64',
      says: 'Sekarang "disembunyikan". Angka berjalan, belum disahkan.',
      page: 'https://netra.example/angka/64',
      updated: '2026-03-12T17:00:00.000Z',
    },
  ])
  expect(entries[0]?.title).toContain('Contoh & <Raya>')
})

test('a feed without entries is of today', () => {
  expect(feedOf([]).updated).toBe('2026-03-14T17:00:00.000Z')
})
