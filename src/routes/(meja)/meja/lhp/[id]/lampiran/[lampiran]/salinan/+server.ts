import { error } from '@sveltejs/kit'
import { openFieldCopy } from '#app'
import { originalRefused } from '#lib/bukti/original-refused.ts'
import { recordId } from '#lib/server/record-id.ts'
import type { RequestHandler } from './$types'

/** A safe copy, held to be a bare JPEG when it came from the phone. */
export const GET: RequestHandler = async ({ locals: { netra, actor }, params }) => {
  if (actor === null) error(404)
  const wanted = { actor: actor.id, lhpId: recordId(params.id), id: recordId(params.lampiran) }
  const opened = await openFieldCopy(netra, wanted)
  if (!opened.ok) originalRefused(opened.refusal)
  return new Response(Buffer.from(opened.value), {
    headers: {
      'content-type': 'image/jpeg',
      'content-length': String(opened.value.length),
      'content-security-policy': "sandbox; default-src 'none'",
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    },
  })
}
