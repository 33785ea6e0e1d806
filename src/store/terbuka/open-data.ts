import { sql } from 'kysely'
import type { Instant } from '#law'
import { asActor, systemActors, type ActorId, type Db, type Tx } from '../database.ts'
import { newId } from '../new-id.ts'

/** Any number that nothing else of ours locks. */
const exportLock = 7_302_001

/** `penuh`: no room was left. `tertutup`: the folder cannot be written. `penulis-gagal`: the process that writes ended. */
export type ExportOutcome = 'terbit' | 'penuh' | 'tertutup' | 'penulis-gagal'
export type ExportRun = {
  readonly begunAt: Instant
  readonly endedAt: Instant
  readonly outcome: ExportOutcome
  readonly files: number
  readonly bytes: number
}

/**
 * Everything that `work` reads is as it was at one moment, and nothing but what everybody may see: nobody acts. Null without reading
 * anything where somebody else is at it.
 */
export const inOnePublicView = <T>(db: Db, work: (tx: Tx) => Promise<T>): Promise<T | null> =>
  db
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute(async (tx) => {
      const { rows } = await sql<{ mine: boolean }>`select pg_try_advisory_xact_lock(${exportLock}) as mine`.execute(tx)
      return rows[0]?.mine === true ? work(tx) : null
    })

export const noteExport = (db: Db, { begunAt, endedAt, ...run }: ExportRun): Promise<void> =>
  asActor(db, systemActors.clock, async (tx) => {
    const row = { ...run, id: newId(), begun_at: begunAt, ended_at: endedAt }
    await tx.insertInto('netra.open_data_runs').values(row).execute()
  })

/** Null: it was never tried, or this is none of the reader's business. */
export const lastExport = (db: Db, actor: ActorId): Promise<ExportRun | null> =>
  asActor(db, actor, async (tx) => {
    const run = await tx
      .selectFrom('netra.open_data_runs')
      .select(['begun_at as begunAt', 'ended_at as endedAt', 'outcome', 'files', 'bytes'])
      .orderBy('ended_at', 'desc')
      .orderBy('id', 'desc')
      .limit(1)
      .$castTo<ExportRun>()
      .executeTakeFirst()
    return run ?? null
  })

/** When these measures were all counted last; null: one of them never was. */
export async function countedAt(db: Db, measureIds: readonly string[]): Promise<Instant | null> {
  const { rows } = await sql<{ at: Instant | null; counted: number }>`
    select min(as_of) as at, count(*)::integer as counted
    from netra.public_numbers where region_code = '00' and measure_id = any (${[...measureIds]}::text[])`.execute(db)
  const [row] = rows
  return row?.counted === measureIds.length ? row.at : null
}
