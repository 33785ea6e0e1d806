import { error } from '@sveltejs/kit'
import { readRank } from '#app'
import { findRankList, type RankField } from '#core'
import { rankAsked } from '#lib/peringkat/rank-address.ts'
import { rankSheet } from '#lib/peringkat/rank-sheet.ts'
import { rankErrors } from '#lib/peringkat/rank-wrong.ts'
import { periodInWords } from '#lib/words/peringkat.ts'
import { numberedProvinces } from '#store/views'
import { inTongue } from '#wording'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals: { netra }, params, url }) => {
  const list = findRankList(params.list)
  if (list === null) error(404, 'not found')
  const { asked, wrong } = rankAsked(list, url.searchParams)
  const provinces = await numberedProvinces(netra.db)
  const within = provinces.find(({ code }) => code === asked.within)
  const isNowhere = asked.within !== null && within === undefined
  const faults: readonly RankField[] = isNowhere ? [...wrong, 'within'] : wrong
  const read = faults.length > 0 ? null : await readRank(netra, asked)
  const common = { asked, provinces, within: within?.name ?? null, title: inTongue(list.measure.title) }
  if (read !== null) return { ...common, errors: {}, ...(await shown()) }
  const periods = (await readRank(netra, { ...asked, period: null }))?.periods ?? []
  // Without another fault it is the period of which there is nothing.
  const errors = rankErrors(faults.length > 0 ? faults : ['period'], list, periods)
  return { ...common, errors, sheet: null, periods: periods.map((value) => ({ value, says: periodInWords(value) })) }

  async function shown() {
    const sheet = read && (await rankSheet(netra.db, asked, read, netra.clock()))
    return { sheet, periods: sheet?.periods ?? [] }
  }
}
