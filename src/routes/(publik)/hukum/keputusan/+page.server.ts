import * as v from 'valibot'
import { decisionLine } from '#lib/words/law-values.ts'
import { countDecisions, decisionsPerPage, lawOfficeName, listDecisions, listReplaced } from '#store/views'
import type { PageServerLoad } from './$types'

const Page = v.fallback(v.pipe(v.string(), v.toNumber(), v.integer(), v.minValue(1), v.maxValue(10_000)), 1)

export const load: PageServerLoad = async ({ url, locals }) => {
  const { db } = locals.netra
  const total = await countDecisions(db)
  const asked = v.parse(Page, url.searchParams.get('hal'))
  const page = Math.min(asked, Math.max(1, Math.ceil(total / decisionsPerPage)))
  const [decisions, office] = await Promise.all([listDecisions(db, { page }), lawOfficeName(db)])
  const replaced = await listReplaced(db, decisions)
  return {
    total,
    page,
    size: decisionsPerPage,
    office,
    decisions: decisions.map((decision) => decisionLine(decision, replaced)),
  }
}
