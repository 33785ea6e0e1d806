import * as v from 'valibot'
import { letDeviceIn } from '#app'
import { FieldCardBody } from '#lib/lapangan/bodies.ts'
import { fieldProblem } from '#lib/lapangan/field-problem.ts'
import type { RequestHandler } from './$types'

/** A printed card for a phone's token. The code is 120 random bits: there is nothing to guess. */
export const POST: RequestHandler = async ({ request, locals }) => {
  const body = v.safeParse(FieldCardBody, await request.json().catch(() => null))
  if (!body.success) return fieldProblem('unreadable')
  const phone = await letDeviceIn(locals.netra, body.output)
  return phone.ok
    ? Response.json(phone.value, { status: 201, headers: { 'cache-control': 'no-store' } })
    : fieldProblem('card-spent')
}
