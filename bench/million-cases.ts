import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type pg from 'pg'
import { withOwner } from './with-owner.ts'

const statements = readFileSync(join(import.meta.dirname, 'million-cases.sql'), 'utf8')
const batch = 25_000
/** So many write at once: each is one process of the server, and has more to work out than to wait for. */
const writers = 3
const tables = ['cases', 'reports', 'allegations', 'events', 'deadlines', 'referrals', 'follow_ups']

/**
 * Writes `count` cases with all that belongs to them, as netra_owner, past no constraint. `more` writes what else goes into these tables
 * before their indexes are made.
 */
export function storeCases(
  ownerUrl: string,
  count: number,
  say: (words: string) => void,
  more: (client: pg.Client) => Promise<void> = () => Promise.resolve(),
): Promise<void> {
  return withOwner(ownerUrl, async (client) => {
    await client.query(`set synchronous_commit = off; set work_mem = '64MB'; set maintenance_work_mem = '256MB'`)
    await client.query('alter table netra.deadlines disable trigger user')
    // None of these invented people serves anywhere: a million names need not be compared.
    await client.query('alter table netra.allegations disable trigger claim_named')
    // Nor does the log take them in: nothing is asked of them there.
    await client.query('alter table netra.events disable trigger queue_leaves')
    const putBack = await setAside(client, tables)
    const firsts = Array.from({ length: Math.ceil(count / batch) }, (_, at) => at * batch + 1).values()
    await Promise.all(Array.from({ length: writers }, () => writeBatches(ownerUrl, firsts, count, say)))
    await more(client)
    say('indexes and references')
    await putBack()
    await client.query('alter table netra.events enable trigger queue_leaves')
    await client.query('alter table netra.allegations enable trigger claim_named')
    await keepFirstTerms(client)
    await client.query('vacuum analyze')
  })
}

/** Takes one batch after the other, until no writer finds any. */
function writeBatches(
  ownerUrl: string,
  firsts: IteratorObject<number>,
  count: number,
  say: (words: string) => void,
): Promise<void> {
  return withOwner(ownerUrl, async (client) => {
    await client.query(`set synchronous_commit = off; set work_mem = '64MB'`)
    await client.query(statements)
    for (const first of firsts) {
      await client.query('call pg_temp.store_cases($1, $2)', [first, Math.min(count, first + batch - 1)])
      if (first > 1 && (first - 1) % (batch * 4) === 0) say(`${first - 1} cases`)
    }
  })
}

/** What the trigger would have written case by case, and looked for without an index. Puts the trigger back. */
export async function keepFirstTerms(client: pg.Client): Promise<void> {
  await client.query(
    `update netra.cases c set due_at = d.due_at
     from (
       select case_id, min(due_at) as due_at from netra.deadlines
       where closed_at is null and owner in ('kantor', 'pelapor') group by case_id
     ) d
     where d.case_id = c.id`,
  )
  await client.query(
    `update netra.referrals r set due_at = d.due_at
     from (
       select referral_id, min(due_at) as due_at from netra.deadlines
       where closed_at is null and referral_id is not null group by referral_id
     ) d
     where d.referral_id = r.id`,
  )
  await client.query('alter table netra.deadlines enable trigger user')
}

/**
 * A million times one look into an index is slower than one look at a million rows: references and what is only looked up by are put aside,
 * and put back over the filled tables, which checks every row.
 */
export async function setAside(client: pg.Client, of: readonly string[]): Promise<() => Promise<void>> {
  const { rows } = await client.query<{ drop: string; make: string }>(
    `select format('drop index netra.%I', i.indexname) as drop, i.indexdef as make
     from pg_indexes i
     where i.schemaname = 'netra' and i.tablename = any($1) and not exists (select from pg_constraint c where c.conname = i.indexname)
     union all
     select format('alter table %s drop constraint %I', c.conrelid::regclass, c.conname),
       format('alter table %s add constraint %I %s', c.conrelid::regclass, c.conname, pg_get_constraintdef(c.oid))
     from pg_constraint c
     where c.contype = 'f' and c.conrelid = any(select format('netra.%I', t)::regclass from unnest($1::text[]) t)`,
    [of],
  )
  for (const { drop } of rows) await client.query(drop)
  return async () => {
    for (const { make } of rows) await client.query(make)
  }
}
