import { readFile } from 'node:fs/promises'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  confirmRule,
  copyOf,
  decideLhp,
  draftLhp,
  followAdvice,
  holdPleno,
  letDeviceIn,
  makeFieldCard,
  matchSubject,
  markLhpsLate,
  moveCase,
  openCasePage,
  openLhpPage,
  recordKajian,
  referCase,
  reviseLhp,
  revokeFieldCards,
  shutDeviceOut,
  takeAndSubmit,
  submitLhp,
  takeDraft,
  whoSends,
  type LhpParts,
  type Suspect,
} from '#app'
import { addDays, localDay, plainDate } from '#law'
import { asActor, findLhpPage, newId, publicNumbers, systemActors, type ActorId } from '#store'
import { countChainLate, countInbox, listInbox, listLhps, listReads, readBacklog, type InboxFilter } from '#store/views'
import { openWorld, type World } from './desk-world.ts'
import { granted, unanimous } from './granted.ts'

const notFound = { ok: false, refusal: { reason: 'not-found', basis: null } }

let world: World
let author: ActorId
let members: readonly [ActorId, ...ActorId[]]
beforeAll(async () => {
  world = await openWorld('2024-10-10T02:00:00.000Z')
  author = await world.person('panwascam', 'PANWASCAM-33.19.01')
  members = await world.commission('BAWASLU-33.19')
})
afterAll(() => world.close())

const suspect: Suspect = {
  kind: 'pns',
  name: 'Contoh Terlapor',
  position: 'Kepala Seksi',
  officeId: null,
  officeName: 'Dinas Contoh',
  actId: 'SKB-D-06',
}
const parts = (suspects: readonly Suspect[] | null, narrative = 'Uraian.'): LhpParts => ({
  supervisor: {
    name: 'Contoh Panwas Rahasia',
    position: 'Anggota Panwascam',
    assignmentLetter: 'ST-1',
    address: 'Kaliwungu',
  },
  activity: { form: 'langsung', purpose: 'Pengawasan kampanye', target: 'Peserta', time: '09.00', place: 'Lapangan' },
  account: { narrative, checklist: [{ question: 'Ada ASN?', answer: 'tidak', note: '' }] },
  suspicion:
    suspects === null
      ? null
      : {
          kind: 'politik-uang',
          event: 'Memberi dukungan',
          time: '09.30',
          place: 'Lapangan',
          suspects,
          evidence: 'Foto',
          witnesses: 1,
          analysis: 'Diduga melanggar.',
        },
  dispute: null,
  signed: { place: 'Kaliwungu', on: '2024-10-10' },
})
const fields = (given: LhpParts) => ({
  electionId: 'pilkada-2024',
  regionCode: '33.19.01',
  stage: 'kampanye',
  happenedOn: plainDate('2024-10-09'),
  discoveredOn: plainDate('2024-10-09'),
  parts: given,
})
const draft = (given: LhpParts, more: object = {}) =>
  draftLhp(world.desk, { actor: author, officeId: world.office('PANWASCAM-33.19.01'), ...fields(given), ...more })
const submitted = async (given: LhpParts, more: { readonly actor?: ActorId; readonly sourceCaseId?: string } = {}) => {
  world.at('2024-10-10T02:00:00.000Z')
  const { lhpId } = granted(await draft(given, more))
  return { lhpId, ...granted(await submitLhp(world.desk, { actor: more.actor ?? author, lhpId })) }
}
/** Its clocks by rule: the last day, and how each ended. */
const clocksOf = async (lhpId: string) => {
  const page = await asActor(world.desk.db, members[0], (tx) => findLhpPage(tx, lhpId, members[0]))
  return Object.fromEntries((page?.clocks ?? []).map(({ ruleId, dueOn, closedAs }) => [ruleId, [dueOn, closedAs]]))
}
const decide = (lhpId: string, as: 'temuan' | 'saran-perbaikan' | 'selesai', more: object = {}) =>
  decideLhp(world.desk, { actor: members[0], lhpId, as, ...unanimous(members), ...more })

test('whoever opens an LHP leaves a line for the auditor of its chain; its author at his draft leaves none', async () => {
  const { lhpId } = granted(await draft(parts(null)))
  const open = (actor: ActorId) => openLhpPage(world.desk, { lhpId, actor })
  granted(await open(author))
  // Who sits beside the author has no door to the draft, so that there is nothing to note.
  expect(await open(await world.person('panwascam', 'PANWASCAM-33.19.01'))).toEqual(notFound)
  granted(await submitLhp(world.desk, { actor: author, lhpId }))
  const beside = await world.person('ketua', 'BAWASLU-33.18')
  expect(await open(beside)).toEqual(notFound)
  const page = granted(await open(members[0]))
  const lines = async (auditor: ActorId) => {
    const asked = { what: 'lhp', person: '', record: lhpId, from: null, to: null, page: 1 } as const
    return (await listReads(world.desk.db, auditor, asked)).rows
  }
  const [province, neighbour] = [
    await world.person('auditor', 'BAWASLU-33'),
    await world.person('auditor', 'BAWASLU-33.18'),
  ]
  expect(await lines(province)).toMatchObject([{ number: page.number, office: 'PANWASCAM-33.19.01' }])
  expect(page.number).not.toBeNull()
  expect(await lines(neighbour)).toEqual([])
})

describe('writing', () => {
  test("a draft is its author's, sent twice it is one, and is read by the chain and nobody beside", async () => {
    const lhpId = newId()
    granted(await draft(parts(null), { lhpId }))
    expect(granted(await draft(parts(null), { lhpId })).lhpId).toBe(lhpId)
    const beside = await world.person('ketua', 'BAWASLU-33.18')
    expect(await asActor(world.desk.db, beside, (tx) => findLhpPage(tx, lhpId, beside))).toBeNull()
    expect(await asActor(world.desk.db, beside, (tx) => listLhps(tx, beside, {}))).toEqual([])
    expect(await reviseLhp(world.desk, { actor: beside, lhpId, ...fields(parts(null)) })).toEqual(notFound)
    expect(await reviseLhp(world.desk, { actor: members[0], lhpId, ...fields(parts(null)) })).toEqual(notFound)
    granted(await reviseLhp(world.desk, { actor: author, lhpId, ...fields(parts(null, `<b>"kutip"</b>'; --`)) }))
    const page = await asActor(world.desk.db, author, (tx) => findLhpPage(tx, lhpId, author))
    expect(page).toMatchObject({ state: 'draf', mine: true, parts: { account: { narrative: `<b>"kutip"</b>'; --` } } })
  })

  test('what is missing, endless, unknown or in the future is said, field by field', async () => {
    const { lhpId } = granted(await draft(parts([], ' ')))
    expect(await submitLhp(world.desk, { actor: author, lhpId })).toMatchObject({
      ok: false,
      refusal: { reason: 'field', field: 'account.narrative', problem: 'blank' },
    })
    expect(await draft(parts(null, 'x'.repeat(20_001)))).toMatchObject({ ok: false, refusal: { problem: 'too-long' } })
    expect(await draft(parts(null), { regionCode: '99.99' })).toMatchObject({
      ok: false,
      refusal: { field: 'regionCode', problem: 'unknown' },
    })
    expect(await draft(parts(null), { discoveredOn: '2024-10-11' })).toMatchObject({
      ok: false,
      refusal: { field: 'discoveredOn', problem: 'in-the-future' },
    })
    expect(await draft(parts(null), { discoveredOn: '2024-10-08' })).toMatchObject({
      ok: false,
      refusal: { field: 'discoveredOn', problem: 'too-early' },
    })
    expect(await draft(parts(null), { officeId: world.office('BAWASLU-64.02') })).toEqual(notFound)
  })

  test('submitted, it has its number, cannot be changed, and without suspicion it ends', async () => {
    const { lhpId, number, state } = await submitted(parts(null))
    expect(number).toMatch(/^\d{3}\/LHP\/PM\.01\/33\.19\.01\/10\/2024$/)
    expect(state).toBe('selesai')
    expect(await reviseLhp(world.desk, { actor: author, lhpId, ...fields(parts(null)) })).toMatchObject({
      ok: false,
      refusal: { reason: 'wrong-state' },
    })
  })
})

describe('from a phone without signal', () => {
  const spent = { ok: false, refusal: { reason: 'card-spent' } }
  let admin: ActorId
  beforeAll(async () => {
    admin = await world.person('administrator', 'BAWASLU-RI')
    world.at('2024-10-10T02:00:00.000Z')
  })
  const cardFor = async (account: ActorId) => granted(await makeFieldCard(world.desk, admin, account))
  /** As a phone makes it. */
  const newToken = () => `${newId()}${newId()}`.replaceAll('-', '').slice(0, 43)
  const show = (code: string, token = newToken()) => letDeviceIn(world.desk, { code, token })
  const phoneOf = async (account: ActorId) => {
    const token = newToken()
    return { ...granted(await show((await cardFor(account)).code, token)), token }
  }
  const draftFrom = (actor: ActorId, deviceId: string, more: object = {}) => ({
    ...fields(parts(null)),
    actor,
    deviceId,
    officeId: world.office('PANWASCAM-33.19.01'),
    lhpId: newId(),
    key: newId(),
    base: null,
    after: [],
    // A day behind.
    writtenAt: '2024-10-09T02:00:00.000Z',
    ...more,
  })
  const textOf = async (lhpId: string) => {
    const page = await asActor(world.desk.db, author, (tx) => findLhpPage(tx, lhpId, author))
    return (page?.parts as LhpParts | undefined)?.account.narrative
  }

  test('a card lets one phone in, once, and the phone may what its owner may', async () => {
    const { code, expiresAt } = await cardFor(author)
    expect(expiresAt).toBe('2024-10-24T02:00:00.000Z')
    const tokens = [newToken(), newToken()]
    const both = await Promise.all(tokens.map((token) => show(code, token)))
    expect(both.map(({ ok }) => ok).sort()).toEqual([false, true])
    const token = tokens[both.findIndex(({ ok }) => ok)] ?? ''
    expect(await show(code)).toEqual(spent)
    expect(await whoSends(world.desk, token)).toMatchObject({ held: { id: author } })
    // The answer was lost: the same phone again, and no second one in the log.
    expect(await show(code, token)).toEqual(both.find(({ ok }) => ok))
    const noted = await world.owner.query(`select from netra.events where account_id = $1 and type = 'device-let-in'`, [
      author,
    ])
    expect(noted.rowCount).toBe(1)
    expect(await whoSends(world.desk, 'x'.repeat(43))).toBeNull()
    // Nothing that is kept opens anything: of both secrets only a hash.
    const { rows } = await world.owner.query<{ kept: string }>(
      `select (select json_agg(c)::text from netra.field_cards c) || (select json_agg(d)::text from netra.field_devices d) as kept`,
    )
    for (const secret of [code, code.replaceAll('-', ''), token]) expect(rows[0]?.kept).not.toContain(secret)
  })

  test('a card that is late, revoked or replaced lets nobody in, and is made for the field only, by who gives posts', async () => {
    const late = await cardFor(author)
    world.at('2024-10-24T02:00:00.000Z')
    expect(await show(late.code)).toEqual(spent)
    world.at('2024-10-10T02:00:00.000Z')
    const [replaced, revoked] = [await cardFor(author), await cardFor(author)]
    expect(await show(replaced.code)).toEqual(spent)
    granted(await revokeFieldCards(world.desk, admin, author))
    expect(await show(revoked.code)).toEqual(spent)
    expect(await makeFieldCard(world.desk, admin, members[0])).toEqual({
      ok: false,
      refusal: { reason: 'not-in-field' },
    })
    expect(await makeFieldCard(world.desk, members[0], author)).toMatchObject({ refusal: { reason: 'not-found' } })
    expect(await makeFieldCard(world.desk, author, author)).toMatchObject({ refusal: { reason: 'not-found' } })
  })

  test('a phone ends when it is shut out, and with the membership', async () => {
    const leaving = await world.person('panwascam', 'PANWASCAM-33.19.01')
    const [lost, kept] = [await phoneOf(leaving), await phoneOf(leaving)]
    expect(await shutDeviceOut(world.desk, author, lost.deviceId)).toMatchObject({ refusal: { reason: 'not-found' } })
    granted(await shutDeviceOut(world.desk, admin, lost.deviceId))
    expect(await whoSends(world.desk, lost.token)).toBeNull()
    expect(await whoSends(world.desk, kept.token)).toMatchObject({ deviceId: kept.deviceId })
    await world.owner.query(`update netra.memberships set valid_to = '2024-01-01' where account_id = $1`, [leaving])
    expect(await whoSends(world.desk, kept.token)).toBeNull()
  })

  test('one sees nothing of the cards and phones of others', async () => {
    const seen = (actor: ActorId) =>
      asActor(world.desk.db, actor, async (tx) => ({
        cards: (await tx.selectFrom('netra.field_cards').select('id').execute()).length,
        devices: (await tx.selectFrom('netra.field_devices').select('account_id as of').execute()).map(({ of }) => of),
      }))
    const beside = await world.person('panwascam', 'PANWASCAM-33.19.01')
    await phoneOf(beside)
    expect(await seen(beside)).toEqual({ cards: 0, devices: [beside] })
    expect((await seen(admin)).devices).toEqual(expect.arrayContaining([beside, author]))
    const push = (actor: ActorId, of: ActorId) =>
      asActor(world.desk.db, actor, (tx) =>
        sql`insert into netra.field_cards (id, account_id, code_hash, made_by, made_at, expires_at)
          values (${newId()}, ${of}, decode(repeat('ab', 32), 'hex'), ${actor}, now(), now() + interval '1 day')`.execute(
          tx,
        ),
      )
    await expect(push(beside, author)).rejects.toThrow(/row-level security/)
    await expect(push(admin, admin)).rejects.toThrow(/row-level security/)
  })

  test('the same batch sent three times, cut in the middle, is one LHP of each draft', async () => {
    const { deviceId } = await phoneOf(author)
    const batch = [draftFrom(author, deviceId), draftFrom(author, deviceId), draftFrom(author, deviceId)]
    const cut = await Promise.all(
      batch.slice(0, 2).flatMap((one) => [takeDraft(world.desk, one), takeDraft(world.desk, one)]),
    )
    expect(cut.map((answer) => granted(answer).version)).toEqual([1, 1, 1, 1])
    for (const one of [...batch, ...batch]) expect(granted(await takeDraft(world.desk, one)).version).toBe(1)
    const { rows } = await world.owner.query<{ lhps: number; events: number; receipts: number; apart: string }>(
      `select (select count(*)::int from netra.lhps where id = any ($1)) as lhps,
         (select count(*)::int from netra.events where lhp_id = any ($1) and type = 'lhp-drafted') as events,
         (select count(*)::int from netra.field_receipts where lhp_id = any ($1)) as receipts,
         (select max(received_at - written_at)::text from netra.field_receipts where lhp_id = any ($1)) as apart`,
      [batch.map(({ lhpId }) => lhpId)],
    )
    expect(rows).toEqual([{ lhps: 3, events: 3, receipts: 3, apart: '1 day' }])
  })

  test('of two phones that change one draft the second is shown the first one, and neither text is lost', async () => {
    const [one, two] = [await phoneOf(author), await phoneOf(author)]
    const begun = draftFrom(author, one.deviceId, { parts: parts(null, 'Awal.') })
    granted(await takeDraft(world.desk, begun))
    const change = (deviceId: string, text: string) =>
      takeDraft(world.desk, { ...begun, deviceId, key: newId(), base: 1, parts: parts(null, text) })
    const both = await Promise.all([change(one.deviceId, 'Dari satu.'), change(two.deviceId, 'Dari dua.')])
    expect(both.map(({ ok }) => ok).sort()).toEqual([false, true])
    const first = both[0].ok ? 'Dari satu.' : 'Dari dua.'
    expect(both.find(({ ok }) => !ok)).toMatchObject({
      refusal: { reason: 'draft-changed', lhp: { draftVersion: 2, parts: { account: { narrative: first } } } },
    })
    expect(await textOf(begun.lhpId)).toBe(first)
    // The desk writes too.
    granted(await reviseLhp(world.desk, { actor: author, lhpId: begun.lhpId, ...fields(parts(null, 'Dari meja.')) }))
    expect(await change(one.deviceId, 'Lama.')).toMatchObject({ refusal: { lhp: { draftVersion: 3 } } })
    granted(await takeDraft(world.desk, { ...begun, key: newId(), base: 3, parts: parts(null, 'Dipilih.') }))
    expect(await textOf(begun.lhpId)).toBe('Dipilih.')
  })

  test('a text that is dated a day ahead is refused beside its day, and taken with the right one', async () => {
    const { deviceId } = await phoneOf(author)
    const today = localDay(world.desk.clock(), 'WIB')
    const sent = draftFrom(author, deviceId, { happenedOn: today, discoveredOn: addDays(today, 1) })
    expect(await takeDraft(world.desk, sent)).toMatchObject({
      refusal: { reason: 'field', field: 'discoveredOn', problem: 'in-the-future' },
    })
    expect(granted(await takeDraft(world.desk, { ...sent, discoveredOn: today })).version).toBe(1)
  })

  test('an answer that was lost makes no conflict with oneself', async () => {
    const { deviceId } = await phoneOf(author)
    const sent = draftFrom(author, deviceId)
    granted(await takeDraft(world.desk, sent))
    const next = { ...sent, key: newId(), after: [sent.key, newId()], parts: parts(null, 'Ditambah.') }
    expect(granted(await takeDraft(world.desk, next)).version).toBe(2)
    expect(await textOf(sent.lhpId)).toBe('Ditambah.')
  })

  test('what cannot be submitted is stored all the same, once, and says why', async () => {
    const { deviceId } = await phoneOf(author)
    const begun = draftFrom(author, deviceId)
    const lacking = { ...begun, parts: { ...begun.parts, supervisor: { ...begun.parts.supervisor, name: '' } } }
    const stored = granted(await takeAndSubmit(world.desk, lacking))
    expect(stored).toMatchObject({ version: 1, state: 'draf', unsubmitted: { reason: 'field' } })
    expect(granted(await takeAndSubmit(world.desk, lacking))).toEqual(stored)
    const whole = { ...begun, key: newId(), base: 1 }
    expect(granted(await takeAndSubmit(world.desk, whole))).toMatchObject({ version: 2, state: 'selesai' })
    const { rows } = await world.owner.query<{ type: string }>(
      'select type from netra.events where lhp_id = $1 order by recorded_at, id',
      [begun.lhpId],
    )
    expect(rows.map(({ type }) => type)).toEqual(['lhp-drafted', 'lhp-submitted'])
  })

  test('nothing is taken for somebody else, by a phone of somebody else, or into what was submitted', async () => {
    const { deviceId } = await phoneOf(author)
    const begun = draftFrom(author, deviceId)
    granted(await takeDraft(world.desk, begun))
    const other = await world.person('panwascam', 'PANWASCAM-33.19.01')
    const theirs = await phoneOf(other)
    expect(await takeDraft(world.desk, { ...begun, actor: other, deviceId: theirs.deviceId, key: newId() })).toEqual(
      notFound,
    )
    await expect(takeDraft(world.desk, draftFrom(other, deviceId))).rejects.toThrow(/row-level security/)
    expect(
      await takeAndSubmit(world.desk, { ...begun, actor: other, deviceId: theirs.deviceId, key: newId() }),
    ).toEqual(notFound)
    const submitted = granted(await takeAndSubmit(world.desk, begun))
    expect(submitted).toMatchObject({ version: 1, state: 'selesai', unsubmitted: null })
    expect(submitted).toHaveProperty('number', expect.stringMatching(/LHP/))
    // Asked again, because the answer was lost, it has the number it has.
    expect(granted(await takeAndSubmit(world.desk, begun))).toEqual(submitted)
    expect(await takeDraft(world.desk, { ...begun, key: newId(), base: 1 })).toMatchObject({
      refusal: { reason: 'wrong-state' },
    })
    // The answer that was lost is given again, also now.
    expect(granted(await takeDraft(world.desk, begun)).version).toBe(1)
  })
})

describe('the number', () => {
  const numberOf = async (stage: string, more: object = {}) => {
    world.at('2024-10-10T02:00:00.000Z')
    const { lhpId } = granted(await draft(parts(null), { stage, ...more }))
    const actor = 'actor' in more ? (more.actor as ActorId) : author
    return granted(await submitLhp(world.desk, { actor, lhpId })).number
  }
  const seqOf = (number: string) => Number(number.split('/')[0])

  test("is the kab/kota's next, whoever below it or in it writes, and says whose area it is", async () => {
    const regency = await world.person('staf-penanganan', 'BAWASLU-33.19')
    const below = await numberOf('kampanye')
    const own = await numberOf('kampanye', { actor: regency, officeId: world.office('BAWASLU-33.19') })
    const again = await numberOf('kampanye')
    expect([seqOf(own), seqOf(again)]).toEqual([seqOf(below) + 1, seqOf(below) + 2])
    expect([below, own].map((number) => number.split('/')[3])).toEqual(['33.19.01', '14.21'])
    const { rows } = await world.owner.query<{ code: string }>(
      `select o.code from netra.number_sequences s join netra.offices o on o.id = s.office_id where s.kind = 'LHP'`,
    )
    expect(rows.map(({ code }) => code)).toEqual(['BAWASLU-33.19'])
  })

  test('two submitted at once get two numbers', async () => {
    const both = await Promise.all([numberOf('kampanye'), numberOf('kampanye')])
    expect(Math.abs(seqOf(both[0]) - seqOf(both[1]))).toBe(1)
  })

  test('is classified by the stage, or as the office writes it, and never by anything else', async () => {
    expect(await numberOf('Penghitungan suara')).toContain('/LHP/PM.01.03/')
    expect(await numberOf('Masa tenang')).toContain('/LHP/PM.01/')
    const { lhpId } = granted(await draft(parts(null)))
    const submit = (classification: string) => submitLhp(world.desk, { actor: author, lhpId, classification })
    expect(await submit('HK.01.01')).toMatchObject({
      ok: false,
      refusal: { field: 'classification', problem: 'unknown' },
    })
    expect(granted(await submit('PM.01.02')).number).toContain('/LHP/PM.01.02/')
  })

  test('of a neighbour cannot be taken, nor one of the office above for anything but an LHP', async () => {
    const take = (kind: string, office: string) =>
      asActor(world.clone.db, author, (tx) =>
        tx
          .selectNoFrom(({ fn, val }) => fn('netra.take_number', [val(office), val(kind), val(2024)]).as('taken'))
          .execute(),
      )
    const refused = /no number for an office/
    await expect(take('LHP', world.office('BAWASLU-33.18'))).rejects.toThrow(refused)
    await expect(take('TM', world.office('BAWASLU-33.19'))).rejects.toThrow(refused)
    expect(await take('LHP', world.office('BAWASLU-33.19'))).toHaveLength(1)
  })
})

describe('the pleno decides', () => {
  test('a temuan: a registered case with its number, its clock and its allegation, once', async () => {
    const { lhpId, state } = await submitted(parts([suspect]))
    expect(state).toBe('diajukan')
    expect(await decideLhp(world.desk, { actor: author, lhpId, as: 'temuan', ...unanimous(members) })).toMatchObject({
      ok: false,
      refusal: { reason: 'not-your-move', needs: 'pleno' },
    })
    const both = await Promise.all([decide(lhpId, 'temuan'), decide(lhpId, 'temuan')])
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    expect(both.find(({ ok }) => !ok)).toMatchObject({ refusal: { reason: 'wrong-state', state: 'temuan' } })
    const page = await asActor(world.desk.db, author, (tx) => findLhpPage(tx, lhpId, author))
    // Its author may not open the case, and is shown no way to it.
    expect(page).toMatchObject({
      state: 'temuan',
      caseId: null,
      clocks: [{ ruleId: 'P-TEMUAN', dueOn: '2024-10-16', closedAs: 'dipenuhi' }],
    })
    const seen = await asActor(world.desk.db, members[0], (tx) => findLhpPage(tx, lhpId, members[0]))
    const opened = granted(await openCasePage(world.desk, { caseId: seen?.caseId ?? '', actor: members[0] }))
    expect(opened.held).toMatchObject({ origin: 'temuan', state: 'diregister', kind: 'politik-uang' })
    expect(opened.held.registerNumber).toMatch(/^\d\d\/Reg\/TM\/PB\/Kab\/14\.21\/X\/2024$/)
    expect(opened.clocks).toMatchObject([{ ruleId: 'P12', owner: 'kantor' }])
    expect(opened.allegations).toMatchObject([{ actId: 'SKB-D-06', class: 'disiplin', subjectName: 'Contoh Terlapor' }])
  })

  test('a refused pleno opens nothing and takes no number', async () => {
    const { lhpId } = await submitted(parts([suspect]))
    const numbers = async () =>
      (await world.owner.query<{ last: number }>(`select last from netra.number_sequences where kind = 'TM'`)).rows
    const before = await numbers()
    const alone = members.map((member, at) => ({ member, as: at === 0 ? 'hadir' : 'tidak-hadir' }))
    expect(await decide(lhpId, 'temuan', { attendance: alone })).toMatchObject({
      ok: false,
      refusal: { reason: 'quorum-not-met' },
    })
    expect(await numbers()).toEqual(before)
  })

  test('saran perbaikan: carried out it ends, not carried out it goes back to the pleno', async () => {
    const advice = { addressedTo: 'Camat Contoh', body: 'Turunkan spanduk.' }
    for (const [result, state] of [
      ['dilaksanakan', 'selesai'],
      ['tidak-dilaksanakan', 'diajukan'],
    ] as const) {
      const { lhpId } = await submitted(parts([suspect]))
      expect(await decide(lhpId, 'saran-perbaikan')).toMatchObject({
        ok: false,
        refusal: { field: 'advice', problem: 'blank' },
      })
      granted(await decide(lhpId, 'saran-perbaikan', { advice }))
      expect(
        (await asActor(world.desk.db, members[0], (tx) => findLhpPage(tx, lhpId, members[0])))?.advice,
      ).toMatchObject({
        ...advice,
        result: null,
      })
      // An advice does not stop the days to fix a temuan: no text that was read says so.
      expect(await clocksOf(lhpId)).toEqual({ 'LHP-C': ['2024-10-13', null], 'P-TEMUAN': ['2024-10-16', null] })
      expect(
        granted(await followAdvice(world.desk, { actor: members[0], lhpId, result, note: 'Dilihat sendiri.' })).state,
      ).toBe(state)
      expect(await clocksOf(lhpId)).toEqual({
        'LHP-C': ['2024-10-13', state === 'selesai' ? 'dipenuhi' : 'gugur'],
        'P-TEMUAN': ['2024-10-16', state === 'selesai' ? 'gugur' : null],
      })
    }
  })

  test('a second saran perbaikan is refused with its article, and the LHP still becomes a temuan', async () => {
    const advice = { addressedTo: 'Camat Contoh', body: 'Turunkan spanduk.' }
    const { lhpId } = await submitted(parts([suspect]))
    granted(await decide(lhpId, 'saran-perbaikan', { advice }))
    granted(
      await followAdvice(world.desk, { actor: members[0], lhpId, result: 'tidak-dilaksanakan', note: 'Masih ada.' }),
    )
    expect(await decide(lhpId, 'saran-perbaikan', { advice })).toEqual({
      ok: false,
      refusal: { reason: 'advised-before', basis: 'LHP-C' },
    })
    expect(granted(await decide(lhpId, 'temuan')).state).toBe('temuan')
  })

  test('the term of an advice is the rule’s three days, or the one that was set', async () => {
    const advice = { addressedTo: 'Camat Contoh', body: 'Turunkan spanduk.' }
    const { lhpId } = await submitted(parts([suspect]))
    for (const days of [0, -1, 1.5, Number.NaN, 366])
      expect(await decide(lhpId, 'saran-perbaikan', { advice: { ...advice, days } })).toMatchObject({
        ok: false,
        refusal: { field: 'days', problem: 'unknown' },
      })
    granted(await decide(lhpId, 'saran-perbaikan', { advice: { ...advice, days: 7 } }))
    const page = await asActor(world.desk.db, members[0], (tx) => findLhpPage(tx, lhpId, members[0]))
    expect(page?.advice).toMatchObject({ termDays: 7 })
    expect(page).toMatchObject({ ruleId: 'LHP-C', dueOn: '2024-10-17' })
    expect(page?.clocks.find(({ ruleId }) => ruleId === 'LHP-C')).toMatchObject({ used: { amount: 7 } })
  })

  test('nobody of the office it suspects sees it, and that office cannot decide on itself', async () => {
    const { lhpId } = await submitted(parts([{ ...suspect, officeId: world.office('DINAS-33.19') }]))
    const both = await world.person('ketua', 'BAWASLU-33.19')
    expect(await asActor(world.desk.db, both, (tx) => findLhpPage(tx, lhpId, both))).not.toBeNull()
    await world.joins(both, 'kepala-opd', 'DINAS-33.19')
    expect(await asActor(world.desk.db, both, (tx) => findLhpPage(tx, lhpId, both))).toBeNull()
    expect(await decideLhp(world.desk, { actor: both, lhpId, as: 'selesai', ...unanimous(members) })).toEqual(notFound)
    await world.owner.query(`delete from netra.memberships where account_id = $1`, [both])
    granted(await decide(lhpId, 'selesai'))
  })

  test('what traced an informasi awal becomes a finding of that case, not of a second one', async () => {
    const caseId = await world.openedCase({
      origin: 'informasi',
      state: 'informasi-awal',
      since: '2024-10-08T01:00:00.000Z',
    })
    const staff = await world.person('staf-penanganan', 'BAWASLU-33.19')
    await world.joins(author, 'staf-penanganan', 'BAWASLU-33.19')
    granted(await moveCase(world.desk, { caseId, actor: staff, action: 'trace', happenedOn: plainDate('2024-10-08') }))
    const { lhpId } = await submitted(parts([suspect]), { sourceCaseId: caseId })
    const words = { minutes: 'Contoh Panwas Rahasia hadir.' }
    const no = { by: 'suara', musyawarahFailed: true, votes: members.map((member) => ({ member, vote: 'menolak' })) }
    granted(await decide(lhpId, 'temuan', { ...words, deciding: no }))
    const decided = granted(await decide(lhpId, 'temuan', words))
    expect(decided.caseId).toBe(caseId)
    expect(decided.registerNumber).toMatch(/\/Reg\/TM\//)
    const { held, allegations, findings, plenos } = granted(await openCasePage(world.desk, { caseId, actor: staff }))
    expect(plenos).toMatchObject([{ minutes: '[pengawas] hadir.' }, { minutes: '[pengawas] hadir.' }])
    expect([held.state, held.origin, allegations.length, findings.length]).toEqual(['diregister', 'temuan', 1, 1])
  })

  test('what traced an informasi awal is counted as a finding, and what came in still as a report', async () => {
    const counted = async () => {
      const rows = await asActor(world.clone.db, systemActors.clock, (tx) =>
        publicNumbers.listRaw(tx, world.desk.clock()),
      )
      const here = rows.find(({ region_code: region }) => region === '33.19')
      return { reports: Number(here?.reports ?? 0), findings: Number(here?.findings ?? 0) }
    }
    const before = await counted()
    const caseId = await world.openedCase({
      origin: 'informasi',
      state: 'informasi-awal',
      since: '2024-10-08T01:00:00.000Z',
    })
    expect(await counted()).toEqual({ reports: before.reports + 1, findings: before.findings })
    const staff = await world.person('staf-penanganan', 'BAWASLU-33.19')
    granted(await moveCase(world.desk, { caseId, actor: staff, action: 'trace', happenedOn: plainDate('2024-10-08') }))
    const { lhpId } = await submitted(parts([suspect]), { sourceCaseId: caseId })
    granted(await decide(lhpId, 'temuan'))
    expect(await counted()).toEqual({ reports: before.reports + 1, findings: before.findings + 1 })
  })

  test('an origin changes to a finding with its number, and in no other way', async () => {
    const staff = await world.person('staf-penanganan', 'BAWASLU-33.19')
    const becomes = (id: string, origin: string, number?: string) =>
      asActor(world.clone.db, staff, (tx) =>
        tx
          .updateTable('netra.cases')
          .set({ origin, ...(number === undefined ? {} : { register_number: number, registered_on: '2024-10-10' }) })
          .where('id', '=', id)
          .executeTakeFirst(),
      )
    const unnumbered = await world.openedCase({ origin: 'informasi', state: 'penelusuran' })
    const numbered = await world.openedCase({ state: 'diregister', registerNumber: 'N/Reg/TM' })
    await expect(becomes(unnumbered, 'temuan')).rejects.toThrow(/becomes a temuan with its number/)
    await expect(becomes(numbered, 'informasi')).rejects.toThrow(/becomes a temuan with its number/)
    await expect(becomes(numbered, 'temuan')).rejects.toThrow(/becomes a temuan with its number/)
    const report = await world.openedCase({ state: 'diterima' })
    await expect(becomes(report, 'temuan', 'A/Reg/TM')).rejects.toThrow(/becomes a temuan with its number/)
    const informed = await world.openedCase({ origin: 'informasi', state: 'diregister', registerNumber: 'B/Reg/LP' })
    await expect(becomes(informed, 'temuan')).rejects.toThrow(/becomes a temuan with its number/)
    await expect(becomes(informed, 'temuan', 'C/Reg/TM')).rejects.toThrow(/becomes a temuan with its number/)
    expect((await becomes(unnumbered, 'temuan', 'D/Reg/TM')).numUpdatedRows).toBe(1n)
  })
})

describe('whom its words accuse', () => {
  const naming = (officeName: string) => parts([{ ...suspect, officeName }])
  let actor: ActorId
  beforeAll(async () => {
    actor = await world.person('panwascam', 'PANWASCAM-33.19.01')
  })
  const sees = (who: ActorId, lhpId: string) => asActor(world.desk.db, who, (tx) => findLhpPage(tx, lhpId, who))

  test('decides nothing on it: an accused Bawaslu office is passed over, and does not learn that it is there', async () => {
    const province = await world.person('ketua', 'BAWASLU-33')
    const { lhpId } = await submitted(naming('BAWASLU-33.19'), { actor })
    expect(await sees(members[0], lhpId)).toBeNull()
    expect(await sees(province, lhpId)).toMatchObject({ decidingOfficeId: world.office('BAWASLU-33') })
    const decided = await decideLhp(world.desk, { actor: province, lhpId, as: 'temuan', ...unanimous([province]) })
    expect(decided).toMatchObject({ ok: false, refusal: { reason: 'no-quorum-rule' } })
    // Control: the same about somebody else is decided where it happened.
    const other = await submitted(naming('Dinas Contoh'), { actor })
    expect(await sees(members[0], other.lhpId)).toMatchObject({ decidingOfficeId: world.office('BAWASLU-33.19') })
  })

  test("is never the author's own office, and never one above which there is nobody", async () => {
    const own = { reason: 'accuses-own-office', where: 'lhp', basis: 'N8' }
    expect(await draft(naming('panwascam 33.19.01'), { actor })).toMatchObject({ ok: false, refusal: own })
    expect(await draft(naming('Bawaslu RI'), { actor })).toMatchObject({
      ok: false,
      refusal: { reason: 'office-cannot-take' },
    })
    const { lhpId } = granted(await draft(naming('Dinas Contoh'), { actor }))
    expect(await reviseLhp(world.desk, { actor, lhpId, ...fields(naming('Panwascam 33.19.01')) })).toMatchObject({
      ok: false,
      refusal: own,
    })
    granted(await reviseLhp(world.desk, { actor, lhpId, ...fields(naming('Bawaslu 33.19')) }))
  })

  test('is walled from the case that comes of it', async () => {
    const { lhpId } = await submitted(naming('Propam 33.19'), { actor })
    const { caseId } = granted(await decide(lhpId, 'temuan'))
    const { rows } = await world.owner.query('select walled_office_ids as walled from netra.cases where id = $1', [
      caseId,
    ])
    expect(rows).toEqual([{ walled: [world.office('PROPAM-33.19')] }])
  })

  test('is not asked while it is a draft: the rank above sees it once it is submitted', async () => {
    const { lhpId } = granted(await draft(parts(null), { actor }))
    const rows = (who: ActorId) =>
      asActor(world.clone.db, who, (tx) => tx.selectFrom('netra.lhps').select('id').where('id', '=', lhpId).execute())
    expect(await rows(members[0])).toEqual([])
    granted(await submitLhp(world.desk, { actor, lhpId }))
    expect(await rows(members[0])).toEqual([{ id: lhpId }])
  })
})

describe('the two versions of an LHP', () => {
  const name = 'Contoh Panwas Rahasia'
  const found = async (given = parts([suspect]), words: object = {}) => {
    const actor = await world.person('panwascam', 'PANWASCAM-33.19.01')
    const { lhpId } = await submitted(given, { actor })
    return { lhpId, ...granted(await decide(lhpId, 'temuan', words)) }
  }

  test('the original names its author; the copy names post and office, and takes his name out of his own words', () => {
    const original = parts([suspect], `Saya, contoh  panwas RAHASIA, melihatnya.`)
    expect(JSON.stringify(original)).toContain(name)
    const copy = copyOf(original)
    expect(JSON.stringify(copy)).not.toMatch(/panwas\s+rahasia|ST-1/i)
    expect(copy.account.narrative).toBe('Saya, [pengawas], melihatnya.')
    expect(copy.supervisor.position).toBe('Anggota Panwascam')
  })

  test('the case page has the copy and the pleno with its minutes, without the author; the original has his name', async () => {
    const { lhpId, caseId } = await found()
    const [, reader = members[0]] = members
    const page = granted(await openCasePage(world.desk, { caseId: caseId ?? '', actor: reader }))
    expect(page.findings).toMatchObject([
      {
        lhpId,
        officeName: 'PANWASCAM-33.19.01',
        mayReadOriginal: true,
        plenos: [{ minutes: unanimous(members).minutes }],
      },
    ])
    expect(page.findings[0]?.plenos[0]?.members).toHaveLength(5)
    expect(JSON.stringify(page.findings)).toContain('Memberi dukungan')
    expect(JSON.stringify(page)).not.toContain(name)
    const original = await asActor(world.desk.db, reader, (tx) => findLhpPage(tx, lhpId, reader))
    expect(JSON.stringify(original)).toContain(name)
  })

  /** One member stands aside, and says of whom he is the brother. */
  const reason = `Saudara ${name}.`
  const aside = () =>
    members.map((member, at) => (at === 1 ? { member, as: 'mundur-diri', reason } : { member, as: 'hadir' }))

  test('what the pleno wrote of the author by name is read on the case page by his post, and kept as written', async () => {
    const { lhpId } = await submitted(parts([suspect]))
    const words = { decision: `Temuan ${name} atas Contoh Terlapor.`, minutes: `${name} hadir.` }
    const { caseId } = granted(await decide(lhpId, 'temuan', { ...words, attendance: aside() }))
    const page = granted(await openCasePage(world.desk, { caseId: caseId ?? '', actor: members[0] }))
    expect(page.findings[0]?.plenos).toMatchObject([
      { decision: 'Temuan [pengawas] atas Contoh Terlapor.', minutes: '[pengawas] hadir.' },
    ])
    expect(page.findings[0]?.plenos[0]?.attendance[1]).toMatchObject({
      as: 'mundur-diri',
      reason: 'Saudara [pengawas].',
    })
    const original = await asActor(world.desk.db, members[0], (tx) => findLhpPage(tx, lhpId, members[0]))
    expect(original?.plenos).toMatchObject([{ ...words, attendance: aside() }])
  })

  test('a copy of before copies were made loses letter and address of the author, and nothing else', async () => {
    const { lhpId } = await found()
    const old = { supervisor: { position: 'PKD', assignmentLetter: 'ST-1', address: 'Kaliwungu' }, dispute: 'Tetap' }
    const kept = async () => {
      const { rows } = await world.owner.query('select lhp_id, contents from netra.lhp_copies order by lhp_id')
      return rows as readonly { readonly lhp_id: string; readonly contents: unknown }[]
    }
    await world.owner.query(
      `update netra.lhp_copies set contents = jsonb_set(contents, '{parts}', $2) where lhp_id = $1`,
      [lhpId, JSON.stringify(old)],
    )
    const others = (rows: Awaited<ReturnType<typeof kept>>) => rows.filter((row) => row.lhp_id !== lhpId)
    const before = await kept()
    await world.owner.query(await readFile('db/migrations/0150_keep-finders-out-of-old-copies.sql', 'utf8'))
    const after = await kept()
    expect(after.find((row) => row.lhp_id === lhpId)?.contents).toMatchObject({
      parts: { supervisor: { name: '', position: 'PKD', assignmentLetter: '', address: '' }, dispute: 'Tetap' },
    })
    expect(others(after)).toEqual(others(before))
    expect(others(after).length).toBeGreaterThan(0)
  })

  test('who may read the case and not the LHP has the copy and its pleno, and no door to the original', async () => {
    const { lhpId, caseId } = await found(parts([suspect]), { minutes: `${name} hadir.`, attendance: aside() })
    // As after a hand-over to another kab/kota: the case is theirs, its LHP is not.
    await world.owner.query(`update netra.cases set handling_office_id = $2, regency_office_id = $2 where id = $1`, [
      caseId,
      world.office('BAWASLU-33.18'),
    ])
    const theirs = await world.person('staf-penanganan', 'BAWASLU-33.18')
    expect(await asActor(world.desk.db, theirs, (tx) => findLhpPage(tx, lhpId, theirs))).toBeNull()
    const page = granted(await openCasePage(world.desk, { caseId: caseId ?? '', actor: theirs }))
    expect(page.findings).toMatchObject([{ lhpId, mayReadOriginal: false }])
    expect(page.findings[0]?.plenos[0]?.chairName).toMatch(/^Contoh ketua/)
    expect(page.findings[0]?.plenos[0]?.minutes).toBe('[pengawas] hadir.')
    expect(page.findings[0]?.plenos[0]?.attendance[1]?.reason).toBe('Saudara [pengawas].')
    const wordsFor = (who: ActorId) =>
      asActor(world.clone.db, who, (tx) =>
        tx
          .selectFrom('netra.plenos as p')
          .leftJoin('netra.pleno_words as w', 'w.pleno_id', 'p.id')
          .select(['w.minutes', sql<string | null>`p.attendance::text ~ 'Rahasia'`.as('named'), 'w.attendance'])
          .where('p.lhp_id', '=', lhpId)
          .execute(),
      )
    expect([await wordsFor(theirs), await wordsFor(members[0])]).toEqual([
      [{ minutes: null, named: false, attendance: null }],
      [{ minutes: `${name} hadir.`, named: false, attendance: aside() }],
    ])
    // Who may not see the case sees no copy either, and nobody writes one that no pleno decided.
    const nobody = await world.person('staf-penanganan', 'BAWASLU-64.02')
    const copies = (who: ActorId) =>
      asActor(world.clone.db, who, (tx) =>
        tx.selectFrom('netra.lhp_copies').select('lhp_id').where('lhp_id', '=', lhpId).execute(),
      )
    expect([await copies(nobody), await copies(theirs)]).toEqual([[], [{ lhp_id: lhpId }]])
  })

  test('a copy is made by the office that decided, of the case it decided on, once and for all', async () => {
    const { lhpId, caseId } = await found()
    const attempt = (who: ActorId, statement: (tx: Parameters<Parameters<typeof asActor>[2]>[0]) => Promise<unknown>) =>
      asActor(world.clone.db, who, statement)
    const copy = (id: string, ofCase: string) => ({
      lhp_id: id,
      case_id: ofCase,
      office_id: world.office('PANWASCAM-33.19.01'),
      contents: '{}',
      copied_at: '2024-10-10T02:00:00.000Z',
    })
    const waiting = await submitted(parts([suspect]), { actor: await world.person('panwascam', 'PANWASCAM-33.19.01') })
    await expect(
      attempt(members[0], (tx) =>
        tx
          .insertInto('netra.lhp_copies')
          .values(copy(waiting.lhpId, caseId ?? ''))
          .execute(),
      ),
    ).rejects.toThrow(/row-level security/)
    await expect(
      attempt(members[0], (tx) =>
        tx.updateTable('netra.lhp_copies').set({ contents: '{}' }).where('lhp_id', '=', lhpId).execute(),
      ),
    ).rejects.toThrow(/permission denied/)
    await expect(
      attempt(members[0], (tx) => tx.deleteFrom('netra.lhp_copies').where('lhp_id', '=', lhpId).execute()),
    ).rejects.toThrow(/permission denied/)
  })

  test('nothing of it goes out with a referral', async () => {
    const given = { ...suspect, officeId: world.office('DINAS-33.19') }
    const { caseId } = await found(parts([given]))
    const id = caseId ?? ''
    // The days between registration and the final pleno are not what this is about.
    await world.owner.query(
      `with moved as (update netra.cases set state = 'pleno-akhir' where id = $1)
       update netra.allegations set route = 'RUTE-ASN-DAERAH' where case_id = $1`,
      [id],
    )
    const { allegations } = granted(await openCasePage(world.desk, { caseId: id, actor: members[0] }))
    const allegationId = allegations[0]?.id ?? ''
    const staff = await world.person('staf-penanganan', 'BAWASLU-33.19')
    granted(await recordKajian(world.desk, { caseId: id, actor: staff, body: 'Kajian.' }))
    const at = { caseId: id, actor: staff, allegationId }
    granted(await matchSubject(world.desk, { ...at, said: { way: 'tidak-dapat', reason: 'Belum ada daftarnya.' } }))
    const outcomes = [{ allegationId, outcome: 'hukum-lainnya' }] as const
    const { plenoId } = granted(
      await holdPleno(world.desk, { caseId: id, actor: members[0], action: 'refer', ...unanimous(members), outcomes }),
    )
    const to = [
      { receivingOfficeId: world.office('BKN'), route: 'RUTE-ASN-DAERAH' as const, allegationIds: [allegationId] },
    ]
    granted(
      await referCase(world.desk, {
        caseId: id,
        actor: members[0],
        plenoId,
        summary: 'Memberi dukungan.',
        evidence: 'Satu foto.',
        to,
      }),
    )
    const { rows } = await world.owner.query(`select to_jsonb(r) as file from netra.referrals r where case_id = $1`, [
      id,
    ])
    expect(JSON.stringify(rows)).toContain('Contoh Terlapor')
    expect(JSON.stringify(rows)).not.toContain(name)
    expect(JSON.stringify(rows)).not.toContain('ST-1')
  })
})

describe('an LHP that nobody decides on', () => {
  const at = (instant: string): void => {
    world.at(instant)
  }
  const seenBy = (who: ActorId, filter: InboxFilter = {}) =>
    asActor(world.desk.db, who, (tx) => listInbox(tx, { what: 'lhp', ...filter }))
  const lateFor = (who: ActorId) => asActor(world.desk.db, who, (tx) => countChainLate(tx, world.desk.clock()))
  const writer = () => world.person('panwascam', 'PANWASCAM-33.19.01')

  test('is not marked by a rule that nobody confirmed: its term is shown, in the order of what is due', async () => {
    const { lhpId } = await submitted(parts([suspect]), { actor: await writer() })
    at('2024-10-20T02:00:00.000Z')
    expect(await markLhpsLate(world.desk)).toEqual([])
    const row = (await seenBy(members[0])).find(({ id }) => id === lhpId)
    expect(row).toMatchObject({ ruleId: 'P-TEMUAN', dueOn: '2024-10-16', acting: false, lateSince: null })
    expect((await seenBy(await world.person('ketua', 'BAWASLU-33.18'))).map(({ id }) => id)).toEqual([])
  })

  test('is marked late once, by an event; shown above; ends by nothing, and can still become a temuan', async () => {
    const officer = await world.person('legal-officer', 'BAWASLU-RI')
    const [province, neighbour] = [
      await world.person('ketua', 'BAWASLU-33'),
      await world.person('ketua', 'BAWASLU-33.18'),
    ]
    granted(
      await confirmRule(world.desk, {
        actor: officer,
        ruleId: 'P-TEMUAN',
        reason: 'Terbaca dalam naskah.',
        reference: 'Contoh',
      }),
    )
    const { lhpId } = await submitted(parts([suspect]), { actor: await writer() })
    at('2024-10-16T16:59:59.999Z')
    expect(await markLhpsLate(world.desk)).toEqual([])
    expect((await lateFor(province)).map(({ lhps }) => lhps)).toEqual([])
    const watched = async (who: ActorId) =>
      (await asActor(world.desk.db, who, (tx) => readBacklog(tx, world.desk.clock()))).lateLhps
    const before = await watched(systemActors.clock)
    at('2024-10-16T17:00:00.000Z')
    expect(await watched(systemActors.clock)).toBe(before + 1)
    // Monitoring reads as the clock. Somebody of the chain, who sees the LHP itself, has no door to this number.
    expect(await watched(province)).toBe(0)
    const marked = await Promise.all([markLhpsLate(world.desk), markLhpsLate(world.desk)])
    expect(marked.flat()).toEqual([lhpId])
    expect(await markLhpsLate(world.desk)).toEqual([])
    expect(await lateFor(province)).toMatchObject([{ officeId: world.office('BAWASLU-33.19'), lhps: 1 }])
    expect(await lateFor(neighbour)).toEqual([])
    const late = { what: 'lhp', state: 'diajukan', lateSince: '2024-10-16T17:00:00.000Z', acting: true }
    expect(await seenBy(province, { late: true })).toMatchObject([{ id: lhpId, ...late }])
    expect(await seenBy(neighbour, { late: true })).toEqual([])
    const { rows } = await world.owner.query<{ basis: string; actor_id: string; happened_at: string }>(
      `select basis, actor_id, happened_at from netra.events where lhp_id = $1 and type = 'lhp-late'`,
      [lhpId],
    )
    expect(rows).toMatchObject([
      { basis: 'P-TEMUAN', actor_id: systemActors.clock, happened_at: '2024-10-16T17:00:00.000Z' },
    ])
    granted(await decide(lhpId, 'temuan'))
    const page = await asActor(world.desk.db, members[0], (tx) => findLhpPage(tx, lhpId, members[0]))
    expect(page).toMatchObject({ state: 'temuan', lateSince: '2024-10-16T17:00:00.000Z', dueAt: null })
    expect(await clocksOf(lhpId)).toEqual({ 'P-TEMUAN': ['2024-10-16', 'lewat'] })
  })

  test('stands in the inbox between the cases, by its last day, and is counted apart from them', async () => {
    const { lhpId } = await submitted(parts([suspect]), { actor: await writer() })
    const [before, after] = [await world.openedCase(), await world.openedCase()]
    for (const [caseId, day] of [
      [before, '2024-10-15'],
      [after, '2024-10-18'],
    ] as const)
      await world.owner.query(
        `insert into netra.deadlines (id, case_id, office_id, rule_id, owner, parameters, zone, started_at, due_on, due_at, working, acting)
         values (gen_random_uuid(), $1, $2, 'P2', 'kantor', '{}', 'WIB', '2024-10-10', $3::date, $3::date, '[]', false)`,
        [caseId, world.office('BAWASLU-33.19'), day],
      )
    const listed = (await asActor(world.desk.db, members[0], (tx) => listInbox(tx, {}))).map(({ id }) => id)
    const places = [before, lhpId, after].map((id) => listed.indexOf(id))
    expect(places).toEqual(places.toSorted((one, other) => one - other))
    expect(places).not.toContain(-1)
    const counts = await asActor(world.desk.db, members[0], (tx) => countInbox(tx, {}))
    const cases = counts.byState.reduce((sum, { count }) => sum + count, 0)
    expect([counts.lhps, counts.cases]).toEqual([(await seenBy(members[0])).length, cases])
  })

  test('nobody but the clock marks it; nobody moves its day, and nobody gives it a second one', async () => {
    const actor = await writer()
    const { lhpId } = await submitted(parts([suspect]), { actor })
    at('2024-10-20T02:00:00.000Z')
    const tries = (who: ActorId, statement: string) =>
      asActor(world.clone.db, who, (tx) => sql.raw(statement).execute(tx))
    expect((await tries(members[0], `select * from netra.mark_lhps_late('2024-10-20', 10)`)).rows).toEqual([])
    await expect(tries(members[0], `update netra.lhps set late_since = null where id = '${lhpId}'`)).rejects.toThrow(
      /permission denied/,
    )
    await expect(
      tries(members[0], `update netra.deadlines set due_at = '2025-01-01' where lhp_id = '${lhpId}'`),
    ).rejects.toThrow(/permission denied/)
    const clock = (owner: string, rule: string) =>
      `insert into netra.deadlines (id, lhp_id, office_id, rule_id, owner, parameters, zone, started_at, due_on, due_at, working, acting)
       values ('${newId()}', '${lhpId}', '${world.office('BAWASLU-33.19')}', '${rule}', '${owner}', '{}', 'WIB', '2024-10-10', '2025-01-01', '2025-01-01', '[]', true)`
    await expect(tries(actor, clock('kantor', 'P-TEMUAN'))).rejects.toThrow(/deadlines_lhp_idx/)
    await expect(tries(actor, clock('penerima-saran', 'LHP-C'))).rejects.toThrow(/row-level security/)
    // Nor one in the place of the first: that is the clock's, after a decision.
    const instead = clock('kantor', 'P-TEMUAN')
      .replace('(id,', '(replaces_id, id,')
      .replace('values (', `values ((select id from netra.deadlines where lhp_id = '${lhpId}'), `)
    await expect(tries(actor, instead)).rejects.toThrow(/start_lhp_afresh/)
    const neighbour = await world.person('ketua', 'BAWASLU-33.18')
    await expect(tries(neighbour, clock('kantor', 'M-TEMUAN'))).rejects.toThrow(/row-level security/)
    const stop = `update netra.deadlines set closed_at = now(), closed_as = 'gugur' where lhp_id = '${lhpId}'`
    expect((await tries(neighbour, stop)).numAffectedRows).toBe(0n)
    expect((await tries(actor, stop)).numAffectedRows).toBe(0n)
    expect((await tries(members[0], stop)).numAffectedRows).toBe(1n)
    // The control: the clock may, and marks what still runs alone.
    const marked = await markLhpsLate(world.desk)
    expect(marked.length).toBeGreaterThan(0)
    expect(marked).not.toContain(lhpId)
  })
})
