import { plainWords } from '../pegawai/plain-words.ts'
import { readRollNumber } from '../pegawai/roll-number.ts'
import { dayOrders, readOtherDay } from './other-day.ts'

/** What a column of another register may mean. Everything else in it is not read. */
export const otherColumns = ['nomor', 'tanggal', 'wilayah', 'instansi', 'terlapor', 'nip'] as const
export type OtherColumn = (typeof otherColumns)[number]
export type OtherPlaces = Readonly<Partial<Record<OtherColumn, number>>>

/** A number of a spreadsheet is taken for a day only where it lies in the years that elections of now were held in. */
const looksLikeDay = (cell: string) =>
  dayOrders.some((order) => {
    const day = readOtherDay(cell, { epoch: 1900, order })
    return day !== null && day >= '2015-01-01' && day < '2040-01-01'
  })

/** "003/Reg/LP/PB/Kab/14.21/X/2024": digits, and at least two strokes; "01/10/2024" is a day. */
const looksLikeNumber = (cell: string) =>
  /\d/.test(cell) && /^[\p{L}\d .()-]+([/][\p{L}\d .()-]+){2,}/u.test(cell) && !looksLikeDay(cell)

const institution =
  /\b(dinas|badan|bappeda|bkpsdm|bkd|bpkad|bapenda|kesbangpol|sekretariat|set(da|wan|jen|neg|kab)|bagian|kecamatan|kelurahan|desa|inspektorat|rsud|rumah sakit|puskesmas|satpol|pemadam|sd|sdn|smp|smpn|sma|sman|smk|smkn|mi|mts|man|tk|paud|sekolah|kantor|kementerian|kemen\w+|lembaga|universitas|politeknik|upt|uptd|pemerintah|pemkab|pemkot|pemprov|dprd|kpu|bawaslu|panwascam|bkn|bps|polda|polres|polresta|polsek|kodam|korem|kodim|koramil|kejaksaan|pengadilan|perusahaan daerah|perumda|bumd|dis(dik|kes|hub|naker|kominfo|kominfotik|dukcapil|pora|sos|tan|budpar|perindag)\w*|din(kes|sos|dik|hub)\w*)\b/
/** Words that only an office has in its name: what has none of them may be a person. */
export const looksLikeInstitution = (cell: string): boolean => institution.test(plainWords(cell))

const nip = { wasNumber: false, beside: { bornOn: null, sex: null } } as const
const looksLikeNip = (cell: string) => readRollNumber('nip', cell, nip).ok

/** What cells of a column look like, narrower before wider. Of a name nothing can be said. */
export const otherLooks: readonly (readonly [OtherColumn, (cell: string) => boolean])[] = [
  ['nip', looksLikeNip],
  ['nomor', looksLikeNumber],
  ['tanggal', looksLikeDay],
  ['instansi', looksLikeInstitution],
  ['wilayah', (cell) => /^((kab|kabupaten|kota|prov|provinsi)\b|\d{2}(\.\d{2})*$)/.test(cell.toLowerCase())],
]

/** No heading holds any of these. */
export const isDataLike = (cell: string): boolean => looksLikeNumber(cell) || looksLikeDay(cell) || looksLikeNip(cell)

export const shareOf = (cells: readonly string[], test: (cell: string) => boolean): number =>
  cells.length === 0 ? 0 : cells.filter(test).length / cells.length
/** From this share on a column is of the kind that its cells look like. */
export const enoughAlike = 0.6
