import { error } from '@sveltejs/kit'
import { findCertificate } from '#app'
import { textOf } from '#lib/form/text-of.ts'
import { slowly } from '#lib/laporan/slowly.ts'
import { certificatePaper } from '#lib/pakta/certificate-paper.ts'
import { paperAnswer } from '#lib/server/paper-answer.ts'
import { m } from '#wording'
import type { RequestHandler } from './$types'

/** The certificate of a code, as a PDF: it says no more than the page that checks the code. */
export const POST: RequestHandler = async ({ request, locals: { netra }, getClientAddress }) => {
  const typed = textOf(await request.formData(), 'kode').slice(0, 300)
  const found = await findCertificate(netra, typed, getClientAddress())
  if (found.ok)
    return paperAnswer(netra, (specimen) => certificatePaper(found.value, { origin: netra.origin, specimen }))
  if (found.refusal.reason === 'slow-down') await slowly()
  return found.refusal.reason === 'slow-down'
    ? error(429, m.naskah_check_slow_down({ seconds: found.refusal.retryAfter }))
    : error(404, m.pakta_check_unknown())
}
