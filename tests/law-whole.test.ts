import { expect, test } from 'vitest'
import * as law from '#law'

type Row = Readonly<Record<string, unknown>>
const by =
  (key: string, before = '') =>
  (row: Row) =>
    `${before}${String(row[key])}`

/** Every table of the catalogue, and the entry that shows a row of it. A table that is not written down here fails. */
const shownAs: Readonly<Record<string, (row: Row) => string>> = {
  acts: by('id'),
  rules: by('id'),
  pilkada2024: by('id'),
  pemilu2022: by('id'),
  reportConditions: (row) => `SYARAT-${String(row['regime'])}-${String(row['id'])}`,
  quorums: by('id'),
  sanctions: by('code'),
  formerSanctions: by('id'),
  routes: by('id'),
  unrouted: by('id'),
  asnReceivers: by('id', 'PENERIMA-'),
  provisions: by('id'),
  counterHours: by('id'),
  numberTemplates: by('id', 'NOMOR-'),
  numberCodes: by('kind', 'KODE-'),
  lhpClassifications: () => 'NOMOR-LHP',
  generalRules: by('id'),
  holidays: (row) => `LIBUR-${String(row['on']).slice(0, 4)}`,
  instruments: by('id'),
  subjects: by('kind', 'GOLONGAN-'),
  kindsOfReport: by('kind', 'JENIS-'),
  retentionRules: by('id'),
  retaliations: by('act', 'BALAS-'),
  houseRules: by('id'),
  refusalReasons: () => 'N29',
}

/** The entries themselves, and the copies that each entry lists. Lists of bare words are no tables. */
const noTable = new Set(['entries', 'sources'])
const isTable = (value: unknown): value is readonly Row[] =>
  Array.isArray(value) && value.every((row) => typeof row === 'object')
const tables = Object.entries<unknown>(law).flatMap(([name, rows]) =>
  isTable(rows) && !noTable.has(name) ? [{ name, rows }] : [],
)

test('the tables are the ones written down here', () => {
  expect(tables.map(({ name }) => name).toSorted()).toEqual(Object.keys(shownAs).toSorted())
})

test.each(tables)('every row of $name is shown on the law page', ({ name, rows }) => {
  const shown = new Set(law.entries.map(({ id }) => id))
  const ids = rows.map((row) => shownAs[name]?.(row) ?? 'nowhere')
  expect(ids.filter((id) => !shown.has(id))).toEqual([])
})

test('each day off stands in the entry of its year, and each code in its own', () => {
  const partsOf = (id: string) => law.findEntries(id)[0]?.parts ?? []
  const years = new Set(law.holidays.map(({ on }) => on.slice(0, 4)))
  expect([...years].reduce((sum, year) => sum + partsOf(`LIBUR-${year}`).length, 0)).toBe(law.holidays.length)
  expect(partsOf('LIBUR-2024')).toContainEqual(
    expect.objectContaining({
      of: { id: 'Hari Kemerdekaan', en: 'Independence Day' },
      says: { id: '17 Agustus', en: '17 August' },
    }),
  )
  expect(partsOf('KODE-contest').length + partsOf('KODE-level').length).toBe(law.numberCodes.length)
})

test('a repealed law says so, and leads to the one that repealed it', () => {
  expect(law.findEntries('UU-5-2014')[0]).toMatchObject({
    kind: 'naskah',
    says: { id: 'Undang-undang; dicabut oleh UU 20/2023' },
    related: expect.arrayContaining(['UU-20-2023']) as unknown,
  })
  expect(law.findEntries('SKB-2022')[0]?.parts[0]?.says?.id).toBe('2022-09-22')
})

test('a rule of the house is never shown as confirmed law', () => {
  const rules = law.entries.filter(({ kind }) => kind === 'rumah')
  expect(rules.map(({ id, mark }) => `${id} ${mark}`)).toEqual(law.houseRules.map(({ id }) => `${id} U`))
})
