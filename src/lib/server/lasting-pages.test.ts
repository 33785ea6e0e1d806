import { createHash } from 'node:crypto'
import { gunzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { lastingPages, mostKept, type KeptPages } from './lasting-pages.ts'

type Ask = {
  readonly href: string
  readonly method?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly status?: number
  readonly sets?: string
}

/** Text that gzip makes little of, and the same each time. */
const noise = (bytes: number) =>
  Array.from({ length: Math.ceil(bytes / 44) }, (_, n) => createHash('sha256').update(String(n)).digest('base64')).join(
    '',
  )

function reader(more = '') {
  let clock = 0
  let drawn = 0
  let count = 'first'
  const pages: KeptPages = new Map()
  const handle = lastingPages({ now: () => clock, pages, newest: () => Promise.resolve(count) })
  const ask = async ({ href, method = 'GET', headers = {}, status = 200, sets }: Ask): Promise<Response> => {
    const url = new URL(href, 'http://netra.example')
    const event = { url, isDataRequest: false, request: new Request(url, { method, headers }) } as Parameters<
      typeof handle
    >[0]['event']
    return handle({
      event,
      resolve: () =>
        Promise.resolve(
          new Response(`${url.host} ${String(++drawn)}${more}`, {
            status,
            headers: { etag: `"${String(drawn)}"`, vary: 'cookie', ...(sets && { 'set-cookie': sets }) },
          }),
        ),
    })
  }
  const read = async (asked: Ask): Promise<string> => {
    const response = await ask(asked)
    return `${await response.text()} ${String(response.status)} ${response.headers.get('etag') ?? ''}`
  }
  return {
    ask,
    read,
    pages,
    countAnew: (moment: string) => {
      count = moment
    },
    pass: (ms: number) => {
      clock += ms
    },
  }
}

test('a public page is drawn once a second, in each language and at each address for itself', async () => {
  const { read, pass } = reader()
  expect(await read({ href: '/angka/64' })).toBe('netra.example 1 200 "1"')
  expect(await read({ href: '/angka/64' })).toBe('netra.example 1 200 "1"')
  expect(await read({ href: '/en/angka/64' })).toBe('netra.example 2 200 "2"')
  expect(await read({ href: 'http://other.example/angka/64' })).toBe('other.example 3 200 "3"')
  expect(await read({ href: '/hukum' })).toBe('netra.example 4 200 "4"')
  pass(1_000)
  expect(await read({ href: '/hukum' })).toBe('netra.example 5 200 "5"')
})

describe('a page of numbers alone', () => {
  test('is drawn again when they were counted anew, a second later at most', async () => {
    const { read, pass, countAnew } = reader()
    await read({ href: '/angka/64' })
    pass(30_000)
    expect(await read({ href: '/angka/64' })).toContain(' 1 ')
    countAnew('second')
    expect(await read({ href: '/angka/64' })).toContain(' 1 ')
    pass(1_000)
    expect(await read({ href: '/angka/64' })).toContain(' 2 ')
  })

  test('and after a minute, whatever was counted', async () => {
    const { read, pass } = reader()
    await read({ href: '/peta/sanksi' })
    pass(60_000)
    expect(await read({ href: '/peta/sanksi' })).toContain(' 2 ')
  })

  test.each(['/', '/kegiatan', '/edaran', '/catatan', '/wilayah/64', '/angka/rilis', '/peta/sanksi/bidang'])(
    '%s tells more than numbers, and lasts a second',
    async (href) => {
      const { read, pass } = reader()
      await read({ href })
      pass(1_000)
      expect(await read({ href })).toContain(' 2 ')
    },
  )
})

describe('a page of some length', () => {
  const long = '<p>pasal</p>'.repeat(1_000)
  const gzipped = { headers: { 'accept-encoding': 'br, gzip' } }

  test('is packed once, whole, for whoever takes gzip', async () => {
    const { ask, pages } = reader(long)
    const responses = [await ask({ href: '/hukum', ...gzipped }), await ask({ href: '/hukum', ...gzipped })]
    for (const { headers } of responses)
      expect([headers.get('content-encoding'), headers.get('vary')]).toEqual(['gzip', 'cookie, accept-encoding'])
    const bodies = await Promise.all(responses.map(async (response) => Buffer.from(await response.arrayBuffer())))
    expect(bodies.map((body) => gunzipSync(body).toString())).toEqual(Array(2).fill(`netra.example 1${long}`))
    expect(responses[0]?.headers.get('content-length')).toBe(String(bodies[0]?.length))
    expect(pages.values().reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThan(long.length / 10)
  })

  test('reaches whoever does not as it was drawn', async () => {
    const { ask } = reader(long)
    await ask({ href: '/hukum', ...gzipped })
    const response = await ask({ href: '/hukum' })
    expect(response.headers.get('content-encoding')).toBeNull()
    expect(await response.text()).toBe(`netra.example 1${long}`)
  })

  test('and of one who brings a cookie nothing is packed here', async () => {
    const { ask } = reader(long)
    const response = await ask({ href: '/hukum', headers: { ...gzipped.headers, cookie: 'a=b' } })
    expect(response.headers.get('content-encoding')).toBeNull()
  })
})

test('an answer for programs is kept for each language that is asked for', async () => {
  const { read } = reader()
  const ask = (language: string) =>
    read({ href: '/api/v1/measures/sanksi?region=64', headers: { 'accept-language': language } })
  expect(await ask('id')).toContain(' 1 ')
  expect(await ask('en')).toContain(' 2 ')
  expect(await ask('id')).toContain(' 1 ')
})

test('readers who come while it is drawn wait for that one', async () => {
  const { read } = reader()
  expect(await Promise.all(['/hukum', '/hukum', '/hukum'].map((href) => read({ href })))).toEqual(
    Array(3).fill('netra.example 1 200 "1"'),
  )
})

test.each([
  ['somebody with a cookie', { href: '/angka', headers: { cookie: 'netra.session_token=x' } }],
  ['a search', { href: '/hukum?cari=pleno' }],
  ['a form sent', { href: '/lapor', method: 'POST' }],
  ['the status of a report', { href: '/status' }],
  ['the desk', { href: '/meja' }],
  ['an answer that gives a cookie', { href: '/lapor', sets: 'kept=x' }],
  ['what went wrong', { href: '/angka', status: 500 }],
])('%s is never kept', async (_who, ask) => {
  const { read } = reader()
  await read(ask)
  expect(await read(ask)).toContain(' 2 ')
})

test('what one with a cookie is shown reaches nobody else', async () => {
  const { read } = reader()
  await read({ href: '/angka', headers: { cookie: 'a=b' } })
  expect(await read({ href: '/angka' })).toContain(' 2 ')
})

describe('however many addresses are asked for', () => {
  const combinations = Array.from({ length: 10_000 }, (_, n) => {
    const code = `${String(11 + (n % 89))}.${String(n % 79).padStart(2, '0')}`
    return `/angka/${code}?per=2024-11-${String(1 + (n % 30)).padStart(2, '0')}T${String(n % 24).padStart(2, '0')}:${String(Math.floor(n / 240) % 60).padStart(2, '0')}`
  })
  const held = ({ pages }: ReturnType<typeof reader>) => ({
    pages: pages.size,
    bytes: pages.values().reduce((sum, { bytes }) => sum + bytes, 0),
  })

  test('the figures of 10,000 past moments and regions are kept within bounds, and the last is still there', async () => {
    const many = reader()
    for (const href of combinations) await many.read({ href })
    expect(held(many).pages).toBe(mostKept.pages)
    expect(await many.read({ href: combinations.at(-1) ?? '' })).toBe(
      await many.read({ href: combinations.at(-1) ?? '' }),
    )
    const again = await many.read({ href: combinations[0] ?? '' })
    expect(again).toContain(' 10001 ')
  })

  test('and large ones within as many bytes', async () => {
    const large = reader(noise(400 * 1024))
    for (const href of combinations.slice(0, 130)) await large.read({ href })
    const { pages, bytes } = held(large)
    expect(bytes).toBeLessThanOrEqual(mostKept.bytes)
    expect(pages).toBeGreaterThan(90)
  })

  test('nor is anything else in an address', async () => {
    const other = reader()
    for (const href of [
      '/angka?per=',
      '/angka?per=x&y=1',
      '/angka?cari=x',
      '/hukum?per=2024-11-01',
      `/angka?per=${'1'.repeat(99)}`,
    ])
      await other.read({ href })
    expect(held(other).pages).toBe(0)
  })
})
