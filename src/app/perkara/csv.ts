import { csvLine } from '#core'

type Cell = string | number | boolean | null

/** RFC 4180, with the names of the columns first. */
export const csv = <Column extends string>(
  columns: readonly Column[],
  rows: readonly Readonly<Record<Column, Cell>>[],
): string => [columns, ...rows.map((row) => columns.map((column) => row[column]))].map(csvLine).join('')
