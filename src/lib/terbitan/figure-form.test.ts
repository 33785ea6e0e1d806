import { describe, expect, test } from 'vitest'
import figures from '../../../db/seeds/terbitan/figures.json' with { type: 'json' }
import type { PublishedFigure } from '#core'
import { figureAsTyped, readFigureForm } from './figure-form.ts'

const form = (values: Readonly<Record<string, string>>) => {
  const typed = new FormData()
  for (const [name, value] of Object.entries(values)) typed.set(name, value)
  return typed
}
const whole = {
  singkatan: 'contoh-1',
  penerbit: 'Lembaga Contoh',
  tentang: 'netralitas-asn',
  judul: 'Perkara contoh',
  angka: '1.158',
  satuan: 'perkara',
  sumber: 'Koran Contoh',
  tanda: 'C1',
  bagian: 'a = 1.100\nb = 58\nc',
}

describe('the form of a published number', () => {
  test('an empty one is told all that it needs at once', () =>
    expect(Object.keys(readFigureForm(form({}), null).errors).toSorted()).toEqual([
      'judul',
      'penerbit',
      'singkatan',
      'sumber',
      'tanda',
      'tentang',
    ]))

  test('is read whole', () =>
    expect(readFigureForm(form(whole), null)).toMatchObject({
      errors: {},
      figure: {
        value: 1158,
        title: { id: 'Perkara contoh', en: 'Perkara contoh' },
        claims: [
          {
            kind: 'sum',
            total: 1158,
            parts: [
              { label: 'a', value: 1100 },
              { label: 'b', value: 58 },
              { label: 'c', value: null },
            ],
          },
        ],
      },
    }))

  test.each([
    ['angka', { angka: '1,158' }],
    ['angka', { angka: '1.158', satuan: 'skor', bagian: '' }],
    ['bagian', { bagian: 'a = 1,158' }],
    ['angka', { angka: 'banyak' }],
    ['singkatan', { singkatan: 'Contoh Satu' }],
    ['tentang', { tentang: 'lain' }],
    ['tanda', { tanda: '' }],
    ['alamat', { alamat: 'javascript:alert(1)' }],
    ['rangkaian', { rangkaian: 'a b' }],
  ])('asks beside %s for %o', (field, wrong) => {
    const { figure, errors } = readFigureForm(form({ ...whole, ...wrong }), null)
    expect(figure).toBeNull()
    expect(Object.keys(errors)).toEqual([field])
  })

  test('a correction that changes nothing typed keeps every claim of every figure', () => {
    for (const seed of figures) {
      const before = { ...seed, version: 1 } as unknown as PublishedFigure
      const { figure, errors } = readFigureForm(form(figureAsTyped(before)), before)
      expect([seed.id, errors]).toEqual([seed.id, {}])
      expect([seed.id, figure?.claims.length]).toEqual([seed.id, before.claims.length])
      expect(figure?.value).toBe(before.value)
    }
  })
})
