import sharp from 'sharp'
import { expect, test } from 'vitest'
import { createPainter } from '#gear'
import { escaped, pictureToShare, withColours } from './share-picture.ts'

const style = withColours(
  '.peta { width: 100% } .peta .ada { fill: var(--accent) } @media print { .x { a: b } }',
  ':root { --accent: #0b4f54; }',
)
const svg =
  '<svg class="peta" viewBox="0 0 100 50" aria-hidden="true"><a href="/wilayah/64.01" tabindex="-1"><circle class="ada" r="3"/></a></svg>'

test('a picture to share carries its title, its notes and its colours, and leads nowhere', () => {
  const whole = pictureToShare({ title: 'Contoh <1>', notes: ['Per hari ini', 'https://contoh.test/?a&b'], svg, style })
  expect(whole).toContain('>Contoh &#60;1&#62;</text>')
  expect(whole).toContain('https://contoh.test/?a&#38;b')
  expect(whole).toContain('<svg class="peta" x="40" y="110" width="1120" height="560" viewBox="0 0 100 50">')
  expect(whole).not.toMatch(/<a |href=|var\(|@media|aria-hidden/)
  expect(whole).toContain('.peta .ada { fill: #0b4f54 }')
  expect(whole).not.toContain('100%')
})

const long = 'Identitas tidak ditunjukkan, atau tanda tangan tidak sesuai KTP MMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMM'
const alone = { title: long, svg: null, style: '' }

const paint = createPainter()

/** How much ink lies in the margin on the right, and below the last line, painted with our own font. */
async function inkOutside(picture: string): Promise<{ readonly right: number; readonly below: number }> {
  const { data, info } = await sharp((await paint(picture)) ?? Buffer.of())
    .greyscale()
    .raw()
    .toBuffer({ resolveWithObject: true })
  const dark = [...data.keys()].filter((at) => (data[at] ?? 255) < 128)
  return {
    right: dark.filter((at) => at % info.width >= 1190).length,
    below: dark.filter((at) => at >= info.width * (info.height - 10)).length,
  }
}

test('words that are longer than the sheet go on below, and nothing of them is cut off', async () => {
  const notes = [`${long} ${long} ${long}`, `https://contoh.test/${'W'.repeat(300)}`]
  expect(await inkOutside(pictureToShare({ ...alone, notes }))).toEqual({ right: 0, below: 0 })
  // The control: the same words in one line do reach the edge.
  const { right } = await inkOutside(
    `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="100"><text x="40" y="72" font-family="DejaVu Sans" font-size="40" font-weight="bold">${long}</text></svg>`,
  )
  expect(right).toBeGreaterThan(0)
})

test('of every word that is given, none is lost', () => {
  const told = pictureToShare({ ...alone, notes: [long, 'Angka berjalan, belum disahkan.'] })
  const words = [...told.matchAll(/<text [^>]*>([^<]*)<\/text>/g)].map(([, line = '']) => line).join(' ')
  for (const word of [...long.split(' '), 'belum', 'disahkan.']) expect(words.replaceAll(' ', '')).toContain(word)
})

test('a colour without a value is none, and no sign ends an attribute', () => {
  expect(withColours('a{color:var(--none)}', '')).toBe('a{color:inherit}')
  expect(escaped('"<&>')).toBe('&#34;&#60;&#38;&#62;')
})
