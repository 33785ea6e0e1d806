import { readFileSync } from 'node:fs'
import { createServer as createPlainServer, type Server } from 'node:http'
import { createServer as createTlsServer } from 'node:https'
import { originOf, type Config } from '../config.ts'
import { pathOf } from './admit.ts'
import { answerBroken } from './broken-request.ts'
import { bodyLimit } from './limits.ts'
import type { Site } from './site.ts'

const drainMs = 10_000

/** Who sends his headers by drops holds a connection for seconds, not minutes; a slow phone may take long over its body. */
const patience = { headersTimeout: 15_000, requestTimeout: 300_000, connectionsCheckingInterval: 5_000 }

/** TLS 1.2 and later, and of 1.2 only what keeps the past closed when a key is lost (ECDHE) and tells a changed byte (AEAD). */
const tlsTerms = {
  minVersion: 'TLSv1.2',
  ciphers: [
    ...['TLS_AES_256_GCM_SHA384', 'TLS_CHACHA20_POLY1305_SHA256', 'TLS_AES_128_GCM_SHA256'],
    ...['ECDHE-ECDSA-AES256-GCM-SHA384', 'ECDHE-RSA-AES256-GCM-SHA384'],
    ...['ECDHE-ECDSA-CHACHA20-POLY1305', 'ECDHE-RSA-CHACHA20-POLY1305'],
    ...['ECDHE-ECDSA-AES128-GCM-SHA256', 'ECDHE-RSA-AES128-GCM-SHA256'],
  ].join(':'),
  honorCipherOrder: true,
} as const

type Place = Pick<Config, 'port' | 'host' | 'tls' | 'origin'>

/** Listens, and resolves with what ends it: it answers what has been asked, and takes nothing new. */
export async function serve(place: Place, site: Site): Promise<() => Promise<void>> {
  const server = createServer(place, site)
  server.keepAliveTimeout = 65_000
  await new Promise<void>((resolve, reject) =>
    server.once('error', reject).listen({ port: place.port, host: place.host }, resolve),
  )
  return async () => {
    site.startDraining()
    const closed = new Promise((resolve) => server.close(resolve))
    server.closeIdleConnections()
    const impatience = setTimeout(() => {
      server.closeAllConnections()
    }, drainMs)
    await closed
    clearTimeout(impatience)
  }
}

function createServer(place: Place, { listen: answer }: Site): Server {
  const { tls } = place
  const created = tls
    ? createTlsServer(
        { ...patience, ...tlsTerms, cert: readFileSync(tls.certFile), key: readFileSync(tls.keyFile) },
        answer,
      )
    : createPlainServer(patience, answer)
  // A client that asks before it sends 100 MB is told no before it has sent them.
  created.on('checkContinue', (req, res) => {
    if (Number(req.headers['content-length'] ?? 0) <= bodyLimit(pathOf(req))) res.writeContinue()
    answer(req, res)
  })
  created.on('clientError', (error, line) => {
    answerBroken(error, line, originOf(place))
  })
  return created
}
