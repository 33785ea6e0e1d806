import { error } from '@sveltejs/kit'
import { textByLink } from '#app'
import { fileAnswer } from '#lib/server/file-answer.ts'
import { m } from '#wording'
import type { RequestHandler } from './$types'

export const GET: RequestHandler = async ({ locals, params }) => {
  const found = await textByLink(locals.netra, params.kode)
  if (found === null) error(404)
  if (found === 'gone') error(410, m.simpan_gone())
  return fileAnswer(found.bytes, {
    mediaType: 'application/pdf',
    name: found.letter.fileName.replace(/\.pdf$/i, ''),
  })
}
