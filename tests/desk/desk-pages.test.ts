import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { decideLhp, type ActorId } from '#app'
import { inLanguage, locales } from '#wording'
import { violationsOn } from '../support/axe.ts'
import { openBrowser } from '../support/browser.ts'
import { misfitsOn } from '../support/fits.ts'
import { startProduct, type Product } from '../support/product.ts'
import { signedIn } from '../support/signed-in.ts'
import { deskRoutes, keyOf, roundOf, type Stop } from './desk-round.ts'

/** Every page of the desk, by somebody who comes to it over links, in both languages and on both screens. */

let product: Product
let browser: Browser
const visited = new Set<string>()

beforeAll(async () => {
  ;[product, browser] = await Promise.all([startProduct({ level: 'demonstration' }), openBrowser()])
})
afterAll(async () => {
  await browser.close()
  await product.stop()
})

/** Between them they come to every folder. The rest of the roles see fewer of the same pages. */
const people = [
  'Contoh Eka Penanganan',
  'Contoh Gunawan Ketua',
  'Contoh Dewi Loket',
  'Contoh Bunga Kelurahan',
  'Contoh Cahya Kecamatan',
  'Contoh Indra Hukum',
  'Contoh Sari BKN',
  'Contoh Rahmat Bupati',
  'Contoh Endah Auditor',
  'Contoh Fajar Pengelola',
  'Contoh Hana Sekretariat',
]

const screens = { id: 360, en: 1280 } as const

/** Fits in both languages on both screens; axe looks once in each language, which are once the phone and once the desk. */
async function faultsOf(page: Page, path: string): Promise<readonly string[]> {
  const faults: string[] = []
  for (const locale of locales) {
    const address = inLanguage(path, locale)
    await page.goto(product.url + address)
    if ((await page.locator('html').getAttribute('lang')) !== locale) faults.push(`${address}: is not in ${locale}`)
    if ((await page.locator('h1').count()) !== 1) faults.push(`${address}: has not one h1`)
    for (const width of [360, 1280]) {
      await page.setViewportSize({ width, height: 800 })
      const found = [...(await misfitsOn(page)), ...(screens[locale] === width ? await violationsOn(page) : [])]
      faults.push(...found.map((one) => `${address} at ${String(width)} px: ${one}`))
    }
  }
  return faults
}

async function walk(name: string, beginsAt = '/meja', also: readonly Stop[] = []): Promise<readonly string[]> {
  const visit = await signedIn({ browser, url: product.url, netra: product.clone.netra, name, bypassCSP: true })
  const stops = [...(await roundOf(visit.context, product.url, beginsAt)), ...also]
  const faults: string[] = []
  // What an earlier person was shown looks the same to this one.
  for (const stop of stops.filter(({ route, path }) => !visited.has(keyOf(route, path)))) {
    visited.add(keyOf(stop.route, stop.path))
    faults.push(...(await faultsOf(visit.page, stop.path)))
  }
  await visit.close()
  return faults
}

test.each(people)('every page that %s comes to is accessible and fits', async (name) => {
  expect(await walk(name)).toEqual([])
})

test('and between them they have seen every page of the desk', async () => {
  await adviseOnTheWaitingLhp()
  // Linked only after a pleno has decided so (meja-journey.test.ts comes to it that way), or where a crime is suspected.
  const { id } = await product.clone.owner
    .selectFrom('netra.cases')
    .select('id')
    .where('state', '=', 'pleno-akhir')
    .executeTakeFirstOrThrow()
  expect(
    await walk('Contoh Gunawan Ketua', '/meja/lhp', [
      { route: '/meja/perkara/[id]/penerusan', path: `/meja/perkara/${id}/penerusan` },
      { route: '/meja/perkara/[id]/gakkumdu/[pembahasan]', path: `/meja/perkara/${id}/gakkumdu/kedua` },
    ]),
  ).toEqual([])
  const routes = new Set([...visited].map((key) => key.split(' ')[0]))
  expect(deskRoutes.filter((route) => !routes.has(route))).toEqual([])
})

/** The demonstration keeps no LHP with advice still open. */
async function adviseOnTheWaitingLhp(): Promise<void> {
  const { netra, owner } = product.clone
  const lhp = await owner
    .selectFrom('netra.lhps')
    .select('id')
    .where('state', '=', 'diajukan')
    .executeTakeFirstOrThrow()
  const accounts = await owner.selectFrom('netra.accounts').select(['id', 'name']).execute()
  const member = (name: string) => (accounts.find((account) => account.name === `Contoh ${name}`)?.id ?? '') as ActorId
  const decided = await decideLhp(netra, {
    actor: member('Gunawan Ketua'),
    lhpId: lhp.id,
    as: 'saran-perbaikan',
    advice: { addressedTo: 'Kepala Desa Contoh', body: 'Kembalikan bahan kampanye (contoh).' },
    openness: 'tertutup',
    attendance: ['Gunawan Ketua', 'Fitri Anggota', 'Gita Anggota', 'Hadi Anggota', 'Ira Anggota'].map((name) => ({
      member: member(name),
      as: 'hadir' as const,
    })),
    deciding: { by: 'musyawarah' },
    decision: 'Saran perbaikan (contoh).',
    minutes: 'Rapat pleno (contoh).',
  })
  if (!decided.ok) throw new Error(JSON.stringify(decided.refusal))
}
