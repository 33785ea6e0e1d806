import { describe, expect, test } from 'vitest'
import { numberKindOf, readSubjectNumber } from './subject-number.ts'

const nip = (typed: string) => readSubjectNumber('nip', typed)
const refused = (reason: string, facts = {}) => ({ ok: false, refusal: { reason, basis: 'N35', ...facts } })

describe('an NIP', () => {
  test('says when its holder was born and appointed, and the sex', () => {
    expect(nip('198503152010011999')).toEqual({
      ok: true,
      value: {
        kind: 'nip',
        digits: '198503152010011999',
        bornOn: '1985-03-15',
        appointed: { year: 2010, month: 1 },
        sex: 'laki-laki',
      },
    })
  })

  test.each([' 19850315 201001 2 999 ', '19850315.201001.2.999', '19850315-201001-2-999', '19850315 201001‑2–999'])(
    'is the same number however a paper groups it: %s',
    (typed) => {
      expect(nip(typed)).toMatchObject({ ok: true, value: { digits: '198503152010012999', sex: 'perempuan' } })
    },
  )

  test('of a PPPK has 21 where the month would be', () => {
    expect(nip('199001012022212999')).toMatchObject({
      ok: true,
      value: { appointed: { year: 2022, month: 'pppk' }, sex: 'perempuan' },
    })
  })

  test.each([
    ['17 digits', '19850315201001199', refused('number-length', { kind: 'nip', digits: 17 })],
    ['19 digits', '1985031520100119991', refused('number-length', { kind: 'nip', digits: 19 })],
    ['30 February', '198502302010011999', refused('nip-birth-day', { part: '19850230' })],
    ['29 February of a common year', '198502292010011999', refused('nip-birth-day', { part: '19850229' })],
    ['month 13', '198503152010131999', refused('nip-appointed', { part: '201013' })],
    ['month 00', '198503152010001999', refused('nip-appointed', { part: '201000' })],
    ['appointed in the year of birth', '198503151985061999', refused('nip-appointed-before-birth')],
    ['sex 3', '198503152010013999', refused('nip-sex', { part: '3' })],
    ['sex 0', '198503152010010999', refused('nip-sex', { part: '0' })],
    ['Arabic-Indic digits', '١٩٨٥٠٣١٥٢٠١٠٠١١٩٩٩', refused('number-not-digits')],
    ['full-width digits', '１９８５０３１５２０１００１１９９９', refused('number-not-digits')],
    ['a letter O for a zero', '1985O3152010011999', refused('number-not-digits')],
    ['nothing', '  ', refused('number-not-digits')],
    ['what a spreadsheet made of it', '1.98503E+17', refused('number-from-spreadsheet')],
    ['the same with a comma', '1,98503E+17', refused('number-from-spreadsheet')],
  ])('is refused with its reason: %s', (_, typed, expected) => {
    expect(nip(typed)).toEqual(expected)
  })

  test('of 29 February of a leap year is one', () => {
    expect(nip('198402292010011999')).toMatchObject({ ok: true, value: { bornOn: '1984-02-29' } })
  })
})

describe('an NRP', () => {
  test('is digits: no source read says more of its form', () => {
    expect(readSubjectNumber('nrp', '8503 0999')).toEqual({ ok: true, value: { kind: 'nrp', digits: '85030999' } })
  })

  test('is not a word, and not longer than anybody could have', () => {
    expect(readSubjectNumber('nrp', 'tidak ada')).toEqual(refused('number-not-digits'))
    expect(readSubjectNumber('nrp', '1'.repeat(21))).toEqual(refused('number-length', { kind: 'nrp', digits: 21 }))
  })
})

test('a civil servant has an NIP, a soldier and a police officer an NRP, and of the others no number is known', () => {
  expect((['pns', 'pppk', 'tni', 'polri', 'honorer', 'kades', 'lain'] as const).map(numberKindOf)).toEqual([
    'nip',
    'nip',
    'nrp',
    'nrp',
    null,
    null,
    null,
  ])
})
