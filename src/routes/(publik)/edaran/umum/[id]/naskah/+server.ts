import { error } from '@sveltejs/kit'
import { fileAnswer } from '#lib/server/file-answer.ts'
import { recordId } from '#lib/server/record-id.ts'
import { findPublicCircular } from '#store/views'
import type { RequestHandler } from './$types'

/** The PDF as it came, byte for byte, where its sender shows it. */
export const GET: RequestHandler = async ({ locals: { netra }, params }) => {
  const found = await findPublicCircular(netra.db, netra.clock(), recordId(params.id))
  const bytes = found?.text ? await netra.files.read(found.text.fileId) : null
  if (!found?.text || bytes === null) error(404)
  return fileAnswer(bytes, { mediaType: 'application/pdf', name: found.text.fileName.replace(/\.pdf$/i, '') })
}
