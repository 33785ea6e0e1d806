import type { Role } from '../akses/role.ts'

/** Whoever acts for an office that circulars go to: the twin of `netra.actor_takes()`, and only a signpost. */
const takers: readonly Role[] = [
  ...(['sekda', 'kepala-opd', 'camat', 'lurah', 'kades', 'sekretaris-desa', 'kepala-unit', 'bkpsdm', 'dpmd'] as const),
  ...(['inspektorat', 'ppk-kepegawaian', 'bkn', 'kemendagri', 'propam', 'ankum', 'kpu', 'dkpp'] as const),
  ...(['panwascam', 'staf-penanganan', 'anggota', 'ketua', 'sekretariat'] as const),
]
export const takesCirculars = (role: Role): boolean => takers.includes(role)
