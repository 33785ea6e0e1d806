import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { discoverAt } from './discovery.ts'
import { isSafeAddress } from './safe-address.ts'

let server: Server | undefined
afterEach(() => {
  server?.closeAllConnections()
  server?.close()
})

async function issuerThat(answers: RequestListener): Promise<string> {
  const made = createServer(answers)
  server = made
  await new Promise<void>((resolve) => made.listen(0, '127.0.0.1', resolve))
  return `http://127.0.0.1:${String((made.address() as AddressInfo).port)}`
}
const documentOf = (issuer: string, change: object = {}) => ({
  issuer,
  authorization_endpoint: `${issuer}/auth`,
  token_endpoint: `${issuer}/token`,
  jwks_uri: `${issuer}/keys`,
  ...change,
})
const saying =
  (change: object = {}): RequestListener =>
  (req, res) =>
    res.end(JSON.stringify(documentOf(`http://${req.headers.host ?? ''}`, change)))

test('a provider is found where it says that its doors are, and is asked once', async () => {
  let asked = 0
  const issuer = await issuerThat((req, res) => {
    asked += 1
    expect(req.url).toBe('/.well-known/openid-configuration')
    saying({ token_endpoint_auth_methods_supported: ['client_secret_post'] })(req, res)
  })
  const discover = discoverAt(issuer)
  expect([await discover(), await discover()]).toMatchObject([
    { ok: true, value: { token: `${issuer}/token`, userinfo: null, authentication: 'post' } },
    { ok: true },
  ])
  expect(asked).toBe(1)
})

test.each<[string, RequestListener, string]>([
  ['names another issuer', saying({ issuer: 'https://lain.test' }), 'sso-refused'],
  ['sends secrets over an open line', saying({ token_endpoint: 'http://lain.test/token' }), 'sso-refused'],
  ['has no keys', saying({ jwks_uri: undefined }), 'sso-refused'],
  ['is broken', (_req, res) => res.writeHead(500).end(), 'sso-unreachable'],
  ['does not speak JSON', (_req, res) => res.end('<html>'), 'sso-unreachable'],
  ['leads elsewhere', (_req, res) => res.writeHead(302, { location: 'http://127.0.0.1:9/' }).end(), 'sso-unreachable'],
  ['says too much', (_req, res) => res.end(JSON.stringify({ a: 'x'.repeat(300_000) })), 'sso-unreachable'],
  ['never answers', () => undefined, 'sso-unreachable'],
])('one that %s is not used, and is asked again', async (_what, answers, reason) => {
  const issuer = await issuerThat(answers)
  const discover = discoverAt(issuer)
  expect(await discover()).toEqual({ ok: false, refusal: { reason } })
  server?.removeAllListeners('request').on('request', saying())
  expect(await discover()).toMatchObject({ ok: true })
})

test.each([
  ['https://masuk.contoh.go.id', true],
  ['http://127.0.0.1:4000/a', true],
  ['http://localhost', true],
  ['http://masuk.contoh.go.id', false],
  ['http://localhost.lain.test', false],
  ['https://a:b@masuk.contoh.go.id', false],
  ['file:///etc/passwd', false],
  ['masuk', false],
])('%s may carry secrets: %s', (address, may) => {
  expect(isSafeAddress(address)).toBe(may)
})
