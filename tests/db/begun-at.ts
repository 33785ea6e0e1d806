import { sql } from 'kysely'
import type { Instant } from '#law'
import type { Clone } from '../support/database.ts'

/**
 * When a load of the template began, which is when the one before it had finished. What a story tells counts from its own day, and
 * a run that goes over midnight asks on the next.
 */
export async function begunAt(
  { owner }: Clone,
  load: 'demonstration-story' | 'demonstration-election',
): Promise<Instant> {
  const { rows } = await sql<{ at: Instant }>`
    select max(before.finished_at) as at from netra.loads it join netra.loads before on before.finished_at < it.finished_at
    where it.name = ${load}`.execute(owner)
  const at = rows[0]?.at
  if (at === undefined) throw new Error(`nothing was loaded before ${load}`)
  return at
}
