import type { Capacity, Role } from '#core'
import { m } from '#wording'

type Says = () => string

/** Name of a role, and in one line what it does. A new role does not compile until it can be explained. */
export const roleWords: Readonly<Record<Role, { readonly name: Says; readonly does: Says }>> = {
  ptps: { name: m.akun_role_ptps, does: m.akun_does_ptps },
  pkd: { name: m.akun_role_pkd, does: m.akun_does_pkd },
  panwascam: { name: m.akun_role_panwascam, does: m.akun_does_panwascam },
  'petugas-penerima': { name: m.akun_role_petugas_penerima, does: m.akun_does_petugas_penerima },
  'staf-penanganan': { name: m.akun_role_staf_penanganan, does: m.akun_does_staf_penanganan },
  anggota: { name: m.akun_role_anggota, does: m.akun_does_anggota },
  ketua: { name: m.akun_role_ketua, does: m.akun_does_ketua },
  sekretariat: { name: m.akun_role_sekretariat, does: m.akun_does_sekretariat },
  'legal-officer': { name: m.akun_role_legal_officer, does: m.akun_does_legal_officer },
  sekda: { name: m.akun_role_sekda, does: m.akun_does_sekda },
  'kepala-opd': { name: m.akun_role_kepala_opd, does: m.akun_does_kepala_opd },
  camat: { name: m.akun_role_camat, does: m.akun_does_camat },
  lurah: { name: m.akun_role_lurah, does: m.akun_does_lurah },
  kades: { name: m.akun_role_kades, does: m.akun_does_kades },
  'sekretaris-desa': { name: m.akun_role_sekretaris_desa, does: m.akun_does_sekretaris_desa },
  'kepala-unit': { name: m.akun_role_kepala_unit, does: m.akun_does_kepala_unit },
  bkpsdm: { name: m.akun_role_bkpsdm, does: m.akun_does_bkpsdm },
  dpmd: { name: m.akun_role_dpmd, does: m.akun_does_dpmd },
  inspektorat: { name: m.akun_role_inspektorat, does: m.akun_does_inspektorat },
  'ppk-kepegawaian': { name: m.akun_role_ppk_kepegawaian, does: m.akun_does_ppk_kepegawaian },
  bkn: { name: m.akun_role_bkn, does: m.akun_does_bkn },
  kemendagri: { name: m.akun_role_kemendagri, does: m.akun_does_kemendagri },
  propam: { name: m.akun_role_propam, does: m.akun_does_propam },
  ankum: { name: m.akun_role_ankum, does: m.akun_does_ankum },
  'gakkumdu-polisi': { name: m.akun_role_gakkumdu_polisi, does: m.akun_does_gakkumdu_polisi },
  'gakkumdu-jaksa': { name: m.akun_role_gakkumdu_jaksa, does: m.akun_does_gakkumdu_jaksa },
  kpu: { name: m.akun_role_kpu, does: m.akun_does_kpu },
  dkpp: { name: m.akun_role_dkpp, does: m.akun_does_dkpp },
  ppid: { name: m.akun_role_ppid, does: m.akun_does_ppid },
  pemantau: { name: m.akun_role_pemantau, does: m.akun_does_pemantau },
  kuasa: { name: m.akun_role_kuasa, does: m.akun_does_kuasa },
  auditor: { name: m.akun_role_auditor, does: m.akun_does_auditor },
  administrator: { name: m.akun_role_administrator, does: m.akun_does_administrator },
}

/** Posts that have another name at one kind of office: who chairs a Panwascam does not chair Bawaslu. */
const namesAt: Readonly<Record<string, Readonly<Partial<Record<Role, Says>>>>> = {
  panwascam: { ketua: m.akun_post_ketua_panwascam, anggota: m.akun_post_anggota_panwascam },
}

/** What a role is called at an office of a kind. */
export const postName = (role: Role, officeKind: string): string =>
  (namesAt[officeKind]?.[role] ?? roleWords[role].name)()

export const capacityWords: Readonly<Record<Capacity, Says>> = {
  definitif: m.akun_capacity_definitif,
  pj: m.akun_capacity_pj,
  pjs: m.akun_capacity_pjs,
  plt: m.akun_capacity_plt,
  plh: m.akun_capacity_plh,
}

/** Whom the walk in README signs in as, in its order: from the counter to the sanction. */
export const walk: readonly Role[] = ['petugas-penerima', 'staf-penanganan', 'ketua', 'bkn', 'bkpsdm']

/** The groups in which people look for a role. */
export const roleGroups: readonly { readonly says: Says; readonly roles: readonly Role[] }[] = [
  {
    says: m.akun_group_bawaslu,
    roles: ['petugas-penerima', 'staf-penanganan', 'anggota', 'ketua', 'sekretariat', 'legal-officer', 'ppid'],
  },
  { says: m.akun_group_lapangan, roles: ['ptps', 'pkd', 'panwascam'] },
  {
    says: m.akun_group_penerima,
    roles: [
      'bkn',
      'ppk-kepegawaian',
      'bkpsdm',
      'inspektorat',
      'dpmd',
      'kemendagri',
      'propam',
      'ankum',
      'gakkumdu-polisi',
      'gakkumdu-jaksa',
      'kpu',
      'dkpp',
    ],
  },
  {
    says: m.akun_group_daerah,
    roles: ['sekda', 'kepala-opd', 'camat', 'lurah', 'kades', 'sekretaris-desa', 'kepala-unit'],
  },
  { says: m.akun_group_pengawasan, roles: ['administrator', 'auditor'] },
  { says: m.akun_group_mitra, roles: ['pemantau', 'kuasa'] },
]
