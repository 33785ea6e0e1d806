import * as v from 'valibot'
import { FieldActivityBody } from '#lib/lapangan/bodies.ts'
import { fieldProblem } from '#lib/lapangan/field-problem.ts'
import { takeFieldActivity } from '#lib/lapangan/take-field-activity.ts'
import { fieldSender } from '#lib/server/field-sender.ts'
import type { RequestHandler } from './$types'

export const POST: RequestHandler = async ({ request, locals }) => {
  const sender = await fieldSender(request, locals)
  if (sender === null) return fieldProblem('unknown-device')
  const body = v.safeParse(FieldActivityBody, await request.json().catch(() => null))
  return body.success ? takeFieldActivity(locals.netra, sender, body.output) : fieldProblem('unreadable')
}
