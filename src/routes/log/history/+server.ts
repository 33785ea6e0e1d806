import { renewProof } from '#app'
import type { RequestHandler } from './$types'

/** A leave has 300 bytes. */
const mostBytes = 2_000

/** The history as it is now, for a witness with the leave of its reporter: a signed note, posted, because addresses stay in logs. */
export const POST: RequestHandler = async ({ request, locals: { netra } }) => {
  const watch = await request.text()
  const proof = watch.length > mostBytes ? null : await renewProof(netra, watch)
  const headers = { 'cache-control': 'no-store' }
  return proof === null
    ? new Response('no such history\n', { status: 404, headers: { ...headers, 'content-type': 'text/plain' } })
    : Response.json(proof, { headers })
}
