import { error } from '@sveltejs/kit'
import { isLegalOfficer, lawRows } from '#lib/meja/law-rows.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, url }) => {
  if (!isLegalOfficer(locals)) error(404)
  return { rows: await lawRows(locals), recorded: url.searchParams.get('tercatat') }
}
