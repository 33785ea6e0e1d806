import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Browser, Page } from 'playwright-core'
import { misfitsOn } from './fits.ts'

/** What axe itself calls its source is its longest form, which every document would read anew: two and a half times the letters. */
const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** Every rule that it has by itself. Of what is right nothing is told, and of what is wrong its markup, so that no page works out paths to it. */
const look = `axe
  .run(document, { resultTypes: ['violations'], reporter: 'no-passes', selectors: false, ancestry: false, xpath: false })
  .then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ html }) => html).join(' | ')))`

/** For a page that is looked at often: axe comes with each document, instead of travelling through three processes to each. */
export const bringAxe = (page: Page): Promise<unknown> => page.addInitScript(source)

/**
 * What axe finds on the page as it stands, one line for each rule. The page is opened with `bypassCSP`: axe comes as text, which the
 * page's own policy forbids. Straight into the page, because the usual builder opens a blank page more for each look.
 */
export async function violationsOn(page: Page): Promise<readonly string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(source)
  return page.evaluate<readonly string[]>(look)
}

/** The same for a page that runs no scripts, or answers a form and cannot be asked for twice: its markup again, where axe can run. */
export const violationsOnCopy = async (page: Page): Promise<readonly string[]> => (await lookOnCopy(page)).violations

/** And what does not fit on the screen that the page is looked at on. */
export async function lookOnCopy(
  page: Page,
): Promise<{ readonly violations: readonly string[]; readonly misfits: readonly string[] }> {
  const browser = page.context().browser()
  const size = page.viewportSize()
  if (browser === null || size === null) throw new Error('the page belongs to no browser, or is of no size')
  const copy = await copyPageIn(browser)
  await copy.setViewportSize(size)
  const body = (await page.content()).replaceAll(/<script\b[\s\S]*?<\/script>/g, '')
  await copy.route(page.url(), (route) => route.fulfill({ body, contentType: 'text/html; charset=utf-8' }))
  try {
    await copy.goto(page.url())
    return { violations: await violationsOn(copy), misfits: await misfitsOn(copy) }
  } finally {
    await copy.unrouteAll()
    // The next copy may stand at the same address and another place on it, to which nothing would be loaded.
    await copy.goto('about:blank')
  }
}

const copyPages = new WeakMap<Browser, Promise<Page>>()

/** One for all copies of a browser: a context of its own for each was a third of what a look costs. Scripts are left out of copies, so none leaves anything behind. */
function copyPageIn(browser: Browser): Promise<Page> {
  const known = copyPages.get(browser) ?? openCopyPage(browser)
  copyPages.set(browser, known)
  return known
}

async function openCopyPage(browser: Browser): Promise<Page> {
  const context = await browser.newContext({ bypassCSP: true })
  const page = await context.newPage()
  await bringAxe(page)
  return page
}
