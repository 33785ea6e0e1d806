import { expect, test } from 'vitest'
import { keep, keptDate } from './kept.ts'

test('what was typed comes back, secrets and files do not', () => {
  const form = new FormData()
  form.append('nama', 'Siti <b>')
  form.append('jenis', 'a')
  form.append('jenis', 'b')
  form.append('password', 'rahasia')
  form.append('kataSandi', 'rahasia')
  form.append('bukti', new File(['x'], 'x.jpg'))
  const answer = keep(form, { nama: 'Tulis nama.' }, 'Belum tersimpan.')
  expect(answer.status).toBe(422)
  expect(answer.data).toEqual({
    values: { nama: 'Siti <b>', jenis: 'a' },
    lists: { nama: ['Siti <b>'], jenis: ['a', 'b'] },
    errors: { nama: 'Tulis nama.' },
    general: 'Belum tersimpan.',
  })
})

test('the parts of a date come back even before anything was sent', () => {
  expect(keptDate(null, 'terjadi')).toEqual({ day: '', month: '', year: '' })
})
