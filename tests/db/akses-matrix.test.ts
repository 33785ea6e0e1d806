import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  may,
  officeKindsOf,
  relationOf,
  relations,
  roles,
  verbs,
  type Holder,
  type Membership,
  type RecordPlace,
  type Role,
  type Verb,
} from '#core'
import { addDays, localDay, plainDate, type Instant, type PlainDate } from '#law'
import { asActor, holderOf as readHolder, listForExport, newId, type ActorId, type Tx } from '#store'
import {
  dayAt,
  evening,
  homeOf,
  makePerson,
  openAksesWorld,
  type AksesWorld,
  type OfficeName,
  type Person,
  type PlacedRecord,
} from './akses-world.ts'
import { setDays } from './days-set.ts'

/** Two statements of one rule: core/akses in code, the policies in SQL. Every role at every office meets every record. */
let world: AksesWorld
const inDatabase = new Map<Person, Allowed>()
beforeAll(async () => {
  world = await openAksesWorld()
  await sql.raw(attempt).execute(world.clone.owner)
  for (const person of world.people) inDatabase.set(person, await inSql(person))
})
afterAll(() => world.clone.close())

/** Runs a bare statement as whoever asks and undoes it: true when a row was written, false when the policies refused. */
const attempt = `
  create function public.attempt(statement text) returns boolean language plpgsql as $$
  declare
    touched integer;
  begin
    execute statement;
    get diagnostics touched = row_count;
    raise exception using errcode = 'ND001', message = touched::text;
  exception
    when sqlstate 'ND001' then return sqlerrm::integer > 0;
    when insufficient_privilege then return false;
  end $$;
  grant execute on function public.attempt(text) to netra_app`

const memberAt = (office: OfficeName, role: Role): Membership => {
  const home = homeOf(role)
  return {
    office: world.officeId(office),
    above: world.above(office),
    role,
    capacity: 'definitif',
    from: plainDate('2020-01-01'),
    until: null,
    today: dayAt(office),
    home: home === null ? null : world.officeId(home),
  }
}
const holderOf = ({ role, office }: Person): Holder => ({
  memberships: [memberAt(office, role)],
})

type Check = {
  readonly verbs: readonly Verb[]
  readonly records: () => readonly PlacedRecord[]
  /** Ids of the records on which SQL lets this person do it. */
  readonly allowed: (tx: Tx, person: Person, records: readonly PlacedRecord[]) => Promise<ReadonlySet<string>>
  /** What core is asked about, where it is not the record itself. */
  readonly place?: (record: PlacedRecord, person: Person) => RecordPlace
}

const seen =
  (table: string, column: string): Check['allowed'] =>
  async (tx) => {
    const { rows } = await sql<{ id: string }>`select ${sql.ref(column)} as id from ${sql.table(table)}`.execute(tx)
    return new Set(rows.map(({ id }) => id))
  }

const done =
  (statement: (record: PlacedRecord, person: Person) => string): Check['allowed'] =>
  async (tx, person, records) => {
    const tries = records.map((record) => ({ id: record.id, statement: statement(record, person) }))
    const { rows } = await sql<{ id: string; did: boolean }>`
    select t.id, public.attempt(t.statement) as did from jsonb_to_recordset(${JSON.stringify(tries)}::jsonb) as t (id uuid, statement text)`.execute(
      tx,
    )
    return new Set(rows.filter(({ did }) => did).map(({ id }) => id))
  }

const cases = () => world.cases
const referred = () => world.cases.filter(({ referralId }) => referralId !== null)
const lhps = () => world.lhps
const newcomers = () => world.newcomers
/** Where the referral changes nothing, half of the cases will do. */
const unsent = () => world.cases.filter(({ referralId }) => referralId === null)
const plain = () => unsent().filter(({ place }) => place.accused.length === 0)
const working = ['work-case', 'decide-case'] as const
const unwalled = ({ place }: PlacedRecord): RecordPlace => ({ ...place, accused: [], receiving: [] })

const checks: Readonly<Record<string, Check>> = {
  'read a case': { verbs: ['read-case'], records: cases, allowed: seen('netra.cases', 'id') },
  'read its timeline': { verbs: ['read-case'], records: cases, allowed: seen('netra.events', 'case_id') },
  'read its clocks': { verbs: ['read-case'], records: cases, allowed: seen('netra.deadlines', 'case_id') },
  'read its allegations': { verbs: ['read-case'], records: cases, allowed: seen('netra.allegations', 'case_id') },
  'read a report': { verbs: ['read-report'], records: cases, allowed: seen('netra.reports', 'case_id') },
  'move a case': {
    verbs: working,
    records: unsent,
    allowed: done(({ id }) => `update netra.cases set version = version + 1 where id = '${id}'`),
  },
  'start a clock': {
    verbs: working,
    records: unsent,
    allowed: done(
      ({
        id,
        place,
      }) => `insert into netra.deadlines (id, case_id, office_id, rule_id, owner, parameters, zone, started_at, due_at, working, acting)
        values ('${newId()}', '${id}', '${place.office}', 'P12', 'kantor', '{}', 'WITA', now(), now(), '[]', true)`,
    ),
  },
  'stop a clock': {
    verbs: working,
    records: unsent,
    allowed: done(
      ({ id }) => `update netra.deadlines set closed_at = now(), closed_as = 'dipenuhi' where case_id = '${id}'`,
    ),
  },
  'add an allegation': {
    verbs: working,
    records: unsent,
    allowed: done(({ id }) => `update netra.allegations set class = 'etik' where case_id = '${id}'`),
  },
  'record a pleno': {
    verbs: working,
    records: unsent,
    allowed: done(
      ({
        id,
        place,
      }) => `insert into netra.plenos (id, case_id, office_id, held_on, recorded_at, openness, chair_id, size, quorum, quorum_rule, attendance, mode)
        values ('${newId()}', '${id}', '${place.office}', '2024-10-05', now(), 'tertutup', '00000000-0000-7000-8000-000000000001', 3, 2, 'K1', '[]', 'musyawarah')`,
    ),
  },
  'take a report in': {
    verbs: ['enter-report'],
    records: plain,
    // Whoever types a report in has read it: what a wall keeps from him is the case that comes of it.
    place: unwalled,
    // A report brings its own case.
    allowed: done(({ place }, person) => {
      const id = newId()
      return `insert into netra.cases (id, origin, kind, regime, state, state_since, region_code, handling_office_id, happened_on, known_on, opened_at)
        values ('${id}', 'laporan', 'netralitas', 'pilkada', 'diterima', now(), '00', '${place.office}', '2024-10-01', '2024-10-01', now());
        insert into netra.reports (id, case_id, lane, kind, door, office_id, region_code, received_at, received_on, happened_on, known_on,
          narrative, subject_kind, receipt_hash, filed_by)
        values ('${newId()}', '${id}', 'laporan', 'netralitas', 'loket', '${place.office}', '00', now(), '2024-10-02', '2024-10-01', '2024-10-01', 'x', 'pns',
          sha256('${newId()}'), '${person.id}')`
    }),
  },
  'read a referral': {
    verbs: ['read-referral'],
    records: referred,
    allowed: async (tx, person, records) => {
      const ids = await seen('netra.referrals', 'id')(tx, person, records)
      return new Set(records.filter(({ referralId }) => referralId !== null && ids.has(referralId)).map(({ id }) => id))
    },
  },
  'answer a referral': {
    verbs: ['answer-referral', ...working],
    records: referred,
    allowed: done(
      ({ referralId }) => `update netra.referrals set state = 'diterima' where id = '${String(referralId)}'`,
    ),
  },
  'record what became of it': {
    verbs: ['answer-referral', ...working],
    records: referred,
    allowed: done(
      (
        { id, referralId },
        person,
      ) => `insert into netra.follow_ups (id, referral_id, case_id, kind, happened_on, recorded_at, according_to, office_id, recorded_by)
        values ('${newId()}', '${String(referralId)}', '${id}', 'diterima', '2024-10-20', now(), 'x', '${world.officeId(person.office)}', '${person.id}')`,
    ),
  },
  'read an LHP': { verbs: ['read-lhp'], records: lhps, allowed: seen('netra.lhps', 'id') },
  'write an LHP': {
    verbs: ['write-lhp'],
    records: lhps,
    allowed: done(
      (
        { place },
        person,
      ) => `insert into netra.lhps (id, office_id, author_id, state, state_since, region_code, stage, happened_on, discovered_on, parts, suspected,
          walled_office_ids, created_at)
        values ('${newId()}', '${place.office}', '${person.id}', 'draf', now(), '00', 'kampanye', '2024-10-01', '2024-10-01', '{}', false,
          '{${place.accused.join(',')}}', now())`,
    ),
  },
  'read who read': { verbs: ['read-audit'], records: cases, allowed: seen('netra.case_reads', 'case_id') },
  'read who read a referral': {
    verbs: ['read-audit'],
    records: referred,
    allowed: async (tx, person, records) => {
      const ids = await seen('netra.case_reads', 'referral_id')(tx, person, records)
      return new Set(records.filter(({ referralId }) => referralId !== null && ids.has(referralId)).map(({ id }) => id))
    },
  },
  'read who read an LHP': { verbs: ['read-audit'], records: lhps, allowed: seen('netra.case_reads', 'lhp_id') },
  'know a person': {
    verbs: ['read-audit', 'manage-accounts'],
    records: newcomers,
    allowed: seen('netra.accounts', 'id'),
  },
  'know a post': {
    verbs: ['read-audit', 'manage-accounts'],
    records: newcomers,
    allowed: seen('netra.memberships', 'account_id'),
  },
  'read what was done to an account': {
    verbs: ['read-audit', 'manage-accounts'],
    records: newcomers,
    allowed: seen('netra.events', 'account_id'),
  },
  'read that a link was made': {
    verbs: ['read-audit', 'manage-accounts'],
    records: newcomers,
    allowed: seen('netra.invitations', 'account_id'),
  },
  'read what a counter refused': {
    verbs: ['read-audit'],
    records: newcomers,
    allowed: async (tx, person, records) => {
      const offices = await seen('netra.events', 'office_id')(tx, person, records)
      return new Set(records.filter(({ place }) => offices.has(place.office)).map(({ id }) => id))
    },
  },
  'export a case': {
    verbs: ['export-case'],
    records: cases,
    allowed: async (tx) => new Set((await listForExport(tx)).map(({ id }) => id)),
  },
  'ask to open an identity': {
    verbs: ['ask-identity'],
    records: unsent,
    allowed: done(
      ({ id, place }, person) => `
        insert into netra.identity_openings (id, case_id, report_id, office_id, parts, purpose, reason, asked_by, asked_as, proof, asked_at)
        select '${newId()}', '${id}', r.id, '${place.office}', '{pelapor}', 'klarifikasi', 'x', '${person.id}', 'x', 'totp', now()
        from netra.reports r where r.case_id = '${id}'`,
    ),
  },
  'read what a reporter wrote': {
    verbs: ['ask-identity'],
    records: cases,
    allowed: async (tx) => {
      const { rows } = await sql<{ id: string }>`
        select r.case_id as id from netra.report_messages m join netra.reports r on r.id = m.report_id`.execute(tx)
      return new Set(rows.map(({ id }) => id))
    },
  },
  'decide on opening an identity': {
    verbs: ['decide-identity'],
    records: unsent,
    allowed: done(
      ({ id }, person) => `
        insert into netra.identity_decisions (opening_id, grants, reason, decided_by, proof, decided_at)
        select o.id, false, 'x', '${person.id}', 'totp', now() from netra.identity_openings o where o.case_id = '${id}'
          and o.asked_by = '00000000-0000-7000-8000-000000000001'`,
    ),
  },
  'give a post': {
    verbs: ['manage-accounts'],
    records: newcomers,
    allowed: done(
      ({ id, place }) => `insert into netra.memberships (account_id, office_id, role, valid_from)
        values ('${id}', '${place.office}', 'ppid', '2020-01-01')`,
    ),
  },
  'end a post': {
    verbs: ['manage-accounts'],
    records: newcomers,
    allowed: done(({ id }) => `update netra.memberships set valid_to = valid_from + 1 where account_id = '${id}'`),
  },
  'close an account': {
    verbs: ['manage-accounts'],
    records: newcomers,
    allowed: done(({ id }) => `update netra.accounts set closed_at = now() where id = '${id}'`),
  },
  'make a link': {
    verbs: ['manage-accounts'],
    records: newcomers,
    allowed: done(
      (
        { id },
        person,
      ) => `insert into netra.invitations (id, account_id, purpose, token_hash, created_by, created_at, expires_at)
        values ('${newId()}', '${id}', 'undangan', sha256('${newId()}'), '${person.id}', now(), now() + interval '1 hour')`,
    ),
  },
  'make an account': {
    verbs: ['manage-accounts'],
    records: plain,
    place: unwalled,
    allowed: done(() => `insert into netra.accounts (id, kind, name) values ('${newId()}', 'person', 'Contoh')`),
  },
  'confirm the law': {
    verbs: ['confirm-law'],
    records: () => world.cases.filter(({ label }) => label === 'nasional, plain'),
    allowed: done(
      (
        _,
        person,
      ) => `insert into netra.law_decisions (id, rule_id, kind, values, former, reason, reference, office_id, decided_by, decided_at)
        values ('${newId()}', 'P12', 'corrected', '{"amount": 5}', '{}', 'x', 'x', netra.law_office(), '${person.id}', now())`,
    ),
  },
  // Last, because it moves the cases that the others ask about.
  'take a case over': {
    verbs: ['take-over'],
    records: unsent,
    allowed: async (tx, { office }, records) => {
      const { rows } = await sql<{ id: string; did: boolean }>`
        select id, netra.hand_case_to(id, ${world.officeId(office)}, 'pengambilalihan') as did from unnest(${records.map(({ id }) => id)}::uuid[]) as id`.execute(
        tx,
      )
      return new Set(rows.filter(({ did }) => did).map(({ id }) => id))
    },
  },
}

/** No table stands behind it: the public page is everybody's. */
// Who keeps a roll, and who sees none of it, is walked in pegawai.test.ts.
const withoutTable: readonly Verb[] = ['read-public', 'keep-roll']

test('every verb of core/akses is walked', () => {
  const walked = new Set([...Object.values(checks).flatMap((check) => check.verbs), ...withoutTable])
  expect(verbs.filter((verb) => !walked.has(verb))).toEqual([])
})

test('the records stand in every relation to somebody', () => {
  const met = new Set(
    world.people.flatMap((person) =>
      holderOf(person).memberships.flatMap((membership) =>
        [...world.cases, ...world.lhps].map(({ place }) =>
          place.accused.includes(membership.office) ? 'walled' : relationOf(membership, place),
        ),
      ),
    ),
  )
  expect(relations.filter((relation) => !met.has(relation))).toEqual([])
})

class Undo extends Error {}
type Allowed = Readonly<Record<string, ReadonlySet<string>>>

/** Everything that SQL allows one person, in one transaction that leaves nothing behind. */
async function inSql(person: Person): Promise<Allowed> {
  const allowed: Record<string, ReadonlySet<string>> = {}
  const undone = asActor(world.clone.db, person.id, async (tx) => {
    for (const [name, check] of Object.entries(checks)) allowed[name] = await check.allowed(tx, person, check.records())
    throw new Undo()
  })
  await undone.catch((error: unknown) => {
    if (!(error instanceof Undo)) throw error
  })
  return allowed
}

const inCode = (check: Check, person: Person, record: PlacedRecord) =>
  check.verbs.some((verb) => may(holderOf(person), verb, check.place?.(record, person) ?? record.place))

describe('code and SQL say the same of', () => {
  test.each(Object.keys(checks))('%s', (name) => {
    const check = checks[name]
    if (!check) throw new Error(name)
    const differences: string[] = []
    const entitled = new Set<string>()
    let refused = 0
    for (const person of world.people) {
      const allowed = inDatabase.get(person)?.[name] ?? new Set()
      for (const record of check.records()) {
        const [code, database] = [inCode(check, person, record), allowed.has(record.id)]
        if (code !== database)
          differences.push(
            `${person.role} at ${person.office} / ${record.label}: code ${code ? 'allows' : 'refuses'}, SQL ${database ? 'allows' : 'refuses'}`,
          )
        if (database) entitled.add(`${person.role} ${record.id}`)
        else refused += 1
      }
    }
    expect(differences.slice(0, 40)).toEqual([])
    // Without these two a table that refuses everybody, or nobody, would pass.
    expect(entitled.size).toBeGreaterThan(0)
    expect(refused).toBeGreaterThan(0)
  })
})

test('every refused record is there: the owner of the database sees each one', async () => {
  await world.clone.asRoot(async (root) => {
    const count = async (table: string) =>
      Number((await sql<{ n: number }>`select count(*) as n from ${sql.table(table)}`.execute(root)).rows[0]?.n)
    expect(await count('netra.cases')).toBe(world.cases.length)
    expect(await count('netra.reports')).toBe(world.cases.length)
    expect(await count('netra.lhps')).toBe(world.lhps.length)
    expect(await count('netra.referrals')).toBe(world.cases.filter(({ referralId }) => referralId).length)
  })
})

const visibleCases = (actor: ActorId) =>
  asActor(world.clone.db, actor, (tx) => tx.selectFrom('netra.cases').select('id').execute())
const plainCase = () => world.cases.find(({ label }) => label === 'kabupaten, plain')
const plainPlace = (): RecordPlace => {
  const place = plainCase()?.place
  if (!place) throw new Error('no plain case')
  return place
}

async function someone(held: Parameters<typeof makePerson>[2]): Promise<ActorId> {
  const id = newId() as ActorId
  await makePerson(world.clone.owner, id, held)
  return id
}

test('an acting head whose decree ended yesterday sees nothing; on the last day still', async () => {
  const office = world.officeId('kabupaten')
  const ended = await someone([{ role: 'ketua', office, until: dayAt('kabupaten') }])
  const lastDay = await someone([{ role: 'ketua', office, until: dayAt('kabupaten', 1) }])
  const tomorrow = await someone([{ role: 'ketua', office, from: dayAt('kabupaten', 1) }])
  expect(await visibleCases(ended)).toEqual([])
  expect(await visibleCases(tomorrow)).toEqual([])
  expect((await visibleCases(lastDay)).map(({ id }) => id)).toContain(plainCase()?.id)
})

test.each(['14:59:59', '15:00:00', '15:59:59', '16:00:00', '16:59:59', '17:00:00', '23:59:59'])(
  'each office has its own day at %s UTC, to the code and to SQL',
  async (time) => {
    const now: Instant = `2026-11-30T${time}.000Z`
    const theirs = [
      { office: world.officeId('nasional'), today: localDay(now, 'WIB') },
      { office: world.officeId('provinsi'), today: localDay(now, 'WITA') },
      { office: world.officeId('kabupaten'), today: localDay(now, 'WIT') },
    ]
    const posts = theirs.flatMap(({ office, today }) => [
      { office, isHeld: false, until: today },
      { office, isHeld: true, until: addDays(today, 1) },
      { office, isHeld: true, from: today },
      { office, isHeld: false, from: addDays(today, 1) },
    ])
    await setDays(world.clone, now)
    try {
      for (const { isHeld, ...post } of posts) {
        const actor = await someone([{ role: 'ketua', ...post }])
        const [seen, holder] = [
          (await visibleCases(actor)).some(({ id }) => id === plainCase()?.id),
          await asActor(world.clone.db, actor, (tx) => readHolder(tx, actor, now)),
        ]
        expect([seen, may(holder, 'read-case', plainPlace())], JSON.stringify(post)).toEqual([isHeld, isHeld])
      }
    } finally {
      await setDays(world.clone, evening)
    }
  },
)

test('the office somebody is lent from, or left within a year, is walled too', async () => {
  const [kabupaten, lembaga] = [world.officeId('kabupaten'), world.officeId('lembaga')]
  const accusing = world.cases
    .filter(({ office, place }) => office === 'kabupaten' && place.accused.includes(lembaga))
    .map(({ id }) => id)
  const sees = async (actor: ActorId) => (await visibleCases(actor)).filter(({ id }) => accusing.includes(id)).length
  expect(accusing.length).toBeGreaterThan(0)
  expect(await sees(await someone([{ role: 'staf-penanganan', office: kabupaten }]))).toBe(accusing.length)
  expect(await sees(await someone([{ role: 'staf-penanganan', office: kabupaten, home: lembaga }]))).toBe(0)
  const left = { role: 'bkpsdm', office: lembaga, from: '2020-01-01' } as const
  expect(
    await sees(
      await someone([
        { role: 'staf-penanganan', office: kabupaten },
        { ...left, until: dayAt('lembaga', -300) },
      ]),
    ),
  ).toBe(0)
  expect(
    await sees(
      await someone([
        { role: 'staf-penanganan', office: kabupaten },
        { ...left, until: dayAt('lembaga', -400) },
      ]),
    ),
  ).toBe(accusing.length)
})

test.each(['Etc/GMT+12', 'Pacific/Kiritimati'])(
  'the wall stands through the 365th day after somebody left, by the day of the office and not of the server in %s',
  async (serverZone) => {
    const [kabupaten, lembaga] = [world.officeId('kabupaten'), world.officeId('lembaga')]
    const walled = async (until: string) => {
      const actor = await someone([
        { role: 'staf-penanganan', office: kabupaten },
        { role: 'bkpsdm', office: lembaga, from: '2020-01-01', until },
      ])
      return asActor(world.clone.db, actor, async (tx) => {
        await sql`select set_config('timezone', ${serverZone}, true)`.execute(tx)
        const { rows } = await sql<{ walled: boolean }>`
          select ${lembaga}::uuid = any (netra.actor_wall_offices()) as walled`.execute(tx)
        return rows[0]?.walled
      })
    }
    const may365 = (until: PlainDate) =>
      may(
        {
          memberships: [
            { ...memberAt('kabupaten', 'staf-penanganan'), until: null },
            { ...memberAt('lembaga', 'bkpsdm'), until },
          ],
        },
        'read-case',
        { office: kabupaten, above: [], accused: [lembaga], receiving: [] },
      )
    const [last, past] = [dayAt('lembaga', -364), dayAt('lembaga', -365)]
    expect([await walled(last), await walled(past)]).toEqual([true, false])
    expect([may365(last), may365(past)]).toEqual([false, true])
  },
)

test('who left an office knows nobody who came after; who serves there knows both', async () => {
  const office = world.officeId('tetangga')
  const left = await someone([{ role: 'staf-penanganan', office, until: '2022-01-01' }])
  const came = await someone([{ role: 'staf-penanganan', office, from: '2023-01-01' }])
  const sees = (actor: ActorId, other: ActorId) =>
    asActor(world.clone.db, actor, async (tx) => {
      const [account, post] = [
        await tx.selectFrom('netra.accounts').select('id').where('id', '=', other).execute(),
        await tx.selectFrom('netra.memberships').select('id').where('account_id', '=', other).execute(),
      ]
      return [account.length, post.length]
    })
  expect([await sees(left, came), await sees(came, left)]).toEqual([
    [0, 0],
    [1, 1],
  ])
})

test('an auditor knows by name who read a record of his offices, from wherever he came', async () => {
  const office = world.officeId('tetangga')
  const auditor = await someone([{ role: 'auditor', office }])
  const [reader, other] = [
    await someone([{ role: 'bkn', office: world.officeId('lembaga-lain') }]),
    await someone([{ role: 'bkn', office: world.officeId('lembaga-lain') }]),
  ]
  await world.clone.owner
    .insertInto('netra.case_reads')
    .values({ id: newId(), account_id: reader, office_id: office, what: 'perkara', read_at: sql`now()` })
    .execute()
  const { rows } = await asActor(world.clone.db, auditor, (tx) =>
    sql<{ id: string }>`select id from netra.accounts where id in (${reader}, ${other})`.execute(tx),
  )
  expect(rows).toEqual([{ id: reader }])
})

test('code and SQL say the same of the kinds of office where a role is held', async () => {
  const { rows } = await sql<{ role: string; kinds: string[] }>`
    select role, netra.office_kinds_of(role) as kinds from unnest(${[...roles]}::text[]) as role`.execute(
    world.clone.db,
  )
  expect(Object.fromEntries(rows.map(({ role, kinds }) => [role, [...kinds].sort()]))).toEqual(
    Object.fromEntries(roles.map((role) => [role, [...officeKindsOf[role]].sort()])),
  )
})

test('a closed account holds nothing', async () => {
  const actor = await someone([{ role: 'ketua', office: world.officeId('kabupaten') }])
  expect(await visibleCases(actor)).not.toEqual([])
  await world.clone.owner
    .updateTable('netra.accounts')
    .set({ closed_at: sql`now()` })
    .where('id', '=', actor)
    .execute()
  expect(await visibleCases(actor)).toEqual([])
})

const caseTables = [
  'cases',
  'reports',
  'allegations',
  'deadlines',
  'lhps',
  'referrals',
  'case_reads',
  'memberships',
] as const

test.each(caseTables)('without an actor there is no row of %s', async (table) => {
  const count = (db: typeof world.clone.db) =>
    sql<{ n: number }>`select count(*) as n from ${sql.table(`netra.${table}`)}`
      .execute(db)
      .then(({ rows }) => Number(rows[0]?.n))
  expect(await count(world.clone.db)).toBe(0)
  expect(await count(world.clone.owner)).toBeGreaterThan(0)
})

/** Somebody who sees the record, so that what refuses him is the missing right and not the wall. */
const ketua = () => world.people.find(({ role, office }) => role === 'ketua' && office === 'kabupaten')
const asKetua = (statement: string) => {
  const person = ketua()
  if (!person) throw new Error('no ketua')
  return asActor(world.clone.db, person.id, (tx) => sql.raw(statement).execute(tx))
}

describe('what is history stays', () => {
  const history = [
    'events',
    'reports',
    'plenos',
    'pleno_words',
    'follow_ups',
    'case_reads',
    'law_confirmations',
    'law_decisions',
    'sealed_identities',
    'issued_papers',
    'signed_papers',
    'invitations',
    'lhp_comments',
    'escalations',
    'escalation_notes',
    'office_ends',
    'office_handovers',
  ] as const

  test.each(history)('%s is neither changed nor deleted', async (table) => {
    await expect(asKetua(`delete from netra.${table}`)).rejects.toMatchObject({ code: '42501' })
    const { rows } = await sql<{ column_name: string }>`
      select column_name from information_schema.column_privileges
      where table_schema = 'netra' and table_name = ${table} and grantee = 'netra_app' and privilege_type = 'UPDATE'`.execute(
      world.clone.owner,
    )
    expect(rows).toEqual([])
  })

  test('no table of cases can be emptied by the one who reads it', async () => {
    await expect(asKetua('delete from netra.cases')).rejects.toMatchObject({ code: '42501' })
    await expect(asKetua('truncate netra.cases')).rejects.toMatchObject({ code: '42501' })
    expect((await visibleCases(ketua()?.id ?? ('' as ActorId))).length).toBeGreaterThan(0)
  })

  test('a due day does not move, though its clock can be stopped', async () => {
    const id = plainCase()?.id ?? ''
    await expect(
      asKetua(`update netra.deadlines set due_on = due_on + 1 where case_id = '${id}'`),
    ).rejects.toMatchObject({ code: '42501' })
    await expect(asKetua(`update netra.deadlines set due_at = now() where case_id = '${id}'`)).rejects.toMatchObject({
      code: '42501',
    })
    await expect(
      asKetua(`update netra.deadlines set closed_at = now(), closed_as = 'dipenuhi' where case_id = '${id}'`),
    ).resolves.toMatchObject({ numAffectedRows: 1n })
  })
})
