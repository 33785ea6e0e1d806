import { lhpCopySheet, openLhp } from '#lib/meja/lhp-page.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, params }) => ({
  sheet: lhpCopySheet(await openLhp(locals, params.id)),
})
