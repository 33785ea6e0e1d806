import type { PlainDate } from '#law'
import { columnOf, type ColumnPlaces, type RollColumn } from './column.ts'
import { nameAndNumber } from './content.ts'
import { dayInCell, type Epoch } from './day.ts'
import { kindInWords, numberNeeded, type PegawaiKind } from './kind.ts'
import type { FindPlace } from './place.ts'
import { plainWords } from './plain-words.ts'
import {
  readRollNumber,
  type Beside,
  type RollNumber,
  type RollNumberKind,
  type RollNumberProblem,
} from './roll-number.ts'
import type { FindUnit, UnitFound } from './unit.ts'

/** Why a row cannot be taken. */
const rollProblems = [
  'name-missing',
  'number-missing',
  'number-not-digits',
  'number-length',
  'number-from-spreadsheet',
  'nip-birth-day',
  'nip-appointed',
  'nip-appointed-before-birth',
  'nip-sex',
  'nip-other-birth-day',
  'nip-other-sex',
  'nik-birth-day',
  'kind-unknown',
  'kind-missing',
  'not-a-day',
  'place-unknown',
  'place-ambiguous',
  'unit-ambiguous',
  'cell-error',
  'too-long',
  'repeated',
  'number-of-another',
  'repeated-without-number',
] as const
export type RollProblem = (typeof rollProblems)[number]

/** What is said of a row that is taken all the same. */
const rollRemarks = ['second-unit', 'mail-not-kept', 'phone-not-kept', 'unit-blank', 'day-ahead'] as const
export type RollRemark = (typeof rollRemarks)[number]

export type RollFault<Why extends string = RollProblem> = {
  readonly row: number
  readonly column: RollColumn
  /** As it stands in the file, cut where it is long. */
  readonly value: string
  readonly problem: Why
  /** What may be meant, or the row that was there before. */
  readonly candidates?: readonly string[]
}

export type RollRow = {
  readonly row: number
  readonly number: RollNumber | null
  readonly kind: PegawaiKind
  readonly name: string
  readonly unit: Exclude<UnitFound, { state: 'many' }>
  readonly unitName: string
  readonly post: string
  readonly regionCode: string
  readonly from: PlainDate | null
  readonly mail: string | null
  readonly phone: string | null
}

export type ReadRoll = {
  readonly columns: ColumnPlaces
  readonly epoch: Epoch
  readonly today: PlainDate
  readonly findPlace: FindPlace
  readonly findUnit: FindUnit
  /** Whom the list is of, where it does not say. */
  readonly usual: PegawaiKind | null
}

type RowRead =
  | { readonly state: 'row'; readonly row: RollRow; readonly remarks: readonly RollFault<RollRemark>[] }
  | { readonly state: 'faults'; readonly faults: readonly RollFault[] }
  /** No row of data: a blank one, a total, a title between groups, a signature below. */
  | { readonly state: 'skipped' }

/** Before a cell that was a number and no text. No cell of text begins so: readers take control characters away. */
export const wasNumberMark = '\u0001'

const longest = 300
const shownLength = 60
const errorCell = /^#(n\/a|ref!|value!|name\?|div\/0!|null!|num!)$/i
const totalWords = /^(jumlah|total|grand total|sub total|rekapitulasi|mengetahui|keterangan|catatan)\b|^sumber( data)?$/

/** Reads the rows of one list. Every fault of a row is said at once. */
export function rollReader(roll: ReadRoll): (row: number, cells: readonly string[]) => RowRead {
  const { columns, epoch, today, findPlace, findUnit, usual } = roll
  return (row, cells) => {
    const both = columns.nama_nip === undefined ? null : nameAndNumber(cells[columns.nama_nip] ?? '')
    const raw = (column: RollColumn): string => {
      if (column === 'nip' && both !== null) return both.number
      const at = columns[column] ?? (column === 'nama' ? columns.nama_nip : undefined)
      if (column === 'nama' && both !== null && columns.nama === undefined) return both.name
      return at === undefined ? '' : (cells[at] ?? '')
    }
    const cell = (column: RollColumn): string => bare(raw(column))
    const name = fullName(cell)
    const said = cells.filter((one) => one !== '').length
    // "2" in the column of numbers counts rows, and is nobody's.
    const numbered = (['nip', 'nrp', 'nik'] as const).some((column) =>
      /\d{6}|e\+/i.test(cell(column).replaceAll(/[\s.]/g, '')),
    )
    if ((said < 2 && both === null) || (cell('nama') === '' && !numbered)) return { state: 'skipped' }
    if (!numbered && totalWords.test(plainWords(cell('nama')))) return { state: 'skipped' }
    if (isHeadAgain(cell('nama'), cell('nip')) || isSignature(cell('nama'))) return { state: 'skipped' }

    const faults: RollFault[] = []
    const remarks: RollFault<RollRemark>[] = []
    const at = (column: RollColumn) => ({ row, column, value: cell(column).slice(0, shownLength) })
    const fail = (column: RollColumn, problem: RollProblem, candidates?: readonly string[]) =>
      void faults.push({ ...at(column), problem, ...(candidates === undefined ? {} : { candidates }) })

    if (cell('nama') === '') fail('nama', 'name-missing')
    for (const column of ['nama', 'jabatan', 'unit', 'opd'] as const) {
      if (errorCell.test(cell(column))) fail(column, 'cell-error')
      else if (cell(column).length > longest) fail(column, 'too-long')
    }
    const born = cell('lahir') === '' ? null : dayInCell(cell('lahir'), epoch)
    if (cell('lahir') !== '' && born === null) fail('lahir', 'not-a-day')
    const from = cell('tmt') === '' ? null : dayInCell(cell('tmt'), epoch)
    if (cell('tmt') !== '' && from === null) fail('tmt', 'not-a-day')
    if (from !== null && from > today) remarks.push({ ...at('tmt'), problem: 'day-ahead' })

    const beside: Beside = { bornOn: born, sex: sexIn(cell('kelamin')) }
    const saidKind = cell('jenis') === '' || isJustAsn(cell('jenis')) ? null : kindInWords(plainWords(cell('jenis')))
    if (cell('jenis') !== '' && saidKind === null && !isJustAsn(cell('jenis'))) fail('jenis', 'kind-unknown')
    const told = numberOf(raw, saidKind ?? soldierly(usual, cell), beside)
    if (told.state === 'wrong') fail(told.column, told.problem)
    const kind = saidKind ?? kindByOther(told, cell('jabatan'), usual)
    if (kind === null && told.state !== 'wrong' && cell('jenis') === '') fail('jenis', 'kind-missing')
    if (kind !== null && told.state === 'none') {
      const needed = numberNeeded[kind]
      if (needed !== null) fail(needed, 'number-missing')
    }

    const placed = findPlace({ kecamatan: cell('kecamatan'), desa: cell('desa'), code: cell('kode_wilayah') })
    if (placed.state === 'unknown') fail(placed.column, 'place-unknown')
    if (placed.state === 'many') fail(placed.column, 'place-ambiguous', placed.candidates)
    const placeCode = placed.state === 'found' ? placed.code : null
    const unit = findUnit({ opd: cell('opd'), unit: cell('unit'), placeCode })
    if (unit.state === 'many') fail(unit.column, 'unit-ambiguous', unit.candidates)
    if (columns.unit !== undefined && cell('unit') === '' && cell('opd') === '')
      remarks.push({ ...at('unit'), problem: 'unit-blank' })

    const contacts = contactsOf(cell)
    if (contacts.wrongMail) remarks.push({ ...at('surel'), problem: 'mail-not-kept' })
    if (contacts.wrongPhone) remarks.push({ ...at('telepon'), problem: 'phone-not-kept' })
    if (faults.length > 0 || unit.state === 'many' || kind === null) return { state: 'faults', faults }
    const office = unit.state === 'found' ? unit.office : unit.parent
    return {
      state: 'row',
      remarks,
      row: {
        row,
        number: told.state === 'read' ? told.number : null,
        kind,
        name,
        unit,
        unitName: unit.state === 'found' ? cell('unit') || unit.office.name : unit.name,
        post: cell('jabatan') || noPost,
        regionCode: placeCode ?? office.regionCode,
        from: from !== null && from > today ? null : from,
        mail: contacts.mail,
        phone: contacts.phone,
      },
    }
  }
}

/** Lists that were made to be printed begin each page with their header. */
const isHeadAgain = (name: string, number: string) =>
  !/\d{4}/.test(number) &&
  ((columnOf(name) === 'nama' && (number === '' || columnOf(number) !== null)) ||
    (/^\(?\d{1,2}\)?$/.test(name) && /^\(?\d{1,2}\)?$/.test(number)))
/** "NIP. 1970…" below the name of whoever signed the list. */
const isSignature = (name: string) => /^nip[\s.:]*\d/i.test(name)

/** Stands where a list names no post. */
const noPost = '-'

const bare = (cell: string) => (cell.startsWith(wasNumberMark) ? cell.slice(1) : cell).trim()

function fullName(cell: (column: RollColumn) => string): string {
  const [before, name, after] = [cell('gelar_depan'), cell('nama').replaceAll(/\s+/g, ' '), cell('gelar_belakang')]
  const isTitle = (words: string) => words !== '' && words !== '-'
  return `${isTitle(before) ? `${before} ` : ''}${name}${isTitle(after) ? `, ${after}` : ''}`
}

const sexes: Readonly<Record<string, Beside['sex']>> = {
  l: 'laki-laki',
  lk: 'laki-laki',
  'laki laki': 'laki-laki',
  pria: 'laki-laki',
  m: 'laki-laki',
  '1': 'laki-laki',
  p: 'perempuan',
  pr: 'perempuan',
  perempuan: 'perempuan',
  wanita: 'perempuan',
  f: 'perempuan',
  '2': 'perempuan',
}
const sexIn = (words: string): Beside['sex'] => sexes[plainWords(words)] ?? null

const isJustAsn = (words: string) => /^(asn|aktif|pegawai)$/.test(plainWords(words))

type Told =
  | { readonly state: 'read'; readonly number: RollNumber }
  | { readonly state: 'none' }
  | { readonly state: 'wrong'; readonly column: RollNumberKind; readonly problem: RollNumberProblem }

/** Which cells may hold the number of somebody of this kind, and how each is read. */
const cellsFor: Readonly<
  Record<'nip' | 'nrp' | 'any', readonly (readonly [column: RollNumberKind, as: RollNumberKind])[]>
> = {
  nip: [
    ['nip', 'nip'],
    ['nrp', 'nip'],
  ],
  nrp: [
    ['nrp', 'nrp'],
    ['nip', 'nrp'],
  ],
  any: [
    ['nip', 'nip'],
    ['nrp', 'nrp'],
    ['nik', 'nik'],
  ],
}

const isNothing = (words: string) => words === '' || /^[-–.0]+$/.test(words) || plainWords(words) === 'tidak ada'

function numberOf(raw: (column: RollColumn) => string, kind: PegawaiKind | null, beside: Beside): Told {
  const needed = kind === null ? 'any' : (numberNeeded[kind] ?? 'any')
  for (const [column, as] of cellsFor[needed]) {
    const held = raw(column)
    const words = bare(held)
    if (isNothing(words)) continue
    // One column for all the numbers there are: whose has sixteen digits and need not be an NIP, is an NIK.
    const isNik =
      needed === 'any' && kind !== null && column === 'nip' && /^\d{16}$/.test(words.replaceAll(/[\s.]/g, ''))
    const read = readRollNumber(isNik ? 'nik' : as, words, { wasNumber: held.startsWith(wasNumberMark), beside })
    return read.ok ? { state: 'read', number: read.value } : { state: 'wrong', column, problem: read.refusal }
  }
  return { state: 'none' }
}

/** In a list of police or army a number is an NRP, unless it has the eighteen digits of an NIP. */
const soldierly = (usual: PegawaiKind | null, cell: (column: RollColumn) => string): PegawaiKind | null =>
  (usual === 'polri' || usual === 'tni') && !/^\d{18}$/.test((cell('nip') || cell('nrp')).replaceAll(/[\s.-]/g, ''))
    ? usual
    : null

/** Whose kind no cell says: his number may, or his post, or what the list is of. */
function kindByOther(told: Told, post: string, usual: PegawaiKind | null): PegawaiKind | null {
  if (told.state === 'read' && told.number.kind === 'nip') {
    if (usual === 'polri' || usual === 'tni') return `pns-${usual}`
    return told.number.digits.slice(12, 14) === '21' ? 'pppk' : 'pns'
  }
  return kindInWords(plainWords(post)) ?? usual
}

function contactsOf(cell: (column: RollColumn) => string) {
  const [mail, phone] = [cell('surel').toLowerCase(), cell('telepon')]
  const digits = phone.replaceAll(/[\s().+-]/g, '')
  const isMail = /^[^\s@<>,;:"]{1,64}@[a-z0-9.-]{1,180}\.[a-z]{2,24}$/.test(mail)
  const isPhone = /^(0|62|8)\d{7,13}$/.test(digits)
  return {
    mail: isMail ? mail : null,
    phone: isPhone ? `+62${digits.replace(/^(62|0)/, '')}` : null,
    wrongMail: !isMail && !isNothing(mail),
    wrongPhone: !isPhone && !isNothing(phone),
  }
}
