import { error } from '@sveltejs/kit'
import { beginThread, takeThread } from '#app'
import { answerOfTry, askedOfTry, inBase64, tryInJson } from '#lib/kunci/browser-try.ts'
import { proofOf } from '#lib/server/proof-of.ts'
import type { RequestHandler } from './$types'

/** For the page that opens messages by itself: first what a passphrase is tried on, then, for the answer, what is sealed. */
export const POST: RequestHandler = async (event) => {
  const { locals, params, request } = event
  const asked = await askedOfTry(request)
  if (locals.actor === null || asked?.laporan === undefined) error(404)
  const which = { actor: locals.actor.id, caseId: params.id, reportId: asked.laporan }
  const { percobaan, jawaban, dengan } = asked
  if (percobaan === undefined)
    return answerOfTry(
      await beginThread(locals.netra, { ...which, proof: await proofOf(event), by: dengan }),
      tryInJson,
    )
  const taken = await takeThread(locals.netra, { ...which, tryId: percobaan, answer: jawaban })
  return answerOfTry(taken, (messages) => ({
    tersegel: messages.map(({ id, officeKeyId, sealed }) => ({ id, kunci: officeKeyId, isi: inBase64(sealed) })),
  }))
}
