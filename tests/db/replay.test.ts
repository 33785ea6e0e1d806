import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  confirmRule,
  decideLhp,
  discussGakkumdu,
  draftLhp,
  holdPleno,
  matchSubject,
  moveCase,
  receiveReport,
  recordHearing,
  recordKajian,
  recordKajianAwal,
  referCase,
  replayAndCompare,
  scheduleHearing,
  sortAllegation,
  submitLhp,
  openCasePage,
  type ConditionFound,
} from '#app'
import type { AllegationOutcome } from '#core'
import { addHours, conditionsFor, localDay, plainDate, type ActClass, type SubjectKind } from '#law'
import type { ActorId } from '#store'
import kudus from '../vectors/kudus-2024.json' with { type: 'json' }
import kediri from '../vectors/kediri-2024.json' with { type: 'json' }
import kukar from '../vectors/kukar-2024.json' with { type: 'json' }
import { openWorld, type World } from './desk-world.ts'
import { granted, unanimous } from './granted.ts'

type Confirmed = { readonly ruleId: string; readonly because: string; readonly values?: { readonly amount: number } }

async function confirm(world: World, rows: readonly Confirmed[]) {
  const officer = await world.person('legal-officer', 'BAWASLU-RI')
  for (const { ruleId, because, values } of rows)
    granted(
      await confirmRule(world.desk, {
        actor: officer,
        ruleId,
        reason: because,
        reference: 'Vektor uji',
        ...(values === undefined ? {} : { values: { ...values, firstDay: null, zone: null } }),
      }),
    )
}

describe(kudus.title, () => {
  let world: World
  let staff: ActorId
  let ketua: ActorId
  const members: ActorId[] = []
  let caseId = ''
  beforeAll(async () => {
    world = await openWorld('2024-10-16T02:00:00.000Z')
    staff = await world.person('staf-penanganan', 'BAWASLU-33.19')
    ketua = await world.person('ketua', 'BAWASLU-33.19')
    members.push(ketua)
    for (let more = 0; more < 4; more += 1) members.push(await world.person('anggota', 'BAWASLU-33.19'))
    await confirm(world, kudus.confirmed)
  })
  afterAll(() => world.close())

  test('comes out as it did', async () => {
    const { desk } = world
    const supervisor = await world.person('panwascam', 'PANWASCAM-33.19.01')
    const suspects = kudus.allegations.map(({ subject, actId = null }) => ({
      kind: subject as SubjectKind,
      name: 'Contoh Terlapor',
      position: 'Pejabat',
      officeId: null,
      officeName: 'Instansi Contoh',
      actId,
    }))
    const { lhpId } = granted(
      await draftLhp(desk, {
        actor: supervisor,
        officeId: world.office('PANWASCAM-33.19.01'),
        electionId: kudus.election,
        regionCode: '33.19',
        stage: 'kampanye',
        happenedOn: plainDate('2024-10-12'),
        discoveredOn: plainDate('2024-10-12'),
        parts: {
          supervisor: {
            name: 'Contoh Panwas',
            position: 'Anggota Panwascam',
            assignmentLetter: 'ST-1',
            address: 'Kudus',
          },
          activity: {
            form: 'langsung',
            purpose: 'Pengawasan',
            target: 'Kegiatan kampanye',
            time: 'pagi',
            place: 'Kudus',
          },
          account: { narrative: 'Uraian pengawasan.', checklist: [] },
          suspicion: {
            kind: 'netralitas',
            event: 'Dugaan pelanggaran',
            time: 'pagi',
            place: 'Kudus',
            suspects,
            evidence: 'Foto',
            witnesses: 2,
            analysis: 'Analisis',
          },
          dispute: null,
          signed: { place: 'Kudus', on: '2024-10-16' },
        },
      }),
    )
    expect(granted(await submitLhp(desk, { actor: supervisor, lhpId })).number).toMatch(/^001\/LHP\/PM\.01\//)

    world.at('2024-10-17T02:00:00.000Z')
    const found = granted(await decideLhp(desk, { actor: ketua, lhpId, as: 'temuan', ...unanimous(members) }))
    expect(found.registerNumber).toBe(kudus.registerNumber)
    caseId = found.caseId ?? ''

    const page = async () => granted(await openCasePage(desk, { caseId, actor: staff }))
    const sorted = (await page()).allegations
    for (const [at, wanted] of kudus.allegations.entries()) {
      const allegationId = sorted[at]?.id ?? ''
      granted(
        await sortAllegation(desk, {
          caseId,
          actor: staff,
          allegationId,
          class: wanted.class as ActClass,
          articles: wanted.articles,
          route: wanted.route,
        }),
      )
    }
    let plenoId = ''
    for (const step of kudus.steps.slice(1)) {
      world.at(step.at)
      const running = (await page()).clocks.flatMap(({ ruleId, closedAt }) => (closedAt === null ? [ruleId] : []))
      if (step.expect.running) expect(running.toSorted(), step.because).toEqual(step.expect.running)
      if (step.step === 'discuss-gakkumdu' || step.step === 'discuss-gakkumdu-again')
        granted(
          await discussGakkumdu(desk, {
            caseId,
            actor: staff,
            round: step.step === 'discuss-gakkumdu' ? 'pertama' : 'kedua',
            minutes: step.minutes ?? '',
            ...(step.elements ? { elements: step.elements as 'tidak-terpenuhi' } : {}),
          }),
        )
      else if (step.step === 'hearing') {
        const { hearingId } = granted(
          await scheduleHearing(desk, {
            caseId,
            actor: staff,
            party: step.party as 'saksi',
            method: 'tatap-muka',
            scheduledAt: step.at,
            // Of several accused, whom the invitation is for.
            ...(step.party === 'terlapor' ? { subject: sorted[0]?.id ?? '' } : {}),
          }),
        )
        granted(
          await recordHearing(desk, {
            caseId,
            actor: staff,
            hearingId,
            came: { oath: 'diambil', minutes: 'Berita acara klarifikasi.' },
          }),
        )
      } else if (step.step === 'kajian')
        granted(await recordKajian(desk, { caseId, actor: staff, body: 'Kajian dugaan pelanggaran.' }))
      else if (step.step === 'pleno') {
        const outcomes = kudus.allegations.map(({ outcome, reason }, at) => ({
          allegationId: sorted[at]?.id ?? '',
          outcome: outcome as AllegationOutcome,
          ...(reason ? { reason } : {}),
        }))
        plenoId = granted(
          await holdPleno(desk, { caseId, actor: ketua, action: 'refer', ...unanimous(members), outcomes }),
        ).plenoId
      } else if (step.step === 'refer') {
        const allegationIds = kudus.allegations.flatMap(({ key }, at) =>
          key === step.allegation ? [sorted[at]?.id ?? ''] : [],
        )
        const said = { way: 'tidak-dapat', reason: 'Berkas 2024 tidak mencatat pencocokan.' } as const
        for (const allegationId of allegationIds)
          granted(await matchSubject(desk, { caseId, actor: staff, allegationId, said }))
        granted(
          await referCase(desk, {
            caseId,
            actor: ketua,
            plenoId,
            summary: 'Ringkasan tanpa pelapor, saksi dan penemu.',
            evidence: 'Satu foto.',
            to: [{ receivingOfficeId: world.office('BKN'), route: 'RUTE-ASN-PUSAT', allegationIds }],
          }),
        )
      } else
        granted(
          await moveCase(desk, {
            caseId,
            actor: staff,
            action: step.step as 'hear',
            ...(step.reason ? { reason: step.reason } : {}),
          }),
        )
      const after = await page()
      if (step.expect.state) expect(after.held.state, step.because).toBe(step.expect.state)
      for (const [ruleId, closedAs] of Object.entries(step.expect.closed ?? {}))
        expect(
          after.clocks.find((clock) => clock.ruleId === ruleId && clock.closedAs !== 'diganti')?.closedAs,
          step.because,
        ).toBe(closedAs)
      if (step.expect.dueOn)
        expect(
          after.clocks.find(({ ruleId, closedAt }) => ruleId === 'P12' && closedAt === null)?.dueOn,
          step.because,
        ).toBe(step.expect.dueOn)
    }
    const end = await page()
    expect(end.discussions.map(({ round, heldOn, elements }) => [round, heldOn, elements])).toEqual([
      ['pertama', '2024-10-17', null],
      ['kedua', '2024-10-20', 'tidak-terpenuhi'],
    ])
    expect(end.allegations.map(({ outcome }) => outcome)).toEqual(kudus.allegations.map(({ outcome }) => outcome))
    expect(end.clocks.filter(({ ruleId }) => ruleId === 'P12').map(({ dueOn, closedAs }) => [dueOn, closedAs])).toEqual(
      expect.arrayContaining([
        [kudus.due.first, 'diganti'],
        [kudus.due.extended, 'dipenuhi'],
      ]),
    )
    expect(end.held.lateSince).toBeNull()
    expect(end.referrals).toMatchObject([{ state: 'dikirim', allegationIds: [end.allegations[2]?.id] }])
  })

  test('and its events rebuild it, leaf by leaf', async () => {
    const comparison = await replayAndCompare(world.desk)
    expect(comparison).toMatchObject({ cases: 1, differences: [] })
    expect(comparison.events).toBeGreaterThan(15)
  })

  test('a row changed behind the events, or an event behind its leaf, is found', async () => {
    await world.owner.query(
      `begin; alter table netra.cases disable trigger keep_origin;
       update netra.cases set state = 'selesai', origin = 'laporan';
       alter table netra.cases enable trigger keep_origin; commit`,
    )
    await world.owner.query(
      `update netra.events set data = data || '{"reason": "lain"}' where case_id = $1 and type = 'case-opened'`,
      [caseId],
    )
    const { differences } = await replayAndCompare(world.desk)
    expect(differences).toEqual(
      expect.arrayContaining([
        { kind: 'column', caseId, column: 'state', kept: 'selesai', replayed: 'diteruskan' },
        { kind: 'column', caseId, column: 'origin', kept: 'laporan', replayed: 'temuan' },
        expect.objectContaining({ kind: 'broken-leaf', caseId }),
      ]),
    )
  })
})

describe(kukar.title, () => {
  let world: World
  beforeAll(async () => {
    world = await openWorld('2024-11-09T02:00:00.000Z')
    await confirm(world, kukar.confirmed)
  })
  afterAll(() => world.close())

  test('comes out as it did', async () => {
    const { desk } = world
    const staff = await world.person('staf-penanganan', 'BAWASLU-64.02')
    const caseId = await world.openedCase({
      office: 'BAWASLU-64.02',
      state: 'kajian-awal',
      since: '2024-11-09T01:00:00.000Z',
    })
    const conditions = conditionsFor('pilkada', plainDate('2024-11-09')).map(({ id }): ConditionFound => ({
      id,
      met: true,
    }))
    granted(
      await recordKajianAwal(desk, {
        caseId,
        actor: staff,
        conditions,
        violation: 'hukum-lainnya',
        jurisdiction: 'berwenang',
        body: 'Memenuhi syarat.',
      }),
    )
    for (const step of kukar.steps) {
      world.at(step.at)
      granted(
        await moveCase(desk, {
          caseId,
          actor: staff,
          action: step.step as 'register',
          ...(step.reason ? { reason: step.reason } : {}),
        }),
      )
      const { held, clocks } = granted(await openCasePage(desk, { caseId, actor: staff }))
      expect(held.state).toBe(step.expect.state)
      expect(
        clocks.find(({ ruleId, closedAt }) => ruleId === 'P12' && closedAt === null),
        step.because,
      ).toMatchObject({ dueOn: step.expect.dueOn, acting: true, zone: 'WITA' })
    }
  })
})

describe(kediri.title, () => {
  const daysAfter = (day: number) => addHours('2024-10-07T02:00:00.000Z', 24 * day)
  let world: World
  beforeAll(async () => {
    world = await openWorld(daysAfter(0))
    await confirm(world, kediri.confirmed)
  })
  afterAll(() => world.close())

  test('leaves the kajian awal for BKN as its officials described it; no day of it is known', async () => {
    const { desk } = world
    expect(kediri.dates.known).toEqual([])
    const [staff, counter] = [
      await world.person('staf-penanganan', 'BAWASLU-33.19'),
      await world.person('petugas-penerima', 'BAWASLU-33.19'),
    ]
    granted(
      await receiveReport(
        desk,
        {
          lane: 'laporan',
          kind: 'netralitas',
          regionCode: '33.19',
          happenedOn: plainDate('2024-10-05'),
          knownOn: plainDate('2024-10-06'),
          narrative: 'Seorang ASN contoh berpihak kepada satu pasangan calon.',
          subject: { kind: 'pns', name: 'Contoh Terlapor', officeName: 'Dinas Contoh' },
          secrets: { reporter: { name: 'PELAPOR-RAHASIA', address: 'Jalan Contoh 1' } },
        },
        { door: 'loket', counter: { actor: counter, officeId: world.office('BAWASLU-33.19'), identityChecked: true } },
      ),
    )
    const { rows } = await world.owner.query<{ id: string; allegation: string }>(
      'select c.id, a.id as allegation from netra.cases c join netra.allegations a on a.case_id = c.id',
    )
    const [{ id: caseId, allegation } = { id: '', allegation: '' }] = rows
    const conditions = conditionsFor('pilkada', plainDate('2024-10-07')).map(({ id }): ConditionFound => ({
      id,
      met: true,
    }))
    const work = { caseId, actor: staff }
    const steps = {
      laporan: () => Promise.resolve(null),
      review: async () => granted(await moveCase(desk, { ...work, action: 'review' })),
      'kajian-awal': async () => {
        granted(
          await sortAllegation(desk, {
            ...work,
            allegationId: allegation,
            class: 'disiplin',
            route: 'RUTE-ASN-DAERAH',
          }),
        )
        granted(
          await recordKajianAwal(desk, {
            ...work,
            conditions,
            violation: 'hukum-lainnya',
            jurisdiction: 'instansi-lain',
            body: 'Pelanggaran hukum lainnya.',
          }),
        )
      },
      'forward-without-pleno': async () => {
        const file = { receivingOfficeId: world.office('BKN'), route: 'RUTE-ASN-DAERAH', allegationIds: [allegation] }
        const sent = {
          ...work,
          summary: 'ASN berpihak kepada satu pasangan calon.',
          evidence: 'Satu foto.',
          to: [file],
        }
        expect(await referCase(desk, sent)).toMatchObject({
          ok: false,
          refusal: { reason: 'needs-reason', basis: 'P6' },
        })
        const said = { way: 'tidak-dapat', reason: 'Pejabatnya tidak menyebut pencocokan.' } as const
        granted(await matchSubject(desk, { ...work, allegationId: allegation, said }))
        granted(await referCase(desk, { ...sent, reason: 'Hukum lainnya: wewenang BKN.' }))
      },
      announce: async () => granted(await moveCase(desk, { ...work, action: 'announce' })),
    }
    for (const { day, step, expect: expected, because } of kediri.steps) {
      world.at(daysAfter(day))
      await steps[step as keyof typeof steps]()
      const page = granted(await openCasePage(desk, work))
      expect(page.held.state, because).toBe(expected.state)
      const clock = page.clocks.find(({ ruleId }) => ruleId === 'P2')
      if (expected.due)
        expect(clock, because).toMatchObject({ dueOn: localDay(daysAfter(expected.due.day), 'WIB'), acting: true })
      if (expected.closed) expect(clock?.closedAs, because).toBe(expected.closed)
      if (expected.numbered === false) expect(page.held.registerNumber, because).toBeNull()
      if (expected.basis)
        expect(page.timeline.filter(({ type }) => type === 'case-moved').at(-1)?.basis, because).toBe(expected.basis)
    }
    expect(await replayAndCompare(desk)).toMatchObject({ cases: 1, differences: [] })
    expect(JSON.stringify(granted(await openCasePage(desk, work)).referrals)).not.toContain('PELAPOR-RAHASIA')
  })
})
