import { readLogFile } from '#app'
import type { RequestHandler } from './$types'

/** A tile or a bundle of entries (C2SP tlog-tiles): never another under the same address. */
export const GET: RequestHandler = async ({ params, locals: { netra } }) => {
  const bytes = await readLogFile(netra, `tile/${params.path}`)
  const open = { 'access-control-allow-origin': '*' }
  return bytes === null
    ? new Response('the log has no such file\n', {
        status: 404,
        headers: { ...open, 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'public, max-age=5' },
      })
    : new Response(Uint8Array.from(bytes), {
        headers: {
          ...open,
          'content-type': 'application/octet-stream',
          'cache-control': 'public, max-age=31536000, immutable',
        },
      })
}
