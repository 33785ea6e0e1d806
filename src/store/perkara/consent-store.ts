import type { MinisterConsent } from '#core'
import type { Instant } from '#law'
import type { ActorId, Tx } from '../database.ts'

type NewConsent = {
  readonly id: string
  readonly caseId: string
  readonly consent: MinisterConsent | null
  readonly accordingTo: string
  readonly recordedAt: Instant
  readonly recordedBy: ActorId
}

/** What a paper says of the minister's consent, or that there is none. Nothing is written over. */
export async function recordConsentRow(tx: Tx, row: NewConsent): Promise<void> {
  await tx
    .insertInto('netra.minister_consents')
    .values({
      id: row.id,
      case_id: row.caseId,
      number: row.consent?.number ?? null,
      consented_on: row.consent?.on ?? null,
      according_to: row.accordingTo,
      recorded_at: row.recordedAt,
      recorded_by: row.recordedBy,
    })
    .execute()
}
