import { error } from '@sveltejs/kit'
import { openFieldOriginal } from '#app'
import { originalAnswer } from '#lib/bukti/original-answer.ts'
import { originalRefused } from '#lib/bukti/original-refused.ts'
import { recordId } from '#lib/server/record-id.ts'
import type { RequestHandler } from './$types'

/** An original, to be saved; each time is an event of the LHP. */
export const GET: RequestHandler = async ({ locals: { netra, actor }, params }) => {
  if (actor === null) error(404)
  const wanted = { actor: actor.id, lhpId: recordId(params.id), id: recordId(params.lampiran) }
  const opened = await openFieldOriginal(netra, wanted)
  if (!opened.ok) originalRefused(opened.refusal)
  return originalAnswer({ evidence: opened.value.came, bytes: opened.value.bytes })
}
