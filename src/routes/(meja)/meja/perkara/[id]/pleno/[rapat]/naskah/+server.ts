import { openCase } from '#lib/meja/open-case.ts'
import { plenoOfCase } from '#lib/meja/pleno-of-case.ts'
import { caseTitle } from '#lib/meja/step-page.ts'
import { minutesPaper } from '#lib/naskah/minutes-paper.ts'
import { ofCase } from '#lib/naskah/paper-of.ts'
import { issuedAnswer } from '#lib/server/paper-answer.ts'
import type { RequestHandler } from './$types'

export const GET: RequestHandler = async ({ locals, params }) => {
  const page = await openCase(locals, params.id)
  const held = plenoOfCase(page, params.rapat)
  return issuedAnswer(locals, ofCase(page, held.id), (specimen) => minutesPaper(held, caseTitle(page), specimen))
}
