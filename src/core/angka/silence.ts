import type { Measure } from './measure.ts'
import { cellsOf, type Place } from './publish.ts'
import { hiddenIn, smallestShown, type Cell } from './suppress.ts'

/** How long nobody has told anything of a file, in days; the first day of a band names it. */
export const silenceBands = ['0', '8', '31', '91'] as const
export type SilenceBand = (typeof silenceBands)[number]
export const bandOf = (days: number): SilenceBand => silenceBands.findLast((from) => days >= Number(from)) ?? '0'

export const addresseeGroups = [
  'bkn',
  'ppk-daerah',
  'perangkat-daerah',
  'pusat',
  'polri',
  'tni',
  'dkpp',
  'gakkumdu',
  'lain',
] as const
export type AddresseeGroup = (typeof addresseeGroups)[number]

/** The body that has a file, by the kind of its office. */
const groups: Readonly<Record<Exclude<AddresseeGroup, 'lain'>, readonly string[]>> = {
  bkn: ['bkn', 'bkn-kanreg', 'kasn'],
  'ppk-daerah': ['kepala-daerah', 'kepala-daerah-provinsi', 'bkpsdm', 'bkd-provinsi'],
  'perangkat-daerah': [
    'setda',
    'setda-provinsi',
    'opd',
    'opd-provinsi',
    'inspektorat',
    'inspektorat-provinsi',
    'dpmd',
    'dpmd-provinsi',
    'kecamatan',
    'kelurahan',
    'desa',
  ],
  pusat: ['kementerian', 'kemendagri', 'kemenpanrb', 'lembaga', 'kejaksaan-agung', 'vertikal', 'vertikal-provinsi'],
  polri: ['polri', 'polda', 'polres', 'polsek', 'divpropam', 'propam-polda', 'propam'],
  tni: ['tni-ad', 'korem', 'kodim', 'koramil', 'ankum', 'pom'],
  dkpp: ['dkpp'],
  gakkumdu: ['gakkumdu'],
}
export const groupOf = (officeKind: string): AddresseeGroup =>
  addresseeGroups.find((group) => group !== 'lain' && groups[group].includes(officeKind)) ?? 'lain'

export type RawSilence = {
  readonly region: string
  readonly group: AddresseeGroup
  readonly band: SilenceBand
  readonly count: number
}

/** `semua`: of every kind, or of every age. Regions stand only below a kind and an age. */
export type SilenceNumber = {
  readonly addressee: AddresseeGroup | 'semua'
  readonly band: SilenceBand | 'semua'
  readonly region: string
  readonly shown: number | null
}

/**
 * What may be shown of files without news. One tree alone is published, all, kinds, ages, provinces, regencies, and no other sum over it:
 * what it hides cannot be worked out from a second one. Null for all where all are too few.
 */
export function publishableSilence(
  places: readonly Place[],
  raw: readonly RawSilence[],
  limit = smallestShown,
  isClosed: (region: string) => boolean = () => false,
): readonly SilenceNumber[] {
  const all = sumOf(
    'semua',
    addresseeGroups.map((group) => groupCell(places, raw, group, isClosed)),
  )
  const hidden = isClosed('00') ? 'everything' : hiddenIn(all, limit)
  if (hidden === 'everything') return [{ addressee: 'semua', band: 'semua', region: '00', shown: null }]
  const closed = new Set(hidden.map(({ code }) => code))
  return [all, ...below(all)]
    .filter(({ code }) => !code.endsWith(' itself'))
    .map(({ code, count }) => ({ ...namedBy(code), shown: closed.has(code) ? null : count }))
}

/** What files without news are a part of: the referrals of the same place. */
type Whole = ReadonlyMap<string, number | null>

/**
 * Whether nothing is told of a place, because of its referrals (N185): where they are not told, or where those that are not among the files
 * that wait would be one to four.
 */
export const closedByReferrals =
  (raw: readonly RawSilence[], referrals: Whole, limit = smallestShown) =>
  (region: string): boolean => {
    const waiting = raw
      .filter((row) => region === '00' || row.region === region || row.region.startsWith(`${region}.`))
      .reduce((sum, { count }) => sum + count, 0)
    if (waiting === 0) return false
    const whole = referrals.get(region) ?? null
    return whole === null || (whole !== waiting && whole - waiting < limit)
  }

const groupCell = (
  places: readonly Place[],
  raw: readonly RawSilence[],
  group: AddresseeGroup,
  isClosed: (region: string) => boolean,
): Cell =>
  sumOf(
    group,
    silenceBands.map((band) => {
      const own = raw.filter((row) => row.group === group && row.band === band)
      return own.length === 0
        ? sumOf(`${group} ${band}`, [])
        : renamed(
            cellsOf(places, own, (code) => code !== '00' && isClosed(code.replace(' itself', '')))('00'),
            `${group} ${band} `,
          )
    }),
  )

function sumOf(code: string, cells: readonly Cell[]): Cell {
  const parts = cells.filter(({ count }) => count > 0)
  return { code, count: parts.reduce((sum, { count }) => sum + count, 0), atLeast: 1, atMost: Infinity, parts }
}

const renamed = (cell: Cell, prefix: string): Cell => ({
  ...cell,
  code: prefix + cell.code,
  parts: cell.parts.map((part) => renamed(part, prefix)),
})

const below = ({ parts }: Cell): readonly Cell[] => parts.flatMap((part) => [part, ...below(part)])

function namedBy(code: string): Omit<SilenceNumber, 'shown'> {
  const [group, band, region = '00'] = code.split(' ')
  return {
    addressee: addresseeGroups.find((known) => known === group) ?? 'semua',
    band: silenceBands.find((known) => known === band) ?? 'semua',
    region,
  }
}

export const silenceMeasure: Measure = {
  id: 'penerusan-tanpa-kabar',
  topic: 'penanganan',
  unit: 'penerusan',
  title: { id: 'Penerusan tanpa kabar', en: 'Referrals without news' },
  definition: {
    id: 'Satu berkas penerusan yang belum diputus, dikembalikan, atau diteruskan lagi oleh instansi yang memegangnya, menurut jumlah hari sejak kabar terakhir (atau sejak dikirim, bila belum pernah ada kabar).',
    en: 'One referred file that the body which has it has not decided, sent back or passed on, by the days since the last news (or since it was sent, if there never was any).',
  },
  more: {
    id: 'Tidak ada kabar adalah keadaan, bukan nol.',
    en: 'No news is a state, not a zero.',
  },
  population: {
    id: 'semua kantor Bawaslu, semua pemilihan, menurut wilayah kantor yang menangani dan jenis instansi yang memegang berkas',
    en: 'every Bawaslu office, all elections, by the region of the handling office and the kind of body that has the file',
  },
  happened: { id: 'hari kabar terakhir, atau hari dikirim', en: 'day of the last news, or on which it was sent' },
  known: { id: 'saat dihitung', en: 'moment of the count' },
  filters: ['wilayah'],
  notAddedTo: [
    'laporan-masuk',
    'perkara-diregister',
    'temuan',
    'penerusan',
    'sanksi',
    'perkara-terlambat',
    'laporan-pembalasan',
  ],
  finest: 'kabkota',
  rhythm: 'menit',
  smallest: smallestShown,
  notCompared: {
    with: ['penerusan'],
    why: {
      id: 'Ini keadaan hari ini, penerusan menghitung semua yang pernah dikirim; yang sudah dijawab tidak ada lagi di sini.',
      en: 'This is how things stand today, while referrals count all that were ever sent; what was answered is no longer here.',
    },
  },
  falls: {
    id: 'ada kabar atau keputusan atas berkas',
    en: 'news or a decision on a file came',
  },
  query: 'raw_silence',
}
