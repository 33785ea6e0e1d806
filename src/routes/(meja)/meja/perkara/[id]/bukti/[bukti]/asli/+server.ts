import { error } from '@sveltejs/kit'
import { openEvidence } from '#app'
import { originalRefused } from '#lib/bukti/original-refused.ts'
import { originalAnswer } from '#lib/bukti/original-answer.ts'
import { recordId } from '#lib/server/record-id.ts'
import type { RequestHandler } from './$types'

/** An original, to be saved; each time is an event of the case. */
export const GET: RequestHandler = async ({ locals: { netra, actor }, params }) => {
  if (actor === null) error(404)
  const wanted = { actor: actor.id, caseId: recordId(params.id), id: recordId(params.bukti) }
  const opened = await openEvidence(netra, wanted)
  if (!opened.ok) originalRefused(opened.refusal)
  return originalAnswer(opened.value)
}
