import { error } from '@sveltejs/kit'
import { openImport } from '#app'
import { importFiles } from '#lib/pegawai/import-csv.ts'
import { demand } from '#lib/server/demand.ts'
import type { RequestHandler } from './$types'

/** What was rejected, or is missing, as a CSV for whoever keeps that roll. */
export const GET: RequestHandler = async ({ locals: { netra, actor }, params }) => {
  const { id } = demand(actor, 'keep-roll')
  const write = importFiles[params.berkas]
  const opened = write === undefined ? null : await openImport(netra, { actor: id, importId: params.id })
  if (write === undefined || opened === null || opened.outcome === null) error(404)
  return new Response(`\ufeff${write(opened.outcome)}`, {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${params.berkas}"`,
      'cache-control': 'no-store',
    },
  })
}
