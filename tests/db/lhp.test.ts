import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  decideLhp,
  draftLhp,
  followAdvice,
  moveCase,
  openCasePage,
  openLhpPage,
  reviseLhp,
  submitLhp,
  type LhpParts,
  type Suspect,
} from '#app'
import { plainDate } from '#law'
import { asActor, findLhpPage, newId, type ActorId } from '#store'
import { listLhps, listReads } from '#store/views'
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
  supervisor: { position: 'Anggota Panwascam', assignmentLetter: 'ST-1', address: 'Kaliwungu' },
  activity: { form: 'langsung', purpose: 'Pengawasan kampanye', target: 'Peserta', time: '09.00', place: 'Lapangan' },
  account: { narrative, checklist: [{ question: 'Ada ASN?', answer: 'tidak', note: '' }] },
  suspicion:
    suspects === null
      ? null
      : {
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
const decide = (lhpId: string, as: 'temuan' | 'saran-perbaikan' | 'selesai', more: object = {}) =>
  decideLhp(world.desk, { actor: members[0], lhpId, as, ...unanimous(members), ...more })

test('whoever opens an LHP leaves a line for the auditor of its chain; its author at his draft leaves none', async () => {
  const { lhpId } = granted(await draft(parts(null)))
  const open = (actor: ActorId) => openLhpPage(world.desk, { lhpId, actor })
  granted(await open(author))
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
    expect(number).toMatch(/^\d{3}\/LHP\/PM\.01\.03\/33\.19\.01\/10\/2024$/)
    expect(state).toBe('selesai')
    expect(await reviseLhp(world.desk, { actor: author, lhpId, ...fields(parts(null)) })).toMatchObject({
      ok: false,
      refusal: { reason: 'wrong-state' },
    })
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
    expect(page).toMatchObject({ state: 'temuan', caseId: null, clock: { ruleId: 'P-TEMUAN', dueOn: '2024-10-16' } })
    const seen = await asActor(world.desk.db, members[0], (tx) => findLhpPage(tx, lhpId, members[0]))
    const opened = granted(await openCasePage(world.desk, { caseId: seen?.caseId ?? '', actor: members[0] }))
    expect(opened.held).toMatchObject({ origin: 'temuan', state: 'diregister' })
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
        dueOn: '2024-10-13',
        result: null,
      })
      expect(
        granted(await followAdvice(world.desk, { actor: members[0], lhpId, result, note: 'Dilihat sendiri.' })).state,
      ).toBe(state)
    }
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
    const decided = granted(await decide(lhpId, 'temuan'))
    expect(decided.caseId).toBe(caseId)
    expect(decided.registerNumber).toMatch(/\/Reg\/TM\//)
    const { held, allegations } = granted(await openCasePage(world.desk, { caseId, actor: staff }))
    expect([held.state, allegations.length]).toEqual(['diregister', 1])
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
