import type { Role } from '../akses/role.ts'

/** What an activity was. The words of practice.md §1.4, and of the forms that are no meeting. */
export const activityKinds = [
  'sosialisasi',
  'rakor',
  'apel',
  'deklarasi',
  'kunjungan-kerja',
  'imbauan',
  'publikasi',
  'pemetaan',
  'lainnya',
] as const
export type ActivityKind = (typeof activityKinds)[number]

/** The seven forms of prevention of Form Cegah (practice.md §1.1). */
export const preventionForms = [1, 2, 3, 4, 5, 6, 7] as const
export type PreventionForm = (typeof preventionForms)[number]

export const audiences = ['asn', 'tni', 'polri', 'desa', 'penyelenggara', 'masyarakat'] as const
export type Audience = (typeof audiences)[number]

/** What it was about. The last three are appeals to citizens, counted apart from neutrality. */
export const activitySubjects = ['netralitas', 'politik-uang', 'kampanye-hitam', 'hoaks'] as const
export type ActivitySubject = (typeof activitySubjects)[number]

export const speakerParts = ['pembicara', 'penandatangan', 'penerima'] as const
export type SpeakerPart = (typeof speakerParts)[number]

export const figureKinds = ['masyarakat', 'pemuda', 'agama'] as const
export type FigureKind = (typeof figureKinds)[number]

/** What a quoted figure may leave out of itself (DESIGN §5, Numbers). */
export const numberGaps = [
  'list',
  'publisher',
  'unit',
  'stage',
  'period',
  'as-of',
  'of-n',
  'tie-rule',
  'value',
  'breakdown',
] as const
export type NumberGap = (typeof numberGaps)[number]

export const pointStates = ['terbuka', 'selesai', 'tidak-dilaksanakan', 'dicabut'] as const
export type PointState = (typeof pointStates)[number]

/** Who enters activities and answers for agreed points. The function actor_prevents in PostgreSQL says the same, and a test walks both. */
export const preventionRoles = [
  'ptps',
  'pkd',
  'panwascam',
  'staf-penanganan',
  'anggota',
  'ketua',
  'sekretariat',
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
  'kemendagri',
  'kpu',
  'dkpp',
] as const satisfies readonly Role[]

export const mayPrevent = (role: Role): boolean => preventionRoles.some((one) => one === role)
