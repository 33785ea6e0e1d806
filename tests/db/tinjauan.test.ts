/** A refusal before the rank above: who may ask, see and decide, what comes of it, and a draw that nobody can steer. */
import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  askSecondLook,
  decideLook,
  drawRefusals,
  holdPleno,
  markLooksLate,
  moveCase,
  openCasePage,
  openLook,
  publishNumbers,
  readReceipt,
  receiveReport,
  receiveReturned,
  refuseAtCounter,
  replayAndCompare,
  takeLookLetter,
  type DecideLook,
  type TakeLookLetter,
} from '#app'
import { drawSample, sampleSize } from '#core'
import { addDays, addHours, localDay, plainDate, type Instant } from '#law'
import { asActor, newId, publicNumbers, systemActors, type ActorId } from '#store'
import { countLooksHere, listLooks, listReturned } from '#store/views'
import { openWorld, type OfficeCode, type World } from './desk-world.ts'
import { granted, unanimous } from './granted.ts'

const start = '2024-10-03T02:00:00.000Z'
const notFound = { ok: false, refusal: { reason: 'not-found', basis: null } }
const kudus = 'BAWASLU-33.19'
const province = 'BAWASLU-33'

let world: World
let now: Instant = start
let counter: ActorId
let staff: ActorId
let panwascam: ActorId
const members = new Map<OfficeCode, readonly [ActorId, ...ActorId[]]>()
const membersOf = (office: OfficeCode) => members.get(office) ?? []
const chair = (office: OfficeCode): ActorId => membersOf(office)[0] as ActorId
const turn = (hours: number) => {
  now = addHours(now, hours)
  world.at(now)
}

beforeAll(async () => {
  world = await openWorld(start)
  counter = await world.person('petugas-penerima', kudus)
  panwascam = await world.person('panwascam', 'PANWASCAM-33.19.01')
  staff = await world.person('staf-penanganan', kudus)
  for (const office of [kudus, province, 'BAWASLU-RI', 'BAWASLU-64', 'BAWASLU-33.18'] as const)
    members.set(office, await world.commission(office))
})
afterAll(() => world.close())

const turnedAway = async (reason = 'tanpa-identitas', actor = counter, office: OfficeCode = kudus) =>
  granted(await refuseAtCounter(world.desk, { actor, officeId: world.office(office), reason }))

const ask = (typed: string, accused: readonly OfficeCode[] = []) =>
  askSecondLook(world.desk, {
    typed,
    address: '127.0.0.1',
    body: 'Saya membawa KTP.',
    accused: accused.map((office) => world.office(office)),
  })

async function lookOf(receipt: string, accused: readonly OfficeCode[] = []): Promise<string> {
  granted(await ask(receipt, accused))
  const { rows } = await world.owner.query<{ id: string }>('select id from netra.second_looks order by id desc limit 1')
  return rows[0]?.id ?? ''
}

const decide = (lookId: string, outcome: DecideLook['outcome'], office: OfficeCode = province, actor = chair(office)) =>
  decideLook(world.desk, {
    lookId,
    actor,
    outcome,
    reason: 'Identitas sudah ditunjukkan (P1).',
    sitting: unanimous(membersOf(office)),
  })

/** A report that the pleno of Kudus declined to register. */
async function declined(reason: 'sudah-ditangani' | 'lain' = 'sudah-ditangani') {
  const { receipt } = granted(
    await receiveReport(
      world.desk,
      {
        lane: 'laporan',
        kind: 'netralitas',
        regionCode: '33.19',
        happenedOn: plainDate('2024-10-01'),
        knownOn: plainDate('2024-10-02'),
        narrative: 'Seorang pegawai contoh mengajak memilih satu pasangan calon.',
        subject: { kind: 'pns', name: 'Contoh Terlapor' },
        secrets: { reporter: { name: 'Contoh Pelapor', address: 'Jalan Contoh 1' } },
      },
      { door: 'loket', counter: { actor: counter, officeId: world.office(kudus), identityChecked: true } },
    ),
  )
  const { rows } = await world.owner.query<{ id: string }>('select id from netra.cases order by id desc limit 1')
  const caseId = rows[0]?.id ?? ''
  turn(1)
  granted(await moveCase(world.desk, { caseId, actor: staff, action: 'review' }))
  turn(1)
  const pleno = await holdPleno(world.desk, {
    caseId,
    actor: chair(kudus),
    action: 'decline',
    ...unanimous(membersOf(kudus)),
  })
  granted(
    await moveCase(world.desk, {
      caseId,
      actor: chair(kudus),
      action: 'decline',
      plenoId: granted(pleno).plenoId,
      reason: 'Sudah ditangani di tingkat lain.',
      refusalReason: reason,
    }),
  )
  turn(1)
  return { caseId, receipt }
}

const caseRow = async (id: string) =>
  (
    await world.owner.query(
      `select c.state, o.code as office, array(select rule_id from netra.deadlines d where d.case_id = c.id and d.closed_at is null) as running
       from netra.cases c join netra.offices o on o.id = c.handling_office_id where c.id = $1`,
      [id],
    )
  ).rows[0] as { state: string; office: string; running: string[] }

describe('a refusal leaves a record', () => {
  test('at the counter: by whom, why by the list, and a receipt of which only the hash is kept', async () => {
    const refused = await turnedAway()
    const { rows } = await world.owner.query(
      `select f.kind, f.reason, f.refused_by, f.case_id, e.type, e.basis from netra.refusals f join netra.events e on e.id = f.event_id where f.id = $1`,
      [refused.refusalId],
    )
    expect(rows).toEqual([
      {
        kind: 'loket',
        reason: 'tanpa-identitas',
        refused_by: counter,
        case_id: null,
        type: 'report-refused-at-counter',
        basis: 'N29',
      },
    ])
    const { rows: kept } = await world.owner.query<{ all: string }>(
      `select string_agg(f::text, '') || (select string_agg(data::text, '') from netra.events) as all from netra.refusals f`,
    )
    expect(kept[0]?.all).not.toContain(refused.receipt.replaceAll('-', ''))
    expect(granted(await readReceipt(world.desk, refused.receipt, '127.0.0.1'))).toMatchObject({
      status: null,
      refused: { kind: 'loket', reason: 'tanpa-identitas', above: [{ name: province }, { name: 'BAWASLU-RI' }] },
    })
  })

  test('no reason of the list, or another without words, is no refusal; nor is one at another counter', async () => {
    const at = (reason: string, note?: string) =>
      refuseAtCounter(world.desk, {
        actor: counter,
        officeId: world.office(kudus),
        reason,
        ...(note === undefined ? {} : { note }),
      })
    expect(await at('sudah-ditangani')).toMatchObject({ refusal: { field: 'reason', problem: 'unknown' } })
    expect(await at('lain')).toMatchObject({ refusal: { field: 'note', problem: 'blank' } })
    expect(await at('lain', 'Loket penuh.')).toMatchObject({ ok: true })
    expect(
      await refuseAtCounter(world.desk, {
        actor: counter,
        officeId: world.office('BAWASLU-33.18'),
        reason: 'lewat-waktu',
      }),
    ).toEqual(notFound)
  })

  test('after kajian awal: with the reason that the pleno gave, and the reporter reads it by his own receipt', async () => {
    const { receipt } = await declined()
    expect(granted(await readReceipt(world.desk, receipt, '127.0.0.1'))).toMatchObject({
      status: { state: 'tidak-diregister' },
      refused: { kind: 'tidak-diregister', reason: 'sudah-ditangani', askUntilOn: '2024-10-17' },
    })
  })
})

describe('asking the rank above', () => {
  test('is once, in time, with a reason, and by a receipt that is there', async () => {
    const { receipt } = await turnedAway()
    const blank = await askSecondLook(world.desk, { typed: receipt, address: '127.0.0.1', body: ' ', accused: [] })
    expect(blank).toMatchObject({ refusal: { reason: 'field' } })
    const twice = await Promise.all([ask(receipt), ask(receipt)])
    expect(twice.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await ask(receipt)).toMatchObject({ refusal: { reason: 'asked-before' } })
    expect(await ask('0000-0000-0000-0000-0000-0000')).toMatchObject({ refusal: { reason: 'unknown' } })
    const late = await turnedAway()
    const then = now
    turn(24 * 15)
    expect(await ask(late.receipt)).toMatchObject({ refusal: { reason: 'too-late' } })
    now = then
    world.at(now)
    expect(await ask(late.receipt)).toMatchObject({ ok: true, value: { office: province } })
  })

  test('goes to the first rank above that is not accused, and the accused see nothing of it', async () => {
    const { receipt, refusalId } = await turnedAway('lewat-waktu', panwascam, 'PANWASCAM-33.19.01')
    const lookId = await lookOf(receipt, [kudus])
    const { rows } = await world.owner.query('select office_id from netra.second_looks where id = $1', [lookId])
    expect(rows).toEqual([{ office_id: world.office(province) }])
    const open = (actor: ActorId) => openLook(world.desk, { lookId, actor })
    for (const actor of [chair(kudus), staff, chair('BAWASLU-33.18'), chair('BAWASLU-64')])
      expect(await open(actor)).toEqual(notFound)
    // The controls: who looks, the rank above it, and, without the reporter's words, who refused.
    expect(granted(await open(chair(province)))).toMatchObject({ body: 'Saya membawa KTP.', isHere: true })
    expect(granted(await open(chair('BAWASLU-RI')))).toMatchObject({ body: 'Saya membawa KTP.', isHere: false })
    expect(granted(await open(panwascam))).toMatchObject({ body: null, isHere: false })
    expect(await decide(lookId, 'tetap', kudus)).toEqual(notFound)
    const { rows: walls } = await world.owner.query<{ wall: string[] }>(
      'select walled_office_ids as wall from netra.second_looks where refusal_id = $1',
      [refusalId],
    )
    expect(walls[0]?.wall).toEqual([world.office(kudus)])
  })

  test('whoever belongs to the accused sees nothing of it in the office that looks either', async () => {
    const { receipt } = await turnedAway('lewat-waktu')
    const lookId = await lookOf(receipt, [province])
    const lent = await world.person('anggota', 'BAWASLU-RI')
    const open = () => openLook(world.desk, { lookId, actor: lent })
    // The control: before he belongs to the province too.
    expect(granted(await open())).toMatchObject({ isHere: true, body: 'Saya membawa KTP.' })
    await world.joins(lent, 'sekretariat', province)
    expect(await open()).toEqual(notFound)
    expect(await decide(lookId, 'tetap', 'BAWASLU-RI', lent)).toEqual(notFound)
    expect((await asActor(world.desk.db, lent, listLooks)).map(({ id }) => id)).not.toContain(lookId)
    // No commissioner any more, whose seat the later plenos here would miss.
    await world.owner.query('update netra.memberships set valid_to = $2 where account_id = $1', [lent, '2024-10-01'])
  })

  test('a report that accuses the rank above is passed over it, whatever the reporter ticks', async () => {
    const { receipt, caseId } = await declined()
    await world.owner.query('update netra.cases set walled_office_ids = array[$2]::uuid[] where id = $1', [
      caseId,
      world.office(province),
    ])
    const lookId = await lookOf(receipt)
    expect(await openLook(world.desk, { lookId, actor: chair(province) })).toEqual(notFound)
    expect(granted(await openLook(world.desk, { lookId, actor: chair('BAWASLU-RI') }))).toMatchObject({ isHere: true })
  })

  test('nobody stands above Bawaslu RI: the receipt says so, and asking is refused', async () => {
    const national = await world.person('petugas-penerima', 'BAWASLU-RI')
    const { receipt } = await turnedAway('lewat-waktu', national, 'BAWASLU-RI')
    expect(granted(await readReceipt(world.desk, receipt, '127.0.0.1')).refused?.above).toEqual([])
    expect(await ask(receipt)).toMatchObject({ refusal: { reason: 'nobody-above' } })
  })
})

describe('asking by letter', () => {
  const letterAt = (actor: ActorId, office: OfficeCode, given: Partial<TakeLookLetter>) =>
    takeLookLetter(world.desk, {
      ...{ actor, officeId: world.office(office), receipt: '', number: '', letterOn: localDay(now, 'WIB') },
      ...{ body: 'Saya membawa KTP.', accused: [], ...given },
    })
  const newest = async () =>
    (await world.owner.query<{ id: string }>('select id from netra.second_looks order by id desc limit 1')).rows[0]
      ?.id ?? ''
  let above: ActorId
  beforeAll(async () => {
    above = await world.person('petugas-penerima', province)
  })

  test('is taken in once at a counter above, and says by whom and of which day', async () => {
    const { receipt, refusalId } = await turnedAway()
    const at = (given: Partial<TakeLookLetter>) => letterAt(above, province, { receipt, ...given })
    expect(await at({ receipt: '' })).toMatchObject({ refusal: { field: 'number', problem: 'blank' } })
    expect(await at({ letterOn: null })).toMatchObject({ refusal: { field: 'letterOn', problem: 'not-a-day' } })
    expect(await at({ letterOn: addDays(localDay(now, 'WIB'), 1) })).toMatchObject({
      refusal: { problem: 'in-the-future' },
    })
    expect(await at({ letterOn: addDays(localDay(now, 'WIB'), -1) })).toMatchObject({
      refusal: { problem: 'too-early' },
    })
    expect(await at({ body: ' ' })).toMatchObject({ refusal: { field: 'body', problem: 'blank' } })
    expect(await at({ officeId: world.office('BAWASLU-64') })).toEqual(notFound)
    expect(granted(await at({}))).toMatchObject({ office: province })
    expect(await at({})).toMatchObject({ refusal: { reason: 'asked-before' } })
    expect(await ask(receipt)).toMatchObject({ refusal: { reason: 'asked-before' } })
    const { rows } = await world.owner.query(
      `select l.letter_on, l.taken_in_by, l.taken_in_at, l.office_id, e.actor_id, e.basis, e.according_to, w.body
       from netra.second_looks l join netra.second_look_words w on w.look_id = l.id
       join netra.events e on e.type = 'second-look-asked' and e.data ->> 'lookId' = l.id::text where l.refusal_id = $1`,
      [refusalId],
    )
    expect(rows).toEqual([
      {
        ...{ letter_on: localDay(now, 'WIB'), taken_in_by: above, taken_in_at: world.office(province) },
        ...{ office_id: world.office(province), actor_id: above, basis: 'N77', according_to: 'pelapor' },
        body: 'Saya membawa KTP.',
      },
    ])
    // Without the right to serve at a counter nobody takes one in.
    const other = await turnedAway()
    expect(await letterAt(await world.person('administrator', province), province, { receipt: other.receipt })).toEqual(
      notFound,
    )
    granted(await letterAt(above, province, { receipt: other.receipt }))
  })

  test('is in time by the day on it, however late it comes', async () => {
    const [inTime, late] = [await turnedAway(), await turnedAway()]
    const then = now
    turn(24 * 16)
    const on = (days: number) => addDays(localDay(then, 'WIB'), days)
    const given = await letterAt(above, province, { receipt: late.receipt, letterOn: on(15) })
    expect(given).toMatchObject({ refusal: { reason: 'too-late', until: on(14) } })
    granted(await letterAt(above, province, { receipt: inTime.receipt, letterOn: on(14) }))
    now = then
    world.at(now)
  })

  test('who refused neither takes it in nor reads why, also at another counter; nor does an office beside', async () => {
    const { receipt, caseId } = await declined()
    const { rows } = await world.owner.query<{ number: string }>(
      `update netra.cases set receipt_number = coalesce(receipt_number, '007/Contoh/' || left(id::text, 8)) where id = $1
       returning receipt_number as number`,
      [caseId],
    )
    const number = rows[0]?.number ?? ''
    for (const named of [{ receipt }, { number }]) {
      expect(await letterAt(counter, kudus, named)).toMatchObject({ refusal: { reason: 'refused-here' } })
      for (const office of ['BAWASLU-64', 'BAWASLU-33.18'] as const)
        expect(await letterAt(chair(office), office, named), office).toEqual({
          ok: false,
          refusal: { reason: 'unknown' },
        })
    }
    expect(await letterAt(above, province, { number: '000/tidak/ada' })).toEqual({
      ok: false,
      refusal: { reason: 'unknown' },
    })
    const both = await world.person('petugas-penerima', province)
    await world.joins(both, 'sekretariat', kudus)
    expect(await letterAt(both, province, { number })).toMatchObject({ refusal: { reason: 'refused-here' } })
    granted(await letterAt(above, province, { number }))
    const open = async (actor: ActorId) => granted(await openLook(world.desk, { lookId: await newest(), actor }))
    expect(await open(staff)).toMatchObject({ body: null, takenInAt: province })
    // The control: who looks.
    expect(await open(chair(province))).toMatchObject({ body: 'Saya membawa KTP.', letterOn: localDay(now, 'WIB') })
    await world.owner.query('update netra.cases set receipt_number = null where id = $1', [caseId])
  })

  test('goes past every office accused: by the report it does not exist there, by the letter it is passed on', async () => {
    const sub = await turnedAway('lewat-waktu', panwascam, 'PANWASCAM-33.19.01')
    const accused = ['regency']
    expect(await letterAt(counter, kudus, { receipt: sub.receipt, accused })).toMatchObject({
      refusal: { reason: 'accused-here' },
    })
    expect(granted(await letterAt(above, province, { receipt: sub.receipt, accused }))).toMatchObject({
      office: province,
    })
    const lookId = await newest()
    expect(await openLook(world.desk, { lookId, actor: chair(kudus) })).toEqual(notFound)
    expect(granted(await openLook(world.desk, { lookId, actor: chair(province) }))).toMatchObject({ isHere: true })
    // The control: unaccused, the regency's pleno looks.
    const plain = await turnedAway('lewat-waktu', panwascam, 'PANWASCAM-33.19.01')
    expect(granted(await letterAt(above, province, { receipt: plain.receipt }))).toMatchObject({ office: kudus })
    const { receipt, caseId } = await declined()
    await world.owner.query('update netra.cases set walled_office_ids = array[$2]::uuid[] where id = $1', [
      caseId,
      world.office(province),
    ])
    expect(await letterAt(above, province, { receipt })).toEqual({ ok: false, refusal: { reason: 'unknown' } })
    const national = await world.person('petugas-penerima', 'BAWASLU-RI')
    expect(granted(await letterAt(national, 'BAWASLU-RI', { receipt }))).toMatchObject({ office: 'BAWASLU-RI' })
  })

  test('the two doors are the only way in, and that of the receipt takes in no letter', async () => {
    const { receipt, refusalId } = await turnedAway()
    const call = (statement: string) => asActor(world.desk.db, above, (tx) => sql.raw(statement).execute(tx))
    await expect(call(`select netra.put_second_look('${refusalId}', '{}', '{}')`)).rejects.toThrow(/permission denied/)
    await expect(call(`select netra.refused_by_letter('${world.office(province)}', null, 'x')`)).rejects.toThrow(
      /permission denied/,
    )
    await expect(
      call(`insert into netra.second_look_words (look_id, body) values ('${newId()}', 'x')`),
    ).rejects.toThrow(/permission denied/)
    granted(await ask(receipt))
    const { rows } = await world.owner.query(
      'select letter_on, taken_in_by, taken_in_at from netra.second_looks where refusal_id = $1',
      [refusalId],
    )
    expect(rows).toEqual([{ letter_on: null, taken_in_by: null, taken_in_at: null }])
  })
})

describe('the decision of the rank above', () => {
  test('the file is read as the lower office read it, and a refusal that stands is told with its reason', async () => {
    const { receipt, caseId } = await declined()
    const lookId = await lookOf(receipt)
    expect(await asActor(world.desk.db, chair(province), countLooksHere)).toBeGreaterThan(0)
    const read = async (actor: ActorId) => granted(await openCasePage(world.desk, { caseId, actor })).reports
    expect(await read(chair(province))).toEqual(await read(staff))
    expect(await decide(lookId, 'tetap', province, staff)).toMatchObject({ refusal: { reason: 'not-your-move' } })
    expect(granted(await decide(lookId, 'tetap'))).toEqual({ outcome: 'tetap', caseId })
    expect(await caseRow(caseId)).toMatchObject({ state: 'tidak-diregister', office: kudus })
    expect(granted(await readReceipt(world.desk, receipt, '127.0.0.1')).refused?.looks).toMatchObject([
      { origin: 'pelapor', outcome: 'tetap', reason: 'Identitas sudah ditunjukkan (P1).', basis: 'N27' },
    ])
    expect(await decide(lookId, 'dikembalikan')).toMatchObject({ refusal: { reason: 'looked-before' } })
    expect(await ask(receipt)).toMatchObject({ refusal: { reason: 'asked-before' } })
  })

  test('without its pleno it is none, and a pleno that voted no leaves it waiting', async () => {
    const { receipt } = await turnedAway()
    const lookId = await lookOf(receipt)
    const command = { lookId, actor: chair(province), outcome: 'tetap', reason: 'Benar.' } as const
    expect(await decideLook(world.desk, command)).toMatchObject({ ok: false, refusal: { reason: 'field' } })
    const votes = membersOf(province).map((member) => ({ member, vote: 'menolak' as const }))
    const no = { ...unanimous(membersOf(province)), deciding: { by: 'suara', musyawarahFailed: true, votes } as const }
    expect(granted(await decideLook(world.desk, { ...command, sitting: no }))).toEqual({ outcome: null, caseId: null })
    expect(granted(await openLook(world.desk, { lookId, actor: chair(province) })).outcome).toBeNull()
    const bare = asActor(world.desk.db, chair(province), (tx) =>
      tx
        .updateTable('netra.second_looks')
        .set({ outcome: 'tetap', reason: 'x', basis: 'N27', decided_by: chair(province), decided_at: now })
        .where('id', '=', lookId)
        .execute(),
    )
    await expect(bare).rejects.toThrow(/row-level security/)
  })

  test('sent back, the lower office handles it again with the clock of kajian awal; nothing is deleted', async () => {
    const { receipt, caseId } = await declined()
    const before = await world.owner.query('select count(*)::int as n from netra.events where case_id = $1', [caseId])
    granted(await decide(await lookOf(receipt), 'dikembalikan'))
    expect(await caseRow(caseId)).toEqual({ state: 'kajian-awal', office: kudus, running: ['P2'] })
    const { rows } = await world.owner.query('select reopened_as from netra.refusals where case_id = $1', [caseId])
    expect(rows).toEqual([{ reopened_as: 'dikembalikan' }])
    const { rows: events } = await world.owner.query<{ type: string }>(
      'select type from netra.events where case_id = $1 order by recorded_at, id offset $2',
      [caseId, (before.rows[0] as { n: number }).n],
    )
    expect(events.map(({ type }) => type).sort()).toEqual(
      ['second-look-asked', 'pleno-held', 'second-look-decided', 'case-moved'].sort(),
    )
    granted(
      await moveCase(world.desk, {
        caseId,
        actor: staff,
        action: 'hand-over',
        officeId: world.office('BAWASLU-33.18'),
        reason: 'x',
      }),
    )
  })

  test('taken over, it is handled there', async () => {
    const { receipt, caseId } = await declined('lain')
    granted(await decide(await lookOf(receipt), 'diambil-alih'))
    expect(await caseRow(caseId)).toMatchObject({ state: 'diambil-alih', office: province })
    turn(1)
    expect(await moveCase(world.desk, { caseId, actor: staff, action: 'review' })).toMatchObject({ ok: false })
    const taker = await world.person('staf-penanganan', province)
    expect(await moveCase(world.desk, { caseId, actor: taker, action: 'review' })).toMatchObject({ ok: true })
  })

  test('of a counter, whom it turned away stands on its list until he was taken in', async () => {
    const { receipt, refusalId } = await turnedAway('syarat-kurang')
    const lookId = await lookOf(receipt)
    const listed = () => asActor(world.desk.db, counter, listReturned)
    expect((await listed()).map(({ id }) => id)).not.toContain(refusalId)
    expect(await receiveReturned(world.desk, { actor: counter, refusalId })).toEqual(notFound)
    granted(await decide(lookId, 'dikembalikan'))
    expect((await listed()).map(({ id }) => id)).toContain(refusalId)
    const elsewhere = await world.person('petugas-penerima', 'BAWASLU-33.18')
    expect(await receiveReturned(world.desk, { actor: elsewhere, refusalId })).toEqual(notFound)
    granted(await receiveReturned(world.desk, { actor: counter, refusalId }))
    expect((await listed()).map(({ id }) => id)).not.toContain(refusalId)
  })

  test('nobody reopens a report by himself', async () => {
    const { caseId, receipt } = await declined()
    const lookId = await lookOf(receipt)
    for (const action of ['return-refused', 'take-refused'] as const)
      expect(
        await moveCase(world.desk, { caseId, actor: chair(province), action: action as 'announce', reason: 'x' }),
      ).toMatchObject({ refusal: { reason: 'use-its-form' } })
    const { rows } = await world.owner.query<{ version: number }>('select version from netra.cases where id = $1', [
      caseId,
    ])
    const direct = await asActor(world.desk.db, chair(province), (tx) =>
      tx
        .selectNoFrom((eb) =>
          eb
            .fn<boolean>('netra.reopen_refused', [
              eb.val(lookId),
              eb.val(rows[0]?.version ?? 0),
              eb.val(now),
              eb.val('[]'),
            ])
            .as('done'),
        )
        .executeTakeFirst(),
    )
    expect(direct?.done).toBe(false)
    expect(await caseRow(caseId)).toMatchObject({ state: 'tidak-diregister' })
  })
})

test('no answer is late, shown to the next rank up and no lower, and can still be answered', async () => {
  const { receipt } = await turnedAway()
  const lookId = await lookOf(receipt)
  expect(await markLooksLate(world.desk)).not.toContain(lookId)
  turn(24 * 15)
  expect(await markLooksLate(world.desk)).toContain(lookId)
  expect(await markLooksLate(world.desk)).not.toContain(lookId)
  const seen = async (actor: ActorId) =>
    (await asActor(world.desk.db, actor, listLooks)).find(({ id }) => id === lookId)
  expect(await seen(chair('BAWASLU-RI'))).toMatchObject({ isHere: false, isBelow: true, outcome: null })
  expect((await seen(chair('BAWASLU-RI')))?.lateSince).not.toBeNull()
  expect(await seen(chair('BAWASLU-64'))).toBeUndefined()
  expect(granted(await decide(lookId, 'tetap'))).toMatchObject({ outcome: 'tetap' })
})

describe('the draw', () => {
  const sampled = async () =>
    (
      await world.owner.query<{ id: string; refusal: string; office: string; above: string }>(
        `select l.id, l.refusal_id as refusal, f.office_id as office, l.office_id as above from netra.second_looks l join netra.refusals f on f.id = l.refusal_id
         where l.origin = 'sampel'`,
      )
    ).rows

  test('waits for the month to end and for the first event after it, and is drawn once', async () => {
    // Enough of them that two of the drawn go to the province, whichever the dice take: one of October accuses it, and goes past it.
    for (let n = 0; n < 20; n++) await turnedAway('lewat-waktu')
    world.at('2024-10-31T16:59:00.000Z')
    expect(await drawRefusals(world.desk)).toBe(0)
    // November has come, and nothing was recorded in it yet.
    world.at('2024-11-02T23:00:00.000Z')
    expect(await drawRefusals(world.desk)).toBe(0)
    now = '2024-11-03T00:00:00.000Z'
    await turnedAway('lewat-waktu')
    turn(2)
    const drawn = await drawRefusals(world.desk)
    expect(drawn).toBeGreaterThan(0)
    expect(await drawRefusals(world.desk)).toBe(0)
    expect(await sampled()).toHaveLength(drawn)
  })

  test('follows from the log alone: whoever holds the leaves draws the same, one in ten of each office and at least one', async () => {
    const { rows } = await world.owner.query<{ office: string; data: Draw }>(
      `select office_id as office, data from netra.events where type = 'refusals-drawn'`,
    )
    type Draw = {
      seedEventId: string
      seed: string
      entries: { refusalId: string; leaf: string; ticket: string }[]
      drawn: string[]
    }
    expect(rows.length).toBeGreaterThan(1)
    const { rows: first } = await world.owner.query<{ id: string; hash: Buffer }>(
      `select id, leaf_hash as hash from netra.events where recorded_at >= '2024-10-31T17:00:00Z' order by recorded_at, id limit 1`,
    )
    for (const { data } of rows) {
      expect([data.seedEventId, data.seed]).toEqual([first[0]?.id, first[0]?.hash.toString('hex')])
      const again = data.entries.map(({ refusalId, leaf }) => ({
        id: refusalId,
        ticket: createHash('sha256')
          .update(Buffer.from(data.seed, 'hex'))
          .update(Buffer.from(leaf, 'hex'))
          .digest('hex'),
      }))
      expect(drawSample(again)).toEqual(data.drawn)
      expect(data.drawn).toHaveLength(sampleSize(data.entries.length))
    }
    const looks = await sampled()
    expect(looks.map(({ refusal }) => refusal).sort()).toEqual(rows.flatMap(({ data }) => data.drawn).sort())
  })

  test('cannot be steered: no office writes a look, a draw, a seed, or takes a refusal out of its month', async () => {
    const refusalId = granted(
      await refuseAtCounter(world.desk, { actor: counter, officeId: world.office(kudus), reason: 'lewat-waktu' }),
    ).refusalId
    const look = (actor: ActorId) =>
      asActor(world.desk.db, actor, (tx) =>
        tx
          .insertInto('netra.second_looks')
          .values({
            id: newId(),
            refusal_id: refusalId,
            origin: 'sampel',
            office_id: world.office(province),
            asked_at: now,
            due_on: '2024-11-20',
            due_at: '2024-11-20T17:00:00.000Z',
          })
          .execute(),
      )
    await expect(look(chair(kudus))).rejects.toThrow(/row-level security/)
    await expect(look(chair(province))).rejects.toThrow(/row-level security/)
    const draw = asActor(world.desk.db, chair(kudus), (tx) =>
      tx
        .insertInto('netra.refusal_draws')
        .values({
          office_id: world.office(kudus),
          month: '2024-11-01',
          seed_event_id: newId(),
          seed: Buffer.alloc(32),
          refusals: 1,
          drawn: 0,
          drawn_at: now,
        })
        .execute(),
    )
    await expect(draw).rejects.toThrow(/row-level security/)
    for (const column of ['recorded_at', 'event_id', 'reason', 'reopened_at'])
      await expect(
        asActor(world.desk.db, chair(kudus), (tx) =>
          tx
            .updateTable('netra.refusals')
            .set({ [column]: null })
            .where('id', '=', refusalId)
            .execute(),
        ),
      ).rejects.toThrow(/permission denied/)
    // The control: the clock may.
    await look(systemActors.clock)
  })

  test('who reads a drawn refusal notes that it was right; to undo it takes the pleno, and re-opens it', async () => {
    const [right, ...rest] = (await sampled()).filter(
      ({ office, above }) => office === world.office(kudus) && above === world.office(province),
    )
    const reviewer = await world.person('staf-penanganan', province)
    const lookId = right?.id ?? ''
    const noted = { lookId, actor: reviewer, reason: 'Benar.' } as const
    expect(await decideLook(world.desk, { ...noted, outcome: 'dikembalikan' })).toMatchObject({
      refusal: { reason: 'not-your-move' },
    })
    expect(await decideLook(world.desk, { ...noted, actor: staff, outcome: 'tetap' })).toMatchObject({
      refusal: { reason: 'not-your-move' },
    })
    expect(granted(await decideLook(world.desk, { ...noted, outcome: 'tetap' })).outcome).toBe('tetap')
    const wrong = rest[0]?.id ?? ''
    expect(granted(await decide(wrong, 'dikembalikan')).outcome).toBe('dikembalikan')
    const { rows } = await world.owner.query(
      'select f.reopened_as from netra.refusals f join netra.second_looks l on l.refusal_id = f.id where l.id = $1',
      [wrong],
    )
    expect(rows).toEqual([{ reopened_as: 'dikembalikan' }])
  })
})

test('refusals are counted by reason and place for the clock alone, and what came of them beside', async () => {
  const listRaw = (actor: ActorId) =>
    asActor(world.desk.db, actor, (tx) => publicNumbers.listRaw(tx, world.desk.clock()))
  expect(await listRaw(chair('BAWASLU-RI'))).toEqual([])
  const raw = (await listRaw(systemActors.clock)).find(({ region_code: region }) => region === '33.19')
  const { rows } = await world.owner.query<{ reason: string; n: number }>(
    `select reason, count(*)::int as n from netra.refusals f join netra.offices o on o.id = f.office_id
     where o.region_code like '33.19%' group by reason`,
  )
  for (const { reason, n } of rows) expect(Number(raw?.[`penolakan-${reason}`])).toBe(n)
  expect(Number(raw?.['tinjauan-dikembalikan'])).toBeGreaterThan(0)
  expect(Number(raw?.['sampel-setuju'])).toBe(1)
  await publishNumbers(world.desk)
  const { rows: small } = await world.owner.query(
    `select * from netra.public_numbers where measure_id ~ '^(penolakan|tinjauan|sampel)' and shown between 1 and 4`,
  )
  expect(small).toEqual([])
})

test('and every case that was refused is what its events make it', async () => {
  expect((await replayAndCompare(world.desk)).differences).toEqual([])
})
