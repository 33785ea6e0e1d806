import type { Confirmation } from '#core'
import { mayAct, subjects, type Entry, type EntryKind, type InForce, type Mark, type SubjectKind } from '#law'
import { dayInWords, inTongue, m } from '#wording'

const kinds: Record<EntryKind, () => string> = {
  naskah: m.hukum_kind_naskah,
  pasal: m.hukum_kind_pasal,
  perbuatan: m.hukum_kind_perbuatan,
  sanksi: m.hukum_kind_sanksi,
  langkah: m.hukum_kind_langkah,
  kuorum: m.hukum_kind_kuorum,
  syarat: m.hukum_kind_syarat,
  rute: m.hukum_kind_rute,
  penerima: m.hukum_kind_penerima,
  jam: m.hukum_kind_jam,
  nomor: m.hukum_kind_nomor,
  kode: m.hukum_kind_kode,
  umum: m.hukum_kind_umum,
  libur: m.hukum_kind_libur,
  golongan: m.hukum_kind_golongan,
  jenis: m.hukum_kind_jenis,
  rumah: m.hukum_kind_rumah,
}
const marks: Record<Mark, () => string> = {
  C2: m.hukum_mark_C2,
  C1: m.hukum_mark_C1,
  U: m.hukum_mark_U,
  X: m.hukum_mark_X,
}
const regimes: Record<NonNullable<Entry['regime']>, () => string> = {
  pilkada: m.hukum_regime_pilkada,
  pemilu: m.hukum_regime_pemilu,
  both: m.hukum_regime_both,
}
const subjectTitles = new Map(subjects.map(({ kind, title }) => [kind, title]))

export const kindInWords = (kind: EntryKind) => kinds[kind]()
export const markInWords = (mark: Mark) => marks[mark]()
export const regimeInWords = (regime: NonNullable<Entry['regime']>) => regimes[regime]()

export function subjectInWords(kind: SubjectKind): string {
  const title = subjectTitles.get(kind)
  return title ? inTongue(title) : kind
}

const dayWithMark = ({ value, mark }: NonNullable<InForce['from']>) =>
  mark === 'C2' || mark === 'C1' ? dayInWords(value) : m.hukum_day_unsure({ day: dayInWords(value) })

/** From when and until when; a first day that no source states is said to be unknown, never guessed. */
export function inForceInWords({ from, until }: InForce): string {
  const start = from === null ? m.hukum_from_unknown() : m.hukum_from({ day: dayWithMark(from) })
  return until === null ? start : `${start}; ${m.hukum_until({ day: dayWithMark(until) })}`
}

/** Whether a clock may act on a row: by its mark, by a confirmation, not yet, or no longer. */
export type ClockStanding = 'acts' | 'confirmed' | 'waits' | 'past'

const clocks: Record<ClockStanding, () => string> = {
  acts: m.hukum_clock_acts,
  confirmed: m.hukum_clock_confirmed,
  waits: m.hukum_clock_waits,
  past: m.hukum_clock_past,
}
export const clockInWords = (standing: ClockStanding) => clocks[standing]()

export function standingOf(mark: Mark, confirmation: Confirmation | null): ClockStanding {
  if (confirmation !== null && 'outOfForce' in confirmation) return 'past'
  if (mayAct(mark)) return 'acts'
  return confirmation === null ? 'waits' : 'confirmed'
}

/** The address as a link, when it is whole: an ellipsis stands for what was left out. */
export const linkOf = (address: string): string | null =>
  /^[a-z0-9.-]+\.[a-z]{2,}(\/[^\s…]*)?$/i.test(address) ? `https://${address}` : null
