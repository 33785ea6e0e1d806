import { expect, test } from 'vitest'
import { studyIn, versionBehind } from './kajian-word.ts'

test('the study is what stands between its title and the signatures, blank paragraphs aside', () => {
  const file = ['Kajian', 'Dugaan', 'Dugaan 1', 'KAJIAN DAN KESIMPULAN ', 'Satu.', ' ', 'Dua.', 'Tanda tangan', 'Ketua']
  expect(studyIn(file)).toEqual({ ok: true, value: 'Satu.\n\nDua.' })
})

test('without the signatures it goes to the end, without its own title it is not guessed at', () => {
  expect(studyIn(['Kajian dan kesimpulan', 'Satu.'])).toEqual({ ok: true, value: 'Satu.' })
  expect(studyIn(['Satu.', 'Tanda tangan'])).toMatchObject({ refusal: { reason: 'word-without-section' } })
})

const ours = ['mark-0', 'mark-1', 'mark-2']
test.each([
  [['mark-2', 'mark-2'], { ok: true, value: 2 }],
  [['mark-0'], { ok: true, value: 0 }],
  [[], { ok: false, refusal: { reason: 'word-without-mark' } }],
  [['mark-1', 'mark-2'], { ok: false, refusal: { reason: 'word-marks-differ' } }],
  [['other', 'other'], { ok: false, refusal: { reason: 'word-of-another-case' } }],
])('the marks %j say', (found, says) => {
  expect(versionBehind(found, ours)).toEqual(says)
})
