import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { Kysely, PostgresDialect, sql, type PostgresPoolClient, type Transaction } from 'kysely'
import pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import type { Brand } from '#base'
import { preparedPool } from './prepared-pool.ts'
import type { DB } from './schema.generated.ts'

export type ActorId = Brand<'ActorId'>
export type Db = Kysely<DB>
export type Tx = Transaction<DB>

/** Accounts that no person holds. Their rows are made by the migrations. */
export const systemActors = {
  intake: '00000000-0000-7000-8000-000000000001' as ActorId,
  clock: '00000000-0000-7000-8000-000000000002' as ActorId,
  loader: '00000000-0000-7000-8000-000000000003' as ActorId,
  door: '00000000-0000-7000-8000-000000000004' as ActorId,
  terlapor: '00000000-0000-7000-8000-000000000005' as ActorId,
  tautan: '00000000-0000-7000-8000-000000000024' as ActorId,
  edaran: '00000000-0000-7000-8000-000000000045' as ActorId,
} as const

// A Postgres `date` is a calendar day and a `timestamptz` a moment: the driver's defaults turn both into the
// server's local Date. Days stay text; moments become ISO text in UTC, which is what #law calls an Instant.
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text)
pg.types.setTypeParser(pg.types.builtins.TIMESTAMPTZ, momentOf())
// Counts come as bigint; none of ours passes 2^53.
pg.types.setTypeParser(pg.types.builtins.INT8, Number)
// Figures of others have decimals (0.86); they are read, worked out again and shown, and never money.
pg.types.setTypeParser(pg.types.builtins.NUMERIC, Number)

/** Rows of one answer mostly have one moment, and it is read once. */
function momentOf(): (text: string) => string {
  let [last, moment] = ['', '']
  return (text) => {
    if (text !== last) [last, moment] = [text, new Date(text).toISOString()]
    return moment
  }
}

/** `onLine` is told of each line, before it is used, the number of the process that serves it there. */
export function openDatabase(config: pg.PoolConfig, onLine?: (backend: number) => void): Db {
  const pool = new pg.Pool(onLine === undefined ? config : { ...config, ...told(onLine) })
  // A line cut while nobody uses it would end the process; the pool drops it, and the next query reports an outage.
  // A line that is lent out tells of its fault twice: to whoever asked, who handles it, and to nobody, which would end the process.
  pool.on('error', () => undefined)
  pool.on('connect', (client) => void client.on('error', () => undefined))
  const db: Db = new Kysely<DB>({ dialect: new PostgresDialect({ pool: preparedPool(pool) }) })
  pools.set(db, pool)
  return db
}

/** The pool waits for it, though its type does not say so. */
const told = (onLine: (backend: number) => void) => ({
  onConnect: async (client: pg.ClientBase) => {
    const { rows } = await client.query<{ backend: number }>('select pg_backend_pid() as backend')
    for (const { backend } of rows) onLine(backend)
  },
})

const pools = new WeakMap<Db, pg.Pool>()

/** The lines that a pool holds open, how many of them are idle, and how many askers wait for one. */
export function linesOf(db: Db): { readonly open: number; readonly idle: number; readonly waiting: number } {
  const pool = pools.get(db)
  return { open: pool?.totalCount ?? 0, idle: pool?.idleCount ?? 0, waiting: pool?.waitingCount ?? 0 }
}

/**
 * The only door to the tables for somebody. Row-level security reads the actor set here, and
 * `set_config(…, true)` forgets it at commit, so a pooled connection cannot leak it. What a person changed is told
 * to whoever watches tables (`changesOfTables`) as soon as it is committed, and not when the line has time.
 */
export const asActor = <T>(db: Db, actor: ActorId, work: (tx: Tx) => Promise<T>): Promise<T> =>
  db.transaction().execute(async (tx) => {
    await (
      isSystem(actor)
        ? sql`select set_config('netra.actor', ${actor}, true)`
        : sql`select set_config('netra.actor', ${actor}, true), pg_stat_force_next_flush()`
    ).execute(tx)
    return work(tx)
  })

const withoutPerson: ReadonlySet<ActorId> = new Set(Object.values(systemActors))
const isSystem = (actor: ActorId) => withoutPerson.has(actor)

/** Lines of COPY's text format, each with its line feed. `into` is ours, never input: `table (columns)`. */
export type CopyLines = (into: string, lines: AsyncIterable<string>) => Promise<void>

/**
 * The same door for bulk work, whose rows come by COPY: into temporary tables only, for PostgreSQL refuses it where policies hold. Without
 * `keep` all of it is taken back at the end, and the answer is what would have been.
 */
export async function asActorInBulk<T>(
  db: Db,
  { actor, keep }: { readonly actor: ActorId; readonly keep: boolean },
  work: (tx: Tx, copy: CopyLines) => Promise<T>,
): Promise<T> {
  const client = await lineOf(db)
  const copy: CopyLines = (into, lines) =>
    pipeline(Readable.from(lines), client.query(copyFrom(`copy ${into} from stdin`)))
  const taken: T[] = []
  try {
    return await asActor(kyselyOn(client), actor, async (tx) => {
      const value = await work(tx, copy)
      if (keep) return value
      taken.push(value)
      throw takenBack
    })
  } catch (error) {
    const [value] = taken
    if (error === takenBack && value !== undefined) return value
    throw error
  } finally {
    client.release()
  }
}

const takenBack = new Error('taken back on purpose')

function lineOf(db: Db): Promise<pg.PoolClient> {
  const pool = pools.get(db)
  if (pool === undefined) throw new Error('this database was not opened here')
  return pool.connect()
}

/** Kysely wants a pool; this one has a single line, which somebody else gives back. */
function kyselyOn(client: pg.PoolClient): Db {
  const line: PostgresPoolClient = { query: client.query.bind(client), release: () => undefined }
  return new Kysely<DB>({
    dialect: new PostgresDialect({
      pool: { connect: () => Promise.resolve(line), end: () => Promise.resolve(), options: {} },
    }),
  })
}

/** For readers who have not signed in: no actor, so only what `using (true)` shows. One statement, no transaction. */
export const asPublic = <T>(db: Db, work: (db: Db) => Promise<T>): Promise<T> => work(db)

/** Whether PostgreSQL gave up a statement because it took longer than the pool allows (SQLSTATE 57014). */
export const isTooLong = (fault: unknown): boolean =>
  fault instanceof Error && 'code' in fault && fault.code === '57014'
