import { demandPrevention } from '#lib/kegiatan/demand-prevention.ts'
import { entryLine } from '#lib/kegiatan/entry-sheet.ts'
import { placesFor } from '#lib/kegiatan/places.ts'
import { listEntries } from '#store/views'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals: { netra, actor } }) => {
  const preventing = demandPrevention(actor)
  const entries = await listEntries(netra.db, preventing.signedIn.id)
  return {
    places: placesFor(preventing),
    drafts: entries.filter(({ state }) => state === 'draf').map(entryLine),
    entered: entries.filter(({ state }) => state !== 'draf').map(entryLine),
  }
}
