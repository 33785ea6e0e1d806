import { error } from '@sveltejs/kit'
import { exportCases } from '#app'
import { caseStates } from '#core'
import type { RequestHandler } from './$types'

/** The list as a file. Each case in it is noted as exported, and the auditor sees it. */
export const GET: RequestHandler = async ({ locals, url }) => {
  if (locals.actor === null) error(404)
  const state = caseStates.find((known) => known === url.searchParams.get('keadaan'))
  const exported = await exportCases(locals.netra, { actor: locals.actor.id, ...(state === undefined ? {} : { state }) })
  if (!exported.ok) error(404)
  return new Response(exported.value.csv, {
    headers: { 'content-type': 'text/csv; charset=utf-8', 'content-disposition': `attachment; filename="${exported.value.fileName}"`, 'cache-control': 'no-store' },
  })
}
