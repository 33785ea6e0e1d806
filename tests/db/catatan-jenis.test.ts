/** Every kind of event is a leaf: each in the demonstration that has it, each again after a restore, and none that nobody queues. */
import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { growLog, issuePaper, mostInBatch } from '#app'
import { paperEntry } from '#core'
import { sha256, type ActorId } from '#store'
import { examplePapers } from '../../src/core/naskah/example-papers.ts'
import { cloneDatabase, type Clone } from '../support/database.ts'
import { granted } from './granted.ts'

/** A kind: what it is of, in which table it is written, which rows are of it, and what they enter the log as. */
const kinds = [
  ['report', 'events', `s.type = 'report-received'`, 'coalesce(l.entry, s.leaf_hash)'],
  ['case', 'events', `s.stream = 'perkara' and s.type = 'case-moved'`, 'coalesce(l.entry, s.leaf_hash)'],
  ['referral', 'events', `s.type = 'referral-sent'`, 'coalesce(l.entry, s.leaf_hash)'],
  ['sanction', 'events', `s.data ->> 'sanctionCode' is not null`, 'coalesce(l.entry, s.leaf_hash)'],
  ['LHP', 'events', `s.stream = 'lhp'`, 'coalesce(l.entry, s.leaf_hash)'],
  ['circular', 'edaran_events', 'true', 's.leaf_hash'],
  ['reading of a circular', 'reading_events', 'true', 's.leaf_hash'],
  ['roll', 'roll_events', 'true', 's.leaf_hash'],
  [
    'pledge',
    'pledges',
    'true',
    `netra.pledge_entry(s.leaf_hash, s.salt, s.id, (select x.sha256 from netra.pakta_texts x where x.id = s.text_id), s.signed_at)`,
  ],
  ['paper', 'issued_papers', 'true', 'netra.paper_entry(s.file_sha256)'],
] as const
const tables = [...new Set(kinds.map(([, table]) => table))]

let clone: Clone
beforeAll(async () => {
  clone = await cloneDatabase('demonstration')
  await print()
  await importRoll()
  await grow()
})
afterAll(() => clone.close())

async function grow(): Promise<void> {
  while ((await growLog(clone.netra)).events === mostInBatch);
}

async function print(): Promise<void> {
  const { rows } = await sql<{ id: string; officeId: string; actor: ActorId }>`
    select c.id, c.handling_office_id as "officeId", m.account_id as actor from netra.cases c
    join netra.memberships m on m.office_id = c.handling_office_id and m.role = 'staf-penanganan' limit 1`.execute(
    clone.owner,
  )
  const [one] = rows
  if (one === undefined) throw new Error('the demonstration has no case with staff')
  const about = { caseId: one.id, officeId: one.officeId, provinceOfficeId: null }
  granted(await issuePaper(clone.netra, { actor: one.actor, paper: examplePapers.kajian, partId: one.id, about }))
}

/** The demonstration was told its people, and imported no file. */
const importRoll = () =>
  sql`insert into netra.roll_events (id, type, employer_office_id, office_id, actor_id, happened_at, recorded_at, data, salt, leaf_hash)
    select gen_random_uuid(), 'roll-exported', o.id, o.id, a.id, now(), now(), '{}', substr(sha256('a'), 1, 16), sha256('b')
    from (select id from netra.offices limit 1) o, (select id from netra.accounts limit 1) a`.execute(clone.owner)

/** Rows of a kind, and those of them that stand in the entries at their place as what they must be. */
async function counted([, table, which, entry]: (typeof kinds)[number]) {
  const { rows } = await sql<{ written: number; logged: number }>`
    select count(*)::integer as written,
      count(*) filter (where substr(t.hashes, ((l.leaf_index % 256) * 32 + 1)::integer, 32) = ${sql.raw(entry)})::integer as logged
    from ${sql.raw(`netra.${table}`)} s
    left join netra.log_leaves l on l.source = ${table} and l.event_id = s.id
    left join netra.log_tiles t on t.level = -1 and t.tile_index = l.leaf_index / 256
    where ${sql.raw(which)}`.execute(clone.owner)
  return rows[0] ?? { written: 0, logged: -1 }
}

test.each(kinds)('each event of a %s is in the log, as what it must be', async (...kind) => {
  const { written, logged } = await counted(kind as unknown as (typeof kinds)[number])
  expect(written).toBeGreaterThan(0)
  expect(logged).toBe(written)
})

/** Tables whose rows have a leaf, or are named above, and that no trigger puts into the queue. */
async function unqueued(): Promise<readonly string[]> {
  const { rows } = await sql<{ name: string }>`
    select c.relname as name from pg_class c
    where c.relnamespace = 'netra'::regnamespace and c.relkind = 'r' and c.relname not like 'log\\_%'
      and (c.relname = any (${tables}) or exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'leaf_hash' and not a.attisdropped))
      and not exists (select from pg_trigger t where t.tgrelid = c.oid and t.tgname = 'queue_leaves' and t.tgenabled = 'O')
    order by 1`.execute(clone.owner)
  return rows.map(({ name }) => name)
}

const named = async () => {
  const { rows } = await sql<{ name: string }>`
    select distinct c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid
    where c.relnamespace = 'netra'::regnamespace and c.relkind = 'r' and c.relname not like 'log\\_%'
      and a.attname = 'leaf_hash' and not a.attisdropped`.execute(clone.owner)
  return rows.map(({ name }) => name)
}

test('no table has a leaf that nobody queues, and none is missing above', async () => {
  expect(await unqueued()).toEqual([])
  for (const name of await named()) expect(tables).toContain(name)
  // The control: one that somebody forgot, and one whose trigger was taken away.
  await sql`create table netra.forgotten_events (id uuid, leaf_hash bytea)`.execute(clone.owner)
  await sql`alter table netra.roll_events disable trigger queue_leaves`.execute(clone.owner)
  expect(await unqueued()).toEqual(['forgotten_events', 'roll_events'])
  await sql`drop table netra.forgotten_events`.execute(clone.owner)
  await sql`alter table netra.roll_events enable trigger queue_leaves`.execute(clone.owner)
})

test('a log that begins anew has all of it again, and each as what it was', async () => {
  const bySource = async (from: string) => {
    const { rows } = await sql<{ source: string; n: number; leaves: string }>`
      select q.source, count(*)::integer as n from ${sql.raw(from)} q group by 1 order by 1`.execute(clone.owner)
    return rows
  }
  const before = await bySource('netra.log_leaves')
  expect(before.map(({ source }) => source)).toEqual([...tables].toSorted())
  await sql`select netra.begin_log_anew('lama', 'kunci', now())`.execute(clone.owner)
  expect(await bySource('netra.log_queue')).toEqual(before)
  await grow()
  for (const kind of kinds) {
    const { written, logged } = await counted(kind)
    expect([kind[0], logged]).toEqual([kind[0], written])
  }
})

test('the core makes the entry of a paper as the database does', async () => {
  const file = createHash('sha256').update('contoh').digest()
  const { rows } = await sql<{ entry: Buffer }>`select netra.paper_entry(${file}) as entry`.execute(clone.owner)
  expect(rows[0]?.entry.equals(paperEntry(file, sha256))).toBe(true)
})
