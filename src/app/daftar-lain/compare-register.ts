import { accept, refuse, type Result } from '#base'
import {
  daysInTable,
  findOtherHead,
  isEnough,
  isNoCase,
  matchOther,
  numberKey,
  readOtherTable,
  regionFinder,
  wasNumberMark,
  type BothWays,
  type ColumnDays,
  type ComparedRow,
  type DayOrder,
  type Epoch,
  type OtherHead,
  type OtherMatch,
  type OtherPlaces,
  type RawRow,
  type TwoOrders,
} from '#core'
import { localDay, type PlainDate } from '#law'
import { asActor, mostOwnCases, recordEvent, registerStore, type ActorId } from '#store'
import { decideAs } from '../perkara/decide-as.ts'
import { UnreadableRoll, type Netra, type OpenedRoll, type RollFileRefusal } from '../ports.ts'

/** As many columns and rows as are read (N153). */
const mostRegisterColumns = 40
const mostRegisterRows = 20_000
const headRows = 40

export type RegisterRefusal =
  | RollFileRefusal
  | { readonly reason: 'not-found' | 'register-gone-on' | 'register-no-table' | 'register-columns' | 'register-closed' }
  | ({ readonly reason: 'register-days' } & TwoOrders)
  | ({ readonly reason: 'register-days-either' } & BothWays)
  | { readonly reason: 'register-too-many' | 'register-too-many-cases'; readonly most: number }

type RegisterPreview = {
  readonly sheets: readonly string[]
  readonly sheet: string
  readonly head: OtherHead
  readonly epoch: Epoch
  /** In which order the days of the whole column are written. */
  readonly days: ColumnDays
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
    const { at, head, rows, raw } = found
    const below = rows.slice(head.rows).filter((row) => !isNoCase(row))
    const width = Math.max(head.headers.length, ...below.map((row) => row.length))
    return accept({
      sheets: roll.sheets.map(({ name }) => name),
      sheet: roll.sheets[at]?.name ?? '',
      head,
      epoch: roll.epoch,
      days: daysInTable(raw, { head, columns: head.columns, today: latestToday(netra) }),
      examples: Array.from({ length: width }, (_, column) => below.find((row) => row[column])?.[column] ?? ''),
    })
  })

type Compare = {
  readonly actor: ActorId
  readonly id: string
  readonly sheet: string | null
  readonly columns: OtherPlaces
  /** As a person said; left out: as the column says itself. */
  readonly order?: DayOrder | undefined
}

/**
 * Sets every row beside the cases of the region that the actor may see, keeps what came of it and destroys the file. Numbers of people
 * become marks and names initials before anything is kept; no case changes. A column that has its days in two orders, or in one that nothing
 * in it shows, is refused until somebody says which order holds: then the days that cannot be read in it are no days.
 */
export async function compareRegister(
  netra: Netra,
  asked: Compare,
): Promise<Result<{ readonly rows: number }, RegisterRefusal>> {
  if (!isEnough(asked.columns)) return refuse({ reason: 'register-columns' })
  const read = await opened(netra, asked, (roll) => rawRows(roll, asked.sheet))
  if (!read.ok) return read
  const { sheet, raw, head, epoch } = read.value
  if (Object.values(asked.columns).some((at) => head.closed.includes(at))) return refuse({ reason: 'register-closed' })
  const region = regionFinder(await asActor(netra.db, asked.actor, (tx) => registerStore.regionsOf(tx, asked.id)))
  const written = daysInTable(raw, { head, columns: asked.columns, today: latestToday(netra) })
  const order = asked.order ?? orderOf(written)
  if (typeof order !== 'string') return refuse(order)
  const table = readOtherTable(raw, { head, columns: asked.columns, epoch, region, order })
  if (table.rows.length > mostRegisterRows) return refuse({ reason: 'register-too-many', most: mostRegisterRows })
  const rows = table.rows.map((row) => marked(netra, row))
  const days = spanOf(rows)
  const at = netra.clock()
  const compared = await decideAs<{ readonly rows: number }, RegisterRefusal>(netra, asked.actor, async (tx) => {
    const held = await registerStore.hold(tx, asked.id)
    if (held === null) return refuse({ reason: 'not-found' })
    const own = await registerStore.listOwn(tx, held.regionCode, {
      days,
      numbers: distinct(rows.flatMap(({ numbers }) => numbers.map(numberKey))),
      marks: distinct(rows.flatMap(({ mark }) => (mark === '' ? [] : [mark]))),
    })
    if (own.length > mostOwnCases) return refuse({ reason: 'register-too-many-cases', most: mostOwnCases })
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
    const run = {
      ...{ sheet, columns: asked.columns, days, matches, at, by: asked.actor },
      ...{ rowsRead: rows.length, rowsSkipped: table.skipped, order: written.kind === 'none' ? null : order },
    }
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

type OrderRefusal = Extract<RegisterRefusal, { readonly reason: 'register-days' | 'register-days-either' }>
/** As the column says itself: nobody guesses which day 10/2/2024 is. */
function orderOf(written: ColumnDays): DayOrder | OrderRefusal {
  switch (written.kind) {
    case 'none':
      return 'day-first'
    case 'day-first':
    case 'month-first':
      return written.kind
    case 'either':
      return { reason: 'register-days-either', cell: written.cell, as: written.as }
    case 'mixed':
      return { reason: 'register-days', dayFirst: written.dayFirst, monthFirst: written.monthFirst }
  }
}

/** A day begins in Jayapura. */
const latestToday = ({ clock }: Pick<Netra, 'clock'>): PlainDate => localDay(clock(), 'WIT')

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

const distinct = (said: readonly string[]) => [...new Set(said)]
const allColumns = Array.from({ length: mostRegisterColumns }, (_, at) => at)

type FoundSheet = {
  readonly at: number
  readonly head: OtherHead
  readonly rows: readonly (readonly string[])[]
  readonly raw: readonly RawRow[]
}

/** The sheet that was named, or the first on which a table of cases begins. */
async function sheetIn(roll: OpenedRoll, wanted: string | null): Promise<FoundSheet | null> {
  for (const [at, { name }] of roll.sheets.entries()) {
    if (wanted !== null && name !== wanted) continue
    const raw = await readSheet(roll, at)
    const rows = firstOf(raw)
    const head = findOtherHead(rows)
    if (head !== null) return { at, head, rows, raw }
  }
  return null
}

/** To its end: what a reading that broke off still has on its way would be taken for the next one. */
async function readSheet(roll: OpenedRoll, sheet: number): Promise<readonly RawRow[]> {
  const raw: RawRow[] = []
  for await (const { rows, cells } of roll.read({ sheet, after: 0, columns: allColumns }))
    for (const [at, row] of rows.entries())
      if (raw.length < mostRegisterRows + headRows)
        raw.push({ row, cells: (cells[at] ?? []).slice(0, mostRegisterColumns) })
  return raw
}
const withoutMark = (cell: string) => (cell.startsWith(wasNumberMark) ? cell.slice(1) : cell)
const trimmed = (row: readonly string[]): readonly string[] =>
  row.slice(0, row.findLastIndex((cell) => cell !== '') + 1)

type RawSheet = {
  readonly raw: readonly RawRow[]
  readonly head: OtherHead
  readonly sheet: string
  readonly epoch: Epoch
}

/** Every row of a sheet as it stands there; nothing of it is kept but what `readOtherTable` makes of it. */
async function rawRows(roll: OpenedRoll, wanted: string | null): Promise<Result<RawSheet, RegisterRefusal>> {
  const at = wanted === null ? 0 : roll.sheets.findIndex(({ name }) => name === wanted)
  if (at === -1 || roll.sheets.length === 0) return refuse({ reason: 'register-no-table' })
  const raw: RawRow[] = []
  for await (const { rows, cells } of roll.read({ sheet: at, after: 0, columns: allColumns })) {
    for (const [nth, row] of rows.entries()) raw.push({ row, cells: (cells[nth] ?? []).slice(0, mostRegisterColumns) })
    if (raw.length > mostRegisterRows + headRows) return refuse({ reason: 'register-too-many', most: mostRegisterRows })
  }
  const head = findOtherHead(firstOf(raw)) ?? { rows: 0, headers: [], columns: {}, closed: [] }
  return accept({ raw, head, sheet: roll.sheets[at]?.name ?? '', epoch: roll.epoch })
}

/** The first rows by their number in the sheet: blank ones count. */
function firstOf(raw: readonly RawRow[]): readonly (readonly string[])[] {
  const found: (readonly string[] | undefined)[] = []
  for (const { row, cells } of raw) if (row <= headRows) found[row - 1] = trimmed(cells.map(withoutMark))
  return Array.from(found, (row) => row ?? [])
}

/** From here on there are no digits of a person any more. */
const marked = (netra: Netra, row: Omit<ComparedRow, 'mark'>): ComparedRow => ({
  ...row,
  nip: '',
  mark: row.nip === '' ? '' : Buffer.from(netra.markNumber('nip', row.nip)).toString('hex'),
})
