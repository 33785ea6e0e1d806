import { error } from '@sveltejs/kit'
import { doorOnPaper } from '#app'
import { textOf } from '#lib/form/text-of.ts'
import { openCase } from '#lib/meja/open-case.ts'
import { casePapers, writePaper } from '#lib/naskah/case-papers.ts'
import { originalsOf } from '#lib/naskah/originals-of.ts'
import { ofCase } from '#lib/naskah/paper-of.ts'
import { issuedAnswer } from '#lib/server/paper-answer.ts'
import { doorOnSheet } from '#lib/terlapor/accused-address.ts'
import { m } from '#wording'
import type { RequestHandler } from './$types'

/**
 * The invitation as the terlapor gets it, with the code that opens his side. By POST: the code is in no address and no log,
 * and Netra, which keeps only its hash, could not write it by itself.
 */
export const POST: RequestHandler = async ({ request, locals, params }) => {
  const page = await openCase(locals, params.id)
  if (locals.actor === null || !page.parties.includes('penanganan')) error(404)
  const form = await request.formData()
  const hearingId = textOf(form, 'undangan')
  const paper = casePapers(page).find(({ kind, partId }) => kind === 'undangan-klarifikasi' && partId === hearingId)
  if (!paper?.versions.includes('keluar')) error(404)
  const door = await doorOnPaper(locals.netra, {
    actor: locals.actor.id,
    caseId: page.held.id,
    hearingId,
    typed: textOf(form, 'kode'),
  })
  if (!door.ok) error(409, m.terlapor_desk_not_this())
  const originals = await originalsOf(locals, page)
  return issuedAnswer(locals, ofCase(page, hearingId), (specimen) => {
    const written = writePaper(paper, page, { version: 'keluar', originals, specimen })
    return written.kind === 'undangan-klarifikasi'
      ? { ...written, door: doorOnSheet(locals.netra.origin, door.value) }
      : written
  })
}
