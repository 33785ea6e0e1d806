import type { PlainDate } from '#law'
import { dayInCell, type Epoch } from '../pegawai/day.ts'

/** Which part of 10/11/2024 is the day. One column of a file keeps to one order. */
export type DayOrder = 'day-first' | 'month-first'

const weekday =
  /^(senin|selasa|rabu|kamis|jum['’]?at|sabtu|minggu|ahad|monday|tuesday|wednesday|thursday|friday|saturday|sunday)\s*[,/]?\s+/i
const yearFirst = /^(\d{4})[/.](\d{1,2})[/.](\d{1,2})(?=$|[ T])/
const inStrokes = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})(?=$|[ ,T])/
const shortYear = /^(\d{1,2}[\s/.-]+[a-z]+[\s/.-]+)(\d{2})$/i
const withClock = /[ ,T]+\d{1,2}[:.]\d{2}([:.]\d{2})?( ?(wib|wita|wit|am|pm))?$/i

/** A day as registers write it, and no day of a birth: years of two digits are of this century. Null: it is none, or two of them. */
export function readOtherDay(
  typed: string,
  { epoch, order }: { readonly epoch: Epoch; readonly order: DayOrder },
): PlainDate | null {
  const said = typed.trim().replace(weekday, '').replace(withClock, '').trim()
  const [, first, , second, year] = inStrokes.exec(said) ?? []
  if (first !== undefined && second !== undefined && year !== undefined) {
    const [day, month] = order === 'day-first' ? [first, second] : [second, first]
    return dayInCell(`${day}/${month}/${inFull(year)}`, epoch)
  }
  const plain = said
    .replace(yearFirst, (_, y: string, m: string, d: string) => `${y}-${m.padStart(2, '0')}-${d.padStart(2, '0')}`)
    .replace(shortYear, (_, before: string, y: string) => `${before}${inFull(y)}`)
  return dayInCell(plain, epoch)
}

const inFull = (year: string) => (year.length === 2 ? `20${year}` : year)

/** Month first only where some cell cannot be read otherwise and none needs the day first. */
export function dayOrderOf(cells: readonly string[]): DayOrder {
  const parts = cells.flatMap((cell) => {
    const [, first, , second] = inStrokes.exec(cell.trim()) ?? []
    return first === undefined || second === undefined ? [] : [[Number(first), Number(second)] as const]
  })
  const needsMonthFirst = parts.some(([first, second]) => second > 12 && first <= 12)
  return needsMonthFirst && !parts.some(([first]) => first > 12) ? 'month-first' : 'day-first'
}
