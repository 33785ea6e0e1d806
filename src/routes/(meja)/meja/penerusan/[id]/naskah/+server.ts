import { openReferral } from '#lib/meja/open-referral.ts'
import { referralPaper } from '#lib/naskah/referral-paper.ts'
import { paperAnswer } from '#lib/server/paper-answer.ts'
import type { RequestHandler } from './$types'

export const GET: RequestHandler = async ({ locals, params }) => {
  const { page, zone } = await openReferral(locals, params.id)
  return paperAnswer(locals.netra, (specimen) => referralPaper(page, zone, specimen))
}
