import type { BodyKind } from '#law'

/**
 * What may be told of a file after it left, in the order of its life with one body: it is sent on or back after it was examined,
 * also on the same day. The word is what the paper says happened; who takes the step, and on which article, is for the table of the
 * addressee.
 */
export const followUpSteps = [
  'diterima',
  'verifikasi-satgas',
  'validasi-bawaslu',
  'mulai-diperiksa',
  'tim-pemeriksa',
  'rekomendasi-camat',
  'penyidikan',
  'penuntutan',
  'persidangan',
  'dikembalikan',
  'bukan-pegawai',
  'diteruskan',
  'sanksi',
  'tidak-terbukti',
  'dihentikan',
  'berhenti',
  'meninggal',
  'disampaikan',
  'tidak-dipatuhi',
  'keberatan',
  'banding-bpasn',
  'gugatan-ptun',
  'banding-kkep',
  'peninjauan-kembali',
  'banding-pengadilan',
  'berubah',
  'batal',
  'berlaku',
  'dilaksanakan',
  'masuk-idis',
  'peringatan-bkn',
  'teguran-bkn',
  'blokir-siasn',
  'buka-blokir',
  'desakan-kemendagri',
  'belum-ada-kabar',
] as const
export type FollowUpStep = (typeof followUpSteps)[number]

/** Where a file may stand: sent, or as the last step told of it says. */
export type FollowUpPlace = 'dikirim' | FollowUpStep

/** Who takes a step: a body that the routes name, or somebody who stands beside them. */
export type Taker =
  | BodyKind
  | 'bawaslu'
  | 'satgas'
  | 'atasan'
  | 'tim-pemeriksa'
  | 'terlapor'
  | 'sidang'
  | 'kkep-banding'
  | 'penyidik'
  | 'penuntut'
  | 'siapa-pun'

/** What the paper must say before the step can be recorded from it. */
export type PaperField = 'decree' | 'sanction' | 'reason' | 'allegation'

/** A rule whose clock starts; with `at`, only where such a body has the file. */
export type ClockBegun = { readonly rule: string; readonly at?: BodyKind; readonly owner?: 'kantor' }

/** How a file as a whole stands, as lists and the case behind it count it. */
export const referralStates = ['dikirim', 'diterima', 'diperiksa', 'diteruskan', 'dikembalikan', 'diputus'] as const
export type ReferralState = (typeof referralStates)[number]

export type StepRow = {
  readonly by: Taker
  /** A row of the catalogue, a route, or a rule of the house where no article seen speaks. */
  readonly basis: string
  /** Any one of these comes before it. */
  readonly after: readonly FollowUpPlace[]
  /** A paper may tell of it though nothing before it was told: letters come late and skip. */
  readonly unannounced?: true
  /** Waited for only where such a body has the file; told of it may be anywhere. */
  readonly where?: BodyKind
  /** Any one of these must have been told as well. */
  readonly needs?: readonly FollowUpStep[]
  readonly asks?: readonly PaperField[]
  readonly starts?: readonly ClockBegun[]
  readonly stops?: readonly string[]
  /** Null: it says nothing of how the file as a whole stands. */
  readonly leaves: ReferralState | null
  /** Open to whoever takes it, and nobody waits for it. */
  readonly optional?: true
  /** Runs beside the way of the file and does not move it: a warning, a block. */
  readonly beside?: true
  /** What follows if it is not done. */
  readonly ifNot?: string
  /** Nobody is waited for any more. */
  readonly closes?: true
}

export type FollowUpTable = {
  /** The sending itself: the clocks that count from it. */
  readonly sent: readonly ClockBegun[]
  /** Whether the sanctions of a court belong here, or those of an employer. */
  readonly imposes: 'pidana' | 'jabatan'
  readonly steps: Readonly<Partial<Record<FollowUpStep, StepRow>>>
}
