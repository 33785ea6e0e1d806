import { localDay, type Instant, type Zone } from '#law'
import type { LookRow } from '#store/views'
import { dayInWords, m } from '#wording'
import { originOfLookInWords, outcomeInWords, reasonInWords } from '../laporan/refusal-words.ts'

const dayOf = (at: Instant, zone: Zone) => dayInWords(localDay(at, zone))

export const kindInWords = ({ kind, refusedAt, zone }: Pick<LookRow, 'kind' | 'refusedAt' | 'zone'>): string =>
  (kind === 'loket' ? m.tinjauan_kind_loket : m.tinjauan_kind_case)({ day: dayOf(refusedAt, zone) })

export type LookLine = ReturnType<typeof lookLine>

/** One refusal in a list: what was refused and why, by whom, and by when it is answered or what was said. */
export const lookLine = (row: LookRow) => ({
  id: row.id,
  what: `${kindInWords(row)}: ${reasonInWords(row.reason)}`,
  office: row.refusedBy,
  looks: row.officeName,
  origin: originOfLookInWords(row.origin),
  due: dayInWords(row.dueOn),
  late: row.lateSince === null ? null : m.tinjauan_late({ day: dayInWords(row.dueOn) }),
  outcome: row.outcome === null ? '' : outcomeInWords(row.outcome),
})
