import type { PlainDate } from '#law'
import { dayInCell, type Epoch } from '../pegawai/day.ts'

/** Which part of 10/11/2024 is the day. One column of a file keeps to one order. */
export const dayOrders = ['day-first', 'month-first'] as const
export type DayOrder = (typeof dayOrders)[number]

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

export type DayCell = { readonly row: number; readonly said: string }
/**
 * What a column says of its own order. `none`: no day of it depends on one. `either`: each can be read both ways, and nothing in the file says
 * which is meant. `mixed`: one cell needs the day first and another the month. Of the last two nobody but a person knows what 10/2/2024 means.
 */
export type ColumnDays =
  | { readonly kind: 'none' | DayOrder }
  | ({ readonly kind: 'either' } & BothWays)
  | ({ readonly kind: 'mixed' } & TwoOrders)
export type TwoOrders = { readonly dayFirst: DayCell; readonly monthFirst: DayCell }
/** A cell that is another day in each order, and what it is then, with the first and the last day of the whole column. */
export type BothWays = { readonly cell: DayCell; readonly as: Readonly<Record<DayOrder, DaysRead>> }
export type DaysRead = { readonly day: PlainDate; readonly first: PlainDate; readonly last: PlainDate }

/** `today`: no register tells of a day to come, so where every cell can be read both ways, one that would be later is read the other way. */
export function daysOfColumn(cells: readonly DayCell[], today: PlainDate): ColumnDays {
  const days = cells.flatMap(({ row, said }) => {
    const bare = said.trim().replace(weekday, '')
    const [written, first, , second] = inStrokes.exec(bare) ?? []
    return written === undefined ? [] : [{ row, said: written, first: Number(first), second: Number(second) }]
  })
  const dayFirst = days.find(({ first, second }) => first > 12 && second <= 12)
  const monthFirst = days.find(({ first, second }) => second > 12 && first <= 12)
  if (dayFirst !== undefined && monthFirst !== undefined)
    return { kind: 'mixed', dayFirst: cellOf(dayFirst), monthFirst: cellOf(monthFirst) }
  if (dayFirst !== undefined) return { kind: 'day-first' }
  if (monthFirst !== undefined) return { kind: 'month-first' }
  const both = bothWays(days)
  if (both === null) return { kind: 'none' }
  return isOnlyOver(both, today) ? { kind: 'month-first' } : { kind: 'either', ...both }
}

const readIn = (said: string, order: DayOrder) => readOtherDay(said, { epoch: 1900, order })

/** Null: each day is the same one in both orders, or none. */
function bothWays(days: readonly DayCell[]): BothWays | null {
  const cell = days.find(({ said }) => readIn(said, 'day-first') !== readIn(said, 'month-first'))
  if (cell === undefined) return null
  const [asDayFirst, asMonthFirst] = [daysRead(days, cell, 'day-first'), daysRead(days, cell, 'month-first')]
  return asDayFirst === null || asMonthFirst === null
    ? null
    : { cell: cellOf(cell), as: { 'day-first': asDayFirst, 'month-first': asMonthFirst } }
}

function daysRead(days: readonly DayCell[], { said }: DayCell, order: DayOrder): DaysRead | null {
  const day = readIn(said, order)
  const all = days.flatMap((one) => readIn(one.said, order) ?? []).toSorted()
  const [first, last] = [all[0], all.at(-1)]
  return day === null || first === undefined || last === undefined ? null : { day, first, last }
}

/** Read with the day first, some are to come; with the month first, none is. */
const isOnlyOver = ({ as }: BothWays, today: PlainDate): boolean =>
  as['day-first'].last > today && as['month-first'].last <= today

/** 2 October for 10 February: what a day is that was written with its month first and read otherwise. Null: it is none, or the same. */
export function turnedDay(day: PlainDate): PlainDate | null {
  const [year = '', month = '', dayOfMonth = ''] = day.split('-')
  return month === dayOfMonth
    ? null
    : readOtherDay(`${month}/${dayOfMonth}/${year}`, { epoch: 1900, order: 'day-first' })
}

const cellOf = ({ row, said }: DayCell): DayCell => ({ row, said })
