import { error } from '@sveltejs/kit'
import { exportCases } from '#app'
import { filterOf, readInboxQuery } from '#lib/meja/inbox-query.ts'
import type { RequestHandler } from './$types'

/** The list as a file, narrowed as its address says, in words of the inbox. Each case in it is noted as exported, and the auditor sees it. */
export const GET: RequestHandler = async ({ locals, url }) => {
  const { actor, netra } = locals
  if (actor === null) error(404)
  const { page: _all, ...filter } = filterOf(
    readInboxQuery(url.searchParams),
    netra.clock(),
    actor.memberships[0]?.office.zone ?? 'WIB',
  )
  const exported = await exportCases(netra, { actor: actor.id, ...filter })
  if (!exported.ok) error(404)
  return new Response(exported.value.csv, {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${exported.value.fileName}"`,
      'cache-control': 'no-store',
    },
  })
}
