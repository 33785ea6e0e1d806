import { beforeAll, describe, expect, test } from 'vitest'
import { decideLhp, followAdvice, moveCase, openCasePage, openLhpPage, reviseLhp, submitLhp } from '#app'
import { plainDate } from '#law'
import { asActor, findLhpPage, newId, publicNumbers, systemActors, type ActorId } from '#store'
import { listLhps, listReads } from '#store/views'
import { granted, unanimous } from './granted.ts'
import {
  author,
  clocksOf,
  decide,
  draft,
  fields,
  members,
  openLhpWorld,
  parts,
  submitted,
  suspect,
  world,
} from './lhp-world.ts'

openLhpWorld()

const notFound = { ok: false, refusal: { reason: 'not-found', basis: null } }

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
