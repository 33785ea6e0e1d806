import { error } from '@sveltejs/kit'
import { printAnnex } from '#app'
import { rawTextOf } from '#lib/form/text-of.ts'
import { openCase } from '#lib/meja/open-case.ts'
import { refusedInWords } from '#lib/meja/refused.ts'
import { caseTitle } from '#lib/meja/step-page.ts'
import { annexPaper } from '#lib/naskah/annex-paper.ts'
import { fileAnswer } from '#lib/server/file-answer.ts'
import { inIndonesian } from '#lib/server/language.ts'
import { isPrintRefusal, whyNotPrinted } from '#lib/server/paper-answer.ts'
import { proofOf } from '#lib/server/proof-of.ts'
import { recordId } from '#lib/server/record-id.ts'
import type { RequestHandler } from './$types'

/** The annex, once, to be saved and handed over. Posted, because asking for it is a look. */
export const POST: RequestHandler = async (event) => {
  const { locals, params, request } = event
  const number = caseTitle(await openCase(locals, params.id))
  const { netra, actor } = locals
  if (actor === null) error(404)
  const form = await request.formData()
  const printed = await printAnnex(netra, {
    actor: actor.id,
    proof: await proofOf(event),
    openingId: recordId(params.buka),
    passphrase: rawTextOf(form, `sandi-${params.buka}`),
    write: (annex, seen) =>
      inIndonesian(() => annexPaper(annex, seen, { number, specimen: netra.mode === 'demonstration' })),
  })
  if (printed.ok) return fileAnswer(printed.value, { mediaType: 'application/pdf', name: 'lampiran-identitas' })
  const { refusal } = printed
  if (isPrintRefusal(refusal)) error(503, whyNotPrinted(refusal))
  if (refusal.reason === 'not-found') error(404)
  error(403, refusedInWords(refusal))
}
