import { error } from '@sveltejs/kit'
import { readRank } from '#app'
import { listProvinces } from '#lib/peringkat/provinces.ts'
import { rankAsked } from '#lib/peringkat/rank-address.ts'
import { rankSheet } from '#lib/peringkat/rank-sheet.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals: { netra }, params, url }) => {
  const asked = rankAsked(params.list, url.searchParams)
  const read = asked && (await readRank(netra, asked))
  if (asked === null || read === null) error(404, 'not found')
  const provinces = await listProvinces(netra)
  const within = provinces.find(({ code }) => code === asked.within)
  if (asked.within !== null && within === undefined) error(404, 'not found')
  return {
    asked,
    provinces,
    within: within?.name ?? null,
    sheet: await rankSheet(netra.db, asked, read, netra.clock()),
  }
}
