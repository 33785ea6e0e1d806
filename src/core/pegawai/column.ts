import { columnsByContent } from './content.ts'
import { plainWords } from './plain-words.ts'

/** What a column of a roll may mean. Everything else in a list is not read. */
export const rollColumns = [
  'nip',
  'nrp',
  'nik',
  'nama',
  'nama_nip',
  'gelar_depan',
  'gelar_belakang',
  'jenis',
  'jabatan',
  'opd',
  'unit',
  'tmt',
  'lahir',
  'kelamin',
  'kecamatan',
  'desa',
  'kode_wilayah',
  'surel',
  'telepon',
] as const
export type RollColumn = (typeof rollColumns)[number]

/** Column number in the file (from 0) for each meaning. */
export type ColumnPlaces = Readonly<Partial<Record<RollColumn, number>>>

const person =
  '(pegawai|asn|pns|pppk|guru|personel|personil|anggota|aparatur|aparat|perangkat|perangkat desa|tenaga kerja|ptk|tenaga honorer)'

/** Headers as employers write them, in plain words. */
const headers: readonly (readonly [RollColumn, RegExp])[] = [
  [
    'nip',
    new RegExp(
      `^((no(mor)? )?nip( baru| 18| 18 digit| asn| pns| pppk| ${person})?|nipbaru|nip (nrp|nik)( nik)?|nrp nip|(no(mor)? )?induk ${person}( baru)?|(no(mor)? )?nip?pppk|(no(mor)? )?ni pppk|nip no(mor)? induk pegawai|nip ni pppk)$`,
    ),
  ],
  ['nrp', /^((no(mor)? )?nrp|no(mor)? registrasi pokok|nomor registrasi pusat)$/],
  ['nik', /^((no(mor)? )?(ktp|nik|e ktp)|no(mor)? induk kependudukan( nik)?|(no(mor)? )?(nik ktp|ktp nik))$/],
  [
    'nama',
    new RegExp(
      `^(nama( lengkap)?( ${person})?( (dan|beserta|dengan) gelar| gelar)?|nama tanpa gelar|nama ${person} lengkap|name|full name)$`,
    ),
  ],
  ['nama_nip', new RegExp(`^(nama( lengkap)?( ${person})?( dan)? (nip|nrp)( .*)?|(nip|nrp)( dan)? nama( .*)?)$`)],
  ['gelar_depan', /^(gelar (di )?depan|gelar dpn|gd)$/],
  ['gelar_belakang', /^(gelar (di )?(belakang|blkg)|gb)$/],
  [
    'jenis',
    new RegExp(
      `^((status|jenis|kategori)( ${person}| kepegawaian)?( (pns|asn) pppk)?|kedudukan (hukum|pegawai)|asn pns pppk|status jenis pegawai|pns pppk)$`,
    ),
  ],
  [
    'jabatan',
    /^(nama )?jabatan( (nama|terakhir|sekarang|saat ini|pegawai|definitif|fungsional|struktural))?$|^posisi$|^tugas$|^jabatan tugas$/,
  ],
  [
    'opd',
    /^((nama )?(opd|skpd|perangkat daerah|organisasi perangkat daerah|instansi|dinas|satker|satuan kerja( perangkat daerah)?)( induk| kerja| daerah)?|unit (organisasi )?induk|unor induk|opd skpd|skpd opd)$/,
  ],
  [
    'unit',
    /^((nama )?(unit( kerja| organisasi)?|unor|sub unit|upt|uptd|sekolah|satuan pendidikan|kesatuan|satuan)|tempat (tugas|kerja|bertugas)|penempatan|unit kerja (penempatan|sekarang)|lokasi kerja|bagian|bidang)$/,
  ],
  [
    'tmt',
    /^(tmt( jabatan| unit| unit kerja| penempatan| tugas| mutasi)?|terhitung mulai tanggal|(tanggal|tgl) mulai( tugas| bertugas)?|mulai( tugas| bertugas| tanggal)?|sejak)$/,
  ],
  ['lahir', /^((tanggal|tgl) (lahir|lhr)|lahir|birth ?date|date of birth)( dd mm yyyy)?$/],
  ['kelamin', /^(jenis kelamin|kelamin|jk|j k|l p|p l|lp|gender|sex)$/],
  ['kecamatan', /^((nama )?kecamatan|kec|distrik)( (tugas|penempatan|unit kerja|tempat tugas))?$/],
  [
    'desa',
    /^(nama )?(desa|kelurahan|desa kelurahan|kelurahan desa|desa kel|kampung|nagari|gampong)( (tugas|penempatan|tempat tugas))?$/,
  ],
  ['kode_wilayah', /^kode (wilayah|desa|kecamatan|kelurahan|kemendagri|wilayah kemendagri)$/],
  ['surel', /^((alamat )?(e ?mail|surel)( (dinas|pribadi|aktif|pegawai))?)$/],
  [
    'telepon',
    /^((no(mor)? )?(hp|telepon|telp|tlp|telpon|handphone|wa|whatsapp|ponsel|seluler)( (hp|wa|whatsapp|aktif|pegawai|seluler))?)$/,
  ],
]

/** What a header says, or null. Units in brackets and line breaks are no obstacle: "NIP\n(18 digit)". */
export function columnOf(header: string): RollColumn | null {
  const words = plainWords(header)
  return words === '' ? null : (headers.find(([, said]) => said.test(words))?.[0] ?? null)
}

/** The meaning of each header that is known. Of two that mean the same the first one counts. */
export function guessColumns(row: readonly string[]): ColumnPlaces {
  const places: Partial<Record<RollColumn, number>> = {}
  for (const [at, header] of row.entries()) {
    const column = columnOf(header)
    if (column !== null) places[column] ??= at
  }
  return places
}

export type Head = {
  /** Rows above the first row of data, the header's own among them. */
  readonly rows: number
  readonly headers: readonly string[]
  readonly columns: ColumnPlaces
}

const looksLikeData = (row: readonly string[]) => row.some((cell) => /\d{6,}/.test(cell))
/** "1 2 3 4" below a header, as official lists number their columns. */
const isNumbering = (row: readonly string[]) => {
  const said = row.filter((cell) => cell !== '')
  return said.length > 2 && said.every((cell) => /^\(?\d{1,3}\)?$/.test(cell))
}

/**
 * Where a table begins among the first rows of a sheet: titles stand above it, and a header may take two rows. What no header says, the
 * cells below it may. Null: no row names a person and one thing more, and no column holds numbers of people.
 */
export function findHead(rows: readonly (readonly string[])[]): Head | null {
  const known = rows.map((row) => Object.keys(guessColumns(row)).length)
  const at = known.findIndex(
    (count, nth) => count >= 2 && count >= (known[nth + 1] ?? 0) && !looksLikeData(rows[nth] ?? []),
  )
  const top = rows[at]
  if (at === -1 || top === undefined) return headAbove(rows)
  const below = rows[at + 1] ?? []
  const takesTwo = (known[at + 1] ?? 0) > 0 && !looksLikeData(below)
  // The upper of two rows may be the one that says less.
  const above = !takesTwo && (known[at - 1] ?? 0) > 0 ? (rows[at - 1] ?? []) : []
  const headers = takesTwo ? joined(top, below) : joined(above, top)
  const end = at + (takesTwo ? 2 : 1)
  const start = end + (isNumbering(rows[end] ?? []) ? 1 : 0)
  const columns = columnsByContent(rows.slice(start), headers, guessColumns(headers))
  return namesPeople(columns) ? { rows: start, headers, columns } : headAbove(rows)
}

const namesPeople = ({ nama, nama_nip, nip, nik, nrp }: ColumnPlaces) =>
  [nama, nama_nip, nip, nik, nrp].some((column) => column !== undefined)

/** A list without a header that says anything: where the first number of a person stands, and what the columns below look like. */
function headAbove(rows: readonly (readonly string[])[]): Head | null {
  const start = rows.findIndex((row) => Object.keys(columnsByContent([row], [], {})).some(isNumberColumn))
  if (start === -1) return null
  const above = rows[start - 1] ?? []
  const headers = above.filter((cell) => cell !== '').length > 1 ? above : []
  const columns = columnsByContent(rows.slice(start), headers, guessColumns(headers))
  return Object.keys(columns).length > 1 || columns.nama_nip !== undefined ? { rows: start, headers, columns } : null
}
const isNumberColumn = (column: string) => column === 'nip' || column === 'nik' || column === 'nama_nip'

/** The lower row says it more closely; where it is empty, the upper one speaks. */
const joined = (top: readonly string[], below: readonly string[]) =>
  Array.from({ length: Math.max(top.length, below.length) }, (_, at) =>
    columnOf(below[at] ?? '') === null ? (top[at] ?? '') || (below[at] ?? '') : (below[at] ?? ''),
  )
