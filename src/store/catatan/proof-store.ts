import { sql, type RawBuilder } from 'kysely'
import type { Instant } from '#law'
import type { Db } from '../database.ts'
import type { LogHead, TilePlace } from './log-store.ts'

/* What proofs out of the log are made of. Each is one question to the database: a proof waits for the way there and back, and for little else. */

type HeadRow = { readonly tree_size: number; readonly root: Buffer; readonly note: string; readonly made_at: Instant }
type TileRow = { readonly level: number; readonly tile_index: number; readonly hashes: Buffer }

/** `firsts`: of each place that was asked for, the head that had it first; a head that several share is there once. `newest` has the lines of its witnesses. */
export type LogHeads = { readonly newest: LogHead; readonly firsts: readonly LogHead[] }
/** Tiles as the newest head has them or wider, by level and index. */
type HeadWithTiles = { readonly head: LogHead; readonly tiles: ReadonlyMap<string, Buffer> }

/** A head as JSON, because it comes beside something else in one row. */
type WrittenHead = {
  readonly tree_size: number
  readonly root: string
  readonly note: string
  readonly made_at: string
}
export type WrittenHeads = { readonly newest: WrittenHead | null; readonly firsts: readonly WrittenHead[] | null }

/** As `proofStore.heads`, of places that stand in the same question; null: nothing is in the log yet. */
export const headsIn = ({ newest, firsts }: WrittenHeads): LogHeads | null =>
  newest === null ? null : { newest: readWritten(newest), firsts: bySize((firsts ?? []).map(readWritten)) }

const readWritten = ({ tree_size, root, note, made_at }: WrittenHead): LogHead => ({
  ...{ size: tree_size, root: Buffer.from(root, 'hex'), note },
  madeAt: new Date(made_at).toISOString(),
})
const bySize = (heads: readonly LogHead[]) => heads.toSorted((one, other) => one.size - other.size)

/** Of the places that a question names: `newest` and `firsts`, to be joined to it. A function, because its plan is kept from the first time on. */
export const headsBeside = (asked: RawBuilder<unknown>) => sql<WrittenHeads>`netra.heads_beside(array(${asked}))`

export const proofStore = {
  /** Null: nothing is in the log yet. */
  async heads(db: Db, indexes: readonly number[]): Promise<LogHeads | null> {
    const places = sql`select unnest(${indexes}::bigint[])`
    const { rows } = await sql<WrittenHeads>`select h.newest, h.firsts from ${headsBeside(places)} h`.execute(db)
    return rows[0] === undefined ? null : headsIn(rows[0])
  },

  /** The newest head, and tiles beside it as one moment has them; those that are not there are left out. Null: nothing is in the log yet. */
  async headWithTiles(db: Db, places: readonly TilePlace[]): Promise<HeadWithTiles | null> {
    const { rows } = await sql<HeadRow & (TileRow | { readonly level: null })>`
      select h.*, t.level, t.tile_index, t.hashes
      from (select tree_size, root, note, made_at from netra.log_checkpoints order by tree_size desc limit 1) h
      left join (${tilesAt(places)}) t on true`.execute(db)
    const [head] = rows
    const tiles = rows.flatMap((row) => (row.level === null ? [] : [row]))
    return head === undefined ? null : { head: headOf(head), tiles: byPlace(tiles) }
  },

  /** Several tiles at once, by level and index; those that are not there are left out. */
  async tiles(db: Db, places: readonly TilePlace[]): Promise<ReadonlyMap<string, Buffer>> {
    return byPlace((await tilesAt(places).execute(db)).rows)
  },
}

const tilesAt = (places: readonly TilePlace[]) => sql<TileRow>`
  select t.level, t.tile_index, t.hashes
  from unnest(${places.map(({ level }) => level)}::smallint[], ${places.map(({ index }) => index)}::bigint[]) as p (level, tile_index)
  join netra.log_tiles t using (level, tile_index)`

const headOf = (row: HeadRow): LogHead => ({
  size: row.tree_size,
  root: row.root,
  note: row.note,
  madeAt: row.made_at,
})

const byPlace = (rows: readonly TileRow[]) =>
  new Map(rows.map(({ level, tile_index, hashes }) => [`${String(level)}/${String(tile_index)}`, hashes]))
