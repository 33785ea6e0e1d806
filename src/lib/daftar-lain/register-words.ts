import type { BringRegisterRefusal, RegisterRefusal } from '#app'
import {
  dayOrders,
  otherOutcomes,
  turnedDay,
  type BothWays,
  type ColumnDays,
  type DayOrder,
  type OtherColumn,
  type OtherDifference,
  type OtherNote,
  type OtherOutcome,
  type TwoOrders,
} from '#core'
import type { PlainDate } from '#law'
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

/** What somebody asks for first stands first: what one of the two lacks, then what the two do not say alike. */
export const outcomesInOrder: readonly OtherOutcome[] = [
  'only-there',
  'only-here',
  'differs',
  'split',
  'joined',
  'unclear',
  'repeated',
  'same',
]

const notes: Readonly<Record<OtherNote, () => string>> = {
  bergeser: m.banding_note_moved,
  'dari-atas': m.banding_note_from_above,
}

/** Where somebody's name may have slipped in, what stands there is not kept; a day or a number of a person is only not read. */
const mayHoldNames: readonly string[] = ['nomor', 'wilayah', 'instansi', 'terlapor']
function unreadInWords(unread: readonly string[]): readonly string[] {
  const fields = (of: readonly string[]) => of.map((field) => columns[field as OtherColumn]()).join(', ')
  const [names, others] = [
    unread.filter((field) => mayHoldNames.includes(field)),
    unread.filter((field) => !mayHoldNames.includes(field)),
  ]
  return [
    ...(names.length === 0 ? [] : [m.banding_not_kept({ fields: fields(names) })]),
    ...(others.length === 0 ? [] : [m.banding_unread({ fields: fields(others) })]),
  ]
}

const told = (said: readonly (string | null)[]) => said.filter((one): one is string => one !== null && one !== '')
const onDay = (day: PlainDate | null, says: (facts: { readonly day: string }) => string) =>
  day === null ? null : says({ day: dayInWords(day) })

/** The other register tells the day with its month first, or ours was read so: then it is one question, and it is easily answered. */
const isTurned = ({ day, differs, cases }: Pick<RegisterLine, 'day' | 'differs' | 'cases'>): boolean => {
  const turned = day === null || !differs.includes('tanggal') ? null : turnedDay(day)
  return (
    turned !== null && cases.some(({ happenedOn, registeredOn }) => happenedOn === turned || registeredOn === turned)
  )
}

/** A row beside our case, each with all that helps to find it in the other register. */
export const lineInWords = ({ row, numbers, day, region, institution, initials, ...line }: RegisterLine) => ({
  row: row === null ? '–' : numberInWords(row),
  outcome: registerOutcomeInWords(line.outcome),
  there: told([numbers.join('; '), day === null ? null : dayInWords(day), institution, initials, region]),
  cases: line.cases.map((held) => ({
    id: held.id,
    says: held.number ?? m.banding_case_unnumbered({ id: held.id.slice(-6) }),
    here: told([
      held.receiptNumber,
      onDay(held.happenedOn, m.banding_happened),
      onDay(held.registeredOn, m.banding_registered),
      held.institutions.join('; '),
      held.initials.join(', '),
      held.region,
    ]),
  })),
  asks: [
    ...line.differs.map(differenceInWords),
    ...(isTurned({ ...line, day }) ? [m.banding_day_turned()] : []),
    ...unreadInWords(line.unread),
    ...line.notes.map((note) => notes[note]()),
  ],
})

/** A row of each order, so that whoever has the file finds them. */
const inTwoOrders = ({ dayFirst, monthFirst }: TwoOrders) => ({
  ...{ dayFirstRow: numberInWords(dayFirst.row), dayFirst: dayFirst.said },
  ...{ monthFirstRow: numberInWords(monthFirst.row), monthFirst: monthFirst.said },
})

const orders: Readonly<Record<DayOrder, () => string>> = {
  'day-first': m.banding_order_day_first,
  'month-first': m.banding_order_month_first,
}
const ordersRead: Readonly<Record<DayOrder, () => string>> = {
  'day-first': m.banding_order_read_day_first,
  'month-first': m.banding_order_read_month_first,
}
export const orderReadInWords = (order: DayOrder): string => ordersRead[order]()

/** Both orders to choose from; where nothing in the file shows which holds, each with what the file would say in it. */
export const orderChoices = (days: ColumnDays) =>
  dayOrders.map((order) => ({
    value: order,
    says: orders[order](),
    hint: days.kind === 'either' ? inOneOrder(days, order) : undefined,
  }))

function inOneOrder({ cell, as }: BothWays, order: DayOrder): string {
  const { day, first, last } = as[order]
  const [row, said] = [numberInWords(cell.row), cell.said]
  return m.banding_order_row({ row, said, day: dayInWords(day), first: dayInWords(first), last: dayInWords(last) })
}

/** Null: the column says itself which order holds, or needs none. */
export function orderAsked(days: ColumnDays): string | null {
  if (days.kind === 'mixed') return m.banding_days_mixed(inTwoOrders(days))
  return days.kind === 'either'
    ? m.banding_days_either({ row: numberInWords(days.cell.row), said: days.cell.said })
    : null
}

const inBothWays = ({ cell, as }: BothWays) => ({
  ...{ row: numberInWords(cell.row), said: cell.said },
  ...{ dayFirst: dayInWords(as['day-first'].day), monthFirst: dayInWords(as['month-first'].day) },
})

type Refused = RegisterRefusal | BringRegisterRefusal

/** Null: to whoever asks, it is not there. */
export function registerRefusalInWords(refusal: Refused): string | null {
  switch (refusal.reason) {
    case 'not-found':
      return null
    case 'register-too-many':
      return m.banding_refused_too_many({ most: numberInWords(refusal.most) })
    case 'register-too-many-cases':
      return m.banding_refused_too_many_cases({ most: numberInWords(refusal.most) })
    case 'register-empty':
      return m.banding_refused_empty()
    case 'register-too-large':
      return m.banding_refused_too_large()
    case 'register-gone-on':
      return m.banding_refused_gone_on()
    case 'register-no-table':
      return m.banding_refused_no_table()
    case 'register-closed':
      return m.banding_refused_closed()
    case 'register-days':
      return m.banding_refused_days(inTwoOrders(refusal))
    case 'register-days-either':
      return m.banding_refused_days_either(inBothWays(refusal))
    case 'register-columns':
      return m.banding_refused_columns()
    default:
      return rollRefusalInWords(refusal)
  }
}
