import { expect, test } from 'vitest'
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

test('a colour without a value is none, and no sign ends an attribute', () => {
  expect(withColours('a{color:var(--none)}', '')).toBe('a{color:inherit}')
  expect(escaped('"<&>')).toBe('&#34;&#60;&#38;&#62;')
})
