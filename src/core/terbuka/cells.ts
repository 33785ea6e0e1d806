import type { Cell, DatasetRow } from './dataset.ts'

/** A spreadsheet would run what begins like this. An apostrophe in front makes text of it, and is no part of the data. */
const formula = /^[=+\-@\t\r]/
const needsQuotes = /[",\r\n]/
/** A spreadsheet makes 11.1 of a code 11.10, and 0 of 00; what stands in quotes it can be told to leave as it is. */
const looksLikeNumber = /^[\d.]*\d(e\d+)?$/i

/** One cell of text of RFC 4180. */
export function csvText(text: string): string {
  const safe = formula.test(text) ? `'${text}` : text
  return needsQuotes.test(safe) || looksLikeNumber.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** A number is itself, also below zero; only text could be a formula. */
const csvCell = (cell: Cell): string => (typeof cell === 'string' ? csvText(cell) : cell === null ? '' : String(cell))

/** A line with its end. */
export const csvLine = (cells: DatasetRow): string => `${cells.map(csvCell).join(',')}\r\n`

/** One object, its names in the order of the columns. */
export const jsonLine = (names: readonly string[], cells: DatasetRow): string =>
  `{${names.map((name, at) => `${JSON.stringify(name)}:${JSON.stringify(cells[at] ?? null)}`).join(',')}}`
