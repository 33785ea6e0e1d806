import { error } from '@sveltejs/kit'
import { confirmedRules } from '#app'
import { findEntries, sources } from '#law'
import { partInWords } from '#lib/meja/law-rows.ts'
import { standingOf } from '#lib/words/hukum.ts'
import { listConfirmations } from '#store/views'
import type { PageServerLoad } from './$types'

const copies = new Map(sources.map((source) => [source.key, source]))

export const load: PageServerLoad = async ({ params, locals }) => {
  const found = findEntries(params.id)
  const newest = found.at(-1)
  if (newest === undefined) error(404, 'not found')
  const [confirmed, confirmations] = await Promise.all([
    confirmedRules(locals.netra.db),
    listConfirmations(locals.netra.db, params.id),
  ])
  return {
    newest,
    // The newest first: what holds today is what most people came for.
    versions: found.toReversed().map((entry) => ({
      ...entry,
      copies: entry.sources.flatMap((key) => copies.get(key) ?? []),
      standing: entry.clock ? standingOf(entry.mark, confirmed.has(entry.id)) : null,
      leadsTo: entry.related.flatMap((id) => findEntries(id).at(-1) ?? []).map(({ id, title }) => ({ id, title })),
    })),
    confirmations: confirmations.map((row) => ({ ...row, key: row.parameter, parameter: partInWords(row.parameter) })),
  }
}
