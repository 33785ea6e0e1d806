import type { Head } from './column.ts'

export type SheetSeen = {
  /** Null: no table begins there. */
  readonly head: Head | null
  /** Something stands below the head: a sheet of instructions names the columns and has nobody in them. */
  readonly filled: boolean
}

/** The sheet that is meant where nobody said: the first with a table that has rows, else the first with a table. -1: none has one. */
export function pickSheet(sheets: readonly SheetSeen[]): number {
  const filled = sheets.findIndex(({ head, filled: has }) => head !== null && has)
  return filled === -1 ? sheets.findIndex(({ head }) => head !== null) : filled
}
