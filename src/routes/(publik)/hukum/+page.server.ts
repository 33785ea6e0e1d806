import * as v from 'valibot'
import { confirmedRules } from '#app'
import { entries, entryKinds, localDay, searchEntries, subjectKinds } from '#law'
import { standingOf } from '#lib/words/hukum.ts'
import type { PageServerLoad } from './$types'

const marks = ['C2', 'C1', 'U', 'X'] as const
const size = 25

/** A link with a word we do not know shows everything rather than an error: the address may be old. */
const Query = v.object({
  cari: v.fallback(
    v.pipe(
      v.string(),
      v.trim(),
      v.transform((words) => words.slice(0, 100)),
    ),
    '',
  ),
  jenis: v.fallback(v.nullable(v.picklist(entryKinds)), null),
  tanda: v.fallback(v.nullable(v.picklist(marks)), null),
  siapa: v.fallback(v.nullable(v.picklist(subjectKinds)), null),
  hal: v.fallback(v.pipe(v.string(), v.toNumber(), v.integer(), v.minValue(1)), 1),
})

const totals = marks.map((mark) => ({ mark, count: entries.filter((entry) => entry.mark === mark).length }))

export const load: PageServerLoad = async ({ url, locals }) => {
  const query = v.parse(
    Query,
    Object.fromEntries(['cari', 'jenis', 'tanda', 'siapa', 'hal'].map((name) => [name, url.searchParams.get(name)])),
  )
  const found = searchEntries({ words: query.cari, kind: query.jenis, mark: query.tanda, subject: query.siapa })
  const page = Math.min(query.hal, Math.max(1, Math.ceil(found.length / size)))
  const shown = found.slice((page - 1) * size, page * size)
  const confirmed = await confirmedRules(locals.netra.db)
  const today = localDay(locals.netra.clock(), 'WIB')
  return {
    query,
    totals,
    of: entries.length,
    page,
    size,
    found: found.length,
    rows: shown.map(({ id, kind, title, says, cite, mark, clock, inForce, parts }) => ({
      id,
      kind,
      title,
      says,
      cite,
      mark,
      inForce,
      conflicts: parts.flatMap(({ of, alternatives }) => (alternatives.length > 1 ? [{ of, alternatives }] : [])),
      clock: clock ? standingOf(mark, confirmed.on(id, today)) : null,
    })),
  }
}
