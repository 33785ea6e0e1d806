import type { BodyKind, SubjectKind } from '#law'
import type { FollowUpStep } from '#core'

type Post = { readonly position: string; readonly officeName: string }

/** Of whom a case of the past tells, what he is said to have done, and the way to whoever decides on it. */
export type PastAccused = {
  readonly kind: SubjectKind
  readonly route: string
  /** The body that gets the file. */
  readonly body: BodyKind
  readonly acts: readonly [string, ...string[]]
  readonly posts: readonly [Post, ...Post[]]
  readonly sanctions: readonly [string, ...string[]]
  /** What is told of a file before its end, in this order. */
  readonly before: readonly Exclude<FollowUpStep, 'diteruskan'>[]
  /** What says that a sanction was carried out. */
  readonly carriedOut: Exclude<FollowUpStep, 'diteruskan'>
  readonly whose: string
}

const asn = {
  route: 'RUTE-ASN-DAERAH',
  acts: ['SKB-D-02', 'SKB-D-04', 'SKB-D-06', 'SKB-D-07a'],
  carriedOut: 'masuk-idis',
  whose: 'Surat Pejabat Pembina Kepegawaian (contoh)',
} as const
const civil = [
  { position: 'Analis kebijakan', officeName: 'Dinas Contoh Perhubungan' },
  { position: 'Penyuluh', officeName: 'Dinas Contoh Pertanian' },
  { position: 'Guru', officeName: 'Sekolah Contoh' },
  { position: 'Kepala seksi', officeName: 'Kecamatan Contoh' },
  { position: 'Kepala bidang', officeName: 'Badan Contoh Perencanaan' },
  { position: 'Perawat', officeName: 'Puskesmas Contoh' },
] as const

/** The kinds of accused of the past. Whatever they are called, they are called Contoh. */
export const pastAccused = {
  pns: {
    ...asn,
    kind: 'pns',
    body: 'ppk-kepegawaian',
    posts: civil,
    sanctions: ['PNS-R2', 'PNS-S1', 'PNS-S2', 'PNS-B1'],
    before: ['diterima', 'mulai-diperiksa'],
  },
  'pns-bkn': {
    ...asn,
    kind: 'pns',
    body: 'asn-supervisor',
    posts: civil,
    sanctions: ['PNS-R2', 'PNS-S1', 'PNS-B2'],
    before: ['diterima'],
  },
  pppk: {
    ...asn,
    kind: 'pppk',
    body: 'ppk-kepegawaian',
    posts: civil,
    sanctions: ['PPPK-1'],
    before: ['diterima', 'mulai-diperiksa'],
  },
  kades: {
    kind: 'kades',
    route: 'RUTE-KADES',
    body: 'bupati',
    acts: ['DESA-29-j'],
    posts: [
      { position: 'Kepala desa', officeName: 'Desa Contoh Hulu' },
      { position: 'Kepala desa', officeName: 'Desa Contoh Hilir' },
    ],
    sanctions: ['DES-1', 'DES-2'],
    before: ['diterima', 'mulai-diperiksa'],
    carriedOut: 'dilaksanakan',
    whose: 'Surat kepala daerah (contoh)',
  },
  'perangkat-desa': {
    kind: 'perangkat-desa',
    route: 'RUTE-PERANGKAT-DESA',
    body: 'camat',
    acts: ['DESA-51-j'],
    posts: [
      { position: 'Kepala urusan', officeName: 'Desa Contoh Hulu' },
      { position: 'Staf desa', officeName: 'Desa Contoh Hilir' },
    ],
    sanctions: ['DES-1', 'DES-2'],
    before: ['diterima', 'mulai-diperiksa', 'rekomendasi-camat'],
    carriedOut: 'dilaksanakan',
    whose: 'Surat camat (contoh)',
  },
  tni: {
    kind: 'tni',
    route: 'RUTE-TNI',
    body: 'ankum',
    acts: ['TNI-01'],
    posts: [{ position: 'Babinsa', officeName: 'Koramil Contoh' }],
    sanctions: ['TNI-H1', 'TNI-H2'],
    before: ['diterima'],
    carriedOut: 'dilaksanakan',
    whose: 'Surat Ankum (contoh)',
  },
  polri: {
    kind: 'polri',
    route: 'RUTE-POLRI',
    body: 'propam',
    acts: ['POL-03', 'POL-04', 'POL-05'],
    posts: [{ position: 'Anggota', officeName: 'Polsek Contoh' }],
    sanctions: ['POL-D1', 'POL-D2'],
    before: ['diterima', 'mulai-diperiksa', 'persidangan'],
    carriedOut: 'dilaksanakan',
    whose: 'Surat Propam (contoh)',
  },
} as const satisfies Readonly<Record<string, PastAccused>>

export type PastAccusedName = keyof typeof pastAccused

/** First names only, each with the word that says that there is nobody of that name. */
export const firstNames = [
  ...['Wahid', 'Ratna', 'Zulkifli', 'Melati', 'Indah', 'Nanang', 'Amir', 'Jumadi', 'Kasman', 'Yanti'],
  ...['Slamet', 'Rosita', 'Daud', 'Fatimah', 'Markus', 'Ester', 'Ketut', 'Sulastri', 'Baharuddin', 'Yuliana'],
] as const
