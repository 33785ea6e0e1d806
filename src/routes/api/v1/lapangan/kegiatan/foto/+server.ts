import * as v from 'valibot'
import { takeActivityPhoto } from '#app'
import { copyBytes } from '#core'
import { FieldPhotoQuery } from '#lib/lapangan/bodies.ts'
import { fieldProblem } from '#lib/lapangan/field-problem.ts'
import { fieldSender } from '#lib/server/field-sender.ts'
import type { RequestHandler } from './$types'

/** The safe copy of a photo of an activity, as it is. */
export const POST: RequestHandler = async ({ request, url, locals }) => {
  const sender = await fieldSender(request, locals)
  if (sender === null) return fieldProblem('unknown-device')
  const which = v.safeParse(FieldPhotoQuery, Object.fromEntries(url.searchParams))
  if (!which.success) return fieldProblem('unreadable')
  if (Number(request.headers.get('content-length') ?? 0) > copyBytes) return fieldProblem('not-a-safe-copy')
  const { kegiatan: activityId, asli: original } = which.output
  const copy = new Uint8Array(await request.arrayBuffer())
  const taken = await takeActivityPhoto(locals.netra, { actor: sender.held.id, activityId, original, copy })
  if (taken.ok) return Response.json({ kept: true }, { headers: { 'cache-control': 'no-store' } })
  const { reason } = taken.refusal
  return fieldProblem(reason === 'not-a-safe-copy' || reason === 'too-many-photos' ? reason : 'no-activity')
}
