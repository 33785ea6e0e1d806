import type { SubjectKind } from '#law'
import type { PegawaiKind } from '../pegawai/kind.ts'

/** As whom the catalogue speaks to him; `lain`: no row of it names him, whatever his contract says. */
const subjectOf: Readonly<Record<PegawaiKind, SubjectKind>> = {
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
export const askedAs = (kind: PegawaiKind): SubjectKind => subjectOf[kind]
