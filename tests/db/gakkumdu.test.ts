/** A file on a police officer at Sentra Gakkumdu, where police and prosecutors sit together (N78). */
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { addMembership, handOver, receiveReport } from '#app'
import { may, type OfficeId, type RecordPlace } from '#core'
import { plainDate } from '#law'
import { asActor, holderOf, newId, receiptHash, type ActorId, type Receipt } from '#store'
import { cloneDatabase, type Clone } from '../support/database.ts'
import { granted } from './granted.ts'

let clone: Clone
let caseId: string
let referralId: string
let allegationId: string
const offices = new Map<string, string>()
const people = new Map<string, ActorId>()

const officeOf = (code: string): string => {
  const id = offices.get(code)
  if (id === undefined) throw new Error(`no office ${code}`)
  return id
}
const who = (name: string): ActorId => {
  const id = people.get(`Contoh ${name}`)
  if (id === undefined) throw new Error(`no ${name}`)
  return id
}
const [police, prosecutor] = ['Wahyu Penyidik', 'Yanti Jaksa']

beforeAll(async () => {
  clone = await cloneDatabase('demonstration')
  for (const { id, code } of await clone.owner.selectFrom('netra.offices').select(['id', 'code']).execute())
    offices.set(code, id)
  for (const { id, name } of await clone.owner.selectFrom('netra.accounts').select(['id', 'name']).execute())
    people.set(name, id as ActorId)
})
afterAll(() => clone.close())

beforeEach(async () => {
  const { receipt } = granted(
    await receiveReport(
      clone.netra,
      {
        lane: 'informasi',
        kind: 'netralitas',
        regionCode: '64.01',
        happenedOn: plainDate('2024-10-01'),
        knownOn: plainDate('2024-10-02'),
        narrative: 'Seorang anggota Polri rekaan mengajak memilih.',
        subject: { kind: 'polri', name: 'Contoh Polisi' },
        secrets: {},
      },
      { door: 'api' },
    ),
  )
  const row = await clone.owner
    .selectFrom('netra.reports as r')
    .innerJoin('netra.allegations as a', 'a.case_id', 'r.case_id')
    .select(['r.case_id as caseId', 'a.id as allegationId'])
    .where('r.receipt_hash', '=', receiptHash(receipt.replaceAll('-', '') as Receipt))
    .executeTakeFirstOrThrow()
  ;({ caseId, allegationId } = row)
  referralId = newId()
})

const accuse = (code: string | null) =>
  clone.owner
    .updateTable('netra.allegations')
    .set({ subject_office_id: code === null ? null : officeOf(code) })
    .where('id', '=', allegationId)
    .execute()

/** The row and what hangs on it, as the desk writes them. */
const refer = async () => {
  await sql`
    insert into netra.referrals (id, case_id, from_office_id, receiving_office_id, route, sent_at, contents, allegation_ids, state, state_since, walled_office_ids)
    select ${referralId}, c.id, c.handling_office_id, ${officeOf('GAKKUMDU-64.01')}, 'RUTE-PIDANA', now(), '{}', ${[allegationId]}::uuid[], 'dikirim', now(),
      c.walled_office_ids from netra.cases c where c.id = ${caseId}`.execute(clone.owner)
  await sql`
    insert into netra.deadlines (id, case_id, referral_id, office_id, rule_id, owner, parameters, zone, started_at, due_at, working, acting)
    values (netra.new_id(), ${caseId}, ${referralId}, ${officeOf('GAKKUMDU-64.01')}, 'P12', 'penerima-penerusan', '{}', 'WITA', now(), now(), '[]', true)`.execute(
    clone.owner,
  )
  await sql`
    insert into netra.events (id, stream, type, case_id, referral_id, actor_id, happened_at, recorded_at, salt, leaf_hash)
    values (netra.new_id(), 'penerusan', 'referral-sent', ${caseId}, ${referralId}, '00000000-0000-7000-8000-000000000002', now(), now(),
      decode(repeat('00', 16), 'hex'), decode(repeat('00', 32), 'hex'))`.execute(clone.owner)
}

/** Every table of the schema in which somebody sees a row of this case or this file. */
const tablesSeen = (name: string): Promise<readonly string[]> =>
  asActor(clone.db, who(name), async (tx) => {
    const { rows: tables } = await sql<{ place: string; column: string }>`
      select c.table_name as place, c.column_name as column from information_schema.columns c
      join information_schema.tables t using (table_schema, table_name)
      where c.table_schema = 'netra' and t.table_type = 'BASE TABLE' and c.column_name in ('case_id', 'referral_id')
        and has_column_privilege('netra.' || quote_ident(c.table_name), c.column_name, 'select')
      union select 'referrals', 'id' union select 'cases', 'id' order by 1, 2`.execute(tx)
    const seen: string[] = []
    for (const { place, column } of tables) {
      const { rows } = await sql<{ n: number }>`
        select count(*)::integer as n from netra.${sql.ref(place)} where ${sql.ref(column)} in (${caseId}, ${referralId})`.execute(
        tx,
      )
      if ((rows[0]?.n ?? 0) > 0) seen.push(`${place}.${column}`)
    }
    return seen
  })

const wholeFile = [
  'deadlines.case_id',
  'deadlines.referral_id',
  'events.case_id',
  'events.referral_id',
  'referrals.case_id',
  'referrals.id',
]

/** What the code says, which the pages ask before the database does. */
async function mayRead(name: string): Promise<boolean> {
  const { rows } = await sql<{ walls: OfficeId[]; today: string }>`
    select walled_office_ids as walls, netra.today_in('WITA')::text as today from netra.referrals where id = ${referralId}`.execute(
    clone.owner,
  )
  const [{ walls, today } = { walls: [], today: '' }] = rows
  const place: RecordPlace = {
    office: officeOf('BAWASLU-64.01') as OfficeId,
    above: [],
    accused: walls,
    receiving: [officeOf('GAKKUMDU-64.01') as OfficeId],
  }
  return asActor(clone.db, who(name), async (tx) =>
    may(await holderOf(tx, who(name), plainDate(today)), 'read-referral', place),
  )
}

const lentFrom = (home: string | null) =>
  sql`alter table netra.memberships disable trigger fit_office`
    .execute(clone.owner)
    .then(() =>
      clone.owner
        .updateTable('netra.memberships')
        .set({ home_office_id: home === null ? null : officeOf(home) })
        .where('account_id', '=', who(police))
        .execute(),
    )
    .then(() => sql`alter table netra.memberships enable trigger fit_office`.execute(clone.owner))

describe('a file on a police officer', () => {
  const ownPolsek = 'POLSEK-64.01.04'

  test.each([
    { accused: 'POLRES-64.01', home: 'POLRES-64.01', opens: false, because: 'it is his own Polres' },
    { accused: ownPolsek, home: 'POLRES-64.01', opens: false, because: 'the Polsek belongs to his Polres' },
    { accused: 'POLRES-64.01', home: ownPolsek, opens: false, because: 'his Polsek belongs to that Polres' },
    { accused: 'PROPAM-64.01', home: 'POLRES-64.01', opens: false, because: 'so does its Propam' },
    { accused: null, home: 'POLRES-64.01', opens: false, because: 'nobody knows whose it is' },
    { accused: 'POLDA-64', home: 'POLRES-64.01', opens: false, because: 'the Polda is not yet a Polres' },
    { accused: 'POLRES-33.19', home: 'POLRES-64.01', opens: true, because: 'it is another Polres' },
    { accused: 'POLRES-33.19', home: null, opens: false, because: 'nobody says where he comes from' },
  ])('of $accused opens to a member from $home: $opens, because $because', async ({ accused, home, opens }) => {
    await lentFrom(home)
    await accuse(accused)
    await refer()
    expect(await tablesSeen(police)).toEqual(opens ? wholeFile : [])
    expect(await mayRead(police)).toBe(opens)
    // The control: the file is there, for the prosecutor beside him.
    expect(await tablesSeen(prosecutor)).toEqual(wholeFile)
    expect(await mayRead(prosecutor)).toBe(true)
  })

  test('closes where his Polres becomes known later, and opens to police of others once it is known', async () => {
    await lentFrom('POLRES-64.01')
    await accuse(null)
    await refer()
    expect(await tablesSeen(police)).toEqual([])
    await accuse('POLRES-33.19')
    expect(await tablesSeen(police)).toEqual(wholeFile)
    await accuse(ownPolsek)
    expect(await tablesSeen(police)).toEqual([])
    expect(await tablesSeen(prosecutor)).toEqual(wholeFile)
  })

  test('is told from a file on anybody else, which every member reads', async () => {
    await lentFrom('POLRES-64.01')
    await clone.owner
      .updateTable('netra.allegations')
      .set({ subject_kind: 'pns' })
      .where('id', '=', allegationId)
      .execute()
    await refer()
    expect(await tablesSeen(police)).toEqual(wholeFile)
    await clone.owner
      .updateTable('netra.allegations')
      .set({ subject_kind: 'polri' })
      .where('id', '=', allegationId)
      .execute()
    expect(await tablesSeen(police)).toEqual([])
    await clone.owner
      .updateTable('netra.allegations')
      .set({ subject_kind: 'pns' })
      .where('id', '=', allegationId)
      .execute()
    expect(await tablesSeen(police)).toEqual(wholeFile)
  })

  test('is Propam’s own to look into: the wall is Gakkumdu’s', async () => {
    await accuse('POLRES-64.01')
    await sql`
      insert into netra.referrals (id, case_id, from_office_id, receiving_office_id, route, sent_at, contents, allegation_ids, state, state_since, walled_office_ids)
      select ${referralId}, c.id, c.handling_office_id, ${officeOf('PROPAM-64.01')}, 'RUTE-POLRI', now(), '{}', ${[allegationId]}::uuid[], 'dikirim', now(),
        c.walled_office_ids from netra.cases c where c.id = ${caseId}`.execute(clone.owner)
    expect(await tablesSeen('Umar Propam')).toContain('referrals.id')
  })
})

describe('a post at Gakkumdu', () => {
  const post = {
    role: 'gakkumdu-polisi',
    capacity: 'definitif',
    decreeNumber: 'SK-CONTOH',
    decreeOn: plainDate('2024-09-01'),
    from: plainDate('2024-09-01'),
    until: null,
  } as const

  test('is given with a home office of its own family, in code and in SQL', async () => {
    const give = (homeOfficeId: string | null) =>
      addMembership(clone.netra, who('Fajar Pengelola'), who('Citra Pemantau'), {
        ...post,
        officeId: officeOf('GAKKUMDU-64.01'),
        homeOfficeId,
      })
    const homeNeeded = { ok: false, refusal: { reason: 'home-needed' } }
    expect(await give(null)).toEqual(homeNeeded)
    expect(await give(officeOf('KEJARI-64.01'))).toEqual(homeNeeded)
    const slip = (home: string | null) =>
      clone.owner
        .insertInto('netra.memberships')
        .values({
          account_id: who('Citra Pemantau'),
          office_id: officeOf('GAKKUMDU-64.01'),
          role: 'gakkumdu-polisi',
          valid_from: '2024-09-01',
          home_office_id: home,
        })
        .execute()
    await expect(slip(null)).rejects.toThrow('is held by whom an office of polri has lent')
    await expect(slip(officeOf('KEJARI-64.01'))).rejects.toThrow('is held by whom an office of polri has lent')
    granted(await give(officeOf('POLRES-64.01')))
  })

  test('is not handed over past it', async () => {
    const held = await clone.owner
      .selectFrom('netra.memberships')
      .select('id')
      .where('account_id', '=', who(prosecutor))
      .executeTakeFirstOrThrow()
    const handed = await handOver(clone.netra, who('Fajar Pengelola'), {
      membershipId: held.id,
      successorId: who('Dodi Kuasa'),
      capacity: 'definitif',
      decreeNumber: 'SK-CONTOH',
      decreeOn: plainDate('2024-09-01'),
      from: plainDate('2026-01-01'),
      until: null,
    })
    expect(handed).toEqual({ ok: false, refusal: { reason: 'home-needed' } })
  })
})
