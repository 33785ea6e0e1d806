import { get } from 'node:http'
import { beforeAll, expect, test } from 'vitest'
import { productToLookAt, type Product } from '../support/product.ts'
import { reportPages } from './pages.ts'

let product: Product
beforeAll(async () => {
  product = await productToLookAt()
})

/** Bytes as they cross the network to a browser that takes gzip, headers left out. */
const wire = (url: string) =>
  new Promise<{ bytes: number; status: number }>((resolve, reject) => {
    get(url, { headers: { 'accept-encoding': 'gzip', accept: 'text/html,*/*' } }, (response) => {
      let bytes = 0
      response.on('data', (chunk: Buffer) => (bytes += chunk.length))
      response.on('end', () => resolve({ bytes, status: response.statusCode ?? 0 }))
    }).on('error', reject)
  })

async function weigh(path: string): Promise<{ bare: number; scripted: number }> {
  const url = product.url + path
  const html = await (await fetch(url)).text()
  const addresses = (pattern: RegExp) => [...html.matchAll(pattern)].map(([, href = '']) => new URL(href, url).href)
  const sum = async (urls: readonly string[]) =>
    (await Promise.all(urls.map(wire))).reduce(
      (total, { bytes, status }) => (expect(status).toBe(200), total + bytes),
      0,
    )
  const bare = await sum([url, ...addresses(/<link href="([^"]+)"[^>]* rel="stylesheet"/g)])
  return {
    bare,
    scripted: bare + (await sum(addresses(/<script[^>]+src="([^"]+)"|<link href="([^"]+)"[^>]* rel="modulepreload"/g))),
  }
}

/** DESIGN: usable after 20 KB without JavaScript, after 50 KB with it. */
test.each(reportPages)('%s is light', async (path) => {
  const { bare, scripted } = await weigh(path)
  console.info(`${path}: ${bare} bytes, with scripts ${scripted}`)
  expect(bare).toBeGreaterThan(1_000)
  expect(bare).toBeLessThanOrEqual(20 * 1024)
  expect(scripted).toBeLessThanOrEqual(50 * 1024)
})
