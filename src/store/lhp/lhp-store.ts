import { sql } from 'kysely'
import type { Json } from '#base'
import type { LhpState } from '#core'
import type { Instant, PlainDate, RegimeId, Zone } from '#law'
import type { ActorId, Tx } from '../database.ts'

/** A supervisor's report as kept. `decidingOfficeId` is whose pleno decides on it: the kab/kota, or the author's own rank above it. */
export type Lhp = {
  readonly id: string
  readonly number: string | null
  readonly officeId: string
  readonly decidingOfficeId: string
  readonly decidingZone: Zone
  readonly authorId: ActorId
  readonly state: LhpState
  readonly since: Instant
  readonly electionId: string
  readonly regime: RegimeId
  readonly regionCode: string
  readonly stage: string
  readonly happenedOn: PlainDate
  readonly discoveredOn: PlainDate
  readonly parts: unknown
  /** How often its draft was written. */
  readonly draftVersion: number
  readonly suspected: boolean
  readonly walled: readonly string[]
  readonly caseId: string | null
  readonly sourceCaseId: string | null
}

export type LhpContent = {
  readonly electionId: string
  readonly regionCode: string
  readonly stage: string
  readonly happenedOn: PlainDate
  readonly discoveredOn: PlainDate
  readonly parts: Json
  readonly suspected: boolean
  readonly walled: readonly string[]
}

const contentColumns = ({
  electionId,
  regionCode,
  stage,
  happenedOn,
  discoveredOn,
  parts,
  suspected,
  walled,
}: LhpContent) => ({
  election_id: electionId,
  region_code: regionCode,
  stage,
  happened_on: happenedOn,
  discovered_on: discoveredOn,
  parts: JSON.stringify(parts),
  suspected,
  walled_office_ids: [...walled],
})

export const lhpStore = {
  /** False where the id is taken already, by a row that its maker may not see. */
  async draft(
    tx: Tx,
    lhp: LhpContent & {
      id: string
      officeId: string
      authorId: ActorId
      sourceCaseId: string | null
      continuesId: string | null
      at: Instant
    },
  ): Promise<boolean> {
    const office = await tx
      .selectFrom('netra.offices')
      .select(['regency_office_id', 'province_office_id', 'national_office_id'])
      .where('id', '=', lhp.officeId)
      .executeTakeFirstOrThrow()
    const { numInsertedOrUpdatedRows } = await tx
      .insertInto('netra.lhps')
      .values({
        id: lhp.id,
        office_id: lhp.officeId,
        ...office,
        author_id: lhp.authorId,
        state: 'draf',
        state_since: lhp.at,
        created_at: lhp.at,
        source_case_id: lhp.sourceCaseId,
        continues_id: lhp.continuesId,
        ...contentColumns(lhp),
      })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirstOrThrow()
    return numInsertedOrUpdatedRows === 1n
  },

  async revise(tx: Tx, id: string, content: LhpContent, at: Instant): Promise<void> {
    await tx
      .updateTable('netra.lhps')
      .set({ ...contentColumns(content), revised_at: at, draft_version: sql`draft_version + 1` })
      .where('id', '=', id)
      .execute()
  },

  /** Locks it for whoever may change it; null for anybody else. */
  async findToMove(tx: Tx, id: string): Promise<Lhp | null> {
    const row = await tx
      .selectFrom('netra.lhps as l')
      .innerJoin('netra.offices as d', (join) =>
        join.on(sql<boolean>`d.id = coalesce(l.regency_office_id, l.province_office_id, l.national_office_id)`),
      )
      .innerJoin('netra.elections as e', 'e.id', 'l.election_id')
      .select([
        'l.id',
        'l.number',
        'l.office_id as officeId',
        'd.id as decidingOfficeId',
        'd.zone as decidingZone',
        'l.author_id as authorId',
        'l.state',
        'l.state_since as since',
        'e.id as electionId',
        'e.regime',
        'l.region_code as regionCode',
        'l.stage',
        'l.happened_on as happenedOn',
        'l.discovered_on as discoveredOn',
        'l.parts',
        'l.draft_version as draftVersion',
        'l.suspected',
        'l.walled_office_ids as walled',
        'l.case_id as caseId',
        'l.source_case_id as sourceCaseId',
      ])
      .where('l.id', '=', id)
      .forUpdate(['l'])
      .$castTo<Lhp>()
      .executeTakeFirst()
    return row ?? null
  },

  async move(
    tx: Tx,
    id: string,
    to: { state: LhpState; since: Instant; number?: string; caseId?: string },
  ): Promise<void> {
    await tx
      .updateTable('netra.lhps')
      .set({
        state: to.state,
        state_since: to.since,
        ...(to.number === undefined ? {} : { number: to.number }),
        ...(to.caseId === undefined ? {} : { case_id: to.caseId }),
      })
      .where('id', '=', id)
      .execute()
  },

  /** What the readers of the case get of it. The decision stands already: the policy asks for it. */
  async keepCopy(
    tx: Tx,
    copy: { lhpId: string; caseId: string; officeId: string; number: string | null; contents: Json; at: Instant },
  ): Promise<void> {
    await tx
      .insertInto('netra.lhp_copies')
      .values({
        lhp_id: copy.lhpId,
        case_id: copy.caseId,
        office_id: copy.officeId,
        number: copy.number,
        contents: JSON.stringify(copy.contents),
        copied_at: copy.at,
      })
      .execute()
  },

  async advise(
    tx: Tx,
    advice: {
      id: string
      lhpId: string
      officeId: string
      addressedTo: string
      body: string
      on: PlainDate
      /** Null where the rule's own term runs. */
      termDays: number | null
    },
  ): Promise<void> {
    await tx
      .insertInto('netra.advices')
      .values({
        id: advice.id,
        lhp_id: advice.lhpId,
        office_id: advice.officeId,
        addressed_to: advice.addressedTo,
        body: advice.body,
        advised_on: advice.on,
        term_days: advice.termDays,
      })
      .execute()
  },

  async isAdvised(tx: Tx, lhpId: string): Promise<boolean> {
    const advice = tx.selectFrom('netra.advices').select('id').where('lhp_id', '=', lhpId)
    return (await advice.executeTakeFirst()) !== undefined
  },

  /** Marks what ran out while it waited; only the clock may. Twice at once marks each once. */
  async markLate(
    tx: Tx,
    now: Instant,
    limit: number,
  ): Promise<
    readonly {
      readonly lhpId: string
      readonly deadlineId: string
      readonly ruleId: string
      readonly officeId: string
      readonly dueOn: PlainDate
      readonly dueAt: Instant
    }[]
  > {
    const { rows } = await sql<{
      lhpId: string
      deadlineId: string
      ruleId: string
      officeId: string
      dueOn: PlainDate
      dueAt: Instant
    }>`
      select lhp_id as "lhpId", deadline_id as "deadlineId", rule_id as "ruleId", office_id as "officeId", due_on as "dueOn",
        due_at as "dueAt"
      from netra.mark_lhps_late(${now}, ${limit})`.execute(tx)
    return rows
  },

  async answerAdvice(
    tx: Tx,
    lhpId: string,
    result: 'dilaksanakan' | 'tidak-dilaksanakan',
    on: PlainDate,
    note: string,
  ): Promise<boolean> {
    const { numUpdatedRows } = await tx
      .updateTable('netra.advices')
      .set({ result, result_on: on, result_note: note })
      .where('lhp_id', '=', lhpId)
      .where('result', 'is', null)
      .executeTakeFirst()
    return numUpdatedRows === 1n
  },

  /** Whether the actor belongs to one of these offices, is lent from it, or left it within a year. */
  async isWalled(tx: Tx, officeIds: readonly string[]): Promise<boolean> {
    const { rows } = await sql<{
      walled: boolean
    }>`select ${sql.val([...officeIds])}::uuid[] && netra.actor_wall_offices() as walled`.execute(tx)
    return rows[0]?.walled === true
  },

  /** Whether a draft came to an office when its author's ended; the actor works there, or sees no such row. */
  async cameTo(tx: Tx, lhpId: string, officeId: string): Promise<boolean> {
    const came = tx.selectFrom('netra.lhp_handovers').select('lhp_id').where('lhp_id', '=', lhpId)
    return (await came.where('to_office_id', '=', officeId).executeTakeFirst()) !== undefined
  },

  async isElection(tx: Tx, id: string): Promise<boolean> {
    return (await tx.selectFrom('netra.elections').select('id').where('id', '=', id).executeTakeFirst()) !== undefined
  },

  async isRegion(tx: Tx, code: string): Promise<boolean> {
    return (
      (await tx.selectFrom('netra.regions').select('code').where('code', '=', code).executeTakeFirst()) !== undefined
    )
  },
}
