import { error } from '@sveltejs/kit'
import { exportHandover, handoverFormats } from '#app'
import { handoverSystems } from '#core'
import { openReferral } from '#lib/meja/open-referral.ts'
import type { RequestHandler } from './$types'

/** `sbt.csv`, `idis.json`: what is none of these, and of whom these are not, is not there. */
export const GET: RequestHandler = async ({ locals, params }) => {
  const [system, format] = params.berkas.split('.')
  const known = handoverSystems.find((one) => one === system)
  const written = handoverFormats.find((one) => one === format)
  if (known === undefined || written === undefined) error(404)
  const { page, actor } = await openReferral(locals, params.id)
  const exported = await exportHandover(locals.netra, { referralId: page.id, actor, system: known, format: written })
  if (!exported.ok) error(404)
  const { fileName, mediaType, body } = exported.value
  return new Response(body, {
    headers: {
      'content-type': mediaType,
      'content-disposition': `attachment; filename="${fileName}"`,
      'cache-control': 'no-store',
    },
  })
}
