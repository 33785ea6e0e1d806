import { addDays, parsePlainDate, type PlainDate } from '#law'
import { fieldRoles } from './field-card.ts'
import { readTable, type TableRow } from './read-table.ts'

/** The columns of an appointment list, in the order of the example. `berakhir` is the last day of the post. */
const appointmentColumns = [
  'nama',
  'jabatan',
  'kode_wilayah',
  'tps',
  'nomor_sk',
  'tanggal_sk',
  'mulai',
  'berakhir',
] as const
export type AppointmentColumn = (typeof appointmentColumns)[number]

/** More are a second list: one transaction takes all of them, or none. */
export const mostAppointments = 500

export type FieldRole = (typeof fieldRoles)[number]
export type Appointment = {
  readonly line: number
  readonly name: string
  readonly role: FieldRole
  /** Of the kecamatan for a Panwascam, of the village for the others. */
  readonly regionCode: string
  readonly tps: number | null
  readonly decreeNumber: string
  readonly decreeOn: PlainDate
  readonly from: PlainDate
  /** The first day without the right: the day after the last one of the decree. */
  readonly until: PlainDate
}

/** Why a row cannot be taken. Those after `repeated` need what is known already. */
const appointmentProblems = [
  'blank',
  'too-long',
  'unknown-role',
  'not-a-code',
  'needs-number',
  'has-number',
  'not-a-day',
  'ends-before-it-begins',
  'ended-already',
  'repeated',
  'no-such-place',
  'held-by-same',
  'held-by-other',
] as const
export type AppointmentProblem = (typeof appointmentProblems)[number]
export type AppointmentFault = {
  readonly line: number
  readonly column: AppointmentColumn
  readonly problem: AppointmentProblem
}

export type AppointmentList =
  | { readonly kind: 'rows'; readonly rows: readonly Appointment[]; readonly faults: readonly AppointmentFault[] }
  | { readonly kind: 'no-columns'; readonly missing: readonly AppointmentColumn[] }
  | { readonly kind: 'empty' | 'too-many' }

/** A list as a spreadsheet writes it. Every row is looked at, so that all that is wrong is said at once. */
export function readAppointments(text: string, today: PlainDate): AppointmentList {
  const [head, ...body] = readTable(text)
  if (head === undefined || body.length === 0) return { kind: 'empty' }
  if (body.length > mostAppointments) return { kind: 'too-many' }
  const names = head.cells.map((cell) => cell.toLowerCase().replaceAll(/\s+/g, '_'))
  const missing = appointmentColumns.filter((column) => !names.includes(column))
  if (missing.length > 0) return { kind: 'no-columns', missing }
  const read = body.map((row) => readRow(row, (column) => row.cells[names.indexOf(column)] ?? '', today))
  const rows = read.flatMap((one) => ('row' in one ? [one.row] : []))
  return {
    kind: 'rows',
    rows,
    faults: [...read.flatMap((one) => ('faults' in one ? one.faults : [])), ...clashes(rows)],
  }
}

type Cells = (column: AppointmentColumn) => string
type ReadRow = { readonly row: Appointment } | { readonly faults: readonly AppointmentFault[] }

const longest = 200
const codes: Readonly<Record<FieldRole, RegExp>> = {
  ptps: /^\d\d\.\d\d\.\d\d\.\d{4}$/,
  pkd: /^\d\d\.\d\d\.\d\d\.\d{4}$/,
  panwascam: /^\d\d\.\d\d\.\d\d$/,
}

function readRow({ line }: TableRow, cell: Cells, today: PlainDate): ReadRow {
  const role = fieldRoles.find((known) => known === cell('jabatan').toLowerCase()) ?? null
  const days = { decreeOn: dayOf(cell('tanggal_sk')), from: dayOf(cell('mulai')), last: dayOf(cell('berakhir')) }
  const tps = /^\d{1,4}$/.test(cell('tps')) ? Number(cell('tps')) : null
  const problems: Readonly<Record<AppointmentColumn, AppointmentProblem | null>> = {
    nama: wordsProblem(cell('nama')),
    jabatan: role === null ? 'unknown-role' : null,
    kode_wilayah: role !== null && !codes[role].test(cell('kode_wilayah')) ? 'not-a-code' : null,
    tps: role === null ? null : tpsProblem(role, cell('tps'), tps),
    nomor_sk: wordsProblem(cell('nomor_sk')),
    tanggal_sk: days.decreeOn === null ? 'not-a-day' : null,
    mulai: days.from === null ? 'not-a-day' : null,
    berakhir: lastProblem(days, today),
  }
  const faults = appointmentColumns.flatMap((column) => {
    const problem = problems[column]
    return problem === null ? [] : [{ line, column, problem }]
  })
  const { decreeOn, from, last } = days
  if (faults.length > 0 || role === null || decreeOn === null || from === null || last === null) return { faults }
  const until = addDays(last, 1)
  const place = { regionCode: cell('kode_wilayah'), tps: role === 'ptps' ? tps : null }
  return { row: { line, name: cell('nama'), role, ...place, decreeNumber: cell('nomor_sk'), decreeOn, from, until } }
}

const wordsProblem = (words: string): AppointmentProblem | null =>
  words.length < 2 ? 'blank' : words.length > longest ? 'too-long' : null

function tpsProblem(role: FieldRole, typed: string, tps: number | null): AppointmentProblem | null {
  if (role !== 'ptps') return typed === '' ? null : 'has-number'
  return tps === null || tps === 0 ? 'needs-number' : null
}

function lastProblem(
  { from, last }: { readonly from: PlainDate | null; readonly last: PlainDate | null },
  today: PlainDate,
): AppointmentProblem | null {
  if (last === null) return 'not-a-day'
  if (from !== null && last < from) return 'ends-before-it-begins'
  return last < today ? 'ended-already' : null
}

/** 2024-11-04, or as it is written here: 04/11/2024, 4-11-2024. */
function dayOf(typed: string): PlainDate | null {
  const [, day, month, year] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(typed) ?? []
  return parsePlainDate(
    day === undefined ? typed : `${year ?? ''}-${(month ?? '').padStart(2, '0')}-${day.padStart(2, '0')}`,
  )
}

/** A post as far as two of them can be in each other's way. */
export type HeldPlace = Pick<Appointment, 'name' | 'role' | 'regionCode' | 'tps' | 'from'> & {
  readonly until: PlainDate | null
}

/** One PTPS a polling place and one PKD a village at a time; of a Panwascam there are several. */
const aloneThere: Readonly<Record<FieldRole, boolean>> = { ptps: true, pkd: true, panwascam: false }
const sameName = (one: string, other: string) =>
  one.toLowerCase().replaceAll(/\s+/g, ' ') === other.toLowerCase().replaceAll(/\s+/g, ' ')

/** What of it is in the way of a post of a list: the same person there, or another where only one can be. */
export function inTheWay(row: Appointment, held: HeldPlace): 'same' | 'other' | null {
  const isThere = held.role === row.role && held.regionCode === row.regionCode && held.tps === row.tps
  if (!isThere || (held.until !== null && held.until <= row.from) || held.from >= row.until) return null
  if (sameName(row.name, held.name)) return 'same'
  return aloneThere[row.role] ? 'other' : null
}

/** The second of two rows that cannot both be. */
const clashes = (rows: readonly Appointment[]): readonly AppointmentFault[] =>
  rows.flatMap((row, at) =>
    rows.slice(0, at).some((earlier) => inTheWay(row, earlier) !== null)
      ? [{ line: row.line, column: 'nama' as const, problem: 'repeated' as const }]
      : [],
  )

const onHeld = { same: 'held-by-same', other: 'held-by-other' } as const

/** Against what is known: which places can have supervisors, and who is there. */
export const faultsAgainst = (
  rows: readonly Appointment[],
  known: { readonly places: ReadonlySet<string>; readonly held: readonly HeldPlace[] },
): readonly AppointmentFault[] =>
  rows.flatMap((row): readonly AppointmentFault[] => {
    const { line } = row
    if (!known.places.has(row.regionCode)) return [{ line, column: 'kode_wilayah', problem: 'no-such-place' }]
    const ways = known.held.flatMap((held) => inTheWay(row, held) ?? [])
    const [way] = ways.toSorted().toReversed()
    return way === undefined ? [] : [{ line, column: 'nama', problem: onHeld[way] }]
  })
