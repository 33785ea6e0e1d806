import { describe, expect, test } from 'vitest'
import { plainDate } from '#law'
import { addPlace, lhpValues, mostPlaces, readLhp } from './lhp-form.ts'
import { openPlaces } from './lhp-places.ts'

const place = { regionCode: '64.01', now: '2026-11-23T02:00:00.000Z', zone: 'WITA' } as const

function formOf(fields: Readonly<Record<string, string>>): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries({
    bentuk: 'langsung',
    tahapan: 'Kampanye',
    ada: 'ya',
    jenis: 'netralitas',
    ...fields,
  }))
    form.set(name, value)
  return form
}
const suspects = (count: number): Readonly<Record<string, string>> =>
  Object.assign(
    {},
    ...Array.from({ length: count }, (_, at) => ({
      [`golongan-${at + 1}`]: 'pns',
      [`nama-${at + 1}`]: `Contoh ${at + 1}`,
    })),
  ) as Readonly<Record<string, string>>

describe('the suspects', () => {
  test('are as many as there are places, each as typed', () => {
    const { fields, errors } = readLhp(formOf({ terduga: '7', ...suspects(7) }), place)
    expect(errors).toEqual({})
    expect(fields.parts.suspicion?.suspects.map(({ name }) => name)).toEqual(
      [1, 2, 3, 4, 5, 6, 7].map((n) => `Contoh ${n}`),
    )
  })

  test('are never dropped in silence: a name without its kind is asked about', () => {
    expect(readLhp(formOf({ terduga: '4', ...suspects(3), 'nama-4': 'Contoh Empat' }), place).errors).toEqual({
      'golongan-4': expect.any(String) as unknown,
    })
    expect(readLhp(formOf({ terduga: '4', ...suspects(3) }), place).errors).toEqual({})
  })

  test('get one more place by their button, with everything typed, and nothing is wrong', () => {
    const typed = { terduga: '3', ...suspects(3), uraian: '<b>Uraian</b>' }
    const kept = addPlace(formOf({ ...typed, tambah: 'terduga' }))
    expect(kept?.values).toMatchObject({ ...typed, terduga: '4' })
    expect(kept?.errors).toEqual({})
    expect(addPlace(formOf(typed))).toBeNull()
  })

  test('are at most so many, whatever the field says', () => {
    expect(openPlaces('999999999', 50)).toHaveLength(50)
    for (const said of ['', '0', '-3', 'x', undefined]) expect(openPlaces(said, 50)).toEqual([1])
    expect(addPlace(formOf({ terduga: String(mostPlaces.terduga), tambah: 'terduga' }))?.values['terduga']).toBe(
      String(mostPlaces.terduga),
    )
  })
})

describe('the checklist', () => {
  const lines = {
    periksa: '3',
    'periksa-1': 'Kotak suara tersegel?',
    'jawaban-1': 'ya',
    'periksa-2': 'Saksi hadir?',
    'jawaban-2': 'tidak',
    'keterangan-2': 'Satu saksi datang terlambat',
  }

  test('is read line by line, and an empty line is none', () => {
    const { fields, errors } = readLhp(formOf(lines), place)
    expect([errors, fields.parts.account.checklist]).toEqual([
      {},
      [
        { question: 'Kotak suara tersegel?', answer: 'ya', note: '' },
        { question: 'Saksi hadir?', answer: 'tidak', note: 'Satu saksi datang terlambat' },
      ],
    ])
  })

  test('asks for the half of a line that is missing', () => {
    expect(Object.keys(readLhp(formOf({ ...lines, 'periksa-3': 'Formulir ditempel?' }), place).errors)).toEqual([
      'jawaban-3',
    ])
    expect(readLhp(formOf({ ...lines, 'periksa-1': '' }), place)).toMatchObject({
      errors: {},
      fields: { parts: { account: { checklist: [{ question: 'Saksi hadir?' }] } } },
    })
    expect(Object.keys(readLhp(formOf({ ...lines, 'keterangan-3': 'tanpa pertanyaan' }), place).errors)).toEqual([
      'periksa-3',
    ])
  })

  test('comes back into the form as it was written', () => {
    const { fields } = readLhp(formOf({ ...lines, terduga: '4', ...suspects(4) }), place)
    const values = lhpValues({ ...fields, happenedOn: plainDate('2026-11-22') })
    expect(readLhp(formOf(values), place).fields.parts).toEqual(fields.parts)
    expect([values['terduga'], values['periksa']]).toEqual(['4', '2'])
  })
})
