import { redirect } from '@sveltejs/kit'
import { readRank } from '#app'
import { findRankList, rankLists } from '#core'
import { rankAsked, rankNames } from '#lib/peringkat/rank-address.ts'
import { rankSheet } from '#lib/peringkat/rank-sheet.ts'
import { numberedProvinces } from '#store/views'
import { here, m } from '#wording'
import type { PageServerLoad } from './$types'

/** The list that stands here, and that is meant where none is named. */
const [main] = rankLists

export const load: PageServerLoad = async ({ locals: { netra }, url }) => {
  const named = url.searchParams.get('daftar') ?? ''
  const chosen = named === '' ? main : findRankList(named)
  const told = new URLSearchParams()
  // Who changes the list in the form of another one did not choose what that form had in its other fields.
  const isLeft = chosen && url.searchParams.has('dari') && url.searchParams.get('dari') !== chosen.id
  const unknown = isLeft ? rankAsked(chosen, url.searchParams).wrong.map((field) => rankNames[field] as string) : []
  for (const name of Object.values(rankNames)) {
    const value = url.searchParams.get(name) ?? ''
    if (value !== '' && !unknown.includes(name)) told.set(name, value)
  }
  // What the list does not know of what was chosen, its own page says.
  if (chosen && (named !== '' || told.size > 0))
    redirect(307, here(`/peringkat/${chosen.id}${told.size > 0 ? `?${told.toString()}` : ''}`))
  const asked = main && rankAsked(main, new URLSearchParams()).asked
  const read = asked && (await readRank(netra, asked))
  return {
    asked: asked ?? null,
    errors: chosen === null ? { daftar: m.peringkat_wrong_list() } : {},
    sheet: (asked && read && (await rankSheet(netra.db, asked, read, netra.clock()))) ?? null,
    provinces: await numberedProvinces(netra.db),
  }
}
