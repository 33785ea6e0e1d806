import { expect, test } from 'vitest'
import { withIntegrity } from './integrity.ts'

const page = new URL('http://netra.contoh/lapor/laporan')
const known = new Map([
  ['/lapor.js', 'sha256-L'],
  ['/segel.js', 'sha256-S'],
  ['/_app/a.css', 'sha256-A'],
  ['/_app/b.js', 'sha256-B'],
])

test('what a page loads at once, later, or before it is asked for says what it must be', () => {
  const html =
    '<link href="../_app/a.css" rel="stylesheet"><link rel="modulepreload" href="/_app/b.js">' +
    '<script src="/lapor.js" data-muat="/segel.js /lain.js /lapor.js" defer></script>'
  expect(withIntegrity(html, known, page)).toBe(
    '<link href="../_app/a.css" integrity="sha256-A" rel="stylesheet"><link rel="modulepreload" href="/_app/b.js" integrity="sha256-B">' +
      '<script src="/lapor.js" integrity="sha256-L" data-muat="/segel.js /lain.js /lapor.js" data-muat-integrity="sha256-S  sha256-L" defer></script>',
  )
})

test('a sheet that a script brings later says what it must be, by whatever address', () => {
  expect(withIntegrity('<template data-gaya="../_app/a.css"></template>', known, page)).toBe(
    '<template data-gaya="../_app/a.css" data-gaya-integrity="sha256-A"></template>',
  )
})

test('a link that loads nothing, and words that look like one, stay as they are', () => {
  const html = '<a href="/lapor.js">x</a><link rel="icon" href="/lapor.js"><p>&lt;script src="/lapor.js"</p>'
  expect(withIntegrity(html, known, page)).toBe(html)
})
