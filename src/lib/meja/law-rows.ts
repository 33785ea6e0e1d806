import { settledRuleIds } from '#app'
import { unconfirmedOf, type Confirmable } from '#core'
import { findEntries, mayAct, quorums, rules, type Mark, type RuleRow } from '#law'
import { here, inTongue, m } from '#wording'

export type Part = Confirmable | 'present'

const parts: Readonly<Record<Part, () => string>> = {
  semua: m.meja_law_part_semua,
  step: m.meja_law_part_step,
  amount: m.meja_law_part_amount,
  unit: m.meja_law_part_unit,
  startsAt: m.meja_law_part_startsAt,
  firstDay: m.meja_law_part_firstDay,
  calendar: m.meja_law_part_calendar,
  zone: m.meja_law_part_zone,
  extension: m.meja_law_part_extension,
  present: m.meja_law_part_present,
}
const values: Readonly<Record<string, () => string>> = {
  'calendar-days': m.meja_law_value_calendar_days,
  'working-days': m.meja_law_value_working_days,
  hours: m.meja_law_value_hours,
  counts: m.meja_law_value_counts,
  free: m.meja_law_value_free,
  'holidays-and-cuti-bersama': m.meja_law_value_holidays_and_cuti_bersama,
  'holidays-only': m.meja_law_value_holidays_only,
}
// A confirmation keeps its part as a word of the database, which comes without the type.
export const partInWords = (part: string) => (part in parts ? parts[part as Part]() : part)
const valueInWords = (value: unknown) =>
  typeof value === 'string' ? (values[value]?.() ?? value) : typeof value === 'number' ? String(value) : '–'

type Weak = {
  readonly id: string
  readonly title: string
  readonly says: string
  readonly cite: string
  readonly mark: Mark
  readonly sources: readonly string[]
  readonly parts: readonly Part[]
}

/** Every rule of the catalogue that no clock may act on by itself, in its newest version. */
function weakRows(): readonly Weak[] {
  const newest = [...new Map(rules.map((rule) => [rule.id, rule])).values()]
  const steps = newest.map((rule) => weakRow(rule.id, unconfirmedOf(rule)))
  const sizes = quorums.filter(({ present }) => !mayAct(present.mark)).map(({ id }) => weakRow(id, ['present']))
  return [...steps, ...sizes].filter((row) => row !== null).filter((row) => row.parts.length > 0)
}

function weakRow(id: string, weak: readonly Part[]): Weak | null {
  const entry = findEntries(id).at(-1)
  if (entry === undefined) return null
  return {
    id,
    title: inTongue(entry.title),
    says: entry.says === null ? '' : inTongue(entry.says),
    cite: entry.cite,
    mark: entry.mark,
    sources: entry.sources,
    parts: weak,
  }
}

/** Whether the signed-in person is the legal officer at national rank: for anybody else these pages are not there. */
export const isLegalOfficer = ({ actor }: App.Locals) =>
  actor?.memberships.some(({ role, office }) => role === 'legal-officer' && office.kind === 'bawaslu-ri') ?? false

export async function lawRows({ netra }: App.Locals) {
  const settled = await settledRuleIds(netra.db)
  return weakRows().map(({ parts: weak, sources, ...row }) => ({
    ...row,
    parts: m.meja_law_parts({ parts: weak.map(partInWords).join(', ') }),
    sources: m.meja_law_sources({ sources: sources.length === 0 ? m.meja_law_no_source() : sources.join(', ') }),
    href: here(`/hukum/${row.id}`),
    isConfirmed: settled.has(row.id),
  }))
}

/** The values the sources give for one weak part, the catalogue's own first. */
function valuesOf(row: RuleRow | null, id: string, part: Part): readonly unknown[] {
  if (part === 'present') {
    const quorum = quorums.find((one) => one.id === id)
    return quorum === undefined ? [] : [quorum.present.value, ...(quorum.present.alternatives ?? [])]
  }
  if (part === 'semua' || part === 'step' || row?.term == null) return []
  const marked = row.term[part]
  return marked == null ? [] : [marked.value, ...(marked.alternatives ?? [])]
}

/** What the form asks of one rule: for each weak part the value that holds, where there is one to choose. */
export function lawForm(id: string) {
  const row = weakRows().find((one) => one.id === id)
  if (row === undefined) return null
  const rule = rules.findLast((one) => one.id === id) ?? null
  const asked = row.parts.map((part) => {
    const choices = [...new Set(valuesOf(rule, id, part))].filter(
      (value) => typeof value === 'string' || typeof value === 'number',
    )
    return {
      name: `nilai-${part}`,
      parameter: part,
      part: partInWords(part),
      says: m.meja_law_value({ part: partInWords(part) }),
      options: choices.map((value, at) => ({
        value: String(value),
        says: at === 0 ? m.meja_law_as_is({ value: valueInWords(value) }) : valueInWords(value),
      })),
    }
  })
  return { ...row, asked }
}
