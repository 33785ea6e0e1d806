import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { beginActivity, enterActivity } from '../support/activity-forms.ts'
import { openBrowser } from '../support/browser.ts'
import { misfitsOn } from '../support/fits.ts'
import { startProduct, type Product } from '../support/product.ts'
import { signedIn, type Visit } from '../support/signed-in.ts'

/**
 * Seed 001: sosialisasi "in all levels, from desa, kelurahan and kecamatan to the kabupaten" of Kutai Kartanegara, entered one by one as its
 * organisers would, and counted from the village upward. Which villages they were is not in the source: these are chosen for the test.
 */
let product: Product
let browser: Browser
let visit: Visit
beforeAll(async () => {
  ;[product, browser] = await Promise.all([startProduct({ level: 'demonstration' }), openBrowser()])
  visit = await signedIn({
    ...{ browser, url: product.url, netra: product.clone.netra, name: 'Contoh Rizal Tetangga' },
    ...{ width: 360, javaScriptEnabled: false },
  })
})
afterAll(async () => {
  await visit.close()
  await browser.close()
  await product.stop()
})

const tenggarong = '64.02.06'
/** Two kelurahan and a desa of Tenggarong, a desa of another kecamatan, and a kecamatan itself. */
const held = [
  ['Jahab', '64.02.06.1001'],
  ['Timbau', '64.02.06.1004'],
  ['Rapak Lambur', '64.02.06.2012'],
  ['Muara Muntai Ilir', '64.02.01.2008'],
  ['Kecamatan Tenggarong', tenggarong],
] as const

/** The table by level, in the words of the page. */
async function levels(path: string): Promise<Readonly<Record<string, string>>> {
  const { page } = visit
  await page.goto(`${product.url}${path}`)
  expect(await misfitsOn(page)).toEqual([])
  const rows = await page.locator('main table').first().locator('tbody tr').all()
  const read = await Promise.all(
    rows.map(async (row) =>
      (await row.locator('th, td').allInnerTexts()).map((cell) => cell.replace(/^.*: ?/, '').trim()),
    ),
  )
  return Object.fromEntries(
    read.map(([level = '', reached, never, places]) => [level, [reached, never, places].join('/')]),
  )
}
const onPage = (page: Page) => page.locator('main').innerText()

test('before, the visit of the governor has reached the regency alone, and none of its kecamatan or villages', async () => {
  expect(await levels('/kegiatan/jangkauan?wilayah=64.02')).toEqual({
    'Kabupaten/kota': '1/0/1',
    Kecamatan: '0/20/20',
    Kelurahan: '0/44/44',
    Desa: '0/193/193',
  })
})

test('each sosialisasi counts at its own level, and a kecamatan is not reached by its villages, nor they by it', async () => {
  const { page } = visit
  for (const [name, region] of held) {
    const at = await beginActivity(page, product.url, {
      kind: 'sosialisasi',
      form: '2',
      title: `Sosialisasi netralitas ${name} (uji)`,
      region,
      heldOn: '2024-11-01',
    })
    await enterActivity(page, at)
  }
  expect(await levels('/kegiatan/jangkauan?wilayah=64.02')).toEqual({
    'Kabupaten/kota': '1/0/1',
    Kecamatan: '1/19/20',
    Kelurahan: '2/42/44',
    Desa: '2/191/193',
  })
  expect(await levels(`/kegiatan/jangkauan?wilayah=${tenggarong}`)).toEqual({
    Kecamatan: '1/0/1',
    Kelurahan: '2/10/12',
    Desa: '1/1/2',
  })
  // Another regency has none of it.
  expect(await levels('/kegiatan/jangkauan?wilayah=64.03')).toMatchObject({
    Kelurahan: expect.stringMatching(/^0\//) as string,
  })
})

test('who was never reached is a list that says where to go, and who was is not on it', async () => {
  const { page } = visit
  await page.goto(`${product.url}/meja/kegiatan/jangkauan?wilayah=${tenggarong}`)
  const gaps = (await onPage(page)).split('Belum pernah dijangkau').at(-1) ?? ''
  expect(gaps).toContain('Loa Ipuh')
  expect(gaps).not.toMatch(/Jahab|Timbau|Rapak Lambur/)
  await page.goto(`${product.url}/meja/kegiatan/rencana?wilayah=64.02`)
  expect(await onPage(page)).toContain('252 wilayah belum pernah dijangkau.')
})
