import { sql } from 'kysely'
import type { Instant } from '#law'
import type { ActorId, Tx } from '../database.ts'

export type NewLink = {
  readonly id: string
  readonly caseId: string
  readonly address: string
  readonly seenAt: Instant
  readonly seen: string
  readonly by: ActorId
  readonly at: Instant
  /** The pieces of evidence that were captured of it. */
  readonly captures: readonly string[]
}

/** A link with what was captured of it, by the hashes. */
export type EvidenceLink = Omit<NewLink, 'caseId' | 'by' | 'captures'> & {
  readonly recordedBy: string | null
  readonly captures: readonly { readonly id: string; readonly sha256: string }[]
}

export const evidenceLinkStore = {
  async record(tx: Tx, { id, caseId, address, seenAt, seen, by, at, captures }: NewLink): Promise<void> {
    await tx
      .insertInto('netra.bukti_links')
      .values({ id, case_id: caseId, address, seen_at: seenAt, seen, recorded_at: at, recorded_by: by })
      .execute()
    if (captures.length === 0) return
    await tx
      .insertInto('netra.bukti_link_captures')
      .values(captures.map((evidence) => ({ link_id: id, bukti_id: evidence })))
      .execute()
  },

  /** In the order in which they were seen. */
  async list(tx: Tx, caseId: string): Promise<readonly EvidenceLink[]> {
    const { rows } = await sql<EvidenceLink>`
      select l.id, l.address, l.seen_at as "seenAt", l.seen, l.recorded_at as at, a.name as "recordedBy",
        coalesce((select jsonb_agg(jsonb_build_object('id', b.id, 'sha256', encode(b.sha256, 'hex')) order by b.received_at, b.id)
          from netra.bukti_link_captures k join netra.bukti b on b.id = k.bukti_id where k.link_id = l.id), '[]') as captures
      from netra.bukti_links l left join netra.accounts a on a.id = l.recorded_by
      where l.case_id = ${caseId}::uuid order by l.seen_at, l.id`.execute(tx)
    return rows
  },
}
