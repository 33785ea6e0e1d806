import { expect, test } from 'vitest'
import { readWord } from './read-word.ts'
import { writeCircularWord } from './write-circular-word.ts'

const draft = {
  issuer: 'Bawaslu Kabupaten Contoh',
  kind: 'Imbauan',
  subject: 'Netralitas <contoh> & lainnya',
  addressees: 'Sekretaris Daerah',
  basis: 'Dasar contoh.',
  body: 'Satu.\n\nDua,\nsebaris.\n\n\u0007',
  specimen: false,
}

test('a draft has its words, a place for number and signature, and nothing that Word could not open', async () => {
  const read = readWord(await writeCircularWord(draft))
  if (!read.ok) throw new Error(read.refusal.reason)
  const { paragraphs } = read.value
  expect(paragraphs).toEqual(
    expect.arrayContaining([
      'BAWASLU KABUPATEN CONTOH',
      'Hal: Netralitas <contoh> & lainnya',
      'Kepada: Sekretaris Daerah',
      'Satu.',
      'Dua, sebaris.',
    ]),
  )
  expect(paragraphs.some((line) => /^Nomor: …+$/.test(line))).toBe(true)
  expect(paragraphs.join()).not.toContain('\u0007')
  expect(paragraphs.join()).not.toContain('CONTOH: peragaan')
})

test('in the demonstration it says that it is none', async () => {
  const read = readWord(await writeCircularWord({ ...draft, specimen: true }))
  expect(read.ok && read.value.paragraphs[0]).toBe('CONTOH: peragaan Netra, bukan naskah dinas')
})
