import { demandPrevention } from '#lib/kegiatan/demand-prevention.ts'
import { entryLine } from '#lib/kegiatan/entry-sheet.ts'
import { placesFor } from '#lib/kegiatan/places.ts'
import { warnDays } from '#core'
import { addDays } from '#law'
import { listEndingPosts, listEntries } from '#store/views'
import { dayInWords } from '#wording'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals: { netra, actor } }) => {
  const preventing = demandPrevention(actor)
  const entries = await listEntries(netra.db, preventing.signedIn.id)
  const ending = await listEndingPosts(netra.db, preventing.signedIn.id, warnDays)
  return {
    ending: ending.map(({ officeName, endsOn }) => ({ office: officeName, lastDay: dayInWords(addDays(endsOn, -1)) })),
    places: placesFor(preventing),
    drafts: entries.filter(({ state }) => state === 'draf').map(entryLine),
    entered: entries.filter(({ state }) => state !== 'draf').map(entryLine),
  }
}
