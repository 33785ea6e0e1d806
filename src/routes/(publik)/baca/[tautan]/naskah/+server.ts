import { error } from '@sveltejs/kit'
import { textAtLink } from '#app'
import { m } from '#wording'
import type { RequestHandler } from './$types'

/** The letter as its sender gave it, byte for byte: never sealed anew, never with a stamp of ours. */
export const GET: RequestHandler = async ({ locals: { netra }, params }) => {
  const text = /^[0-9a-f]{20}$/.test(params.tautan) ? await textAtLink(netra, params.tautan) : null
  if (text === null) error(404)
  if (text === 'gone') error(410, m.simpan_gone())
  return new Response(Buffer.from(text.bytes), {
    headers: {
      'content-type': 'application/pdf',
      'content-disposition': `inline; filename*=UTF-8''${encodeURIComponent(text.fileName)}`,
      'cache-control': 'no-store',
    },
  })
}
