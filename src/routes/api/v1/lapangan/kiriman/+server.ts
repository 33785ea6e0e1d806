import * as v from 'valibot'
import { FieldDraftsBody } from '#lib/lapangan/bodies.ts'
import { fieldProblem } from '#lib/lapangan/field-problem.ts'
import { storeFieldDrafts } from '#lib/lapangan/take-field-draft.ts'
import { fieldSender } from '#lib/server/field-sender.ts'
import type { RequestHandler } from './$types'

/** Several drafts of a phone at once. */
export const POST: RequestHandler = async ({ request, locals }) => {
  const sender = await fieldSender(request, locals)
  if (sender === null) return fieldProblem('unknown-device')
  const body = v.safeParse(FieldDraftsBody, await request.json().catch(() => null))
  if (!body.success) return fieldProblem('unreadable')
  return Response.json({ answers: await storeFieldDrafts(locals.netra, sender, body.output.drafts) })
}
