import { sql } from 'kysely'
import { asActor, systemActors, type Db } from '../database.ts'
import { bytea, receiveAlone, receiveAtCounter, type KeptAnswer, type NewReport } from './receive-report.ts'

/** What a report of retaliation tells beside its narrative, and which report it is linked to. */
export type NewRetaliation = {
  readonly act: string
  readonly hit: string
  readonly decreeOn: string | null
  readonly first: { readonly linkId: string; readonly hash: Uint8Array } | null
}

/** The offices that the report behind a receipt accuses; null where there is none. */
export async function wallsOfFirst(db: Db, hash: Uint8Array): Promise<readonly string[] | null> {
  const { rows } = await sql<{ walled: readonly string[] | null }>`
    select netra.walled_by_first(${Buffer.from(hash)}) as walled`.execute(db)
  return rows[0]?.walled ?? null
}

const keepWith =
  (receive: (tx: Db, report: NewReport) => Promise<KeptAnswer>, { act, hit, decreeOn, first }: NewRetaliation) =>
  async (tx: Db, report: NewReport): Promise<KeptAnswer> => {
    const kept = await receive(tx, report)
    if (kept.outcome !== 'kept') return kept
    const told = {
      report_id: report.report_id,
      act,
      hit,
      decree_on: decreeOn,
      link_id: first?.linkId ?? null,
      first_hash: first === null ? null : bytea(first.hash),
    }
    await sql`select netra.keep_retaliation(${JSON.stringify(told)}::jsonb)`.execute(tx)
    return kept
  }

/** At a counter: with its report, in the transaction of whoever serves there. */
export const receiveRetaliationAtCounter = (retaliation: NewRetaliation) => keepWith(receiveAtCounter, retaliation)

/** Rare, so it has a transaction of its own: the report and what belongs to it are kept together, or neither is. */
export const receiveRetaliation =
  (retaliation: NewRetaliation) =>
  (db: Db, report: NewReport): Promise<KeptAnswer> =>
    asActor(db, systemActors.intake, (tx) => keepWith(receiveAlone, retaliation)(tx, report))
