import { error } from '@sveltejs/kit'
import { confirmedRules } from '#app'
import { findEntries, localDay, sources } from '#law'
import { standingOf } from '#lib/words/hukum.ts'
import { decisionLine } from '#lib/words/law-values.ts'
import { listDecisions } from '#store/views'
import type { PageServerLoad } from './$types'

const copies = new Map(sources.map((source) => [source.key, source]))

export const load: PageServerLoad = async ({ params, locals }) => {
  const found = findEntries(params.id)
  const newest = found.at(-1)
  const today = localDay(locals.netra.clock(), 'WIB')
  if (newest === undefined) error(404, 'not found')
  const [confirmed, decisions] = await Promise.all([
    confirmedRules(locals.netra.db),
    listDecisions(locals.netra.db, { ruleId: params.id }),
  ])
  return {
    newest,
    // The newest first: what holds today is what most people came for.
    versions: found.toReversed().map((entry) => ({
      ...entry,
      copies: entry.sources.flatMap((key) => copies.get(key) ?? []),
      standing: entry.clock ? standingOf(entry.mark, confirmed.on(entry.id, today)) : null,
      leadsTo: entry.related.flatMap((id) => findEntries(id).at(-1) ?? []).map(({ id, title }) => ({ id, title })),
    })),
    decisions: decisions.map((decision) => decisionLine(decision, decisions)),
  }
}
