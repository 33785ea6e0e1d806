import { accept, refuse, type Result } from '#base'
import {
  findOtherHead,
  isEnough,
  matchOther,
  otherColumns,
  readOtherRow,
  wasNumberMark,
  type ComparedRow,
  type OtherHead,
  type OtherMatch,
  type OtherPlaces,
} from '#core'
import type { PlainDate } from '#law'
import { asActor, mostOwnCases, recordEvent, registerStore, type ActorId } from '#store'
import { decideAs } from '../perkara/decide-as.ts'
import { UnreadableRoll, type Netra, type OpenedRoll, type RollFileRefusal } from '../ports.ts'

/** As many columns and rows as are read (N153). */
export const mostRegisterColumns = 40
export const mostRegisterRows = 20_000
const headRows = 40

export type RegisterRefusal =
  | RollFileRefusal
  | { readonly reason: 'not-found' | 'register-gone-on' | 'register-no-table' | 'register-columns' }
  | { readonly reason: 'register-too-many'; readonly most: number }

export type RegisterPreview = {
  readonly sheets: readonly string[]
  readonly sheet: string
  readonly head: OtherHead
  /** The first cell below each header that says something. */
  readonly examples: readonly string[]
}

/** What a file that waits seems to hold: nothing is compared before somebody has said what its columns mean. */
export const previewRegister = (
  netra: Netra,
  asked: { readonly actor: ActorId; readonly id: string; readonly sheet: string | null },
): Promise<Result<RegisterPreview, RegisterRefusal>> =>
  opened(netra, asked, async (roll) => {
    const found = await sheetIn(roll, asked.sheet)
    if (found === null) return refuse({ reason: 'register-no-table' })
    const { at, head, rows } = found
    const below = rows.slice(head.rows)
    const width = Math.max(head.headers.length, ...below.map((row) => row.length))
    return accept({
      sheets: roll.sheets.map(({ name }) => name),
      sheet: roll.sheets[at]?.name ?? '',
      head,
      examples: Array.from({ length: width }, (_, column) => below.find((row) => row[column])?.[column] ?? ''),
    })
  })

type Compare = {
  readonly actor: ActorId
  readonly id: string
  readonly sheet: string | null
  readonly columns: OtherPlaces
}

/**
 * Sets every row beside the cases of the region that the actor may see, keeps what came of it and destroys the file. Numbers of people
 * become marks and names initials before anything is kept; no case changes.
 */
export async function compareRegister(
  netra: Netra,
  asked: Compare,
): Promise<Result<{ readonly rows: number }, RegisterRefusal>> {
  if (!isEnough(asked.columns)) return refuse({ reason: 'register-columns' })
  const read = await opened(netra, asked, (roll) => readRows(netra, roll, asked))
  if (!read.ok) return read
  const { rows, sheet } = read.value
  const at = netra.clock()
  const compared = await decideAs<{ readonly rows: number }, RegisterRefusal>(netra, asked.actor, async (tx) => {
    const held = await registerStore.hold(tx, asked.id)
    if (held === null) return refuse({ reason: 'not-found' })
    const own = await registerStore.listOwn(tx, held.regionCode, [
      ...new Set(rows.flatMap(({ mark }) => (mark === '' ? [] : [mark]))),
    ])
    if (own.length > mostOwnCases) return refuse({ reason: 'register-too-many', most: mostOwnCases })
    const days = spanOf(rows)
    const asKept = new Map(own.map((one) => [one.id, one]))
    // Told twice and linked, or of another time than the file speaks of: that the file lacks it says nothing.
    const isExpected = (id: string) => {
      const one = asKept.get(id)
      return (
        one !== undefined && !one.linked && (days === null || one.days.some((day) => day >= days[0] && day <= days[1]))
      )
    }
    const matches = matchOther(rows, own).filter(
      ({ outcome, cases }) => outcome !== 'only-here' || cases.some(isExpected),
    )
    const run = { sheet, columns: asked.columns, rowsRead: rows.length, days, matches, at, by: asked.actor }
    if (!(await registerStore.record(tx, asked.id, run))) return refuse({ reason: 'register-gone-on' })
    await recordEvent(tx, {
      stream: 'kantor',
      type: 'register-compared',
      about: { officeId: held.officeId },
      actor: asked.actor,
      happenedAt: at,
      recordedAt: at,
      basis: 'N152',
      data: { import: asked.id, rows: rows.length, outcomes: countOf(matches) },
    })
    return accept({ rows: rows.length })
  })
  if (compared.ok) await netra.rollFiles.destroy(asked.id)
  return compared
}

const countOf = (matches: readonly OtherMatch[]) =>
  Object.fromEntries([...Map.groupBy(matches, ({ outcome }) => outcome)].map(([outcome, all]) => [outcome, all.length]))

function spanOf(rows: readonly ComparedRow[]): readonly [PlainDate, PlainDate] | null {
  const days = rows.flatMap(({ day }) => (day === null ? [] : [day])).toSorted()
  const [first, last] = [days[0], days.at(-1)]
  return first === undefined || last === undefined ? null : [first, last]
}

/** Opens the file of a list that waits, for whoever may compare at its office. */
async function opened<Value>(
  netra: Netra,
  { actor, id }: { readonly actor: ActorId; readonly id: string },
  work: (roll: OpenedRoll) => Promise<Result<Value, RegisterRefusal>>,
): Promise<Result<Value, RegisterRefusal>> {
  const held = await asActor(netra.db, actor, (tx) => registerStore.hold(tx, id))
  if (held === null) return refuse({ reason: 'not-found' })
  const bytes = held.state === 'menunggu' ? await netra.rollFiles.read(id) : null
  if (bytes === null) return refuse({ reason: 'register-gone-on' })
  const opening = await netra.openRoll({ bytes })
  if (!opening.ok) return opening
  try {
    return await work(opening.value)
  } catch (error) {
    if (error instanceof UnreadableRoll) return refuse(error.refusal)
    throw error
  } finally {
    opening.value.close()
  }
}

const allColumns = Array.from({ length: mostRegisterColumns }, (_, at) => at)

type FoundSheet = { readonly at: number; readonly head: OtherHead; readonly rows: readonly (readonly string[])[] }

/** The sheet that was named, or the first on which a table of cases begins. */
async function sheetIn(roll: OpenedRoll, wanted: string | null): Promise<FoundSheet | null> {
  for (const [at, { name }] of roll.sheets.entries()) {
    if (wanted !== null && name !== wanted) continue
    const rows = await firstRows(roll, at)
    const head = findOtherHead(rows)
    if (head !== null) return { at, head, rows }
  }
  return null
}

/** To its end: what a reading that broke off still has on its way would be taken for the next one. */
async function firstRows(roll: OpenedRoll, sheet: number): Promise<readonly (readonly string[])[]> {
  const found: string[][] = []
  for await (const { rows, cells } of roll.read({ sheet, after: 0, columns: allColumns })) {
    for (const [at, row] of rows.entries())
      if (row <= headRows) found[row - 1] = (cells[at] ?? []).slice(0, mostRegisterColumns).map(withoutMark)
  }
  return Array.from(found, (row) => trimmed(row))
}
const withoutMark = (cell: string) => (cell.startsWith(wasNumberMark) ? cell.slice(1) : cell)
const trimmed = (row: readonly string[] | undefined): readonly string[] =>
  row === undefined ? [] : row.slice(0, row.findLastIndex((cell) => cell !== '') + 1)

type ReadRows = { readonly rows: readonly ComparedRow[]; readonly sheet: string }

async function readRows(
  netra: Netra,
  roll: OpenedRoll,
  { sheet: wanted, columns }: Compare,
): Promise<Result<ReadRows, RegisterRefusal>> {
  const at = wanted === null ? 0 : roll.sheets.findIndex(({ name }) => name === wanted)
  if (at === -1 || roll.sheets.length === 0) return refuse({ reason: 'register-no-table' })
  const read: ComparedRow[] = []
  const head: (readonly string[] | undefined)[] = []
  const table: { from: number | null } = { from: null }
  const take = (row: number, cells: readonly string[]) => {
    const said = otherColumns.flatMap((column) =>
      columns[column] === undefined ? [] : [[column, cells[columns[column]] ?? '']],
    )
    const answer = readOtherRow(row, Object.fromEntries(said) as Parameters<typeof readOtherRow>[1], roll.epoch)
    if (answer !== null) read.push(marked(netra, answer))
  }
  const early: (readonly [number, readonly string[]])[] = []
  const settle = () => {
    const headEnds = findOtherHead(Array.from(head, (row) => row ?? []))?.rows ?? 0
    table.from = headEnds
    for (const [row, cells] of early) if (row > headEnds) take(row, cells)
  }
  for await (const { rows, cells } of roll.read({ sheet: at, after: 0, columns: allColumns })) {
    for (const [nth, row] of rows.entries()) {
      const all = (cells[nth] ?? []).slice(0, mostRegisterColumns)
      if (table.from === null && row <= headRows) {
        head[row - 1] = trimmed(all.map(withoutMark))
        early.push([row, all])
        continue
      }
      if (table.from === null) settle()
      take(row, all)
      if (read.length > mostRegisterRows) return refuse({ reason: 'register-too-many', most: mostRegisterRows })
    }
  }
  if (table.from === null) settle()
  return accept({ rows: read, sheet: roll.sheets[at]?.name ?? '' })
}

/** From here on there are no digits of a person any more. */
const marked = (netra: Netra, row: Omit<ComparedRow, 'mark'>): ComparedRow => ({
  ...row,
  nip: '',
  mark: row.nip === '' ? '' : Buffer.from(netra.markNumber('nip', row.nip)).toString('hex'),
})
