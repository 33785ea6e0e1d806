import { sql } from 'kysely'
import type { Db } from '../database.ts'

/** Where something that somebody holds is in the log. Null index: it comes with the next batch. */
export type Placement = { readonly index: number | null }

/** By the SHA-256 of a printed paper; null: no such paper. */
export async function placeOfPaper(db: Db, fileSha256: Buffer): Promise<Placement | null> {
  const { rows } = await sql<Placement>`select leaf_index as index from netra.place_of_paper(${fileSha256})`.execute(db)
  return rows[0] ?? null
}

/** By the id and the leaf of a signature; null: no such signature, or one that does not tell its day. */
export async function placeOfPledge(db: Db, pledgeId: string, leaf: Uint8Array): Promise<Placement | null> {
  const { rows } = await sql<Placement>`
    select leaf_index as index from netra.place_of_pledge(${pledgeId}::uuid, ${Buffer.from(leaf)})`.execute(db)
  return rows[0] ?? null
}
