import { sql } from 'kysely'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { asActor, findTwins, newId, systemActors, type ActorId } from '#store'
import { openWorld, type World } from './desk-world.ts'

/** Bare SQL as somebody who really is who he says, against what is not his. Each refusal has a twin that is allowed. */
let world: World
let staff: ActorId, neighbour: ActorId, counter: ActorId, bkn: ActorId, bkpsdm: ActorId
let ours: string, allegation: string, other: string

beforeAll(async () => {
  world = await openWorld('2024-10-17T02:00:00Z')
  staff = await world.person('staf-penanganan', 'BAWASLU-33.19')
  neighbour = await world.person('staf-penanganan', 'BAWASLU-33.18')
  counter = await world.person('petugas-penerima', 'BAWASLU-33.18')
  bkn = await world.person('bkn', 'BKN')
  bkpsdm = await world.person('bkpsdm', 'BKPSDM-33.19')
  ours = await world.openedCase({ state: 'diteruskan' })
  other = await world.openedCase({ office: 'BAWASLU-33.18' })
  allegation = await world.allegation(ours)
})
afterAll(() => world.close())

/** How many rows were written; 'refused' where a policy or a grant said no. Nothing stays. */
async function tries(actor: ActorId, ...statements: readonly string[]): Promise<number | 'refused'> {
  const undo = new Error('undo')
  let written = 0n
  try {
    await asActor(world.clone.db, actor, async (tx) => {
      for (const statement of statements) written = (await sql.raw(statement).execute(tx)).numAffectedRows ?? 0n
      throw undo
    })
  } catch (error) {
    if (error === undo) return Number(written)
    if ((error as { code?: string }).code === '42501') return 'refused'
    throw error
  }
  throw new Error('not reached')
}

type About = {
  readonly actor: ActorId
  readonly caseId?: string
  readonly referralId?: string
  readonly stream?: string
  readonly accountId?: string
}
const event = ({ actor, caseId, referralId, stream = 'perkara', accountId }: About) => `
  insert into netra.events (id, stream, type, case_id, referral_id, account_id, actor_id, happened_at, recorded_at, salt, leaf_hash)
  values ('${newId()}', '${stream}', 'case-moved', ${quoted(caseId)}, ${quoted(referralId)}, ${quoted(accountId)}, '${actor}', now(), now(),
    decode(repeat('00', 16), 'hex'), decode(repeat('00', 32), 'hex'))`
const quoted = (id: string | undefined) => (id === undefined ? 'null' : `'${id}'`)

type Sent = {
  readonly id?: string
  readonly caseId: string
  readonly from: string
  readonly to: string
  readonly parent?: string
  readonly walls?: string
  readonly allegations?: string
}
const referral = ({ id = newId(), caseId, from, to, parent, walls = '{}', allegations = '{}' }: Sent) => `
  insert into netra.referrals (id, case_id, parent_id, from_office_id, receiving_office_id, route, sent_at, contents, allegation_ids, state, state_since, walled_office_ids)
  values ('${id}', '${caseId}', ${quoted(parent)}, '${from}', '${to}', 'bkn', now(), '{}', '${allegations}', 'dikirim', now(), '${walls}')`
const dinas = () => `{${world.office('DINAS-33.19')}}`

async function sentTo(code: 'BKN' | 'BKPSDM-33.19'): Promise<string> {
  const id = newId()
  await world.owner.query(
    referral({
      id,
      caseId: ours,
      from: world.office('BAWASLU-33.19'),
      to: world.office(code),
      allegations: `{${allegation}}`,
      walls: dinas(),
    }),
  )
  return id
}

describe('an event', () => {
  test("is not written into a case of somebody else, and is into one's own", async () => {
    expect(await tries(neighbour, event({ actor: neighbour, caseId: ours }))).toBe('refused')
    expect(await tries(neighbour, event({ actor: neighbour, caseId: other }))).toBe(1)
    expect(await tries(staff, event({ actor: staff, caseId: ours }))).toBe(1)
  })
  test('is not written by the rank above before it has taken the case', async () => {
    const above = await world.person('anggota', 'BAWASLU-33')
    expect(await tries(above, event({ actor: above, caseId: ours }))).toBe('refused')
    const taken = `select netra.hand_case_to('${ours}', '${world.office('BAWASLU-33')}', 'pengambilalihan')`
    expect(await tries(above, taken, event({ actor: above, caseId: ours }))).toBe(1)
  })
  test('of a receiving body is about its own referral', async () => {
    const referralId = await sentTo('BKN')
    expect(await tries(bkn, event({ actor: bkn, caseId: ours, referralId, stream: 'penerusan' }))).toBe(1)
    expect(await tries(bkn, event({ actor: bkn, caseId: ours }))).toBe('refused')
    expect(await tries(bkn, event({ actor: bkn, caseId: other, referralId }))).toBe('refused')
    expect(await tries(bkpsdm, event({ actor: bkpsdm, caseId: ours, referralId }))).toBe('refused')
  })
  test("of the law, or of another account, is not everybody's to write", async () => {
    const legal = await world.person('legal-officer', 'BAWASLU-RI')
    expect(await tries(staff, event({ actor: staff, stream: 'hukum' }))).toBe('refused')
    expect(await tries(legal, event({ actor: legal, stream: 'hukum' }))).toBe(1)
    expect(await tries(staff, event({ actor: staff, stream: 'akun', accountId: neighbour }))).toBe('refused')
    expect(await tries(staff, event({ actor: staff, stream: 'akun', accountId: staff }))).toBe(1)
  })
})

describe('at a counter', () => {
  const report = (id: string, caseId: string, actor: ActorId) => `
    insert into netra.reports (id, case_id, lane, kind, door, office_id, region_code, received_at, received_on, happened_on, known_on, narrative, subject_kind,
      receipt_hash, filed_by)
    values ('${id}', '${caseId}', 'laporan', 'netralitas', 'loket', '${world.office('BAWASLU-33.18')}', '33.19', now(), '2024-10-02', '2024-10-01', '2024-10-01', 'x', 'pns',
      sha256('${id}'), '${actor}')`
  const opened = (caseId: string) => `
    insert into netra.cases (id, origin, kind, regime, state, state_since, region_code, handling_office_id, happened_on, known_on, opened_at)
    values ('${caseId}', 'laporan', 'netralitas', 'pilkada', 'diterima', now(), '33.19', '${world.office('BAWASLU-33.19')}', '2024-10-01', '2024-10-01', now())`
  const accuses = (caseId: string, ordinal: number) =>
    `insert into netra.allegations (id, case_id, ordinal, subject_kind) values ('${newId()}', '${caseId}', ${String(ordinal)}, 'pns')`
  const clock = (caseId: string) => `
    insert into netra.deadlines (id, case_id, office_id, rule_id, owner, parameters, zone, started_at, due_at, working, acting)
    values ('${newId()}', '${caseId}', '${world.office('BAWASLU-33.19')}', 'P12', 'kantor', '{}', 'WIB', now(), now(), '[]', true)`
  const seal = (reportId: string, key: string) => `
    insert into netra.sealed_identities (id, report_id, part, office_key_id, ciphertext, sealed_by)
    values ('${newId()}', '${reportId}', 'pelapor', '${key}', convert_to('age-encryption.org/v1' || repeat('x', 20), 'UTF8'), 'server')`

  async function keyOfKudus(): Promise<string> {
    const found = await world.owner.query<{ id: string }>(`select id from netra.office_keys where office_id = $1`, [
      world.office('BAWASLU-33.19'),
    ])
    if (found.rows[0]) return found.rows[0].id
    const id = newId()
    await world.owner.query(
      `insert into netra.office_keys (id, office_id, recipient, created_at) values ($1, $2, 'age1uji', now())`,
      [id, world.office('BAWASLU-33.19')],
    )
    return id
  }
  async function filed(): Promise<{ caseId: string; reportId: string }> {
    const [caseId, reportId] = [newId(), newId()]
    await asActor(world.clone.db, counter, async (tx) => {
      for (const statement of [opened(caseId), report(reportId, caseId, counter), accuses(caseId, 1)])
        await sql.raw(statement).execute(tx)
    })
    return { caseId, reportId }
  }

  test('a report brings its own case: it is not put beside one that somebody handles', async () => {
    const caseId = newId()
    expect(await tries(counter, report(newId(), ours, counter))).toBe('refused')
    expect(await tries(counter, opened(caseId), report(newId(), caseId, counter))).toBe(1)
  })
  test('an officer writes allegations, clocks and seals while taking it in, and never again', async () => {
    const key = await keyOfKudus()
    const [caseId, reportId] = [newId(), newId()]
    const taking = [opened(caseId), report(reportId, caseId, counter)]
    expect(await tries(counter, ...taking, accuses(caseId, 1))).toBe(1)
    expect(await tries(counter, ...taking, clock(caseId))).toBe(1)
    expect(await tries(counter, ...taking, seal(reportId, key))).toBe(1)
    expect(await tries(counter, ...taking, event({ actor: counter, caseId }))).toBe(1)
    const past = await filed()
    expect(await tries(counter, accuses(past.caseId, 2))).toBe('refused')
    expect(await tries(counter, clock(past.caseId))).toBe('refused')
    expect(await tries(counter, event({ actor: counter, caseId: past.caseId }))).toBe('refused')
    expect(await tries(counter, seal(past.reportId, key))).toBe('refused')
  })
  test('nobody adds an identity to a report of others, not even its own staff', async () => {
    const key = await keyOfKudus()
    const { rows } = await world.owner.query<{ id: string }>('select id from netra.reports where case_id = $1', [ours])
    expect(rows).toHaveLength(1)
    for (const actor of [staff, neighbour, bkn])
      expect(await tries(actor, seal(rows[0]?.id ?? '', key))).toBe('refused')
  })
  test('an office accused later is walled there too: from what others took in, and from what one took in himself', async () => {
    const { caseId, reportId } = await filed()
    const beside = await world.person('petugas-penerima', 'BAWASLU-33.18')
    const accused = world.office('DINAS-33.19')
    for (const who of [counter, beside])
      await world.owner.query('update netra.memberships set home_office_id = $2 where account_id = $1', [who, accused])
    const reads = (who: ActorId) =>
      asActor(world.clone.db, who, (tx) =>
        tx.selectFrom('netra.reports').select('id').where('id', '=', reportId).execute(),
      ).then((rows) => rows.length)
    expect([await reads(counter), await reads(beside)]).toEqual([1, 1])
    await asActor(world.clone.db, staff, (tx) =>
      sql`insert into netra.allegations (id, case_id, ordinal, subject_kind, subject_office_id) values (${newId()}, ${caseId}, 7, 'pns', ${accused})`.execute(
        tx,
      ),
    )
    expect([await reads(counter), await reads(beside), await reads(staff)]).toEqual([0, 0, 1])
    await world.owner.query('update netra.memberships set home_office_id = null where account_id = $1', [counter])
    expect(await reads(counter)).toBe(1)
  })
  test('who has left the counter no longer reads what he took in there', async () => {
    const { reportId } = await filed()
    const reads = async () =>
      (
        await asActor(world.clone.db, counter, (tx) =>
          tx.selectFrom('netra.reports').select('id').where('id', '=', reportId).execute(),
        )
      ).length
    expect(await reads()).toBe(1)
    await world.owner.query(`update netra.memberships set valid_to = current_date - 2 where account_id = $1`, [counter])
    expect(await reads()).toBe(0)
    await world.owner.query(`update netra.memberships set valid_to = null where account_id = $1`, [counter])
  })
})

describe('a referral', () => {
  test('is sent by the office that handles the case, of its own allegations', async () => {
    const mine = {
      caseId: ours,
      from: world.office('BAWASLU-33.19'),
      to: world.office('BKN'),
      walls: dinas(),
      allegations: `{${allegation}}`,
    }
    expect(await tries(staff, referral(mine))).toBe(1)
    expect(await tries(staff, referral({ ...mine, allegations: `{${newId()}}` }))).toBe('refused')
    expect(await tries(neighbour, referral({ ...mine, from: world.office('BAWASLU-33.18') }))).toBe('refused')
    expect(await tries(neighbour, referral(mine))).toBe('refused')
  })
  test('keeps the walls of its case, and goes to nobody whom it accuses', async () => {
    const mine = {
      caseId: ours,
      from: world.office('BAWASLU-33.19'),
      to: world.office('BKN'),
      allegations: `{${allegation}}`,
    }
    expect(await tries(staff, referral({ ...mine, walls: '{}' }))).toBe('refused')
    expect(await tries(staff, referral({ ...mine, walls: dinas(), to: world.office('DINAS-33.19') }))).toBe('refused')
  })
  test('is not made up by a body to look behind a case and move it', async () => {
    const id = newId()
    expect(
      await tries(
        bkn,
        referral({ id, caseId: ours, from: world.office('BKN'), to: world.office('BKN') }),
        `select * from netra.case_behind('${id}')`,
      ),
    ).toBe('refused')
  })
  test('is passed on by who received it, and by no other body', async () => {
    const parent = await sentTo('BKN')
    const next = {
      caseId: ours,
      parent,
      from: world.office('BKN'),
      to: world.office('BUPATI-33.19'),
      walls: dinas(),
      allegations: `{${allegation}}`,
    }
    expect(await tries(bkn, referral(next))).toBe(1)
    expect(await tries(bkn, referral({ ...next, caseId: other }))).toBe('refused')
    expect(await tries(bkpsdm, referral({ ...next, from: world.office('BKPSDM-33.19') }))).toBe('refused')
  })
  test('gives its receiver one clock, in its own case', async () => {
    const referralId = await sentTo('BKN')
    const clock = (caseId: string, owner: string, office = world.office('BKN'), rule = 'F3') => `
      insert into netra.deadlines (id, case_id, referral_id, office_id, rule_id, owner, parameters, zone, started_at, due_at, working, acting)
      values ('${newId()}', '${caseId}', '${referralId}', '${office}', '${rule}', '${owner}', '{}', 'WIB', now(), now(), '[]', true)`
    expect(await tries(bkn, clock(ours, 'penerima-penerusan'))).toBe(1)
    expect(await tries(bkn, clock(other, 'penerima-penerusan'))).toBe('refused')
    expect(await tries(bkn, clock(ours, 'kantor'))).toBe('refused')
    // Of whoever sent it, the review that counts from what its receiver tells (F3), and no other clock.
    const sender = world.office('BAWASLU-33.19')
    expect(await tries(bkn, clock(ours, 'kantor', sender))).toBe(1)
    expect(await tries(bkn, clock(ours, 'kantor', sender, 'P12'))).toBe('refused')
    expect(await tries(bkn, clock(ours, 'kantor', world.office('BAWASLU-33')))).toBe('refused')
    expect(await tries(bkpsdm, clock(ours, 'kantor', sender))).toBe('refused')
  })
  test("is answered in its own case, in the name of one's own office", async () => {
    const referralId = await sentTo('BKN')
    const answer = (caseId: string, office: string, about: string) => `
      insert into netra.follow_ups (id, referral_id, case_id, kind, allegation_id, sanction_code, happened_on, recorded_at, according_to, office_id, recorded_by)
      values ('${newId()}', '${referralId}', '${caseId}', 'sanksi', '${about}', 'S1', '2024-10-20', now(), 'x', '${office}', '${bkn}')`
    expect(await tries(bkn, answer(ours, world.office('BKN'), allegation))).toBe(1)
    expect(await tries(bkn, answer(other, world.office('BKN'), allegation))).toBe('refused')
    expect(await tries(bkn, answer(ours, world.office('BUPATI-33.19'), allegation))).toBe('refused')
  })
  test('walled from a body is not moved by it, also without a where', async () => {
    const referralId = await sentTo('BKPSDM-33.19')
    expect(await tries(bkpsdm, `update netra.referrals set state = 'diputus'`)).toBe(1)
    await world.owner.query('update netra.referrals set walled_office_ids = array[$2::uuid] where id = $1', [
      referralId,
      world.office('BKPSDM-33.19'),
    ])
    expect(await tries(bkpsdm, `update netra.referrals set state = 'diputus'`)).toBe(0)
  })
})

test('a case is linked only to one in sight: its reporter would read where the other stands', async () => {
  const own = await world.openedCase()
  const link = (to: string) =>
    `update netra.cases set state = 'ditautkan', linked_case_id = '${to}' where id = '${own}'`
  expect(await tries(staff, link(other))).toBe('refused')
  expect(await tries(staff, link(ours))).toBe(1)
})

test('a case is not named to those whom it accuses, in the history of another that looks like it', async () => {
  const [seen, same, accusing] = [
    await world.openedCase(),
    await world.openedCase(),
    await world.openedCase({ walled: [world.office('PROPAM-33.19')] }),
  ]
  for (const caseId of [seen, same, accusing]) await world.allegation(caseId, { officeId: null })
  await world.owner.query("update netra.allegations set subject_name = 'Contoh Kembar' where case_id = any ($1)", [
    [seen, same, accusing],
  ])
  const received = newId()
  await world.owner.query(
    event({ actor: systemActors.clock, caseId: seen }).replace(
      /values \('[^']+', 'perkara', 'case-moved'/,
      `values ('${received}', 'laporan', 'report-received'`,
    ),
  )
  const found = await asActor(world.clone.db, systemActors.clock, (tx) => findTwins(tx, [received]))
  expect(found.map(({ twinIds }) => twinIds)).toEqual([[same]])
})

describe('an office accused later', () => {
  test('is walled from then on, as one accused at the door', async () => {
    const caseId = await world.openedCase()
    const lent = await world.person('staf-penanganan', 'BAWASLU-33.19')
    await world.owner.query('update netra.memberships set home_office_id = $2 where account_id = $1', [
      lent,
      world.office('PROPAM-33.19'),
    ])
    const sees = async () =>
      (
        await asActor(world.clone.db, lent, (tx) =>
          tx.selectFrom('netra.cases').select('id').where('id', '=', caseId).execute(),
        )
      ).length
    expect(await sees()).toBe(1)
    await asActor(world.clone.db, staff, (tx) =>
      sql`insert into netra.allegations (id, case_id, ordinal, subject_kind, subject_office_id) values (${newId()}, ${caseId}, 1, 'polri', ${world.office('PROPAM-33.19')})`.execute(
        tx,
      ),
    )
    expect(await sees()).toBe(0)
  })
  test('is not the office that handles the case: that is not written, by whatever column', async () => {
    const caseId = await world.openedCase()
    const accuses = (column: string, value: string) =>
      `insert into netra.allegations (id, case_id, ordinal, subject_kind, ${column}) values ('${newId()}', '${caseId}', 1, 'pns', '${value}')`
    const [handler, elsewhere] = [world.office('BAWASLU-33.19'), world.office('PROPAM-33.19')]
    expect(await tries(staff, accuses('subject_office_id', handler))).toBe('refused')
    expect(await tries(staff, accuses('accused_office_ids', `{${elsewhere},${handler}}`))).toBe('refused')
    expect(await tries(staff, accuses('accused_office_ids', `{${elsewhere}}`))).toBe(1)
  })
  test('and who sits on it is asked only by who works where it is decided', async () => {
    const caseId = await world.openedCase({ walled: [world.office('DINAS-33.19')] })
    const lent = await world.person('anggota', 'BAWASLU-33.19')
    await world.owner.query('update netra.memberships set home_office_id = $2 where account_id = $1', [
      lent,
      world.office('DINAS-33.19'),
    ])
    const asked = (who: ActorId) =>
      asActor(world.clone.db, who, (tx) =>
        sql<{ ids: string[] }>`select netra.walled_commissioners(${caseId}, null) as ids`.execute(tx),
      )
    expect((await asked(staff)).rows).toEqual([{ ids: [lent] }])
    for (const who of [neighbour, bkn, lent]) expect((await asked(who)).rows).toEqual([{ ids: [] }])
  })
})

describe("a supervisor's report", () => {
  const made = async (author: ActorId, state: string): Promise<string> => {
    const id = newId()
    await world.owner.query(
      `insert into netra.lhps (id, office_id, regency_office_id, province_office_id, national_office_id, author_id, state, state_since, region_code, stage, happened_on,
         discovered_on, parts, suspected, created_at)
       values ($1, $2, $3, $4, $5, $6, $7, now(), '33.19', 'kampanye', '2024-10-01', '2024-10-01', '{}', true, now())`,
      [
        id,
        world.office('PANWASCAM-33.19.01'),
        world.office('BAWASLU-33.19'),
        world.office('BAWASLU-33'),
        world.office('BAWASLU-RI'),
        author,
        state,
      ],
    )
    return id
  }
  const rewrite = (id: string) => `update netra.lhps set parts = '{"baru": true}' where id = '${id}'`

  test("is its author's until a pleno has decided", async () => {
    const author = await world.person('panwascam', 'PANWASCAM-33.19.01')
    expect(await tries(author, rewrite(await made(author, 'draf')))).toBe(1)
    expect(await tries(author, rewrite(await made(author, 'temuan')))).toBe('refused')
    expect(
      await tries(author, `update netra.lhps set state = 'temuan' where id = '${await made(author, 'draf')}'`),
    ).toBe('refused')
  })
  test('is closed to an author whose term is over', async () => {
    const gone = await world.person('panwascam', 'PANWASCAM-33.19.01', { until: '2024-01-01' })
    const id = await made(gone, 'draf')
    expect(await tries(gone, rewrite(id))).toBe(0)
    expect(await asActor(world.clone.db, gone, (tx) => tx.selectFrom('netra.lhps').select('id').execute())).toEqual([])
  })
  test('is decided by the pleno of its regency, and not by that of the rank above', async () => {
    const id = await made(staff, 'diajukan')
    const above = await world.person('ketua', 'BAWASLU-33')
    const pleno = (office: string, chair: ActorId) => `
      insert into netra.plenos (id, lhp_id, office_id, held_on, recorded_at, openness, chair_id, size, quorum, quorum_rule, attendance, mode)
      values ('${newId()}', '${id}', '${office}', '2024-10-05', now(), 'tertutup', '${chair}', 3, 2, 'K1', '[]', 'musyawarah')`
    expect(await tries(above, pleno(world.office('BAWASLU-33'), above))).toBe('refused')
    expect(await tries(staff, pleno(world.office('BAWASLU-33.19'), staff))).toBe(1)
  })
})

describe("who takes the connection of the reporter's origin", () => {
  const ask = async <Row extends pg.QueryResultRow>(actor: ActorId | null, query: string) => {
    const client = new pg.Client({ connectionString: world.clone.urlFor('netra_lapor') })
    await client.connect()
    try {
      if (actor !== null) await client.query(`select set_config('netra.actor', $1, false)`, [actor])
      return (await client.query<Row>(query)).rows
    } finally {
      await client.end()
    }
  }
  const refused = { code: '42501' }

  test.each([
    'cases',
    'reports',
    'sealed_identities',
    'events',
    'accounts',
    'memberships',
    'pegawai',
    'penempatan',
    'lhps',
  ])('reads nothing of %s, whoever he says he is', async (table) => {
    await expect(ask(staff, `select * from netra.${table}`)).rejects.toMatchObject(refused)
    // The control: the table is there, and who may read it is asked for rows and not refused.
    expect(
      Array.isArray(
        await asActor(world.clone.db, staff, (tx) =>
          sql`select 1 from ${sql.table(`netra.${table}`)} limit 1`.execute(tx).then(({ rows }) => rows),
        ),
      ),
    ).toBe(true)
  })

  test('is the door or nobody, so that no officer sends evidence by it', async () => {
    const who = (actor: ActorId) => ask<{ who: string | null }>(actor, 'select netra.actor_id() as who')
    expect([await who(staff), await who(systemActors.clock), await who(systemActors.intake)]).toEqual([
      [{ who: null }],
      [{ who: null }],
      [{ who: systemActors.intake }],
    ])
    const place = `select case_id from netra.evidence_sender(null, '${ours}')`
    expect(await ask(staff, place)).toEqual([])
    const { rows } = await asActor(world.clone.db, staff, (tx) => sql.raw(place).execute(tx))
    expect(rows).toEqual([{ case_id: ours }])
  })

  test('may do what is listed, and each of it names what it gives out', async () => {
    const tables = await ask<{ may: string }>(
      null,
      `select distinct table_name || ' ' || lower(privilege_type) as may from information_schema.column_privileges
       where grantee = 'netra_lapor' and table_schema = 'netra' order by 1`,
    )
    expect(tables.map(({ may }) => may)).toEqual([
      'contests select',
      'decreed_days select',
      'elections select',
      'installation select',
      'law_confirmations select',
      'law_decisions select',
      'log_checkpoints select',
      'log_cosignatures select',
      'log_tiles select',
      'office_key_releases select',
      'office_keys insert',
      'office_keys select',
      'offices select',
      'region_versions select',
      'regions select',
      'stages select',
    ])
    const given = await ask<{ name: string }>(
      null,
      `select p.proname as name from pg_proc p, aclexplode(p.proacl) a
       where p.pronamespace = 'netra'::regnamespace and a.grantee = 'netra_lapor'::regrole order by 1`,
    )
    expect(given.map(({ name }) => name)).toEqual([
      'ask_second_look',
      'case_by_receipt',
      'edits_of',
      'end_upload',
      'evidence_by_receipt',
      'evidence_sender',
      'file_by_receipt',
      'find_upload',
      'heads_beside',
      'is_rated',
      'keep_evidence',
      'keep_retaliation',
      'law_office',
      'limit_key',
      'log_by_receipt',
      'message_by_key',
      'move_by_receipt',
      'move_receipt',
      'note_wrong_receipt',
      'nudge_by_receipt',
      'partner_until',
      'pieces_by_receipt',
      'rate_by_receipt',
      'receive_evidence',
      'receive_reports',
      'refusal_status',
      'report_answers',
      'report_status',
      'say_edited',
      'start_upload',
      'take_by_receipt',
      'thread_by_receipt',
      'told_by_receipt',
      'walled_by_first',
      'write_by_receipt',
    ])
    // What is everybody's to run shows no row past a policy to somebody who is nobody.
    const everybodys = await ask<{ name: string }>(
      null,
      `select p.proname as name from pg_proc p
       where p.pronamespace = 'netra'::regnamespace and p.prosecdef and p.prorettype <> 'trigger'::regtype
         and has_function_privilege('public', p.oid, 'execute') order by 1`,
    )
    expect(everybodys.map(({ name }) => name)).toEqual([
      'actor_filed',
      'actor_filed_report',
      'actor_offices',
      'actor_wall_offices',
      'case_awaits_report',
      'colleagues',
      'is_demonstration',
      'search_regions',
    ])
  })
})
