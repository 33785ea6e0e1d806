import { sql } from 'kysely'
import type { Db } from '../database.ts'

type CountSource = { readonly name: string; readonly text: string }

/** What may be read: functions that count for the public, and what they call. None of them holds anything of anybody. */
const isCount = /^raw_[a-z_]+$/

/** A function that counts, as the database runs it, and after it what it calls of ours; none where there is no such function. */
export async function sourceOfCount(db: Db, name: string): Promise<readonly CountSource[]> {
  if (!isCount.test(name)) return []
  const own = await functionsNamed(db, [name])
  const called = new Set(
    own.flatMap(({ text }) => [...text.matchAll(/\bnetra\.([a-z_]+)\(/g)].map(([, to = '']) => to)),
  )
  called.delete(name)
  return own.length === 0 ? [] : [...own, ...(await functionsNamed(db, [...called]))]
}

async function functionsNamed(db: Db, names: readonly string[]): Promise<readonly CountSource[]> {
  const { rows } = await sql<CountSource>`
    select p.proname as name, pg_get_functiondef(p.oid) as text
    from pg_proc p
    where p.pronamespace = 'netra'::regnamespace and p.prokind = 'f' and p.proname = any(${names}::text[])
    order by p.proname, p.oid`.execute(db)
  return rows
}
