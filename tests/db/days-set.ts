import { sql } from 'kysely'
import type { Instant } from '#law'
import type { Clone } from '../support/database.ts'

/**
 * Sets what day it is at the offices of one database: an evening at which Jayapura has tomorrow already is met in every run and not
 * in two hours of the day, and no midnight falls into a test. Only the moment is replaced; how a zone makes a day of it stays.
 */
export async function setDays({ owner }: Clone, moment: Instant): Promise<void> {
  const { rows } = await sql<{ words: string }>`
    select pg_get_functiondef('netra.today_in(text)'::regprocedure) as words`.execute(owner)
  const words = rows[0]?.words ?? ''
  const set = words.replace(/now\(\)|timestamptz '[^']*'/u, `timestamptz '${moment}'`)
  if (!set.includes(moment)) throw new Error('today_in no longer asks for now()')
  await sql.raw(set).execute(owner)
}
