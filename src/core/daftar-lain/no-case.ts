import { plainWords } from '../pegawai/plain-words.ts'
import { headingAt, saysOf } from './other-heading.ts'
import { isDataLike } from './other-look.ts'

type Row = readonly string[]

const sums = /^(sub ?total|grand total|total|jumlah|rekap(itulasi)?|keterangan|catatan|sumber|mengetahui)\b/

/** Rows that stand between cases and are none: numbers of the columns, sums, a heading told again. */
export function isNoCase(row: Row): boolean {
  const filled = row.filter((cell) => cell !== '')
  if (filled.length === 0 || filled.some(isDataLike)) return false
  return isNumbering(filled) || sums.test(plainWords(filled[0] ?? '')) || isHeading(row)
}

/** A heading inside of a table; a row of data may well begin with "Dinas" and "Kabupaten", so it must name a number or a day. */
export function isHeading(row: Row): boolean {
  const heading = headingAt([row], 0)
  return saysOf(heading) >= 2 && heading.means.some((column) => column === 'nomor' || column === 'tanggal')
}

/** "1 2 3 4 5" or "(1) (2) (3)" below the heading. */
const isNumbering = (filled: Row) =>
  filled.length > 2 && filled.every((cell, at) => /^\(?(\d{1,2})\)?$/.exec(cell.trim())?.[1] === String(at + 1))
