import { error } from '@sveltejs/kit'
import { copySizes, openCopy } from '#app'
import { copyAnswer } from '#lib/bukti/copy-answer.ts'
import { recordId } from '#lib/server/record-id.ts'
import type { RequestHandler } from './$types'

/** A safe copy, byte for byte. */
export const GET: RequestHandler = async ({ locals: { netra, actor }, params }) => {
  const size = copySizes.find((one) => one === params.salinan)
  if (actor === null || size === undefined) error(404)
  const wanted = { actor: actor.id, caseId: recordId(params.id), id: recordId(params.bukti), size }
  const opened = await openCopy(netra, wanted)
  if (!opened.ok) error(404)
  return copyAnswer(opened.value)
}
