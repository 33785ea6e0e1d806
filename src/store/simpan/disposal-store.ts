import { sql } from 'kysely'
import { standOf, type DisposalStand, type DisposalVote } from '#core'
import type { caseBoundKinds, Instant, PlainDate, sweptFileKinds, sweptKinds } from '#law'
import type { ActorId, Db, Tx } from '../database.ts'

/** What goes when two people agree, and what goes without. */
export type DisposedKind = (typeof caseBoundKinds)[number]
export type SweptKind = (typeof sweptKinds)[number]
export type SweptFileKind = (typeof sweptFileKinds)[number]

type KeptItem = {
  readonly itemId: string
  readonly caseId: string
  readonly endedOn: PlainDate
  readonly sha256: Buffer
}

type NewDisposal = KeptItem & {
  readonly id: string
  readonly kind: DisposedKind
  readonly ruleId: string
  readonly decisionId: string | null
  readonly months: number
  readonly dueOn: PlainDate
  readonly proposedAt: Instant
}

export type Disposal = Omit<NewDisposal, 'sha256'> & {
  readonly sha256: string
  readonly officeId: string
  readonly registerNumber: string | null
  readonly receiptNumber: string | null
  readonly votes: readonly (DisposalVote & { readonly name: string | null; readonly reason: string })[]
  readonly stand: DisposalStand
}

export type SweptItem = {
  readonly itemId: string
  /** Of a draft, whose it was. */
  readonly officeId: string | null
  readonly lastOn: PlainDate
  readonly sha256: Buffer
}

type Round = { readonly decisionId: string | null; readonly today: PlainDate; readonly atMost: number }
type Asked = { readonly endedBy: PlainDate; readonly decisionId: string | null; readonly atMost: number }

export const disposalStore = {
  async listKeptTooLong(
    tx: Tx,
    kind: DisposedKind,
    { endedBy, decisionId, atMost }: Asked,
  ): Promise<readonly KeptItem[]> {
    const { rows } = await sql<KeptItem>`
      select item_id as "itemId", case_id as "caseId", ended_on as "endedOn", sha256
      from netra.kept_too_long(${kind}, ${endedBy}::date, ${decisionId}::uuid, ${atMost})`.execute(tx)
    return rows
  },

  async propose(tx: Tx, proposed: readonly NewDisposal[]): Promise<void> {
    if (proposed.length === 0) return
    await tx
      .insertInto('netra.disposals')
      .values(
        proposed.map((one) => ({
          id: one.id,
          kind: one.kind,
          item_id: one.itemId,
          case_id: one.caseId,
          rule_id: one.ruleId,
          decision_id: one.decisionId,
          months: one.months,
          ended_on: one.endedOn,
          due_on: one.dueOn,
          sha256: one.sha256,
          proposed_at: one.proposedAt,
        })),
      )
      .execute()
  },

  find: async (tx: Tx, id: string): Promise<Disposal | null> => (await list(tx, id))[0] ?? null,

  /** What waits for people and then what was decided, each the oldest first. The clock reads every office's, people their own. */
  list: (tx: Tx): Promise<readonly Disposal[]> => list(tx, null),

  /** What two agreed to and nobody has destroyed, however much lies before it. */
  listAgreed: (tx: Tx): Promise<readonly Disposal[]> => list(tx, null, sql`${isAgreed} and not ${isDestroyed}`),

  /** Deletes what no case holds and no decision lets be kept; says what went. */
  async sweep(tx: Tx, kind: SweptKind, { decisionId, today, atMost }: Round): Promise<readonly SweptItem[]> {
    const { rows } = await sql<SweptItem>`
      select item_id as "itemId", office_id as "officeId", last_on as "lastOn", sha256
      from netra.sweep_kept(${kind}, ${decisionId}::uuid, ${today}::date, ${atMost})`.execute(tx)
    return rows
  },

  /** Marks files that no rule lets be kept. Whoever asks removes their bytes before the commit. */
  async sweepFiles(
    tx: Tx,
    kind: SweptFileKind,
    { decisionId, today, atMost, at }: Round & { readonly at: Instant },
  ): Promise<readonly SweptItem[]> {
    const { rows } = await sql<SweptItem>`
      select item_id as "itemId", office_id as "officeId", last_on as "lastOn", sha256
      from netra.sweep_files(${kind}, ${decisionId}::uuid, ${today}::date, ${at}, ${atMost})`.execute(tx)
    return rows
  },

  async vote(
    tx: Tx,
    vote: DisposalVote & { readonly disposalId: string; readonly reason: string; readonly at: Instant },
  ) {
    await tx
      .insertInto('netra.disposal_votes')
      .values({
        disposal_id: vote.disposalId,
        decided_by: vote.by,
        agrees: vote.agrees,
        reason: vote.reason,
        decided_at: vote.at,
      })
      .execute()
  },

  /** False where the database finds that it may not be destroyed. */
  async destroy(tx: Tx, id: string, at: Instant): Promise<boolean> {
    const { rows } = await sql<{ done: boolean }>`select netra.destroy_item(${id}::uuid, ${at}) as done`.execute(tx)
    return rows[0]?.done ?? false
  },

  /** Whether the actor decides for the office that handles the case. */
  async mayDecide(tx: Tx, officeId: string): Promise<boolean> {
    const { rows } = await sql<{ may: boolean }>`
      select coalesce(${officeId}::uuid = any (netra.actor_offices('anggota', 'ketua')), false) as may`.execute(tx)
    return rows[0]?.may ?? false
  },
}

/** When the bytes of a file went by rule; null: they did not. */
export async function goneSince(db: Db | Tx, fileId: string): Promise<Instant | null> {
  const { rows } = await sql<{ at: Instant | null }>`select netra.gone_since(${fileId}::uuid) as at`.execute(db)
  return rows[0]?.at ?? null
}

type Row = Omit<Disposal, 'stand'> & { readonly destroyed: boolean; readonly by?: ActorId }

const isDestroyed = sql`exists (select from netra.destroyed_items g where g.disposal_id = d.id)`
const isKept = sql`exists (select from netra.disposal_votes v where v.disposal_id = d.id and not v.agrees)`
const isAgreed = sql`(not ${isKept} and (select count(*) from netra.disposal_votes v where v.disposal_id = d.id) >= 2)`

async function list(tx: Tx, id: string | null, only = sql`true`): Promise<readonly Disposal[]> {
  const { rows } = await sql<Row>`
    select d.id, d.kind, d.item_id as "itemId", d.case_id as "caseId", d.rule_id as "ruleId", d.decision_id as "decisionId", d.months,
      d.ended_on as "endedOn", d.due_on as "dueOn", encode(d.sha256, 'hex') as sha256, d.proposed_at as "proposedAt",
      c.handling_office_id as "officeId", c.register_number as "registerNumber", c.receipt_number as "receiptNumber",
      ${isDestroyed} as destroyed,
      coalesce((select jsonb_agg(jsonb_build_object('by', v.decided_by, 'agrees', v.agrees, 'reason', v.reason,
          'name', (select a.name from netra.accounts a where a.id = v.decided_by)) order by v.decided_at)
        from netra.disposal_votes v where v.disposal_id = d.id), '[]') as votes
    from netra.disposals d join netra.cases c on c.id = d.case_id
    where (${id}::uuid is null or d.id = ${id}::uuid) and ${only}
    order by ${isDestroyed}, ${isKept}, d.due_on, d.id
    limit 200`.execute(tx)
  return rows.map(({ destroyed, ...row }) => ({ ...row, stand: standOf(row.votes, destroyed) }))
}
