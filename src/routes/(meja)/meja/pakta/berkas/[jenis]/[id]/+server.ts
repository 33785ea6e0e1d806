import { error } from '@sveltejs/kit'
import { openKeptPaper } from '#app'
import { isPaperOf } from '#lib/pakta/paper-of.ts'
import { demandPledges } from '#lib/pakta/desk-words.ts'
import { fileAnswer } from '#lib/server/file-answer.ts'
import { m } from '#wording'
import type { RequestHandler } from './$types'

export const GET: RequestHandler = async ({ locals: { netra, actor }, params: { jenis, id } }) => {
  const signedIn = demandPledges(actor)
  if (!isPaperOf(jenis)) error(404)
  const paper = await openKeptPaper(netra, { actor: signedIn.id, of: jenis, id })
  if (paper === null) error(404)
  if (paper === 'gone') error(410, m.simpan_gone())
  return fileAnswer(paper.bytes, { mediaType: paper.mediaType, name: `${jenis}-${id.slice(-6)}` })
}
