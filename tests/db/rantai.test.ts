/** The chain of the field: who is appointed by a list, what goes up it, what comes down, and what becomes of an office that ends. */
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  appointInBulk,
  askOpening,
  closeChecklist,
  commentOnLhp,
  decideOpening,
  draftLhp,
  handUpEnded,
  letDeviceIn,
  lookAtIdentity,
  makeCardsOfDecree,
  makeChecklist,
  makeFieldCard,
  noteEscalation,
  openCasePage,
  openLhpPage,
  openThreads,
  previewAppointments,
  receiveReport,
  recordOfficeEnd,
  replayAndCompare,
  reviseLhp,
  submitLhp,
  whoSends,
  writeByReceipt,
  type LhpParts,
} from '#app'
import { addDays, plainDate, type PlainDate } from '#law'
import { asActor, findLhpPage, findOfficeKey, newId, receiptHash, type ActorId, type Receipt } from '#store'
import {
  countToLookAt,
  findHeldLhp,
  findHeldPage,
  findOwnEnd,
  listChecklists,
  listComments,
  listCommentsOnOwn,
  listEndingOffices,
  listLhps,
  listToLookAt,
} from '#store/views'
import { caseHolds } from '../../src/lib/pemegang/case-holds.ts'
import { openWorld, type World } from './desk-world.ts'
import { granted } from './granted.ts'

const notFound = { ok: false, refusal: { reason: 'not-found', basis: null } }
const village = '33.19.01.2001'

let world: World
let admin: ActorId
let today: PlainDate
beforeAll(async () => {
  world = await openWorld(new Date().toISOString())
  admin = await world.person('administrator', 'BAWASLU-RI')
  await world.owner.query(
    `insert into netra.regions (code, level, name, short_name, zone, valid_from) values ($1, 'desa', 'Contoh Desa', 'Contoh Desa', 'WIB', '2000-01-01')`,
    [village],
  )
  await world.owner.query(
    `insert into netra.office_kinds (kind, family, rank, title) values ('pkd', 'bawaslu', 'desa', 'pkd'), ('ptps', 'bawaslu', 'tps', 'ptps')
     on conflict do nothing`,
  )
  const { rows } = await world.owner.query<{ day: string }>(`select netra.today_in('WIB')::text as day`)
  today = plainDate(rows[0]?.day ?? '')
})
afterAll(() => world.close())

type Row = { readonly name: string; readonly role: string; readonly place?: string; readonly tps?: number }
const head = 'nama;jabatan;kode_wilayah;tps;nomor_sk;tanggal_sk;mulai;berakhir'
const rowOf = ({ name, role, place = village, tps }: Row, decree: string, last: PlainDate) =>
  [name, role, place, tps ?? '', decree, addDays(today, -9), addDays(today, -5), last].join(';')
const listOf = (decree: string, rows: readonly Row[], last = addDays(today, 30)) => ({
  text: [head, ...rows.map((row) => rowOf(row, decree, last))].join('\n'),
  zone: 'WIB' as const,
})
const accounts = async () => {
  const { rows } = await world.owner.query<{ n: number }>(
    `select ((select count(*) from netra.accounts) + (select count(*) from netra.offices) + (select count(*) from netra.memberships))::int as n`,
  )
  return rows[0]?.n
}
const newToken = () => `${newId()}${newId()}`.replaceAll('-', '').slice(0, 43)
/** The person that a list appointed. */
const appointed = async (name: string): Promise<{ account: ActorId; officeId: string }> => {
  const { rows } = await world.owner.query<{ account: ActorId; officeId: string }>(
    `select a.id as account, m.office_id as "officeId" from netra.accounts a join netra.memberships m on m.account_id = a.id where a.name = $1`,
    [name],
  )
  const [row] = rows
  if (row === undefined) throw new Error(`nobody is called ${name}`)
  return row
}

describe('supervisors from an appointment list', () => {
  const three: readonly Row[] = [
    { name: 'Contoh Tps Satu', role: 'ptps', tps: 1 },
    { name: 'Contoh Desa Satu', role: 'pkd' },
    { name: 'Contoh Kecamatan Satu', role: 'panwascam', place: '33.19.01' },
  ]

  test('are taken whole or not at all, and a list that was taken is refused row by row', async () => {
    const before = await accounts()
    const bad = listOf('SK-1', [...three, { name: 'Contoh Jauh', role: 'ptps', place: '33.19.99.2001', tps: 1 }])
    const fault = { line: 5, column: 'kode_wilayah', problem: 'no-such-place' }
    expect(granted(await previewAppointments(world.desk, admin, bad))).toMatchObject({ faults: [fault] })
    expect(granted(await appointInBulk(world.desk, admin, bad))).toMatchObject({
      taken: false,
      list: { faults: [fault] },
    })
    expect(await accounts()).toBe(before)
    // Two at once: one of them finds the places taken.
    const both = await Promise.all([1, 2].map(() => appointInBulk(world.desk, admin, listOf('SK-1', three))))
    expect(both.map((answer) => granted(answer).taken).sort()).toEqual([false, true])
    const again = granted(await previewAppointments(world.desk, admin, listOf('SK-1', three)))
    expect(again).toMatchObject({
      faults: [2, 3, 4].map((line) => ({ line, column: 'nama', problem: 'held-by-same' })),
    })
    const other = listOf('SK-1', [{ name: 'Contoh Lain', role: 'ptps', tps: 1 }])
    expect(granted(await previewAppointments(world.desk, admin, other))).toMatchObject({
      faults: [{ problem: 'held-by-other' }],
    })
    const { rows } = await world.owner.query(
      `select m.role, o.code, m.decree_number, m.decree_on, m.valid_from, m.valid_to from netra.memberships m join netra.offices o on o.id = m.office_id
       where m.decree_number = 'SK-1' order by o.code`,
    )
    expect(rows).toMatchObject([
      { role: 'panwascam', code: 'PANWASCAM-33.19.01', valid_to: addDays(today, 31) },
      { role: 'pkd', code: 'PKD-33.19.01.2001' },
      { role: 'ptps', code: 'PTPS-33.19.01.2001-001', decree_on: addDays(today, -9), valid_from: addDays(today, -5) },
    ])
    expect(await previewAppointments(world.desk, (await appointed('Contoh Desa Satu')).account, bad)).toMatchObject({
      refusal: { reason: 'not-found' },
    })
  })

  test('get a card each by their decree; whose phone is in gets none, and what was printed before opens nothing', async () => {
    const first = granted(await makeCardsOfDecree(world.desk, admin, 'SK-1'))
    expect(first.map(({ name, role }) => [name, role])).toEqual([
      ['Contoh Kecamatan Satu', 'panwascam'],
      ['Contoh Desa Satu', 'pkd'],
      ['Contoh Tps Satu', 'ptps'],
    ])
    const [, pkd, ptps] = first
    const token = newToken()
    granted(await letDeviceIn(world.desk, { code: ptps?.code ?? '', token }))
    expect(await whoSends(world.desk, token)).toMatchObject({ at: { role: 'ptps' } })
    const second = granted(await makeCardsOfDecree(world.desk, admin, 'SK-1'))
    expect(second.map(({ role }) => role)).toEqual(['panwascam', 'pkd'])
    expect(await letDeviceIn(world.desk, { code: pkd?.code ?? '', token: newToken() })).toMatchObject({ ok: false })
    expect(granted(await makeCardsOfDecree(world.desk, admin, 'SK-LAIN'))).toEqual([])
    // Others' terms that lie ahead make nobody a supervisor.
    expect(await makeFieldCard(world.desk, admin, await world.person('ketua', 'BAWASLU-33.18'))).toMatchObject({
      refusal: { reason: 'not-in-field' },
    })
  })

  test('hold their post on its last day, and on the day after nothing: neither phone nor reading', async () => {
    const list = listOf('SK-2', [{ name: 'Contoh Tps Dua', role: 'ptps', tps: 2 }], today)
    expect(granted(await appointInBulk(world.desk, admin, list)).taken).toBe(true)
    const [card] = granted(await makeCardsOfDecree(world.desk, admin, 'SK-2'))
    const token = newToken()
    granted(await letDeviceIn(world.desk, { code: card?.code ?? '', token }))
    expect(await whoSends(world.desk, token)).toMatchObject({ at: { role: 'ptps' } })
    const { account, officeId } = await appointed('Contoh Tps Dua')
    const mine = () =>
      asActor(world.desk.db, account, (tx) =>
        sql<{ at: string[] }>`select netra.actor_offices('ptps') as at`.execute(tx),
      )
    expect((await mine()).rows).toEqual([{ at: [officeId] }])
    // Tomorrow, seen from today: the whole term lies a day earlier.
    await world.owner.query(
      `update netra.memberships set valid_from = valid_from - 1, valid_to = valid_to - 1 where account_id = $1`,
      [account],
    )
    expect(await whoSends(world.desk, token)).toBeNull()
    expect((await mine()).rows).toEqual([{ at: [] }])
  })
})

const parts = (answers: readonly ('ya' | 'tidak')[]): LhpParts => ({
  supervisor: { name: 'Contoh Tps Satu', position: 'PTPS', assignmentLetter: 'ST-1', address: 'Kaliwungu' },
  activity: { form: 'langsung', purpose: 'Pengawasan', target: 'TPS', time: '07.00', place: 'TPS 001' },
  account: {
    narrative: 'Uraian.',
    checklist: answers.map((answer, at) => ({ question: `Pertanyaan ${at + 1}?`, answer, note: `Catatan ${at + 1}` })),
  },
  suspicion: null,
  dispute: null,
  signed: { place: 'Kaliwungu', on: '2026-01-01' },
})
const draftBy = async (name: string, answers: readonly ('ya' | 'tidak')[] = ['ya', 'tidak']) => {
  const { account, officeId } = await appointed(name)
  const { lhpId } = granted(
    await draftLhp(world.desk, {
      actor: account,
      officeId,
      electionId: 'pilkada-2024',
      regionCode: village,
      stage: 'kampanye',
      happenedOn: addDays(today, -1),
      discoveredOn: addDays(today, -1),
      parts: parts(answers),
    }),
  )
  return { lhpId, actor: account }
}

describe('what is written below', () => {
  let [ptps, pkd, panwascam, staff, beside] = ['', '', '', '', ''] as ActorId[]
  beforeAll(async () => {
    ;[ptps, pkd, panwascam] = await Promise.all(
      ['Contoh Tps Satu', 'Contoh Desa Satu', 'Contoh Kecamatan Satu'].map(
        async (name) => (await appointed(name)).account,
      ),
    )
    staff = await world.person('staf-penanganan', 'BAWASLU-33.19')
    beside = await world.person('staf-penanganan', 'BAWASLU-33.18')
  })
  const waitsFor = (actor: ActorId = '' as ActorId) => asActor(world.desk.db, actor, (tx) => countToLookAt(tx))

  test('a "tidak" waits for each rank above from the moment its LHP is submitted, until one of them has looked at it', async () => {
    const draft = await draftBy('Contoh Tps Satu', ['tidak', 'ya', 'tidak'])
    const all = () => Promise.all([ptps, pkd, panwascam, staff, beside].map(waitsFor))
    expect(await all()).toEqual([0, 0, 0, 0, 0])
    granted(await submitLhp(world.desk, draft))
    expect(await all()).toEqual([0, 2, 2, 2, 0])
    const [first, second] = await asActor(world.desk.db, pkd ?? draft.actor, (tx) => listToLookAt(tx))
    expect(first).toMatchObject({
      lhpId: draft.lhpId,
      supervisor: 'Contoh Tps Satu',
      officeName: 'Pengawas TPS 001 Contoh Desa',
      question: 'Pertanyaan 1?',
      note: 'Catatan 1',
    })
    const note = (actor: ActorId | undefined, escalationId = first?.id ?? '', words = 'Sudah didatangi.') =>
      noteEscalation(world.desk, { actor: actor ?? draft.actor, escalationId, words })
    // Not by who raised it, nor by an office beside; with words.
    expect(await note(ptps)).toEqual(notFound)
    expect(await note(beside)).toEqual(notFound)
    expect(await note(pkd, first?.id, ' ')).toMatchObject({ refusal: { reason: 'field', field: 'note' } })
    const both = await Promise.all([note(pkd), note(panwascam)])
    expect(both.map(granted).sort()).toEqual(['noted', 'noted-before'])
    expect(await all()).toEqual([0, 1, 1, 1, 0])
    granted(await note(staff, second?.id))
    expect(await all()).toEqual([0, 0, 0, 0, 0])
    const { rows } = await world.owner.query(
      `select type, actor_id from netra.events where lhp_id = $1 and type = 'escalation-noted'`,
      [draft.lhpId],
    )
    expect(rows).toHaveLength(2)
  })

  test('nobody is his own rank above: of his own LHP a PKD neither notes a "tidak" nor comments, by no statement', async () => {
    const own = await draftBy('Contoh Desa Satu', ['tidak'])
    granted(await submitLhp(world.desk, own))
    const { officeId } = await appointed('Contoh Desa Satu')
    const as = (statement: ReturnType<typeof sql>) => asActor(world.desk.db, own.actor, (tx) => statement.execute(tx))
    const note = (office: string) =>
      as(sql`insert into netra.escalation_notes (escalation_id, office_id, role, noted_by, note, noted_at)
        select id, ${office}, 'pkd', ${own.actor}, 'x', now() from netra.escalations where lhp_id = ${own.lhpId}`)
    const comment = (office: string) =>
      as(sql`insert into netra.lhp_comments (id, lhp_id, office_id, role, author_id, body, written_at)
        values (${newId()}, ${own.lhpId}, ${office}, 'pkd', ${own.actor}, 'x', now())`)
    for (const office of [officeId, world.office('PANWASCAM-33.19.01')]) {
      await expect(note(office)).rejects.toThrow(/row-level security/)
      await expect(comment(office)).rejects.toThrow(/row-level security/)
    }
    // The control: the rank above does both.
    const [waits] = await asActor(world.desk.db, staff ?? own.actor, (tx) => listToLookAt(tx))
    granted(
      await noteEscalation(world.desk, { actor: staff ?? own.actor, escalationId: waits?.id ?? '', words: 'Dilihat.' }),
    )
    granted(await commentOnLhp(world.desk, { actor: staff ?? own.actor, lhpId: own.lhpId, words: 'Terima kasih.' }))
  })

  test('is read and commented from above, and changed by nobody above', async () => {
    const draft = await draftBy('Contoh Tps Satu', [])
    const open = (actor: ActorId | undefined) =>
      openLhpPage(world.desk, { lhpId: draft.lhpId, actor: actor ?? draft.actor })
    const comment = (actor: ActorId | undefined, words = 'Lengkapi foto papan hitung.') =>
      commentOnLhp(world.desk, { actor: actor ?? draft.actor, lhpId: draft.lhpId, words })
    expect(await open(pkd)).toEqual(notFound)
    expect(await comment(pkd)).toEqual(notFound)
    granted(await submitLhp(world.desk, draft))
    for (const above of [pkd, panwascam, staff]) granted(await open(above))
    for (const stranger of [beside, await world.person('panwascam', 'PANWASCAM-33.19.01')])
      if (stranger === beside) expect(await open(stranger)).toEqual(notFound)
    granted(await comment(pkd))
    expect(await comment(pkd, ' ')).toMatchObject({ refusal: { reason: 'field', field: 'comment' } })
    expect(await comment(ptps)).toEqual(notFound)
    expect(await comment(beside)).toEqual(notFound)
    const shown = await asActor(world.desk.db, draft.actor, (tx) => listCommentsOnOwn(tx, draft.actor))
    expect(shown).toMatchObject([{ lhpId: draft.lhpId, role: 'pkd', body: 'Lengkapi foto papan hitung.' }])
    expect(await asActor(world.desk.db, beside ?? draft.actor, (tx) => listComments(tx, draft.lhpId))).toEqual([])
    // Every way to write into it: the use case, the row, a comment in another's name, a comment changed afterwards.
    const whole = { ...(await fieldsOf(draft.lhpId)), lhpId: draft.lhpId }
    for (const above of [pkd, panwascam, staff])
      expect(await reviseLhp(world.desk, { ...whole, actor: above ?? draft.actor })).toMatchObject({ ok: false })
    const as = (actor: ActorId | undefined, statement: ReturnType<typeof sql>) =>
      asActor(world.desk.db, actor ?? draft.actor, (tx) => statement.execute(tx))
    for (const above of [pkd, panwascam])
      expect(await as(above, sql`update netra.lhps set parts = '{}'::jsonb where id = ${draft.lhpId}`)).toMatchObject({
        numAffectedRows: 0n,
      })
    await expect(as(pkd, sql`update netra.lhp_comments set body = 'x'`)).rejects.toThrow(/permission denied/)
    await expect(
      as(
        pkd,
        sql`insert into netra.lhp_comments (id, lhp_id, office_id, role, author_id, body, written_at)
          select ${newId()}, ${draft.lhpId}, office_id, 'pkd', ${staff}, 'x', now() from netra.lhp_comments limit 1`,
      ),
    ).rejects.toThrow(/row-level security/)
  })

  test('is asked by checklists of the regency and above, which hold for everybody below and nobody beside', async () => {
    const officeId = world.office('BAWASLU-33.19')
    const make = (actor: ActorId | undefined, more: object = {}) =>
      makeChecklist(world.desk, {
        ...{ actor: actor ?? ('' as ActorId), officeId, title: 'Contoh pembukaan', questions: ['Saksi hadir?'] },
        ...more,
      })
    const seenBy = (actor: ActorId | undefined) =>
      asActor(world.desk.db, actor ?? ('' as ActorId), async (tx) =>
        (await listChecklists(tx)).map(({ title }) => title),
      )
    expect(await make(beside)).toEqual(notFound)
    const atPanwascam = await world.person('staf-penanganan', 'PANWASCAM-33.19.01')
    expect(await make(atPanwascam, { officeId: world.office('PANWASCAM-33.19.01') })).toEqual(notFound)
    await expect(
      asActor(world.desk.db, atPanwascam, (tx) =>
        sql`insert into netra.checklists (id, office_id, title, questions, made_by, made_at)
          values (${newId()}, ${world.office('PANWASCAM-33.19.01')}, 'x', array['y'], ${atPanwascam}, now())`.execute(
          tx,
        ),
      ),
    ).rejects.toThrow(/row-level security/)
    expect(await make(staff, { questions: [] })).toMatchObject({ refusal: { field: 'questions' } })
    const { checklistId } = granted(await make(staff))
    for (const below of [ptps, pkd, panwascam, staff]) expect(await seenBy(below)).toEqual(['Contoh pembukaan'])
    expect(await seenBy(beside)).toEqual([])
    expect(await closeChecklist(world.desk, { actor: pkd ?? ('' as ActorId), checklistId })).toEqual(notFound)
    granted(await closeChecklist(world.desk, { actor: staff ?? ('' as ActorId), checklistId }))
    expect(await seenBy(ptps)).toEqual([])
  })
})

const fieldsOf = async (lhpId: string) => {
  const { rows } = await world.owner.query<{ stage: string }>(`select stage from netra.lhps where id = $1`, [lhpId])
  return {
    electionId: 'pilkada-2024',
    regionCode: village,
    stage: rows[0]?.stage ?? '',
    happenedOn: addDays(today, -1),
    discoveredOn: addDays(today, -1),
    parts: parts([]),
  }
}

describe('when an office of the field ends', () => {
  const here = 'PANWASCAM-33.19.01'
  const last = { decreeNumber: 'SK-AKHIR', decreeOn: plainDate('2024-10-01') }
  let caseId: string
  let reportId: string
  let keyId: string
  let draft: { lhpId: string; actor: ActorId }
  let ketua: ActorId
  let officer: ActorId
  let anggota: ActorId
  const endsOn = (day: PlainDate) =>
    world.owner.query(`update netra.office_ends set ends_on = $1 where decree_number = 'SK-AKHIR'`, [day])

  /** What the functions of the clock do for somebody else, asked outright. */
  const handedUpBy = async (actor: ActorId) => {
    const { rows } = await asActor(world.desk.db, actor, (tx) =>
      sql<{ n: number }>`
        with ended as (select id from netra.office_ends where decree_number = 'SK-AKHIR')
        select ((select count(*) from netra.list_ended())
          + (select count(*) from ended, lateral netra.hand_up_case(ended.id, ${caseId}))
          + (select count(*) from ended, lateral netra.hand_up_drafts(ended.id, now()))
          + (select count(*) from ended, lateral netra.end_field_posts(ended.id)))::int as n`.execute(tx),
    )
    return rows
  }

  beforeAll(async () => {
    ;[ketua, anggota] = [await world.person('ketua', 'BAWASLU-33.19'), await world.person('anggota', 'BAWASLU-33.19')]
    officer = await world.person('staf-penanganan', 'BAWASLU-33.19')
    const counter = {
      actor: await world.person('petugas-penerima', here),
      officeId: world.office(here),
      identityChecked: true,
    }
    const { receipt } = granted(
      await receiveReport(
        world.desk,
        {
          lane: 'laporan',
          kind: 'netralitas',
          regionCode: village,
          happenedOn: addDays(today, -2),
          knownOn: addDays(today, -1),
          narrative: 'Seorang pegawai contoh mengajak memilih.',
          subject: { kind: 'pns', name: 'Contoh Terlapor' },
          secrets: { reporter: { name: 'Contoh Pelapor Rahasia', address: 'Contoh', phone: '0800' } },
        },
        { door: 'loket', counter },
      ),
    )
    const { rows } = await world.owner.query<{ id: string; case_id: string; ciphertext: Buffer; key: string }>(
      `select r.id, r.case_id, s.ciphertext, s.office_key_id as key from netra.reports r join netra.sealed_identities s on s.report_id = r.id
       where r.receipt_hash = $1 and s.part = 'pelapor'`,
      [receiptHash(receipt.replaceAll('-', '') as Receipt)],
    )
    const [row] = rows
    if (row === undefined) throw new Error('nothing was sealed')
    ;[reportId, caseId] = [row.id, row.case_id]
    await world.owner.query(`update netra.cases set handling_office_id = $2 where id = $1`, [
      caseId,
      world.office(here),
    ])
    // His message comes while the Panwascam handles the case, and makes its key.
    granted(
      await writeByReceipt(world.desk, {
        typed: receipt,
        address: '127.0.0.1',
        key: newId(),
        says: { words: 'Kapan didengar?' },
      }),
    )
    const kept = await findOfficeKey(world.desk.db, world.office(here))
    if (kept === null) throw new Error('the office has no key')
    keyId = kept.id
    const plain = await world.desk.openIdentity(row.ciphertext, row.key)
    await world.owner.query(
      `update netra.sealed_identities set office_key_id = $2, ciphertext = $3 where report_id = $1 and part = 'pelapor'`,
      [reportId, keyId, Buffer.from(await world.desk.sealer.seal(plain, kept))],
    )
    draft = await draftBy('Contoh Tps Satu')
  })

  test('its end is recorded by a commissioner right above, with its decree, and shows what is still open there', async () => {
    const record = (actor: ActorId, more: object = {}) =>
      recordOfficeEnd(world.desk, { actor, officeId: world.office(here), ...last, lastDay: today, ...more })
    expect(await record(officer)).toEqual(notFound)
    expect(await record(await world.person('ketua', 'BAWASLU-33.18'))).toEqual(notFound)
    await expect(
      asActor(world.desk.db, officer, (tx) =>
        sql`insert into netra.office_ends (id, office_id, decree_number, decree_on, ends_on, recorded_by, recorded_at)
          values (${newId()}, ${world.office(here)}, 'x', '2024-10-01', '2024-10-02', ${officer}, now())`.execute(tx),
      ),
    ).rejects.toThrow(/row-level security/)
    expect(await record(ketua, { lastDay: addDays(today, -1) })).toMatchObject({ refusal: { field: 'lastDay' } })
    expect(await record(ketua, { decreeNumber: ' ' })).toMatchObject({ refusal: { field: 'decreeNumber' } })
    expect(granted(await record(ketua))).toEqual({ offices: 1 })
    const [office] = await asActor(world.desk.db, officer, listEndingOffices)
    expect(office).toMatchObject({ name: here, endsOn: addDays(today, 1), daysLeft: 1, handedAt: null, cases: 1 })
    expect(office?.drafts).toBeGreaterThan(0)
    // Those who are there are told in the last days; on the last day all is theirs still.
    const own = await asActor(world.desk.db, draft.actor, findOwnEnd)
    expect(own).toEqual({ endsOn: addDays(today, 1), daysLeft: 1 })
    expect(await handUpEnded(world.desk)).toBe(0)
  })

  test('on the day after, case, draft, hearing, key and posts go up at once, each with its event, and nothing is left', async () => {
    await endsOn(today)
    // Nobody but the clock: to a commissioner and to who gives posts there is nothing to hand up.
    for (const actor of [ketua, admin]) expect(await handedUpBy(actor)).toEqual([{ n: 0 }])
    const seesDraft = () =>
      asActor(world.desk.db, officer, async (tx) => ({
        listed: (await listLhps(tx, officer, { state: 'draf' })).map(({ id }) => id).includes(draft.lhpId),
        heldBy: (await findHeldLhp(tx, draft.lhpId, officer))?.handedTo,
      }))
    expect(await seesDraft()).toEqual({ listed: false, heldBy: undefined })
    // Two workers at once: one of them does it.
    await Promise.all([handUpEnded(world.desk), handUpEnded(world.desk)])
    expect(await handUpEnded(world.desk)).toBe(0)
    const { rows } = await world.owner.query(
      `select o.code, c.version from netra.cases c join netra.offices o on o.id = c.handling_office_id where c.id = $1`,
      [caseId],
    )
    expect(rows).toMatchObject([{ code: 'BAWASLU-33.19' }])
    expect(await seesDraft()).toEqual({ listed: true, heldBy: 'BAWASLU-33.19' })
    const left = await world.owner.query(
      `select (select count(*) from netra.cases c where c.handling_office_id = $1 and c.state not in ('selesai', 'tuntas', 'dicabut', 'ditautkan', 'tidak-diregister'))
        + (select count(*) from netra.deadlines d where d.office_id = $1 and d.closed_at is null)
        + (select count(*) from netra.office_keys k where k.office_id = $1 and k.retired_at is null)
        + (select count(*) from netra.memberships m join netra.offices o on o.id = m.office_id
            where (o.id = $1 or o.kecamatan_office_id = $1) and (m.valid_to is null or m.valid_to > $2))
        + (select count(*) from netra.lhps l join netra.offices o on o.id = l.office_id where o.kecamatan_office_id = $1 and l.state = 'draf'
            and not exists (select from netra.lhp_handovers h where h.lhp_id = l.id)) as n`,
      [world.office(here), today],
    )
    expect(left.rows).toEqual([{ n: 0 }])
    const events = await world.owner.query<{ type: string }>(
      `select distinct type from netra.events where basis = 'N69' order by type`,
    )
    expect(events.rows.map(({ type }) => type)).toEqual([
      'case-handed-up',
      'lhp-handed-up',
      'membership-ended',
      'office-end-recorded',
      'office-handed-up',
    ])
    // The case is what its events make of it, also with the new office.
    // The seal alone is not the one that came: it was written anew above, past the product.
    expect((await replayAndCompare(world.desk)).differences.filter((one) => one.caseId === caseId)).toMatchObject([
      { kind: 'changed-content' },
    ])
    // Who had the post has it no more; who holds the case is said.
    expect(await asActor(world.desk.db, draft.actor, (tx) => countToLookAt(tx))).toBe(0)
    granted(await openCasePage(world.desk, { caseId, actor: officer }))
  })

  test('of a draft that was handed up an LHP is written where it came to, and nowhere else; then no rule deletes the draft', async () => {
    const beside = await world.person('staf-penanganan', 'BAWASLU-33.18')
    const write = (actor: ActorId, code: 'BAWASLU-33.19' | 'BAWASLU-33.18', continuesId: string) =>
      draftLhp(world.desk, {
        ...{ actor, officeId: world.office(code), continuesId, electionId: 'pilkada-2024', regionCode: village },
        ...{
          stage: 'kampanye',
          happenedOn: addDays(today, -1),
          discoveredOn: addDays(today, -1),
          parts: parts(['ya']),
        },
      })
    expect(await write(beside, 'BAWASLU-33.18', draft.lhpId)).toEqual(notFound)
    expect(await write(officer, 'BAWASLU-33.19', newId())).toEqual(notFound)
    expect(await submitLhp(world.desk, { actor: officer, lhpId: draft.lhpId })).toEqual(notFound)
    const forged = (continues: string) =>
      asActor(world.desk.db, beside, (tx) =>
        sql`insert into netra.lhps (id, office_id, author_id, state, state_since, election_id, region_code, stage, happened_on, discovered_on,
            parts, suspected, created_at, continues_id)
          values (${newId()}, ${world.office('BAWASLU-33.18')}, ${beside}, 'draf', now(), 'pilkada-2024', '33.18', 'x', '2024-10-09', '2024-10-09',
            '{}', false, now(), ${continues}::uuid)`.execute(tx),
      )
    await expect(forged(draft.lhpId)).rejects.toThrow(/row-level security/)
    const { lhpId } = granted(await write(officer, 'BAWASLU-33.19', draft.lhpId))
    granted(await submitLhp(world.desk, { actor: officer, lhpId }))
    const page = (id: string) => asActor(world.desk.db, officer, (tx) => findLhpPage(tx, id, officer))
    expect(await page(lhpId)).toMatchObject({ continues: draft.lhpId, continuedIn: [] })
    expect(await page(draft.lhpId)).toMatchObject({
      state: 'draf',
      cameTo: world.office('BAWASLU-33.19'),
      continuedIn: [{ id: lhpId }],
    })
    const swept = await world.owner.query('delete from netra.lhps where id = $1', [draft.lhpId])
    expect(swept.rowCount).toBe(0)
    expect(await page(draft.lhpId)).not.toBeNull()
  })

  test('who holds the case now opens the identity that was sealed to the office before, and its key is wrapped to the new one', async () => {
    const asked = await askOpening(world.desk, {
      ...{ actor: officer, proof: 'totp', caseId, reportId, parts: ['pelapor'], purpose: 'klarifikasi' },
      reason: 'Perlu dihubungi (contoh).',
    })
    const openingId = granted(asked)
    granted(
      await decideOpening(world.desk, { actor: anggota, proof: 'totp', openingId, grants: true, reason: 'Ditimbang.' }),
    )
    const seen = granted(await lookAtIdentity(world.desk, { actor: officer, proof: 'totp', openingId }))
    expect(JSON.stringify(seen.parts)).toContain('Contoh Pelapor Rahasia')
    const { rows } = await world.owner.query<{ wrapped: Buffer; up: string; sealed: Buffer }>(
      `select h.wrapped, h.to_office_key_id as up, s.ciphertext as sealed from netra.office_key_handovers h
       join netra.sealed_identities s on s.office_key_id = h.office_key_id where h.office_key_id = $1 and s.part = 'pelapor'`,
      [keyId],
    )
    // So does his thread.
    expect(granted(await openThreads(world.desk, { actor: officer, caseId })).shown?.messages).toMatchObject([
      { words: 'Kapan didengar?' },
    ])
    const [{ wrapped, up, sealed } = { wrapped: Buffer.of(), up: '', sealed: Buffer.of() }] = rows
    const { keyRing } = world.desk
    const identity = await keyRing.unwrap(wrapped, await keyRing.take(up))
    expect(await keyRing.unwrap(sealed, identity)).toContain('Contoh Pelapor Rahasia')
  })

  test('an officer who is removed while a case is open has no door to it; the case says which office holds it now', async () => {
    const holds = (actor: ActorId) =>
      asActor(world.desk.db, actor, async (tx) => {
        const page = await findHeldPage(tx, caseId, world.desk.clock())
        return page === null ? null : caseHolds(page, world.desk.clock()).map(({ says }) => says)
      })
    const before = await holds(officer)
    await world.owner.query(`update netra.memberships set valid_to = $2 where account_id = $1`, [officer, today])
    expect(await openCasePage(world.desk, { caseId, actor: officer })).toEqual(notFound)
    expect(await holds(officer)).toBeNull()
    expect(await holds(ketua)).toEqual(before)
    expect(before?.join(' ')).toContain('BAWASLU-33.19')
  })
})
