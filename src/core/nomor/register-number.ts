import { parsePlainDate, type PlainDate } from '#law'

const roman = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'] as const

/** The month of a day as letters number it: X for October. */
export function romanMonth(day: PlainDate): string {
  const month = parsePlainDate(day) === null ? undefined : roman[Number(day.slice(5, 7)) - 1]
  if (month === undefined) throw new RangeError(`not a calendar day: ${day}`)
  return month
}

/** TM for a temuan, LP for a laporan. */
export type RegisterOrigin = 'TM' | 'LP'

/** What a number is made of. `contestCode`, `levelCode` and `areaCode` are the office's own tables (law.md §4.7). */
export type NumberParts = {
  readonly seq: number
  readonly contestCode: string
  readonly levelCode: string
  readonly areaCode: string
  readonly day: PlainDate
  /** How many digits a sequence has at least: 2 in the confirmed example, 3 elsewhere. */
  readonly width?: number
}

function sequence(seq: number, width: number): string {
  if (!Number.isInteger(seq) || seq < 1) throw new RangeError(`not a sequence number: ${seq}`)
  return String(seq).padStart(width, '0')
}

const tail = ({ contestCode, levelCode, areaCode, day }: NumberParts) => [contestCode, levelCode, areaCode, romanMonth(day), day.slice(0, 4)]

/** `01/Reg/TM/PB/Kab/14.21/X/2024`, as Bawaslu Kudus wrote it on 17 October 2024. */
export const registerNumber = (parts: NumberParts & { readonly origin: RegisterOrigin }): string =>
  [sequence(parts.seq, parts.width ?? 2), 'Reg', parts.origin, ...tail(parts)].join('/')

/** Before registration: `002/PL/PB/Kab/16.12/X/2020`, as in Blitar 2020 (PL: penerimaan laporan). */
export const receiptNumber = (parts: NumberParts): string => [sequence(parts.seq, parts.width ?? 3), 'PL', ...tail(parts)].join('/')
