import { sql } from 'kysely'
import type { AnnexAddressee, IdentityPart, OpeningDecision, OpeningPurpose, Role } from '#core'
import type { Instant, PlainDate } from '#law'
import type { ActorId, Tx } from '../database.ts'

type NewOpening = {
  readonly id: string
  readonly caseId: string
  readonly reportId: string
  readonly officeId: string
  readonly annexId: string | null
  readonly parts: readonly IdentityPart[]
  readonly purpose: OpeningPurpose
  readonly reason: string
  readonly askedBy: ActorId
  readonly askedAs: Role
  readonly proof: string
  readonly askedAt: Instant
}

export type Opening = Omit<NewOpening, 'proof'> & {
  readonly askedByName: string | null
  readonly registerNumber: string | null
  readonly receiptNumber: string | null
  readonly addressee: AnnexAddressee | null
  readonly decision:
    (OpeningDecision & { readonly reason: string; readonly byName: string | null; readonly at: Instant }) | null
  readonly looks: number
  /** Whether the reader may be the second person, by the database's word. */
  readonly mayDecide: boolean
}

type NewDecision = {
  readonly openingId: string
  readonly grants: boolean
  readonly reason: string
  readonly by: ActorId
  readonly proof: string
  readonly at: Instant
  readonly openUntil: Instant | null
}

export type SealedRow = {
  readonly part: IdentityPart
  readonly officeKeyId: string
  readonly ciphertext: Uint8Array
}

export type SealedReport = {
  readonly id: string
  readonly receivedOn: PlainDate
  readonly parts: readonly IdentityPart[]
  /** Whether officers hold the key of any part: who looks is asked for his passphrase. */
  readonly byOfficers: boolean
}

/** The post by which somebody acts for the handling office: what the reporter is told instead of a name. */
export type ActingPost = { readonly role: Role; readonly officeKind: string; readonly officeName: string }

export const openingStore = {
  async mayAsk(tx: Tx, caseId: string): Promise<boolean> {
    const { rows } = await sql<{ may: boolean }>`select netra.asks_identity(${caseId}::uuid) as may`.execute(tx)
    return rows[0]?.may ?? false
  },

  /** Null for who has no post there. The highest is named first. */
  async postAt(tx: Tx, officeId: string): Promise<ActingPost | null> {
    const { rows } = await sql<ActingPost>`
      select r.role, o.kind as "officeKind", o.name as "officeName" from netra.offices o,
        unnest(array['ketua', 'anggota', 'staf-penanganan']) with ordinality as r (role, rank)
      where o.id = ${officeId}::uuid and o.id = any (netra.actor_offices(r.role)) order by r.rank limit 1`.execute(tx)
    return rows[0] ?? null
  },

  async ask(tx: Tx, one: NewOpening): Promise<void> {
    await tx
      .insertInto('netra.identity_openings')
      .values({
        id: one.id,
        case_id: one.caseId,
        report_id: one.reportId,
        office_id: one.officeId,
        annex_id: one.annexId,
        parts: [...one.parts],
        purpose: one.purpose,
        reason: one.reason,
        asked_by: one.askedBy,
        asked_as: one.askedAs,
        proof: one.proof,
        asked_at: one.askedAt,
      })
      .execute()
  },

  async decide(tx: Tx, one: NewDecision): Promise<void> {
    await tx
      .insertInto('netra.identity_decisions')
      .values({
        opening_id: one.openingId,
        grants: one.grants,
        reason: one.reason,
        decided_by: one.by,
        proof: one.proof,
        decided_at: one.at,
        open_until: one.openUntil,
      })
      .execute()
  },

  /** Writes the look, and only then reads what was sealed. */
  async look(
    tx: Tx,
    {
      id,
      openingId,
      by,
      at,
    }: { readonly id: string; readonly openingId: string; readonly by: ActorId; readonly at: Instant },
  ): Promise<readonly SealedRow[]> {
    await tx
      .insertInto('netra.identity_looks')
      .values({ id, opening_id: openingId, looked_by: by, looked_at: at })
      .execute()
    const { rows } = await sql<SealedRow>`
      select part, office_key_id as "officeKeyId", ciphertext from netra.sealed_parts(${id}::uuid)`.execute(tx)
    return rows
  },

  find: async (tx: Tx, id: string): Promise<Opening | null> => (await list(tx, { id }))[0] ?? null,
  listOfCase: (tx: Tx, caseId: string): Promise<readonly Opening[]> => list(tx, { caseId }),
  /** What the actor asked, and what waits for him. */
  listWaiting: async (tx: Tx, actor: ActorId): Promise<readonly Opening[]> =>
    (await list(tx, {})).filter(
      ({ askedBy, decision, mayDecide }) => askedBy === actor || (decision === null && mayDecide),
    ),

  /** Which parts each report has, which is no secret to who handles it; what is in them is. Reports that seal nothing are left out. */
  async reportsOf(tx: Tx, caseId: string): Promise<readonly SealedReport[]> {
    const { rows } = await sql<SealedReport>`
      select r.id, r.received_on as "receivedOn", array_agg(distinct s.part order by s.part) as parts,
        bool_or(exists (select from netra.office_key_releases held where held.office_key_id = s.office_key_id)) as "byOfficers"
      from netra.reports r join netra.sealed_identities s on s.report_id = r.id
      where r.case_id = ${caseId}::uuid group by r.id, r.received_on order by r.received_on, r.id`.execute(tx)
    return rows
  },
}

type Wanted = { readonly id?: string; readonly caseId?: string }

async function list(tx: Tx, { id, caseId }: Wanted): Promise<readonly Opening[]> {
  const { rows } = await sql<Opening>`
    select o.id, o.case_id as "caseId", o.report_id as "reportId", o.office_id as "officeId", o.annex_id as "annexId", o.parts, o.purpose,
      o.reason, o.asked_by as "askedBy", o.asked_as as "askedAs", o.asked_at as "askedAt", asker.name as "askedByName",
      c.register_number as "registerNumber", c.receipt_number as "receiptNumber", x.addressee,
      case when d.opening_id is null then null else jsonb_build_object('grants', d.grants, 'openUntil', d.open_until, 'reason', d.reason,
        'byName', decider.name, 'at', d.decided_at) end as decision,
      (select count(*) from netra.identity_looks l where l.opening_id = o.id) as looks,
      d.opening_id is null and netra.decides_identity(o.id) as "mayDecide"
    from netra.identity_openings o
    join netra.cases c on c.id = o.case_id
    left join netra.identity_annexes x on x.id = o.annex_id
    left join netra.identity_decisions d on d.opening_id = o.id
    left join netra.accounts asker on asker.id = o.asked_by
    left join netra.accounts decider on decider.id = d.decided_by
    where (${id ?? null}::uuid is null or o.id = ${id ?? null}::uuid)
      and (${caseId ?? null}::uuid is null or o.case_id = ${caseId ?? null}::uuid)
    order by o.asked_at desc, o.id
    limit 200`.execute(tx)
  return rows.map((row) => ({ ...row, decision: row.decision === null ? null : asInstants(row.decision) }))
}

const asInstants = (told: NonNullable<Opening['decision']>) => ({
  ...told,
  at: new Date(told.at).toISOString(),
  openUntil: told.openUntil === null ? null : new Date(told.openUntil).toISOString(),
})
