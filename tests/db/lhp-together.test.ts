/** What phones bring at the same time, written together: it comes to the same as one by one, and nobody may more. */
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  letDeviceIn,
  makeFieldCard,
  shutDeviceOut,
  submitLhp,
  takeAndSubmit,
  takeDraft,
  takeDrafts,
  type LhpParts,
  type SentDraft,
} from '#app'
import { plainDate } from '#law'
import { newId, type ActorId } from '#store'
import { openWorld, type World } from './desk-world.ts'
import { granted } from './granted.ts'

const here = 'PANWASCAM-33.19.01'
let world: World
let admin: ActorId
let [one, two]: readonly ActorId[] = []
let phones: readonly string[]
beforeAll(async () => {
  world = await openWorld('2024-10-10T02:00:00.000Z')
  admin = await world.person('administrator', 'BAWASLU-RI')
  one = await world.person('panwascam', here)
  two = await world.person('panwascam', here)
  phones = [await phoneOf(one), await phoneOf(two)]
})
afterAll(() => world.close())

async function phoneOf(account: ActorId): Promise<string> {
  const token = `${newId()}${newId()}`.replaceAll('-', '').slice(0, 43)
  const { code } = granted(await makeFieldCard(world.desk, admin, account))
  return granted(await letDeviceIn(world.desk, { code, token })).deviceId
}

const parts = (more: Partial<LhpParts> = {}): LhpParts => ({
  supervisor: { name: 'Contoh Panwas', position: 'Anggota', assignmentLetter: 'ST-1', address: 'Kaliwungu' },
  activity: { form: 'langsung', purpose: 'Pengawasan', target: 'Peserta', time: '09.00', place: 'Lapangan' },
  account: { narrative: 'Uraian.', checklist: [{ question: 'Tersegel?', answer: 'tidak', note: 'Robek' }] },
  suspicion: null,
  dispute: 'Ada keberatan.',
  signed: { place: 'Kaliwungu', on: '2024-10-10' },
  ...more,
})
const sent = (actor: ActorId, deviceId: string, more: Partial<SentDraft> = {}): SentDraft => ({
  ...{ electionId: 'pilkada-2024', regionCode: '33.19.01', stage: 'kampanye', parts: parts() },
  ...{ happenedOn: plainDate('2024-10-08'), discoveredOn: plainDate('2024-10-09') },
  ...{ actor, deviceId, officeId: world.office(here), lhpId: newId(), key: newId(), base: null, after: [] },
  ...{ writtenAt: '2024-10-09T02:00:00.000Z', submit: true, zone: 'WIB' },
  ...more,
})
const ofOne = (more: Partial<SentDraft> = {}) => sent(one as ActorId, phones[0] ?? '', more)
const ofTwo = (more: Partial<SentDraft> = {}) => sent(two as ActorId, phones[1] ?? '', more)
const seqOf = (number: string | null) => Number(number?.split('/')[0])
const lastNumber = async () => {
  const { rows } = await world.owner.query<{ last: number }>(
    `select last from netra.number_sequences where kind = 'LHP' and office_id = $1`,
    [world.office('BAWASLU-33.19')],
  )
  return rows[0]?.last ?? 0
}
const stored = async (lhpId: string) => {
  const { rows } = await world.owner.query<{ told: Record<string, unknown> }>(
    `select jsonb_build_object(
       'lhp', to_jsonb(l) - array['id', 'number', 'created_at'],
       'receipts', (select jsonb_agg(to_jsonb(r) - array['key', 'lhp_id']) from netra.field_receipts r where r.lhp_id = l.id),
       'escalations', (select jsonb_agg(to_jsonb(e) - array['id', 'lhp_id']) from netra.escalations e where e.lhp_id = l.id),
       'events', (select jsonb_agg(to_jsonb(v) - array['id', 'lhp_id', 'salt', 'leaf_hash'] || jsonb_build_object('data', v.data - 'number') order by v.id)
         from netra.events v where v.lhp_id = l.id),
       'queued', (select count(*) from netra.events v join netra.log_queue q on q.event_id = v.id where v.lhp_id = l.id)) as told
     from netra.lhps l where l.id = $1`,
    [lhpId],
  )
  return rows[0]?.told
}

test('a text written together leaves what one leaves that goes the way of the desk', async () => {
  const [apart, together] = [ofOne(), ofOne()]
  const alone = granted(await takeAndSubmit(world.desk, apart))
  const [came] = await takeDrafts(world.desk, [together])
  expect(came).toMatchObject({ ok: true, value: { version: 1, state: 'selesai', unsubmitted: null } })
  const [left, right] = [await stored(apart.lhpId), await stored(together.lhpId)]
  expect(right).toEqual(left)
  expect(right).toMatchObject({ queued: 2, escalations: [{ question: 'Tersegel?' }] })
  const numbers = [alone, came?.ok ? came.value : {}].map((taken) =>
    'number' in taken ? (taken.number as string) : null,
  )
  expect(seqOf(numbers[1] ?? null)).toBe(seqOf(numbers[0] ?? null) + 1)
  expect(numbers.map((number) => number?.replace(/^\d+/, ''))).toEqual([
    '/LHP/PM.01/33.19.01/10/2024',
    '/LHP/PM.01/33.19.01/10/2024',
  ])
})

test('two phones that come back three times have each LHP once, numbered without a gap', async () => {
  const before = await lastNumber()
  const [mine, theirs] = [Array.from({ length: 20 }, () => ofOne()), Array.from({ length: 20 }, () => ofTwo())]
  const all = await Promise.all(
    [mine, theirs, mine, theirs, mine, theirs].map((batch) => takeDrafts(world.desk, batch)),
  )
  const numbers = all.map((answers) => answers.map((answer) => ('number' in granted(answer) ? granted(answer) : null)))
  expect([numbers[2], numbers[4]]).toEqual([numbers[0], numbers[0]])
  expect([numbers[3], numbers[5]]).toEqual([numbers[1], numbers[1]])
  const { rows } = await world.owner.query<{ number: string; events: number; receipts: number }>(
    `select l.number, (select count(*)::int from netra.events e where e.lhp_id = l.id) as events,
       (select count(*)::int from netra.field_receipts r where r.lhp_id = l.id) as receipts
     from netra.lhps l where l.id = any ($1)`,
    [[...mine, ...theirs].map(({ lhpId }) => lhpId)],
  )
  expect(rows.map(({ number }) => seqOf(number)).toSorted((a, b) => a - b)).toEqual(
    Array.from({ length: 40 }, (_, n) => before + 1 + n),
  )
  for (const { events, receipts } of rows) expect([events, receipts]).toEqual([2, 1])
  expect(await lastNumber()).toBe(before + 40)
})

test('what is more than a new text goes the way of the desk, each beside what went together', async () => {
  const begun = ofOne({ submit: false })
  granted(await takeDraft(world.desk, begun))
  const plain = ofOne()
  const lacking = ofOne({ parts: parts({ signed: { place: '', on: '' } }) })
  const accusing = ofOne({
    parts: parts({
      suspicion: {
        ...{ kind: 'netralitas', event: 'x', time: '', place: '', evidence: 'x', witnesses: 0, analysis: 'x' },
        suspects: [{ kind: 'pns', name: 'Contoh', position: null, officeId: null, officeName: null, actId: null }],
      },
    }),
  })
  const twin = ofOne({ key: plain.key })
  const written = { ...begun, key: newId(), base: 1, submit: true }
  const answers = await takeDrafts(world.desk, [lacking, plain, accusing, written, twin, ofOne({ submit: false })])
  expect(answers).toMatchObject([
    { value: { state: 'draf', unsubmitted: { field: 'signed.place' } } },
    { value: { state: 'selesai', version: 1 } },
    { value: { state: 'diajukan', version: 1 } },
    { value: { state: 'selesai', version: 2 } },
    // Another LHP under a key that is taken.
    { ok: false, refusal: { reason: 'not-found' } },
    { value: { state: 'draf', unsubmitted: null } },
  ])
  // Changed elsewhere since: the same key is answered, another is not taken.
  expect(await takeDrafts(world.desk, [{ ...plain, key: newId() }])).toMatchObject([
    { refusal: { reason: 'wrong-state' } },
  ])
})

test('nobody writes together what he may not write alone, and no number is lost on it', async () => {
  const before = await lastNumber()
  const leaving = await world.person('panwascam', here)
  const lost = await phoneOf(leaving)
  const stranger = await world.person('staf-penanganan', 'BAWASLU-33.18')
  granted(await shutDeviceOut(world.desk, admin, lost))
  for (const [draft, fault] of [
    // A phone of somebody else, and one that was shut out: the policies of the desk's way have the last word.
    [ofOne({ deviceId: phones[1] ?? '' }), /row-level security/],
    [sent(leaving, lost), /row-level security/],
  ] as const)
    await expect(takeDrafts(world.desk, [draft])).rejects.toThrow(fault)
  expect(
    await takeDrafts(world.desk, [
      sent(stranger, phones[0] ?? ''),
      ofOne({ electionId: 'tidak-ada' }),
      ofOne({ regionCode: '99' }),
    ]),
  ).toMatchObject([
    { refusal: { reason: 'not-found' } },
    { refusal: { field: 'electionId' } },
    { refusal: { field: 'regionCode' } },
  ])
  await world.owner.query(`update netra.memberships set valid_to = '2024-01-01' where account_id = $1`, [leaving])
  expect(await takeDrafts(world.desk, [sent(leaving, lost)])).toMatchObject([{ refusal: { reason: 'not-found' } }])
  expect(await lastNumber()).toBe(before)
  // The control: the same from his own phone is taken, with the next number.
  granted((await takeDrafts(world.desk, [ofOne()]))[0] as Awaited<ReturnType<typeof takeDrafts>>[number])
  expect(await lastNumber()).toBe(before + 1)
})

test('the functions of the door write nothing else, whatever they are given', async () => {
  const id = newId()
  const row = {
    ...{
      id,
      number: `900/LHP/${id}`,
      office_id: world.office(here),
      author_id: one,
      device_id: phones[0],
      key: newId(),
    },
    ...{ at: '2024-10-10T02:00:00Z', election_id: 'pilkada-2024', region_code: '33.19.01', stage: 'kampanye' },
    ...{ happened_on: '2024-10-08', discovered_on: '2024-10-09', parts: parts(), written_at: '2024-10-09T02:00:00Z' },
    ...{ failed: [], events: [] as object[] },
  }
  const keep = (more: object) =>
    sql`select netra.keep_field_lhps(${JSON.stringify([{ ...row, ...more }])}::jsonb)`.execute(world.clone.db)
  const outsider = await world.person('staf-penanganan', 'BAWASLU-33.18')
  const event = (of: object) => ({
    ...{ id: newId(), stream: 'lhp', type: 'lhp-drafted', lhp_id: id, office_id: world.office(here), actor_id: one },
    ...{ happened_at: row.at, recorded_at: row.at, basis: 'LHP-A', data: '{}' },
    ...{ salt: `\\x${'00'.repeat(16)}`, leaf_hash: `\\x${'00'.repeat(32)}` },
    ...of,
  })
  const { lhpId: other } = ofTwo()
  granted(
    (await takeDrafts(world.desk, [ofTwo({ lhpId: other })]))[0] as Awaited<ReturnType<typeof takeDrafts>>[number],
  )
  for (const more of [
    { author_id: outsider },
    { office_id: world.office('BAWASLU-33.18') },
    { device_id: phones[1] },
    { events: [event({ type: 'lhp-decided' })] },
    { events: [event({ lhp_id: other })] },
    { events: [event({ actor_id: two })] },
    { number: null },
  ])
    await expect(keep(more), JSON.stringify(more)).rejects.toThrow(/row-level security/)
  // The control.
  await keep({ events: [event({})] })
  await expect(submitLhp(world.desk, { actor: one as ActorId, lhpId: id })).resolves.toMatchObject({
    refusal: { reason: 'wrong-state' },
  })
})
