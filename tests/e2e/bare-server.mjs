/** The built site without a product behind it, for pages that ask nothing of the database. Prints its port. `?rusak` makes the frame fail. */
import { createServer } from 'node:http'

process.env.PROTOCOL_HEADER = 'x-netra-protocol'
const { openLog } = await import('../../src/gear/log/open-log.ts')
const log = openLog('bare', 'info')
const { handler } = await import(new URL('../../build/handler.js', import.meta.url).href)

const server = createServer((request, response) => {
  request.headers['x-netra-protocol'] = 'http'
  const broken = request.url?.includes('rusak')
  request.netra = {
    origin: `http://localhost:${server.address().port}`,
    get mode() {
      if (broken) throw new Error(`cannot read "${request.url}" of siti@contoh.id, 6401010101010001`)
      return 'demonstration'
    },
  }
  request.integrity = new Map()
  request.log = { fault: (error, facts) => log.fault('fault', error, { route: request.route, ...facts }) }
  handler(request, response, () => response.writeHead(404).end())
})
server.listen(0, () => console.log(`port ${server.address().port}`))
process.on('SIGTERM', () => process.exit(0))
