import { error } from '@sveltejs/kit'
import { readStatus } from '#app'
import { textOf } from '#lib/form/text-of.ts'
import { countersOf } from '#lib/laporan/loket/counters.ts'
import { receiptPaper } from '#lib/naskah/receipt-paper.ts'
import { paperAnswer } from '#lib/server/paper-answer.ts'
import type { RequestHandler } from './$types'

/** Posted, because a receipt's code stands in no address. The number is the one that the page before it was printed with. */
export const POST: RequestHandler = async ({ locals, request, getClientAddress }) => {
  countersOf(locals.actor)
  const form = await request.formData()
  const receipt = textOf(form, 'resi')
  const number = /^[\w./-]{1,60}$/.exec(textOf(form, 'nomor'))?.[0] ?? null
  const status = await readStatus(locals.netra, receipt, getClientAddress())
  if (!status.ok) error(404)
  return paperAnswer(locals.netra, (specimen) =>
    receiptPaper(status.value, { receipt, number, origin: locals.netra.origin, specimen }),
  )
}
