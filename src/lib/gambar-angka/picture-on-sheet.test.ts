import { expect, test } from 'vitest'
import { pictureOnSheet } from './picture-on-sheet.ts'
import type { SharedPicture } from './pictures-by-name.ts'

const picture: SharedPicture = {
  title: 'Corong contoh',
  says: 'Dari 137 berkas 41 diputus.',
  asOf: '30 November 2026 12.00 WIB',
  measure: 'dugaan-menurut-langkah',
  page: '/angka/gambar#corong',
  svg: '<svg class="batang" viewBox="0 0 100 50" data-measure="dugaan-menurut-langkah"><title>Corong</title><text>137</text><rect data-value="137" data-part="masuk"/></svg>',
  table: '<table><tr><td>9999</td></tr></table>',
}

test('a picture to share holds what its frame holds: the words that stand below it there, and the same drawing; nothing is counted for it', () => {
  const sheet = pictureOnSheet(picture, { origin: 'https://contoh.test', style: '' })
  const words = [
    ...sheet.matchAll(
      /<text [^>]*class="(?:judul|catatan)"[^>]*>([^<]*)<|<text class="(?:judul|catatan)"[^>]*>([^<]*)</g,
    ),
  ]
    .map(([, one = '', other = '']) => one || other)
    .join(' ')
  const known = [picture.title, picture.says, picture.asOf, `https://contoh.test${picture.page}`].join(' ')
  for (const number of words.match(/\d+/g) ?? []) expect(known).toContain(number)
  expect(words).toContain('137')
  // The drawing is that of the frame, but for its place on the sheet.
  expect(sheet).toContain('<title>Corong</title><text>137</text><rect data-value="137" data-part="masuk"/></svg>')
  expect(sheet).not.toContain('9999')
})
