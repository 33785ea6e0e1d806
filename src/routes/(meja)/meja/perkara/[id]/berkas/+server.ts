import { error } from '@sveltejs/kit'
import { exportCaseFile } from '#app'
import { mayExport } from '#lib/meja/lembar/papers.ts'
import { openCase } from '#lib/meja/open-case.ts'
import { caseFileOf } from '#lib/naskah/case-file.ts'
import { originalsOf } from '#lib/naskah/originals-of.ts'
import { ofCase } from '#lib/naskah/paper-of.ts'
import { inIndonesian } from '#lib/server/language.ts'
import { streamOf } from '#lib/server/stream-of.ts'
import type { RequestHandler } from './$types'

/** The whole case file, sent as it is made. */
export const GET: RequestHandler = async ({ locals, params }) => {
  const { netra, actor } = locals
  const page = await openCase(locals, params.id)
  if (actor === null || !mayExport(page)) error(404)
  const originals = await originalsOf(locals, page)
  const { fileName, ...file } = inIndonesian(() => caseFileOf(page, originals, netra.mode === 'demonstration'))
  const { about } = ofCase(page)
  const zip = await exportCaseFile(netra, { ...file, actor: actor.id, about })
  return new Response(streamOf(zip), {
    headers: {
      'content-type': 'application/zip',
      'content-disposition': `attachment; filename="${fileName}"`,
      'cache-control': 'no-store',
    },
  })
}
