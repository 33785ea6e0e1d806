import { tableColumns, type AllegationRow, type TableColumn } from '#core'
import type { Instant } from '#law'
import { allegationEditions, asPublic } from '#store'
import type { Netra } from '../ports.ts'

type AllegationTable = {
  readonly columns: readonly TableColumn[]
  /** One for each allegation, in the order of what they say; alike ones stand one after the other. */
  readonly rows: readonly AllegationRow[]
  /** Until when the newest edition says what was recorded; null before the first. */
  readonly asOf: Instant | null
  /** Of how many rows each column tells something at all. */
  readonly coarsened: Readonly<Record<TableColumn['name'], number>>
}

/** The open table of allegations, all editions told so far. It changes with a new edition alone, four times a year. */
export async function allegationTable({ db }: Pick<Netra, 'db'>): Promise<AllegationTable> {
  const editions = await asPublic(db, allegationEditions.list)
  const rows = editions.flatMap(({ edition, rows: told }) =>
    told.flatMap(({ count, ...cells }) => Array.from({ length: count }, (): AllegationRow => ({ edition, ...cells }))),
  )
  const told = (name: TableColumn['name']) => rows.filter((row) => row[name] !== null).length
  return {
    columns: tableColumns,
    rows,
    asOf: editions.at(-1)?.asOf ?? null,
    coarsened: Object.fromEntries(tableColumns.map(({ name }) => [name, told(name)])) as AllegationTable['coarsened'],
  }
}
