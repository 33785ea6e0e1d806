import type { BringRegisterRefusal, RegisterRefusal } from '#app'
import { otherOutcomes, type OtherColumn, type OtherDifference, type OtherOutcome } from '#core'
import type { RegisterLine, RegisterRun, RegisterSource } from '#store/views'
import { dayInWords, m, numberInWords, rollRefusalInWords } from '#wording'

const sources: Readonly<Record<RegisterSource, () => string>> = {
  sigaplapor: m.banding_source_sigaplapor,
  provinsi: m.banding_source_provinsi,
  sbt: m.banding_source_sbt,
  lain: m.banding_source_lain,
}
export const sourceInWords = (source: RegisterSource): string => sources[source]()

const states: Readonly<Record<RegisterRun['state'], () => string>> = {
  menunggu: m.banding_state_menunggu,
  dibandingkan: m.banding_state_dibandingkan,
  dibatalkan: m.banding_state_dibatalkan,
}
export const runStateInWords = (state: RegisterRun['state']): string => states[state]()

const outcomes: Readonly<Record<OtherOutcome, () => string>> = {
  same: m.banding_outcome_same,
  differs: m.banding_outcome_differs,
  split: m.banding_outcome_split,
  joined: m.banding_outcome_joined,
  unclear: m.banding_outcome_unclear,
  repeated: m.banding_outcome_repeated,
  'only-there': m.banding_outcome_only_there,
  'only-here': m.banding_outcome_only_here,
}
export const registerOutcomeInWords = (outcome: OtherOutcome): string => outcomes[outcome]()
export const readOutcome = (said: string | null): OtherOutcome | null =>
  otherOutcomes.find((outcome) => outcome === said) ?? null

const columns: Readonly<Record<OtherColumn, () => string>> = {
  nomor: m.banding_column_nomor,
  tanggal: m.banding_column_tanggal,
  wilayah: m.banding_column_wilayah,
  instansi: m.banding_column_instansi,
  terlapor: m.banding_column_terlapor,
  nip: m.banding_column_nip,
}
export const otherColumnInWords = (column: OtherColumn): string => columns[column]()
const differenceInWords = (field: OtherDifference): string => columns[field]()

/** What a row says of itself and of our case, in cells of a table or a file. */
export const lineInWords = ({ row, numbers, day, region, institution, initials, ...line }: RegisterLine) => ({
  row: row === null ? '–' : numberInWords(row),
  outcome: registerOutcomeInWords(line.outcome),
  number: numbers.join('; '),
  day: day === null ? '' : dayInWords(day),
  who: [institution, initials, region].filter((said) => said !== null && said !== '').join(' · '),
  differs: [
    ...line.differs.map(differenceInWords),
    ...line.unread.map((field) => m.banding_unread({ field: columns[field as OtherColumn]() })),
  ].join('; '),
  cases: line.cases.map(({ id, number }) => ({ id, says: number ?? m.banding_case_unnumbered({ id: id.slice(-6) }) })),
})

type Refused = RegisterRefusal | BringRegisterRefusal

/** Null: to whoever asks, it is not there. */
export function registerRefusalInWords(refusal: Refused): string | null {
  switch (refusal.reason) {
    case 'not-found':
      return null
    case 'register-too-many':
      return m.banding_refused_too_many({ most: numberInWords(refusal.most) })
    case 'register-empty':
      return m.banding_refused_empty()
    case 'register-too-large':
      return m.banding_refused_too_large()
    case 'register-gone-on':
      return m.banding_refused_gone_on()
    case 'register-no-table':
      return m.banding_refused_no_table()
    case 'register-columns':
      return m.banding_refused_columns()
    default:
      return rollRefusalInWords(refusal)
  }
}
