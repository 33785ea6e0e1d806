import type { RequestHandler } from './$types'

/** Kept by whoever will check certificates where there is no line. */
export const GET: RequestHandler = ({ locals: { netra } }) =>
  Response.json({ algorithm: 'Ed25519', publicKey: netra.pledges.publicKey })
