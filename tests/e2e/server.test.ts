import { request } from 'node:http'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startProduct, type Product } from '../support/product.ts'

let product: Product
beforeAll(async () => {
  product = await startProduct({ level: 'empty' })
})
afterAll(() => product.stop())

type Answer = { readonly status: number; readonly type: string; readonly body: string }

/** fetch sets Host and Content-Length itself; these tests lie about them. */
function send(path: string, method: string, headers: Readonly<Record<string, string>>, body = ''): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sending = request(`${product.url}${path}`, { method, headers }, (answer) => {
      let text = ''
      answer.on('data', (chunk: Buffer) => {
        text += chunk.toString()
      })
      answer.on('end', () => {
        resolve({ status: answer.statusCode ?? 0, type: answer.headers['content-type'] ?? '', body: text })
      })
    })
    sending.once('error', reject)
    sending.end(body)
  })
}

test('it says that it lives and that it is ready, and when its database differs, that it is not', async () => {
  expect((await send('/health/live', 'GET', {})).status).toBe(200)
  expect((await send('/health/ready', 'GET', {})).status).toBe(200)
  await product.clone.asRoot((root) =>
    root.schema
      .createTable('migrations.kept')
      .as(root.selectFrom('migrations.applied' as never).selectAll())
      .execute(),
  )
  await product.clone.asRoot((root) => root.deleteFrom('migrations.applied' as never).execute())
  const differing = await send('/health/ready', 'GET', {})
  expect([differing.status, JSON.parse(differing.body)]).toEqual([
    503,
    { status: 'not-ready', checks: { serving: 'ok', database: 'ok', migrations: 'differ' } },
  ])
})

test('100 MB announced to the API is a problem document in the asked language', async () => {
  const headers = { 'content-length': '100000000', 'content-type': 'application/json', expect: '100-continue' }
  const english = await send('/api/v1/reports', 'POST', { ...headers, 'accept-language': 'en' })
  expect([english.status, english.type]).toEqual([413, 'application/problem+json'])
  expect(JSON.parse(english.body)).toMatchObject({ status: 413, title: 'What was sent is too large' })
  const indonesian = await send('/api/v1/reports', 'POST', headers)
  expect((JSON.parse(indonesian.body) as { title: string }).title).not.toBe('What was sent is too large')
})

test('100 MB really sent through a form is answered with a page, not with a broken line', async () => {
  const size = 100_000_000
  const answer = await send(
    '/lapor/informasi',
    'POST',
    { 'content-length': String(size), 'content-type': 'text/plain' },
    'x'.repeat(size),
  )
  expect([answer.status, answer.type]).toEqual([413, 'text/html; charset=utf-8'])
  expect(answer.body).toContain('What was sent is too large')
})

test('a body that does not say how long it is, and a host that is none, are refused', async () => {
  const chunked = await send('/lapor/informasi', 'POST', { 'transfer-encoding': 'chunked' }, 'x')
  expect([chunked.status, chunked.type]).toEqual([411, 'application/problem+json'])
  expect((await send('/', 'GET', { host: 'a b' })).status).toBe(400)
})

test('a client cannot say over which protocol it came', async () => {
  const form = { 'content-type': 'application/x-www-form-urlencoded', 'content-length': '3' }
  const foreign = await send('/masuk', 'POST', { ...form, origin: 'https://evil.example' }, 'a=b')
  expect(foreign.status).toBe(403)
  const host = new URL(product.url).host
  const lying = await send(
    '/masuk',
    'POST',
    { ...form, origin: `https://${host}`, 'x-forwarded-proto': 'https', 'x-netra-protocol': 'https' },
    'a=b',
  )
  expect(lying.status).toBe(403)
  // Control: from our own page it passes the gate.
  expect((await send('/masuk', 'POST', { ...form, origin: product.url }, 'a=b')).status).not.toBe(403)
})

test('what everybody reads is compressed; what may hold a secret is not', async () => {
  const form = { origin: product.url, accept: 'text/html', 'content-type': 'application/x-www-form-urlencoded' }
  const encodingOf = async (path: string, body?: string) => {
    const answer = await fetch(`${product.url}${path}`, {
      ...(body === undefined ? {} : { method: 'POST', body }),
      headers: { ...(body === undefined ? {} : form), 'accept-encoding': 'gzip' },
    })
    expect(await answer.text()).toContain('</html>')
    return [path, answer.status, answer.headers.get('content-encoding')]
  }
  const paths = ['/hukum', '/en/hukum', '/masuk', '/status', '/lapor', '/lapor/laporan']
  expect(await Promise.all(paths.map((path) => encodingOf(path)))).toEqual([
    ['/hukum', 200, 'gzip'],
    ['/en/hukum', 200, 'gzip'],
    ['/masuk', 200, null],
    ['/status', 200, null],
    ['/lapor', 200, 'gzip'],
    ['/lapor/laporan', 200, 'gzip'],
  ])
  // The form that comes back holds what somebody typed.
  expect(await encodingOf('/lapor/laporan', 'langkah=periksa&uraian=rahasia')).toEqual(['/lapor/laporan', 422, null])
})

test('what is no page of ours is not served: no source, no listing, no TRACE', async () => {
  for (const path of ['/.git/config', '/src/main/config.ts', '/_app/', '/_app/immutable/', '/package.json'])
    expect((await send(path, 'GET', {})).status, path).toBe(404)
  expect((await send('/', 'TRACE', {})).status).toBeGreaterThanOrEqual(400)
  // What somebody types or holds is in no cache of his browser.
  for (const path of ['/lapor/laporan', '/status', '/status/bukti'])
    expect((await fetch(product.url + path)).headers.get('cache-control'), path).toBe('no-store')
})

test('a quick exit leads away without saying from where, and takes no cookie and no draft with it', async () => {
  const away = await fetch(`${product.url}/keluar-cepat`, { redirect: 'manual', headers: { cookie: 'sesi=1' } })
  expect(away.status).toBe(303)
  expect(away.headers.get('location')).toMatch(/^https:/)
  expect(away.headers.get('referrer-policy')).toBe('no-referrer')
  expect(away.headers.get('clear-site-data')).toBe('"cache"')
  expect(away.headers.get('set-cookie')).toBeNull()
})
