import { sql, type RawBuilder } from 'kysely'
import type { Json } from '#base'
import type { Instant } from '#law'
import type { Db } from '../database.ts'
import { byReceipt } from '../laporan/by-receipt.ts'
import type { Shown } from '../laporan/receipt.ts'
import { leafContent } from './event-row.ts'
import { firstEntry } from './first-entry.ts'
import { canonicalJson } from './leaf-hash.ts'
import { reportWords, type ReportWords, type Told } from './told.ts'
import { headsBeside, headsIn, type LogHeads, type WrittenHeads } from './proof-store.ts'

/** One step of a case as its reporter has it. Null words: the event is gone, or was changed into one that is none of his. */
export type LoggedEvent = {
  readonly ordinal: number
  readonly index: number
  readonly leaf: Buffer
  readonly shown: Buffer
  readonly told: { readonly words: string; readonly key: Buffer } | null
}

/** What the log has of the case of a receipt. */
export type LogOfReceipt = {
  readonly state: string
  /** Events that come with the next batch. */
  readonly waiting: number
  /** The event of the report itself, whole. Null: gone. */
  readonly own: OwnEvent | null
  readonly events: readonly LoggedEvent[]
  /** The newest head, and of the beginning of the log and of each event the head that had it first. Null: nothing is in the log yet. */
  readonly heads: LogHeads | null
}
export type OwnEvent = {
  readonly salt: Buffer
  /** The event in the form that its leaf commits to (RFC 8785). */
  readonly content: string
  readonly recordedAt: Instant
  /** What was promised; null where the report was received before entries were chained. */
  readonly promised: Buffer | null
}

type Row = Omit<LogOfReceipt, 'own' | 'events' | 'heads'> & {
  readonly own: OwnRow | null
  readonly events: readonly {
    readonly ordinal: number
    readonly index: number
    readonly leaf: string
    readonly shown: string
    readonly words: string | null
    readonly key: string | null
  }[]
}
type OwnRow = {
  readonly [column: string]: Json
  readonly salt: string
  readonly leaf: string
  readonly type: string
  readonly basis: string | null
  readonly happened_at: string
  readonly recorded_at: string
  readonly data: { readonly [key: string]: Json }
}

/** Null where the receipt is of no report. */
export const logByReceipt = (db: Db, shown: Shown): Promise<LogOfReceipt | null> =>
  byReceipt(db, shown, (hash) => withHeads(db, sql`netra.log_by_receipt(${hash})`))

/** What its holder wrote, as it is kept now, with what opens the mark in its event. Null: its event commits to no words, or they were destroyed. */
export const toldByReceipt = (db: Db, shown: Shown): Promise<Told | null> =>
  byReceipt(db, shown, async (hash) => {
    const { rows } = await sql<{ told: { readonly salt: string; readonly words: ReportWords } | null }>`
      select netra.told_by_receipt(${hash}) as told`.execute(db)
    const told = rows[0]?.told ?? null
    return told === null ? null : { salt: Buffer.from(told.salt, 'hex'), words: reportWords(told.words) }
  })

/** What came by a receipt and waits for the log, with what is kept of it now. Null `told`: its event is gone. */
export type WaitingPiece = Pick<LoggedEvent, 'leaf' | 'shown' | 'told'> & {
  /** The piece itself, and the hash that its event names. */
  readonly item: string | null
  readonly handed: string | null
  readonly recordedAt: Instant | null
  /** SHA-256 of a file in the clear, of a message of what the office has, as hexadecimal digits. Null: nothing is kept. */
  readonly kept: string | null
  /** Of a message, the seal that the receipt opens. */
  readonly copy: Buffer | null
  /** A rule destroyed it, with an event. */
  readonly isGone: boolean
}
/** A link of what came by a receipt. */
export type LoggedPiece = WaitingPiece & Pick<LoggedEvent, 'ordinal' | 'index'> & { readonly entry: Buffer }
/** `waiting`: what comes with the next batch, as that will take it. `unmarked`: so many are kept and are links of nothing. */
export type LoggedPieces = {
  readonly waiting: readonly WaitingPiece[]
  readonly unmarked: number
  readonly chain: readonly LoggedPiece[]
}
type WaitingRow = Pick<Row['events'][number], 'leaf' | 'shown' | 'words' | 'key'> & {
  readonly kept: string | null
  readonly copy: string | null
  readonly gone: boolean
  readonly item: string | null
  readonly handed: string | null
  readonly recordedAt: string | null
}
type PieceRow = WaitingRow & Pick<Row['events'][number], 'ordinal' | 'index'> & { readonly entry: string }

/** What its holder handed in, as the log has it. Null where the receipt is of no report. */
export const piecesByReceipt = (db: Db, shown: Shown): Promise<LoggedPieces | null> =>
  byReceipt(db, shown, async (hash) => {
    const { rows } = await sql<{
      pieces: {
        readonly unmarked: number
        readonly waiting: readonly WaitingRow[]
        readonly chain: readonly PieceRow[]
      } | null
    }>`select netra.pieces_by_receipt(${hash}) as pieces`.execute(db)
    const pieces = rows[0]?.pieces ?? null
    return (
      pieces && {
        unmarked: pieces.unmarked,
        waiting: pieces.waiting.map(waitingOf),
        chain: pieces.chain.map(({ ordinal, index, entry, ...piece }) => ({
          ...waitingOf(piece),
          ...{ ordinal, index, entry: Buffer.from(entry, 'hex') },
        })),
      }
    )
  })

const waitingOf = ({ kept, copy, gone, item, handed, recordedAt, ...link }: WaitingRow): WaitingPiece => ({
  ...committedOf(link),
  ...{ kept, copy: copy === null ? null : Buffer.from(copy, 'hex'), isGone: gone, item, handed },
  recordedAt: recordedAt === null ? null : isoOf(recordedAt),
})

/** By the place at which a history begins. Null: none begins there, or its report is gone. */
export const logByPlace = (db: Db, index: number): Promise<LogOfReceipt | null> =>
  withHeads(db, sql`netra.log_by_place(${index})`)

/** With the heads that its events came in, in one question: whoever waits for a proof waits for the way there and back. */
async function withHeads(db: Db, asked: RawBuilder<unknown>): Promise<LogOfReceipt | null> {
  const places = sql`select 0::bigint union all select (e ->> 'index')::bigint from jsonb_array_elements(f.found -> 'events') e`
  const { rows } = await sql<{ found: Row | null } & WrittenHeads>`
    select f.found, h.newest, h.firsts from (select ${asked} as found offset 0) f cross join lateral ${headsBeside(places)} h`.execute(
    db,
  )
  const [row] = rows
  return row === undefined ? null : logOf(row.found, headsIn(row))
}

const logOf = (found: Row | null, heads: LogHeads | null): LogOfReceipt | null =>
  found === null
    ? null
    : {
        heads,
        state: found.state,
        waiting: found.waiting,
        own: found.own === null ? null : ownOf(found.own),
        events: found.events.map(loggedOf),
      }

const loggedOf = ({ ordinal, index, ...committed }: Row['events'][number]): LoggedEvent => ({
  ...{ ordinal, index },
  ...committedOf(committed),
})

type CommittedRow = Pick<Row['events'][number], 'leaf' | 'shown' | 'words' | 'key'>
const committedOf = ({ leaf, shown: committed, words, key }: CommittedRow) => ({
  leaf: Buffer.from(leaf, 'hex'),
  shown: Buffer.from(committed, 'hex'),
  told: words === null || key === null ? null : { words, key: Buffer.from(key, 'hex') },
})

function ownOf({ salt, leaf, data, ...columns }: OwnRow): OwnEvent {
  const to = data['to']
  const [happened_at, recorded_at] = [isoOf(columns.happened_at), isoOf(columns.recorded_at)]
  const event = {
    ...{ type: columns.type, happened_at, recorded_at, basis: columns.basis },
    ...{ salt: Buffer.from(salt, 'hex'), leaf_hash: Buffer.from(leaf, 'hex') },
  }
  return {
    salt: event.salt,
    content: canonicalJson(leafContent({ ...columns, happened_at, recorded_at }, data)),
    recordedAt: recorded_at,
    promised: typeof data['receipt'] === 'string' && typeof to === 'string' ? Buffer.from(firstEntry(event, to)) : null,
  }
}

const isoOf = (written: string): Instant => new Date(written).toISOString()
