import type { Role } from '../akses/role.ts'

/** Heads of offices, who ask their people and say how many signed; the readable twin of `netra.may_lead`. */
const heads: readonly Role[] = [
  'sekda',
  'bkpsdm',
  'ppk-kepegawaian',
  'kepala-opd',
  'camat',
  'lurah',
  'kades',
  'sekretaris-desa',
  'kepala-unit',
]
/** Of Bawaslu, who opens pledges for its region and sees how far they reached; with the heads the twin of `netra.may_watch`. */
const watchers: readonly Role[] = ['staf-penanganan', 'anggota', 'ketua', 'sekretariat']

export const leadsPeople = (role: Role): boolean => heads.includes(role)
/** Who sees how far pledges came: whoever leads people, and whoever watches over it. */
export const asksPledges = (role: Role): boolean => leadsPeople(role) || watchers.includes(role)
