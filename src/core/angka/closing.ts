import { accept, refuse, type Result } from '#base'
import { addDays, parsePlainDate, plainDate, type PlainDate } from '#law'
import type { Election } from '../pemilihan/election.ts'
import { findQuarter, quarterBefore } from './rank-calendar.ts'

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

type Staged = Pick<Election, 'id' | 'stages'>

/** `2026-10`, `2026-T3`, or a stage of an election, `pilkada-2024/kampanye`. Null: there is no such period. */
export function findBookPeriod(code: string, elections: readonly Staged[]): BookPeriod | null {
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

/** Books are opened of what is not long over; stages of an election, of every one that is known. */
const yearsBack = 3

/**
 * The periods that may be opened on `today`: they are over, and no day of theirs lies in one that is open. Quarters, months and stages, each the
 * newest first.
 */
export function openablePeriods(
  today: PlainDate,
  elections: readonly Staged[],
  opened: readonly Pick<BookPeriod, 'from' | 'until'>[],
): readonly BookPeriod[] {
  const stages = elections
    .flatMap(({ id, stages: held }) => held.map(({ code }) => `${id}/${code}`))
    .flatMap((code) => findBookPeriod(code, elections) ?? [])
    .toSorted((one, other) => (one.until < other.until ? 1 : -1))
  return [...quartersBefore(today), ...monthsBefore(today), ...stages].filter(
    ({ from, until }) => until <= today && opened.every((one) => until <= one.from || one.until <= from),
  )
}

function quartersBefore(today: PlainDate): readonly BookPeriod[] {
  const found: BookPeriod[] = []
  for (let day = today; found.length < yearsBack * 4; day = found.at(-1)?.from ?? day)
    found.push({ ...quarterBefore(day), kind: 'triwulan' })
  return found
}

function monthsBefore(today: PlainDate): readonly BookPeriod[] {
  const found: BookPeriod[] = []
  for (let until = firstOfMonth(today); found.length < yearsBack * 12; until = found.at(-1)?.from ?? until) {
    const from = firstOfMonth(addDays(until, -1))
    found.push({ code: from.slice(0, 7), kind: 'bulan', from, until })
  }
  return found
}

const firstOfMonth = (day: PlainDate): PlainDate => plainDate(`${day.slice(0, 7)}-01`)
