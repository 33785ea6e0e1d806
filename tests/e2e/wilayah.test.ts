import { beforeAll, expect, test } from 'vitest'
import { productToLookAt, type Product } from '../support/product.ts'

let product: Product
beforeAll(async () => {
  product = await productToLookAt()
})

const ask = async (address: string) => {
  const answer = await fetch(`${product.url}${address}`)
  return {
    status: answer.status,
    kind: answer.headers.get('content-type'),
    body: (await answer.json()) as Record<string, unknown>,
  }
}

test('the API finds a region by its nickname and says where it lies', async () => {
  expect(await ask('/api/v1/regions?query=kukar')).toEqual({
    status: 200,
    kind: 'application/json',
    body: {
      query: 'kukar',
      level: null,
      parent: null,
      day: null,
      complete: false,
      source: 'idn-area-data 4.0.1 (ODbL)',
      regions: [
        {
          code: '64.02',
          level: 'kabupaten',
          name: 'Kabupaten Kutai Kartanegara',
          parentCode: '64',
          zone: 'WITA',
          within: ['Kalimantan Timur'],
        },
      ],
    },
  })
})

test('without a query the API lists what lies below, whole', async () => {
  const { body } = await ask('/api/v1/regions?parent=64.01&level=desa')
  expect(body).toMatchObject({ complete: true })
  expect(body['regions']).toHaveLength(139)
  expect((await ask('/api/v1/regions')).body['regions']).toHaveLength(38)
})

test('with a day the API answers as the regions were on it', async () => {
  const codes = async (query: string) =>
    ((await ask(`/api/v1/regions?${query}`)).body['regions'] as { code: string }[]).map(({ code }) => code)
  expect(await codes('query=tohiti+sari&day=2024-11-27')).toContain('72.01.09.2012')
  expect(await codes('query=tohiti+sari')).not.toContain('72.01.09.2012')
  expect(await codes('parent=72.01')).toContain('72.01.24')
  expect(await codes('parent=72.01&day=2024-11-27')).not.toContain('72.01.24')
  expect((await ask('/api/v1/regions?parent=72.01.24&day=2024-11-27')).status).toBe(404)
})

test.each([
  ['/api/v1/regions?day=2024-02-30', 400, ['day'], 'Isian “day” harus'],
  ['/api/v1/regions?level=rt', 400, ['level'], 'Isian “level” harus'],
  ['/en/api/v1/regions?level=rt&parent=x', 400, ['level', 'parent'], '“level” must be'],
  [`/api/v1/regions?query=${'a'.repeat(101)}`, 400, ['query'], 'paling panjang 100'],
  ['/api/v1/regions?parent=99.99', 404, ['parent'], 'Tidak ada wilayah dengan kode 99.99'],
])('%s is refused with %i and a sentence', async (address, status, fields, says) => {
  const { body, ...answer } = await ask(address)
  expect(answer).toEqual({ status, kind: 'application/problem+json' })
  expect(body).toMatchObject({ status, fields })
  expect(body['title']).toContain(says)
})

test('the page searches without JavaScript and shows what was typed as text', async () => {
  const page = async (address: string) => (await fetch(`${product.url}${address}`)).text()
  expect(await page('/wilayah?cari=kab+paser')).toContain('/wilayah/64.01')
  expect(await page('/en/wilayah?di=64.01')).toContain('Tanah Grogot')
  const hostile = await page(`/wilayah?cari=${encodeURIComponent('<script>alert(1)</script>\0')}`)
  expect(hostile).not.toContain('<script>alert')
  expect((await fetch(`${product.url}/wilayah?di=99`)).status).toBe(404)
})
