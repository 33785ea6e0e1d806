import { error } from '@sveltejs/kit'
import { textByLink } from '#app'
import { fileAnswer } from '#lib/server/file-answer.ts'
import type { RequestHandler } from './$types'

export const GET: RequestHandler = async ({ locals, params }) => {
  const found = await textByLink(locals.netra, params.kode)
  if (found === null) error(404)
  return fileAnswer(found.bytes, {
    mediaType: 'application/pdf',
    name: found.letter.fileName.replace(/\.pdf$/i, ''),
  })
}
