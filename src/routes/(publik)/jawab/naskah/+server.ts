import { error } from '@sveltejs/kit'
import { printByLink } from '#app'
import type { Naskah } from '#core'
import { textOf } from '#lib/form/text-of.ts'
import { codesOf } from '#lib/jawab/answer-form.ts'
import { zoneOf } from '#lib/jawab/door-page.ts'
import { shutInWords } from '#lib/jawab/door-words.ts'
import { slowly } from '#lib/laporan/slowly.ts'
import { referralPaper } from '#lib/naskah/referral-paper.ts'
import { slipPaper } from '#lib/naskah/slip-paper.ts'
import { inIndonesian } from '#lib/server/language.ts'
import { pdfAnswer } from '#lib/server/paper-answer.ts'
import type { ReferralPage } from '#store/views'
import type { RequestHandler } from './$types'

/** The letter or the answer slip, for whoever brings both codes. By POST, as everything with a code. */
export const POST: RequestHandler = async ({ request, locals: { netra }, getClientAddress }) => {
  const form = await request.formData()
  const writes = textOf(form, 'jenis') === 'lembar' ? slipPaper : referralPaper
  const write = (page: ReferralPage): Naskah =>
    inIndonesian(() => writes(page, zoneOf(page), netra.mode === 'demonstration'))
  const printed = await printByLink(netra, codesOf(form, getClientAddress()), write)
  if (printed.ok) return pdfAnswer(printed.value.paper, printed.value.pdf)
  if (printed.refusal.reason === 'slow-down') await slowly()
  return error(printed.refusal.reason === 'slow-down' ? 429 : 404, shutInWords(printed.refusal))
}
