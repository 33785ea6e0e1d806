import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { plainPage, plainPageStyle } from './plain-page.ts'

test('the static error page carries the very style whose hash the policy allows', () => {
  expect(readFileSync(new URL('../error.html', import.meta.url), 'utf8')).toContain(`<style>${plainPageStyle}</style>`)
})

test('a plain page says its reason in both languages', () => {
  const html = plainPage('too-large')
  expect(html).toContain('<section lang="id"><h1>Yang dikirim terlalu besar')
  expect(html).toContain('<section lang="en"><h2>What was sent is too large')
})
