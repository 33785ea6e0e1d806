/** The checker of published numbers as a reader has it: every vector typed into its fields, with keys and without JavaScript. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { checkClaim, type Claim, type FigureVerdict } from '#core'
import { claimInWords } from '#lib/words/terbitan.ts'
import figures from '../../db/seeds/terbitan/figures.json' with { type: 'json' }
import vectors from '../vectors/angka-terbitan.json' with { type: 'json' }
import { openBrowser } from '../support/browser.ts'
import { askedAs } from '../support/claim-asked.ts'
import { misfitsOn } from '../support/fits.ts'
import { productToLookAt, type Product } from '../support/product.ts'

let product: Product
let browser: Browser
let page: Page
beforeAll(async () => {
  ;[product, browser] = await Promise.all([productToLookAt('demonstration'), openBrowser()])
  const context = await browser.newContext({ viewport: { width: 360, height: 800 }, javaScriptEnabled: false })
  page = await context.newPage()
  page.setDefaultTimeout(10_000)
})
afterAll(() => browser.close())

const claimAt = (id: string, at: number): Claim => {
  const found = figures.find((figure) => figure.id === id)?.claims[at]
  if (found === undefined) throw new Error(`no claim ${at} of ${id}`)
  return found as Claim
}

/** Into the fields that a reader sees: what is folded is opened first, and a field that is not there fails. */
async function type(fields: Readonly<Record<string, string>>) {
  await page.goto(`${product.url}/angka/terbitan/periksa`)
  for (const [name, value] of Object.entries(fields)) {
    if (value === '') continue
    const field = page.locator(`main [name="${name}"]`)
    const folded = page.locator('main details:not([open])', { has: page.locator(`[name="${name}"]`) })
    if ((await folded.count()) > 0) await folded.locator('summary').click()
    const isChoice = await field.evaluate((element) => element.tagName === 'SELECT')
    await (isChoice ? field.selectOption(value) : field.fill(value))
  }
  await page.getByRole('button', { name: 'Periksa', exact: true }).click()
  // The answer is another page: a press does not wait for it.
  await page.waitForURL(/periksa\?/)
}
const sentences = () => page.locator('section[aria-labelledby="hasil"] > p.lead').allInnerTexts()

describe('every vector', () => {
  const typed = vectors.flatMap(({ no, checks }) => checks.map((check) => ({ no, ...check })))
  test('is among them', () => expect(new Set(typed.map(({ no }) => no)).size).toBe(33))
  test.each(typed)('$no is typed, and answered as it deserves: $figure', async ({ figure, claim, verdict }) => {
    await type(askedAs(claimAt(figure, claim)))
    expect(await sentences()).toEqual([claimInWords(claimAt(figure, claim), verdict as FigureVerdict)])
  })
})

test('what was typed wrongly is asked for beside its field, which is open, and fits a phone', async () => {
  await type({ angka: '941', batas: 'R4', 'tanda-isi': 'a = 1', 'kelas-skor': '1', lain: 'x = 1' })
  const summary = await page.locator('.error-summary').innerText()
  expect(summary).toContain('Tidak ada angka di baris “R4”')
  for (const name of ['batas', 'tanda-dari', 'kelas-skor', 'kelas-bawah', 'bagian'])
    await page.locator(`#${name}-error`).waitFor({ state: 'visible' })
  // Each line says its own: a sentence that stands of two fields says of which.
  const lines = await page.locator('.error-summary li').allInnerTexts()
  expect(lines.filter((line) => line.includes('Isian ini harus diisi')).length).toBeGreaterThan(1)
  expect(new Set(lines).size).toBe(lines.length)
  expect(await sentences()).toEqual([])
  const looking = await browser.newPage({ viewport: { width: 360, height: 800 } })
  await looking.goto(page.url())
  expect(await misfitsOn(looking)).toEqual([])
})

test('a field that is too long is refused, and never cut', async () => {
  const parts = Array.from({ length: 450 }, (_, at) => `KabupatenContoh${at}=1`).join('\n')
  await page.goto(`${product.url}/angka/terbitan/periksa?angka=450&bagian=${encodeURIComponent(parts)}`)
  expect(await page.locator('#bagian-error').innerText()).toContain('paling banyak 8.000 huruf')
  // The control: the same sum with shorter names is worked out.
  const shorter = Array.from({ length: 450 }, (_, at) => `${at} = 1`).join('\n')
  await page.goto(`${product.url}/angka/terbitan/periksa?angka=450&bagian=${encodeURIComponent(shorter)}`)
  const claim = {
    kind: 'sum',
    how: 'each-once',
    total: 450,
    parts: Array.from({ length: 450 }, (_, at) => ({ label: String(at), value: 1 })),
  } as const
  expect(await sentences()).toEqual([claimInWords(claim, checkClaim<'sum'>(claim))])
})
