import { error } from '@sveltejs/kit'
import { openListScan } from '#app'
import { demandPrevention } from '#lib/kegiatan/demand-prevention.ts'
import { fileAnswer } from '#lib/server/file-answer.ts'
import type { RequestHandler } from './$types'

/** A list that was signed on paper, as it was scanned. */
export const GET: RequestHandler = async ({ locals: { netra, actor }, params }) => {
  const { signedIn } = demandPrevention(actor)
  const opened = await openListScan(netra, { actor: signedIn.id, id: params.id, listId: params.daftar })
  if (!opened.ok) error(404)
  const { bytes, mediaType } = opened.value
  return fileAnswer(bytes, { mediaType, name: `daftar-hadir-${params.daftar.slice(-6)}` })
}
