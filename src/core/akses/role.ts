/** What a person is at an office. Membership gives it; no account has a right of its own. */
export const roles = [
  'ptps',
  'pkd',
  'panwascam',
  'petugas-penerima',
  'staf-penanganan',
  'anggota',
  'ketua',
  'sekretariat',
  'legal-officer',
  'sekda',
  'kepala-opd',
  'camat',
  'lurah',
  'kades',
  'sekretaris-desa',
  'kepala-unit',
  'bkpsdm',
  'dpmd',
  'inspektorat',
  'ppk-kepegawaian',
  'bkn',
  'kemendagri',
  'propam',
  'ankum',
  'gakkumdu-polisi',
  'gakkumdu-jaksa',
  'kpu',
  'dkpp',
  'ppid',
  'pemantau',
  'kuasa',
  'auditor',
  'administrator',
] as const
export type Role = (typeof roles)[number]

/** Definitif, or acting: Pj fills a vacancy, Pjs stands in during campaign leave, Plt and Plh act for an absence. */
export const capacities = ['definitif', 'pj', 'pjs', 'plt', 'plh'] as const
export type Capacity = (typeof capacities)[number]

/** What may be done with a record. */
export const verbs = [
  'read-public',
  'enter-report',
  'read-report',
  'read-case',
  'work-case',
  'decide-case',
  'take-over',
  'export-case',
  'ask-identity',
  'decide-identity',
  'write-lhp',
  'read-lhp',
  'read-referral',
  'answer-referral',
  'read-audit',
  'manage-accounts',
  'confirm-law',
  'keep-roll',
] as const
export type Verb = (typeof verbs)[number]

/**
 * Where the record stands, seen from the member's office: handled there, handled by an office below or above it in
 * the chain, referred to it, or with an office beside it. Walled: the record accuses the office, or somebody in it.
 */
export const relations = ['own', 'below', 'above', 'beside', 'receiving', 'walled'] as const
export type Relation = (typeof relations)[number]
