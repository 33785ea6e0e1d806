import * as v from 'valibot'
import { noteEscalation } from '#app'
import { FieldNoteBody } from '#lib/lapangan/bodies.ts'
import { fieldProblem } from '#lib/lapangan/field-problem.ts'
import { refusedInWords } from '#lib/meja/refused.ts'
import { fieldSender } from '#lib/server/field-sender.ts'
import type { RequestHandler } from './$types'

/** A "tidak" below was looked at, by a phone of the rank above. */
export const POST: RequestHandler = async ({ request, locals }) => {
  const sender = await fieldSender(request, locals)
  if (sender === null) return fieldProblem('unknown-device')
  const body = v.safeParse(FieldNoteBody, await request.json().catch(() => null))
  if (!body.success) return fieldProblem('unreadable')
  const { id: escalationId, note: words } = body.output
  const noted = await noteEscalation(locals.netra, { actor: sender.held.id, escalationId, words })
  return noted.ok
    ? Response.json({ stands: noted.value }, { headers: { 'cache-control': 'no-store' } })
    : fieldProblem('incomplete', { faults: { errors: {}, general: refusedInWords(noted.refusal) } })
}
