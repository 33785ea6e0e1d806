/** What a reader of the public numbers must be able to understand: words of his own tongue, no two alike, a moment beside each, a way on. */
import { beforeAll, expect, test } from 'vitest'
import { definitions } from '#core'
import { productToLookAt, type Product } from '../support/product.ts'

let product: Product
beforeAll(async () => {
  product = await productToLookAt('demonstration')
})

const read = async (path: string): Promise<string> => {
  const response = await fetch(product.url + path)
  expect(response.status, path).toBe(200)
  return (await response.text()).replaceAll('&amp;', '&')
}

test('an English definition has no word in Indonesian about its times, and the Indonesian one has', async () => {
  for (const { id, happened, known } of definitions) {
    const english = await read(`/en/angka/definisi/${id}`)
    for (const time of [happened, known]) {
      expect(english, id).toContain(time.en)
      // A day is the same in both.
      if (time.id !== time.en) expect(english, id).not.toContain(time.id)
    }
    expect(await read(`/angka/definisi/${id}`), id).toContain(happened.id)
  }
})

test('no two numbers of one block stand under one word', async () => {
  for (const path of ['/angka', '/en/angka', '/angka/64', '/wilayah/64.01']) {
    const blocks = (await read(path)).split('<ul class="stats').slice(1)
    expect(blocks.length, path).toBeGreaterThan(0)
    for (const block of blocks) {
      const [list = ''] = block.split('</ul>')
      const words = [...list.matchAll(/<\/data>.*?<\/b>([^<]+)<\/p>/gs)].map(([, word = '']) => word.trim())
      expect(words.length, path).toBeGreaterThan(5)
      expect(words.filter((word, at) => words.indexOf(word) !== at, path)).toEqual([])
    }
  }
})

test('beside the reach of a region stand the moment and the definition', async () => {
  for (const [path, id] of [
    ['/wilayah/64.01', 'wilayah-terjangkau'],
    ['/wilayah/64.01.04', 'wilayah-terjangkau'],
  ] as const)
    expect(await read(path), path).toMatch(
      new RegExp(
        String.raw`Per \d+ \w+ \d{4} \d\d\.\d\d WIB\. Angka berjalan, belum disahkan\.[^<]*(?:<!--[^>]*-->)*<a href="/angka/definisi/${id}["?]`,
      ),
    )
})

test('no invented number stands beside what a real institution promised, and the page says why', async () => {
  for (const [path, says] of [
    ['/angka/janji', 'Ini peragaan'],
    ['/en/angka/janji', 'This is a demonstration'],
  ] as const) {
    const [, main = ''] = (await read(path)).split('<main')
    expect(main).toContain(says)
    // The promises are there, and what was delivered is not.
    expect(main.match(/<q>/g)?.length ?? 0).toBeGreaterThan(1)
    expect(main).not.toContain('<data')
  }
})

test('every page of numbers says in the menu where it lies, and the rule of the house can be read', async () => {
  for (const path of ['/peringkat', '/peta/sanksi', '/kerawanan', '/lembaga', '/wilayah/64', '/en/ikuti'])
    expect(await read(path), path).toMatch(/<a href="(?:\/en)?\/angka" aria-current="true"/)
  expect(await read('/angka')).toMatch(/<a href="\/angka" aria-current="page"/)
  expect(await read('/hukum')).not.toMatch(/<a href="\/angka" aria-current/)
  expect(await read('/angka')).toContain('href="/hukum/N134"')
  expect(await read('/hukum/N134')).toContain('N134')
})

test('where no mail is sent, whoever wants to follow is led to a feed that answers', async () => {
  const page = await read('/ikuti')
  const feed = /href="(\/angka\/perubahan\/umpan\.xml)"/.exec(page)?.[1] ?? ''
  expect(await read(feed)).toContain('<feed')
  expect(page).toContain('href="/angka/perubahan"')
})

test('a request with a wrong place and 60,000 letters is told both at once, and both are kept', async () => {
  const body = new URLSearchParams({ cari: 'Atlantis', wilayah: '', permohonan: 'x'.repeat(60_000), kunci: 'x' })
  const headers = { origin: product.url, accept: 'text/html' }
  const response = await fetch(`${product.url}/permohonan`, { method: 'POST', body, headers })
  const page = await response.text()
  expect(response.status).toBe(422)
  expect(page).toContain('Tidak ada wilayah dengan nama itu')
  expect(page).toContain('href="#permohonan"')
  expect(page).toContain('value="Atlantis"')
  expect(page).toContain('x'.repeat(1000))
})

test('a measure of ours that somebody else published is compared with ours, in words, on its page and in the list', async () => {
  const [said, mended] = [
    await read('/angka/terbitan/contoh-kegiatan-siaran'),
    await read('/angka/terbitan/contoh-kegiatan-ralat'),
  ]
  for (const page of [said, mended]) {
    expect(page).toMatch(/(Sama dengan|Berbeda dari) angka kami/)
    expect(page).toContain('href="/angka/definisi/kegiatan"')
    expect(page).toContain('Rekaan untuk peragaan')
  }
  // Two different numbers of one thing: at least one of them differs.
  expect(said + mended).toContain('Berbeda dari angka kami')
  expect(await read('/angka/terbitan/pernyataan')).toContain('id="contoh-kegiatan"')
  expect(await read('/angka/terbitan?penerbit=Kantor+Contoh+%28peragaan%29')).toContain('Berbeda dari angka kami')
  // The control: what no measure of ours counts says nothing of ours.
  expect(await read('/angka/terbitan?penerbit=KASN')).not.toMatch(/(Sama dengan|Berbeda dari) angka kami/)
})
