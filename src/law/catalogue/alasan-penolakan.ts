import type { RegimeId, Words } from '../rule.ts'

/** Where a report was refused: at the counter, or after kajian awal. */
export type RefusalKind = 'loket' | 'tidak-diregister'

const refusalReasonIds = [
  'bukan-pelapor',
  'tanpa-identitas',
  'syarat-kurang',
  'lewat-waktu',
  'tidak-dilengkapi',
  'sudah-ditangani',
  'lain',
] as const
export type RefusalReasonId = (typeof refusalReasonIds)[number]

/** Why a report is refused. `basis` is a row of the catalogue, or a rule of the house where no article was found. */
export type RefusalReason = {
  readonly id: RefusalReasonId
  readonly at: readonly RefusalKind[]
  readonly says: Words
  readonly basis: Readonly<Record<RegimeId, string>>
  /** Whether the reporter can still put it right and come again. */
  readonly curable: boolean
}

/** The register has no list of these: each reason is a condition or a row that stands there (§4.1, §4.2, §4.5, P5, P8, M7). */
export const refusalReasons: readonly RefusalReason[] = [
  {
    id: 'bukan-pelapor',
    at: ['loket', 'tidak-diregister'],
    says: {
      id: 'Yang melapor bukan pemilih setempat, pemantau, atau peserta',
      en: 'Whoever reports is no local voter, monitor or participant',
    },
    basis: { pilkada: 'P1', pemilu: 'M1' },
    curable: false,
  },
  {
    id: 'tanpa-identitas',
    at: ['loket'],
    says: {
      id: 'Identitas tidak ditunjukkan, atau tanda tangan tidak sesuai KTP',
      en: 'No ID was shown, or the signature does not match it',
    },
    basis: { pilkada: 'P1', pemilu: 'M1' },
    curable: true,
  },
  {
    id: 'syarat-kurang',
    at: ['loket', 'tidak-diregister'],
    says: { id: 'Syarat formal atau materiel belum terpenuhi', en: 'A formal or material condition is not met' },
    basis: { pilkada: 'P3', pemilu: 'M5' },
    curable: true,
  },
  {
    id: 'lewat-waktu',
    at: ['loket', 'tidak-diregister'],
    says: { id: 'Batas waktu melapor sudah lewat', en: 'The time limit for reporting has passed' },
    basis: { pilkada: 'P1', pemilu: 'M1' },
    curable: false,
  },
  {
    id: 'tidak-dilengkapi',
    at: ['tidak-diregister'],
    says: { id: 'Tidak dilengkapi dalam jangkanya', en: 'Not completed within its term' },
    basis: { pilkada: 'P5', pemilu: 'M7' },
    curable: false,
  },
  {
    id: 'sudah-ditangani',
    at: ['tidak-diregister'],
    says: {
      id: 'Perkaranya sudah ditangani dan selesai di tingkat lain',
      en: 'Its case was already handled and finished at another level',
    },
    basis: { pilkada: 'P8', pemilu: 'N6' },
    curable: false,
  },
  {
    id: 'lain',
    at: ['loket', 'tidak-diregister'],
    says: { id: 'Alasan lain, ditulis dengan kata-kata', en: 'Another reason, said in words' },
    basis: { pilkada: 'N6', pemilu: 'N6' },
    curable: false,
  },
]
