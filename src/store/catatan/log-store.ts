import { sql } from 'kysely'
import { witnessTroubles, type GrownTile, type Hash, type WitnessTrouble } from '#core'
import type { Instant } from '#law'
import type { Db, Tx } from '../database.ts'

/** An event that waits for its place in the log. `chain`: it lengthens the history of a case. */
export type Waiting = {
  readonly seq: number
  readonly source: string
  readonly eventId: string
  readonly leaf: Buffer
  readonly chain: { readonly caseId: string; readonly shown: Buffer } | null
}
/** An event of a case with its place in the case's history. */
export type Chained = {
  readonly caseId: string
  readonly ordinal: number
  readonly leaf: Buffer
  readonly shown: Buffer
  readonly entry: Buffer
}
export type LogHead = { readonly size: number; readonly root: Buffer; readonly note: string; readonly madeAt: Instant }
type PlacedEvent = {
  readonly source: string
  readonly eventId: string
  readonly index: number
  readonly chained: Chained | null
}

/** A tile of hashes, whatever its width. */
export type TilePlace = { readonly level: number; readonly index: number }
type Cosignature = {
  readonly size: number
  readonly witness: string
  readonly line: string
  readonly signedAt: Instant
  readonly seenAt: Instant
}
type WitnessAnswered = {
  readonly name: string
  readonly key: string
  /** Null: it signed. */
  readonly trouble: WitnessTrouble | null
  readonly detail: string | null
  readonly askedAt: Instant
}

/** The level under which entries are kept beside the tiles of hashes. */
export const entriesLevel = -1
const hashBytes = 32

export const logStore = {
  /** One batch at a time, in whichever process: who comes second waits for the first, and sees its end. */
  async lock(tx: Tx): Promise<void> {
    await sql`select pg_advisory_xact_lock(hashtext('netra.log'))`.execute(tx)
  },

  /** No batch is made meanwhile, and whoever only looks does not wait for another. */
  async lockToLook(tx: Tx): Promise<void> {
    await sql`select pg_advisory_xact_lock_shared(hashtext('netra.log'))`.execute(tx)
  },

  async head(db: Db | Tx): Promise<LogHead | null> {
    const row = await db
      .selectFrom('netra.log_checkpoints')
      .select(['tree_size', 'root', 'note', 'made_at'])
      .orderBy('tree_size', 'desc')
      .limit(1)
      .executeTakeFirst()
    return row === undefined ? null : { size: row.tree_size, root: row.root, note: row.note, madeAt: row.made_at }
  },

  /** So many heads before the one of a size; null: there were not so many. */
  async headBack(db: Db, size: number, steps: number): Promise<LogHead | null> {
    const row = await db
      .selectFrom('netra.log_checkpoints')
      .select(['tree_size as size', 'root', 'note', 'made_at as madeAt'])
      .where('tree_size', '<=', size)
      .orderBy('tree_size', 'desc')
      .offset(steps)
      .limit(1)
      .executeTakeFirst()
    return row ?? null
  },

  /** The end of the log that this one goes on from; null: it is the first. */
  async former(tx: Tx): Promise<{ readonly origin: string; readonly size: number; readonly root: Buffer } | null> {
    const row = await tx
      .selectFrom('netra.log_former')
      .select(['origin', 'tree_size as size', 'root'])
      .orderBy('ended_at', 'desc')
      .limit(1)
      .executeTakeFirst()
    return row ?? null
  },

  /** Takes what waits out of the queue, at most so many, in the order it came. What is not yet committed is not seen, and comes with a later batch. */
  async take(tx: Tx, most: number): Promise<readonly Waiting[]> {
    const { rows } = await sql<WaitingRow>`
      delete from netra.log_queue q
      using (select seq from netra.log_queue order by seq limit ${most}) taken
      where q.seq = taken.seq
      returning q.seq, q.source, q.event_id, q.leaf_hash, q.case_id, q.shown`.execute(tx)
    return rows.toSorted((one, other) => Number(one.seq) - Number(other.seq)).map(waitingOf)
  },

  /** What waits from a place in the queue on. Numbers are given before a commit, so that a lower one may come after a higher. */
  async waitingFrom(tx: Tx, seq: number, most: number): Promise<readonly Waiting[]> {
    const { rows } = await sql<WaitingRow>`
      select q.seq, q.source, q.event_id, q.leaf_hash, q.case_id, q.shown from netra.log_queue q
      where q.seq >= ${seq} order by q.seq limit ${most}`.execute(tx)
    return rows.map(waitingOf)
  },

  /** The last link of each case's history, as far as it is in the log. */
  async lastLinks(
    tx: Tx,
    caseIds: readonly string[],
  ): Promise<ReadonlyMap<string, Pick<Chained, 'ordinal' | 'entry'>>> {
    const { rows } = await sql<{ case_id: string; ordinal: number; entry: Buffer }>`
      select asked.case_id, last.ordinal, last.entry
      from unnest(${caseIds}::uuid[]) as asked (case_id)
      cross join lateral (select l.ordinal, l.entry from netra.log_leaves l where l.case_id = asked.case_id
        order by l.ordinal desc limit 1) last`.execute(tx)
    return new Map(rows.map(({ case_id, ordinal, entry }) => [case_id, { ordinal, entry }]))
  },

  async place(tx: Tx, events: readonly PlacedEvent[]): Promise<void> {
    const column = <T>(of: (chained: Chained) => T) =>
      events.map(({ chained }) => (chained === null ? null : of(chained)))
    await sql`
      insert into netra.log_leaves (leaf_index, source, event_id, case_id, ordinal, leaf_hash, shown, entry)
      select * from unnest(${events.map(({ index }) => index)}::bigint[], ${events.map(({ source }) => source)}::text[],
        ${events.map(({ eventId }) => eventId)}::uuid[], ${column(({ caseId }) => caseId)}::uuid[], ${column(({ ordinal }) => ordinal)}::integer[],
        ${column(({ leaf }) => leaf)}::bytea[], ${column(({ shown }) => shown)}::bytea[], ${column(({ entry }) => entry)}::bytea[])`.execute(
      tx,
    )
  },

  /** The right edge of the tree: the last tile of each level, by level and index. */
  async edge(tx: Tx): Promise<ReadonlyMap<string, readonly Hash[]>> {
    const { rows } = await sql<{ level: number; tile_index: number; hashes: Buffer }>`
      select distinct on (level) level, tile_index, hashes from netra.log_tiles order by level, tile_index desc`.execute(
      tx,
    )
    return new Map(rows.map((row) => [`${String(row.level)}/${String(row.tile_index)}`, hashesIn(row.hashes)]))
  },

  async keepTiles(tx: Tx, tiles: readonly GrownTile[]): Promise<void> {
    for (let from = 0; from < tiles.length; from += 512) {
      const some = tiles.slice(from, from + 512)
      await sql`
        insert into netra.log_tiles as held (level, tile_index, hashes)
        select * from unnest(${some.map(({ level }) => level)}::smallint[], ${some.map(({ index }) => index)}::bigint[],
          ${some.map(({ hashes }) => Buffer.concat(hashes))}::bytea[])
        on conflict (level, tile_index) do update set hashes = excluded.hashes`.execute(tx)
    }
  },

  async sign(tx: Tx, { size, root, note, madeAt }: LogHead): Promise<void> {
    await tx.insertInto('netra.log_checkpoints').values({ tree_size: size, root, note, made_at: madeAt }).execute()
  },

  /** The bytes of a tile or a bundle of entries as they stand in the newest tree; null: none. */
  async tile(db: Db | Tx, level: number | 'entries', index: number): Promise<Buffer | null> {
    const row = await db
      .selectFrom('netra.log_tiles')
      .select('hashes')
      .where('level', '=', level === 'entries' ? entriesLevel : level)
      .where('tile_index', '=', index)
      .executeTakeFirst()
    return row?.hashes ?? null
  },

  /** The largest head that a witness signed; 0: none. */
  async signedBy(db: Db | Tx, witness: string): Promise<number> {
    const row = await db
      .selectFrom('netra.log_cosignatures')
      .select('tree_size')
      .where('witness', '=', witness)
      .orderBy('tree_size', 'desc')
      .limit(1)
      .executeTakeFirst()
    return row?.tree_size ?? 0
  },

  async keepCosignature(tx: Tx, row: Cosignature): Promise<void> {
    await tx
      .insertInto('netra.log_cosignatures')
      .values({
        tree_size: row.size,
        witness: row.witness,
        line: row.line,
        signed_at: row.signedAt,
        seen_at: row.seenAt,
      })
      .onConflict((conflict) => conflict.columns(['tree_size', 'witness']).doNothing())
      .execute()
  },

  async noteWitness(tx: Tx, { name, key, trouble, detail, askedAt }: WitnessAnswered): Promise<void> {
    const said = trouble === null ? 'signed' : witnessTroubles[trouble]
    const told = { key, said, trouble, detail, asked_at: askedAt }
    await tx
      .insertInto('netra.log_witnesses')
      .values({ name, ...told })
      .onConflict((conflict) => conflict.columns(['name', 'key']).doUpdateSet(told))
      .execute()
  },

  /** Where an event is in the log; null where it waits, or is none that the actor may see. */
  async indexOf(tx: Tx, source: string, eventId: string): Promise<number | null> {
    const row = await tx
      .selectFrom('netra.log_leaves')
      .select('leaf_index')
      .where('source', '=', source)
      .where('event_id', '=', eventId)
      .executeTakeFirst()
    return row?.leaf_index ?? null
  },
}

type WaitingRow = {
  readonly seq: string | number
  readonly source: string
  readonly event_id: string
  readonly leaf_hash: Buffer
  readonly case_id: string | null
  readonly shown: Buffer | null
}

const waitingOf = ({ seq, source, event_id, leaf_hash, case_id, shown }: WaitingRow): Waiting => ({
  seq: Number(seq),
  source,
  eventId: event_id,
  leaf: leaf_hash,
  chain: case_id === null || shown === null ? null : { caseId: case_id, shown },
})

export const asEntries = (index: number, hashes: readonly Hash[]): GrownTile => ({ level: entriesLevel, index, hashes })

export const hashesIn = (bytes: Buffer): readonly Hash[] =>
  Array.from({ length: bytes.length / hashBytes }, (_, nth) => bytes.subarray(nth * hashBytes, (nth + 1) * hashBytes))
