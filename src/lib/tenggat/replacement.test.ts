import { m } from '#wording'
import { describe, expect, test } from 'vitest'
import { readReplacement, replacementForm } from './read-replacement.ts'
import { replacementInWords } from './replacement-in-words.ts'

const read = (question: string) => readReplacement(replacementForm(new URLSearchParams(question)))

function answerTo(question: string) {
  const understood = read(question)
  if (!understood.ok) throw new Error(`not understood: ${question}`)
  return replacementInWords(understood.asked)
}

test('the first barred day, the article and its mark are said, and every reading beside it has its own', () => {
  const answer = answerTo('fixed=2024-08-31')
  expect(answer).toMatchObject({
    first: 'Hari pertama yang dilarang: Kamis, 29 Februari 2024',
    verdict: null,
    provision: 'L-PIL-71-2',
    article: 'UU 10/2016 ps. 71(2)',
    mark: 'U',
  })
  expect(answer.months.map(({ why }) => why !== '')).toEqual([false, true, false, true, false, true])
  expect(answer.readings.map(({ mark }) => mark)).toEqual(['C1', 'U', 'U', 'C1'])
})

const pasaman = 'fixed=2024-09-22&on=2024-03-22'
test.each([
  ['fixed=2024-09-22&on=2024-03-21', 'plain', 'belum dilarang. Jumlah hari sampai larangan mulai: 1.'],
  [pasaman, 'bad', 'dilarang tanpa persetujuan tertulis menteri.'],
  [`${pasaman}&number=1/Contoh&consented=2024-03-21`, 'good', 'nomor 1/Contoh, Kamis, 21 Maret 2024.'],
  [`${pasaman}&number=1/Contoh&consented=2024-03-23`, 'bad', 'baru ada pada Sabtu, 23 Maret 2024'],
  [`${pasaman}&ends=2024-03-21`, 'plain', 'masa jabatan sudah berakhir'],
])('%s is %s', (question, look, words) => {
  const { verdict } = answerTo(question)
  expect(verdict?.look).toBe(look)
  expect(verdict?.says).toContain(words)
})

describe('what cannot be understood is said beside its field', () => {
  test.each([
    ['', { fixed: m.pelantikan_not_a_day() }],
    ['fixed=2024-02-30', { fixed: m.pelantikan_not_a_day() }],
    ['fixed=0001-03-01', { fixed: m.pelantikan_not_a_day() }],
    [`${pasaman}&ends=besok`, { ends: m.pelantikan_not_a_day() }],
    [`${pasaman}&number=1`, { consented: m.pelantikan_consented_missing() }],
    [`${pasaman}&consented=2024-03-21`, { number: m.pelantikan_number_missing() }],
    [`${pasaman}&number=1&consented=x`, { consented: m.pelantikan_not_a_day() }],
    [`${pasaman}&number=${'1'.repeat(81)}&consented=2024-03-21`, { number: m.pelantikan_number_long() }],
  ])('%s', (question, errors) => {
    expect(read(question)).toEqual({ ok: false, errors })
  })
})
