import { error } from '@sveltejs/kit'
import { openLhp } from '#lib/meja/lhp-page.ts'
import { advicePaper } from '#lib/naskah/advice-paper.ts'
import { ofLhp } from '#lib/naskah/paper-of.ts'
import { issuedAnswer } from '#lib/server/paper-answer.ts'
import type { RequestHandler } from './$types'

/** The letter of a saran perbaikan; an LHP without one has no such paper. */
export const GET: RequestHandler = async ({ locals, params }) => {
  const opened = await openLhp(locals, params.id)
  const { advice } = opened.page
  if (advice === null) error(404)
  return issuedAnswer(locals, ofLhp(opened.page), (specimen) => advicePaper(opened, advice, specimen))
}
