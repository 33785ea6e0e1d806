import { sql } from 'kysely'
import type { Instant, Zone } from '#law'
import type { ActorId, Tx } from '../database.ts'

export type AddressWay = 'surel' | 'telepon'

/** A message that goes out now. */
export type CircularMail = {
  readonly id: string
  readonly nodeId: string
  readonly circularId: string
  readonly officeId: string
  readonly about: 'edaran' | 'versi' | 'pengingat' | 'pencabutan'
  readonly way: AddressWay
  /** Null: taken away meanwhile. */
  readonly address: string | null
  readonly office: string
  readonly issuer: string
  readonly kind: string
  readonly number: string
  readonly subject: string
  readonly linkCode: string
  readonly zone: Zone
  readonly deadlineAt: Instant
  readonly attempts: number
}

type CircularMailState = 'menunggu' | 'terkirim' | 'tidak-sampai' | 'entah' | 'gugur'

export const circularMails = {
  /** Marks them as going out, for the clock. */
  async take(tx: Tx, at: Instant, most: number, ways: readonly AddressWay[]): Promise<readonly CircularMail[]> {
    const { rows } = await sql<CircularMail>`
      select id, node_id as "nodeId", edaran_id as "circularId", office_id as "officeId", about, way, address, office, issuer, kind, number,
        subject, link_code as "linkCode", zone, deadline_at as "deadlineAt", attempts
      from netra.take_edaran_mails(${at}, ${most}, ${ways}::text[])`.execute(tx)
    return rows
  },

  async settle(
    tx: Tx,
    mailId: string,
    settled: {
      readonly state: CircularMailState
      readonly code: number | null
      readonly againAt: Instant | null
      /** Written where it makes a node undeliverable. */
      readonly event: string
      readonly at: Instant
    },
  ): Promise<void> {
    const { state, code, againAt, event, at } = settled
    await sql`select netra.settle_edaran_mail(${mailId}, ${state}, ${code}, ${againAt}, ${event}::jsonb, ${at})`.execute(
      tx,
    )
  },

  /** Of which office and circular it is; null: of none that is kept. */
  async placeOf(
    tx: Tx,
    mailId: string,
  ): Promise<{ readonly circularId: string; readonly nodeId: string; readonly officeId: string } | null> {
    const row = await tx
      .selectFrom('netra.edaran_mails as m')
      .innerJoin('netra.edaran_nodes as n', 'n.id', 'm.node_id')
      .select(['n.edaran_id as circularId', 'n.id as nodeId', 'n.office_id as officeId'])
      .where('m.id', '=', mailId)
      .executeTakeFirst()
    return row ?? null
  },

  /** False: it came back before, or cannot have gone out. The event is written where it makes a node undeliverable. */
  async noteReturned(
    tx: Tx,
    mailId: string,
    { status, event, at }: { readonly status: string | null; readonly event: string; readonly at: Instant },
  ): Promise<boolean> {
    const { rows } = await sql<{ noted: boolean }>`
      select netra.return_edaran_mail(${mailId}, ${status}, ${event}::jsonb, ${at}) as noted`.execute(tx)
    return rows[0]?.noted === true
  },
}

export const officeAddresses = {
  /** The office itself and those above it: whoever issued a circular to it may see it and command nobody there. */
  async mayKeep(tx: Tx, officeId: string): Promise<boolean> {
    const row = await tx
      .selectFrom('netra.offices')
      .select('id')
      .where('id', '=', officeId)
      .where(sql<boolean>`line && netra.actor_takes()`)
      .executeTakeFirst()
    return row !== undefined
  },

  async keep(
    tx: Tx,
    kept: {
      readonly officeId: string
      readonly way: AddressWay
      readonly address: string
      readonly by: ActorId
      readonly at: Instant
    },
  ): Promise<void> {
    const written = { address: kept.address, recorded_at: kept.at, recorded_by: kept.by }
    await tx
      .insertInto('netra.office_addresses')
      .values({ office_id: kept.officeId, way: kept.way, ...written })
      .onConflict((conflict) => conflict.columns(['office_id', 'way']).doUpdateSet(written))
      .execute()
  },
}
