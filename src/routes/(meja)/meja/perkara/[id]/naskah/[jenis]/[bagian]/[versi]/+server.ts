import { error } from '@sveltejs/kit'
import { openCase } from '#lib/meja/open-case.ts'
import { casePapers, writePaper } from '#lib/naskah/case-papers.ts'
import { originalsOf } from '#lib/naskah/originals-of.ts'
import { ofCase } from '#lib/naskah/paper-of.ts'
import { issuedAnswer } from '#lib/server/paper-answer.ts'
import type { RequestHandler } from './$types'

/** One paper of a case, complete or as it goes out. What the reader may not see of the case is no paper for him either. */
export const GET: RequestHandler = async ({ locals, params }) => {
  const page = await openCase(locals, params.id)
  const paper = casePapers(page).find(({ kind, partId }) => kind === params.jenis && partId === params.bagian)
  const version = paper?.versions.find((one) => one === params.versi)
  if (paper === undefined || version === undefined) error(404)
  const originals = await originalsOf(locals, page)
  return issuedAnswer(locals, ofCase(page, paper.partId), (specimen) =>
    writePaper(paper, page, { version, originals, specimen }),
  )
}
