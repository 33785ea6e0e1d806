import type { RollFault, RollRemark } from '#core'
import type { Missing } from '#store'
import type { RollFiles } from '../ports.ts'
import { countsOf, type RollRead, type UnknownUnit } from './read-roll.ts'

/** What a reading found, with names and numbers: kept sealed beside the file, and gone with it. */
export type ImportOutcome = {
  readonly headers: readonly string[]
  readonly columns: RollRead['columns']
  readonly sheet: string
  readonly otherSheets: readonly string[]
  readonly macros: boolean
  readonly format: RollRead['format']
  readonly encoding: string | null
  readonly counts: ReturnType<typeof countsOf>
  readonly completeRefused: boolean
  readonly remarkedRows: number
  readonly faults: readonly RollFault[]
  readonly remarks: readonly RollFault<RollRemark>[]
  readonly units: readonly UnknownUnit[]
  readonly missing: readonly Missing[]
}

export const outcomeOf = (read: RollRead): ImportOutcome => ({
  headers: read.headers,
  columns: read.columns,
  sheet: read.sheet,
  otherSheets: read.otherSheets,
  macros: read.macros,
  format: read.format,
  encoding: read.encoding,
  counts: countsOf(read),
  completeRefused: read.completeRefused,
  remarkedRows: read.remarkedRows,
  faults: read.faults,
  remarks: read.remarks,
  units: read.units,
  missing: read.taken.missingPeople,
})

const idOf = (importId: string) => `${importId}-hasil`

export async function keepOutcome(files: RollFiles, importId: string, outcome: ImportOutcome): Promise<void> {
  await files.destroy(idOf(importId))
  await files.keep(idOf(importId), Buffer.from(JSON.stringify(outcome)))
}

/** Null: nothing was read yet, or it ended. */
export async function findOutcome(files: RollFiles, importId: string): Promise<ImportOutcome | null> {
  const held = await files.read(idOf(importId))
  // Written by ourselves and sealed: nobody else can have put other words there.
  return held === null ? null : (JSON.parse(Buffer.from(held).toString('utf8')) as ImportOutcome)
}

export async function destroyFiles(files: RollFiles, importId: string): Promise<void> {
  await files.destroy(importId)
  await files.destroy(idOf(importId))
}
