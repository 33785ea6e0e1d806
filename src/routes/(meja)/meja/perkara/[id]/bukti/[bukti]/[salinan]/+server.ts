import { error } from '@sveltejs/kit'
import { copySizes, openCopy } from '#app'
import { recordId } from '#lib/server/record-id.ts'
import type { RequestHandler } from './$types'

/** A safe copy, made by us, byte for byte: the one thing that came from outside and is ever shown. */
export const GET: RequestHandler = async ({ locals: { netra, actor }, params }) => {
  const size = copySizes.find((one) => one === params.salinan)
  if (actor === null || size === undefined) error(404)
  const wanted = { actor: actor.id, caseId: recordId(params.id), id: recordId(params.bukti), size }
  const opened = await openCopy(netra, wanted)
  if (!opened.ok) error(404)
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
