import { fieldKit } from '#lib/lapangan/field-kit.ts'
import { fieldProblem } from '#lib/lapangan/field-problem.ts'
import { fieldSender } from '#lib/server/field-sender.ts'
import type { RequestHandler } from './$types'

export const GET: RequestHandler = async ({ request, url, locals }) => {
  const sender = await fieldSender(request, locals)
  if (sender === null) return fieldProblem('unknown-device')
  const has = { edition: url.searchParams.get('edition'), bundle: url.searchParams.get('bundle') }
  const kit = await fieldKit(locals.netra, sender, has)
  return Response.json(kit, { headers: { 'cache-control': 'no-store' } })
}
