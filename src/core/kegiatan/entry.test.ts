import { expect, test } from 'vitest'
import { plainDate } from '#law'
import { readEntry, readNumber, type Answers } from './entry.ts'
import { sections, sectionOf, type SectionSpec } from './sections.ts'

const today = plainDate('2024-11-20')
const fields = {
  jenis: 'rakor',
  bentuk: '5',
  judul: 'Rakor (contoh)',
  wilayah: '82.04',
  tanggal: '2023-12-20',
  ringkasan: 'Rapat (contoh).',
  sasaran: 'asn polri',
  pesan: 'netralitas',
}
const faultsOf = (answers: Partial<Answers>) => {
  const read = readEntry({ fields, rows: {}, ...answers }, today)
  return read.ok ? [] : read.refusal
}

test('what was typed stands, and what was left out is null', () => {
  const read = readEntry(
    {
      fields,
      rows: {
        pembicara: [{ nama: 'Contoh Ketua', kapasitas: 'pjs', peran: 'pembicara' }, { nama: ' ' }],
        lembaga: [{ instansi: 'OPD (contoh)', orang: '12' }],
        angka: [{ nilai: '7.487', satuan: 'personel', pernyataan: 'disiapkan', kurang: 'as-of breakdown' }],
        janji: [{ siapa: 'Setda', janji: 'Meneruskan', tenggat: '2024-12-01' }],
      },
    },
    today,
  )
  expect(read).toMatchObject({
    ok: true,
    value: {
      kind: 'rakor',
      form: 5,
      title: { id: 'Rakor (contoh)', en: 'Rakor (contoh)' },
      audience: ['asn', 'polri'],
      place: null,
      speakers: [{ name: 'Contoh Ketua', capacity: 'pjs', post: null }],
      institutions: [{ name: 'OPD (contoh)', present: true, invited: false, people: 12 }],
      numbers: [{ value: 7487, missing: ['as-of', 'breakdown'] }],
      commitments: [{ owner: 'Setda', dueOn: '2024-12-01', sanction: null }],
    },
  })
})

test('a day may be left out with its reason, never without; and it is not in the future', () => {
  expect(faultsOf({ fields: { ...fields, tanggal: '' } })).toEqual([{ field: 'tanggal', row: null, problem: 'blank' }])
  expect(faultsOf({ fields: { ...fields, tanggal: '', 'tanpa-tanggal': 'Tidak disebut.' } })).toEqual([])
  expect(faultsOf({ fields: { ...fields, tanggal: '2024-02-30' } })).toMatchObject([{ problem: 'not-a-day' }])
  expect(faultsOf({ fields: { ...fields, tanggal: '2024-11-21' } })).toMatchObject([{ problem: 'in-the-future' }])
})

test('a half row is said with its place', () => {
  expect(faultsOf({ rows: { janji: [{ siapa: '' }, { siapa: 'Setda' }] } })).toEqual([
    { field: 'janji', row: 2, problem: 'blank' },
  ])
  expect(faultsOf({ rows: { angka: [{ nilai: 'tujuh', satuan: 'a', pernyataan: 'b' }] } })).toMatchObject([
    { problem: 'not-a-number' },
  ])
  expect(faultsOf({ rows: { lembaga: [{ instansi: 'X', orang: '-3' }] } })).toMatchObject([{ problem: 'not-a-number' }])
})

test.each([
  ['7.487', 7487],
  ['1.234.567', 1234567],
  ['30', 30],
  ['32,2', 32.2],
  ['7.48', 7.48],
  ['', null],
  ['1e5', null],
])('%s is %s', (typed, value) => expect(readNumber(typed)).toBe(value))

test('no name is asked in two sections', () => {
  const names = sections.flatMap((section: SectionSpec) => [...section.fields, ...section.rows].map(({ name }) => name))
  expect(new Set(names).size).toBe(names.length)
  expect(sectionOf('janji')).toBe('kesepakatan')
})
