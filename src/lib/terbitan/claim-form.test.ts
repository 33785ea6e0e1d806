import { describe, expect, test } from 'vitest'
import { checkClaim, type Claim, type ClaimKind, type PublishedFigure } from '#core'
import seeds from '../../../db/seeds/terbitan/figures.json' with { type: 'json' }
import vectors from '../../../tests/vectors/angka-terbitan.json' with { type: 'json' }
import { figureTyped } from './check-typed.ts'
import { askedAs } from '../../../tests/support/claim-asked.ts'
import { figureAsTyped, readFigureForm } from './figure-form.ts'

const figures = seeds.map((seed) => ({ ...seed, version: 1 })) as unknown as readonly PublishedFigure[]
const claimAt = (id: string, at: number): Claim => {
  const found = figures.find((figure) => figure.id === id)?.claims[at]
  if (found === undefined) throw new Error(`no claim ${at} of ${id}`)
  return found
}
/** Every kind there is, held by the compiler. */
const claimKinds: Readonly<Record<ClaimKind, true>> = {
  ...{ sum: true, share: true, ratio: true, change: true, versions: true, span: true },
  ...{ limits: true, distinct: true, classes: true, normalised: true, rank: true },
}
const typedOf = (fields: Readonly<Record<string, string>>) => (name: string) => fields[name] ?? ''
const formOf = (fields: Readonly<Record<string, string>>) => {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.set(name, value)
  return form
}

const classCounts = { 'kelas-tinggi': '1', 'kelas-sedang': '0', 'kelas-rendah': '0' }

describe('a form of correction that nobody changed', () => {
  test.each(figures.map((figure) => [figure.id, figure] as const))('leaves %s as it was', (_, figure) => {
    const { figure: read, errors } = readFigureForm(formOf(figureAsTyped(figure)), figure)
    expect(errors).toEqual({})
    const sorted = (claims: readonly Claim[]) => claims.map((claim) => JSON.stringify(keys(claim))).toSorted()
    expect(sorted(read?.claims ?? [])).toEqual(sorted(figure.claims))
  })
  /** In one order, and without what is said to be so where it is so anyway. */
  const keys = (value: unknown): unknown =>
    Array.isArray(value)
      ? value.map(keys)
      : value !== null && typeof value === 'object'
        ? Object.fromEntries(
            Object.entries(value)
              .toSorted(([one], [other]) => one.localeCompare(other))
              .map(([key, held]) => [key, keys(held)]),
          )
        : value
})

describe('the checker for everybody', () => {
  const told = vectors.flatMap(({ no, checks }) =>
    checks.map(({ figure, claim, verdict }) => ({ no, figure, claim, verdict })),
  )
  test('is asked all that was published, of every kind that can be checked', () => {
    expect(new Set(told.map(({ no }) => no)).size).toBe(33)
    const kinds = new Set(told.map(({ figure, claim }) => claimAt(figure, claim).kind))
    expect([...kinds, 'rank'].toSorted()).toEqual(Object.keys(claimKinds).toSorted())
  })
  test.each(told)('finds what vector $no finds in $figure', ({ figure, claim, verdict }) => {
    const { figure: read, errors } = figureTyped(typedOf(askedAs(claimAt(figure, claim))), '2026-11-30')
    expect(errors).toEqual({})
    expect(read.claims.map((one) => checkClaim(one))).toEqual([verdict])
  })

  test('says of a rank what it lacks, and of one that is whole that it is', () => {
    const rank = { angka: '7', satuan: 'peringkat', 'peringkat-publisher': 'Bawaslu RI' }
    const verdictOf = (fields: Readonly<Record<string, string>>) =>
      figureTyped(typedOf(fields), '2026-11-30').figure.claims.map((claim) => checkClaim(claim))
    expect(verdictOf(rank)).toMatchObject([{ is: 'rank-without', position: 7 }])
    const parts = ['list', 'unit', 'stage', 'period', 'asOf', 'tieRule', 'value', 'of']
    const whole = { ...rank, ...Object.fromEntries(parts.map((part) => [`peringkat-${part}`, 'x'])) }
    expect(verdictOf(whole)).toEqual([{ is: 'rank-whole', position: 7 }])
    // The control: what is no rank, and of which nothing is told that a rank is told with, is asked for none.
    expect(verdictOf({ angka: '7', satuan: 'orang' })).toEqual([])
  })

  test.each<[what: string, fields: Record<string, string>, wrong: readonly string[]]>([
    ['a comma for a dot', { angka: '1,158' }, ['angka']],
    ['a number in words', { angka: 'seribu' }, ['angka']],
    ['parts without their total', { bagian: 'a = 1' }, ['angka']],
    ['a part that is no number', { angka: '2', bagian: 'a = x' }, ['bagian']],
    ['half a share', { 'persen-angka': '32,2' }, ['persen-bagian', 'persen-dari']],
    ['a base of zero', { 'persen-angka': '32,2', 'persen-bagian': '1', 'persen-dari': '0' }, ['persen-dari']],
    [
      'days that are none',
      { 'jangka-mulai': '2024-02-30', 'jangka-selesai': 'x', 'jangka-hari': '3' },
      ['jangka-mulai', 'jangka-selesai'],
    ],
    ['half a change', { 'ubah-dari': '1' }, ['ubah-ke', 'ubah-selisih']],
    ['a number beside a sum that has no parts', { angka: '2', lain: 'ditolak = 60' }, ['bagian']],
    ['a number beside a sum that is none', { angka: '2', bagian: 'a = 2', lain: 'ditolak' }, ['lain']],
    ['a count of places in words', { angka: '2', bagian: 'a = 2', tempat: 'lima' }, ['tempat']],
    ['more parts than are read', { angka: '601', bagian: 'a = 1\n'.repeat(601) }, ['bagian']],
    ['limits of no number', { batas: 'R4 = 300' }, ['angka']],
    ['a limit without its number', { angka: '941', batas: 'R4' }, ['batas']],
    ['hits without what there is in all', { angka: '9', 'tanda-isi': 'a = 1' }, ['tanda-dari']],
    ['hits of nothing', { angka: '9', 'tanda-dari': '0', 'tanda-isi': 'a = 1' }, ['tanda-dari']],
    ['a score that can be read in two ways', { 'indeks-skor': '5,587; 1', 'indeks-terbesar': '383' }, ['indeks-skor']],
    ['scores of a largest count of nothing', { 'indeks-skor': '100', 'indeks-terbesar': '0' }, ['indeks-terbesar']],
    [
      'classes of one score',
      { 'kelas-skor': '1', 'kelas-bawah': '1', 'kelas-atas': '2', ...classCounts },
      ['kelas-skor'],
    ],
    ['half of two printings', { 'cetak-satu': '1' }, ['cetak-dua', 'cetak-sebelum', 'cetak-selisih']],
    ['so many for nothing', { 'rasio-angka': '1', 'rasio-per': '0' }, ['rasio-per']],
    ['a day ahead', { per: '2199-01-01' }, ['per']],
    ['a day that is none', { per: '2024-13-01' }, ['per']],
  ])('asks again for %s', (_, fields, wrong) => {
    expect(Object.keys(figureTyped(typedOf(fields), '2026-11-30').errors).toSorted()).toEqual(wrong.toSorted())
  })

  test('takes a figure that fell, and says which printing fits', () => {
    const typed = { 'cetak-satu': '90', 'cetak-dua': '110', 'cetak-sebelum': '100', 'cetak-selisih': '10' }
    const verdictOf = (arah: string) =>
      figureTyped(typedOf({ ...typed, 'cetak-arah': arah }), '2026-11-30').figure.claims.map((one) => checkClaim(one))
    expect(verdictOf('turun')).toMatchObject([{ is: 'one-fits', fits: 90, typo: 110 }])
    expect(verdictOf('naik')).toMatchObject([{ is: 'one-fits', fits: 110, typo: 90 }])
  })

  test('takes a percent with its sign, as it is printed', () => {
    const share = { 'persen-angka': '87,4%', 'persen-bagian': '1402', 'persen-dari': '1605' }
    const { figure } = figureTyped(typedOf(share), '2026-11-30')
    expect(figure.claims).toEqual([{ kind: 'share', part: 1402, of: 1605, percent: 87.4 }])
  })
})
