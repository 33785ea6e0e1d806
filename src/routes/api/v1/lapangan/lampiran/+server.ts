import * as v from 'valibot'
import { FieldFilesBody } from '#lib/lapangan/bodies.ts'
import { fieldProblem } from '#lib/lapangan/field-problem.ts'
import { takeFieldFiles } from '#lib/lapangan/take-field-files.ts'
import { fieldSender } from '#lib/server/field-sender.ts'
import type { RequestHandler } from './$types'

export const POST: RequestHandler = async ({ request, locals }) => {
  const sender = await fieldSender(request, locals)
  if (sender === null) return fieldProblem('unknown-device')
  const body = v.safeParse(FieldFilesBody, await request.json().catch(() => null))
  return body.success ? takeFieldFiles(locals.netra, sender, body.output) : fieldProblem('unreadable')
}
