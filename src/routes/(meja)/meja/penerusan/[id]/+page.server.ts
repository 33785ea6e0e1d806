import { openReferral } from '#lib/meja/open-referral.ts'
import { referralPageSheet } from '#lib/meja/referral-sheet.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { page, zone, reader } = await openReferral(locals, params.id)
  return {
    sheet: referralPageSheet(page, locals.netra.clock(), zone, reader),
    recorded: url.searchParams.has('tercatat'),
  }
}
