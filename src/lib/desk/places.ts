import { m } from '#wording'

type Place = { readonly to: string; readonly says: () => string; readonly roles: readonly string[] | 'everyone' }

/** What stands in the desk's menu, and for whom. Only a signpost: each page asks for its own rights. */
const places: readonly Place[] = [
  { to: '/meja', says: m.shell_desk_inbox, roles: 'everyone' },
  { to: '/meja/lhp', says: m.shell_desk_findings, roles: ['pengawas', 'staf-penanganan', 'anggota', 'ketua', 'sekretariat'] },
  { to: '/meja/loket', says: m.shell_desk_counter, roles: ['petugas-penerima', 'staf-penanganan'] },
  { to: '/meja/penerusan', says: m.shell_desk_referrals, roles: ['ppk', 'bkpsdm', 'bkn', 'inspektorat', 'propam', 'ankum', 'dpmd', 'dkpp', 'kemendagri', 'gakkumdu-polri', 'gakkumdu-jaksa', 'staf-penanganan', 'anggota', 'ketua'] },
  { to: '/meja/audit', says: m.shell_desk_audit, roles: ['auditor'] },
  { to: '/kelola', says: m.shell_desk_admin, roles: ['administrator', 'legal-officer'] },
  { to: '/meja/akun', says: m.shell_desk_account, roles: 'everyone' },
]

export function deskPlaces(roles: readonly string[]): readonly Pick<Place, 'to' | 'says'>[] {
  return places.filter((place) => place.roles === 'everyone' || place.roles.some((role) => roles.includes(role)))
}
