import { expect, test } from 'vitest'
import * as law from '#law'

/** Every table of the catalogue, and the entry that shows a row of it. A table nobody wrote down here fails. */
const shownAs = {
  acts: ({ id }) => id,
  rules: ({ id }) => id,
  pilkada2024: ({ id }) => id,
  pemilu2022: ({ id }) => id,
  reportConditions: ({ regime, id }) => `SYARAT-${regime}-${id}`,
  quorums: ({ id }) => id,
  sanctions: ({ code }) => code,
  routes: ({ id }) => id,
  asnReceivers: ({ id }) => `PENERIMA-${id}`,
  provisions: ({ id }) => id,
  counterHours: ({ id }) => id,
  numberTemplates: ({ id }) => `NOMOR-${id}`,
  numberCodes: ({ kind }) => `KODE-${kind}`,
  generalRules: ({ id }) => id,
  holidays: ({ on }) => `LIBUR-${on.slice(0, 4)}`,
  instruments: ({ id }) => id,
  subjects: ({ kind }) => `GOLONGAN-${kind}`,
  kindsOfReport: ({ kind }) => `JENIS-${kind}`,
  houseRules: ({ id }) => id,
} satisfies { [Table in TableName]: (row: (typeof law)[Table][number]) => string }

/** The entries themselves, the copies that each entry lists, and bare lists of words. */
type NoTable = 'entries' | 'sources' | 'entryKinds' | 'subjectKinds' | 'reportKinds' | 'sanctionCodes'
type TableName = Exclude<
  { [Name in keyof typeof law]: (typeof law)[Name] extends readonly unknown[] ? Name : never }[keyof typeof law],
  NoTable
>

const tables = Object.entries(law).filter(
  (pair): pair is [string, readonly Record<string, string>[]] =>
    Array.isArray(pair[1]) &&
    pair[1].every((row) => typeof row === 'object') &&
    !['entries', 'sources'].includes(pair[0]),
)

test.each(tables)('every row of %s is shown on the law page', (name, rows) => {
  const idOf = (shownAs as Record<string, ((row: Record<string, string>) => string) | undefined>)[name]
  const shown = new Set(law.entries.map(({ id }) => id))
  expect(rows.map((row) => idOf?.(row)).filter((id) => id === undefined || !shown.has(id))).toEqual([])
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
