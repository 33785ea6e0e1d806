import { accept, refuse, type Result } from '#base'
import {
  pickSheet,
  placeFinder,
  rollReader,
  unitFinder,
  usualKindAt,
  type ColumnPlaces,
  type FindUnit,
  type RollColumn,
  type RollFault,
  type RollProblem,
  type RollRemark,
  type RollRow,
} from '#core'
import { localDay, type Instant } from '#law'
import {
  asActorInBulk,
  copyLine,
  importStore,
  newId,
  rollOffices,
  stageRoll,
  takeRoll,
  type ActorId,
  type CopyLines,
  type RollHome,
  type StagedUnit,
  type Taken,
  type Tx,
} from '#store'
import { UnreadableRoll, type Netra, type OpenedRoll, type RollFileRefusal, type RollSource } from '../ports.ts'
import type { RollChoices } from './roll-choices.ts'

export type RollRefusal =
  | RollFileRefusal
  | { readonly reason: 'roll-no-office'; readonly code: string }
  | { readonly reason: 'roll-no-header' }
  | { readonly reason: 'roll-no-sheet'; readonly sheets: readonly string[] }

export type ReadRoll = {
  readonly actor: ActorId
  readonly officeCode: string
  readonly source: RollSource
  readonly choices: RollChoices
  /** False: all is read, checked and compared, and nothing stays. */
  readonly keep: boolean
  readonly at: Instant
  /** The list as somebody brought it to the desk; a command has none. */
  readonly importId?: string
  /** In the transaction that takes the list. */
  readonly alongside?: (tx: Tx, read: RollRead) => Promise<void>
  readonly progress?: (rows: number) => void
}

export type UnknownUnit = {
  readonly name: string
  readonly kind: NonNullable<StagedUnit['kind']>
  readonly under: string
  readonly people: number
  readonly firstRow: number
}

export type RollRead = {
  readonly home: RollHome
  readonly format: OpenedRoll['format']
  readonly encoding: string | null
  readonly separator: string | null
  readonly macros: boolean
  readonly sheet: string
  /** Others on which a table begins, and which were not read. */
  readonly otherSheets: readonly string[]
  readonly headers: readonly string[]
  readonly columns: ColumnPlaces
  readonly rows: number
  readonly rejectedRows: number
  readonly skippedRows: number
  /** The first of them, in the order of the file. */
  readonly faults: readonly RollFault[]
  readonly remarks: readonly RollFault<RollRemark>[]
  readonly remarkedRows: number
  readonly units: readonly UnknownUnit[]
  readonly taken: Taken
  /** The list calls itself complete, and has rows that were rejected: then nobody is taken to have left. */
  readonly completeRefused: boolean
  readonly readerRssMb: number
}

/** So many are listed; all are counted. */
const mostFaults = 50_000
const mostRemarks = 5_000

/** Reads a list from its file to the roll, in one transaction: every row that can be taken, or nothing. */
export async function readRoll(netra: Netra, asked: ReadRoll): Promise<Result<RollRead, RollRefusal>> {
  const opening = await netra.openRoll(asked.source)
  if (!opening.ok) return opening
  const opened = opening.value
  try {
    const sheet = sheetOf(opened, asked.choices)
    if (!sheet.ok) return sheet
    return await asActorInBulk(netra.db, { actor: asked.actor, keep: asked.keep }, (tx, copy) =>
      takeFrom(netra, tx, { copy, opened, asked, ...sheet.value }),
    )
  } catch (error) {
    if (error instanceof UnreadableRoll) return refuse(error.refusal)
    throw error
  } finally {
    opened.close()
  }
}

type Sheet = {
  readonly sheet: number
  readonly headRows: number
  readonly headers: readonly string[]
  readonly columns: ColumnPlaces
}

function sheetOf({ sheets }: OpenedRoll, { sheet: wanted, columns }: RollChoices): Result<Sheet, RollRefusal> {
  const at = wanted === undefined ? pickSheet(sheets) : sheets.findIndex(({ name }) => name === wanted)
  const head = sheets[at]?.head ?? null
  if (wanted !== undefined && at === -1)
    return refuse({ reason: 'roll-no-sheet', sheets: sheets.map(({ name }) => name) })
  if (head === null) return refuse({ reason: 'roll-no-header' })
  return accept({ sheet: at, headRows: head.rows, headers: head.headers, columns: columns ?? head.columns })
}

type Taking = Sheet & { readonly copy: CopyLines; readonly opened: OpenedRoll; readonly asked: ReadRoll }

async function takeFrom(
  netra: Netra,
  tx: Tx,
  { copy, opened, asked, ...sheet }: Taking,
): Promise<Result<RollRead, RollRefusal>> {
  const home = await rollOffices.home(tx, asked.officeCode)
  if (home === null) return refuse({ reason: 'roll-no-office', code: asked.officeCode })
  await importStore.lockRoll(tx, home.employerId)
  const { office, employerId, zone } = home
  const today = localDay(asked.at, zone)
  const findUnit = unitFinder(await rollOffices.list(tx, employerId), office)
  const findPlace = placeFinder(await rollOffices.places(tx, office.regionCode))
  const counting = counters(findUnit)
  // What the reader sends stands in the order asked for.
  const asks = Object.entries(sheet.columns) as [RollColumn, number][]
  const columns = Object.fromEntries(asks.map(([column], at) => [column, at])) as ColumnPlaces
  const read = rollReader({
    columns,
    epoch: opened.epoch,
    today,
    findPlace,
    findUnit: counting.findUnit,
    usual: usualKindAt(office.kind),
  })
  const batches = opened.read({ sheet: sheet.sheet, after: sheet.headRows, columns: asks.map(([, at]) => at) })
  async function* lines() {
    for await (const { rows, cells } of batches) {
      let text = ''
      for (const [at, row] of rows.entries()) {
        const answer = read(row, cells[at] ?? [])
        const taken = counting.note(answer)
        if (taken !== null) text += copyLine(staged(netra, taken, counting.unitNo(taken)))
      }
      asked.progress?.(counting.rows())
      if (text !== '') yield text
    }
  }
  await stageRoll(tx, copy, lines())
  const found = counting.found()
  const complete = asked.choices.complete === true
  const taken = await takeRoll(tx, counting.units(), {
    employerId,
    officeId: office.id,
    today,
    at: asked.at,
    by: asked.actor,
    makeUnits: asked.choices.makeUnits === true,
    complete: complete && found.rejectedRows === 0,
  })
  const value: RollRead = {
    home,
    format: opened.format,
    encoding: opened.encoding,
    separator: opened.separator,
    macros: opened.macros,
    sheet: opened.sheets[sheet.sheet]?.name ?? '',
    otherSheets: opened.sheets.flatMap(({ name, filled }, at) => (at !== sheet.sheet && filled ? [name] : [])),
    headers: sheet.headers,
    columns: sheet.columns,
    ...withRepeated(found, taken, counting.numberAt),
    units: counting.unknown(),
    taken,
    completeRefused: complete && found.rejectedRows > 0,
    readerRssMb: opened.rssMb(),
  }
  if (asked.keep) {
    await importStore.note(tx, {
      type: 'roll-imported',
      employerId,
      officeId: office.id,
      importId: asked.importId ?? null,
      actor: asked.actor,
      at: asked.at,
      basis: 'N85',
      data: countsOf(value),
    })
    await asked.alongside?.(tx, value)
  }
  return accept(value)
}

/** What may stand in a row of the database and in the log: numbers alone. */
export const countsOf = ({ rows, rejectedRows, skippedRows, taken }: RollRead) => ({
  rows,
  accepted: rows - rejectedRows,
  rejected: rejectedRows,
  skipped: skippedRows,
  joined: taken.joined,
  returned: taken.returned,
  moved: taken.moved,
  same: taken.same,
  secondPosts: taken.secondPosts,
  unitsMade: taken.unitsMade,
  missing: taken.missing,
  ended: taken.ended,
})

/** The number becomes its mark, contacts are sealed, and neither is anywhere else from here on. */
const staged = (netra: Netra, row: RollRow, unitNo: number) => ({
  row: row.row,
  id: newId(),
  number: row.number === null ? null : netra.markNumber(row.number.kind, row.number.digits),
  kind: row.kind,
  name: row.name,
  unitNo,
  unitName: row.unitName,
  post: row.post,
  regionCode: row.regionCode,
  from: row.from,
  mail: row.mail === null ? null : netra.contacts.seal(row.mail),
  phone: row.phone === null ? null : netra.contacts.seal(row.phone),
})

type Found = Pick<RollRead, 'rows' | 'rejectedRows' | 'skippedRows' | 'faults' | 'remarks' | 'remarkedRows'>

/** Counts rows as they come, and gives each unit they name a number. */
function counters(find: FindUnit) {
  const faults: RollFault[] = []
  const remarks: RollFault<RollRemark>[] = []
  const units = new Map<object, StagedUnit & { people: number; readonly firstRow: number; readonly under: string }>()
  const byName = new Map<string, object>()
  const numbers = numbersByRow()
  let [rows, rejectedRows, skippedRows, remarkedRows] = [0, 0, 0, 0]
  const keyOf = (unit: RollRow['unit']): object => {
    if (unit.state === 'found') return unit.office
    const name = `${unit.parent.id} ${unit.name.toLowerCase()}`
    const held = byName.get(name)
    if (held !== undefined) return held
    byName.set(name, unit)
    return unit
  }
  return {
    findUnit: find,
    rows: () => rows,
    note(read: ReturnType<ReturnType<typeof rollReader>>): RollRow | null {
      if (read.state === 'skipped') {
        skippedRows += 1
        return null
      }
      rows += 1
      if (read.state === 'faults') {
        rejectedRows += 1
        if (faults.length < mostFaults) faults.push(...read.faults)
        return null
      }
      if (read.remarks.length > 0) {
        remarkedRows += 1
        if (remarks.length < mostRemarks) remarks.push(...read.remarks)
      }
      if (read.row.number !== null) numbers.keep(read.row.row, read.row.number.digits)
      return read.row
    },
    numberAt: numbers.at,
    unitNo({ unit, regionCode, row }: RollRow): number {
      const key = keyOf(unit)
      const held = units.get(key)
      if (held !== undefined) {
        held.people += 1
        return held.no
      }
      const isThere = unit.state === 'found'
      const office = isThere ? unit.office : unit.parent
      units.set(key, {
        no: units.size,
        officeId: isThere ? office.id : null,
        parentId: office.id,
        name: isThere ? office.name : unit.name,
        kind: isThere ? null : unit.kind,
        regionCode: isThere ? office.regionCode : regionCode,
        people: 1,
        firstRow: row,
        under: office.code,
      })
      return units.size - 1
    },
    units: (): readonly StagedUnit[] => [...units.values()],
    unknown: (): readonly UnknownUnit[] =>
      [...units.values()].flatMap(({ kind, name, under, people, firstRow }) =>
        kind === null ? [] : [{ name, kind, under, people, firstRow }],
      ),
    found: (): Found => ({ rows, rejectedRows, skippedRows, faults, remarks, remarkedRows }),
  }
}

/** Numbers of up to eighteen digits by their row, in eight bytes each, for the few rows that turn out to repeat others. */
function numbersByRow() {
  let held = new BigUint64Array(4096)
  return {
    keep(row: number, digits: string) {
      if (digits.length > 18) return
      if (row >= held.length) {
        const more = new BigUint64Array(Math.max(row + 1, held.length * 2))
        more.set(held)
        held = more
      }
      // A one in front keeps the zeros that a number may begin with.
      held[row] = BigInt(`1${digits}`)
    },
    at: (row: number): string => String(held[row] ?? 0n).slice(1),
  }
}

/** Rows that were seen to repeat others only when all of them lay side by side. */
function withRepeated(found: Found, { repeated }: Taken, numberAt: (row: number) => string): Found {
  const faults: RollFault[] = []
  const remarks: RollFault<RollRemark>[] = []
  for (const { row, first, why } of repeated) {
    const said = { row, value: numberAt(row), candidates: [String(first)] }
    if (why === 'second-unit') remarks.push({ ...said, column: 'unit', problem: why })
    else
      faults.push({
        ...said,
        column: why === 'repeated-without-number' ? 'nama' : 'nip',
        problem: why satisfies RollProblem,
      })
  }
  const inOrder = <Why extends string>(list: readonly RollFault<Why>[], most: number) =>
    list.toSorted((one, other) => one.row - other.row).slice(0, most)
  return {
    ...found,
    rejectedRows: found.rejectedRows + faults.length,
    faults: inOrder([...found.faults, ...faults], mostFaults),
    remarks: inOrder([...found.remarks, ...remarks], mostRemarks),
    remarkedRows: found.remarkedRows + remarks.length,
  }
}
