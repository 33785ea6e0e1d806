import { error } from '@sveltejs/kit'
import { openOutgoing } from '#app'
import { recordId } from '#lib/server/record-id.ts'
import type { RequestHandler } from './$types'

/** What may be put before the terlapor or an employer, to be saved; each time is an event of the case. */
export const GET: RequestHandler = async ({ locals: { netra, actor }, params }) => {
  if (actor === null) error(404)
  const opened = await openOutgoing(netra, {
    actor: actor.id,
    caseId: recordId(params.id),
    id: recordId(params.bukti),
  })
  if (!opened.ok) error(404)
  const { bytes, sha256 } = opened.value
  return new Response(Buffer.from(bytes), {
    headers: {
      'content-type': 'application/octet-stream',
      'content-length': String(bytes.length),
      'content-disposition': `attachment; filename="bukti-salinan-${sha256.slice(0, 16)}.jpg"`,
      'content-security-policy': "sandbox; default-src 'none'",
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    },
  })
}
