import { afterAll, beforeAll, expect, test } from 'vitest'
import { closeAccount, holdPleno, moveCase, openCasePage, recordKajianAwal, referCase, type HoldPleno } from '#app'
import { conditionsFor, plainDate } from '#law'
import { asActor, plenoStore, type ActorId } from '#store'
import { openWorld, type World } from './desk-world.ts'
import { granted, unanimous } from './granted.ts'

let world: World
let staff: ActorId
let members: readonly [ActorId, ...ActorId[]]
beforeAll(async () => {
  world = await openWorld('2024-10-20T02:00:00.000Z')
  staff = await world.person('staf-penanganan', 'BAWASLU-33.19')
  members = await world.commission('BAWASLU-33.19')
  // The fourth member was born first: whoever is oldest chairs without the ketua.
  await world.owner.query(`update netra.accounts set born_on = '1960-05-01' where id = $1`, [members[3]])
})
afterAll(() => world.close())

const finalCase = () =>
  world.openedCase({
    state: 'pleno-akhir',
    since: '2024-10-20T01:00:00.000Z',
    registerNumber: `${Math.random()}/Reg/LP`,
  })
const reviewedCase = async () => {
  const caseId = await world.openedCase({ state: 'kajian-awal', since: '2024-10-20T01:00:00.000Z' })
  const allegationId = await world.allegation(caseId, { route: 'RUTE-ASN-DAERAH' })
  granted(
    await recordKajianAwal(world.desk, {
      caseId,
      actor: staff,
      conditions: conditionsFor('pilkada', plainDate('2024-10-20')).map(({ id }) => ({ id, met: true })),
      violation: 'hukum-lainnya',
      jurisdiction: 'berwenang',
      body: 'Kajian awal.',
    }),
  )
  return { caseId, allegationId }
}
const hold = async (changes: Partial<HoldPleno>, caseId?: string) =>
  holdPleno(world.desk, {
    caseId: caseId ?? (await finalCase()),
    actor: members[0],
    action: 'close',
    ...unanimous(members),
    ...changes,
  })
const present = (who: readonly ActorId[]) =>
  members.map((member) =>
    who.includes(member) ? ({ member, as: 'hadir' } as const) : ({ member, as: 'tidak-hadir' } as const),
  )

test('the ketua chairs, else the oldest member; three of five decide, two do not', async () => {
  expect(granted(await hold({})).decided).toMatchObject({ chair: members[0], quorum: 3, quorumRule: 'KUORUM-5' })
  expect(granted(await hold({ attendance: present(members.slice(1)) })).decided.chair).toBe(members[3])
  granted(await hold({ attendance: present(members.slice(0, 3)) }))
  expect(await hold({ attendance: present(members.slice(0, 2)) })).toMatchObject({
    ok: false,
    refusal: { reason: 'quorum-not-met', present: 2, needed: 3 },
  })
})

test('who stands aside says why, and is not counted', async () => {
  const aside = (reason: string) =>
    members.map((member, at) =>
      at === 1 ? ({ member, as: 'mundur-diri', reason } as const) : ({ member, as: 'hadir' } as const),
    )
  expect(await hold({ attendance: aside(' ') })).toMatchObject({
    ok: false,
    refusal: { reason: 'recusal-needs-reason' },
  })
  const caseId = await finalCase()
  granted(await hold({ attendance: aside('Terlapor saudaranya.') }, caseId))
  expect(granted(await openCasePage(world.desk, { caseId, actor: staff })).plenos[0]?.attendance[1]).toEqual({
    member: members[1],
    as: 'mundur-diri',
    reason: 'Terlapor saudaranya.',
  })
})

test('a commissioner lent from an office that the case accuses stands aside, whatever the form says', async () => {
  const caseId = await world.openedCase({
    state: 'pleno-akhir',
    since: '2024-10-20T01:00:00.000Z',
    registerNumber: 'W/1',
    walled: [world.office('DINAS-33.19')],
  })
  granted(await hold({}, caseId))
  await world.owner.query('update netra.memberships set home_office_id = $2 where account_id = $1', [
    members[1],
    world.office('DINAS-33.19'),
  ])
  expect(await hold({}, caseId)).toMatchObject({
    ok: false,
    refusal: { reason: 'must-stand-aside', member: members[1], basis: 'N8' },
  })
  const asideOnly = members.map((member, at) =>
    at === 1
      ? ({ member, as: 'mundur-diri', reason: 'Asal dinas terlapor.' } as const)
      : ({ member, as: 'hadir' } as const),
  )
  granted(await hold({ attendance: asideOnly }, caseId))
  await world.owner.query('update netra.memberships set home_office_id = null where account_id = $1', [members[1]])
})

test('who is anggota and acts as ketua has one seat', async () => {
  const acting = await world.person('anggota', 'BAWASLU-33.18')
  await world.joins(acting, 'ketua', 'BAWASLU-33.18')
  const seats = await asActor(world.desk.db, acting, (tx) =>
    plenoStore.commissioners(tx, world.office('BAWASLU-33.18'), '2024-10-20'),
  )
  expect(seats).toMatchObject([{ accountId: acting, role: 'ketua' }])
})

test('whose account is closed sits in no pleno from that day on, and in those before it still', async () => {
  const [ketua, leaver] = await world.commission('BAWASLU-64.02', 3)
  const administrator = await world.person('administrator', 'BAWASLU-RI')
  const seats = (on: string) =>
    asActor(world.desk.db, ketua, (tx) => plenoStore.commissioners(tx, world.office('BAWASLU-64.02'), on))
  const [before, today] = ['2024-10-19', '2024-10-20']
  world.at(`${today}T06:00:00.000Z`)
  expect(await seats(today)).toHaveLength(3)
  granted(await closeAccount(world.desk, administrator, leaver as ActorId, 'Mengundurkan diri'))
  expect([(await seats(today)).length, (await seats(before)).length]).toEqual([2, 3])
  const { rows } = await world.owner.query(
    `select m.valid_to, array(select e.type from netra.events e where e.account_id = m.account_id order by e.id) as events
     from netra.memberships m where m.account_id = $1`,
    [leaver],
  )
  expect(rows).toMatchObject([{ events: ['membership-ended', 'account-closed'] }])
  // Appointed on the very day: the post keeps its first day, and the closed account still has no seat.
  const fresh = await world.person('anggota', 'BAWASLU-64.02', { from: today })
  expect(await seats(today)).toHaveLength(3)
  granted(await closeAccount(world.desk, administrator, fresh, 'Keliru'))
  expect(await seats(today)).toHaveLength(2)
  // Appointed for next week: that day never comes for him.
  const coming = await world.person('anggota', 'BAWASLU-64.02', { from: '2024-10-27' })
  const heldOn = async (day: string) => {
    const held = await world.owner.query(
      `select from netra.memberships where account_id = $1 and daterange(valid_from, valid_to) @> $2::date`,
      [coming, day],
    )
    return held.rowCount
  }
  expect(await heldOn('2024-10-27')).toBe(1)
  granted(await closeAccount(world.desk, administrator, coming, 'Batal'))
  expect(await heldOn('2024-10-27')).toBe(0)
})

test('a vote comes only after musyawarah failed; a pleno that voted no is kept and allows no move', async () => {
  const caseId = await finalCase()
  await world.allegation(caseId, { outcome: 'bukan-pelanggaran', route: null })
  const votes = members.map((member, at) => ({ member, vote: at < 2 ? ('setuju' as const) : ('menolak' as const) }))
  expect(await hold({ deciding: { by: 'suara', musyawarahFailed: false, votes } }, caseId)).toMatchObject({
    ok: false,
    refusal: { reason: 'musyawarah-first' },
  })
  const no = granted(await hold({ deciding: { by: 'suara', musyawarahFailed: true, votes } }, caseId))
  expect(no).toMatchObject({ adopted: false, decided: { votesFor: 2, votesAgainst: 3 } })
  const close = (plenoId: string) =>
    moveCase(world.desk, { caseId, actor: members[0], action: 'close', plenoId, reason: 'Tidak terbukti.' })
  expect(await close(no.plenoId)).toMatchObject({ ok: false, refusal: { reason: 'needs-pleno' } })
  granted(await close(granted(await hold({}, caseId)).plenoId))
})

test('once a pleno was held on forwarding, nobody forwards without one; its yes is carried out by staff in its name', async () => {
  const [unasked, refused, agreed] = [await reviewedCase(), await reviewedCase(), await reviewedCase()]
  const send = (caseId: string, allegationId: string, by: { plenoId: string } | { reason: string }) =>
    referCase(world.desk, {
      caseId,
      actor: staff,
      ...by,
      summary: 'Ringkasan tanpa pelapor.',
      evidence: 'Satu foto.',
      to: [{ receivingOfficeId: world.office('BKN'), route: 'RUTE-ASN-DAERAH', allegationIds: [allegationId] }],
    })
  const reason = 'Hukum lainnya.'
  const isRefused = { ok: false, refusal: { reason: 'pleno-on-forwarding' } }
  const votes = members.map((member) => ({ member, vote: 'menolak' as const }))
  const no = await hold({ action: 'forward', deciding: { by: 'suara', musyawarahFailed: true, votes } }, refused.caseId)
  expect(granted(no).adopted).toBe(false)
  expect(await send(refused.caseId, refused.allegationId, { reason })).toMatchObject(isRefused)
  expect(await send(refused.caseId, refused.allegationId, granted(no))).toMatchObject({
    refusal: { reason: 'needs-pleno' },
  })
  const { plenoId } = granted(await hold({ action: 'forward' }, agreed.caseId))
  expect(await send(agreed.caseId, agreed.allegationId, { reason })).toMatchObject(isRefused)
  expect(granted(await send(agreed.caseId, agreed.allegationId, { plenoId })).moved).toMatchObject({
    action: 'forward',
    by: 'penanganan',
    accordingTo: 'pleno',
    basis: 'P-PLENO',
    plenoId,
  })
  // A pleno on another move says nothing of forwarding.
  granted(await hold({ action: 'decline' }, unasked.caseId))
  expect(granted(await send(unasked.caseId, unasked.allegationId, { reason })).moved.action).toBe(
    'forward-without-pleno',
  )
})

test('a pleno decides one move of one case: not another move, not another case, not again', async () => {
  const [caseId, other] = [await finalCase(), await finalCase()]
  for (const id of [caseId, other]) await world.allegation(id, { outcome: 'bukan-pelanggaran', route: null })
  const { plenoId } = granted(await hold({ action: 'send-back' }, caseId))
  const move = (id: string, action: 'send-back' | 'close') =>
    moveCase(world.desk, { caseId: id, actor: members[0], action, plenoId, reason: 'Perlu dikaji lagi.' })
  expect(await move(caseId, 'close')).toMatchObject({ ok: false, refusal: { reason: 'needs-pleno' } })
  expect(await move(other, 'send-back')).toMatchObject({ ok: false, refusal: { reason: 'needs-pleno' } })
  granted(await move(caseId, 'send-back'))
  granted(await moveCase(world.desk, { caseId, actor: staff, action: 'convene' }))
  expect(await move(caseId, 'send-back')).toMatchObject({ ok: false, refusal: { reason: 'needs-pleno' } })
})

test('outcomes are fixed allegation by allegation, once, and all or none', async () => {
  const caseId = await finalCase()
  const asn = await world.allegation(caseId, { ordinal: 1, route: 'RUTE-ASN-DAERAH' })
  const crime = await world.allegation(caseId, { ordinal: 2, class: 'pidana', route: 'RUTE-PIDANA' })
  const decide = (outcomes: HoldPleno['outcomes']) =>
    hold({ action: 'refer', ...(outcomes ? { outcomes } : {}) }, caseId)
  expect(
    await decide([
      { allegationId: asn, outcome: 'hukum-lainnya' },
      { allegationId: crime, outcome: 'dihentikan' },
    ]),
  ).toMatchObject({ ok: false, refusal: { reason: 'needs-reason' } })
  expect(await decide([{ allegationId: crime, outcome: 'hukum-lainnya' }])).toMatchObject({
    ok: false,
    refusal: { reason: 'outcome-not-possible' },
  })
  const outcomesOf = async () =>
    granted(await openCasePage(world.desk, { caseId, actor: staff })).allegations.map(({ outcome }) => outcome)
  expect(await outcomesOf()).toEqual([null, null])
  granted(
    await decide([
      { allegationId: asn, outcome: 'hukum-lainnya' },
      { allegationId: crime, outcome: 'dihentikan', reason: 'Unsur tidak terpenuhi.' },
    ]),
  )
  expect(await outcomesOf()).toEqual(['hukum-lainnya', 'dihentikan'])
  expect(await decide([{ allegationId: asn, outcome: 'bukan-pelanggaran', reason: 'Lain.' }])).toMatchObject({
    ok: false,
    refusal: { reason: 'already-decided' },
  })
})

test('a case with an undecided allegation is not closed, and one with something to refer is not closed either', async () => {
  const caseId = await finalCase()
  await world.allegation(caseId, { ordinal: 1 })
  const close = async () =>
    moveCase(world.desk, {
      caseId,
      actor: members[0],
      action: 'close',
      plenoId: granted(await hold({}, caseId)).plenoId,
      reason: 'Selesai.',
    })
  expect(await close()).toMatchObject({ ok: false, refusal: { reason: 'outcomes-undecided', count: 1 } })
  await world.owner.query(`update netra.allegations set outcome = 'hukum-lainnya' where case_id = $1`, [caseId])
  expect(await close()).toMatchObject({ ok: false, refusal: { reason: 'something-to-refer', count: 1 } })
  await world.owner.query(`update netra.allegations set outcome = 'bukan-pelanggaran' where case_id = $1`, [caseId])
  granted(await close())
})

test('nobody holds a pleno of an office that is not theirs', async () => {
  const caseId = await finalCase()
  const province = await world.person('ketua', 'BAWASLU-33')
  const neighbour = await world.person('ketua', 'BAWASLU-33.18')
  expect(await hold({ actor: province }, caseId)).toMatchObject({ ok: false, refusal: { reason: 'not-your-move' } })
  expect(await hold({ actor: neighbour }, caseId)).toMatchObject({ ok: false, refusal: { reason: 'not-found' } })
  granted(await hold({ actor: staff }, caseId))
})
