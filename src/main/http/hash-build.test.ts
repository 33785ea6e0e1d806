import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, request, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { answerHashes, hashBuild, hashesPath } from './hash-build.ts'

const folder = mkdtempSync(join(tmpdir(), 'netra-build-'))
mkdirSync(join(folder, '_app/nodes'), { recursive: true })
for (const [name, text] of Object.entries({
  'lapor.js': 'a',
  '_app/nodes/1.js': 'b',
  '_app/x.css': 'c',
  'eye.svg': 'd',
}))
  writeFileSync(join(folder, name), text)
const { integrity, script } = hashBuild(folder)
const sha256 = (text: string) => `sha256-${createHash('sha256').update(text).digest('base64')}`

const server = createServer((req, res) => {
  answerHashes(req, res, script)
})
beforeAll(() => new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve)))
afterAll(() => {
  server.close()
  rmSync(folder, { recursive: true })
})

async function ask(headers: Readonly<Record<string, string>>) {
  const { port } = server.address() as AddressInfo
  const [answer] = (await once(request({ port, host: '127.0.0.1', headers }).end(), 'response')) as [IncomingMessage]
  return { status: answer.statusCode, headers: answer.headers, body: await buffer(answer) }
}

test('the script holds what Kit loads, by the hash of the very file, and is itself held to one', () => {
  const told = JSON.parse(script.text.replace(/^[^{]+/, '')) as Record<string, string>
  expect(told).toEqual({ '/_app/nodes/1.js': sha256('b'), '/_app/x.css': sha256('c') })
  expect(integrity.get('/lapor.js')).toBe(sha256('a'))
  expect(integrity.get(hashesPath)).toBe(sha256(script.text))
  expect(integrity.has('/eye.svg')).toBe(false)
})

test('a browser that has it is told so; one that unpacks is sent the same, packed', async () => {
  const plain = await ask({})
  expect([plain.status, plain.body.toString(), plain.headers['cache-control']]).toEqual([200, script.text, 'no-cache'])
  const packed = await ask({ 'accept-encoding': 'gzip' })
  expect([packed.headers['content-encoding'], gunzipSync(packed.body).toString()]).toEqual(['gzip', script.text])
  const again = await ask({ 'accept-encoding': 'gzip', 'if-none-match': plain.headers.etag ?? '' })
  expect([again.status, again.body.length, again.headers['content-encoding']]).toEqual([304, 0, undefined])
  expect((await ask({ 'if-none-match': '"other"' })).status).toBe(200)
})
