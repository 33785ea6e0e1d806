import { error } from '@sveltejs/kit'
import { circularKinds } from '#core'
import { demandSender, sendsFor } from '#lib/edaran/demand-circular.ts'
import { textOf } from '#lib/form/text-of.ts'
import { fileAnswer } from '#lib/server/file-answer.ts'
import { inIndonesian } from '#lib/server/language.ts'
import { circularKindInWords } from '#wording'
import type { RequestHandler } from './$types'

/** The draft as a Word file, for the office's own system; nothing of it is kept. */
export const POST: RequestHandler = async ({ request, locals }) => {
  const actor = demandSender(locals.actor)
  const form = await request.formData()
  const office = sendsFor(actor).find(({ id }) => id === textOf(form, 'kantor'))
  const kind = circularKinds.find((one) => one === textOf(form, 'jenis'))
  if (office === undefined || kind === undefined) error(404)
  const bytes = await locals.netra.writeCircularWord({
    issuer: office.name,
    kind: inIndonesian(() => circularKindInWords(kind)),
    subject: textOf(form, 'hal').slice(0, 500),
    addressees: textOf(form, 'kepada').slice(0, 1_000),
    basis: textOf(form, 'dasar').slice(0, 2_000),
    body: textOf(form, 'isi').slice(0, 20_000),
    specimen: locals.netra.mode === 'demonstration',
  })
  return fileAnswer(bytes, {
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    name: `konsep-${kind}`,
  })
}
