import { redirect } from '@sveltejs/kit'
import { readRank } from '#app'
import { findRankList, rankLists } from '#core'
import { listProvinces } from '#lib/peringkat/provinces.ts'
import { rankAsked } from '#lib/peringkat/rank-address.ts'
import { rankSheet } from '#lib/peringkat/rank-sheet.ts'
import { here } from '#wording'
import type { PageServerLoad } from './$types'

/** What the form of the chooser may say besides the list; what the list does not know falls back to its own first. */
const names = ['untuk', 'dalam', 'periode', 'satuan'] as const

export const load: PageServerLoad = async ({ locals: { netra }, url }) => {
  const chosen = findRankList(url.searchParams.get('daftar') ?? '')
  if (chosen !== null) {
    const told = new URLSearchParams()
    for (const name of names) {
      const value = url.searchParams.get(name) ?? ''
      const isKnown = name !== 'untuk' || chosen.over.some((over) => over === value)
      const fits = name !== 'periode' || value.includes('T') === (chosen.published === 'triwulan')
      if (value !== '' && isKnown && fits) told.set(name, value)
    }
    redirect(307, here(`/peringkat/${chosen.id}${told.size > 0 ? `?${told.toString()}` : ''}`))
  }
  const asked = rankAsked(rankLists[0]?.id ?? '', new URLSearchParams())
  const read = asked && (await readRank(netra, asked))
  return {
    asked,
    sheet: asked && read && (await rankSheet(netra.db, asked, read, netra.clock())),
    provinces: await listProvinces(netra),
  }
}
