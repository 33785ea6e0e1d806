import type { Role } from '../akses/role.ts'

/** The kinds of naskah dinas that go down as circulars. A surat telegram is the police's and the army's. */
export const circularKinds = ['imbauan', 'surat-edaran', 'nota-dinas', 'surat-telegram', 'skb'] as const
export type CircularKind = (typeof circularKinds)[number]

/** `berjenjang`: an office has it when the one above passes it on. `langsung`: all have it at once. */
export const circularWays = ['berjenjang', 'langsung'] as const
export type CircularWay = (typeof circularWays)[number]

/** Whose acknowledgement does not hold for a new text: of all, of some kinds of offices, of nobody. */
export const reopenings = ['semua', 'jenis', 'tidak'] as const
export type Reopening = (typeof reopenings)[number]

/** Who acts for an office that circulars go to. The function actor_takes in PostgreSQL says the same, and a test compares them. */
export const circularTakers: readonly Role[] = [
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
  'kpu',
  'dkpp',
  'panwascam',
  'staf-penanganan',
  'anggota',
  'ketua',
  'sekretariat',
]

/** Who issues one in his office's name: actor_sends in PostgreSQL. */
export const circularSenders: readonly Role[] = [
  'sekda',
  'kepala-opd',
  'camat',
  'bkpsdm',
  'ppk-kepegawaian',
  'bkn',
  'kemendagri',
  'kpu',
  'panwascam',
  'staf-penanganan',
  'anggota',
  'ketua',
  'sekretariat',
]
