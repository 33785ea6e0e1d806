import { readHead } from '#app'
import type { RequestHandler } from './$types'

/** The newest signed head (C2SP tlog-tiles). Old within ten minutes: nobody should keep it longer than a few seconds. */
export const GET: RequestHandler = async ({ locals: { netra } }) => {
  const head = await readHead(netra)
  return new Response(head ?? 'nothing is in the log yet\n', {
    status: head === null ? 404 : 200,
    headers: {
      'content-type': 'text/plain; charset=utf-8',
      'cache-control': 'public, max-age=5',
      'access-control-allow-origin': '*',
    },
  })
}
