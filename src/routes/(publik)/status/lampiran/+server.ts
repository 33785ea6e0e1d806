import { error } from '@sveltejs/kit'
import { attachmentByReceipt } from '#app'
import { textOf } from '#lib/form/text-of.ts'
import { attachmentAnswer } from '#lib/pesan/attachment-answer.ts'
import { slowly } from '#lib/laporan/slowly.ts'
import { m } from '#wording'
import type { RequestHandler } from './$types'

/** The file beside a message, to be saved. Posted, because an address with a receipt in it would stay in logs and histories. */
export const POST: RequestHandler = async ({ locals, request, getClientAddress }) => {
  const form = await request.formData()
  const asked = { typed: textOf(form, 'kode').slice(0, 300), messageId: textOf(form, 'pesan') }
  const found = await attachmentByReceipt(locals.netra, { ...asked, address: getClientAddress() })
  if (found.ok) return attachmentAnswer(found.value)
  if (found.refusal.reason === 'unknown') error(404, m.status_unknown())
  await slowly()
  error(429, m.status_slow_down({ seconds: found.refusal.retryAfter }))
}
