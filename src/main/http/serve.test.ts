import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { connect, type ConnectionOptions } from 'node:tls'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeP12 } from '../../gear/tanda-tangan/make-p12.ts'
import { openP12 } from '../../gear/tanda-tangan/p12.ts'
import { granted } from '../../../tests/db/granted.ts'
import { serve } from './serve.ts'

const folder = mkdtempSync(join(tmpdir(), 'netra-tls-'))
let port: number
let stop: () => Promise<void>
beforeAll(async () => {
  const [from, to] = [new Date(Date.now() - 86_400_000), new Date(Date.now() + 86_400_000)]
  const made = makeP12({ name: 'contoh', password: 'x', from, to, kind: 'rsa' })
  const { key, certificate } = granted(openP12(made, 'x', new Date()))
  const [certFile, keyFile] = [join(folder, 'cert'), join(folder, 'key')]
  writeFileSync(certFile, certificate.toString())
  writeFileSync(keyFile, key.export({ type: 'pkcs8', format: 'pem' }))
  port = await free()
  const site = { listen: () => undefined, startDraining: () => undefined }
  stop = await serve({ port, host: '127.0.0.1', origin: null, tls: { certFile, keyFile } }, site)
})
afterAll(async () => {
  await stop()
  rmSync(folder, { recursive: true })
})

const free = () =>
  new Promise<number>((resolve) => {
    const asked = createServer().listen(0, '127.0.0.1', () => {
      const address = asked.address()
      asked.close(() => {
        resolve(typeof address === 'object' && address !== null ? address.port : 0)
      })
    })
  })

/** What was agreed on, or null where nothing was. */
const agreed = (options: ConnectionOptions) =>
  new Promise<string | null>((resolve) => {
    // Whose certificate it is, is not asked here.
    const line = connect({ host: '127.0.0.1', port, rejectUnauthorized: false, ...options }, () => {
      resolve(`${line.getProtocol() ?? ''} ${line.getCipher().name}`)
      line.destroy()
    })
    line.once('error', () => {
      resolve(null)
    })
  })

test('TLS is 1.3, or 1.2 with forward secrecy and authenticated encryption; nothing weaker is agreed on', async () => {
  expect(await agreed({})).toBe('TLSv1.3 TLS_AES_256_GCM_SHA384')
  const old = { maxVersion: 'TLSv1.2' } as const
  expect(await agreed(old)).toBe('TLSv1.2 ECDHE-RSA-AES256-GCM-SHA384')
  expect(await agreed({ ...old, ciphers: 'ECDHE-RSA-AES128-GCM-SHA256' })).toBe('TLSv1.2 ECDHE-RSA-AES128-GCM-SHA256')
  // Without forward secrecy, without AEAD, and with neither: Node's own list would take each of them.
  for (const ciphers of ['AES256-GCM-SHA384', 'ECDHE-RSA-AES128-SHA256', 'AES128-SHA'])
    expect(await agreed({ ...old, ciphers })).toBeNull()
  expect(await agreed({ minVersion: 'TLSv1.1', maxVersion: 'TLSv1.1', ciphers: 'ALL:@SECLEVEL=0' })).toBeNull()
})

test.each([
  [
    'an address of 60,000 letters',
    `GET /${'a'.repeat(60_000)} HTTP/1.1\r\nhost: x\r\n\r\n`,
    '431',
    'Alamatnya terlalu panjang',
  ],
  ['what is no request', 'SELAMAT PAGI\r\n\r\n', '400', 'Permintaan ini tidak dapat dibaca'],
])('%s is answered in words, in both languages', async (_, asked, status, says) => {
  const line = connect({ host: '127.0.0.1', port, rejectUnauthorized: false }, () => line.write(asked))
  const answer = await text(line)
  expect(answer).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `))
  expect(answer).toContain('x-content-type-options: nosniff')
  expect(answer).toContain(says)
  expect(answer).toContain(status === '431' ? 'The address is too long' : 'This request cannot be read')
})
