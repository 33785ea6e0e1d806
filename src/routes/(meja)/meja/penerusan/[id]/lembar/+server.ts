import { openReferral } from '#lib/meja/open-referral.ts'
import { ofReferral } from '#lib/naskah/paper-of.ts'
import { slipPaper } from '#lib/naskah/slip-paper.ts'
import { issuedAnswer } from '#lib/server/paper-answer.ts'
import type { RequestHandler } from './$types'

export const GET: RequestHandler = async ({ locals, params }) => {
  const { page, zone } = await openReferral(locals, params.id)
  return issuedAnswer(locals, ofReferral(page), (specimen) => slipPaper(page, zone, specimen))
}
