/**
 * That nothing happens outside the log is asked of the database itself and of no list: which tables queue leaves, which kinds of events the demonstration
 * has in them, and which rows hang on a case, a report, a referral, a circular or a pledge.
 */
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { growLog, mostInBatch } from '#app'
import { cloneDatabase, type Clone } from '../support/database.ts'

let clone: Clone
beforeAll(async () => {
  clone = await cloneDatabase('demonstration')
  while ((await growLog(clone.netra)).events === mostInBatch);
})
afterAll(() => clone.close())

const ask = async <Row>(question: string): Promise<readonly Row[]> =>
  (await sql<Row>`${sql.raw(question)}`.execute(clone.owner)).rows

/** Tables with a trigger that queues whatever is written, without a condition and for whoever writes it. */
const sources = async () =>
  (
    await ask<{ name: string }>(`
      select c.relname as name from pg_trigger t join pg_class c on c.oid = t.tgrelid
      where t.tgname = 'queue_leaves' and t.tgenabled = 'O' and t.tgqual is null and c.relnamespace = 'netra'::regnamespace
        and t.tgtype & 5 = 4 and t.tgnewtable is not null
      order by 1`)
  ).map(({ name }) => name)

/** Tables that say of themselves that they hold events: by their name, or by a leaf. */
const eventTables = async () =>
  (
    await ask<{ name: string }>(`
      select c.relname as name from pg_class c
      where c.relnamespace = 'netra'::regnamespace and c.relkind = 'r' and c.relname not like 'log\\_%'
        and (c.relname ~ '(^|_)events$' or exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'leaf_hash' and not a.attisdropped))
      order by 1`)
  ).map(({ name }) => name)

const columnsOf = async (table: string) =>
  (
    await ask<{ name: string }>(
      `select attname as name from pg_attribute where attrelid = 'netra.${table}'::regclass and attnum > 0 and not attisdropped order by attnum`,
    )
  ).map(({ name }) => name)

test('each table of events queues all that is written to it', async () => {
  expect(await sources()).toEqual(expect.arrayContaining([...(await eventTables())]))
  expect((await eventTables()).length).toBeGreaterThan(4)
  // The control: a table of events that nobody queues.
  await ask('create table netra.forgotten_events (id uuid)')
  expect(await sources()).not.toEqual(expect.arrayContaining([...(await eventTables())]))
  await ask('drop table netra.forgotten_events')
})

type Kind = { readonly source: string; readonly kind: string; readonly written: number; readonly logged: number }

/** Each kind that is there, how many of it, and how many of them have a place in the log whose entry is in the tiles. */
async function kinds(): Promise<readonly Kind[]> {
  const all: Kind[] = []
  for (const source of await sources()) {
    const kind = (await columnsOf(source)).includes('type') ? 's.type' : `'${source}'`
    all.push(
      ...(await ask<Kind>(`
        select '${source}' as source, ${kind} as kind, count(*)::integer as written,
          count(*) filter (where octet_length(substr(t.hashes, ((l.leaf_index % 256) * 32 + 1)::integer, 32)) = 32
            and l.leaf_index < (select max(tree_size) from netra.log_checkpoints))::integer as logged
        from netra.${source} s
        left join netra.log_leaves l on l.source = '${source}' and l.event_id = s.id
        left join netra.log_tiles t on t.level = -1 and t.tile_index = l.leaf_index / 256
        group by 2 order by 2`)),
    )
  }
  return all
}

test('each kind of event that there is has its place in the log, every one of it', async () => {
  const found = await kinds()
  // Cases, reports, referrals, sanctions, circulars and pledges, in some forty kinds.
  expect(found.length).toBeGreaterThan(40)
  expect(found.filter(({ written, logged }) => written !== logged)).toEqual([])
  for (const source of await eventTables())
    if (source !== 'roll_events') expect(found.map((one) => one.source)).toContain(source)
})

/** Rows that stand for nothing that happened yet. */
const notYet: Readonly<Record<string, string>> = {
  // A draft of a supervisor, which he may throw away; what is handed in is an event.
  lhps: 'created_at',
}
const moments = [
  ...[
    'recorded_at',
    'made_at',
    'sent_at',
    'received_at',
    'signed_at',
    'written_at',
    'decided_at',
    'asked_at',
    'kept_at',
  ],
  ...['created_at', 'opened_at'],
]

/** Tables that hang, however far, on what the log is of. */
async function hanging(): Promise<readonly string[]> {
  const links = await ask<{ child: string; parent: string }>(`
    select c.relname as child, p.relname as parent from pg_constraint k
    join pg_class c on c.oid = k.conrelid join pg_class p on p.oid = k.confrelid
    where k.contype = 'f' and c.relnamespace = 'netra'::regnamespace and p.relnamespace = 'netra'::regnamespace`)
  const all = new Set(['cases', 'reports', 'referrals', 'allegations', 'edaran_nodes', 'paktas', 'pledges'])
  for (let before = 0; before !== all.size;) {
    before = all.size
    for (const { child, parent } of links) if (all.has(parent)) all.add(child)
  }
  return [...all].filter((name) => !name.startsWith('log_')).toSorted()
}

type Rows = { readonly table: string; readonly rows: number; readonly alone: number }

/** Of each of them: its rows, and those that no event in the log was written with, at the very moment and, where they name one, of the very case. */
async function withoutEvent(): Promise<readonly Rows[]> {
  const [tables, all] = [await hanging(), await sources()]
  await ask('create temporary table logged_moments (at timestamptz, case_id uuid)')
  for (const source of all) {
    const columns = await columnsOf(source)
    const at = moments.find((one) => columns.includes(one)) ?? ''
    await ask(`insert into logged_moments select s.${at}, ${columns.includes('case_id') ? 's.case_id' : 'null'}
      from netra.${source} s join netra.log_leaves l on l.source = '${source}' and l.event_id = s.id`)
  }
  const found: Rows[] = []
  for (const table of tables) {
    const columns = await columnsOf(table)
    const at = moments.find((one) => columns.includes(one))
    if (at === undefined || notYet[table] === at) continue
    const ofCase = columns.includes('case_id') ? 'and (e.case_id = x.case_id or x.case_id is null)' : ''
    found.push(
      ...(await ask<Rows>(`
        select '${table}' as table, count(*)::integer as rows,
          count(*) filter (where not exists (select from logged_moments e where e.at = x.${at} ${ofCase}))::integer as alone
        from netra.${table} x where x.${at} is not null`)),
    )
  }
  await ask('drop table logged_moments')
  return found
}

test('nothing is written of a case, a report, a referral, a sanction, a circular or a pledge without an event that is in the log', async () => {
  const found = await withoutEvent()
  expect(found.filter(({ alone }) => alone > 0)).toEqual([])
  // Most tables stay empty in the demonstration; what has rows is enough to see that it asks.
  expect(found.filter(({ rows }) => rows > 0).length).toBeGreaterThan(20)
})

test('the control: a sanction that somebody writes down beside the events is found', async () => {
  await clone.asRoot(async (root) => {
    await sql.raw('set session_replication_role = replica').execute(root)
    await sql
      .raw(
        `insert into netra.follow_ups select (jsonb_populate_record(f, jsonb_build_object('id', gen_random_uuid(), 'recorded_at', f.recorded_at + interval '1 second'))).*
         from netra.follow_ups f limit 1`,
      )
      .execute(root)
  })
  expect((await withoutEvent()).filter(({ alone }) => alone > 0)).toEqual([
    expect.objectContaining({ table: 'follow_ups', alone: 1 }),
  ])
})
