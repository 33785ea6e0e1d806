/** Nothing public is left out of what axe, the widths and the policy are held to. */
import { globSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { demonstrationPages, publicPages, scriptedPages } from './e2e/pages.ts'

const routes = resolve(import.meta.dirname, '../src/routes/(publik)')

test('every public page is on the lists of tests/e2e/pages.ts, by at least one address', () => {
  const listed = [...publicPages, ...scriptedPages, ...demonstrationPages].map(
    (address) => address.split('?', 1)[0] ?? '',
  )
  const patterns = globSync('**/+page.svelte', { cwd: routes }).map(
    (file) => `/${file.replace(/\/?\+page\.svelte$/, '')}`,
  )
  expect(patterns.length).toBeGreaterThan(15)
  const matches = (pattern: string) => new RegExp(`^${pattern.replaceAll(/\[\w+\]/g, '[^/]+')}$`)
  expect(patterns.filter((pattern) => !listed.some((address) => matches(pattern).test(address)))).toEqual([])
})
