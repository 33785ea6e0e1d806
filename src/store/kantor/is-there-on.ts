import { sql } from 'kysely'
import type { PlainDate } from '#law'
import type { Tx } from '../database.ts'

/** Whether an office exists on a day: what has ended takes nothing any more, and what is not yet takes nothing either. */
export async function isThereOn(tx: Tx, officeId: string, day: PlainDate): Promise<boolean> {
  const found = await tx
    .selectFrom('netra.offices')
    .select('id')
    .where('id', '=', officeId)
    .where(sql<boolean>`valid_from <= ${day}::date and coalesce(valid_to > ${day}::date, true)`)
    .executeTakeFirst()
  return found !== undefined
}
