import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  addAllegation,
  discussGakkumdu,
  exportCases,
  holdPleno,
  linkCases,
  moveCase,
  openCasePage,
  recordHearing,
  scheduleHearing,
  sortAllegation,
} from '#app'
import { plainDate } from '#law'
import { asActor, newId, publicNumbers, systemActors, type ActorId } from '#store'
import { countInbox, listInbox, listReads, type ReadFilter } from '#store/views'
import { openWorld, type World } from './desk-world.ts'
import { granted, unanimous } from './granted.ts'

const now = '2024-10-03T02:00:00.000Z'
const since = '2024-10-03T01:00:00.000Z'
const notFound = { ok: false, refusal: { reason: 'not-found', basis: null } }

let world: World
let staff: ActorId
beforeAll(async () => {
  world = await openWorld(now)
  staff = await world.person('staf-penanganan', 'BAWASLU-33.19')
})
afterAll(() => world.close())

const inboxOf = (actor: ActorId, q?: string) =>
  asActor(world.desk.db, actor, (tx) => listInbox(tx, q === undefined ? {} : { q }))

describe('one move, once', () => {
  test('staff of the handling office take a case into kajian awal, with its event; again is refused', async () => {
    const caseId = await world.openedCase({ since })
    const moved = granted(await moveCase(world.desk, { caseId, actor: staff, action: 'review' }))
    expect(moved).toMatchObject({ from: 'diterima', to: 'kajian-awal', version: 1 })
    const { rows } = await world.owner.query(
      `select type, basis, actor_id, data from netra.events where case_id = $1`,
      [caseId],
    )
    expect(rows).toMatchObject([
      {
        type: 'case-moved',
        basis: 'P2',
        actor_id: staff,
        data: { action: 'review', case: { state: 'kajian-awal', version: 1 } },
      },
    ])
    expect(await moveCase(world.desk, { caseId, actor: staff, action: 'review' })).toMatchObject({
      ok: false,
      refusal: { reason: 'no-such-move', state: 'kajian-awal' },
    })
  })

  test('tried twice at once, it happens once, and the other hears why not', async () => {
    const caseId = await world.openedCase({ since })
    const both = await Promise.all([1, 2].map(() => moveCase(world.desk, { caseId, actor: staff, action: 'review' })))
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    expect(both.find(({ ok }) => !ok)).toMatchObject({ refusal: { reason: 'no-such-move' } })
    const { rows } = await world.owner.query(`select count(*)::int as n from netra.events where case_id = $1`, [caseId])
    expect(rows).toEqual([{ n: 1 }])
  })

  test('two commissioners deciding at once: one decision stands', async () => {
    const caseId = await world.openedCase({ since, state: 'kajian-awal' })
    const [ketua, anggota, third] = await world.commission('BAWASLU-33.19', 3)
    const members = [ketua, anggota as ActorId, third as ActorId]
    const plenoIds = [
      granted(await holdPleno(world.desk, { caseId, actor: ketua, action: 'decline', ...unanimous(members) })).plenoId,
      granted(await holdPleno(world.desk, { caseId, actor: ketua, action: 'decline', ...unanimous(members) })).plenoId,
    ]
    const decide = (actor: ActorId, plenoId: string) =>
      moveCase(world.desk, { caseId, actor, action: 'decline', plenoId, reason: 'Sudah ditangani di tingkat lain.' })
    const both = await Promise.all([decide(ketua, plenoIds[0] ?? ''), decide(anggota as ActorId, plenoIds[1] ?? '')])
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    expect(both.find(({ ok }) => !ok)).toMatchObject({ refusal: { reason: 'no-such-move', state: 'tidak-diregister' } })
    await world.owner.query(`update netra.memberships set valid_to = '2024-10-03' where account_id = any ($1)`, [
      members,
    ])
  })

  test('from a page that is no longer true, it is refused and not made twice', async () => {
    const caseId = await world.openedCase({ since, state: 'kajian-awal' })
    expect(
      await moveCase(world.desk, {
        caseId,
        actor: staff,
        action: 'ask-completion',
        reason: 'Bukti kurang.',
        seenVersion: 7,
      }),
    ).toMatchObject({ ok: false, refusal: { reason: 'moved-meanwhile' } })
    granted(
      await moveCase(world.desk, {
        caseId,
        actor: staff,
        action: 'ask-completion',
        reason: 'Bukti kurang.',
        seenVersion: 0,
      }),
    )
  })

  test('a refusal leaves nothing behind', async () => {
    const caseId = await world.openedCase({ since, state: 'kajian-awal' })
    expect(
      await moveCase(world.desk, {
        caseId,
        actor: staff,
        action: 'hand-over',
        officeId: world.office('DINAS-33.19'),
        reason: 'Salah alamat.',
      }),
    ).toMatchObject({ ok: false, refusal: { reason: 'office-cannot-take' } })
    const { rows } = await world.owner.query(
      `select state, version, (select count(*)::int from netra.events where case_id = $1) as events from netra.cases where id = $1`,
      [caseId],
    )
    expect(rows).toEqual([{ state: 'kajian-awal', version: 0, events: 0 }])
  })
})

describe('two times', () => {
  test('a step may be recorded from paper later than it happened', async () => {
    const caseId = await world.openedCase({ since: '2024-10-01T01:00:00.000Z' })
    const moved = granted(
      await moveCase(world.desk, { caseId, actor: staff, action: 'review', happenedOn: plainDate('2024-10-02') }),
    )
    expect(moved).toMatchObject({ happenedAt: '2024-10-01T17:00:00.000Z', recordedAt: now })
  })

  test('never in the future, never before the step it follows', async () => {
    const caseId = await world.openedCase({ since })
    expect(
      await moveCase(world.desk, { caseId, actor: staff, action: 'review', happenedOn: plainDate('2024-10-04') }),
    ).toMatchObject({
      ok: false,
      refusal: { reason: 'in-the-future' },
    })
    expect(
      await moveCase(world.desk, { caseId, actor: staff, action: 'review', happenedOn: plainDate('2024-10-02') }),
    ).toMatchObject({
      ok: false,
      refusal: { reason: 'not-before', earliest: since },
    })
    granted(await moveCase(world.desk, { caseId, actor: staff, action: 'review', happenedOn: plainDate('2024-10-03') }))
  })
})

describe('who sees it', () => {
  test('the neighbouring office: page, search, counts and export, as if it did not exist', async () => {
    const caseId = await world.openedCase({ since, narrative: 'Tetangga' })
    await world.allegation(caseId)
    const [neighbour, nowhere] = [
      await world.person('staf-penanganan', 'BAWASLU-33.18'),
      '01890000-0000-7000-8000-000000000000',
    ]
    expect(await openCasePage(world.desk, { caseId, actor: neighbour })).toEqual(notFound)
    expect(await openCasePage(world.desk, { caseId: nowhere, actor: neighbour })).toEqual(notFound)
    expect(await moveCase(world.desk, { caseId, actor: neighbour, action: 'review' })).toEqual(notFound)
    expect(await moveCase(world.desk, { caseId: nowhere, actor: neighbour, action: 'review' })).toEqual(notFound)
    expect(await inboxOf(neighbour, 'Contoh Terlapor')).toEqual([])
    expect(await asActor(world.desk.db, neighbour, (tx) => countInbox(tx, {}))).toEqual({
      cases: 0,
      lhps: 0,
      byState: [],
    })
    const stranger = await world.person('staf-penanganan', 'BAWASLU-64.02')
    expect(granted(await exportCases(world.desk, { actor: neighbour })).csv).toBe(
      granted(await exportCases(world.desk, { actor: stranger })).csv,
    )
    // The control: the same, by whose case it is.
    expect(granted(await openCasePage(world.desk, { caseId, actor: staff })).held.id).toBe(caseId)
    const found = await inboxOf(staff, 'contoh terlapor')
    expect(found.map(({ id }) => id)).toContain(caseId)
    // Found by it, and not shown: a name is read on the case's own page, where the reading is recorded.
    expect(JSON.stringify(found)).not.toMatch(/contoh terlapor/i)
    expect(granted(await exportCases(world.desk, { actor: staff })).csv).toContain(caseId)
  })

  test('somebody of the accused office, whatever else they are', async () => {
    const caseId = await world.openedCase({ since, walled: [world.office('DINAS-33.19')] })
    const both = await world.person('staf-penanganan', 'BAWASLU-33.19')
    expect(granted(await openCasePage(world.desk, { caseId, actor: both })).held.id).toBe(caseId)
    await world.joins(both, 'kepala-opd', 'DINAS-33.19')
    expect(await openCasePage(world.desk, { caseId, actor: both })).toEqual(notFound)
    expect(await moveCase(world.desk, { caseId, actor: both, action: 'review' })).toEqual(notFound)
    expect((await inboxOf(both)).map(({ id }) => id)).not.toContain(caseId)
    expect(granted(await exportCases(world.desk, { actor: both })).csv).not.toContain(caseId)
    granted(await moveCase(world.desk, { caseId, actor: staff, action: 'review' }))
  })

  test('an acting head whose decree ended yesterday', async () => {
    const day = (ahead: number) => new Date(Date.now() + 7 * 3_600_000 + ahead * 86_400_000).toISOString().slice(0, 10)
    const caseId = await world.openedCase({ since })
    const over = await world.person('ketua', 'BAWASLU-33.19', { capacity: 'plt', until: day(0) })
    const lastDay = await world.person('ketua', 'BAWASLU-33.19', { capacity: 'plt', until: day(1) })
    expect(await openCasePage(world.desk, { caseId, actor: over })).toEqual(notFound)
    expect(granted(await openCasePage(world.desk, { caseId, actor: lastDay })).held.id).toBe(caseId)
  })

  test('whoever opened or exported it is noted; whoever was refused saw nothing', async () => {
    const number = `${String(Math.random())}/Reg/LP`
    const caseId = await world.openedCase({ since, registerNumber: number })
    const reader = await world.person('staf-penanganan', 'BAWASLU-33.19')
    granted(await openCasePage(world.desk, { caseId, actor: reader }))
    granted(await exportCases(world.desk, { actor: reader }))
    const { rows } = await world.owner.query(
      `select what from netra.case_reads where account_id = $1 and case_id = $2 order by what`,
      [reader, caseId],
    )
    expect(rows.map(({ what }: { what: string }) => what)).toEqual(['ekspor', 'perkara'])
    // The auditor of the office finds both, by the number of the case, with who it was and where; the one beside finds nothing.
    const [auditor, beside] = [
      await world.person('auditor', 'BAWASLU-33.19'),
      await world.person('auditor', 'BAWASLU-33.18'),
    ]
    const everything = { what: null, person: '', record: '', from: null, to: null, page: 1 }
    const listed = (who: ActorId, asked: Partial<ReadFilter>) =>
      listReads(world.desk.db, who, { ...everything, ...asked })
    const { total, rows: lines } = await listed(auditor, { record: number })
    expect(total).toBe(2)
    expect(lines.find(({ what }) => what === 'perkara')).toMatchObject({
      recordId: caseId,
      number,
      person: expect.stringMatching(/^Contoh staf-penanganan BAWASLU-33\.19/) as string,
      office: 'BAWASLU-33.19',
      zone: 'WIB',
      at: world.desk.clock(),
    })
    expect((await listed(auditor, { record: caseId, what: 'ekspor' })).total).toBe(1)
    expect((await listed(auditor, { record: caseId, person: 'tidak ada' })).total).toBe(0)
    expect([(await listed(beside, {})).total, (await listed(beside, { record: number })).total]).toEqual([0, 0])
    expect((await listed(reader, {})).total).toBe(0)
  })
})

describe('the rank above', () => {
  test('reads its chain and acts only after pengambilalihan; the office below then reads no more', async () => {
    const caseId = await world.openedCase({ since, state: 'kajian-awal' })
    const province = await world.person('ketua', 'BAWASLU-33')
    await world.joins(province, 'staf-penanganan', 'BAWASLU-33')
    const act = () =>
      moveCase(world.desk, { caseId, actor: province, action: 'ask-completion', reason: 'Bukti kurang.' })
    expect(granted(await openCasePage(world.desk, { caseId, actor: province })).parties).toEqual(['atasan'])
    expect(await act()).toMatchObject({
      ok: false,
      refusal: { reason: 'not-your-move', needs: 'penanganan', basis: 'P3' },
    })
    expect(
      await moveCase(world.desk, {
        caseId,
        actor: province,
        action: 'take-over',
        officeId: world.office('BAWASLU-33'),
      }),
    ).toMatchObject({ ok: false, refusal: { reason: 'needs-reason' } })
    expect(await act()).toMatchObject({ ok: false, refusal: { reason: 'not-your-move' } })
    granted(
      await moveCase(world.desk, {
        caseId,
        actor: province,
        action: 'take-over',
        officeId: world.office('BAWASLU-33'),
        reason: 'Kabupaten berhalangan.',
      }),
    )
    expect(await openCasePage(world.desk, { caseId, actor: staff })).toEqual(notFound)
    granted(await moveCase(world.desk, { caseId, actor: province, action: 'review' }))
    granted(await act())
  })

  test('the rank beside cannot take a case that is not below it', async () => {
    const caseId = await world.openedCase({ since, state: 'kajian-awal' })
    const other = await world.person('ketua', 'BAWASLU-64')
    expect(
      await moveCase(world.desk, {
        caseId,
        actor: other,
        action: 'take-over',
        officeId: world.office('BAWASLU-64'),
        reason: 'Ingin.',
      }),
    ).toEqual(notFound)
  })

  test('handing over is the handling office alone, and it loses sight; clocks go along in the new zone', async () => {
    const caseId = await world.openedCase({ since, state: 'diterima' })
    granted(await moveCase(world.desk, { caseId, actor: staff, action: 'review' }))
    await world.owner.query(
      `insert into netra.deadlines (id, case_id, office_id, rule_id, owner, parameters, zone, started_at, due_on, due_at, working, acting)
       values (gen_random_uuid(), $1, $2, 'P2', 'kantor', '{"cite":"x","mark":"X","startsAt":"received","used":{"amount":2,"unit":"calendar-days","firstDay":"free","calendar":null},"extended":false}',
         'WIB', '2024-10-02T16:30:00Z', '2024-10-04', '2024-10-04T17:00:00Z', '[]', false)`,
      [caseId, world.office('BAWASLU-33.19')],
    )
    granted(
      await moveCase(world.desk, {
        caseId,
        actor: staff,
        action: 'hand-over',
        officeId: world.office('BAWASLU-64.02'),
        reason: 'Peristiwa terjadi di sana.',
      }),
    )
    expect(await openCasePage(world.desk, { caseId, actor: staff })).toEqual(notFound)
    const there = await world.person('staf-penanganan', 'BAWASLU-64.02')
    const { held, clocks } = granted(await openCasePage(world.desk, { caseId, actor: there }))
    expect(held).toMatchObject({ state: 'dilimpahkan', officeId: world.office('BAWASLU-64.02') })
    // 23.30 in WIB is 00.30 of the next day in WITA: the days are counted on another page.
    expect(clocks.map(({ zone, dueOn, closedAs }) => [zone, dueOn, closedAs])).toEqual([
      ['WITA', '2024-10-05', null],
      ['WIB', '2024-10-04', 'diganti'],
    ])
  })
})

describe('text is kept word for word', () => {
  const nasty = `'); drop table netra.cases; -- <script>alert("1")</script> {{7*7}} %_\\`

  test('in a reason, an allegation and a search', async () => {
    const caseId = await world.openedCase({ since, state: 'kajian-awal', narrative: nasty })
    granted(
      await addAllegation(world.desk, {
        caseId,
        actor: staff,
        subject: { kind: 'pns', name: nasty, position: nasty, officeName: nasty },
      }),
    )
    expect((await inboxOf(staff, nasty)).map(({ id }) => id)).toEqual([caseId])
    granted(await moveCase(world.desk, { caseId, actor: staff, action: 'ask-completion', reason: nasty }))
    const page = granted(await openCasePage(world.desk, { caseId, actor: staff }))
    expect(page.reports[0]?.narrative).toBe(nasty)
    expect(page.allegations[0]).toMatchObject({ subjectName: nasty, subjectPosition: nasty, subjectOfficeName: nasty })
    expect(page.timeline.find(({ type }) => type === 'case-moved')?.data['reason']).toBe(nasty)
    expect(await inboxOf(staff, "' or 1=1 --")).toEqual([])
  })

  test('a search for a percent sign finds that, and not everything', async () => {
    expect(await inboxOf(staff, '100%')).toEqual([])
    expect((await inboxOf(staff)).length).toBeGreaterThan(3)
  })

  test('a spreadsheet runs no cell of an export', async () => {
    await world.owner.query(`update netra.offices set name = '=cmd|calc' where code = 'BAWASLU-33.18'`)
    await world.openedCase({ since, office: 'BAWASLU-33.18' })
    const neighbour = await world.person('staf-penanganan', 'BAWASLU-33.18')
    expect(granted(await exportCases(world.desk, { actor: neighbour })).csv).toContain(`,'=cmd|calc,`)
  })
})

test('minutes of a hearing are read where the case is handled: the rank above learns that it was held, and no name', async () => {
  const caseId = await world.openedCase({ since, state: 'klarifikasi', registerNumber: 'K/1' })
  const heard = { caseId, actor: staff, party: 'saksi', method: 'tatap-muka', scheduledAt: now } as const
  const { hearingId, ordinal } = granted(await scheduleHearing(world.desk, heard))
  expect([ordinal, granted(await scheduleHearing(world.desk, heard)).ordinal]).toEqual([1, 2])
  granted(
    await recordHearing(world.desk, {
      caseId,
      actor: staff,
      hearingId,
      came: { oath: 'ditolak', minutes: 'SAKSI-RAHASIA melihatnya.' },
    }),
  )
  expect(await recordHearing(world.desk, { caseId, actor: staff, hearingId, came: false })).toEqual(notFound)
  const province = await world.person('ketua', 'BAWASLU-33')
  const above = granted(await openCasePage(world.desk, { caseId, actor: province }))
  expect(above.hearings[0]).toMatchObject({
    party: 'saksi',
    ordinal: 1,
    state: 'hadir',
    oath: 'ditolak',
    minutes: null,
  })
  expect(JSON.stringify(above)).not.toContain('SAKSI-RAHASIA')
  const here = granted(await openCasePage(world.desk, { caseId, actor: staff }))
  expect(here.hearings[0]?.minutes).toContain('SAKSI-RAHASIA')
  expect(JSON.stringify(here.timeline)).not.toContain('SAKSI-RAHASIA')
})

test('minutes of a Gakkumdu discussion are read where the case is handled: the rank above learns that there was one', async () => {
  const caseId = await world.openedCase({ since, state: 'kajian', registerNumber: 'K/2' })
  await world.allegation(caseId, { class: 'pidana', route: 'RUTE-PIDANA' })
  const discuss = (more: object) =>
    discussGakkumdu(world.desk, {
      caseId,
      actor: staff,
      round: 'kedua',
      number: 'BA/7',
      minutes: 'JAKSA-RAHASIA hadir.',
      elements: 'tidak-terpenuhi',
      ...more,
    })
  expect(await discuss({ minutes: ' ' })).toMatchObject({
    ok: false,
    refusal: { reason: 'field', field: 'minutes', problem: 'blank' },
  })
  expect(await discuss({ elements: undefined })).toMatchObject({ ok: false, refusal: { reason: 'needs-elements' } })
  expect(granted(await discuss({}))).toMatchObject({ to: 'kajian', basis: 'G2-P' })
  const province = await world.person('ketua', 'BAWASLU-33')
  const above = granted(await openCasePage(world.desk, { caseId, actor: province }))
  expect(above.discussions).toEqual([])
  expect(above.timeline.at(-1)?.data).toMatchObject({ action: 'discuss-gakkumdu-again', number: 'BA/7' })
  expect(JSON.stringify(above)).not.toContain('JAKSA-RAHASIA')
  expect(granted(await openCasePage(world.desk, { caseId, actor: staff })).discussions).toMatchObject([
    {
      round: 'kedua',
      heldOn: '2024-10-03',
      number: 'BA/7',
      elements: 'tidak-terpenuhi',
      minutes: 'JAKSA-RAHASIA hadir.',
    },
  ])
})

test('one report through two doors is linked, and only to a case the actor sees', async () => {
  const [caseId, linkTo] = [await world.openedCase({ since }), await world.openedCase({ since })]
  const elsewhere = await world.openedCase({ since, office: 'BAWASLU-64.02' })
  const link = (to: string) =>
    linkCases(world.desk, { caseId, actor: staff, linkTo: to, reason: 'Peristiwa yang sama.' })
  for (const unseen of [elsewhere, newId(), 'bukan kode', '', 'x'.repeat(5_000)])
    expect(await link(unseen)).toEqual(notFound)
  expect(await link(caseId)).toMatchObject({ ok: false, refusal: { reason: 'same-case' } })
  granted(await link(linkTo))
  expect(granted(await openCasePage(world.desk, { caseId: linkTo, actor: staff })).summary.linkedHere).toMatchObject([
    { id: caseId },
  ])
  expect(
    await linkCases(world.desk, { caseId: linkTo, actor: staff, linkTo: caseId, reason: 'Sebaliknya.' }),
  ).toMatchObject({
    ok: false,
    refusal: { reason: 'wrong-state' },
  })
})

describe('one report made at two doors', () => {
  const counted = async () => {
    const raw = await asActor(world.desk.db, systemActors.clock, (tx) => publicNumbers.listRaw(tx, world.desk.clock()))
    return Number(raw.find(({ region_code: region }) => region === '33.19')?.reports ?? 0)
  }
  const link = (caseId: string, linkTo: string) =>
    linkCases(world.desk, { caseId, actor: staff, linkTo, reason: 'Peristiwa yang sama.' })

  test('is counted once while it is linked, and twice again when it stands alone, also as informasi awal', async () => {
    const before = await counted()
    const [caseId, linkTo] = [await world.openedCase({ since }), await world.openedCase({ since })]
    expect(await counted()).toBe(before + 2)
    granted(await link(caseId, linkTo))
    expect(await counted()).toBe(before + 1)
    granted(await moveCase(world.desk, { caseId, actor: staff, action: 'unlink', reason: 'Lain peristiwa.' }))
    expect(await counted()).toBe(before + 2)
    granted(await link(caseId, linkTo))
    await world.owner.query('update netra.reports set identity_checked_on = null where case_id = $1', [caseId])
    granted(await moveCase(world.desk, { caseId, actor: staff, action: 'unlink-to-info', reason: 'Lain peristiwa.' }))
    expect(await counted()).toBe(before + 2)
    const { held } = granted(await openCasePage(world.desk, { caseId, actor: staff }))
    expect(held).toMatchObject({ state: 'informasi-awal', linkedCaseId: null })
  })

  test('makes no chain: a case that others are linked to is not linked on, and may be linked to', async () => {
    const [first, middle, last] = [
      await world.openedCase({ since }),
      await world.openedCase({ since }),
      await world.openedCase({ since }),
    ]
    granted(await link(first, middle))
    expect(await link(middle, last)).toEqual({ ok: false, refusal: { reason: 'others-linked', count: 1, basis: 'N2' } })
    granted(await link(last, middle))
  })

  test('linked at once, each to the other, one goes on and the other is linked to it', async () => {
    const [one, other] = [await world.openedCase({ since }), await world.openedCase({ since })]
    const both = await Promise.all([link(one, other), link(other, one)])
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
  })
})

test('an allegation in words walls whom it names, and none against the office that handles the case is taken there', async () => {
  const caseId = await world.openedCase({ since, state: 'kajian-awal' })
  const add = (officeName: string) =>
    addAllegation(world.desk, { caseId, actor: staff, subject: { kind: 'pns', name: 'Contoh', officeName } })
  expect(await add('Bawaslu 33.19')).toMatchObject({
    ok: false,
    refusal: { reason: 'accuses-own-office', where: 'perkara' },
  })
  expect(await add('Anggota Bawaslu')).toMatchObject({ ok: false, refusal: { reason: 'accuses-own-office' } })
  granted(await add('Propam 33.19'))
  granted(await add('Dinas yang tidak terdaftar'))
  const { rows } = await world.owner.query('select walled_office_ids as walled from netra.cases where id = $1', [
    caseId,
  ])
  expect(rows).toEqual([{ walled: [world.office('PROPAM-33.19')] }])
})

test('an allegation says what the law has: no act or route of others, no crime to an employer', async () => {
  const caseId = await world.openedCase({ since, state: 'kajian-awal' })
  const add = (more: object) => addAllegation(world.desk, { caseId, actor: staff, subject: { kind: 'tni' }, ...more })
  expect(await add({ actId: 'POL-01' })).toMatchObject({ refusal: { reason: 'act-not-theirs', basis: 'POL-01' } })
  expect(await add({ actId: 'PEM-280-3' })).toMatchObject({ refusal: { reason: 'act-of-other-election' } })
  const { allegationId } = granted(await add({ actId: 'TNI-01', route: 'RUTE-TNI' }))
  const sort = (more: object) => sortAllegation(world.desk, { caseId, actor: staff, allegationId, ...more })
  expect(await sort({ route: 'RUTE-ASN-DAERAH' })).toMatchObject({
    refusal: { reason: 'route-not-theirs', open: ['RUTE-TNI'], basis: 'RUTE-ASN-DAERAH' },
  })
  expect(await sort({ class: 'pidana' })).toMatchObject({ refusal: { reason: 'route-not-theirs' } })
  granted(await sort({ class: 'pidana', route: 'RUTE-PIDANA' }))
})
