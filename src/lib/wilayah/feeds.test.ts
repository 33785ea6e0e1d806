import { expect, test } from 'vitest'
import type { PlainDate } from '#law'
import { bodyEntries, officeEntries } from './institution-feed.ts'
import { entriesOf } from './region-feed.ts'

const change = (series: string, day: string, shown: number | null, before: number | null = null) => ({
  ...{ series, day: day as PlainDate, shown, before, first: before === null },
})

test('a body tells at least how many, from what to what, and under another name each day', () => {
  const entries = bodyEntries('https://contoh.test/lembaga/BKN', [
    change('berkas', '2026-01-07', 40, 30),
    change('berkas', '2026-01-06', null, 20),
    change('berkas', '2026-01-05', 20),
    change('lain', '2026-01-05', 20),
  ])
  expect(entries.map(({ name }) => name)).toEqual(['berkas-2026-01-07', 'berkas-2026-01-06', 'berkas-2026-01-05'])
  expect(entries[0]?.says).toContain('Dari paling sedikit 30 menjadi paling sedikit 40')
  expect(entries[1]?.title).toBe('Berkas diterima: tidak diumumkan')
  expect(entries[2]?.says).toContain('Angka pertama: paling sedikit 20')
  expect(entries.map(({ updated }) => updated)[0]).toBe('2026-01-07T23:59:59+07:00')
})

test('what an office held stands beside what changed in its numbers, the newest first', () => {
  const entries = officeEntries((path) => `https://contoh.test${path}`, 'BAWASLU-64.01', {
    changes: [change('berkas', '2026-01-07', 40, 30)],
    activities: [
      {
        code: 'a',
        title: { id: 'Apel', en: 'Apel' },
        kind: 'apel',
        heldOn: '2026-01-08' as PlainDate,
        regionName: 'X',
      },
    ],
  })
  expect(entries.map(({ name, page }) => [name, page])).toEqual([
    ['kegiatan-a', 'https://contoh.test/kegiatan/a'],
    ['berkas-2026-01-07', 'https://contoh.test/lembaga/BAWASLU-64.01'],
  ])
})

test('what changed and what was held in a region stand in one list, the newest first', () => {
  const entries = entriesOf((path) => `https://contoh.test${path}`, '64.01', {
    changes: [change('temuan', '2026-01-07', null, 6), change('tidak-ada', '2026-01-07', 6)],
    activities: [
      {
        code: 'a',
        title: { id: 'Apel', en: 'Apel' },
        kind: 'apel',
        heldOn: '2026-01-08' as PlainDate,
        regionName: 'X',
      },
      { code: 'b', title: { id: 'Rapat', en: 'Rapat' }, kind: 'rapat', heldOn: null, regionName: 'X' },
    ],
  })
  expect(entries.map(({ name }) => name)).toEqual(['kegiatan-a', 'temuan-2026-01-07'])
  expect(entries.map(({ page }) => page)).toEqual([
    'https://contoh.test/kegiatan/a',
    'https://contoh.test/wilayah/64.01',
  ])
  expect(entries[1]?.says).toContain('Dari 6 menjadi disembunyikan')
})
