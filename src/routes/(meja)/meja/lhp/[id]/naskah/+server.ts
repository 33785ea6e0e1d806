import { openLhp } from '#lib/meja/lhp-page.ts'
import { lhpPaper } from '#lib/naskah/lhp-paper.ts'
import { ofLhp } from '#lib/naskah/paper-of.ts'
import { issuedAnswer } from '#lib/server/paper-answer.ts'
import type { RequestHandler } from './$types'

export const GET: RequestHandler = async ({ locals, params }) => {
  const opened = await openLhp(locals, params.id)
  return issuedAnswer(locals, ofLhp(opened.page), (specimen) => lhpPaper(opened, specimen))
}
