import { error } from '@sveltejs/kit'
import { beginPasskey, keepPasskey } from '#app'
import { answerOfTry, askedOfTry, tryInJson } from '#lib/kunci/browser-try.ts'
import { demand } from '#lib/server/demand.ts'
import { proofOf } from '#lib/server/proof-of.ts'
import type { RequestHandler } from './$types'

/** For the page that closes an officer's key by a passkey: the try first, and then, for the answer, what was closed. */
export const POST: RequestHandler = async (event) => {
  const { locals, request } = event
  const { id: actor } = demand(locals.actor, 'ask-identity')
  const asked = await askedOfTry(request)
  if (asked === null) error(404)
  const { percobaan, jawaban, passkey } = asked
  if (percobaan === undefined)
    return answerOfTry(await beginPasskey(locals.netra, { actor, proof: await proofOf(event) }), tryInJson)
  const kept = await keepPasskey(locals.netra, {
    ...{ actor, tryId: percobaan, answer: jawaban },
    credential: passkey?.kunci ?? '',
    locked: Buffer.from(passkey?.tutup ?? '', 'base64'),
  })
  return answerOfTry(kept, () => ({}))
}
