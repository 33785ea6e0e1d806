/** Reads one list, for whoever started this process; it has no keys, no addresses, and may read no other file. */
import type { RollBatch, RollFileRefusal, RollSource } from '#app'
import { clean, openTable, topOf, type Table, type Top } from './open-table.ts'
import { openSource } from './file-source.ts'
import { Unreadable } from './unreadable.ts'

export type Asked =
  | { readonly open: RollSource }
  | { readonly read: { readonly sheet: number; readonly after: number; readonly columns: readonly number[] } }
  /** Room for one batch more. */
  | { readonly more: true }

type Opened = Omit<Table, 'sheets'> & {
  readonly sheets: readonly ({ readonly name: string } & Top)[]
}
export type Said =
  | { readonly opened: Opened }
  | { readonly refused: RollFileRefusal['reason'] }
  | { readonly batch: RollBatch; readonly rssMb: number }
  | { readonly end: true; readonly rssMb: number }

const batchRows = 2_000
/** Batches that may be on their way: enough that neither side waits for the other. */
const ahead = 4
/** More people than any employer of the country has. */
const mostRows = 6_000_000
const mostSheets = 40

const say = (said: Said) =>
  new Promise<void>((resolve) => {
    process.send?.(said, () => {
      resolve()
    })
  })
const rssMb = () => process.memoryUsage.rss() / 1024 / 1024

let table: Table | null = null
let room = ahead
let wake: (() => void) | null = null

process.on('message', (asked: Asked) => {
  if ('more' in asked) {
    room += 1
    wake?.()
    return
  }
  const work = 'open' in asked ? open(asked.open) : read(asked.read)
  work.catch((error: unknown) => say({ refused: error instanceof Unreadable ? error.reason : 'roll-broken' }))
})
process.on('disconnect', () => process.exit(0))

async function open(source: RollSource): Promise<void> {
  const found = await openTable(await openSource(source))
  table = found
  const sheets = []
  for (const sheet of found.sheets.slice(0, mostSheets))
    sheets.push({ name: sheet.name, ...(await topOf(sheet.rows())) })
  const { format, encoding, separator, epoch, macros } = found
  await say({ opened: { format, encoding, separator, epoch, macros, sheets } })
}

async function read({ sheet, after, columns }: Extract<Asked, { read: unknown }>['read']): Promise<void> {
  const rows: number[] = []
  const cells: string[][] = []
  const wanted = new Set(columns)
  const send = async () => {
    while (room === 0) await new Promise<void>((resolve) => (wake = resolve))
    room -= 1
    await say({ batch: { rows, cells }, rssMb: rssMb() })
    rows.length = 0
    cells.length = 0
  }
  let total = 0
  for await (const { row, cells: all } of table?.sheets[sheet]?.rows() ?? []) {
    if (row <= after) continue
    total += 1
    if (total > mostRows) throw new Unreadable('roll-too-large')
    const kept = columns.map((column) => clean(all[column] ?? ''))
    const more = all.some((cell, at) => cell !== '' && !wanted.has(at))
    kept.push(more ? '+' : '')
    rows.push(row)
    cells.push(kept)
    if (rows.length >= batchRows) await send()
  }
  if (rows.length > 0) await send()
  await say({ end: true, rssMb: rssMb() })
}
