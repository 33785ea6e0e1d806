import { parsePlainDate, type PlainDate } from '#law'
import { fillNumber, type NumberWords } from './fill-number.ts'

const roman = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'] as const

/** The month of a day as letters number it: X for October. */
export function romanMonth(day: PlainDate): string {
  const month = parsePlainDate(day) === null ? undefined : roman[Number(day.slice(5, 7)) - 1]
  if (month === undefined) throw new RangeError(`not a calendar day: ${day}`)
  return month
}

/** What a number is made of. `contestCode`, `levelCode` and `areaCode` are the office's own tables (law.md §4.7). */
type NumberParts = {
  readonly seq: number
  readonly contestCode: string
  readonly levelCode: string
  readonly areaCode: string
  readonly day: PlainDate
  /** How many digits a sequence has at least; the template's own where it is left out. */
  readonly width?: number
}

export type RegisterOrigin = 'TM' | 'LP'

/** `01/Reg/TM/PB/Kab/14.21/X/2024`, as Bawaslu Kudus wrote it on 17 October 2024: TM for a temuan, LP for a laporan. */
export const registerNumber = (parts: NumberParts & { readonly origin: RegisterOrigin }): string =>
  fillNumber(parts.origin === 'TM' ? 'temuan' : 'laporan', parts, wordsOf(parts))

/** Before registration: `002/PL/PB/Kab/16.12/X/2020`, as in Blitar 2020 (PL: penerimaan laporan). */
export const receiptNumber = (parts: NumberParts): string => fillNumber('tanda-terima', parts, wordsOf(parts))

const wordsOf = ({ contestCode, levelCode, areaCode, day }: NumberParts): NumberWords => ({
  contest: contestCode,
  level: levelCode,
  area: areaCode,
  roman: romanMonth(day),
  year: day.slice(0, 4),
})
