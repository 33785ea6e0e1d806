import { openShownAtReferral } from '#app'
import { error } from '@sveltejs/kit'
import { copyAnswer } from '#lib/bukti/copy-answer.ts'
import { recordId } from '#lib/server/record-id.ts'
import type { RequestHandler } from './$types'

/** A copy of evidence that was put before the body that has this file. */
export const GET: RequestHandler = async ({ locals: { netra, actor }, params }) => {
  if (actor === null) error(404)
  const wanted = { actor: actor.id, referralId: recordId(params.id), showing: recordId(params.tunjuk) }
  const opened = await openShownAtReferral(netra, wanted)
  if (!opened.ok) error(404)
  return copyAnswer(opened.value)
}
