import * as v from 'valibot'
import { settledRuleIds } from '#app'
import { lawRow, rights } from '#core'
import { entryKinds, localDay, searchEntries, sources, type Entry, type EntryKind } from '#law'
import { lawClocks, holdsLawOffice, lawOfficeName, type ClockCount } from '#store/views'
import { here, inTongue, m } from '#wording'
import { kindInWords } from '../words/hukum.ts'
import { partInWords } from '../words/law-values.ts'
import { readAs } from './read-as.ts'

export const lawPageSize = 20
const standings = ['menunggu', 'diputuskan'] as const

/** A link with a word we do not know shows everything: the address may be old. */
const Query = v.object({
  cari: v.fallback(v.pipe(v.string(), v.trim(), v.maxLength(100)), ''),
  jenis: v.fallback(v.nullable(v.picklist(entryKinds)), null),
  tanda: v.fallback(v.nullable(v.picklist(['U', 'X'])), null),
  keadaan: v.fallback(v.nullable(v.picklist(standings)), 'menunggu'),
  hal: v.fallback(v.pipe(v.string(), v.toNumber(), v.integer(), v.minValue(1)), 1),
})
type LawQuery = v.InferOutput<typeof Query>

const names = ['cari', 'jenis', 'tanda', 'keadaan', 'hal'] as const
export const readLawQuery = (params: URLSearchParams): LawQuery => {
  const asked = Object.fromEntries(names.map((name) => [name, params.get(name)]))
  // An empty choice is everything; a first visit is what waits.
  return { ...v.parse(Query, asked), ...(params.get('keadaan') === '' ? { keadaan: null } : {}) }
}

/** Whether somebody is a legal officer anywhere: for anybody else these pages are not there. Who of them decides, the use case says. */
export const isLegalOfficer = ({ actor }: App.Locals) =>
  actor?.memberships.some(({ role }) => 'confirm-law' in rights[role]) ?? false

/** Who decrees days off: a legal officer of the law office. To the others that page is not there. */
export const decreesDays = async (locals: App.Locals): Promise<boolean> =>
  isLegalOfficer(locals) && (await readAs(locals, holdsLawOffice))

const today = ({ netra }: App.Locals) => localDay(netra.clock(), 'WIB')

/** The kinds of which something waits. */
export const lawKinds: readonly EntryKind[] = entryKinds.filter((kind) => weakEntries('', kind).length > 0)

/** Every row of the catalogue marked U or X that is decided here, in its newest version. */
function weakEntries(words: string, kind: EntryKind | null): readonly Entry[] {
  const found = searchEntries({ words, kind, mark: null, subject: null })
  const newest = [...new Map(found.map((entry) => [entry.id, entry])).values()]
  return newest.filter(({ id, mark }) => (mark === 'U' || mark === 'X') && lawRow(id) !== null)
}

export async function lawRows(locals: App.Locals, { cari, jenis, tanda, keadaan, hal }: LawQuery) {
  const settled = await settledRuleIds(locals.netra.db, today(locals))
  const { counts, office } = await readAs(locals, async (tx) => ({
    counts: await lawClocks.count(tx),
    office: await lawOfficeName(tx),
  }))
  const all = weakEntries('', null)
  const found = weakEntries(cari, jenis).filter(
    ({ id, mark }) =>
      (tanda === null || mark === tanda) && (keadaan === null || settled.has(id) === (keadaan === 'diputuskan')),
  )
  const page = Math.min(hal, Math.max(1, Math.ceil(found.length / lawPageSize)))
  return {
    office: office ?? '',
    waiting: all.filter(({ id }) => !settled.has(id)).length,
    settled: all.filter(({ id }) => settled.has(id)).length,
    total: found.length,
    page,
    rows: found.slice((page - 1) * lawPageSize, page * lawPageSize).map((entry) => lineOf(entry, settled, counts)),
  }
}

const copies = new Map(sources.map((source) => [source.key, source]))

function lineOf(entry: Entry, settled: ReadonlySet<string>, counts: readonly ClockCount[]) {
  const { id, kind, title, says, cite, mark, parts } = entry
  const mine = counts.filter(({ ruleId }) => ruleId === id)
  const weak = lawRow(id)?.weak ?? []
  return {
    id,
    kind: kindInWords(kind),
    title: inTongue(title),
    says: says === null ? '' : inTongue(says),
    cite,
    mark,
    parts: m.meja_law_parts({ parts: weak.map(partInWords).join(', ') }),
    conflicts: parts
      .filter(({ alternatives }) => alternatives.length > 1)
      .map(({ of, alternatives, note }) => ({
        says: m.meja_hukum_conflict({ part: inTongue(of), values: alternatives.map(inTongue).join(m.meja_hukum_or()) }),
        note: note === null ? '' : inTongue(note),
      })),
    sources: sourcesOf(entry),
    touches:
      mine.length === 0
        ? m.meja_hukum_touches_none()
        : m.meja_hukum_touches({ clocks: mine.reduce((sum, { clocks }) => sum + clocks, 0), offices: mine.length }),
    href: here(`/hukum/${id}`),
    isSettled: settled.has(id),
  }
}

const sourcesOf = ({ sources: keys }: Entry) =>
  m.meja_law_sources({
    sources:
      keys.length === 0
        ? m.meja_law_no_source()
        : keys.map((key) => [key, copies.get(key)?.gives].filter(Boolean).join(': ')).join('; '),
  })
