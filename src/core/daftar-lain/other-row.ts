import type { PlainDate } from '#law'
import type { Epoch } from '../pegawai/day.ts'
import { plainWords } from '../pegawai/plain-words.ts'
import { readRollNumber } from '../pegawai/roll-number.ts'
import { wasNumberMark } from '../pegawai/roll-row.ts'
import type { FindRegion } from './known-regions.ts'
import { readOtherDay, type DayOrder } from './other-day.ts'
import { looksLikeInstitution, otherColumns, type OtherColumn } from './other-look.ts'

/** How a row had to be read: its cells stood some columns aside; or it goes on with the case of the row above. */
const otherNotes = ['bergeser', 'dari-atas'] as const
export type OtherNote = (typeof otherNotes)[number]

/** A row of another register as it is compared: no name is left of it. */
export type OtherRow = {
  readonly row: number
  /** As written, for whoever looks for it; what is compared is made by `numberKey`. */
  readonly numbers: readonly string[]
  readonly day: PlainDate | null
  readonly region: string
  readonly institution: string
  readonly initials: string
  /** Of the accused, to be made a mark at once; '' where none was read. */
  readonly nip: string
  /** As it may be kept and shown: only what is a region, and what no person is called. */
  readonly shown: { readonly region: string; readonly institution: string }
  /** Columns in which something stands that could not be read, or must not be kept. */
  readonly unread: readonly OtherColumn[]
  readonly notes: readonly OtherNote[]
}

export type OtherCells = Readonly<Partial<Record<OtherColumn, string>>>
export type OtherReading = { readonly epoch: Epoch; readonly order: DayOrder; readonly region: FindRegion }

/** Small letters and digits alone: "003/Reg/LP" and "003 / REG / LP" are one number. Leading zeros of its first part say nothing. */
export const numberKey = (number: string): string =>
  plainWords(number)
    .replaceAll(' ', '')
    .replace(/^0+(?=\d)/, '')

/** "(a)", "(II)", "-b" or " B" behind the year: which part of one case a register means that tells it in several rows. */
const part = /(\d{4})(?:\s*\(\s*(?:[a-z]|[ivx]{1,4}|\d{1,2})\s*\)|[\s.-]*[a-z])$/i
export const withoutPart = (number: string): string => number.trim().replace(part, '$1')

const places =
  /\b(kabupaten|kab|kota administrasi|provinsi|prov|kecamatan|kec|daerah|pemerintah|pemkab|pemkot|pemprov)\b/g
/** What two registers may write of one office and mean the same. */
export const institutionKey = (name: string): string =>
  plainWords(name).replaceAll(places, ' ').replaceAll(/\s+/g, ' ').trim()

const titles = /^(dr|drs|dra|ir|h|hj|prof|kh|sp|st|se|sh|ss|mm|msi|spd|skm|amd|mh|mpd)$/

/** First letters of the words of a name, without titles; of what is written as initials already, those. At most four. */
export function initialsOf(name: string): string {
  const [bare = ''] = name.split(',')
  const words = plainWords(bare.replaceAll('.', ' '))
    .split(' ')
    .filter((word) => /^\p{L}/u.test(word) && !titles.test(word))
  const written = words.length === 1 && /^[A-Z]{2,4}$/.test(bare.trim()) ? [...bare.trim().toLowerCase()] : null
  return (written ?? words.map((word) => word[0] ?? '')).slice(0, 4).join('').toUpperCase()
}

export const bareCell = (cell: string): string => (cell.startsWith(wasNumberMark) ? cell.slice(1) : cell).trim()
/** A code of a region with a comma for its dot, as a spreadsheet of another tongue writes it: "/64,01/" within a number is one code, and no two numbers. */
const codeWithComma = /(?<=\/\d{2}),(?=\d{2}\/)/g
const apart = /\s*(?:;|\n|,|\bdan\b|\s&\s)\s*/i
/** A number of a case has digits, and is none of a person's: those have fifteen and more in a row. */
const isCaseNumber = (said: string) =>
  /\d/.test(said) && said.length <= 120 && !/\d{15,}/.test(said.replaceAll(/[\s.]/g, ''))

function numbersIn(cell: string): { readonly kept: readonly string[]; readonly dropped: boolean } {
  const said = cell
    .replaceAll(codeWithComma, '.')
    .split(apart)
    .filter((number) => number !== '')
  const kept = said.filter(isCaseNumber)
  return { kept, dropped: kept.length < said.length }
}

export function readOtherRow(row: number, cells: OtherCells, { epoch, order, region }: OtherReading): OtherRow | null {
  const cell = (column: OtherColumn) => bareCell(cells[column] ?? '')
  if (otherColumns.every((column) => cell(column) === '')) return null
  const day = readOtherDay(cell('tanggal'), { epoch, order })
  const nip = readRollNumber('nip', cell('nip'), {
    wasNumber: (cells.nip ?? '').startsWith(wasNumberMark),
    beside: { bornOn: null, sex: null },
  })
  const { kept, dropped } = numbersIn(cell('nomor'))
  const place = region(cell('wilayah'))
  const isOffice = looksLikeInstitution(cell('instansi'))
  const lost: Readonly<Record<OtherColumn, boolean>> = {
    nomor: dropped,
    tanggal: day === null && cell('tanggal') !== '',
    wilayah: place === null && cell('wilayah') !== '',
    instansi: !isOffice && cell('instansi') !== '',
    terlapor: false,
    nip: !nip.ok && cell('nip') !== '',
  }
  return {
    row,
    numbers: kept,
    day,
    region: place?.key ?? '',
    institution: institutionKey(cell('instansi')),
    initials: initialsOf(cell('terlapor')),
    nip: nip.ok ? nip.value.digits : '',
    shown: { region: place?.name ?? '', institution: isOffice ? cell('instansi').slice(0, 200) : '' },
    unread: otherColumns.filter((column) => lost[column]),
    notes: [],
  }
}
