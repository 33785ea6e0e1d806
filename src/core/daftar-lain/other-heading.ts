import { plainWords } from '../pegawai/plain-words.ts'
import { isDataLike, type OtherColumn } from './other-look.ts'

/** As people write headers, in plain words. No export of these systems is documented: what stands in the cells counts as much. */
const headers: readonly (readonly [OtherColumn, RegExp])[] = [
  ['nip', /^((no(mor)? )?nip( terlapor| asn| pegawai| nik)?|(no(mor)? )?induk pegawai)$/],
  ['nomor', /^(no(mor)?|kode) (registrasi|register|reg|laporan|temuan|perkara|pengaduan|aduan|tiket|surat)( .*)?$/],
  ['tanggal', /^(tanggal|tgl|hari tanggal|waktu)( .*)?$/],
  [
    'wilayah',
    /^((nama )?(kabupaten|kota|kab|kabupaten kota|kab kota|daerah|wilayah|provinsi|kecamatan)( .*)?|(tempat|lokasi)( kejadian)?|kode wilayah)$/,
  ],
  [
    'instansi',
    /^((nama )?(instansi|opd|skpd|unit kerja|perangkat daerah|satuan kerja|satker|dinas|kantor|lembaga)( .*)?|asal instansi)$/,
  ],
  ['terlapor', /^((nama |inisial )?(terlapor|teradu|asn|pns|pegawai|pelaku)( .*)?|nama|inisial)$/],
]
/** Of whoever reported, saw or wrote it down: such a column is never read, whatever stands in it. */
const ofOthers = /\b(pelapor|saksi|penemu|pengadu|pendamping|petugas|penerima|operator|pembuat|penginput)\b/
const said = (header: string): OtherColumn | null => {
  const words = plainWords(header)
  return words === '' ? null : (headers.find(([, test]) => test.test(words))?.[0] ?? null)
}

export type Heading = {
  /** Rows it takes: two where "Terlapor" stands above "Nama", "NIP", "Instansi". */
  readonly rows: 1 | 2
  readonly headers: readonly string[]
  /** By column; `closed`: of somebody whom no column may tell. */
  readonly means: readonly (OtherColumn | 'closed' | null)[]
}

type Row = readonly string[]

/** The heading that begins at a row; it says nothing where the row is none. */
export function headingAt(rows: readonly Row[], at: number): Heading {
  const upper = rows[at] ?? []
  if (upper.some(isDataLike)) return { rows: 1, headers: upper, means: [] }
  const below = rows[at + 1] ?? []
  return isSecondRow(upper, below) ? twoRows(upper, below) : oneRow(upper)
}

/** How many different things it says; a row that is no heading says none or one. */
export const saysOf = ({ means }: Heading): number =>
  new Set(means.filter((one) => one !== null && one !== 'closed')).size

/** Where each thing stands. A bare "Nama" is believed where no header names the accused. */
export function placesOf({ means, headers: written }: Heading): Map<OtherColumn, number> {
  const found = new Map<OtherColumn, number>()
  const isBare = (at: number) => /^(nama|inisial)$/.test(plainWords(written[at] ?? ''))
  for (const [at, column] of means.entries()) {
    if (column === null || column === 'closed') continue
    const held = found.get(column)
    if (held === undefined || (column === 'terlapor' && isBare(held) && !isBare(at))) found.set(column, at)
  }
  return found
}

const oneRow = (row: Row): Heading => ({ rows: 1, headers: row, means: row.map((cell) => meaningOf(cell, '')) })

/** What was merged over several columns stands in the first of them. */
function twoRows(upper: Row, below: Row): Heading {
  const width = Math.max(upper.length, below.length)
  let group = ''
  const columns = Array.from({ length: width }, (_, at) => {
    const [above = '', own = ''] = [upper[at], below[at]]
    if (above !== '') group = above
    // A column without a second row is no part of the group before it.
    return own === '' || own === above ? { header: above, group: '' } : { header: own, group }
  })
  return {
    rows: 2,
    headers: columns.map(({ header, group: over }) => (over === '' ? header : `${over}: ${header}`)),
    means: columns.map(({ header, group: over }) => meaningOf(header, over)),
  }
}

function meaningOf(header: string, group: string): OtherColumn | 'closed' | null {
  if (ofOthers.test(plainWords(header)) || ofOthers.test(plainWords(group))) return 'closed'
  return said(header) ?? (group === '' ? null : said(`${header} ${group}`))
}

const isWords = (cell: string) => cell === '' || (/\p{L}/u.test(cell) && !isDataLike(cell))

/** It writes below what was left blank above, in words, and nothing of a case stands in it. A title alone above is no first row. */
function isSecondRow(upper: Row, below: Row): boolean {
  if (upper.filter((cell) => cell !== '').length < 2) return false
  if (!below.every(isWords) || !upper.some((cell) => said(cell) !== null || ofOthers.test(plainWords(cell))))
    return false
  const isBeneathBlank = below.some(
    (cell, at) => cell !== '' && (upper[at] ?? '') === '' && upper.slice(0, at).some(Boolean),
  )
  return isBeneathBlank && below.some((cell, at) => cell !== upper[at] && said(cell) !== null)
}
