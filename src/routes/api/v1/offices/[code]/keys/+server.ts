import { officeKeys } from '#app'
import { problemResponse } from '#lib/laporan/problem-response.ts'
import type { RequestHandler } from './$types'

export const GET: RequestHandler = async ({ params, locals }) => {
  const keys = await officeKeys(locals.netra, params.code)
  if (keys === null) return problemResponse('no-office', locals.locale)
  return Response.json({
    office: params.code,
    keys: keys.map(({ id, recipient }) => ({ id, recipient, kind: 'age-x25519' })),
  })
}
