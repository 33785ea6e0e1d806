import type { Scene } from './scene.ts'

// What the earlier steps of a story left, found past every policy: only ids, never for anybody to read.

export async function firstAllegation({ look, caseId }: Scene): Promise<string> {
  const row = await look
    .selectFrom('netra.allegations')
    .select('id')
    .where('case_id', '=', await caseId())
    .orderBy('ordinal')
    .executeTakeFirstOrThrow()
  return row.id
}

export async function lastPleno({ look, caseId }: Scene): Promise<string> {
  const row = await look
    .selectFrom('netra.plenos')
    .select('id')
    .where('case_id', '=', await caseId())
    .orderBy('recorded_at', 'desc')
    .executeTakeFirstOrThrow()
  return row.id
}

export async function openHearing({ look, caseId }: Scene, party: string): Promise<string> {
  const row = await look
    .selectFrom('netra.hearings')
    .select('id')
    .where('case_id', '=', await caseId())
    .where('party', '=', party)
    .where('state', '=', 'dijadwalkan')
    .orderBy('ordinal')
    .executeTakeFirstOrThrow()
  return row.id
}

export async function lastReferral({ look, caseId }: Scene): Promise<string> {
  const row = await look
    .selectFrom('netra.referrals')
    .select('id')
    .where('case_id', '=', await caseId())
    .orderBy('sent_at', 'desc')
    .executeTakeFirstOrThrow()
  return row.id
}
