import { createServer } from 'node:http'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { expect, test } from 'vitest'
import { witnessAt } from './ask-witness.ts'
import { newPrivateKey, printKey, readPrivateKey, signerOf } from './note-key.ts'

const { key } = signerOf('saksi.example/w1', 'cosignature', readPrivateKey(newPrivateKey()))

/** What a witness answers, and what is made of it. */
test.each([
  [403, 'unknown key\n', 'other-key'],
  [404, 'unknown log\n', 'not-following'],
  [409, 'another root\n', 'saw-another'],
  [422, 'the proof does not hold\n', 'not-grown'],
  [400, 'no request\n', 'makes-no-sense'],
  [418, '', 'makes-no-sense'],
  [500, '', 'fails'],
  [503, '<html>', 'fails'],
  [302, '', 'no-answer'],
  [200, 'kucing', 'bad-signature'],
])('%i with %j is %s', async (status, body, trouble) => {
  const server = createServer((_, response) => {
    response.writeHead(status, { location: '/' }).end(body)
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const witness = witnessAt(printKey(key), `http://127.0.0.1:${String(port)}`)
  const answer = await witness?.sign(0, [], 'netra.example/log\n1\nAAAA\n\n')
  server.close()
  expect(answer).toMatchObject({ state: 'troubled', trouble })
})

test('another size that it remembers is no trouble yet', async () => {
  const server = createServer((_, response) => response.writeHead(409).end('128\n')).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const answer = await witnessAt(printKey(key), `http://127.0.0.1:${String(port)}`)?.sign(0, [], 'x')
  server.close()
  expect(answer).toEqual({ state: 'knows', size: 128 })
})
