import type { SubjectKind } from '#law'
import { asnPolriTable, asnTable } from './tables/asn.ts'
import { kadesTable, perangkatDesaTable } from './tables/desa.ts'
import { plainTable } from './tables/every.ts'
import { gakkumduTable } from './tables/gakkumdu.ts'
import { polriTable, tniTable } from './tables/polri-tni.ts'
import { followUpSteps, type FollowUpStep, type FollowUpTable, type StepRow } from './step.ts'

/** What follows a referral depends on whose conduct it is about, and once on where: a crime goes its own way beside. */
export const addressees = [
  'asn',
  'asn-polri',
  'polri',
  'tni',
  'kades',
  'perangkat-desa',
  'bpd',
  'pejabat',
  'penyelenggara',
  'non-asn',
  'pidana',
  'lain',
] as const
export type Addressee = (typeof addressees)[number]

export const followUpTables: Readonly<Record<Addressee, FollowUpTable>> = {
  asn: asnTable,
  'asn-polri': asnPolriTable,
  polri: polriTable,
  tni: tniTable,
  kades: kadesTable,
  'perangkat-desa': perangkatDesaTable,
  // No source read says who decides on a member of a BPD or, but for a crime, on an official of state: no route is invented.
  bpd: plainTable('siapa-pun', 'N12'),
  pejabat: plainTable('siapa-pun', 'N12'),
  penyelenggara: plainTable('dkpp', 'RUTE-PENYELENGGARA'),
  'non-asn': plainTable('instansi', 'RUTE-NONASN'),
  pidana: gakkumduTable,
  lain: plainTable('siapa-pun', 'N12'),
}

export const byKind: Readonly<Record<SubjectKind, Addressee>> = {
  pns: 'asn',
  pppk: 'asn',
  honorer: 'non-asn',
  tni: 'tni',
  polri: 'polri',
  kades: 'kades',
  'perangkat-desa': 'perangkat-desa',
  bpd: 'bpd',
  penyelenggara: 'penyelenggara',
  pejabat: 'pejabat',
  lain: 'lain',
}

export const byRoute: Readonly<Record<string, Addressee>> = { 'RUTE-PIDANA': 'pidana', 'RUTE-ASN-POLRI': 'asn-polri' }

export const addresseeOf = (subject: SubjectKind, route: string): Addressee => byRoute[route] ?? byKind[subject]

export type Row = StepRow & { readonly step: FollowUpStep }

/** Steps that say what became of an allegation, in the words of any addressee. */
export const endingSteps: readonly FollowUpStep[] = followUpSteps.filter((step) =>
  addressees.some((addressee) => followUpTables[addressee].steps[step]?.leaves === 'diputus'),
)

/** The rows of a table in the order of a file's life. */
export const rowsOf = (addressee: Addressee): readonly Row[] =>
  followUpSteps.flatMap((step) => {
    const row = followUpTables[addressee].steps[step]
    return row === undefined ? [] : [{ ...row, step }]
  })
