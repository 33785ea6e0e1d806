import { readdirSync } from 'node:fs'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { publishOpenData } from '#app'
import { inventedIn } from '#core'
import { createShelf } from '#gear'
import { pictureOnSheet } from '../../src/lib/gambar-angka/picture-on-sheet.ts'
import { openDataDir } from '../../src/main/folders.ts'
import { startProduct, type Product } from '../support/product.ts'

/** Numbers that leave the site leave its banner behind: each of them says itself that it is invented, and none of an installation at work does. */

let demonstration: Product
let production: Product
let rilis = ''
beforeAll(async () => {
  ;[demonstration, production] = await Promise.all([
    startProduct({ level: 'demonstration' }),
    startProduct({ level: 'full' }),
  ])
  for (const { clone, dataDir, url } of [demonstration, production]) {
    const openData = createShelf(openDataDir(dataDir), 'CC-BY-4.0')
    const mode = clone === demonstration.clone ? 'demonstration' : 'production'
    const published = await publishOpenData({ ...clone.netra, mode, origin: url, openData })
    if (published.state !== 'published') throw new Error(published.state)
  }
  const page = await (await fetch(`${demonstration.url}/angka/rilis`)).text()
  rilis = /href="\/angka\/rilis\/([0-9a-f-]{36})"/.exec(page)?.[1] ?? ''
}, 180_000)
afterAll(() => Promise.all([demonstration.stop(), production.stop()]))

const root = 'src/routes'
const answering = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('+server.ts') && /^(\(publik\)|sematkan|api\/v1)\//.test(file))
  .map((file) => `/${file.replace(/^\(publik\)\//, '').replace('/+server.ts', '')}`)
  .toSorted()

/** What is asked at each address whose answer has numbers of cases in it. */
const telling: Readonly<Record<string, () => readonly string[]>> = {
  '/sematkan/[gambar]': () => ['/sematkan/corong', '/sematkan/peta-laporan-masuk', '/en/sematkan/corong'],
  '/sematkan/[gambar]/gambar.png': () => ['/sematkan/corong/gambar.png', '/sematkan/peta-laporan-masuk/gambar.png'],
  '/angka/definisi/[id]/umpan.xml': () => ['/angka/definisi/sanksi/umpan.xml', '/en/angka/definisi/sanksi/umpan.xml'],
  '/angka/penolakan/csv': () => ['/angka/penolakan/csv'],
  '/angka/perubahan/[code]/umpan.xml': () => ['/angka/perubahan/64/umpan.xml'],
  '/angka/perubahan/umpan.xml': () => ['/angka/perubahan/umpan.xml'],
  '/angka/rilis/umpan.xml': () => ['/angka/rilis/umpan.xml'],
  '/angka/rilis/[id]/csv': () => [`/angka/rilis/${rilis}/csv`],
  '/angka/tanpa-kabar.csv': () => ['/angka/tanpa-kabar.csv'],
  '/angka/terbitan/pernyataan/atom': () => ['/angka/terbitan/pernyataan/atom'],
  '/data/[name].[ending]': () =>
    ['README.md', 'LICENSE.txt', 'datapackage.json', 'sanksi.csv', 'sanksi.json', 'sanksi.parquet', 'netra.zip'].map(
      (name) => `/data/${name}`,
    ),
  '/data/[day]/[name].[ending]': () => [],
  '/lembaga/[kode]/umpan.xml': () => ['/lembaga/BKN/umpan.xml'],
  '/permohonan/umpan.xml': () => ['/permohonan/umpan.xml'],
  '/wilayah/[code]/umpan.xml': () => ['/wilayah/64/umpan.xml', '/en/wilayah/64/umpan.xml'],
  '/api/v1/measures': () => ['/api/v1/measures'],
  '/api/v1/measures/[id]': () => ['/api/v1/measures/sanksi', '/api/v1/measures/sanksi?region=64'],
  '/api/v1/ranks': () => ['/api/v1/ranks'],
  '/api/v1/ranks/[list]': () => ['/api/v1/ranks/kegiatan?over=provinsi'],
  '/api/v1/published-figures': () => ['/api/v1/published-figures?year=2024'],
}

/** Papers carry their own mark (CONTOH), and what has no number of ours has none to mark. */
const silent: readonly RegExp[] = [
  /naskah$|sertifikat$|kueri\.sql$|\/foto\/|^\/lapor\/syarat$|^\/status\/|\/henti$/,
  /^\/api\/v1\/(acts|regions|tenggat|openapi\.json|pledges\/key|offices\/\[code\]\/keys|lapangan\/.*)$/,
]

test('every address that answers with something else than a page is known here', () => {
  const known = (route: string) => route in telling || silent.some((one) => one.test(route))
  expect(answering.filter((route) => !known(route))).toEqual([])
  expect(Object.keys(telling).filter((route) => !answering.includes(route))).toEqual([])
  expect(answering.length).toBeGreaterThan(30)
})

const sentences = [inventedIn('demonstration')?.id ?? '', inventedIn('demonstration')?.en ?? '']
const markOfFile = /filename="peragaan-/

async function marksOf({ url }: Product, path: string) {
  const answer = await fetch(url + path)
  const body = Buffer.from(await answer.arrayBuffer())
  const text = body.toString('utf8')
  return {
    ...{ status: answer.status, body },
    says: sentences.some((one) => text.includes(one)),
    named: markOfFile.test(answer.headers.get('content-disposition') ?? ''),
    bawaslu: text.includes('Bawaslu (Netra)'),
    any: /peragaan|rekaan|invented/i.test(text),
  }
}

describe.each(Object.entries(telling))('%s', (_, addresses) => {
  test('says in a demonstration that it is one', async () => {
    for (const path of addresses()) {
      const { status, says, named, bawaslu } = await marksOf(demonstration, path)
      // A table of open data has its columns and no place for a sentence: its name says it, and what lies beside it.
      const must = /\.(csv|json|parquet|zip)$/.test(path) && path.startsWith('/data/') && !path.includes('package')
      expect([path, status, must || path.endsWith('.png') ? named : says, bawaslu]).toEqual([path, 200, true, false])
    }
  })

  test('says nothing of it in an installation at work', async () => {
    for (const path of addresses().filter((one) => !one.endsWith('/csv') || !one.startsWith('/angka/rilis/'))) {
      const { status, says, named, any } = await marksOf(production, path)
      // Where nothing was counted yet there is no picture.
      expect([path, status === 200 || path.includes('sematkan'), says, named]).toEqual([path, true, false, false])
      if (!/api\/v1\/(published|measures|ranks)|pernyataan|\.(zip|parquet|json)$/.test(path))
        expect([path, any]).toEqual([path, false])
    }
  })
})

test('the picture that is painted has the words of the frame in it', async () => {
  const frame = await (await fetch(`${demonstration.url}/sematkan/corong`)).text()
  const found = (pattern: RegExp) =>
    (pattern.exec(frame)?.[1] ?? '').replaceAll(/&#(\d+);/g, (_, sign: string) => String.fromCharCode(Number(sign)))
  const [title, says] = [found(/<h1>(.*?)<\/h1>/), found(/<figcaption><p>(.*?)<\/p>/s)]
  expect([title.startsWith('Peragaan: '), says.startsWith(sentences[0] ?? '')]).toEqual([true, true])
  const drawn = { title, svg: found(/(<svg.*?<\/svg>)/s), page: '/angka/gambar#corong' }
  const tall = (words: string) => {
    const sheet = { ...drawn, says: words, asOf: '30 November 2026 pukul 20.59 WIB', measure: '', table: null }
    return Number(/ height="(\d+)"/.exec(pictureOnSheet(sheet, { origin: demonstration.url, style: '' }))?.[1])
  }
  const painted = await (await fetch(`${demonstration.url}/sematkan/corong/gambar.png`)).arrayBuffer()
  const { height } = await sharp(Buffer.from(painted)).metadata()
  expect(tall(says)).toBe(height)
  // The control: without its sentence it is another picture.
  expect(tall(says.replace(sentences[0] ?? '', ''))).toBeLessThan(height)
})

test('pages that may be passed on name it to whoever shows their card, and the licence names this installation', async () => {
  for (const path of ['/peta/laporan-masuk', '/angka/gambar', '/en/angka/gambar']) {
    const page = await (await fetch(demonstration.url + path)).text()
    const card = /<meta property="og:title" content="([^"]*)"/.exec(page)?.[1] ?? ''
    expect([path, card.split(':')[0]]).toEqual([path, path.startsWith('/en') ? 'Demonstration' : 'Peragaan'])
  }
  const page = await (await fetch(`${demonstration.url}/data`)).text()
  expect(page).toContain(`Peragaan Netra (${new URL(demonstration.url).host}), ${demonstration.url}/data`)
  const atWork = await (await fetch(`${production.url}/data`)).text()
  expect(atWork).toContain(`Netra (${new URL(production.url).host}), ${production.url}/data`)
  expect(atWork).not.toContain('Peragaan')
})
