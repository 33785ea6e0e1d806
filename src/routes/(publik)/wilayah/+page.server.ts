import { error } from '@sveltejs/kit'
import { findRegion, listRegionsBelow, searchRegions } from '#store/views'
import type { PageServerLoad } from './$types'

const nation = '00'

/** `?cari=` searches by name; `?di=` lists what lies in a region; without either, the provinces. */
export const load: PageServerLoad = async ({ locals: { netra }, url: { searchParams } }) => {
  const words = (searchParams.get('cari') ?? '').trim().slice(0, 100)
  if (words !== '') return { words, inside: null, regions: await searchRegions(netra.db, { words }) }
  const code = searchParams.get('di') || nation
  const inside = await findRegion(netra.db, code.slice(0, 20).replaceAll('\0', ''))
  if (inside === null) error(404, 'not found')
  return { words, inside, regions: await listRegionsBelow(netra.db, inside.code) }
}
