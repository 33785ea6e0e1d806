import type { PlainDate } from '#law'
import { dayInCell, type Epoch } from '../pegawai/day.ts'
import { plainWords } from '../pegawai/plain-words.ts'
import { wasNumberMark } from '../pegawai/roll-row.ts'
import { readRollNumber } from '../pegawai/roll-number.ts'
import { otherColumns, type OtherColumn } from './other-column.ts'

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
  /** Columns in which something stands that could not be read. */
  readonly unread: readonly OtherColumn[]
}

/** Small letters and digits alone: "003/Reg/LP" and "003 / REG / LP" are one number. Leading zeros of its first part say nothing. */
export const numberKey = (number: string): string =>
  plainWords(number)
    .replaceAll(' ', '')
    .replace(/^0+(?=\d)/, '')

const region =
  /\b(kabupaten|kab|kota administrasi|provinsi|prov|kecamatan|kec|daerah|pemerintah|pemkab|pemkot|pemprov)\b/g
/** What two registers may write of one office and mean the same. */
export const institutionKey = (name: string): string =>
  plainWords(name).replaceAll(region, ' ').replaceAll(/\s+/g, ' ').trim()
export const regionKey = (name: string): string => {
  const words = plainWords(name)
  const isCity = /\bkota\b/.test(words)
  return `${isCity ? 'kota ' : ''}${words
    .replaceAll(region, ' ')
    .replaceAll(/\bkota\b/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()}`
}

const titles = /^(dr|drs|dra|ir|h|hj|prof|kh|sp|st|se|sh|ss|mm|msi|spd|skm|amd|mh|mpd)$/

/** First letters of the words of a name, without titles; of what is written as initials already, those. At most four. */
export function initialsOf(name: string): string {
  const [bare = ''] = name.split(',')
  const words = plainWords(bare.replaceAll('.', ' '))
    .split(' ')
    .filter((word) => word !== '' && !titles.test(word))
  const written = words.length === 1 && /^[A-Z]{2,4}$/.test(bare.trim()) ? [...bare.trim().toLowerCase()] : null
  return (written ?? words.map((word) => word[0] ?? '')).slice(0, 4).join('').toUpperCase()
}

const bare = (cell: string) => (cell.startsWith(wasNumberMark) ? cell.slice(1) : cell).trim()
/** A code of a region with a comma for its dot, as a spreadsheet of another tongue writes it: "/64,01/" within a number is one code, and no two numbers. */
const codeWithComma = /(?<=\/\d{2}),(?=\d{2}\/)/g
const apart = /\s*(?:;|\n|,|\bdan\b|\s&\s)\s*/i

export function readOtherRow(
  row: number,
  cells: Readonly<Partial<Record<OtherColumn, string>>>,
  epoch: Epoch,
): OtherRow | null {
  const cell = (column: OtherColumn) => bare(cells[column] ?? '')
  if (otherColumns.every((column) => cell(column) === '')) return null
  const day = dayInCell(cell('tanggal'), epoch)
  const nip = readRollNumber('nip', cell('nip'), {
    wasNumber: (cells.nip ?? '').startsWith(wasNumberMark),
    beside: { bornOn: null, sex: null },
  })
  return {
    row,
    numbers: cell('nomor')
      .replaceAll(codeWithComma, '.')
      .split(apart)
      .filter((number) => number !== ''),
    day,
    region: regionKey(cell('wilayah')),
    institution: institutionKey(cell('instansi')),
    initials: initialsOf(cell('terlapor')),
    nip: nip.ok ? nip.value.digits : '',
    unread: [
      ...(day === null && cell('tanggal') !== '' ? (['tanggal'] as const) : []),
      ...(!nip.ok && cell('nip') !== '' ? (['nip'] as const) : []),
    ],
  }
}
