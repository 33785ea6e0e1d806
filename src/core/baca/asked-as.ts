import type { SubjectKind } from '#law'

/** Who stands in a roll (the column `kind` of `netra.pegawai`). */
export const rollKinds = [
  'pns',
  'pppk',
  'honorer',
  'tni',
  'polri',
  'pns-tni',
  'pns-polri',
  'kades',
  'perangkat-desa',
  'bpd',
  'satpol-pp',
  'linmas',
  'damkar',
  'penyelenggara',
] as const
export type RollKind = (typeof rollKinds)[number]

/** As whom the catalogue speaks to him; `lain`: no row of it names him, whatever his contract says. */
const subjectOf: Readonly<Record<RollKind, SubjectKind>> = {
  pns: 'pns',
  pppk: 'pppk',
  honorer: 'honorer',
  tni: 'tni',
  polri: 'polri',
  'pns-tni': 'pns',
  'pns-polri': 'pns',
  kades: 'kades',
  'perangkat-desa': 'perangkat-desa',
  bpd: 'bpd',
  'satpol-pp': 'lain',
  linmas: 'lain',
  damkar: 'lain',
  penyelenggara: 'penyelenggara',
}
export const askedAs = (kind: RollKind): SubjectKind => subjectOf[kind]
