import { once } from 'node:events'
import { createServer, request, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'
import { gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { compressPages } from './compress.ts'

/** Larger than any buffer on the way, so that it has to wait for drains. */
const page = '<p>pasal</p>'.repeat(200_000)

const server = createServer((req, res) => {
  compressPages(Object.assign(req, { route: decodeURIComponent(req.url ?? '').replace(/\?.*/, '') }), res)
  res.setHeader('content-type', req.url?.includes('json') ? 'application/json' : 'text/html; charset=utf-8')
  res.setHeader('vary', 'cookie')
  res.writeHead(req.url?.includes('404') ? 404 : 200)
  void send()
  async function send() {
    for (let at = 0; at < page.length; at += 50_000)
      if (!res.write(page.slice(at, at + 50_000))) await once(res, 'drain')
    res.end()
  }
})
beforeAll(() => new Promise<void>((resolve) => server.listen(0, resolve)))
afterAll(() => {
  server.close()
})

async function ask(route: string, accepted: string, method = 'GET') {
  const { port } = server.address() as AddressInfo
  const asking = request({ port, path: encodeURI(route), method, headers: { 'accept-encoding': accepted } }).end()
  const [answer] = (await once(asking, 'response')) as [IncomingMessage]
  return { headers: answer.headers, body: await buffer(answer) }
}

test('a page that says the same to everybody is compressed, whole', async () => {
  const { headers, body } = await ask('/(publik)/hukum', 'br, gzip')
  expect(headers['content-encoding']).toBe('gzip')
  expect(headers.vary).toMatch(/cookie.*accept-encoding/)
  expect(body.length).toBeLessThan(page.length / 10)
  expect(gunzipSync(body).toString()).toBe(page)
})

test('the empty form of a report is compressed, and what comes back filled is not', async () => {
  const route = '/(publik)/lapor/[lane]'
  expect((await ask(route, 'gzip')).headers['content-encoding']).toBe('gzip')
  expect((await ask(route, 'gzip', 'POST')).headers['content-encoding']).toBeUndefined()
})

test.each([
  ['/(publik)/hukum', 'br'],
  ['/(publik)/hukum', 'gzip;q=0'],
  ['/(publik)/hukum?json', 'gzip'],
  ['/(publik)/hukum?404', 'gzip'],
  ['/(publik)/status', 'gzip'],
  ['/(publik)/lapor/syarat', 'gzip'],
  ['/(publik)/masuk', 'gzip'],
  ['/(publik)/hukuman', 'gzip'],
  ['/(meja)/meja/perkara/[id]', 'gzip'],
])('%s for a reader of %s goes as it is', async (route, accepted) => {
  const { headers, body } = await ask(route, accepted)
  expect(headers['content-encoding']).toBeUndefined()
  expect(body.length).toBe(page.length)
})
