import { expect, test } from 'vitest'
import { nearTexts, resemblance, shinglesOf } from './near-texts.ts'
import { patternsIn, type FiledReport } from './patterns.ts'

const story =
  'Pada hari Selasa seorang camat mengumpulkan para kepala desa di pendopo dan meminta mereka memilih pasangan nomor satu serta membagikan kaus'
const others = [
  'Seorang guru mengunggah foto bersama calon bupati di akun media sosialnya dan menulis ajakan memilih',
  'Mobil dinas dipakai mengangkut alat peraga kampanye dari gudang ke lapangan pada malam hari',
  'Anggota polisi berdiri di panggung kampanye dan menyanyikan lagu pasangan calon',
]

test('a text and its like resemble each other, another does not, an empty one nothing', () => {
  const [a, b, c] = [story, `${story} kepada warga`, others[0] ?? ''].map(shinglesOf) as [
    ReadonlySet<number>,
    ReadonlySet<number>,
    ReadonlySet<number>,
  ]
  expect(resemblance(a, a)).toBe(1)
  expect(resemblance(a, b)).toBeGreaterThan(0.8)
  expect(resemblance(a, c)).toBe(0)
  expect(resemblance(shinglesOf(''), shinglesOf(' . '))).toBe(0)
  expect(shinglesOf('Dua kata')).toEqual(shinglesOf('dua, KATA!'))
})

test('what was copied is found among others, however it is punctuated, and nothing else is taken along', () => {
  const texts = [
    others[0] ?? '',
    story,
    others[1] ?? '',
    `${story.toUpperCase()}!!`,
    others[2] ?? '',
    `Lapor: ${story}`,
  ]
  expect(nearTexts(texts, 3)).toEqual([[1, 3, 5]])
  expect(nearTexts(texts, 4)).toEqual([])
  expect(nearTexts(['', '', ''], 2)).toEqual([])
})

test('a thousand different texts make no group, and of a thousand copies all are one', () => {
  const unlike = Array.from({ length: 1_000 }, (_, n) =>
    [1, 2, 3, 4, 5, 6, 7].map((k) => `k${String(n * k + k)}`).join(' '),
  )
  expect(nearTexts(unlike, 2)).toEqual([])
  expect(
    nearTexts(
      Array.from({ length: 1_000 }, (_, n) => `${story} ${String(n)}`),
      3,
    )[0],
  ).toHaveLength(1_000)
})

const filed = (n: number, more: Partial<FiledReport> = {}): FiledReport => ({
  caseId: `perkara-${String(n)}`,
  receivedAt: new Date(Date.UTC(2024, 9, 1 + n, 3)).toISOString(),
  narrative: `Kejadian ${String(n * 7)} lain ${String(n * 11)} sekali ${String(n * 13)}`,
  subjectName: null,
  subjectPosition: null,
  subjectOffice: null,
  accusedOffices: [],
  ...more,
})

test('reports that have nothing in common are no pattern', () => {
  expect(patternsIn([])).toEqual([])
  expect(patternsIn(Array.from({ length: 20 }, (_, n) => filed(n)))).toEqual([])
})

test('one person is one by name and post together, in whatever letters', () => {
  const budi = { subjectName: 'Contoh Budi', subjectPosition: 'Camat' }
  const reports = [
    filed(1, budi),
    filed(2, { ...budi, subjectName: 'CONTOH BUDI' }),
    filed(3, { ...budi, subjectPosition: 'Lurah' }),
  ]
  expect(patternsIn(reports)).toEqual([])
  expect(patternsIn([...reports, filed(4, budi)])).toEqual([
    { kind: 'orang', caseIds: ['perkara-1', 'perkara-2', 'perkara-4'], who: 'Camat' },
  ])
})

test('an office that reports name again and again is one, whatever else they say', () => {
  const names = { accusedOffices: ['Bawaslu Kabupaten Kudus'] }
  expect(patternsIn([filed(1, names), filed(2, names), filed(3), filed(4, names)])).toEqual([
    { kind: 'kantor', caseIds: ['perkara-1', 'perkara-2', 'perkara-4'], office: 'Bawaslu Kabupaten Kudus' },
  ])
})

test('ten within an hour stand out, nine do not, and no report is in two hours', () => {
  const at = (minute: number) => new Date(Date.UTC(2024, 10, 27, 2, minute)).toISOString()
  const within = (count: number) => Array.from({ length: count }, (_, n) => filed(n, { receivedAt: at(n) }))
  expect(patternsIn(within(9))).toEqual([])
  expect(patternsIn(within(10))).toMatchObject([{ kind: 'jam', from: at(0), to: at(9) }])
  // The end of the hour is not in it.
  expect(patternsIn([...within(9), filed(9, { receivedAt: at(60) })])).toEqual([])
  expect(patternsIn(within(75)).map(({ caseIds }) => caseIds.length)).toEqual([60, 15])
})
