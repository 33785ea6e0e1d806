import type { Json } from '#base'
import {
  findEntries,
  findRule,
  mayAct,
  quorums,
  retentionRules,
  type Entry,
  type EntryKind,
  type QuorumRow,
  type RetentionRule,
  type RuleRow,
} from '#law'
import { unconfirmedOf, type Confirmable } from './decided-law.ts'

/** A row of the catalogue as the legal desk meets it: what waits, what may be decided, and what the sources give. */
export type LawRow = {
  readonly id: string
  /** What is marked U or X. Empty where the catalogue is sure: such a row may still be corrected or dated. */
  readonly weak: readonly Confirmable[]
  /** The closed set of what may be decided of it. */
  readonly decidable: readonly Confirmable[]
  readonly rule: RuleRow | null
  readonly quorum: QuorumRow | null
  readonly retention: RetentionRule | null
}

/** What the house does where no article speaks, and the days off, which are decreed one by one, are not decided here. */
const decidedElsewhere: readonly EntryKind[] = ['rumah', 'libur']
const varying = ['amount', 'unit', 'firstDay', 'calendar'] as const

/** The row of an id, in its newest version; null where nothing of it waits and nothing of it can vary. */
export function lawRow(id: string): LawRow | null {
  const rule = findRule(id)
  if (rule !== null) return ofRule(rule)
  const quorum = quorums.find((row) => row.id === id)
  if (quorum !== undefined) return ofQuorum(quorum)
  const retention = retentionRules.find((row) => row.id === id)
  if (retention !== undefined) return ofRetention(retention)
  const entry = findEntries(id).at(-1)
  return entry === undefined ? null : ofEntry(entry)
}

function ofRule(rule: RuleRow): LawRow {
  const weak = unconfirmedOf(rule)
  const mayVary = rule.term === null ? [] : varying
  return {
    id: rule.id,
    weak,
    decidable: [...new Set(['semua', ...weak, ...mayVary, 'masa'] as const)],
    rule,
    quorum: null,
    retention: null,
  }
}

const ofQuorum = (quorum: QuorumRow): LawRow => ({
  id: quorum.id,
  weak: mayAct(quorum.present.mark) ? [] : ['present'],
  decidable: ['semua', 'present', 'masa'],
  rule: null,
  quorum,
  retention: null,
})

/** No source has a length that could be confirmed: it is given, in months, or the row waits. */
const ofRetention = (retention: RetentionRule): LawRow => ({
  id: retention.id,
  weak: ['amount'],
  decidable: ['amount', 'masa'],
  rule: null,
  quorum: null,
  retention,
})

function ofEntry({ id, kind, mark }: Entry): LawRow | null {
  if (mayAct(mark) || decidedElsewhere.includes(kind)) return null
  return { id, weak: ['semua'], decidable: ['semua', 'masa'], rule: null, quorum: null, retention: null }
}

/** The values the sources give for one parameter, the catalogue's own first. */
export function sourceValues({ rule, quorum }: LawRow, parameter: Confirmable): readonly Json[] {
  const marked = parameter === 'present' ? quorum?.present : isOfTerm(parameter) ? rule?.term?.[parameter] : null
  if (marked == null) return []
  const given = [marked.value, ...(marked.alternatives ?? [])].filter((value) => value !== null)
  return [...new Map(given.map((value) => [JSON.stringify(value), value as Json])).values()]
}

const isOfTerm = (parameter: Confirmable) =>
  parameter !== 'semua' && parameter !== 'step' && parameter !== 'masa' && parameter !== 'present'
