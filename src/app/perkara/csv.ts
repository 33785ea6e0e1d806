import { csvText } from '#core'

type Cell = string | number | boolean | null

/** RFC 4180. A cell that a spreadsheet would run as a formula begins with an apostrophe. */
export function csv<Column extends string>(
  columns: readonly Column[],
  rows: readonly Readonly<Record<Column, Cell>>[],
): string {
  const lines = [columns.join(','), ...rows.map((row) => columns.map((column) => cell(row[column])).join(','))]
  return lines.map((line) => `${line}\r\n`).join('')
}

const cell = (value: Cell): string => (value === null ? '' : csvText(String(value)))
