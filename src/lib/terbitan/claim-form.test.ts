import { describe, expect, test } from 'vitest'
import { checkClaim, type Claim, type PublishedFigure } from '#core'
import seeds from '../../../db/seeds/terbitan/figures.json' with { type: 'json' }
import vectors from '../../../tests/vectors/angka-terbitan.json' with { type: 'json' }
import { figureTyped } from './check-typed.ts'
import { claimsInForm } from './claim-form.ts'
import { figureAsTyped, readFigureForm } from './figure-form.ts'

const figures = seeds.map((seed) => ({ ...seed, version: 1 })) as unknown as readonly PublishedFigure[]
const typedOf = (fields: Readonly<Record<string, string>>) => (name: string) => fields[name] ?? ''
const formOf = (fields: Readonly<Record<string, string>>) => {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.set(name, value)
  return form
}

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
    checks.flatMap(({ figure, claim, verdict }) => {
      const found = figures.find(({ id }) => id === figure)?.claims[claim]
      if (found === undefined || !(claimsInForm([found]).length === 1 || found.kind === 'sum')) return []
      // What a seed says beside the numbers (delegated, outside of the total) nobody types here.
      const isPlain = found.kind !== 'sum' || !/"(beside|population)"/.test(JSON.stringify(found))
      return isPlain ? [{ no, figure, found, verdict }] : []
    }),
  )
  test('is given most of what was published, of every kind that it asks', () => {
    expect(told.length).toBeGreaterThan(20)
    expect(new Set(told.map(({ found }) => found.kind))).toEqual(new Set(['sum', 'share', 'change', 'span']))
  })
  test.each(told)('finds what vector $no finds in $figure', ({ found, verdict }) => {
    const figure = { ...figures[0], value: found.kind === 'sum' ? found.total : 1, claims: [found] } as PublishedFigure
    const asTyped = figureAsTyped({ ...figure, asOf: null, saidOn: null, unit: null })
    const { figure: read, errors } = figureTyped(typedOf(asTyped), '2026-11-30')
    expect(errors).toEqual({})
    expect(read.claims.map((claim) => checkClaim(claim))).toEqual([verdict])
  })

  test('says of a rank what it lacks, and of one that is whole that it is', () => {
    const rank = { angka: '7', satuan: 'peringkat', 'peringkat-publisher': 'Bawaslu RI' }
    const verdictOf = (fields: Readonly<Record<string, string>>) =>
      figureTyped(typedOf(fields), '2026-11-30').figure.claims.map((claim) => checkClaim(claim))
    expect(verdictOf(rank)).toMatchObject([{ is: 'rank-without', position: 7 }])
    const parts = ['list', 'unit', 'stage', 'period', 'asOf', 'tieRule', 'value', 'of']
    const whole = { ...rank, ...Object.fromEntries(parts.map((part) => [`peringkat-${part}`, 'x'])) }
    expect(verdictOf(whole)).toEqual([{ is: 'rank-whole', position: 7 }])
    // The control: what is no rank is asked for none.
    expect(verdictOf({ ...rank, satuan: 'orang' })).toEqual([])
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
    ['a day ahead', { per: '2199-01-01' }, ['per']],
    ['a day that is none', { per: '2024-13-01' }, ['per']],
  ])('asks again for %s', (_, fields, wrong) => {
    expect(Object.keys(figureTyped(typedOf(fields), '2026-11-30').errors).toSorted()).toEqual(wrong.toSorted())
  })

  test('takes a percent with its sign, as it is printed', () => {
    const share = { 'persen-angka': '87,4%', 'persen-bagian': '1402', 'persen-dari': '1605' }
    const { figure } = figureTyped(typedOf(share), '2026-11-30')
    expect(figure.claims).toEqual([{ kind: 'share', part: 1402, of: 1605, percent: 87.4 }])
  })
})
