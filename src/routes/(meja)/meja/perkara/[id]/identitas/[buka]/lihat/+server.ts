import { error } from '@sveltejs/kit'
import { beginLook, takeLook } from '#app'
import { handedPart } from '#lib/identitas/handed-part.ts'
import { answerOfTry, askedOfTry, tryInJson } from '#lib/kunci/browser-try.ts'
import { openCase } from '#lib/meja/open-case.ts'
import { proofOf } from '#lib/server/proof-of.ts'
import { recordId } from '#lib/server/record-id.ts'
import type { RequestHandler } from './$types'

/** For the page that unseals by itself: the try first, and then the look, which is a row before its sealed bytes are in this answer. */
export const POST: RequestHandler = async (event) => {
  const { locals, params, request } = event
  await openCase(locals, params.id)
  const asked = await askedOfTry(request)
  if (locals.actor === null || asked === null) error(404)
  const which = { actor: locals.actor.id, proof: await proofOf(event), openingId: recordId(params.buka) }
  const { percobaan, jawaban, dengan } = asked
  if (percobaan === undefined) return answerOfTry(await beginLook(locals.netra, { ...which, by: dengan }), tryInJson)
  const taken = await takeLook(locals.netra, { ...which, tryId: percobaan, answer: jawaban })
  return answerOfTry(taken, (parts) => ({ bagian: parts.map(handedPart) }))
}
