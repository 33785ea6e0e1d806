import { findEntries, type Mark } from '#law'
import { m } from '#wording'

type Row = {
  readonly rule: string
  readonly who: () => string
  readonly formal: () => string
  readonly info: () => string
}

/** Who learns the name and when, in the order in which a report comes to them. Where no source was read, the row says so by its mark. */
const table: readonly Row[] = [
  { rule: 'P1', who: m.tahu_counter, formal: m.tahu_counter_formal, info: m.tahu_never_asked },
  { rule: 'N41', who: m.tahu_staff, formal: m.tahu_staff_formal, info: m.tahu_contact_only },
  { rule: 'M13', who: m.tahu_hearing, formal: m.tahu_hearing_formal, info: m.tahu_not_called },
  { rule: 'N41', who: m.tahu_pleno, formal: m.tahu_sealed, info: m.tahu_finder },
  { rule: 'K-PELAPOR', who: m.tahu_accused, formal: m.tahu_accused_formal, info: m.tahu_finder },
  { rule: 'LAMPIRAN-GAKKUMDU', who: m.tahu_gakkumdu, formal: m.tahu_annex_only, info: m.tahu_finder },
  { rule: 'LAMPIRAN-PENGADILAN', who: m.tahu_court, formal: m.tahu_annex_only, info: m.tahu_finder },
  { rule: 'K-PELAPOR', who: m.tahu_public, formal: m.tahu_withheld, info: m.tahu_withheld },
]

export const whoLearns = () =>
  table.map(({ rule, who, formal, info }) => ({ rule, mark: markOf(rule), who: who(), formal: formal(), info: info() }))

const markOf = (rule: string): Mark => findEntries(rule).at(-1)?.mark ?? 'U'
