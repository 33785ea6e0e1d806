import { error } from '@sveltejs/kit'
import { minutesSheet } from '#lib/meja/lembar/minutes.ts'
import { openCase } from '#lib/meja/open-case.ts'
import { caseTitle } from '#lib/meja/step-page.ts'
import type { PageServerLoad } from './$types'

/** A pleno of the case, or one on the LHP that made it. */
export const load: PageServerLoad = async ({ locals, params }) => {
  const page = await openCase(locals, params.id)
  const held = [...page.plenos, ...page.findings.flatMap(({ plenos }) => plenos)].find(({ id }) => id === params.rapat)
  if (held === undefined) error(404)
  const title = caseTitle(page)
  return { sheet: minutesSheet(held, title), caseId: page.held.id, title }
}
