import { readFileSync } from 'node:fs'
import { createServer as createPlainServer, type Server } from 'node:http'
import { createServer as createTlsServer } from 'node:https'
import type { Config } from '../config.ts'
import { pathOf } from './admit.ts'
import { bodyLimit } from './limits.ts'
import type { Site } from './site.ts'

const drainMs = 10_000

/** Who sends his headers by drops holds a connection for seconds, not minutes; a slow phone may take long over its body. */
const patience = { headersTimeout: 15_000, requestTimeout: 300_000, connectionsCheckingInterval: 5_000 }

type Place = Pick<Config, 'port' | 'host' | 'tls'>

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

function createServer({ tls }: Place, { listen: answer }: Site): Server {
  const created = tls
    ? createTlsServer({ ...patience, cert: readFileSync(tls.certFile), key: readFileSync(tls.keyFile) }, answer)
    : createPlainServer(patience, answer)
  // A client that asks before it sends 100 MB is told no before it has sent them.
  created.on('checkContinue', (req, res) => {
    if (Number(req.headers['content-length'] ?? 0) <= bodyLimit(pathOf(req))) res.writeContinue()
    answer(req, res)
  })
  return created
}
