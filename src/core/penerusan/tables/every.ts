import type { FollowUpStep, FollowUpTable, StepRow } from '../step.ts'

/** Steps of every addressee, in the words of the house: no article seen speaks of them. */
export const everyTable = {
  dikembalikan: {
    by: 'siapa-pun',
    basis: 'N13',
    after: ['dikirim', 'diterima', 'mulai-diperiksa'],
    asks: ['reason'],
    leaves: 'dikembalikan',
    optional: true,
  },
  diteruskan: {
    by: 'siapa-pun',
    basis: 'N12',
    after: ['diterima', 'mulai-diperiksa'],
    unannounced: true,
    leaves: 'diteruskan',
    optional: true,
  },
  berhenti: {
    by: 'siapa-pun',
    basis: 'N12',
    after: ['dikirim', 'diterima', 'mulai-diperiksa'],
    unannounced: true,
    asks: ['allegation'],
    leaves: 'diputus',
    optional: true,
    closes: true,
  },
  meninggal: {
    by: 'siapa-pun',
    basis: 'N12',
    after: ['dikirim', 'diterima', 'mulai-diperiksa'],
    unannounced: true,
    asks: ['allegation'],
    leaves: 'diputus',
    optional: true,
    closes: true,
  },
  'belum-ada-kabar': {
    by: 'siapa-pun',
    basis: 'N4',
    after: ['dikirim'],
    unannounced: true,
    leaves: null,
    optional: true,
    beside: true,
  },
} as const satisfies Partial<Record<FollowUpStep, StepRow>>

/** Whoever is sent a file confirms it; both sides then read the same day. */
export const received = (by: StepRow['by'], basis: string): StepRow => ({
  by,
  basis,
  after: ['dikirim'],
  leaves: 'diterima',
  ifNot: 'N4',
})

/** Where law.md knows who decides and nothing of the way there: received, examined, decided or not proven. */
export const plainTable = (by: StepRow['by'], basis: string): FollowUpTable => ({
  sent: [],
  imposes: 'jabatan',
  steps: {
    ...everyTable,
    diterima: received(by, 'N12'),
    'mulai-diperiksa': {
      by,
      basis,
      after: ['diterima'],
      unannounced: true,
      leaves: 'diperiksa',
      ifNot: 'N4',
    },
    sanksi: {
      by,
      basis,
      after: ['mulai-diperiksa'],
      unannounced: true,
      asks: ['allegation', 'sanction', 'decree'],
      leaves: 'diputus',
      ifNot: 'N4',
      closes: true,
    },
    'tidak-terbukti': {
      by,
      basis,
      after: ['mulai-diperiksa'],
      unannounced: true,
      asks: ['allegation'],
      leaves: 'diputus',
      closes: true,
    },
  },
})
