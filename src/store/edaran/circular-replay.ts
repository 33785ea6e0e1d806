import { sql } from 'kysely'
import type { Json } from '#base'
import { leafHash } from '../catatan/leaf-hash.ts'
import type { Tx } from '../database.ts'

/** `kept` stands in the row, `found` is what the events, or the nodes below, make of it. */
export type CircularDifference = {
  readonly circularId: string
  /** Null: it is about the circular as a whole. */
  readonly nodeId: string | null
  readonly what: string
  readonly kept: string | null
  readonly found: string | null
}

type CheckedCircularEvent = {
  readonly id: string
  readonly circularId: string
  readonly nodeId: string | null
  /** Its leaf, computed again from the row, is the one that was written. */
  readonly intact: boolean
}

/** For the clock alone. */
export const circularReplay = {
  /** Of one circular: a country has hundreds, and each its tree. */
  async compare(tx: Tx, circularId: string): Promise<readonly CircularDifference[]> {
    const { rows } = await sql<CircularDifference>`
      select ${circularId} as "circularId", node_id as "nodeId", what, kept, found
      from netra.compare_edaran(${circularId}::uuid)`.execute(tx)
    return rows
  },

  async list(tx: Tx): Promise<readonly string[]> {
    return (await tx.selectFrom('netra.edaran').select('id').orderBy('id').execute()).map(({ id }) => id)
  },

  /** The next events after `after`, in the order of their ids. */
  async listEvents(tx: Tx, after: string, limit: number): Promise<readonly CheckedCircularEvent[]> {
    const rows = await tx
      .selectFrom('netra.edaran_events')
      .selectAll()
      .where('id', '>', after)
      .orderBy('id')
      .limit(limit)
      .execute()
    return rows.map(({ salt, leaf_hash, demonstration: _outside, ...content }) => ({
      id: content.id,
      circularId: content.edaran_id,
      nodeId: content.node_id,
      intact: leafHash(salt, content as Json).equals(leaf_hash),
    }))
  },
}
