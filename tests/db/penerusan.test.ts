import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  holdPleno,
  moveCase,
  openCasePage,
  openReferralPage,
  passOn,
  recordFollowUp,
  recordKajian,
  referCase,
  replayAndCompare,
  sendElsewhere,
} from '#app'
import {
  addressees,
  followUpSteps,
  followUpTables,
  rowsOf,
  standingOf,
  type Addressee,
  type FollowUpPlace,
  type FollowUpStep,
} from '#core'
import { plainDate, sanctions, type SubjectKind } from '#law'
import { asActor, newId, referralStore, type ActorId } from '#store'
import {
  countReferralInbox,
  countReturned,
  inboxBound,
  listReads,
  listReceivers,
  listReferralInbox,
  referralPageSize,
  type ReferralFilter,
} from '#store/views'
import { openWorld, type World } from './desk-world.ts'
import { granted, unanimous } from './granted.ts'

const notFound = { ok: false, refusal: { reason: 'not-found', basis: null } }
const secret = 'PELAPOR-RAHASIA'

let world: World
let [staff, ketua, bkn, bupati] = [] as unknown as [ActorId, ActorId, ActorId, ActorId]
let members: readonly ActorId[] = []
beforeAll(async () => {
  world = await openWorld('2024-10-21T02:00:00.000Z')
  staff = await world.person('staf-penanganan', 'BAWASLU-33.19')
  members = await world.commission('BAWASLU-33.19')
  ;[ketua] = members as [ActorId]
  bkn = await world.person('bkn', 'BKN')
  bupati = await world.person('ppk-kepegawaian', 'BUPATI-33.19')
})
afterAll(() => world.close())

type Ready = { readonly kajian?: boolean; readonly unit?: boolean; readonly evidence?: string }

/** A registered case before its final pleno, with one ASN allegation. */
async function readyCase({ kajian = true, unit = true, evidence = 'Satu foto.' }: Ready = {}) {
  world.at('2024-10-21T02:00:00.000Z')
  const caseId = await world.openedCase({
    state: 'pleno-akhir',
    since: '2024-10-20T02:00:00.000Z',
    registerNumber: `${Math.random()}/Reg/LP`,
    narrative: secret,
  })
  const allegationId = await world.allegation(caseId, {
    route: 'RUTE-ASN-DAERAH',
    officeId: unit ? world.office('DINAS-33.19') : null,
  })
  if (kajian)
    granted(await recordKajian(world.desk, { caseId, actor: staff, body: `Kajian. Saksi bernama ${secret}.` }))
  const { plenoId } = granted(
    await holdPleno(world.desk, {
      caseId,
      actor: ketua,
      action: 'refer',
      ...unanimous(members),
      outcomes: [{ allegationId, outcome: 'hukum-lainnya' }],
    }),
  )
  return { caseId, allegationId, plenoId, evidence }
}

const refer = (
  { caseId, plenoId, allegationId, evidence }: Awaited<ReturnType<typeof readyCase>>,
  to: Parameters<typeof referCase>[1]['to'] = [
    { receivingOfficeId: world.office('BKN'), route: 'RUTE-ASN-DAERAH', allegationIds: [allegationId] },
  ],
) =>
  referCase(world.desk, {
    caseId,
    actor: ketua,
    plenoId,
    summary: 'Menghadiri kampanye dan memberi dukungan.',
    evidence,
    to,
  })

/** What the receipt of this case's report tells of its receivers, to nobody in particular. */
async function toldToReporter(caseId: string): Promise<readonly Record<string, unknown>[]> {
  const { receipt_hash: hash } = await world.clone.asRoot((root) =>
    root.selectFrom('netra.reports').select('receipt_hash').where('case_id', '=', caseId).executeTakeFirstOrThrow(),
  )
  const { rows } = await sql<{
    told: readonly Record<string, unknown>[]
  }>`select netra.report_answers(${hash}) as told`.execute(world.desk.db)
  return rows[0]?.told ?? []
}

async function referred() {
  const ready = await readyCase()
  const { sent } = granted(await refer(ready))
  return { ...ready, referralId: sent[0]?.referralId ?? '' }
}

test("what the receiving body reads, the auditor of the case's own chain sees; one beside does not", async () => {
  const { referralId } = await referred()
  granted(await openReferralPage(world.desk, { referralId, actor: bkn }))
  const lines = async (office: 'BAWASLU-33.19' | 'BAWASLU-33' | 'BAWASLU-33.18') => {
    const auditor = await world.person('auditor', office)
    const asked = { what: null, person: '', record: referralId, from: null, to: null, page: 1 }
    return (await listReads(world.desk.db, auditor, asked)).rows
  }
  const line = { what: 'penerusan', office: 'BKN', person: expect.stringContaining('Contoh bkn') as string }
  expect(await lines('BAWASLU-33.19')).toMatchObject([line])
  expect(await lines('BAWASLU-33')).toMatchObject([line])
  expect(await lines('BAWASLU-33.18')).toEqual([])
})

describe('nothing leaves incomplete', () => {
  test.each([
    ['without a kajian', { kajian: false }, ['kajian']],
    ['without the unit of the accused', { unit: false }, ['unit']],
    ['without evidence', { evidence: ' ' }, ['evidence']],
    ['without any of them', { kajian: false, unit: false, evidence: '' }, ['kajian', 'evidence', 'unit']],
  ] as const)('%s', async (_, gap, missing) => {
    const ready = await readyCase(gap)
    expect(await refer(ready)).toMatchObject({
      ok: false,
      refusal: { reason: 'referral-incomplete', missing, basis: 'N14' },
    })
    expect(granted(await openCasePage(world.desk, { caseId: ready.caseId, actor: staff })).held.state).toBe(
      'pleno-akhir',
    )
  })

  test('without the pleno that decided it', async () => {
    const ready = await readyCase()
    expect(await refer({ ...ready, plenoId: ready.caseId })).toMatchObject({
      ok: false,
      refusal: { reason: 'needs-pleno' },
    })
  })

  test('leaving an allegation out, or to a body its route does not name', async () => {
    const ready = await readyCase()
    const to = (office: 'BKN' | 'PROPAM-33.19' | 'DINAS-33.19', allegationIds: readonly string[]) =>
      refer(ready, [{ receivingOfficeId: world.office(office), route: 'RUTE-ASN-DAERAH', allegationIds }])
    expect(await to('BKN', [])).toMatchObject({
      ok: false,
      refusal: { reason: 'referral-incomplete', missing: ['allegation'] },
    })
    expect(await to('PROPAM-33.19', [ready.allegationId])).toMatchObject({
      ok: false,
      refusal: { reason: 'office-cannot-take' },
    })
    // A body that has ended by the day on which the file goes takes nothing; the control is the same body without an end.
    const ends = (on: string | null) =>
      world.owner.query('update netra.offices set valid_to = $2 where id = $1', [world.office('BKN'), on])
    await ends('2024-10-01')
    expect(await to('BKN', [ready.allegationId])).toMatchObject({ refusal: { reason: 'office-cannot-take' } })
    await ends(null)
    granted(await to('BKN', [ready.allegationId]))
  })

  test('only the use case that brings the referrals may refer', async () => {
    const { caseId, plenoId } = await readyCase()
    expect(await moveCase(world.desk, { caseId, actor: ketua, action: 'refer' as 'close', plenoId })).toMatchObject({
      ok: false,
      refusal: { reason: 'use-its-form' },
    })
  })
})

describe('what leaves', () => {
  test('is the copy without reporter, witness and finder, and the receiver sees nothing of the case behind it', async () => {
    const { caseId, referralId } = await referred()
    const page = granted(await openReferralPage(world.desk, { referralId, actor: bkn }))
    expect(JSON.stringify(page)).not.toContain(secret)
    expect(page.contents).toMatchObject({
      summary: 'Menghadiri kampanye dan memberi dukungan.',
      allegations: [{ subjectName: 'Contoh Terlapor' }],
    })
    expect(await openCasePage(world.desk, { caseId, actor: bkn })).toEqual(notFound)
    expect(await openReferralPage(world.desk, { referralId, actor: bupati })).toEqual(notFound)
    // The control: the narrative that stayed behind does hold it, for those who handle it.
    expect(JSON.stringify(granted(await openCasePage(world.desk, { caseId, actor: staff })))).toContain(secret)
  })

  test('is walled from the accused office, whatever it is', async () => {
    const walled = await world.openedCase({
      state: 'pleno-akhir',
      since: '2024-10-20T02:00:00.000Z',
      registerNumber: 'W/1',
      walled: [world.office('BUPATI-33.19')],
    })
    const allegationId = await world.allegation(walled, { route: 'RUTE-ASN-DAERAH' })
    granted(await recordKajian(world.desk, { caseId: walled, actor: staff, body: 'Kajian.' }))
    const { plenoId } = granted(
      await holdPleno(world.desk, {
        caseId: walled,
        actor: ketua,
        action: 'refer',
        ...unanimous(members),
        outcomes: [{ allegationId, outcome: 'hukum-lainnya' }],
      }),
    )
    const to = (office: 'BUPATI-33.19' | 'BKN') =>
      refer({ caseId: walled, plenoId, allegationId, evidence: 'Satu foto.' }, [
        { receivingOfficeId: world.office(office), route: 'RUTE-ASN-DAERAH', allegationIds: [allegationId] },
      ])
    expect(await to('BUPATI-33.19')).toMatchObject({ ok: false, refusal: { reason: 'office-cannot-take' } })
    granted(await to('BKN'))
  })
})

describe('what comes back', () => {
  test('BKN receives, passes on to the PPK, the PPK sanctions, and only then is the case finished', async () => {
    const { caseId, allegationId, referralId } = await referred()
    const finish = () => moveCase(world.desk, { caseId, actor: staff, action: 'finish' })
    expect(await finish()).toMatchObject({ ok: false, refusal: { reason: 'referrals-open', count: 1 } })

    world.at('2024-10-23T02:00:00.000Z')
    granted(
      await recordFollowUp(world.desk, {
        referralId,
        actor: bkn,
        kind: 'diterima',
        happenedOn: plainDate('2024-10-22'),
      }),
    )
    const received = granted(await openReferralPage(world.desk, { referralId, actor: bkn }))
    expect(received).toMatchObject({ state: 'diterima', followUps: [{ kind: 'diterima', accordingTo: 'BKN' }] })
    expect(received.clocks).toMatchObject([{ ruleId: 'F2', acting: false, closedAt: null }])
    expect(granted(await openCasePage(world.desk, { caseId, actor: staff })).held.state).toBe('tindak-lanjut')

    const child = granted(
      await passOn(world.desk, {
        referralId,
        actor: bkn,
        to: { receivingOfficeId: world.office('BUPATI-33.19'), route: 'RUTE-ASN-DAERAH' },
      }),
    )
    expect(await finish()).toMatchObject({ ok: false, refusal: { reason: 'referrals-open', count: 1 } })
    expect(granted(await openReferralPage(world.desk, { referralId: child.referralId, actor: bupati }))).toMatchObject({
      state: 'dikirim',
      clocks: [{ ruleId: 'F5' }],
    })

    world.at('2024-11-04T02:00:00.000Z')
    const sanction = {
      referralId: child.referralId,
      actor: bupati,
      kind: 'sanksi',
      happenedOn: plainDate('2024-11-01'),
      allegationId,
      decreeNumber: '800/1',
      decreeOn: plainDate('2024-11-01'),
    } as const
    expect(await recordFollowUp(world.desk, sanction)).toMatchObject({
      ok: false,
      refusal: { reason: 'field', field: 'sanctionCode', problem: 'blank' },
    })
    expect(await recordFollowUp(world.desk, { ...sanction, sanctionCode: 'TIDAK-ADA' })).toMatchObject({
      ok: false,
      refusal: { field: 'sanctionCode', problem: 'unknown' },
    })
    expect(await recordFollowUp(world.desk, { ...sanction, sanctionCode: 'POL-D1' })).toEqual({
      ok: false,
      refusal: { reason: 'sanction-not-theirs', subject: 'pns', subjects: ['polri'], basis: 'POL-D1' },
    })
    expect(granted(await recordFollowUp(world.desk, { ...sanction, sanctionCode: 'PNS-S1' })).referralState).toBe(
      'diputus',
    )
    granted(await finish())
    const { held, timeline } = granted(await openCasePage(world.desk, { caseId, actor: staff }))
    expect(held.state).toBe('tuntas')
    expect(timeline.find(({ data }) => data['sanctionCode'] === 'PNS-S1')).toMatchObject({
      happenedAt: '2024-10-31T17:00:00.000Z',
      recordedAt: '2024-11-04T02:00:00.000Z',
      accordingTo: 'BUPATI-33.19',
    })
  })

  test('no news is kept as no news: it answers nothing and moves nothing', async () => {
    const { caseId, referralId } = await referred()
    world.at('2024-12-01T02:00:00.000Z')
    const asked = { referralId, actor: staff, kind: 'belum-ada-kabar', happenedOn: plainDate('2024-11-30') } as const
    expect(await recordFollowUp(world.desk, asked)).toMatchObject({
      ok: false,
      refusal: { reason: 'field', field: 'accordingTo' },
    })
    granted(await recordFollowUp(world.desk, { ...asked, accordingTo: 'BKN, lewat telepon' }))
    expect(await toldToReporter(caseId)).toEqual([])
    const { held, referrals } = granted(await openCasePage(world.desk, { caseId, actor: staff }))
    expect([held.state, referrals[0]?.state]).toEqual(['diteruskan', 'dikirim'])
    expect(await moveCase(world.desk, { caseId, actor: staff, action: 'finish' })).toMatchObject({
      ok: false,
      refusal: { reason: 'referrals-open' },
    })
    expect(granted(await openReferralPage(world.desk, { referralId, actor: bkn }))).toMatchObject({
      lastNewsAt: null,
      followUps: [{ kind: 'belum-ada-kabar' }],
    })
  })

  test('a letter is recorded by the handling office, according to whom; what contradicts it stands beside it', async () => {
    const { caseId, allegationId, referralId } = await referred()
    world.at('2024-11-20T02:00:00.000Z')
    const letter = { referralId, allegationId, happenedOn: plainDate('2024-11-18') } as const
    granted(
      await recordFollowUp(world.desk, {
        ...letter,
        actor: staff,
        kind: 'sanksi',
        sanctionCode: 'MOR-B',
        decreeNumber: '800/7',
        decreeOn: plainDate('2024-11-18'),
        accordingTo: 'Surat BKN 12/2024',
        paperNumber: '12/2024',
      }),
    )
    granted(await recordFollowUp(world.desk, { ...letter, actor: bkn, kind: 'tidak-terbukti' }))
    const page = granted(await openReferralPage(world.desk, { referralId, actor: bkn }))
    expect(page.followUps.map(({ kind, accordingTo }) => [kind, accordingTo])).toEqual([
      ['sanksi', 'Surat BKN 12/2024'],
      ['tidak-terbukti', 'BKN'],
    ])
    expect(page.state).toBe('diputus')
    granted(await moveCase(world.desk, { caseId, actor: staff, action: 'finish' }))

    const told = await toldToReporter(caseId)
    expect(told).toMatchObject([{ step: 'sanksi' }, { step: 'tidak-terbukti' }])
    expect(told.map((answer) => Object.keys(answer).toSorted())).toEqual([
      ['body', 'on', 'recordedAt', 'step'],
      ['body', 'on', 'recordedAt', 'step'],
    ])
    expect(JSON.stringify(told)).not.toMatch(/MOR-B|800\/7|12\/2024/)
  })

  test('nobody answers in the future, before the file was sent, or for a file that is not theirs', async () => {
    const { allegationId, referralId } = await referred()
    const answer = (actor: ActorId, day: string) =>
      recordFollowUp(world.desk, {
        referralId,
        actor,
        kind: 'tidak-terbukti',
        allegationId,
        happenedOn: plainDate(day),
      })
    expect(await answer(bkn, '2024-10-22')).toMatchObject({
      ok: false,
      refusal: { field: 'happenedOn', problem: 'in-the-future' },
    })
    expect(await answer(bkn, '2024-10-20')).toMatchObject({
      ok: false,
      refusal: { field: 'happenedOn', problem: 'too-early' },
    })
    expect(await answer(bupati, '2024-10-21')).toEqual(notFound)
    granted(await answer(bkn, '2024-10-21'))
  })

  test("a receiver's list holds its own files and no others", async () => {
    const { referralId } = await referred()
    const ids = async (actor: ActorId) =>
      (await asActor(world.desk.db, actor, (tx) => listReferralInbox(tx, {}))).map(({ id }) => id)
    expect(await ids(bkn)).toContain(referralId)
    expect(await ids(bupati)).not.toContain(referralId)
    // Who reads its case reads it, whatever his rank; the kab/kota beside does not.
    expect(await ids(staff)).toContain(referralId)
    expect(await ids(await world.person('ketua', 'BAWASLU-33'))).toContain(referralId)
    expect(await ids(await world.person('ketua', 'BAWASLU-33.18'))).not.toContain(referralId)
  })
})

describe('the list of referrals', () => {
  const list = (actor: ActorId, filter: ReferralFilter = {}) =>
    asActor(world.desk.db, actor, (tx) => listReferralInbox(tx, filter))
  const count = (actor: ActorId) => asActor(world.desk.db, actor, (tx) => countReferralInbox(tx))

  test('follows its case to another office, and is found there by whoever reads it', async () => {
    const { caseId, referralId } = await referred()
    const beside = await world.person('ketua', 'BAWASLU-33.18')
    const has = async (actor: ActorId) => (await list(actor)).some(({ id }) => id === referralId)
    const handTo = (office: 'BAWASLU-33.18' | 'BAWASLU-33.19') =>
      world.owner.query('update netra.cases set handling_office_id = $2, regency_office_id = $2 where id = $1', [
        caseId,
        world.office(office),
      ])
    expect([await has(staff), await has(beside)]).toEqual([true, false])
    await handTo('BAWASLU-33.18')
    expect([await has(staff), await has(beside)]).toEqual([false, true])
    await handTo('BAWASLU-33.19')
    expect([await has(staff), await has(beside)]).toEqual([true, false])
  })

  test('shows what is due first; a term that ended leaves the order, and nobody writes it himself', async () => {
    const [first, second] = [await referred(), await referred()]
    const clock = (of: typeof first, due: string) =>
      world.owner.query<{ id: string }>(
        `insert into netra.deadlines (id, case_id, referral_id, office_id, rule_id, owner, parameters, zone, started_at, due_on, due_at, working, acting)
         select gen_random_uuid(), r.case_id, r.id, r.receiving_office_id, 'F3', 'penerima-penerusan', '{}', 'WIB', r.sent_at, $2::date, $2::date, '[]', false
         from netra.referrals r where r.id = $1 returning id`,
        [of.referralId, due],
      )
    await clock(first, '2024-10-23')
    const { rows } = await clock(second, '2024-10-22')
    const order = async () =>
      (await list(bkn)).flatMap(({ id }) =>
        id === first.referralId ? ['first'] : id === second.referralId ? ['second'] : [],
      )
    expect(await order()).toEqual(['second', 'first'])
    await world.owner.query(
      `update netra.deadlines set closed_at = started_at, closed_as = 'dipenuhi' where id = $1`,
      rows.map(({ id }) => id),
    )
    expect(await order()).toEqual(['first', 'second'])
    for (const column of ['due_at', 'handling_office_id'])
      await expect(
        asActor(world.clone.db, staff, (tx) => sql.raw(`update netra.referrals set ${column} = null`).execute(tx)),
      ).rejects.toThrow(/permission denied/)
  })

  test('counts so far and no farther, leafs as far as it counts, and skips and repeats nothing on the way', async () => {
    const { referralId } = await referred()
    const receiver = await world.person('propam', 'PROPAM-33.19')
    await world.owner.query(
      `insert into netra.referrals
       select (jsonb_populate_record(r, jsonb_build_object('id', gen_random_uuid(), 'receiving_office_id', $2::text, 'state', 'diperiksa'))).*
       from netra.referrals r, generate_series(1, $3) where r.id = $1`,
      [referralId, world.office('PROPAM-33.19'), inboxBound + 5],
    )
    expect(await count(receiver)).toEqual([{ state: 'diperiksa', count: inboxBound + 1 }])
    const pages = Array.from({ length: inboxBound / referralPageSize }, (_, at) => at + 1)
    const seen: string[] = []
    for (const page of pages) seen.push(...(await list(receiver, { page })).map(({ id }) => id))
    expect([seen.length, new Set(seen).size]).toEqual([inboxBound, inboxBound])
    expect(await list(receiver, { page: pages.length + 1 })).toEqual([])
    expect(await list(receiver, { state: 'dikirim' })).toEqual([])
    // Beside him nobody has them; the office of the case has them with its own.
    expect(await count(await world.person('kepala-opd', 'DINAS-33.19'))).toEqual([])
    expect(await count(staff)).toContainEqual({ state: 'diperiksa', count: inboxBound + 1 })
  })

  test('asks each referral of its own case, and never all cases for one list', async () => {
    const { rows } = await asActor(world.clone.db, staff, (tx) =>
      sql<{ 'QUERY PLAN': string }>`explain select id from netra.referrals`.execute(tx),
    )
    expect(JSON.stringify(rows)).toContain('cases_pkey')
    expect(JSON.stringify(rows)).not.toContain('hashed')
  })
})

describe('the way of a file', () => {
  const tell = (
    referralId: string,
    actor: ActorId,
    kind: Parameters<typeof recordFollowUp>[1]['kind'],
    day: string,
    more: Partial<Parameters<typeof recordFollowUp>[1]> = {},
  ) => recordFollowUp(world.desk, { referralId, actor, kind, happenedOn: plainDate(day), ...more })
  const sanction = (allegationId: string, number: string, on: string) => ({
    allegationId,
    sanctionCode: 'PNS-S1',
    decreeNumber: number,
    decreeOn: plainDate(on),
  })
  const clocksOf = async (referralId: string) =>
    granted(await openReferralPage(world.desk, { referralId, actor: staff })).clocks.map(
      ({ ruleId, owner, closedAs, acting }) => ({ ruleId, owner, closedAs, acting }),
    )

  test('goes from BKN over the Satgas and Bawaslu to the PPK, the decree and I’DIS, each clock with its owner', async () => {
    const { allegationId, referralId } = await referred()
    world.at('2024-11-20T02:00:00.000Z')
    granted(await tell(referralId, bkn, 'diterima', '2024-10-22'))
    granted(await tell(referralId, bkn, 'verifikasi-satgas', '2024-10-28', { accordingTo: 'Satgas Netralitas' }))
    expect(await clocksOf(referralId)).toEqual([
      { ruleId: 'F2', owner: 'penerima-penerusan', closedAs: 'dipenuhi', acting: false },
      // Three working days, counted from a day that no source names: shown, and not acting.
      { ruleId: 'F3', owner: 'kantor', closedAs: null, acting: false },
    ])
    granted(await tell(referralId, staff, 'validasi-bawaslu', '2024-10-30', { accordingTo: 'Bawaslu Kudus' }))
    expect((await clocksOf(referralId))[1]).toMatchObject({ ruleId: 'F3', closedAs: 'dipenuhi' })
    const to = { receivingOfficeId: world.office('BUPATI-33.19'), route: 'RUTE-ASN-DAERAH' }
    const child = granted(await passOn(world.desk, { referralId, actor: bkn, to })).referralId
    granted(await tell(child, bupati, 'mulai-diperiksa', '2024-11-20'))
    expect(await tell(child, bupati, 'disampaikan', '2024-11-20')).toMatchObject({
      ok: false,
      refusal: { reason: 'step-before-its-cause', needs: ['sanksi', 'berubah'], basis: 'PPK4' },
    })
    granted(await tell(child, bupati, 'sanksi', '2024-11-20', sanction(allegationId, '800/9', '2024-11-20')))
    granted(await tell(child, bupati, 'disampaikan', '2024-11-20'))
    granted(await tell(child, bupati, 'berlaku', '2024-11-20'))
    granted(await tell(child, bupati, 'masuk-idis', '2024-11-20'))
    const { chain, state } = granted(await openReferralPage(world.desk, { referralId: child, actor: staff }))
    expect(state).toBe('diputus')
    expect(chain.map(({ followUps }) => followUps.map(({ kind }) => kind))).toEqual([
      ['diterima', 'verifikasi-satgas', 'validasi-bawaslu', 'diteruskan'],
      ['mulai-diperiksa', 'sanksi', 'disampaikan', 'berlaku', 'masuk-idis'],
    ])
    // The PPK reads its own part of the way and nothing before it.
    const own = granted(await openReferralPage(world.desk, { referralId: child, actor: bupati }))
    expect([own.chain.length, own.behind]).toEqual([1, null])
  })

  test('BKN warns, reprimands and blocks after it passed the file on; who never had it tells nothing', async () => {
    const { allegationId, referralId } = await referred()
    world.at('2024-12-20T02:00:00.000Z')
    const to = { receivingOfficeId: world.office('BUPATI-33.19'), route: 'RUTE-ASN-DAERAH' }
    const child = granted(await passOn(world.desk, { referralId, actor: bkn, to })).referralId
    const onDay = (actor: ActorId, kind: 'peringatan-bkn' | 'teguran-bkn' | 'buka-blokir') =>
      tell(child, actor, kind, '2024-12-20')
    expect(await onDay(await world.person('bkpsdm', 'BKPSDM-33.19'), 'peringatan-bkn')).toEqual(notFound)
    expect(await onDay(bkn, 'teguran-bkn')).toMatchObject({ ok: false, refusal: { reason: 'step-before-its-cause' } })
    granted(await onDay(bkn, 'peringatan-bkn'))
    granted(await onDay(bkn, 'teguran-bkn'))
    const decree = { decreeNumber: 'B/1', decreeOn: plainDate('2024-12-20') }
    granted(await tell(child, bkn, 'blokir-siasn', '2024-12-20', decree))
    expect(await onDay(bkn, 'buka-blokir')).toMatchObject({ ok: false, refusal: { basis: 'F8' } })
    granted(await tell(child, bupati, 'sanksi', '2024-12-20', sanction(allegationId, '800/10', '2024-12-20')))
    granted(await onDay(bkn, 'buka-blokir'))
    const page = granted(await openReferralPage(world.desk, { referralId: child, actor: bupati }))
    expect(page.followUps.map(({ kind, accordingTo, officeName }) => [kind, accordingTo, officeName])).toContainEqual([
      'blokir-siasn',
      'BKN',
      'BKN',
    ])
  })

  test('says no, with its row, to a decree before the referral, another service and another way; a second decree stands beside the first', async () => {
    const { allegationId, referralId } = await referred()
    world.at('2024-11-20T02:00:00.000Z')
    const decree = (number: string, on: string, more = {}) =>
      tell(referralId, staff, 'sanksi', '2024-11-18', {
        ...sanction(allegationId, number, on),
        accordingTo: `Surat ${number}`,
        ...more,
      })
    expect(await decree('1', '2024-10-01')).toMatchObject({
      ok: false,
      refusal: { reason: 'decree-before-referral', decreeOn: '2024-10-01', sentOn: '2024-10-21', basis: 'F5' },
    })
    expect(await decree('1', '2024-11-18', { sanctionCode: 'CRM-188' })).toMatchObject({
      ok: false,
      refusal: { reason: 'sanction-of-other-way', basis: 'CRM-188' },
    })
    expect(await decree('1', '2024-11-18', { lasts: { amount: 9, unit: 'months' } })).toMatchObject({
      ok: false,
      refusal: { reason: 'sanction-not-so-long', basis: 'PNS-S1' },
    })
    expect(await decree('', '2024-11-18')).toMatchObject({
      ok: false,
      refusal: { reason: 'field', field: 'decreeNumber', problem: 'blank' },
    })
    expect(await tell(referralId, staff, 'penyidikan', '2024-11-18', { accordingTo: 'x' })).toMatchObject({
      ok: false,
      refusal: { reason: 'step-not-theirs', addressee: 'asn' },
    })
    granted(await decree('1', '2024-11-18'))
    granted(await decree('2', '2024-11-18', { sanctionCode: undefined, sanctionWords: 'Penundaan kenaikan pangkat' }))
    const { followUps } = granted(await openReferralPage(world.desk, { referralId, actor: bkn }))
    expect(followUps.map((one) => [one.decreeNumber, one.sanctionCode, one.sanctionWords])).toEqual([
      ['1', 'PNS-S1', null],
      ['2', null, 'Penundaan kenaikan pangkat'],
    ])
  })

  test('the paper is kept sealed to the handling office, whoever brings it, and its hash is read by both sides', async () => {
    const { referralId } = await referred()
    const pdf = new TextEncoder().encode('%PDF-1.7 contoh')
    const bring = (bytes: Uint8Array) => tell(referralId, bkn, 'diterima', '2024-10-21', { scan: { bytes } })
    expect(await bring(new TextEncoder().encode('bukan dokumen'))).toEqual({
      ok: false,
      refusal: { reason: 'scan-not-a-document' },
    })
    const { followUpId } = granted(await bring(pdf))
    const hash = createHash('sha256').update(pdf).digest('hex')
    for (const actor of [bkn, staff]) {
      const page = granted(await openReferralPage(world.desk, { referralId, actor }))
      expect(page.followUps.map(({ scanHash }) => scanHash)).toEqual([hash])
      // Both sides read the same days.
      expect(page.chain.map(({ sentAt, followUps }) => [sentAt, followUps[0]?.happenedOn])).toEqual([
        ['2024-10-21T02:00:00.000Z', '2024-10-21'],
      ])
    }
    const { rows } = await world.owner.query<{ id: string; office: string }>(
      `select s.id, k.office_id as office from netra.follow_up_scans s join netra.office_keys k on k.id = s.office_key_id where s.follow_up_id = $1`,
      [followUpId],
    )
    expect(rows).toMatchObject([{ office: world.office('BAWASLU-33.19') }])
    const kept = await world.desk.files.read(rows[0]?.id ?? '')
    expect(Buffer.from(kept ?? []).includes('%PDF')).toBe(false)
    expect(kept?.length).toBeGreaterThan(0)
    // Whoever has no file of this case sees neither the row nor the control that there is one.
    const scan = (keptBy: ActorId) => ({
      id: newId(),
      followUpId,
      referralId,
      mediaType: 'application/pdf',
      size: 1,
      sha256: Buffer.alloc(32),
      officeKeyId: newId(),
      keptBy,
      keptAt: world.desk.clock(),
    })
    const keeps = (actor: ActorId) => asActor(world.desk.db, actor, (tx) => referralStore.recordScan(tx, scan(actor)))
    // Nobody puts another paper under a statement that is not his; its own author gets as far as that there is one.
    await expect(keeps(staff)).rejects.toThrow(/row-level security/)
    await expect(keeps(bkn)).rejects.toThrow(/follow_up_scans_follow_up_id_key/)
    const scansSeen = (actor: ActorId) =>
      asActor(world.desk.db, actor, (tx) =>
        tx.selectFrom('netra.follow_up_scans').select('id').where('referral_id', '=', referralId).execute(),
      )
    expect((await scansSeen(bkn)).length).toBe(1)
    expect(await scansSeen(bupati)).toEqual([])
  })
})

describe('every addressee, from the letters alone', () => {
  const accusedAs: Readonly<Record<Addressee, { readonly subject: SubjectKind; readonly route: string }>> = {
    asn: { subject: 'pns', route: 'RUTE-ASN-DAERAH' },
    'asn-polri': { subject: 'pns', route: 'RUTE-ASN-POLRI' },
    polri: { subject: 'polri', route: 'RUTE-POLRI' },
    tni: { subject: 'tni', route: 'RUTE-TNI' },
    kades: { subject: 'kades', route: 'RUTE-KADES' },
    'perangkat-desa': { subject: 'perangkat-desa', route: 'RUTE-PERANGKAT-DESA' },
    bpd: { subject: 'bpd', route: 'lain' },
    pejabat: { subject: 'pejabat', route: 'lain' },
    penyelenggara: { subject: 'penyelenggara', route: 'RUTE-PENYELENGGARA' },
    'non-asn': { subject: 'honorer', route: 'RUTE-NONASN' },
    pidana: { subject: 'kades', route: 'RUTE-PIDANA' },
    lain: { subject: 'lain', route: 'lain' },
  }

  /** A file as it was sent, with one accused of this kind. */
  async function fileOn(addressee: Addressee) {
    world.at('2024-10-21T02:00:00.000Z')
    const { subject, route } = accusedAs[addressee]
    const caseId = await world.openedCase({ state: 'diteruskan', since: '2024-10-21T02:00:00.000Z' })
    const allegationId = await world.allegation(caseId, { route })
    const referralId = newId()
    await world.owner.query(
      `insert into netra.referrals (id, case_id, from_office_id, receiving_office_id, route, sent_at, contents, allegation_ids, state, state_since)
       values ($1, $2, $3, $4, $5, $6, $7, $8, 'dikirim', $6)`,
      [
        referralId,
        caseId,
        world.office('BAWASLU-33.19'),
        world.office('BKPSDM-33.19'),
        route,
        '2024-10-21T02:00:00.000Z',
        JSON.stringify({ allegations: [{ id: allegationId, subject }] }),
        [allegationId],
      ],
    )
    return { caseId, allegationId, referralId, subject }
  }

  /** The way through a sanction to where nobody is waited for, in the order of the table. */
  function wayOf(addressee: Addressee): readonly FollowUpStep[] {
    const rows = rowsOf(addressee)
    const after = (at: FollowUpPlace, seen: readonly FollowUpStep[]): readonly FollowUpStep[] | null => {
      const next = rows.filter(
        ({ step, after: before, optional }) => before.includes(at) && !seen.includes(step) && optional !== true,
      )
      for (const { step, closes } of next) {
        if (step === 'tidak-terbukti' || step === 'diteruskan') continue
        const way = [...seen, step]
        const whole = closes === true && way.includes('sanksi') ? way : after(step, way)
        if (whole !== null) return whole
      }
      return null
    }
    return after('dikirim', []) ?? []
  }

  const sanctionFor = (subject: SubjectKind, isCourt: boolean) => {
    const found = sanctions.find(
      ({ subjects, level, code }) =>
        subjects.includes(subject) && (level === 'pidana') === isCourt && !['PNS-R1', 'DES-1', 'TNI-T'].includes(code),
    )
    return found === undefined ? { sanctionWords: 'Menurut bunyi suratnya' } : { sanctionCode: found.code }
  }

  test.each(addressees)('%s: from sent to closed, and the case is finished', async (addressee) => {
    const { caseId, allegationId, referralId, subject } = await fileOn(addressee)
    world.at('2024-12-20T02:00:00.000Z')
    const way = wayOf(addressee)
    expect(way).toContain('sanksi')
    for (const kind of way) {
      const asks = followUpTables[addressee].steps[kind]?.asks ?? []
      granted(
        await recordFollowUp(world.desk, {
          referralId,
          actor: staff,
          kind: kind as Exclude<FollowUpStep, 'diteruskan'>,
          happenedOn: plainDate('2024-12-20'),
          accordingTo: `Surat tentang ${kind}`,
          ...(asks.includes('allegation') ? { allegationId } : {}),
          ...(asks.includes('sanction') ? sanctionFor(subject, addressee === 'pidana') : {}),
          ...(asks.includes('decree') ? { decreeNumber: `${kind}/1`, decreeOn: plainDate('2024-12-20') } : {}),
        }),
      )
    }
    const page = granted(await openReferralPage(world.desk, { referralId, actor: staff }))
    const told = page.followUps.map((line) => ({ ...line, step: line.kind }))
    expect(standingOf(addressee, told, [])).toMatchObject({ closed: true, awaited: [] })
    expect(page.state).toBe('diputus')
    expect(page.clocks.filter(({ closedAt, owner }) => closedAt === null && owner === 'penerima-penerusan')).toEqual([])
    granted(await moveCase(world.desk, { caseId, actor: staff, action: 'finish' }))
  })

  test('the database knows the same steps', async () => {
    const { rows } = await world.owner.query<{ says: string }>(
      `select pg_get_constraintdef(oid) as says from pg_constraint where conname = 'follow_ups_kind_check'`,
    )
    const words = [...(rows[0]?.says ?? '').matchAll(/'([a-z-]+)'/g)].map(([, word]) => word)
    expect(words.toSorted()).toEqual([...followUpSteps].toSorted())
  })
})

describe('“not ours”', () => {
  const back = (referralId: string, more = {}) =>
    recordFollowUp(world.desk, {
      referralId,
      actor: bupati,
      kind: 'bukan-pegawai',
      happenedOn: plainDate('2024-10-21'),
      ...more,
    })
  const toBupati = async () => {
    const ready = await readyCase()
    const to = [
      {
        receivingOfficeId: world.office('BUPATI-33.19'),
        route: 'RUTE-ASN-DAERAH',
        allegationIds: [ready.allegationId],
      },
    ]
    const { sent } = granted(await refer(ready, to))
    return { ...ready, referralId: sent[0]?.referralId ?? '' }
  }
  type Office = 'BKPSDM-33.19' | 'BUPATI-33.19' | 'PROPAM-33.19' | 'DINAS-33.19'
  const elsewhere = (referralId: string, actor: ActorId, office: Office = 'BKPSDM-33.19') =>
    sendElsewhere(world.desk, { referralId, actor, to: { receivingOfficeId: world.office(office) } })

  test('it goes on by the route of whom it goes to, and nowhere without one', async () => {
    const { referralId } = await toBupati()
    granted(await back(referralId, { note: 'PNS Polri.' }))
    expect(await elsewhere(referralId, staff, 'DINAS-33.19')).toMatchObject({
      ok: false,
      refusal: { reason: 'office-cannot-take', basis: 'N13' },
    })
    const sent = granted(await elsewhere(referralId, staff, 'PROPAM-33.19'))
    const page = granted(await openReferralPage(world.desk, { referralId: sent.referralId, actor: staff }))
    expect(page).toMatchObject({ route: 'RUTE-ASN-POLRI', contents: { allegations: [{ route: 'RUTE-ASN-POLRI' }] } })
  })

  test('the employer sends the file back with its reason, it waits on the desk of who handles the case, and goes elsewhere once', async () => {
    const { caseId, referralId } = await toBupati()
    const waiting = () => asActor(world.desk.db, staff, (tx) => countReturned(tx, [world.office('BAWASLU-33.19')]))
    const before = await waiting()
    expect(await back(referralId)).toMatchObject({ ok: false, refusal: { field: 'note', problem: 'blank' } })
    expect(await elsewhere(referralId, staff)).toMatchObject({ ok: false, refusal: { reason: 'wrong-state' } })
    granted(await back(referralId, { note: 'Bukan pegawai kabupaten ini.' }))
    expect(await waiting()).toBe(before + 1)
    const counted = async () =>
      (
        await world.owner.query<{ n: number }>(
          `select count(*) as n from netra.referrals where case_id = $1 and parent_id is null and replaces_id is null`,
          [caseId],
        )
      ).rows[0]?.n
    expect(await elsewhere(referralId, bupati)).toEqual(notFound)
    expect(await elsewhere(referralId, staff, 'BUPATI-33.19')).toMatchObject({
      ok: false,
      refusal: { reason: 'office-cannot-take', basis: 'N13' },
    })
    const sent = granted(await elsewhere(referralId, staff))
    expect(await waiting()).toBe(before)
    expect(await counted()).toBe(1)
    const bkpsdm = await world.person('bkpsdm', 'BKPSDM-33.19')
    const page = granted(await openReferralPage(world.desk, { referralId: sent.referralId, actor: bkpsdm }))
    expect(page).toMatchObject({ state: 'dikirim', contents: { evidence: 'Satu foto.' }, clocks: [{ ruleId: 'F5' }] })
    expect(await moveCase(world.desk, { caseId, actor: staff, action: 'finish' })).toMatchObject({
      ok: false,
      refusal: { reason: 'referrals-open', count: 1 },
    })
    expect(await elsewhere(referralId, staff)).toMatchObject({ ok: false, refusal: { reason: 'wrong-state' } })
  })

  test('the database lets no file stand for one that did not come back', async () => {
    const { caseId, referralId, allegationId } = await toBupati()
    const insert = () =>
      asActor(world.desk.db, staff, (tx) =>
        referralStore.send(tx, {
          id: newId(),
          caseId,
          parentId: null,
          replacesId: referralId,
          fromOfficeId: world.office('BAWASLU-33.19'),
          receivingOfficeId: world.office('BKPSDM-33.19'),
          route: 'RUTE-ASN-DAERAH',
          sentAt: world.desk.clock(),
          contents: {},
          allegationIds: [allegationId],
          walled: [world.office('DINAS-33.19')],
          letterNumber: null,
          letterOn: null,
        }),
      )
    await expect(insert()).rejects.toThrow(/row-level security/)
    granted(await back(referralId, { note: 'Bukan pegawai kabupaten ini.' }))
    await insert()
  })
})

describe('the bodies that a file about a place may go to', () => {
  const on = '2024-10-21'
  const namesFor = (kinds: readonly string[], place: string, day = on) =>
    asActor(world.desk.db, staff, async (tx) =>
      (await listReceivers(tx, kinds, place, day)).map(({ name, within }) => [name, within]),
    )

  beforeAll(async () => {
    await world.owner.query(`
      insert into netra.office_kinds (kind, family, rank, title)
        values ('kecamatan', 'pemda', 'kecamatan', '-'), ('desa', 'desa', 'desa', '-'), ('kasn', 'pusat', 'nasional', '-');
      insert into netra.regions (code, level, name, short_name, zone, valid_from)
        values ('33.19.01.2001', 'desa', 'Contoh', 'Contoh', 'WIB', '2000-01-01'), ('33.19.02', 'kecamatan', 'Kota', 'Kota', 'WIB', '2000-01-01'),
          ('33.18.01', 'kecamatan', 'Sukolilo', 'Sukolilo', 'WIB', '2000-01-01');
      insert into netra.offices (id, code, kind, rank, name, short_name, region_code, zone, valid_from, valid_to, mark, source)
        select gen_random_uuid(), kind || place, kind, rank, kind || ' ' || place, kind, place, 'WIB', '2000-01-01', ends, 'U', 'test'
        from (values ('kecamatan', 'kecamatan', '33.19.01', null::date), ('kecamatan', 'kecamatan', '33.19.02', null),
          ('kecamatan', 'kecamatan', '33.18.01', null), ('desa', 'desa', '33.19.01.2001', null), ('kasn', 'nasional', '00', '2024-08-24'))
          as one (kind, rank, place, ends);
      update netra.offices set parent_id = (select id from netra.offices where code = 'kecamatan33.19.01') where code = 'desa33.19.01.2001'`)
  })

  const village = ['desa 33.19.01.2001', 'kecamatan 33.19.01']

  test('are its village and the camat over it, and nobody beside them', async () => {
    expect(await namesFor(['desa', 'kecamatan'], '33.19.01.2001')).toEqual([village, ['kecamatan 33.19.01', null]])
  })

  test('are every village and camat of it where only the regency is known, and none of the next regency', async () => {
    expect(await namesFor(['desa', 'kecamatan'], '33.19')).toEqual([
      village,
      ['kecamatan 33.19.01', null],
      ['kecamatan 33.19.02', null],
    ])
  })

  test('are not those that have ended on the day', async () => {
    const kinds = ['kasn', 'bkn']
    expect(await namesFor(kinds, '33.19')).toEqual([['BKN', null]])
    expect(await namesFor(kinds, '33.19', '2024-08-23')).toEqual([
      ['BKN', null],
      ['kasn 00', null],
    ])
  })
})

test('every case that was referred and answered is what its events make it', async () => {
  const { differences } = await replayAndCompare(world.desk)
  // Cases of this world are written by hand, so they have no opening event; nothing else may differ.
  expect(differences.filter(({ kind }) => kind === 'broken-leaf')).toEqual([])
  expect(
    differences.filter(
      (one) => one.kind === 'column' && !['origin', 'register_number', 'registered_on'].includes(one.column),
    ),
  ).toEqual([])
})
