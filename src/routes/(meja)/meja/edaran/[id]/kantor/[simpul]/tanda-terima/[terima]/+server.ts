import { error } from '@sveltejs/kit'
import { openReceipt } from '#app'
import { demandTaker } from '#lib/edaran/demand-circular.ts'
import { fileAnswer } from '#lib/server/file-answer.ts'
import { recordId } from '#lib/server/record-id.ts'
import { m } from '#wording'
import type { RequestHandler } from './$types'

export const GET: RequestHandler = async ({ locals: { netra, actor }, params }) => {
  const acknowledgementId = recordId(params.terima)
  const receipt = await openReceipt(netra, {
    actor: demandTaker(actor).id,
    nodeId: recordId(params.simpul),
    acknowledgementId,
  })
  if (receipt === null) error(404)
  if (receipt === 'gone') error(410, m.simpan_gone())
  return fileAnswer(receipt.bytes, {
    mediaType: receipt.mediaType,
    name: `tanda-terima-${acknowledgementId.slice(-6)}`,
  })
}
