import { lhpSheet, openLhp } from '#lib/meja/lhp-page.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, params, url }) => ({
  sheet: lhpSheet(locals, await openLhp(locals, params.id), locals.netra.clock()),
  saved: url.searchParams.has('tersimpan'),
  recorded: url.searchParams.has('tercatat'),
})
