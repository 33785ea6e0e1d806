/** Rights and terms are judged by the day of the office that they are of, and never by that of the server. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addDays, localDay, plainDate, type Instant } from '#law'
import { newId, readTogether, systemActors, type ActorId } from '#store'
import { setDays } from './days-set.ts'
import { openWorld, type OfficeCode, type World } from './desk-world.ts'
import { hireAt, sendCircular, standIn, unitBelow } from './reading-world.ts'

const day = plainDate('2026-11-30')
let world: World
beforeAll(async () => {
  world = await openWorld(`${day}T02:00:00.000Z`)
})
afterAll(() => world.close())

/** 15.30, 16.30 and 17.30 UTC: it is the next day in Jayapura, then in Makassar, then in Jakarta too; in UTC it never is. */
const moments: readonly Instant[] = ['15:30', '16:30', '17:30'].map((time) => `${day}T${time}:00.000Z`)
const asked = async (statement: string, values: readonly unknown[]) => {
  const { rows } = await world.owner.query<{ is: boolean }>(`select ${statement} as is`, [...values])
  return rows[0]?.is
}

describe.each(moments)('at %s', (moment) => {
  beforeAll(() => setDays(world.clone, moment))

  test.each([
    ['BAWASLU-33.19', 'WIB'],
    ['BAWASLU-64.02', 'WITA'],
  ] as const)('staff of %s are on the team of its case up to their last day there', async (office, zone) => {
    const today = localDay(moment, zone)
    const caseId = await world.openedCase({ office })
    const isOnTeam = async (until: string) => {
      const who = await world.person('staf-penanganan', office, { until })
      return asked('netra.on_case_team($1, $2)', [caseId, who])
    }
    // What ends on a day is not held on it.
    expect([await isOnTeam(today), await isOnTeam(addDays(today, 1))]).toEqual([false, true])
  })

  test.each([
    ['BKPSDM-33.19', 'WIB', 'bkpsdm'],
    ['BAWASLU-64.02', 'WITA', 'anggota'],
  ] as const)('the accused is seen at %s from the first day of his post to the last', async (office, zone, role) => {
    const today = localDay(moment, zone)
    const isSeen = async (dates: { readonly from?: string; readonly until?: string }) => {
      const who = await world.person(role, office, dates)
      return asked('netra.accused_at_addressee($1)', [await sentTo(office, await named(who))])
    }
    expect(await isSeen({ from: today })).toBe(true)
    expect(await isSeen({ from: addDays(today, 1) })).toBe(false)
    expect(await isSeen({ until: today })).toBe(false)
    expect(await isSeen({ until: addDays(today, 1) })).toBe(true)
  })
})

test.each([
  ['WIB', '16:59', '17:01'],
  ['WITA', '15:59', '16:01'],
  ['WIT', '14:59', '15:01'],
] as const)(
  'whoever opens a circular counts where his office of %s was merged into from midnight there',
  async (zone, before, after) => {
    const dinas = world.office('DINAS-33.19')
    const [gone, into] = [
      await unitBelow(world, `LAMA-${zone}`, 'sekolah', dinas),
      await unitBelow(world, `BARU-${zone}`, 'sekolah', dinas),
    ]
    await world.owner.query('update netra.offices set zone = $2 where id = $1', [gone, zone])
    const pegawaiId = await hireAt(world, { officeId: gone })
    const offices = [{ id: gone }, { id: into }]
    const { id: edaranId, node } = await sendCircular(world, { issuerId: dinas, offices })
    await world.owner.query(
      `insert into netra.office_mergers (office_id, into_office_id, on_day, basis, recorded_at, recorded_by)
     values ($1, $2, $3, 'Contoh', $4, $5)`,
      [gone, into, addDays(day, 1), `${day}T02:00:00.000Z`, systemActors.loader],
    )
    const token = await standIn(world, pegawaiId)
    await world.owner.query('update netra.pegawai_sessions set expires_at = $2 where token_hash = $1', [
      token,
      `${addDays(day, 1)}T00:00:00.000Z`,
    ])
    const seenAt = async (time: string) => {
      const at = `${day}T${time}:00.000Z`
      const { rows } = await world.owner.query<{ home: string }>(
        `select netra.circular_at_link($1, $2, $3) #>> '{reader,homeId}' as home`,
        [node(gone).link, token, at],
      )
      const reading = { token, at, version: 1, step: 'delivered', pegawaiId, edaranId } as const
      const [outcome] = await readTogether(world.clone.db, [{ ...reading, nodeId: node(into).nodeId }])
      return [rows[0]?.home, outcome]
    }
    expect(await seenAt(before)).toEqual([node(gone).nodeId, 'moved'])
    expect(await seenAt(after)).toEqual([node(into).nodeId, 'kept'])
  },
)

let numbered = 0
/** No two people of this file have one name. */
async function named(who: ActorId): Promise<string> {
  const name = `Contoh Beda ${String.fromCodePoint(65 + (numbered += 1))}`
  await world.owner.query('update netra.accounts set name = $2 where id = $1', [who, name])
  return name
}

async function sentTo(office: OfficeCode, name: string): Promise<string> {
  const caseId = await world.openedCase({ state: 'diteruskan' })
  const allegationId = await world.allegation(caseId, { officeId: world.office('DINAS-33.19') })
  await world.owner.query(
    `update netra.allegations set subject_name = $2, subject_position = 'Analis', subject_kind = 'pns' where id = $1`,
    [allegationId, name],
  )
  const id = newId()
  await world.owner.query(
    `insert into netra.referrals (id, case_id, from_office_id, receiving_office_id, route, sent_at, contents, allegation_ids, state, state_since, walled_office_ids)
     values ($1, $2, $3, $4, 'RUTE-ASN-DAERAH', now(), '{}', $5, 'dikirim', now(), '{}')`,
    [id, caseId, world.office('BAWASLU-33.19'), world.office(office), [allegationId]],
  )
  return id
}

test('no function, policy, view or default asks for the day of the server', async () => {
  const { rows } = await world.owner.query<{ name: string }>(`
    with said as (
      select p.oid::regprocedure::text as name, pg_get_functiondef(p.oid) as words
      from pg_proc p where p.pronamespace = 'netra'::regnamespace and p.prokind in ('f', 'p')
      union all
      select format('%s of %s', polname, polrelid::regclass), concat(pg_get_expr(polqual, polrelid), pg_get_expr(polwithcheck, polrelid)) from pg_policy
      union all
      select adrelid::regclass::text, pg_get_expr(adbin, adrelid) from pg_attrdef
      union all
      select conrelid::regclass::text, pg_get_constraintdef(oid) from pg_constraint where contype = 'c'
      union all
      select c.oid::regclass::text, pg_get_viewdef(c.oid) from pg_class c where c.relkind in ('v', 'm') and c.relnamespace = 'netra'::regnamespace
    ),
    moments as (
      select string_agg(distinct name, '|') as named from (
        select a.attname from pg_attribute a join pg_class c on c.oid = a.attrelid
        where c.relnamespace = 'netra'::regnamespace and a.atttypid = 'timestamptz'::regtype
        union all
        select (regexp_matches(words, '(\\w+) (?:timestamptz|timestamp with time zone)', 'g'))[1] from said
      ) of_all (name)
    )
    select name from said, moments
    where words ~* format('\\m(%1$s)\\)*::date\\M|\\mcast\\((\\w+\\.)?(%1$s) as date\\)|date_trunc\\(''day''(::text)?, (\\w+\\.)?(%1$s)\\)', moments.named)
      or words ~* '\\mcurrent_date\\M|\\mlocaltimestamp\\M|\\mnow\\(\\)::date|at time zone ''UTC''(::text)?\\)::date' order by name`)
  expect(rows.map(({ name }) => name)).toEqual([
    // Casts the words of a day in an event (`until`), and no moment.
    'netra.duty_on_case(uuid)',
    // Of which day somebody asks for regions is said by every caller (src/store/views/wilayah.ts): nothing is decided by what stands there.
    'netra.search_regions(text,text,text,integer,date)',
  ])
})
