import { sql } from 'kysely'
import type { CaseState } from '#core'
import { plainDate, type Instant, type PlainDate, type RegimeId, type Zone } from '#law'
import { looksOnly } from '../catatan/event.ts'
import type { Tx } from '../database.ts'

/** A case row with the office that handles it. */
export type HeldCase = {
  readonly id: string
  readonly origin: 'informasi' | 'laporan' | 'temuan'
  readonly kind: string
  readonly regime: RegimeId
  readonly electionId: string | null
  readonly state: CaseState
  readonly since: Instant
  readonly regionCode: string
  readonly happenedOn: PlainDate
  readonly officeId: string
  readonly officeRank: string
  readonly zone: Zone
  readonly chain: readonly string[]
  readonly provinceOfficeId: string | null
  readonly walled: readonly string[]
  readonly registerNumber: string | null
  readonly linkedCaseId: string | null
  readonly lateSince: Instant | null
  readonly version: number
}

/** What a move changes of the row; the event carries the same words, so that a replay rebuilds it. */
export type CasePatch = {
  readonly state: CaseState
  readonly state_since: Instant
  readonly version: number
  readonly register_number?: string
  readonly registered_on?: string
  readonly linked_case_id?: string | null
  readonly late_since?: Instant
  readonly origin?: 'temuan'
}

const selectHeld = (tx: Tx, id: string) =>
  tx
    .selectFrom('netra.cases as c')
    .innerJoin('netra.offices as o', 'o.id', 'c.handling_office_id')
    .select([
      'c.id',
      'c.origin',
      'c.kind',
      'c.regime',
      'c.election_id',
      'c.state',
      'c.state_since',
      'c.region_code',
      'c.happened_on',
      'c.handling_office_id',
      'c.regency_office_id',
      'c.province_office_id',
      'c.national_office_id',
      'c.walled_office_ids',
      'c.register_number',
      'c.linked_case_id',
      'c.late_since',
      'c.version',
      'o.rank',
      'o.zone',
    ])
    .where('c.id', '=', id)

type Row = NonNullable<Awaited<ReturnType<ReturnType<typeof selectHeld>['executeTakeFirst']>>>

const held = (row: Row): HeldCase => ({
  id: row.id,
  origin: row.origin as HeldCase['origin'],
  kind: row.kind,
  regime: row.regime as RegimeId,
  electionId: row.election_id,
  state: row.state as CaseState,
  since: row.state_since,
  regionCode: row.region_code,
  happenedOn: plainDate(row.happened_on),
  officeId: row.handling_office_id,
  officeRank: row.rank,
  zone: row.zone as Zone,
  chain: [row.regency_office_id, row.province_office_id, row.national_office_id].filter((id) => id !== null),
  provinceOfficeId: row.province_office_id,
  walled: row.walled_office_ids,
  registerNumber: row.register_number,
  linkedCaseId: row.linked_case_id,
  lateSince: row.late_since,
  version: row.version,
})

export const caseStore = {
  async find(tx: Tx, id: string): Promise<HeldCase | null> {
    const row = await selectHeld(tx, id).executeTakeFirst()
    return row ? held(row) : null
  },

  /**
   * Locks the row: the decision that follows is the only one. Null too for whoever may only read it: PostgreSQL
   * shows rows to `for update` only where the update policy lets them pass.
   */
  async findToMove(tx: Tx, id: string): Promise<HeldCase | null> {
    const row = await selectHeld(tx, id).forUpdate(['c']).executeTakeFirst()
    return row ? held(row) : null
  },

  /** How much of its history the reader sees, whoever only looked aside. */
  async countEvents(tx: Tx, id: string): Promise<number> {
    const { count } = await tx
      .selectFrom('netra.events')
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .where('case_id', '=', id)
      .where('type', 'not in', looksOnly)
      .executeTakeFirstOrThrow()
    return count
  },

  /** How many cases the reader sees that are linked to this one. */
  async countLinkedTo(tx: Tx, id: string): Promise<number> {
    const { count } = await tx
      .selectFrom('netra.cases')
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .where('linked_case_id', '=', id)
      .executeTakeFirstOrThrow()
    return count
  },

  /** False when somebody moved the case since `seenVersion` was read. */
  async record(tx: Tx, id: string, seenVersion: number, patch: CasePatch): Promise<boolean> {
    const { numUpdatedRows } = await tx
      .updateTable('netra.cases')
      .set(patch)
      .where('id', '=', id)
      .where('version', '=', seenVersion)
      .executeTakeFirst()
    return numUpdatedRows === 1n
  },

  /** The only way a case changes hands. False, with no more said, when the database does not allow it. */
  async handTo(tx: Tx, id: string, officeId: string, direction: 'pelimpahan' | 'pengambilalihan'): Promise<boolean> {
    const { rows } = await sql<{
      handed: boolean
    }>`select netra.hand_case_to(${id}, ${officeId}, ${direction}) as handed`.execute(tx)
    return rows[0]?.handed ?? false
  },

  /** Once: a case that was late stays marked, also when the step comes after all. */
  async markLate(tx: Tx, id: string, since: Instant): Promise<boolean> {
    const { numUpdatedRows } = await tx
      .updateTable('netra.cases')
      .set({ late_since: since })
      .where('id', '=', id)
      .where('late_since', 'is', null)
      .executeTakeFirst()
    return numUpdatedRows === 1n
  },
}
