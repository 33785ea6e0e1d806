import { openLhp } from '#lib/meja/lhp-page.ts'
import { lhpPaper } from '#lib/naskah/lhp-paper.ts'
import { paperAnswer } from '#lib/server/paper-answer.ts'
import type { RequestHandler } from './$types'

export const GET: RequestHandler = async ({ locals, params }) => {
  const opened = await openLhp(locals, params.id)
  return paperAnswer(locals.netra, (specimen) => lhpPaper(opened, specimen))
}
