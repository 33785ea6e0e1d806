import { roles, type Capacity, type Role } from './role.ts'

const permanent = ['bawaslu-ri', 'bawaslu-provinsi', 'bawaslu-kabkota'] as const
/** The offices that handle cases; a Panwascam is made for an election. */
const handling = [...permanent, 'panwascam'] as const

/**
 * The kinds of office in which a role can be held. The function office_kinds_of in PostgreSQL says the same, a trigger
 * asks it, and a test walks both. Who may be PPK: the heads of regions, ministries and agencies.
 */
export const officeKindsOf: Readonly<Record<Role, readonly string[]>> = {
  ptps: ['ptps'],
  pkd: ['pkd'],
  panwascam: ['panwascam'],
  'petugas-penerima': handling,
  'staf-penanganan': handling,
  anggota: handling,
  ketua: handling,
  sekretariat: handling,
  'legal-officer': permanent,
  sekda: ['setda', 'setda-provinsi'],
  'kepala-opd': [
    'opd',
    'opd-provinsi',
    'bkpsdm',
    'bkd-provinsi',
    'inspektorat',
    'inspektorat-provinsi',
    'dpmd',
    'dpmd-provinsi',
    'vertikal',
    'vertikal-provinsi',
  ],
  camat: ['kecamatan'],
  lurah: ['kelurahan'],
  kades: ['desa'],
  'sekretaris-desa': ['desa'],
  // Below an OPD, and the units of police and army: heads who pass letters on and say how many signed.
  'kepala-unit': ['unit-kerja', 'upt', 'sekolah', 'polda', 'polres', 'polsek', 'korem', 'kodim', 'koramil'],
  bkpsdm: ['bkpsdm', 'bkd-provinsi'],
  dpmd: ['dpmd', 'dpmd-provinsi'],
  inspektorat: ['inspektorat', 'inspektorat-provinsi'],
  'ppk-kepegawaian': [
    'kepala-daerah',
    'kepala-daerah-provinsi',
    'kementerian',
    'kemendagri',
    'kemenpanrb',
    'lembaga',
    'kejaksaan-agung',
    'polri',
  ],
  bkn: ['bkn', 'bkn-kanreg'],
  kemendagri: ['kemendagri'],
  propam: ['propam', 'propam-polda', 'divpropam'],
  ankum: ['ankum', 'pom'],
  'gakkumdu-polisi': ['gakkumdu'],
  'gakkumdu-jaksa': ['gakkumdu'],
  kpu: ['kpu', 'kpu-provinsi', 'kpu-kabkota'],
  dkpp: ['dkpp'],
  ppid: permanent,
  pemantau: permanent,
  kuasa: handling,
  auditor: permanent,
  administrator: permanent,
}

/** Whether an office of that kind has such a post; false for a kind that nobody listed. */
export const isHeldAt = (role: Role, officeKind: string): boolean => officeKindsOf[role].includes(officeKind)

/** What a form may offer at an office, in the order of the table of roles. */
export const rolesAt = (officeKind: string): readonly Role[] => roles.filter((role) => isHeldAt(role, officeKind))

/** Who stands in does so until a day; an acting head without an end is the mistake no form may help along. */
const untilADay: readonly Capacity[] = ['pjs', 'plt', 'plh']
export const needsEnd = (capacity: Capacity): boolean => untilADay.includes(capacity)

/**
 * Members of Gakkumdu are lent by the police or by a prosecutor's office: the family of that office, or null where a role asks for none.
 * The trigger fit_office says the same; without it no wall could count their own Polres (N78).
 */
export const lentBy = (role: Role): 'polri' | 'kejaksaan' | null =>
  role === 'gakkumdu-polisi' ? 'polri' : role === 'gakkumdu-jaksa' ? 'kejaksaan' : null
