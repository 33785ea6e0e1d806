import { dayInCell } from '../pegawai/day.ts'
import { plainWords } from '../pegawai/plain-words.ts'
import { readRollNumber } from '../pegawai/roll-number.ts'

/** What a column of another register may mean. Everything else in it is not read. */
export const otherColumns = ['nomor', 'tanggal', 'wilayah', 'instansi', 'terlapor', 'nip'] as const
export type OtherColumn = (typeof otherColumns)[number]
export type OtherPlaces = Readonly<Partial<Record<OtherColumn, number>>>

export type OtherHead = {
  /** Rows above the first row of data. */
  readonly rows: number
  readonly headers: readonly string[]
  readonly columns: OtherPlaces
}

/** As people write headers, in plain words. No export of these systems is documented: what stands in the cells counts as much. */
const headers: readonly (readonly [OtherColumn, RegExp])[] = [
  ['nip', /^((no(mor)? )?nip( terlapor| asn| pegawai)?|(no(mor)? )?induk pegawai)$/],
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

const said = (header: string): OtherColumn | null => {
  const words = plainWords(header)
  return words === '' ? null : (headers.find(([, test]) => test.test(words))?.[0] ?? null)
}

/** "003/Reg/LP/PB/Kab/14.21/X/2024": digits, and at least two strokes. */
const looksLikeNumber = (cell: string) => /\d/.test(cell) && /^[\p{L}\d .()-]+([/][\p{L}\d .()-]+){2,}/u.test(cell)
/** A number of a spreadsheet is taken for a day only where it lies in the years that elections of now were held in. */
const looksLikeDay = (cell: string) => {
  const day = dayInCell(cell, 1900)
  return day !== null && day >= '2015-01-01' && day < '2040-01-01'
}
const institution =
  /\b(dinas|badan|bappeda|bkpsdm|sekretariat|kecamatan|kelurahan|inspektorat|rsud|puskesmas|satpol|sd|sdn|smp|smpn|sma|sman|smk|smkn|kantor|kementerian|universitas|upt|uptd|bagian|desa)\b/
const nip = { wasNumber: false, beside: { bornOn: null, sex: null } } as const

/** What cells of a column look like, narrower before wider. */
const looks: readonly (readonly [OtherColumn, (cell: string) => boolean])[] = [
  ['nip', (cell) => readRollNumber('nip', cell, nip).ok],
  ['nomor', looksLikeNumber],
  ['tanggal', looksLikeDay],
  ['instansi', (cell) => institution.test(plainWords(cell))],
  ['wilayah', (cell) => /^((kab|kabupaten|kota|prov|provinsi)\b|\d{2}(\.\d{2})*$)/.test(cell.toLowerCase())],
]

const enough = 0.6
const shareOf = (cells: readonly string[], test: (cell: string) => boolean) =>
  cells.length === 0 ? 0 : cells.filter(test).length / cells.length

/** Headers are believed, unless nothing in the column is of the kind: then the one that looks like it is taken (columns that moved). */
function placesIn(head: readonly string[], rows: readonly (readonly string[])[]): OtherPlaces {
  const width = Math.max(head.length, ...rows.map((row) => row.length))
  const cellsAt = (at: number) => rows.flatMap((row) => ((row[at] ?? '') === '' ? [] : [row[at] ?? '']))
  const found = new Map<OtherColumn, number>()
  for (const [at, header] of head.entries()) {
    const column = said(header)
    if (column !== null && !found.has(column)) found.set(column, at)
  }
  const taken = () => new Set(found.values())
  for (const [column, test] of looks) {
    const named = found.get(column)
    if (named !== undefined && shareOf(cellsAt(named), test) > 0) continue
    const meant = Array.from({ length: width }, (_, at) => at).find(
      (at) => (named !== undefined || !taken().has(at)) && shareOf(cellsAt(at), test) >= enough,
    )
    if (meant === undefined) continue
    // Two that stand under each other's header change places.
    for (const other of otherColumns) {
      if (found.get(other) !== meant) continue
      if (named === undefined) found.delete(other)
      else found.set(other, named)
    }
    found.set(column, meant)
  }
  return Object.fromEntries(found) as OtherPlaces
}

/** Where the table begins among the first rows, and what its columns mean. Null: no row leads to a number, or to a day and something beside it. */
export function findOtherHead(rows: readonly (readonly string[])[]): OtherHead | null {
  const known = rows.map((row) => new Set(row.map(said).filter((column) => column !== null)).size)
  const best = Math.max(0, ...known)
  const at = best >= 2 ? known.indexOf(best) : rows.findIndex((row) => row.some(looksLikeNumber)) - 1
  if (at < -1 || (at === -1 && !rows[0]?.some(looksLikeNumber))) return null
  const head = at === -1 ? [] : (rows[at] ?? [])
  const columns = placesIn(head, rows.slice(at + 1))
  return isEnough(columns) ? { rows: at + 1, headers: head, columns } : null
}

/** Less would match anything with anything. */
export const isEnough = ({ nomor, tanggal, instansi, terlapor, nip: number }: OtherPlaces): boolean =>
  nomor !== undefined || (tanggal !== undefined && (instansi ?? terlapor ?? number) !== undefined)
