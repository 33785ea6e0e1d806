import { error } from '@sveltejs/kit'
import { keptShelves, openKept } from '#app'
import { fileAnswer } from '#lib/server/file-answer.ts'
import { recordId } from '#lib/server/record-id.ts'
import type { RequestHandler } from './$types'

/** A kept file, to be saved; each time is an event of the case. */
export const GET: RequestHandler = async ({ locals: { netra, actor }, params }) => {
  const shelf = keptShelves.find((one) => one === params.rak)
  if (actor === null || shelf === undefined) error(404)
  const [caseId, id] = [recordId(params.id), recordId(params.berkas)]
  const opened = await openKept(netra, { actor: actor.id, caseId, shelf, id })
  if (!opened.ok) error(404)
  const { bytes, mediaType } = opened.value
  return fileAnswer(bytes, { mediaType, name: `${shelf}-${id.slice(-12)}` })
}
