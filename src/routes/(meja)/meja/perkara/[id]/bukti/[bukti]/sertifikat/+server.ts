import { error } from '@sveltejs/kit'
import { openCase } from '#lib/meja/open-case.ts'
import { writePaper } from '#lib/naskah/case-papers.ts'
import { custodyPaperOf } from '#lib/naskah/custody-paper.ts'
import { originalsOf } from '#lib/naskah/originals-of.ts'
import { ofCase } from '#lib/naskah/paper-of.ts'
import { issuedAnswer } from '#lib/server/paper-answer.ts'
import { recordId } from '#lib/server/record-id.ts'
import type { RequestHandler } from './$types'

/** The certificate of custody of one piece, as it goes out. */
export const GET: RequestHandler = async ({ locals, params }) => {
  const page = await openCase(locals, params.id)
  const paper = custodyPaperOf(page, recordId(params.bukti))
  if (paper === null) error(404)
  const originals = await originalsOf(locals, page)
  return issuedAnswer(locals, ofCase(page, paper.partId), (specimen) =>
    writePaper(paper, page, { version: 'keluar', originals, specimen }),
  )
}
