import { error } from '@sveltejs/kit'
import { openAttendanceList } from '#app'
import { fileAnswer } from '#lib/server/file-answer.ts'
import { recordId } from '#lib/server/record-id.ts'
import { m } from '#wording'
import type { RequestHandler } from './$types'

export const GET: RequestHandler = async ({ locals: { netra, actor }, params }) => {
  if (actor === null) error(404)
  const wanted = { actor: actor.id, nodeId: recordId(params.simpul), id: recordId(params.daftar) }
  const list = await openAttendanceList(netra, wanted)
  if (list === null) error(404)
  if (list === 'gone') error(410, m.simpan_gone())
  return fileAnswer(list.bytes, { mediaType: list.mediaType, name: `daftar-hadir-${wanted.id.slice(-6)}` })
}
