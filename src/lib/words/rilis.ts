import {
  bookReasons,
  closing,
  findMeasure,
  findQuarter,
  type BookPeriod,
  type BookReason,
  type BookState,
  type BookStep,
} from '#core'
import { addDays } from '#law'
import { dayInWords, inTongue, m } from '#wording'
import { monthOf, periodInWords } from './peringkat.ts'
import { stageInWords } from './pemilihan.ts'

const reasons: Readonly<Record<BookReason, () => string>> = {
  'terlambat-dicatat': m.rilis_reason_terlambat_dicatat,
  'salah-catat': m.rilis_reason_salah_catat,
  ditautkan: m.rilis_reason_ditautkan,
  'putusan-berubah': m.rilis_reason_putusan_berubah,
  'angka-janggal': m.rilis_reason_angka_janggal,
}
export const bookReasonOptions = () => bookReasons.map((value) => ({ value, says: reasons[value]() }))
export const bookReasonsInWords = (told: readonly string[]) =>
  bookReasons.filter((reason) => told.includes(reason)).map((reason) => reasons[reason]())

const states: Readonly<Record<BookState, () => string>> = {
  draf: m.rilis_step_draf,
  ditandatangani: m.rilis_step_tandatangani,
  diperiksa: m.rilis_step_periksa,
  dikembalikan: m.rilis_step_kembalikan,
  disahkan: m.rilis_step_sahkan,
}
export const bookStateInWords = (state: BookState) => states[state]()
export const bookStepInWords = (step: BookStep) => bookStateInWords(closing[step].to)

/** A month, a quarter, or a stage of an election by its code. */
export function bookPeriodInWords(code: string): string {
  if (findQuarter(code) !== null) return periodInWords(code)
  return code.includes('/') ? m.rilis_period_stage({ stage: code }) : m.rilis_period_month({ month: code })
}

type HeldElection = {
  readonly id: string
  readonly name: string
  readonly stages: readonly (Parameters<typeof stageInWords>[0] & { readonly code: string })[]
}
const kinds: Readonly<Record<BookPeriod['kind'], () => string>> = {
  triwulan: m.rilis_desk_open_kind_triwulan,
  bulan: m.rilis_desk_open_kind_bulan,
  tahapan: m.rilis_desk_open_kind_tahapan,
}

/** A period to choose by its name, a stage with its days too: nobody has to know its code. */
export function bookPeriodOption({ code, kind, from, until }: BookPeriod, elections: readonly HeldElection[]) {
  const [election, stage] = code.split('/')
  const held = elections.find(({ id }) => id === election)
  const said = held?.stages.find((one) => one.code === stage)
  const name =
    held === undefined || said === undefined
      ? kind === 'bulan'
        ? monthOf(code)
        : bookPeriodInWords(code)
      : `${held.name}, ${stageInWords(said)}`
  const days = { first: dayInWords(from), last: dayInWords(addDays(until, -1)) }
  const says = kind === 'tahapan' ? m.rilis_desk_open_option({ name, ...days }) : name
  return { value: code, says, group: kinds[kind]() }
}

export const measureTitle = (id: string) => {
  const measure = findMeasure(id)
  return measure === null ? id : inTongue(measure.title)
}
