/** Which rung of the ladder an office is told on; what is told, and to whom, follows from it. */
export const rungs = ['sebelum', 'hari-ini', 'lewat', 'tingkat-atas', 'bkn', 'gubernur', 'mendagri'] as const
export type Rung = (typeof rungs)[number]

/** `after`: whole days since the office itself was told that its term had passed. */
type ReminderMoment =
  { readonly kind: 'before' | 'on-the-day' | 'late' } | { readonly kind: 'after'; readonly days: number }

/** Whom a rung tells: the office that must act, the Bawaslu rank above it, or the office of a kind over its place. */
export type Told = 'itself' | 'rank-above' | { readonly kind: string; readonly over: 'province' | 'nation' }

export type ReminderStep = {
  readonly rung: Rung
  readonly moment: ReminderMoment
  readonly owners: readonly ('kantor' | 'penerima-penerusan' | 'penerima-saran')[]
  /** Kinds of office whose silence climbs this rung; null: of any. */
  readonly silent: readonly string[] | null
  readonly told: Told
  /** The rule of the house behind it: no article that was read says when anybody is reminded. */
  readonly basis: 'N15' | 'N16' | 'N17'
}

// Whom a saran perbaikan was sent to is no office of the register: the one that must learn what came of it is told of his days.
const everybody = ['kantor', 'penerima-penerusan', 'penerima-saran'] as const
const receivers = ['penerima-penerusan'] as const
const regencyPpk = ['kepala-daerah', 'bkpsdm']
const everyPpk = [...regencyPpk, 'kepala-daerah-provinsi', 'bkd-provinsi']

/**
 * BKN monitors and controls (F6, F7b: C2) and Kemendagri may press a regional head (F9: C2, practice). For the gubernur nothing but his
 * part in the ethics of a Sekda was read: that rung, and every number of days here, is the house's own. Of a silent Propam, Ankum, BKN
 * or Kemendagri the register knows nobody above, so their silence climbs no rung.
 */
export const reminderSteps: readonly ReminderStep[] = [
  { rung: 'sebelum', moment: { kind: 'before' }, owners: everybody, silent: null, told: 'itself', basis: 'N15' },
  { rung: 'hari-ini', moment: { kind: 'on-the-day' }, owners: everybody, silent: null, told: 'itself', basis: 'N15' },
  { rung: 'lewat', moment: { kind: 'late' }, owners: everybody, silent: null, told: 'itself', basis: 'N15' },
  {
    rung: 'tingkat-atas',
    moment: { kind: 'after', days: 1 },
    owners: ['kantor'],
    silent: null,
    told: 'rank-above',
    basis: 'N16',
  },
  {
    rung: 'bkn',
    moment: { kind: 'after', days: 7 },
    owners: receivers,
    silent: everyPpk,
    told: { kind: 'bkn', over: 'nation' },
    basis: 'N17',
  },
  {
    rung: 'gubernur',
    moment: { kind: 'after', days: 7 },
    owners: receivers,
    silent: regencyPpk,
    told: { kind: 'kepala-daerah-provinsi', over: 'province' },
    basis: 'N17',
  },
  {
    rung: 'mendagri',
    moment: { kind: 'after', days: 14 },
    owners: receivers,
    silent: everyPpk,
    told: { kind: 'kemendagri', over: 'nation' },
    basis: 'N17',
  },
]
