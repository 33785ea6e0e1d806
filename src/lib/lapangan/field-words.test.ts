import { expect, test } from 'vitest'
import { differences } from './draft.ts'
import { differencesInWords } from './field-words.ts'

const choices = {
  elections: [],
  stages: [],
  forms: [],
  most: { terduga: 50, periksa: 100 },
  kinds: [{ value: 'pns', says: 'PNS (contoh)' }],
  about: [],
  acts: [],
}

test('what differs is told by the words of the form: days whole, choices by name, no counts', () => {
  const mine = { 'terjadi-day': '9', 'terjadi-month': '10', 'terjadi-year': '2024', 'golongan-2': 'pns', terduga: '2' }
  const theirs = { ...mine, 'terjadi-day': '8', 'terjadi-month': '9', 'golongan-2': '', terduga: '1' }
  expect(differencesInWords(differences(mine, theirs), { mine, theirs, choices })).toEqual([
    { name: 'terjadi', says: 'Tanggal kejadian', mine: '9-10-2024', theirs: '8-9-2024' },
    { name: 'golongan-2', says: 'Golongan 2', mine: 'PNS (contoh)', theirs: '' },
  ])
})
