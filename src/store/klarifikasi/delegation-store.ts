import { sql } from 'kysely'
import type { Instant, RegimeId, Zone } from '#law'
import type { ActorId, Tx } from '../database.ts'
import { newId } from '../new-id.ts'
import type { HearingParty, NewHearing } from '../perkara/desk-store.ts'

type NewDelegation = {
  readonly hearingId: string
  readonly caseId: string
  readonly fromOfficeId: string
  readonly toOfficeId: string
  readonly asked: string
  readonly askedAt: Instant
  readonly askedBy: ActorId
}

/** One hearing as the office sees it that was asked to hold it. Made by netra.delegated_file(), which lets nothing else out. */
export type DelegatedFile = {
  readonly hearingId: string
  readonly delegationId: string
  readonly caseId: string
  readonly fromOfficeId: string
  readonly fromOffice: string
  readonly toOffice: string
  readonly zone: Zone
  readonly regime: RegimeId
  readonly registerNumber: string | null
  readonly asked: string
  readonly askedAt: Instant
  readonly state: 'diminta' | 'dikembalikan'
  readonly stateSince: Instant
  readonly party: HearingParty
  readonly ordinal: number
  readonly round: number
  readonly method: NewHearing['method']
  readonly scheduledAt: Instant
  readonly place: string | null
  readonly subject: {
    readonly name: string | null
    readonly position: string | null
    readonly office: string | null
  } | null
}

export const delegationStore = {
  /** Whether this hearing may be handed to this office: the last word is the policy's, by the same function. */
  async mayDelegate(tx: Tx, hearingId: string, toOfficeId: string): Promise<boolean> {
    const { rows } = await sql<{ may: boolean }>`select netra.may_delegate(${hearingId}, ${toOfficeId}) as may`.execute(
      tx,
    )
    return rows[0]?.may === true
  },

  async officeName(tx: Tx, id: string): Promise<string> {
    const { name } = await tx.selectFrom('netra.offices').select('name').where('id', '=', id).executeTakeFirstOrThrow()
    return name
  },

  async ask(tx: Tx, delegation: NewDelegation): Promise<void> {
    await tx
      .insertInto('netra.hearing_delegations')
      .values({
        id: newId(),
        hearing_id: delegation.hearingId,
        case_id: delegation.caseId,
        from_office_id: delegation.fromOfficeId,
        to_office_id: delegation.toOfficeId,
        asked: delegation.asked,
        asked_at: delegation.askedAt,
        asked_by: delegation.askedBy,
        state_since: delegation.askedAt,
      })
      .execute()
  },

  async isOpen(tx: Tx, hearingId: string): Promise<boolean> {
    const row = await tx
      .selectFrom('netra.hearing_delegations')
      .select('id')
      .where('hearing_id', '=', hearingId)
      .where('state', '=', 'diminta')
      .executeTakeFirst()
    return row !== undefined
  },

  /** False where it was handed back meanwhile, or never asked. */
  async takeBack(tx: Tx, hearingId: string, at: Instant): Promise<boolean> {
    const { numUpdatedRows } = await tx
      .updateTable('netra.hearing_delegations')
      .set({ state: 'ditarik', state_since: at })
      .where('hearing_id', '=', hearingId)
      .where('state', '=', 'diminta')
      .executeTakeFirst()
    return numUpdatedRows > 0n
  },

  /** For the office that was asked; null for anybody else. */
  async findFile(tx: Tx, hearingId: string): Promise<DelegatedFile | null> {
    const { rows } = await sql<{ file: DelegatedFile | null }>`
      select netra.delegated_file(${hearingId}) as file`.execute(tx)
    const file = rows[0]?.file ?? null
    return file === null
      ? null
      : { ...file, scheduledAt: instantOf(file.scheduledAt), askedAt: instantOf(file.askedAt) }
  },

  /** Every hearing that an office of the actor was asked to hold, the newest request first. */
  async listFiles(tx: Tx): Promise<readonly DelegatedFile[]> {
    const { rows } = await sql<{ file: DelegatedFile }>`
      select netra.delegated_file(mine.hearing_id) as file from netra.delegated_hearings(false) mine`.execute(tx)
    return rows.map(({ file }) => file).toSorted((one, other) => Date.parse(other.askedAt) - Date.parse(one.askedAt))
  },

  async handBack(tx: Tx, hearingId: string, at: Instant): Promise<boolean> {
    const { rows } = await sql<{ back: boolean }>`select netra.return_delegated(${hearingId}, ${at}) as back`.execute(
      tx,
    )
    return rows[0]?.back === true
  },
}

/** PostgreSQL writes an instant in JSON with its own offset. */
const instantOf = (text: string): Instant => new Date(text).toISOString()
