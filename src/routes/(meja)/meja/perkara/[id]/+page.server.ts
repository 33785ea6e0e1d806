import { caseSheet } from '#lib/meja/lembar/case-sheet.ts'
import { openCase } from '#lib/meja/open-case.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const page = await openCase(locals, params.id)
  const sheet = caseSheet(page, locals.netra.clock())
  return { sheet, recorded: url.searchParams.has('tercatat') }
}
