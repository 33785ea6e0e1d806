import { error } from '@sveltejs/kit'
import { isGone } from '#app'
import { demandTaker } from '#lib/edaran/demand-circular.ts'
import { readAs } from '#lib/meja/read-as.ts'
import { fileAnswer } from '#lib/server/file-answer.ts'
import { recordId } from '#lib/server/record-id.ts'
import { listTexts } from '#store/views'
import { m } from '#wording'
import type { RequestHandler } from './$types'

/** The PDF as it came, byte for byte. */
export const GET: RequestHandler = async ({ locals, params }) => {
  demandTaker(locals.actor)
  const texts = await readAs(locals, (tx) => listTexts(tx, recordId(params.id)))
  const text = texts.find(({ n }) => String(n) === params.versi)
  const bytes = text === undefined ? null : await locals.netra.files.read(text.fileId)
  if (text === undefined) error(404)
  if (bytes === null && (await isGone(locals.netra, text.fileId))) error(410, m.simpan_gone())
  if (bytes === null) error(404)
  return fileAnswer(bytes, { mediaType: 'application/pdf', name: text.fileName.replace(/\.pdf$/i, '') })
}
