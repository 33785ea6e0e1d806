import { beforeAll, expect, test } from 'vitest'
import { datasets, definitions, measures, rankLists } from '#core'
import { inLanguage, locales } from '#wording'
import { productToLookAt, type Product } from '../support/product.ts'
import { demonstrationPages, publicPages, scriptedPages } from './pages.ts'

/** In a list of tabs, of bookmarks or of what was looked at, a page is its title and nothing else. */

let product: Product
beforeAll(async () => {
  product = await productToLookAt('demonstration')
})

/** One address of each page; every page of every measure. What a form answers at the same address is the same page. */
const pages: readonly string[] = [
  ...new Set([
    ...[...publicPages, ...scriptedPages, ...demonstrationPages].map((path) => path.split('?')[0] ?? path),
    ...definitions.map(({ id }) => `/angka/definisi/${id}`),
    ...datasets.map(({ id }) => `/data/${id}`),
    ...rankLists.map(({ id }) => `/peringkat/${id}`),
    ...measures.filter(({ finest }) => finest === 'kabkota').flatMap(({ id }) => [`/peta/${id}`, `/peta/${id}/bidang`]),
    ...['/angka/64', '/kerawanan/64', '/angka/penolakan/64', '/angka/perubahan/64', '/wilayah/64', '/wilayah/64.01'],
  ]),
]

const titleOf = (html: string) => /<title>([^<]*)<\/title>/.exec(html)?.[1] ?? ''
const shared = (told: ReadonlyMap<string, readonly string[]>) => [...told].filter(([, paths]) => paths.length > 1)
const told = (found: readonly (readonly [title: string, path: string])[]) =>
  Map.groupBy(found, ([title]) => title)
    .entries()
    .map(([title, all]) => [title, all.map(([, path]) => path)] as const)

test.each(locales)('no two public pages have one title, in %s', async (locale) => {
  const found: (readonly [string, string])[] = []
  for (const path of pages) {
    const answer = await fetch(product.url + inLanguage(path, locale), { redirect: 'manual' })
    // What is not there, or only leads elsewhere, has no title of its own.
    if (answer.status === 200) found.push([titleOf(await answer.text()), path])
  }
  expect(found.length).toBeGreaterThan(200)
  expect(found.filter(([title]) => title === '')).toEqual([])
  expect(shared(new Map(told(found)))).toEqual([])
  // The control: one that is there twice is found.
  expect(shared(new Map(told([...found, [found[0]?.[0] ?? '', '/disabot']])))).toHaveLength(1)
})
