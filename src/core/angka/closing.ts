import { accept, refuse, type Result } from '#base'
import { addDays, parsePlainDate, type PlainDate } from '#law'
import type { Election } from '../pemilihan/election.ts'
import { findQuarter } from './rank-calendar.ts'

/** Where the book of one office and period stands. `draf`: nobody has signed it; `dikembalikan`: it is to be signed again. */
export const bookStates = ['draf', 'ditandatangani', 'diperiksa', 'disahkan', 'dikembalikan'] as const
export type BookState = (typeof bookStates)[number]
export const bookSteps = ['tandatangani', 'periksa', 'kembalikan', 'sahkan'] as const
export type BookStep = (typeof bookSteps)[number]

/** Why what was closed once is signed anew, or sent back: told in public, so that it names nobody and is no free text. */
export const bookReasons = [
  'terlambat-dicatat',
  'salah-catat',
  'ditautkan',
  'putusan-berubah',
  'angka-janggal',
] as const
export type BookReason = (typeof bookReasons)[number]

type Row = {
  readonly from: readonly BookState[]
  readonly to: BookState
  readonly by: readonly ('kabkota' | 'provinsi' | 'nasional')[]
  /** From these states it says why. */
  readonly reasonFrom: readonly BookState[]
}

/** Who closes a book: its own office signs, the rank above checks, the national rank certifies (N141); of Bawaslu RI another there checks (N178). */
export const closing: Readonly<Record<BookStep, Row>> = {
  tandatangani: {
    from: ['draf', 'dikembalikan', 'disahkan'],
    to: 'ditandatangani',
    by: ['kabkota', 'provinsi', 'nasional'],
    reasonFrom: ['disahkan'],
  },
  periksa: { from: ['ditandatangani'], to: 'diperiksa', by: ['provinsi', 'nasional'], reasonFrom: [] },
  kembalikan: {
    from: ['ditandatangani', 'diperiksa'],
    to: 'dikembalikan',
    by: ['provinsi', 'nasional'],
    reasonFrom: ['ditandatangani', 'diperiksa'],
  },
  sahkan: { from: ['diperiksa'], to: 'disahkan', by: ['nasional'], reasonFrom: [] },
}

export type ClosingRefusal =
  | { readonly reason: 'wrong-state'; readonly state: BookState; readonly needs: readonly BookState[] }
  | { readonly reason: 'no-reason-given' }

/** What a step makes of a book, or why not. Who may take it, the office that he signs for decides. */
export function stepBook(state: BookState, step: BookStep, why: BookReason | null): Result<BookState, ClosingRefusal> {
  const { from, to, reasonFrom } = closing[step]
  if (!from.includes(state)) return refuse({ reason: 'wrong-state', state, needs: from })
  return why === null && reasonFrom.includes(state) ? refuse({ reason: 'no-reason-given' }) : accept(to)
}

/** The days of which a book is. `until` is the first day after it. */
export type BookPeriod = {
  readonly code: string
  readonly kind: 'bulan' | 'triwulan' | 'tahapan'
  readonly from: PlainDate
  readonly until: PlainDate
}

/** `2026-10`, `2026-T3`, or a stage of an election, `pilkada-2024/kampanye`. Null: there is no such period. */
export function findBookPeriod(code: string, elections: readonly Election[]): BookPeriod | null {
  const quarter = findQuarter(code)
  if (quarter !== null) return { ...quarter, kind: 'triwulan' }
  const from = parsePlainDate(`${code}-01`)
  if (from !== null)
    return {
      code,
      kind: 'bulan',
      from,
      until: parsePlainDate(`${addDays(from, 31).slice(0, 7)}-01`) ?? addDays(from, 31),
    }
  const [election, stage] = code.split('/')
  const held = elections.find(({ id }) => id === election)?.stages.find((one) => one.code === stage && one.held)
  return held === undefined || held.startsOn === null
    ? null
    : { code, kind: 'tahapan', from: held.startsOn, until: addDays(held.endsOn, 1) }
}
