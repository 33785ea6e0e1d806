import { expect, test } from 'vitest'
import { noAnswers, type Answers } from '#core'
import { allValues, readAllSections } from './section-form.ts'

const answers: Answers = {
  fields: { jenis: 'rakor', judul: 'Rakor (contoh)', sasaran: 'asn tni', ringkasan: 'Dua kata biasa.' },
  rows: {
    lembaga: [
      { instansi: 'Contoh Dinas', diundang: 'ya', hadir: 'ya', orang: '12' },
      { instansi: 'Contoh Badan', diundang: '', hadir: '', orang: '' },
    ],
    janji: [{ siapa: 'Contoh Dinas', janji: 'Sosialisasi.', tenggat: '', sanksi: 'teguran', untuk: 'pns tni' }],
  },
}

type Section = ReturnType<typeof readAllSections>[number]
const withSection = (held: Answers, { fields, rows }: Section): Answers => ({
  fields: { ...held.fields, ...fields },
  rows: { ...held.rows, ...rows },
})

const filled = ({ fields, rows }: Answers) => ({
  fields: Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== '')),
  rows: Object.fromEntries(Object.entries(rows).filter(([, all]) => all.length > 0)),
})

test('what a phone keeps of the form is read as its pages would have sent it, and comes back the same', () => {
  const values = allValues(answers)
  expect(values).toMatchObject({
    'n-lembaga': '2',
    'lembaga-1-hadir': 'ya',
    'janji-1-untuk': 'pns tni',
    sasaran: 'asn tni',
  })
  const read = readAllSections(values).reduce(withSection, noAnswers)
  expect(filled(read)).toEqual(answers)
  expect(allValues(read)).toEqual(values)
})

test('words that no choice of the form has are left out', () => {
  const read = readAllSections({ sasaran: 'asn siapa-saja', bukan: 'isian' }).reduce(withSection, noAnswers)
  expect(read.fields['sasaran']).toBe('asn')
  expect(Object.keys(read.fields)).not.toContain('bukan')
})
