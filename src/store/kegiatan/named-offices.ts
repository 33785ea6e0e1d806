import { sql } from 'kysely'
import type { Db, Tx } from '../database.ts'

type NamedOffice = { readonly id: string; readonly line: readonly string[] }
/** By the name as it was typed. A name that is nobody's, or several offices' at once, has none. */
export type NamedOffices = ReadonlyMap<string, NamedOffice>

/**
 * The offices that people mean by what they typed: the whole name, the short name or our code. Where a short name is of many places, the one
 * of the regency counts.
 */
export async function findNamedOffices(tx: Tx, names: readonly string[], regency: string): Promise<NamedOffices> {
  const asked = [...new Set(names.map((name) => name.trim().toLowerCase()))].filter(Boolean)
  if (asked.length === 0) return new Map()
  const { rows } = await sql<{ name: string; id: string; line: string[]; near: boolean }>`
    select wanted.name, o.id, o.line, coalesce(left(o.region_code, 5) = ${regency}, false) as near
    from unnest(${asked}::text[]) as wanted (name)
    join netra.offices o on wanted.name in (lower(o.name), lower(o.short_name), lower(o.code))
    where o.valid_to is null`.execute(tx)
  const found = new Map<string, NamedOffice>()
  for (const typed of names) {
    const name = typed.trim().toLowerCase()
    const meant = rows.filter((row) => row.name === name)
    const near = meant.filter((row) => row.near)
    const [one, ...others] = near.length > 0 ? near : meant
    if (one !== undefined && others.length === 0) found.set(typed, { id: one.id, line: one.line })
  }
  return found
}

/** The one office of this name, for a page that nobody signed in to. */
export const findOfficeNamed = async (db: Db, name: string, regency: string): Promise<string | null> =>
  (await db.transaction().execute((tx) => findNamedOffices(tx, [name], regency))).get(name)?.id ?? null
