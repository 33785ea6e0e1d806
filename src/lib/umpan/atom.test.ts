import { expect, test } from 'vitest'
import { atom } from './atom.ts'

const feed = {
  self: 'https://contoh.test/wilayah/64/umpan.xml',
  page: 'https://contoh.test/wilayah/64',
  language: 'id',
  title: 'Contoh & <b>',
  author: 'Netra',
  updated: '2026-01-02T00:00:00+07:00',
  entries: [
    {
      name: 'a',
      title: 'Ko"ol\u0000',
      says: "3 < 5 & 'lain'",
      page: 'https://contoh.test/x?a=1&b=2',
      updated: '2026-01-02T00:00:00+07:00',
    },
  ],
}

test('nothing that is said can end an element, and what XML cannot hold is left out', () => {
  const written = atom(feed)
  expect(written).toContain('<title>Contoh &amp; &lt;b&gt;</title>')
  expect(written).toContain('<title>Ko&quot;ol</title>')
  expect(written).toContain('<content type="text">3 &lt; 5 &amp; &#39;lain&#39;</content>')
  expect(written).toContain('href="https://contoh.test/x?a=1&amp;b=2"')
})

test('an entry has an id that no other feed has', () => {
  expect(atom(feed)).toContain('<id>https://contoh.test/wilayah/64/umpan.xml#a</id>')
  expect(atom({ ...feed, entries: [] })).not.toContain('<entry>')
})
