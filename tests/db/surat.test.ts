import { fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Logger, runOnce } from 'graphile-worker'
import { sql } from 'kysely'
import pg from 'pg'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { flagPpk, noteReturnedMail, remindByRule, replayAndCompare, sendMail, type Mailer } from '#app'
import { createMailer } from '#gear'
import { taskList } from '#jobs'
import { asActor, newId, systemActors, type ActorId } from '#store'
import { listReminders, readMailState } from '#store/views'
import { reminderMail } from '#wording'
import { freeJobs } from '../../src/main/free-jobs.ts'
import { smtpServer, type TestMailServer } from '../support/smtp-server.ts'
import { granted } from './granted.ts'
import { openWorld, type OfficeCode, type World } from './desk-world.ts'

let world: World
let server: TestMailServer
let house: World['desk']
const morning = '2024-11-20T02:00:00.000Z'

beforeAll(async () => {
  server = await smtpServer()
  world = await openWorld(morning)
  house = { ...world.desk, mailer: createMailer({ url: server.url, from: 'netra@contoh.go.id', password: null }) }
  await world.owner.query(`
    insert into netra.office_kinds (kind, family, rank, title) values
      ('kemendagri', 'pusat', 'nasional', 'x'), ('kepala-daerah-provinsi', 'pemda', 'provinsi', 'x');
    insert into netra.offices (id, code, kind, rank, name, short_name, region_code, zone, valid_from, mark, source) values
      (netra.office_id('KEMENDAGRI'), 'KEMENDAGRI', 'kemendagri', 'nasional', 'Kemendagri', 'Kemendagri', '00', 'WIB', '2000-01-01', 'U', 'test'),
      (netra.office_id('GUBERNUR-33'), 'GUBERNUR-33', 'kepala-daerah-provinsi', 'provinsi', 'Gubernur 33', 'Gubernur 33', '33', 'WIB', '2000-01-01', 'U', 'test'),
      (netra.office_id('GUBERNUR-64'), 'GUBERNUR-64', 'kepala-daerah-provinsi', 'provinsi', 'Gubernur 64', 'Gubernur 64', '64', 'WIB', '2000-01-01', 'U', 'test')`)
})
afterAll(async () => {
  await server.stop()
  await world.close()
})
beforeEach(() => {
  world.at(morning)
})
afterEach(async () => {
  await world.owner.query(`delete from netra.mail_attempts; delete from netra.mails; delete from netra.reminders;
    update netra.deadlines set closed_at = now(), closed_as = 'gugur' where closed_at is null;
    delete from netra.memberships; delete from netra.ppk_conflicts`)
  await onJobs('delete from graphile_worker._private_jobs')
})

const onJobs = async (statement: string) => {
  const client = new pg.Client({ connectionString: world.clone.urlFor('netra_jobs') })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}

let people = 0
/** Somebody with an address at the sign-in, where nothing of him is kept in netra. */
async function mailed(role: string, office: OfficeCode, address = `orang${String(++people)}@contoh.go.id`) {
  const id = await world.person(role, office)
  await signsInAs(id, address)
  return { id, address }
}
const signsInAs = async (id: ActorId, address: string) => {
  await world.owner.query(
    `insert into auth."user" (id, name, email, "emailVerified") values ($1, 'Contoh', $2, true)`,
    [id, address],
  )
  await world.owner.query('update netra.accounts set auth_user_id = $1::text where id = $1::uuid', [id])
}

type Clock = {
  readonly caseId?: string
  readonly lhpId?: string
  readonly referralId?: string
  readonly office?: OfficeCode
  readonly rule?: string
  readonly owner?: string
  readonly due?: string
  readonly unit?: string
  readonly acting?: boolean
  readonly actsFrom?: string
  readonly walled?: readonly string[]
}
async function clock({ due = '2024-11-20', unit = 'calendar-days', acting = true, ...wanted }: Clock = {}) {
  const office = wanted.office ?? 'BAWASLU-33.19'
  const caseId =
    wanted.lhpId !== undefined
      ? null
      : (wanted.caseId ??
        (await world.openedCase({ office: 'BAWASLU-33.19', state: 'kajian', walled: wanted.walled ?? [] })))
  const id = newId()
  const calendar = unit === 'working-days' ? 'holidays-and-cuti-bersama' : null
  await world.owner.query(
    `insert into netra.deadlines (id, case_id, lhp_id, referral_id, office_id, rule_id, owner, parameters, zone, started_at, due_on, due_at, working, acting, acts_from)
     values ($1, $2, $11, $3, $4, $5, $6, $7, 'WIB', '2024-11-10T02:00:00Z', $8, ($8::date + 1)::timestamp at time zone 'Asia/Jakarta', '[]', $9, $10)`,
    [
      id,
      caseId,
      wanted.referralId ?? null,
      world.office(office),
      wanted.rule ?? 'P12',
      wanted.owner ?? 'kantor',
      JSON.stringify({
        cite: 'x',
        mark: 'C1',
        startsAt: 'registered',
        extended: false,
        used: { amount: 3, unit, firstDay: 'free', calendar },
      }),
      due,
      acting,
      wanted.actsFrom ?? null,
      wanted.lhpId ?? null,
    ],
  )
  return { id, caseId: caseId ?? '' }
}

/** A file with the PPK of the regency whose ten days (F5) end on `due`. */
async function silentReferral(wanted: Clock & { readonly to?: OfficeCode } = {}) {
  const to = wanted.to ?? 'BUPATI-33.19'
  const caseId = await world.openedCase({ state: 'diteruskan', walled: wanted.walled ?? [] })
  const referralId = newId()
  await world.owner.query(
    `insert into netra.referrals (id, case_id, from_office_id, receiving_office_id, route, sent_at, contents, allegation_ids, state, state_since, walled_office_ids)
     values ($1, $2, $3, $4, 'bkn', '2024-11-10T02:00:00Z', '{}', '{}', 'dikirim', '2024-11-10T02:00:00Z', $5)`,
    [referralId, caseId, world.office('BAWASLU-33.19'), world.office(to), wanted.walled ?? []],
  )
  return {
    referralId,
    ...(await clock({ ...wanted, caseId, referralId, office: to, rule: 'F5', owner: 'penerima-penerusan' })),
  }
}

const told = async (deadlineId: string) => {
  const { rows } = await world.owner.query<{ rung: string; office: string }>(
    `select r.rung, o.code as office from netra.reminders r join netra.offices o on o.id = r.office_id where r.deadline_id = $1 order by r.reminded_at, r.rung`,
    [deadlineId],
  )
  return rows.map(({ rung, office }) => `${rung} ${office}`)
}
const mails = async () => {
  const { rows } = await world.owner.query<{ state: string; attempts: number; account_id: string }>(
    'select state, attempts, account_id from netra.mails order by created_at, id',
  )
  return rows
}
const mailId = async (account: ActorId) => {
  const { rows } = await world.owner.query<{ id: string }>('select id from netra.mails where account_id = $1', [
    account,
  ])
  return rows[0]?.id ?? ''
}
const work = () =>
  runOnce({
    connectionString: world.clone.urlFor('netra_jobs'),
    taskList: taskList(house),
    noHandleSignals: true,
    logger: silent,
  })
const silent = new Logger(() => () => undefined)
const write = (facts: Parameters<typeof reminderMail>[0]) => reminderMail(facts, 'https://netra.contoh.go.id')

describe('a rule says when an office is told', () => {
  test('the day before, on the day and after it, once each, and nothing is told of what only shows', async () => {
    const due = await clock({ due: '2024-11-21' })
    const shown = await clock({ due: '2024-11-20', acting: false })
    for (const at of [morning, '2024-11-21T02:00:00.000Z', '2024-11-22T02:00:00.000Z']) {
      world.at(at)
      await remindByRule(house)
      await remindByRule(house)
    }
    expect(await told(due.id)).toEqual(['sebelum BAWASLU-33.19', 'hari-ini BAWASLU-33.19', 'lewat BAWASLU-33.19'])
    expect(await told(shown.id)).toEqual([])
  })

  test('a term of working days is announced one working day before its end', async () => {
    const monday = await clock({ due: '2024-11-25', unit: 'working-days' })
    const days = await clock({ due: '2024-11-25' })
    world.at('2024-11-21T02:00:00.000Z')
    await remindByRule(house)
    expect(await told(monday.id)).toEqual([])
    world.at('2024-11-22T02:00:00.000Z')
    await remindByRule(house)
    expect(await told(monday.id)).toEqual(['sebelum BAWASLU-33.19'])
    expect(await told(days.id)).toEqual([])
  })

  test('two workers at once tell it once', async () => {
    const due = await clock()
    const [first, second] = await Promise.all([remindByRule(house), remindByRule(house)])
    expect(first + second).toBe(1)
    expect(await told(due.id)).toEqual(['hari-ini BAWASLU-33.19'])
  })

  test('the rank above is told a day after the office that let its term pass', async () => {
    const { id, caseId } = await clock({ due: '2024-11-19' })
    await remindByRule(house)
    await remindByRule(house)
    expect(await told(id)).toEqual(['lewat BAWASLU-33.19'])
    world.at('2024-11-21T02:00:00.000Z')
    await remindByRule(house)
    expect(await told(id)).toEqual(['lewat BAWASLU-33.19', 'tingkat-atas BAWASLU-33'])
    const chair = await world.person('ketua', 'BAWASLU-33.19')
    const timeline = await asActor(house.db, chair, (tx) =>
      tx
        .selectFrom('netra.events')
        .select(['type', 'basis'])
        .where('case_id', '=', caseId)
        .orderBy('recorded_at')
        .execute(),
    )
    expect(timeline.map(({ type, basis }) => [type, basis])).toEqual([
      ['office-reminded', 'N15'],
      ['office-reminded', 'N16'],
    ])
  })

  test('the silence of a PPK climbs to BKN and the gubernur of the place, then to Mendagri', async () => {
    const { id } = await silentReferral({ due: '2024-11-19' })
    await remindByRule(house)
    world.at('2024-11-26T02:00:00.000Z')
    await remindByRule(house)
    expect(await told(id)).toEqual(['lewat BUPATI-33.19'])
    world.at('2024-11-27T02:00:00.000Z')
    await remindByRule(house)
    expect(await told(id)).toEqual(['lewat BUPATI-33.19', 'bkn BKN', 'gubernur GUBERNUR-33'])
    world.at('2024-12-04T02:00:00.000Z')
    await remindByRule(house)
    expect((await told(id)).at(-1)).toBe('mendagri KEMENDAGRI')
  })

  test('a PPK who stands for election or is kin of the accused: the ladder starts with the record, before his term has passed', async () => {
    const { id, caseId } = await silentReferral({ due: '2024-12-15' })
    const other = await silentReferral({ due: '2024-12-15' })
    const allegationId = await world.allegation(caseId)
    await world.owner.query('update netra.offices set employer_office_id = $1 where code = $2', [
      world.office('BUPATI-33.19'),
      'DINAS-33.19',
    ])
    const staff = await world.person('staf-penanganan', 'BAWASLU-33.19')
    const flag = (fact: Parameters<typeof flagPpk>[1]['fact']) =>
      flagPpk(world.desk, { caseId, actor: staff, fact, source: 'Kartu keluarga (contoh)' })
    granted(await flag({ kind: 'kerabat', allegationId }))
    const bkn = await mailed('bkn', 'BKN')
    await remindByRule(house)
    expect(await told(id)).toEqual([])
    world.at('2024-11-27T02:00:00.000Z')
    await remindByRule(house)
    expect(await told(id)).toEqual(['bkn BKN', 'gubernur GUBERNUR-33'])
    expect(await told(other.id)).toEqual([])
    // The mail of it, and its line in the app.
    expect((await mails()).map(({ account_id }) => account_id)).toEqual([bkn.id])
    const seen = await asActor(house.db, bkn.id, (tx) =>
      listReminders(tx, [world.office('BKN')], '2024-11-27T02:00:00.000Z'),
    )
    expect(seen).toMatchObject([{ rung: 'bkn', ruleId: 'F5', actingOffice: 'BUPATI-33.19' }])

    // Taken back, his term counts again: Mendagri is not told before it has passed.
    const { rows } = await world.owner.query<{ id: string }>('select id from netra.ppk_conflicts')
    granted(await flag({ kind: 'ditarik', withdraws: rows[0]?.id ?? '' }))
    world.at('2024-12-05T02:00:00.000Z')
    await remindByRule(house)
    expect(await told(id)).toEqual(['bkn BKN', 'gubernur GUBERNUR-33'])
  })

  test('an unconfirmed clock climbs nowhere, an answered one stops, and of a silent Propam nobody above is known', async () => {
    const unconfirmed = await silentReferral({ due: '2024-11-01', acting: false })
    const answered = await silentReferral({ due: '2024-11-19' })
    const propam = await silentReferral({ due: '2024-11-19', to: 'PROPAM-33.19' })
    await remindByRule(house)
    await world.owner.query(`update netra.deadlines set closed_at = now(), closed_as = 'lewat' where id = $1`, [
      answered.id,
    ])
    world.at('2025-01-20T02:00:00.000Z')
    await remindByRule(house)
    expect(await told(unconfirmed.id)).toEqual([])
    expect(await told(answered.id)).toEqual(['lewat BUPATI-33.19'])
    expect(await told(propam.id)).toEqual(['lewat PROPAM-33.19'])
  })

  test('the events of it replay without a difference', async () => {
    await clock()
    await remindByRule(house)
    const { differences } = await replayAndCompare(house)
    expect(differences.filter(({ kind }) => kind === 'broken-leaf' || kind === 'illegal-move')).toEqual([])
  })
})

describe('an LHP that waits for its pleno', () => {
  const withLhp = async ({
    walled = [],
    suspect = 'Contoh Lain',
  }: { walled?: readonly string[]; suspect?: string } = {}) => {
    const id = newId()
    await world.owner.query(
      `insert into netra.lhps (id, office_id, regency_office_id, province_office_id, national_office_id, author_id, state, state_since, election_id, region_code,
         stage, happened_on, discovered_on, parts, suspected, walled_office_ids, created_at)
       select $1, o.id, o.id, o.province_office_id, o.national_office_id, $2, 'diajukan', '2024-11-13T02:00:00Z', 'pilkada-2024', '33.19',
         'kampanye', '2024-11-12', '2024-11-13', $3, true, $4, '2024-11-13T02:00:00Z'
       from netra.offices o where o.code = 'BAWASLU-33.19'`,
      [
        id,
        await world.person('staf-penanganan', 'BAWASLU-33.19'),
        JSON.stringify({ suspicion: { suspects: [{ name: suspect }] } }),
        walled,
      ],
    )
    const { id: deadlineId } = await clock({ rule: 'P-TEMUAN', due: '2024-11-20', lhpId: id })
    return { id, deadlineId }
  }

  test('reminds the deciding office, and the rank above a day after it was late; by mail as of any other term', async () => {
    const { id, deadlineId } = await withLhp({ suspect: 'NARASI-TANDA' })
    const { address } = await mailed('ketua', 'BAWASLU-33.19')
    await remindByRule(house)
    await work()
    const { text, raw } = await server.arrivedAt(address)
    expect(text).toMatch(/^Satu jangka LHP di kantor Anda berakhir hari ini\.[\s\S]+BAWASLU-33\.19[\s\S]+P-TEMUAN,/)
    expect(marksIn(raw + text)).toEqual([])
    for (const at of ['2024-11-21T02:00:00.000Z', '2024-11-22T02:00:00.000Z']) {
      world.at(at)
      await remindByRule(house)
    }
    expect(await told(deadlineId)).toEqual(['hari-ini BAWASLU-33.19', 'lewat BAWASLU-33.19', 'tingkat-atas BAWASLU-33'])
    const chair = await world.person('ketua', 'BAWASLU-33.19')
    const seen = (actor: ActorId) =>
      asActor(house.db, actor, (tx) => listReminders(tx, [world.office('BAWASLU-33.19')], morning))
    expect(await seen(chair)).toMatchObject([{ rung: 'lewat', lhpId: id, caseId: null }])
    expect(await seen(await world.person('ketua', 'BAWASLU-33.18'))).toEqual([])
    const { differences } = await replayAndCompare(house)
    expect(differences.filter(({ kind }) => kind === 'broken-leaf')).toEqual([])
  })

  test('tells nothing to the office that it accuses, nor to whom it suspects; the clock reads no LHP all the same', async () => {
    const walled = [world.office('BAWASLU-33.19')]
    const accusing = await withLhp({ walled })
    const open = await withLhp()
    const chair = await mailed('ketua', 'BAWASLU-33.19')
    await remindByRule(house)
    expect(await told(accusing.deadlineId)).toEqual([])
    expect(await told(open.deadlineId)).toEqual(['hari-ini BAWASLU-33.19'])
    expect((await mails()).map(({ account_id }) => account_id)).toEqual([chair.id])
    // The silence of the accused office climbs, and waits for no reminder of its own.
    world.at('2024-11-22T02:00:00.000Z')
    await remindByRule(house)
    expect(await told(accusing.deadlineId)).toEqual(['tingkat-atas BAWASLU-33'])

    await world.owner.query('delete from netra.mails')
    const { rows } = await world.owner.query<{ name: string }>('select name from netra.accounts where id = $1', [
      chair.id,
    ])
    await withLhp({ suspect: ` ${rows[0]?.name.toUpperCase() ?? ''}` })
    await remindByRule(house)
    expect(await mails()).toEqual([])
    const seen = await asActor(house.db, systemActors.clock, async (tx) => [
      ...(await tx.selectFrom('netra.lhps').select('id').execute()),
      ...(await tx.selectFrom('netra.deadlines').select('id').where('lhp_id', 'is not', null).execute()),
    ])
    expect(seen).toEqual([])
    const clocks = (actor: ActorId) =>
      asActor(
        house.db,
        actor,
        async (tx) => (await sql`select * from netra.clocks_to_remind('infinity', 'infinity', '[]')`.execute(tx)).rows,
      )
    expect(await clocks(chair.id)).toEqual([])
    expect((await clocks(systemActors.clock)).length).toBeGreaterThan(0)
  })
})

describe('who is told', () => {
  test('who holds a fitting post in the office today; in the app each of them, and nobody beside', async () => {
    const chair = await mailed('ketua', 'BAWASLU-33.19')
    const staff = await mailed('staf-penanganan', 'BAWASLU-33.19')
    await mailed('petugas-penerima', 'BAWASLU-33.19')
    await mailed('ketua', 'BAWASLU-33.18')
    const gone = await world.person('anggota', 'BAWASLU-33.19', { until: '2021-01-01' })
    await signsInAs(gone, 'lama@contoh.go.id')
    const invented = await world.person('anggota', 'BAWASLU-33.19')
    await signsInAs(invented, `${invented}@contoh.invalid`)
    await clock()
    await remindByRule(house)
    expect((await mails()).map(({ account_id }) => account_id).sort()).toEqual([chair.id, staff.id].sort())

    const seenBy = (actor: ActorId) =>
      asActor(house.db, actor, (tx) => listReminders(tx, [world.office('BAWASLU-33.19')], morning))
    expect(await seenBy(chair.id)).toMatchObject([{ rung: 'hari-ini', ruleId: 'P12' }])
    expect(await seenBy(await world.person('ketua', 'BAWASLU-33.18'))).toEqual([])
    expect(await seenBy(await world.person('ketua', 'BAWASLU-33'))).toEqual([])
  })

  test('an accused office, whoever came from it, and whoever is named are never written to; the control is', async () => {
    const walled = [world.office('BUPATI-33.19')]
    const open = await silentReferral({ due: '2024-11-19' })
    const accusing = await silentReferral({ due: '2024-11-19', walled })
    const ppk = await mailed('ppk-kepegawaian', 'BUPATI-33.19')
    const lent = await mailed('ppk-kepegawaian', 'BUPATI-33.19')
    await remindByRule(house)
    expect(await told(open.id)).toEqual(['lewat BUPATI-33.19'])
    // The silence of whom it accuses climbs all the same, and waits for no reminder of his.
    expect(await told(accusing.id)).toEqual([])
    const seen = await asActor(house.db, ppk.id, (tx) => listReminders(tx, walled, morning))
    expect(seen.map(({ referralId }) => referralId)).toEqual([open.referralId])
    expect((await mails()).map(({ account_id }) => account_id).sort()).toEqual([ppk.id, lent.id].sort())

    // Now at the gubernur's: one came from the accused office this year, one is named in the file, one is neither.
    await world.owner.query(`delete from netra.memberships`)
    const governor = async () => {
      const id = newId() as ActorId
      await world.owner.query(`insert into netra.accounts (id, kind, name) values ($1, 'person', $2)`, [
        id,
        `Contoh ${id}`,
      ])
      await world.owner.query(
        `insert into netra.memberships (account_id, office_id, role, valid_from) values ($1, netra.office_id('GUBERNUR-33'), 'ppk-kepegawaian', '2020-01-01')`,
        [id],
      )
      await signsInAs(id, `${id}@contoh.go.id`)
      return id
    }
    const [came, named, free] = [await governor(), await governor(), await governor()]
    await world.owner.query(
      `insert into netra.memberships (account_id, office_id, role, valid_from, valid_to) values ($1, $2, 'ppk-kepegawaian', '2020-01-01', current_date - 30)`,
      [came, walled[0]],
    )
    await world.owner.query(
      `insert into netra.allegations (id, case_id, ordinal, subject_kind, subject_name, class) values ($1, $2, 1, 'pns', $3, 'disiplin')`,
      [newId(), accusing.caseId, ` contoh ${named} `],
    )
    world.at('2024-11-27T02:00:00.000Z')
    await remindByRule(house)
    expect(await told(accusing.id)).toEqual(['bkn BKN', 'gubernur GUBERNUR-33'])
    const { rows } = await world.owner.query<{ account_id: string }>(
      `select account_id from netra.mails where deadline_id = $1`,
      [accusing.id],
    )
    expect(rows).toEqual([{ account_id: free }])
    const governors = [
      (await world.owner.query<{ id: string }>(`select netra.office_id('GUBERNUR-33') as id`)).rows[0]?.id ?? '',
    ]
    const readBy = (actor: ActorId) =>
      asActor(house.db, actor, (tx) =>
        tx.selectFrom('netra.reminders').select('deadline_id').where('office_id', 'in', governors).execute(),
      )
    expect((await readBy(came)).map(({ deadline_id }) => deadline_id)).toEqual([open.id])
    expect((await readBy(free)).map(({ deadline_id }) => deadline_id).sort()).toEqual([accusing.id, open.id].sort())
    const { rows: control } = await world.owner.query<{ account_id: string }>(
      `select account_id from netra.mails where deadline_id = $1 and rung = 'gubernur'`,
      [open.id],
    )
    expect(control.map(({ account_id }) => account_id).sort()).toEqual([came, named, free].sort())
  })

  test('nobody but the clock writes or reads mail, and the table itself refuses whom the rule leaves out', async () => {
    const chair = await mailed('ketua', 'BAWASLU-33.19')
    const stranger = await mailed('ketua', 'BAWASLU-33.18')
    const due = await clock()
    await remindByRule(house)
    const { rows } = await world.owner.query<{ id: string }>('select id from netra.reminders')
    const row = (account: string, rung = 'hari-ini') => ({
      id: newId(),
      reminder_id: rows[0]?.id ?? '',
      deadline_id: due.id,
      rung,
      account_id: account,
      created_at: morning,
    })
    const insert = (actor: ActorId, account: string) =>
      asActor(house.db, actor, (tx) => tx.insertInto('netra.mails').values(row(account)).execute())
    await expect(insert(chair.id, chair.id)).rejects.toThrow(/row-level security/)
    await expect(insert(systemActors.clock, stranger.id)).rejects.toThrow(/row-level security/)
    await world.owner.query('delete from netra.mails')
    await expect(insert(systemActors.clock, chair.id)).resolves.toBeDefined()
    const read = (actor: ActorId) =>
      asActor(house.db, actor, (tx) => tx.selectFrom('netra.mails').select('id').execute())
    expect(await read(chair.id)).toEqual([])
    expect(await read(systemActors.clock)).toHaveLength(1)
    for (const change of ['update netra.reminders set office_id = office_id', 'delete from netra.mail_attempts'])
      await expect(
        asActor(house.db, systemActors.clock, async (tx) => {
          await sql.raw(change).execute(tx)
        }),
      ).rejects.toThrow(/permission denied/)
  })

  test('an address is told to the clock, of a mail that is going out, and never else', async () => {
    const { id, address } = await mailed('ketua', 'BAWASLU-33.19')
    await clock()
    await remindByRule(house)
    const addressOf = (actor: ActorId) =>
      asActor(
        house.db,
        actor,
        async (tx) =>
          (await sql<{ a: string | null }>`select netra.mail_address(${await mailId(id)}) as a`.execute(tx)).rows[0]?.a,
      )
    expect(await addressOf(systemActors.clock)).toBeNull()
    await world.owner.query(`update netra.mails set state = 'dikirim'`)
    expect(await addressOf(id)).toBeNull()
    expect(await addressOf(systemActors.clock)).toBe(address)
  })
})

const marks = ['PELAPOR-TANDA', 'NARASI-TANDA', 'TERLAPOR-TANDA', 'RESI-TANDA', 'REG-TANDA']
const marksIn = (text: string) => marks.filter((mark) => text.includes(mark))

describe('a mail', () => {
  test('arrives in both languages, names who must act, by when, on which article and where, and nothing of the case', async () => {
    const { address } = await mailed('ketua', 'BAWASLU-33.19')
    const caseId = await world.openedCase({ state: 'kajian', narrative: 'NARASI-TANDA', registerNumber: 'REG-TANDA' })
    await world.allegation(caseId)
    await world.owner.query(`update netra.cases set receipt_number = 'RESI-TANDA' where id = $1`, [caseId])
    await world.owner.query(
      `update netra.reports set subject_name = 'TERLAPOR-TANDA', evidence = 'PELAPOR-TANDA' where case_id = $1`,
      [caseId],
    )
    await clock({ caseId })
    await remindByRule(house)
    await work()
    const { text, raw } = await server.arrivedAt(address)
    expect(text).toMatch(
      /^Satu jangka di kantor Anda berakhir hari ini\.[\s\S]+BAWASLU-33\.19[\s\S]+Rabu, 20 November 2024[\s\S]+P12,[\s\S]+\/masuk/,
    )
    expect(text).toMatch(
      /-----\s+A term of your office ends today\.[\s\S]+Wednesday,? 20 November 2024[\s\S]+\/en\/masuk/,
    )
    expect(raw).toMatch(/^Content-Type: text\/plain; charset=utf-8/m)
    expect(marksIn(raw + text)).toEqual([])
    // The control: the same search finds the marks where a mail does carry them.
    const control = {
      ...{ id: newId(), to: 'kontrol@contoh.go.id', returnsAs: null },
      ...{ subject: marks[0] ?? '', text: `é ${marks.join(' ')}` },
    }
    await house.mailer?.send(control)
    const arrived = await server.arrivedAt(control.to)
    expect(marksIn(arrived.raw + arrived.text)).toEqual(marks)
    expect((await mails()).map(({ state }) => state)).toEqual(['terkirim'])
  })

  test('that is refused for good is kept, shown to the administrator, and not tried again', async () => {
    const { id } = await mailed('ketua', 'BAWASLU-33.19', 'tolak@contoh.go.id')
    await clock()
    await remindByRule(house)
    await work()
    expect(await mails()).toMatchObject([{ state: 'tidak-sampai', attempts: 1 }])
    expect(await sendMail(house, await mailId(id), write)).toBeNull()
    const administrator = await world.person('administrator', 'BAWASLU-RI')
    expect(await readMailState(house.db, administrator)).toMatchObject({
      counts: { 'tidak-sampai': 1 },
      undelivered: [{ accountId: id, state: 'tidak-sampai', code: 550 }],
    })
    expect(await readMailState(house.db, id)).toEqual({ counts: {}, undelivered: [] })
  })

  test('that a server took and sent back later did not arrive, once, and the administrator is told why', async () => {
    const { id } = await mailed('ketua', 'BAWASLU-33.19')
    await clock()
    await remindByRule(house)
    await work()
    const mail = await mailId(id)
    const returned = { sort: 'pengingat', mailId: mail, status: '5.2.2' } as const
    expect(await noteReturnedMail(house, { ...returned, mailId: newId() })).toBe('before')
    expect(await mails()).toMatchObject([{ state: 'terkirim' }])
    world.at('2024-11-20T09:00:00.000Z')
    expect(await noteReturnedMail(house, returned)).toBe('noted')
    expect(await noteReturnedMail(house, { ...returned, status: '5.1.1' })).toBe('before')
    expect(await mails()).toMatchObject([{ state: 'tidak-sampai', attempts: 1 }])
    const administrator = await world.person('administrator', 'BAWASLU-RI')
    expect(await readMailState(house.db, administrator)).toMatchObject({
      undelivered: [{ accountId: id, returned: true, status: '5.2.2', code: null, at: '2024-11-20T09:00:00.000Z' }],
    })
  })

  test('that is back before we wrote that it was taken, stays so', async () => {
    const { id } = await mailed('ketua', 'BAWASLU-33.19')
    await clock()
    await remindByRule(house)
    const mail = await mailId(id)
    const quick: Mailer = {
      through: 'contoh',
      returnsTo: null,
      domain: 'contoh.id',
      send: async (letter) => {
        expect(letter.returnsAs).toBe('pengingat')
        expect(await noteReturnedMail(house, { sort: 'pengingat', mailId: letter.id, status: '5.1.1' })).toBe('noted')
        return { kind: 'terkirim', code: 250 }
      },
    }
    expect(await sendMail({ ...house, mailer: quick }, mail, write)).toBe('terkirim')
    expect(await mails()).toMatchObject([{ state: 'tidak-sampai', attempts: 1 }])
  })

  test('that is refused for now waits longer each time, and is given up in the end', async () => {
    const { id } = await mailed('ketua', 'BAWASLU-33.19', 'tunda@contoh.go.id')
    await clock()
    await remindByRule(house)
    const mail = await mailId(id)
    expect(await sendMail(house, mail, write)).toBe('ditunda')
    expect(await mails()).toMatchObject([{ state: 'menunggu', attempts: 1 }])
    for (let n = 2; n <= 10; n++) expect(await sendMail(house, mail, write)).toBe('ditunda')
    expect(await sendMail(house, mail, write)).toBe('tidak-sampai')
    expect(await sendMail(house, mail, write)).toBeNull()
  })

  test('goes once, though its worker was killed while the server had it', async () => {
    const address = 'gantung@contoh.go.id'
    const { id } = await mailed('ketua', 'BAWASLU-33.19', address)
    await clock()
    await remindByRule(house)
    const worker = fork(join(import.meta.dirname, '../support/work-once.ts'), {
      stdio: 'ignore',
      env: {
        ...process.env,
        NETRA_DATA: mkdtempSync(join(tmpdir(), 'netra-surat-')),
        NETRA_MODE: 'production',
        NETRA_SMTP_URL: server.url,
        NETRA_MAIL_FROM: 'netra@contoh.go.id',
        WORK_ONCE: JSON.stringify({ app: world.clone.urlFor('netra_app'), jobs: world.clone.urlFor('netra_jobs') }),
      },
    })
    await server.arrivedAt(address)
    const ended = once(worker, 'exit')
    worker.kill('SIGKILL')
    await ended
    const letGo = await freeJobs(world.clone.urlFor('netra_jobs'))
    await work()
    await letGo?.()
    expect(server.arrived.filter(({ to }) => to.includes(address))).toHaveLength(1)
    expect(await mails()).toMatchObject([{ state: 'entah', attempts: 1, account_id: id }])
  })

  test('is not sent to who has left meanwhile, nor of a term that was met', async () => {
    const leaving = await mailed('ketua', 'BAWASLU-33.19')
    await clock()
    await remindByRule(house)
    await world.owner.query('delete from netra.memberships')
    expect(await sendMail(house, await mailId(leaving.id), write)).toBe('gugur')
    const staying = await mailed('ketua', 'BAWASLU-33.19')
    const met = await clock()
    await remindByRule(house)
    await world.owner.query(`update netra.deadlines set closed_at = now(), closed_as = 'dipenuhi' where id = $1`, [
      met.id,
    ])
    expect(await sendMail(house, await mailId(staying.id), write)).toBe('gugur')
  })

  test('without a server nothing waits to be mailed, and the office is reminded in the app all the same', async () => {
    await mailed('ketua', 'BAWASLU-33.19')
    const due = await clock()
    await remindByRule({ ...house, mailer: null })
    expect(await told(due.id)).toEqual(['hari-ini BAWASLU-33.19'])
    expect(await mails()).toEqual([])
  })
})
