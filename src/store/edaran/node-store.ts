import { sql, type RawBuilder } from 'kysely'
import type { Capacity } from '#core'
import type { Instant, Zone } from '#law'
import type { Db, Tx } from '../database.ts'

export type Acknowledged = {
  readonly id: string
  readonly version: number
  readonly at: Instant
} & (
  | { readonly way: 'akun' }
  | { readonly way: 'kertas'; readonly capacity: Capacity | null; readonly accordingTo: string }
)

type AcknowledgeOutcome =
  'acknowledged' | 'acknowledged-before' | 'not-found' | 'withdrawn' | 'merged' | 'not-sent' | 'old-text'

/** The scan of a receipt, sealed already. */
type KeptReceipt = {
  readonly acknowledgementId: string
  readonly nodeId: string
  readonly fileId: string
  readonly mediaType: string
  readonly sha256: string
  readonly officeKeyId: string
}
export type ReceiptFile = Pick<KeptReceipt, 'fileId' | 'mediaType' | 'officeKeyId'> & { readonly sha256: Buffer }
type KeepReceiptOutcome = 'kept' | 'kept-before' | 'not-found'

/** What is due by the clock, in one circular. */
export type DueWork = 'telat' | 'gabung' | '24-jam' | '72-jam' | 'tahapan'
export type DueCircular = {
  readonly circularId: string
  readonly issuerOfficeId: string
  readonly what: DueWork
  readonly version: number
}

/** What the link of a node leads to. */
export type LinkedLetter = {
  readonly nodeId: string
  readonly edaranId: string
  readonly officeId: string
  readonly office: string
  readonly zone: Zone
  readonly kind: string
  readonly number: string
  readonly letterOn: string
  readonly subject: string
  readonly basis: string
  readonly issuer: string
  readonly sentAt: Instant
  readonly deadlineAt: Instant
  readonly actIds: readonly string[]
  readonly opened: boolean
  readonly version: number
  readonly fileId: string
  readonly fileName: string
  readonly bytes: number
  readonly sha256: string
  readonly verdict: string
  readonly senderWords: string | null
  readonly changes: string | null
  /** Taken back by its sender, with his reason; null: it stands. */
  readonly withdrawnAt: Instant | null
  readonly withdrawalReason: string | null
  readonly notes: readonly { readonly office: string; readonly note: string }[]
}

async function one<T>(db: Db | Tx, query: RawBuilder<{ value: T }>): Promise<T> {
  const { rows } = await query.execute(db)
  const [row] = rows
  if (row === undefined) throw new Error('a function answers with one row')
  return row.value
}

export type NodePlace = { readonly circularId: string; readonly officeId: string; readonly isWithdrawn: boolean }

/** Each of these writes its event with what it changes; the functions of PostgreSQL say who may. */
export const nodeStore = {
  /** Whose node it is, for its event; null: not one that the actor sees. */
  async place(tx: Tx, nodeId: string): Promise<NodePlace | null> {
    const row = await tx
      .selectFrom('netra.edaran_nodes as n')
      .innerJoin('netra.edaran as e', 'e.id', 'n.edaran_id')
      .select(['n.edaran_id as circularId', 'n.office_id as officeId', 'e.state'])
      .where('n.id', '=', nodeId)
      .executeTakeFirst()
    return row === undefined
      ? null
      : { circularId: row.circularId, officeId: row.officeId, isWithdrawn: row.state === 'dicabut' }
  },

  open: (tx: Tx, nodeId: string, event: string, at: Instant): Promise<boolean> =>
    one(tx, sql<{ value: boolean }>`select netra.open_edaran(${nodeId}, ${event}::jsonb, ${at}) as value`),

  acknowledge: (
    tx: Tx,
    nodeId: string,
    said: Acknowledged,
    { event, at }: { readonly event: string; readonly at: Instant },
  ): Promise<AcknowledgeOutcome> =>
    one(
      tx,
      sql<{
        value: AcknowledgeOutcome
      }>`select netra.acknowledge_edaran(${nodeId}, ${JSON.stringify(said)}::jsonb, ${event}::jsonb, ${at}) as value`,
    ),

  /** The paper from which an acknowledgement was recorded, once. */
  keepReceipt: (tx: Tx, said: KeptReceipt, event: string, at: Instant): Promise<KeepReceiptOutcome> =>
    one(
      tx,
      sql<{
        value: KeepReceiptOutcome
      }>`select netra.keep_receipt(${JSON.stringify(said)}::jsonb, ${event}::jsonb, ${at}) as value`,
    ),

  /** The file of a kept receipt, for the office whose head signed it and those above it; null: none, or not for the actor. */
  async findReceipt(tx: Tx, nodeId: string, acknowledgementId: string): Promise<ReceiptFile | null> {
    const row = await tx
      .selectFrom('netra.edaran_receipt_scans')
      .select(['file_id as fileId', 'media_type as mediaType', 'office_key_id as officeKeyId', 'sha256'])
      .where('acknowledgement_id', '=', acknowledgementId)
      .where('node_id', '=', nodeId)
      .executeTakeFirst()
    return row ?? null
  },

  /** How many it went to; null: not one's own node, or one that has not acknowledged. `children` null: all right below. */
  passOn: (
    tx: Tx,
    passed: {
      readonly nodeId: string
      readonly children: readonly string[] | null
      readonly note: string | null
      readonly event: string
      readonly at: Instant
    },
  ): Promise<number | null> =>
    one(
      tx,
      sql<{
        value: number | null
      }>`select netra.pass_on_edaran(${passed.nodeId}, ${passed.children}::uuid[], ${passed.note}, ${passed.event}::jsonb, ${passed.at}) as value`,
    ),

  /** How many were reminded; null: not one's own node. */
  remindLate: (tx: Tx, nodeId: string, event: string, at: Instant): Promise<number | null> =>
    one(tx, sql<{ value: number | null }>`select netra.remind_late_edaran(${nodeId}, ${event}::jsonb, ${at}) as value`),

  /** For the clock. */
  async due(tx: Tx, at: Instant): Promise<readonly DueCircular[]> {
    const { rows } = await sql<DueCircular>`
      select edaran_id as "circularId", issuer_office_id as "issuerOfficeId", what, version from netra.edaran_due(${at})`.execute(
      tx,
    )
    return rows
  },

  markLate: (tx: Tx, circularId: string, event: string, at: Instant): Promise<number | null> =>
    one(
      tx,
      sql<{ value: number | null }>`select netra.mark_edaran_late(${circularId}, ${event}::jsonb, ${at}) as value`,
    ),

  remindByRule: (
    tx: Tx,
    circularId: string,
    rung: Exclude<DueWork, 'telat' | 'gabung'>,
    { event, at }: { readonly event: string; readonly at: Instant },
  ): Promise<number | null> =>
    one(
      tx,
      sql<{
        value: number | null
      }>`select netra.remind_edaran_by_rule(${circularId}, ${rung}, ${event}::jsonb, ${at}) as value`,
    ),

  followMergers: (tx: Tx, circularId: string, event: string, at: Instant): Promise<number | null> =>
    one(
      tx,
      sql<{ value: number | null }>`select netra.follow_edaran_mergers(${circularId}, ${event}::jsonb, ${at}) as value`,
    ),
}

/** For whoever was given the link of a node, as nobody in particular. */
export const nodeDoor = {
  find: (db: Db | Tx, code: string): Promise<LinkedLetter | null> =>
    one(db, sql<{ value: LinkedLetter | null }>`select netra.edaran_by_code(${code}) as value`),

  open: (tx: Tx, code: string, event: string, at: Instant): Promise<boolean> =>
    one(tx, sql<{ value: boolean }>`select netra.open_edaran_by_code(${code}, ${event}::jsonb, ${at}) as value`),
}
