import { error } from '@sveltejs/kit'
import { courseResult } from '#app'
import { certificatePaper } from '#lib/belajar/certificate-paper.ts'
import { doorTokenHash } from '#lib/baca/door-cookie.ts'
import { isAsker } from '#lib/boleh/askers.ts'
import { paperAnswer } from '#lib/server/paper-answer.ts'
import type { RequestHandler } from './$types'

/** For whoever stands in the door and finished this course; to anybody else there is no such page. */
export const GET: RequestHandler = async ({ locals: { netra }, params: { siapa }, request }) => {
  if (!isAsker(siapa)) error(404)
  const result = await courseResult(netra, doorTokenHash(request.headers.get('cookie')), siapa)
  if (result === null) error(404)
  return paperAnswer(netra, (specimen) => certificatePaper(result, { course: siapa, specimen }))
}
