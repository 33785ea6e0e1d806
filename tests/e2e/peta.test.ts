import { once } from 'node:events'
import { createServer, get } from 'node:http'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { productToLookAt, type Product } from '../support/product.ts'
import { openBrowser } from '../support/browser.ts'

let product: Product
let browser: Browser
beforeAll(async () => {
  ;[product, browser] = await Promise.all([productToLookAt('demonstration'), openBrowser()])
})
afterAll(() => browser.close())

/** Bytes as they cross the network to a browser that takes gzip, headers left out. */
const wire = (url: string) =>
  new Promise<number>((resolve, reject) => {
    get(url, { headers: { 'accept-encoding': 'gzip', accept: 'text/html,*/*' } }, (response) => {
      let bytes = 0
      expect(response.statusCode).toBe(200)
      response.on('data', (chunk: Buffer) => (bytes += chunk.length))
      response.on('end', () => resolve(bytes))
    }).on('error', reject)
  })

const read = async (path: string) => {
  const response = await fetch(product.url + path)
  return { status: response.status, headers: response.headers, text: await response.text() }
}

test('the whole page of the map crosses the wire in 120 KB', async () => {
  const url = `${product.url}/peta/laporan-masuk`
  const { text } = await read('/peta/laporan-masuk')
  const loaded = [...text.matchAll(/<(?:link|script|img)[^>]* (?:href|src)="([^"]+)"[^>]*>/g)]
    .filter(([tag]) => !/rel="(?:alternate|icon)"/.test(tag))
    .map(([, href = '']) => new URL(href, url).href)
  const bytes = await Promise.all([url, ...loaded].map(wire))
  const sum = bytes.reduce((total, one) => total + one, 0)
  console.info(`/peta/laporan-masuk: ${String(sum)} bytes of ${String(120 * 1024)}, ${String(bytes.length)} files`)
  expect(bytes.length).toBeGreaterThan(1)
  // The whole of it: a page without a count is light for nothing.
  expect(text.split('tabindex="-1"><title>').length).toBe(515)
  expect(sum).toBeLessThanOrEqual(120 * 1024)
})

test('all 514 are on the map for pointers and in the list for keys, each with its number', async () => {
  const { text } = await read('/peta/laporan-masuk')
  const [map, list] = [text.slice(0, text.indexOf('provinsi-daftar')), text.slice(text.indexOf('provinsi-daftar'))]
  const codes = (part: string) => new Set([...part.matchAll(/href="\/wilayah\/(\d\d\.\d\d)"/g)].map(([, code]) => code))
  expect(codes(map).size).toBe(514)
  expect(codes(list)).toEqual(codes(map))
  // A cross for what is not shown, a dot for what is nothing: never the same.
  const marks = (kind: string) => map.split(`class="${kind}"`).length - 1
  const said = (words: RegExp) => (map.match(words) ?? []).length
  expect(marks('tutup')).toBe(said(/: disembunyikan<\/title>/g) + 1)
  expect(marks('nol')).toBe(said(/: 0<\/title>/g) + 1)
})

test('by keys alone a province opens and a kabupaten is reached, past none of the 514 of the map', async () => {
  const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage()
  await page.goto(`${product.url}/peta/laporan-masuk`)
  const province = page.locator('summary', { hasText: 'Kalimantan Timur' })
  await province.focus()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await page.waitForURL('**/wilayah/64.01')
  expect(await page.locator('h1').innerText()).toContain('Kabupaten Paser')
  expect(
    await page
      .goto(`${product.url}/peta/laporan-masuk`)
      .then(() => page.locator('svg.peta a:not([tabindex="-1"])').count()),
  ).toBe(0)
})

test('a kecamatan has no numbers of reports, its regency has them, and a village is told with its kecamatan', async () => {
  expect((await read('/wilayah/64.01.01')).text).not.toContain('class="stats')
  expect((await read('/wilayah/64.01')).text).toContain('class="stats')
  const village = await fetch(`${product.url}/wilayah/64.01.04.1001`, { redirect: 'manual' })
  expect(village.headers.get('location')).toBe('/wilayah/64.01.04')
  for (const path of [
    '/wilayah/99',
    '/wilayah/x%00',
    '/peta/tidak-ada',
    '/lembaga/PTPS-64.01.04.1001-001',
    '/sematkan/tidak-ada',
  ])
    expect((await read(path)).status, path).toBe(404)
})

test('every kind of office has a page and a feed of its own, and says of files what may be said', async () => {
  const kinds = await product.clone.owner
    .selectFrom('netra.offices')
    .select((eb) => ['kind', eb.fn.min('code').as('code')])
    .groupBy('kind')
    .execute()
  expect(kinds.length).toBeGreaterThan(25)
  for (const { kind, code } of kinds) {
    const wanted = ['ptps', 'pkd'].includes(kind) ? 404 : 200
    for (const path of [`/lembaga/${code}`, `/en/lembaga/${code}`, `/lembaga/${code}/umpan.xml`])
      expect([path, (await read(path)).status]).toEqual([path, wanted])
  }
  expect((await read('/lembaga/SETDA-64.01')).text).toContain('tidak punya angka berkas sendiri')
  expect((await read('/lembaga/BKN')).text).not.toContain('tidak punya angka berkas sendiri')
  expect((await read('/wilayah/64.01')).text).toContain('href="/lembaga/BAWASLU-64.01"')
})

test('the first table of ranks says whose it is, of what and when', async () => {
  const { text } = await read('/peringkat')
  for (const term of ['Dihitung oleh', 'Satuan', 'Tahap', 'Masa', 'Per', 'Angka sama', 'Yang diurutkan'])
    expect(text).toMatch(new RegExp(`<dt[^>]*>\\s*${term}\\s*</dt>`))
  expect(text).toContain('Yang tidak dikatakan peringkat ini')
})

test('feeds of a region and of a body are XML that a browser can read, in both languages', async () => {
  const page = await (await browser.newContext()).newPage()
  for (const path of ['/wilayah/64.01/umpan.xml', '/en/wilayah/64.01.01/umpan.xml', '/lembaga/BKN/umpan.xml']) {
    const { text, headers } = await read(path)
    expect(headers.get('content-type')).toBe('application/atom+xml; charset=utf-8')
    const etag = headers.get('etag') ?? ''
    expect(etag, path).toMatch(/^"/)
    expect((await fetch(product.url + path, { headers: { 'if-none-match': etag } })).status, path).toBe(304)
    const root = await page.evaluate((given) => {
      const { documentElement: feed } = new DOMParser().parseFromString(given, 'application/xml')
      return { name: feed.nodeName, entries: feed.querySelectorAll('entry > updated').length }
    }, text)
    expect(root.name, path).toBe('feed')
    if (path === '/wilayah/64.01/umpan.xml') expect(root.entries).toBeGreaterThan(0)
  }
})

test('what may be framed elsewhere is the picture alone: its definition and moment are inside, and nothing loads in it', async () => {
  const { text, headers } = await read('/sematkan/peta-laporan-masuk')
  const policy = headers.get('content-security-policy') ?? ''
  expect(policy).toContain('frame-ancestors *')
  expect(policy).toContain("default-src 'none'")
  expect(text).not.toMatch(/<script|style="| on[a-z]+="/)
  expect(text).toContain('Satu laporan atau informasi awal')
  expect(text).toMatch(/[Pp]er \d+ \w+ \d{4}/)
  expect((await read('/peta/laporan-masuk')).headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
  // Browsers too old for that policy hold to the older header: the picture alone is without it, and what is refused beside it is not.
  const older = async (path: string) => {
    const { headers: said } = await fetch(product.url + path)
    return [said.get('x-frame-options'), said.get('content-security-policy')?.includes("frame-ancestors 'none'")]
  }
  for (const path of ['/sematkan/peta-laporan-masuk', '/en/sematkan/corong', '/en/sematkan/corong'])
    expect(await older(path), path).toEqual([null, false])
  for (const path of ['/', '/peta/laporan-masuk', '/sematkan/tidak-ada', '/masuk'])
    expect((await older(path)).includes(path === '/sematkan/tidak-ada' ? true : 'DENY'), path).toBe(true)
})

const framed = ['corong', 'pemegang', 'tenggat', 'peta-kegiatan', 'peta-laporan-masuk']
const neverFramed = [
  '/',
  '/angka',
  '/angka/gambar',
  '/peta/kegiatan',
  '/wilayah/64',
  '/lapor',
  '/status',
  '/masuk',
  '/en/angka',
]

test('a frame of somebody else shows each picture as large as its frame, and no other page of ours; nobody is given a cookie', async () => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } })
  const page = await context.newPage()
  const host = [
    ...framed.map(
      (name) => `<iframe id="${name}" src="${product.url}/sematkan/${name}" width="340" height="640"></iframe>`,
    ),
    ...neverFramed.map((path, at) => `<iframe id="no-${at}" src="${product.url}${path}"></iframe>`),
  ].join('')
  // Another port is another origin.
  const newspaper = createServer((_, res) =>
    res.setHeader('content-type', 'text/html').end(`<!doctype html>${host}`),
  ).listen(0)
  await once(newspaper, 'listening')
  const address = newspaper.address()
  await page.goto(`http://127.0.0.1:${String(typeof address === 'object' ? address?.port : '')}/`)
  for (const name of framed) {
    const inside = page.frameLocator(`#${name}`)
    await inside.locator('h1').waitFor()
    expect(await inside.locator('body').evaluate((body) => getComputedStyle(body).paddingTop)).toBe('12px')
    expect(await inside.locator('html').evaluate((root) => root.scrollWidth), name).toBeLessThanOrEqual(340)
    expect(await inside.locator('main').innerText(), name).toMatch(/[Pp]er \d+ \w+ \d{4}/)
  }
  for (const at of neverFramed.keys())
    expect(
      await page
        .frameLocator(`#no-${String(at)}`)
        .locator('h1')
        .count(),
      neverFramed[at],
    ).toBe(0)
  expect(await context.cookies()).toEqual([])
  // Its link leaves the frame, to the page that has the rest.
  await page.frameLocator('#corong').locator('p > a').last().click()
  await page.waitForURL(`${product.url}/angka/gambar#corong`)
  newspaper.close()
  await context.close()
})

test('each map says where its numbers stand as a list: below it, or on the page of the province', async () => {
  expect((await read('/wilayah/64')).text).toContain('di daftar di bawah, dengan angka yang sama')
  const { text } = await read('/wilayah/64.01')
  expect(text).not.toContain('di daftar di bawah, dengan angka yang sama')
  expect(text).toMatch(/sebagai daftar: <a href="\/wilayah\/64">Halaman Kalimantan Timur<\/a>/)
})

test('a page of a picture says what a messenger shows of it, and that picture is there', async () => {
  for (const path of ['/peta/kegiatan', '/en/angka/gambar']) {
    const { text } = await read(path)
    const image = /<meta property="og:image" content="([^"]+)"/.exec(text)?.[1] ?? ''
    expect(image, path).toMatch(/^https?:\/\/.+\/sematkan\/[a-z-]+\/gambar\.png$/)
    const painted = await fetch(product.url + new URL(image).pathname)
    expect([painted.status, painted.headers.get('content-type')], path).toEqual([200, 'image/png'])
  }
})

test('a map or months in a frame of somebody else can be heard: the numbers are there as a table', async () => {
  const { text } = await read('/sematkan/peta-laporan-masuk')
  expect([...text.matchAll(/<th role="rowheader"/g)]).toHaveLength(38)
  expect(text).toMatch(/Kalimantan Timur.{0,300}data-region="64"/s)
  expect((await read('/sematkan/bulan')).text).toMatch(/<details>.*<th role="rowheader".*data-part="masuk \d{4}-\d\d"/s)
})

test('a table in a narrow frame moves by itself, and not the frame', async () => {
  const page = await (
    await browser.newContext({ viewport: { width: 340, height: 640 }, javaScriptEnabled: false })
  ).newPage()
  for (const name of ['bulan', 'peta-kegiatan']) {
    await page.goto(`${product.url}/sematkan/${name}`)
    await page.locator('summary').click()
    const wide = await page
      .locator('html')
      .evaluate((root) => [root.scrollWidth, root.querySelector('table')?.scrollWidth])
    expect(wide[0], name).toBeLessThanOrEqual(340)
    // The control: the table of the months is wider than the frame.
    if (name === 'bulan') expect(wide[1]).toBeGreaterThan(340)
  }
})

test('where nothing may be drawn, the picture that goes out says so in words', async () => {
  const { text } = await read('/sematkan/lama')
  expect(text).toContain('Belum cukup berkas')
  expect(text).not.toContain('<svg')
  expect((await fetch(`${product.url}/sematkan/lama/gambar.png`)).status).toBe(200)
})

test('a picture to share is a PNG of its own', async () => {
  for (const name of ['corong', 'peta-laporan-masuk']) {
    const response = await fetch(`${product.url}/sematkan/${name}/gambar.png`)
    const bytes = new Uint8Array(await response.arrayBuffer())
    expect(response.headers.get('content-type')).toBe('image/png')
    expect([...bytes.subarray(1, 4)]).toEqual([0x50, 0x4e, 0x47])
    expect(bytes.length).toBeGreaterThan(5_000)
    expect(bytes.length).toBeLessThan(400_000)
  }
})

test('figures on paper say where they are from, and a page that is somebody’s own does not', async () => {
  const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage()
  const printed = page.locator('.only-print')
  await page.goto(`${product.url}/wilayah/64.01?x=1`)
  expect(await printed.isVisible()).toBe(false)
  await page.emulateMedia({ media: 'print' })
  expect(await printed.innerText()).toMatch(/^Dicetak dari https?:\/\/.+\/wilayah\/64\.01\?x=1$/)
  await page.goto(`${product.url}/ikuti`)
  expect(await printed.count()).toBe(0)
})
