import { sql } from 'kysely'
import type { AnnexAddressee, AnnexOffice } from '#core'
import type { Instant } from '#law'
import type { ActorId, Tx } from '../database.ts'

type NewAnnex = {
  readonly id: string
  readonly caseId: string
  readonly reportId: string
  readonly officeId: string
  readonly addressee: AnnexAddressee
  readonly addresseeOfficeId: string | null
  readonly addresseeName: string
  readonly basisRule: string
  /** Named by hand, where the legal desk has confirmed no rule. */
  readonly article: string | null
  readonly decidedAs: 'pleno' | 'pimpinan'
  readonly number: string
  readonly reason: string
  readonly decidedBy: ActorId
  readonly decidedAt: Instant
}

export type Annex = Omit<NewAnnex, 'decidedBy' | 'caseId'> & {
  readonly decidedByName: string | null
  readonly officeName: string
  readonly printedAt: Instant | null
}

type NewAnnexPrint = {
  readonly annexId: string
  readonly lookId: string
  readonly officeKeyId: string
  readonly size: number
  readonly sha256: Buffer
  readonly by: ActorId
  readonly at: Instant
}

export const annexStore = {
  async mayDecide(tx: Tx, officeId: string): Promise<boolean> {
    const { rows } = await sql<{ may: boolean }>`
      select coalesce(${officeId}::uuid = any (netra.actor_unlent('anggota', 'ketua')), false) as may`.execute(tx)
    return rows[0]?.may ?? false
  },

  /** Whether the database lets this decision name this addressee. */
  async mayBeTold(tx: Tx, one: NewAnnex): Promise<boolean> {
    const { rows } = await sql<{ may: boolean }>`
      select netra.may_be_told(jsonb_populate_record(null::netra.identity_annexes, ${JSON.stringify(rowOf(one))}::jsonb)) as may`.execute(
      tx,
    )
    return rows[0]?.may ?? false
  },

  async decide(tx: Tx, one: NewAnnex): Promise<void> {
    await tx.insertInto('netra.identity_annexes').values(rowOf(one)).execute()
  },

  async listOfCase(tx: Tx, caseId: string): Promise<readonly Annex[]> {
    const { rows } = await sql<Annex>`
      select x.id, x.report_id as "reportId", x.office_id as "officeId", x.addressee, x.addressee_office_id as "addresseeOfficeId",
        x.addressee_name as "addresseeName", x.basis_rule as "basisRule", x.article, x.decided_as as "decidedAs", x.number, x.reason,
        x.decided_at as "decidedAt", decider.name as "decidedByName", o.name as "officeName", p.printed_at as "printedAt"
      from netra.identity_annexes x
      join netra.offices o on o.id = x.office_id
      left join netra.accounts decider on decider.id = x.decided_by
      left join netra.identity_annex_prints p on p.annex_id = x.id
      where x.case_id = ${caseId}::uuid
      order by x.decided_at desc, x.id`.execute(tx)
    return rows
  },

  async recordPrint(tx: Tx, one: NewAnnexPrint): Promise<void> {
    await tx
      .insertInto('netra.identity_annex_prints')
      .values({
        annex_id: one.annexId,
        look_id: one.lookId,
        office_key_id: one.officeKeyId,
        size: one.size,
        sha256: one.sha256,
        printed_by: one.by,
        printed_at: one.at,
      })
      .execute()
  },

  /** Offices of these kinds over a place, which alone can be chosen. */
  async listOffices(tx: Tx, kinds: readonly string[], regionCode: string): Promise<readonly AnnexOffice[]> {
    const { rows } = await sql<AnnexOffice>`
      select id, kind, name from netra.offices
      where kind = any (${[...kinds]}) and (region_code = '00' or ${regionCode} like region_code || '%')
      order by region_code desc, name limit 50`.execute(tx)
    return rows
  },
}

const rowOf = (one: NewAnnex) => ({
  id: one.id,
  case_id: one.caseId,
  report_id: one.reportId,
  office_id: one.officeId,
  addressee: one.addressee,
  addressee_office_id: one.addresseeOfficeId,
  addressee_name: one.addresseeName,
  basis_rule: one.basisRule,
  article: one.article,
  decided_as: one.decidedAs,
  number: one.number,
  reason: one.reason,
  decided_by: one.decidedBy,
  decided_at: one.decidedAt,
})
