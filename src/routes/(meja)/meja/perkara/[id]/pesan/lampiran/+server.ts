import { error } from '@sveltejs/kit'
import { attachmentAtDesk } from '#app'
import { rawTextOf, textOf } from '#lib/form/text-of.ts'
import { refusedInWords } from '#lib/meja/refused.ts'
import { attachmentAnswer } from '#lib/pesan/attachment-answer.ts'
import type { RequestHandler } from './$types'

/** The file beside a message, to be saved; sealed, for a page that opens it. Posted, so that a passphrase is in no address. */
export const POST: RequestHandler = async ({ locals, params, request }) => {
  if (locals.actor === null) error(404)
  const form = await request.formData()
  const messageId = textOf(form, 'pesan')
  const found = await attachmentAtDesk(locals.netra, {
    ...{ actor: locals.actor.id, caseId: params.id, messageId },
    asSealed: textOf(form, 'tersegel') === 'ya',
    passphrase: rawTextOf(form, `sandi-${messageId}`),
  })
  if (found.ok) return attachmentAnswer(found.value)
  if (found.refusal.reason === 'not-found') error(404)
  error(403, refusedInWords(found.refusal))
}
