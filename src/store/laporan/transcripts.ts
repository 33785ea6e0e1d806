import { sql } from 'kysely'
import type { Instant } from '#law'
import type { ActorId, Tx } from '../database.ts'

type NewTranscript = {
  readonly id: string
  readonly reportId: string
  readonly writtenAt: Instant
  readonly writtenBy: ActorId
  readonly body: string
  readonly salt: Buffer
}

/** What was written down of reports that came by voice. */
export const transcripts = {
  async write(tx: Tx, { id, reportId, writtenAt, writtenBy, body, salt }: NewTranscript): Promise<void> {
    await tx
      .insertInto('netra.report_transcripts')
      .values({ id, report_id: reportId, written_at: writtenAt, written_by: writtenBy, body, told_salt: salt })
      .execute()
  },

  /** Whether this report of the case came by voice. */
  async isByVoice(tx: Tx, caseId: string, reportId: string): Promise<boolean> {
    const row = await tx
      .selectFrom('netra.reports as r')
      .innerJoin('netra.events as e', 'e.report_id', 'r.id')
      .where('r.id', '=', reportId)
      .where('r.case_id', '=', caseId)
      .where('e.type', '=', 'report-received')
      .select(sql<string | null>`e.data ->> 'byVoice'`.as('byVoice'))
      .executeTakeFirst()
    return row?.byVoice === 'true'
  },
}
