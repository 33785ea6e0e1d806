import { createHmac, generateKeyPairSync, sign, type KeyObject } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readIdToken, verifiedMail } from './id-token.ts'

const ours = generateKeyPairSync('rsa', { modulusLength: 2048 })
const foreign = generateKeyPairSync('rsa', { modulusLength: 2048 })
const now = Math.floor(Date.now() / 1000)
let server: Server
let keys: string

beforeAll(async () => {
  const set = { keys: [{ ...ours.publicKey.export({ format: 'jwk' }), kid: 'satu', alg: 'RS256', use: 'sig' }] }
  server = createServer((_req, res) => res.end(JSON.stringify(set)))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  keys = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/keys`
})
afterAll(() => void server.close())

const right = {
  iss: 'https://masuk.contoh.test',
  aud: 'netra',
  sub: 'budi',
  nonce: 'sekali',
  iat: now,
  exp: now + 300,
  auth_time: now,
  amr: ['pwd'],
}
const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')

function token(claims: object, key: KeyObject | 'none' | 'public' = ours.privateKey): string {
  const alg = key === 'none' ? 'none' : key === 'public' ? 'HS256' : 'RS256'
  const signed = `${part({ alg, kid: 'satu', typ: 'JWT' })}.${part({ ...right, ...claims })}`
  if (key === 'none') return `${signed}.`
  // The known trick: the public key, which everybody has, as the secret of a symmetric signature.
  const pem = ours.publicKey.export({ format: 'pem', type: 'spki' })
  const signature =
    key === 'public' ? createHmac('sha256', pem).update(signed).digest() : sign('sha256', Buffer.from(signed), key)
  return `${signed}.${signature.toString('base64url')}`
}
const read = (text: string) =>
  readIdToken(text, { keys, issuer: 'https://masuk.contoh.test', client: 'netra', nonce: 'sekali', now })

test('a token of which everything holds says who came and how he was checked', async () => {
  expect(await read(token({ acr: 'urn:a' }))).toEqual({ sub: 'budi', acr: 'urn:a', amr: ['pwd'], mail: null })
  expect(await read(token({ aud: ['netra', 'lain'], azp: 'netra' }))).toMatchObject({ sub: 'budi' })
})

test.each<[string, () => string]>([
  ['another key', () => token({}, foreign.privateKey)],
  ['no signature', () => token({}, 'none')],
  ['a symmetric signature with the public key', () => token({}, 'public')],
  ['changed claims', () => token({}).replace(/\.[^.]*\./, `.${part({ ...right, sub: 'ani' })}.`)],
  ['another issuer', () => token({ iss: 'https://lain.test' })],
  ['another audience', () => token({ aud: 'lain' })],
  ['several audiences and no word who asked', () => token({ aud: ['netra', 'lain'] })],
  ['another who asked', () => token({ azp: 'lain' })],
  ['another nonce', () => token({ nonce: 'lain' })],
  ['no nonce', () => token({ nonce: undefined })],
  ['a term that is over', () => token({ exp: now - 5 })],
  ['no term', () => token({ exp: undefined })],
  ['no subject', () => token({ sub: '' })],
  ['a person who proved himself an hour ago', () => token({ auth_time: now - 3600 })],
  ['a person who will prove himself in an hour', () => token({ auth_time: now + 3600 })],
  ['no word of when', () => token({ auth_time: undefined })],
  ['no token at all', () => 'x'],
])('%s: nobody came', async (_what, made) => {
  expect(await read(made())).toBeNull()
})

test.each([
  [{ sub: 'a', email: 'a@uji.test', email_verified: true }, 'a@uji.test'],
  [{ sub: 'a', email: 'a@uji.test', email_verified: false }, null],
  [{ sub: 'a', email: 'a@uji.test', email_verified: 'true' }, null],
  [{ sub: 'a', email: 'a@uji.test', email_verified: 1 }, null],
  [{ sub: 'a', email: 'a@uji.test' }, null],
  [{ sub: 'a', email_verified: true }, null],
])('of %o the verified address is %s', (claims, mail) => {
  expect(verifiedMail(claims)).toBe(mail)
})
