import { readBalanceNote } from '#app'
import type { RequestHandler } from './$types'

/** What the log said of where all cases stand: `latest`, or by its number, from 0; under a number never another. */
export const GET: RequestHandler = async ({ params, locals: { netra } }) => {
  const note = await readBalanceNote(netra, params.which)
  const isFixed = note !== null && params.which !== 'latest'
  return new Response(note ?? 'the log has no such balance\n', {
    status: note === null ? 404 : 200,
    headers: {
      'content-type': 'text/plain; charset=utf-8',
      'cache-control': isFixed ? 'public, max-age=31536000, immutable' : 'public, max-age=5',
      'access-control-allow-origin': '*',
    },
  })
}
