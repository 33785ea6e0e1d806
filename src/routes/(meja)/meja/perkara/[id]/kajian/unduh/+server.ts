import { error } from '@sveltejs/kit'
import { issueKajianWord } from '#app'
import { kajianVersions } from '#lib/meja/lembar/kajian-word.ts'
import { mayHandle } from '#lib/meja/lembar/papers.ts'
import { openCase } from '#lib/meja/open-case.ts'
import { kajianDraft } from '#lib/naskah/kajian-papers.ts'
import { numberOfCase } from '#lib/naskah/number-of-case.ts'
import { ofCase } from '#lib/naskah/paper-of.ts'
import { fileAnswer } from '#lib/server/file-answer.ts'
import { inIndonesian } from '#lib/server/language.ts'
import type { RequestHandler } from './$types'

/** The kajian as a Word file, to be written on with. */
export const GET: RequestHandler = async ({ locals: { netra, actor, ...locals }, params }) => {
  const page = await openCase({ ...locals, netra, actor }, params.id)
  if (actor === null || !mayHandle(page)) error(404)
  const versionIds = kajianVersions(page).map(({ id }) => id)
  const file = await issueKajianWord(netra, {
    actor: actor.id,
    about: ofCase(page).about,
    caseId: page.held.id,
    paper: inIndonesian(() => kajianDraft({ page, specimen: netra.mode === 'demonstration' })),
    versionIds,
  })
  return fileAnswer(file, {
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    name: `kajian-${numberOfCase(page) ?? page.held.id}-v${String(versionIds.length)}`,
  })
}
