import { minutesSheet } from '#lib/meja/lembar/minutes.ts'
import { openCase } from '#lib/meja/open-case.ts'
import { plenoOfCase } from '#lib/meja/pleno-of-case.ts'
import { caseTitle } from '#lib/meja/step-page.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, params }) => {
  const page = await openCase(locals, params.id)
  const title = caseTitle(page)
  return { sheet: minutesSheet(plenoOfCase(page, params.rapat), title), caseId: page.held.id, title }
}
