import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { connect } from 'node:tls'
import smpp from 'smpp'
import { expect, test } from 'vitest'
import { makeP12 } from '../tanda-tangan/make-p12.ts'
import { openP12 } from '../tanda-tangan/p12.ts'
import { createMessenger } from './create-messenger.ts'

/** A key and a certificate that vouches for itself. */
function selfSigned(): { readonly key: string; readonly cert: string } {
  const [from, to] = [new Date(Date.now() - 86_400_000), new Date(Date.now() + 86_400_000)]
  const opened = openP12(makeP12({ name: 'Contoh Pusat', password: 'sandi', from, to }), 'sandi', new Date())
  if (!opened.ok) throw new Error('the P12 does not open')
  const { key, certificate } = opened.value
  return { key: key.export({ type: 'pkcs8', format: 'pem' }).toString(), cert: certificate.toString() }
}

test('a centre whose certificate nobody vouches for is told neither the password nor a code', async () => {
  let bound = 0
  const server = smpp.createServer(selfSigned(), (session) => {
    session.on('error', () => undefined)
    session.on('bind_transmitter', () => void (bound += 1))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const messenger = createMessenger({
    url: `smpps://netra@127.0.0.1:${String(port)}`,
    password: 'sandi',
    from: 'NETRA',
  })
  const letter = { id: 'x', to: '6281200000055', subject: '', text: 'kode 123456' }
  expect(await messenger.send(letter)).toEqual({ kind: 'ditunda', code: null })
  expect(bound).toBe(0)
  // The control: it is there, and speaks TLS to whoever does not look.
  const careless = connect({ host: '127.0.0.1', port, rejectUnauthorized: false })
  await once(careless, 'secureConnect')
  careless.destroy()
  server.close()
})
