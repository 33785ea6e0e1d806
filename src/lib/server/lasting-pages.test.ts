import { expect, test } from 'vitest'
import { lastingPages } from './lasting-pages.ts'

type Ask = {
  readonly href: string
  readonly method?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly status?: number
  readonly sets?: string
}

function reader() {
  let clock = 0
  let drawn = 0
  const handle = lastingPages(() => clock)
  const read = async ({ href, method = 'GET', headers = {}, status = 200, sets }: Ask): Promise<string> => {
    const url = new URL(href, 'http://netra.example')
    const event = { url, isDataRequest: false, request: new Request(url, { method, headers }) } as Parameters<
      typeof handle
    >[0]['event']
    const response = await handle({
      event,
      resolve: () =>
        Promise.resolve(
          new Response(`${url.host} ${String(++drawn)}`, {
            status,
            headers: { etag: `"${String(drawn)}"`, ...(sets && { 'set-cookie': sets }) },
          }),
        ),
    })
    return `${await response.text()} ${String(response.status)} ${response.headers.get('etag') ?? ''}`
  }
  return {
    read,
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
  pass(1_000)
  expect(await read({ href: '/angka/64' })).toBe('netra.example 4 200 "4"')
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
