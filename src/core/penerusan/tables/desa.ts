import type { FollowUpTable, StepRow } from '../step.ts'
import { everyTable, received } from './every.ts'

const reprimanded = {
  'tidak-dipatuhi': { by: 'siapa-pun', basis: 'L-DESA-30', after: ['sanksi'], leaves: null, optional: true },
  dilaksanakan: { by: 'siapa-pun', basis: 'N12', after: ['sanksi'], leaves: null, ifNot: 'N4', closes: true },
} as const satisfies Readonly<Record<string, StepRow>>

/** Kepala desa: a reprimand first; not complied with, temporary dismissal and then dismissal, by the bupati or wali kota. */
export const kadesTable: FollowUpTable = {
  sent: [],
  imposes: 'jabatan',
  steps: {
    ...everyTable,
    ...reprimanded,
    diterima: received('bupati', 'RUTE-KADES'),
    'mulai-diperiksa': {
      by: 'inspektorat',
      basis: 'RUTE-KADES',
      after: ['diterima'],
      unannounced: true,
      leaves: 'diperiksa',
      ifNot: 'N4',
    },
    sanksi: {
      by: 'bupati',
      basis: 'L-DESA-30',
      after: ['mulai-diperiksa', 'tidak-dipatuhi'],
      unannounced: true,
      asks: ['allegation', 'sanction', 'decree'],
      leaves: 'diputus',
      ifNot: 'N4',
    },
    'tidak-terbukti': {
      by: 'bupati',
      basis: 'RUTE-KADES',
      after: ['mulai-diperiksa'],
      unannounced: true,
      asks: ['allegation'],
      leaves: 'diputus',
      closes: true,
    },
  },
}

/** Perangkat desa: the kepala desa decides on the recommendation of the camat; who decides is unconfirmed. */
export const perangkatDesaTable: FollowUpTable = {
  sent: [],
  imposes: 'jabatan',
  steps: {
    ...everyTable,
    ...reprimanded,
    'tidak-dipatuhi': { ...reprimanded['tidak-dipatuhi'], basis: 'L-DESA-52' },
    diterima: received('siapa-pun', 'RUTE-PERANGKAT-DESA'),
    'mulai-diperiksa': {
      by: 'kepala-desa',
      basis: 'RUTE-PERANGKAT-DESA',
      after: ['diterima'],
      unannounced: true,
      leaves: 'diperiksa',
      ifNot: 'N4',
    },
    'rekomendasi-camat': {
      by: 'camat',
      basis: 'RUTE-PERANGKAT-DESA',
      after: ['mulai-diperiksa'],
      unannounced: true,
      leaves: 'diperiksa',
      ifNot: 'N4',
    },
    sanksi: {
      by: 'kepala-desa',
      basis: 'L-DESA-52',
      after: ['rekomendasi-camat', 'tidak-dipatuhi'],
      unannounced: true,
      asks: ['allegation', 'sanction', 'decree'],
      leaves: 'diputus',
      ifNot: 'N4',
    },
    'tidak-terbukti': {
      by: 'kepala-desa',
      basis: 'RUTE-PERANGKAT-DESA',
      after: ['mulai-diperiksa', 'rekomendasi-camat'],
      unannounced: true,
      asks: ['allegation'],
      leaves: 'diputus',
      closes: true,
    },
  },
}
