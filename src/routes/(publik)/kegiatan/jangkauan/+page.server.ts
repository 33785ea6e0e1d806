import { error } from '@sveltejs/kit'
import { regionAsked } from '#lib/kegiatan/demand-prevention.ts'
import { reachAsked, reachSheet } from '#lib/kegiatan/reach-sheet.ts'
import { ServerOnly } from '#lib/server-only.ts'
import { recapBelow } from '#store/views'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals: { netra }, url }) => {
  const asked = reachAsked(url, '00', regionAsked)
  const sheet = await reachSheet(netra.db, asked)
  if (sheet === null) error(404)
  const recap = await recapBelow(netra.db, asked.region, {})
  return { asOf: netra.clock(), drawn: new ServerOnly({ sheet, recap }) }
}
