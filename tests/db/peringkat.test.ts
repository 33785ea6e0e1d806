import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { answerRank, followUpList, publishNumbers, publishRank, readRank } from '#app'
import { isToldByAccused, measures, quarterBefore, quarterOf, rankLists, smallestShown, type Rank } from '#core'
import { addDays, localDay, plainDate, startOfDay } from '#law'
import { asActor, asPublic, rankStore, systemActors, type ActorId } from '#store'
import { listEditions, numbersOfMeasure, repliesOf, valuesOfEdition } from '#store/views'
import { actor } from '../../src/main/demonstration/cast.ts'
import { cloneDatabase, type Clone } from '../support/database.ts'

let clone: Clone
beforeAll(async () => {
  clone = await cloneDatabase('demonstration')
})
afterAll(() => clone.close())

const today = () => localDay(clone.netra.clock(), 'WIB')
const quarter = () => quarterOf(today())
const ended = (who: ReturnType<typeof actor>, from: string, until: string) =>
  asActor(clone.db, who, (tx) => rankStore.listEnded(tx, from, until))
const sum = (rows: readonly { met: number; late: number }[]) => ({
  met: rows.reduce((all, { met }) => all + met, 0),
  late: rows.reduce((all, { late }) => all + late, 0),
})
const wide = ['2020-01-01T00:00:00Z', '2099-01-01T00:00:00Z'] as const

describe('terms of deciding bodies that ended', () => {
  test('are counted for the clock alone, and each in one quarter', async () => {
    for (const name of ['Contoh Eka Penanganan', 'Contoh Nia Provinsi', 'Contoh Rahmat Bupati'])
      expect(await ended(actor(name), ...wide), name).toEqual([])
    const all = sum(await ended(systemActors.clock, ...wide))
    expect(all.met + all.late).toBeGreaterThan(0)
    const cut = '2026-10-01T00:00:00+07:00'
    const parts = [
      ...(await ended(systemActors.clock, wide[0], cut)),
      ...(await ended(systemActors.clock, cut, wide[1])),
    ]
    expect(sum(parts)).toEqual(all)
  })

  test('one that does not act, was replaced, is void or still runs is none; met is met, passed is late', async () => {
    const [from, until] = ['2001-01-01T00:00:00Z', '2001-04-01T00:00:00Z']
    const {
      id,
      case_id: caseId,
      receiving_office_id: officeId,
    } = await clone.owner
      .selectFrom('netra.referrals')
      .select(['id', 'case_id', 'receiving_office_id'])
      .orderBy('id')
      .executeTakeFirstOrThrow()
    const term = (
      at: string,
      closed: string | null,
      as: string | null,
      acting = true,
      actsFrom: string | null = null,
    ) =>
      sql`insert into netra.deadlines (id, case_id, referral_id, office_id, rule_id, owner, parameters, zone, started_at, due_at, working, acting,
          closed_at, closed_as, acts_from)
        values (gen_random_uuid(), ${caseId}, ${id}, ${officeId}, 'F2', 'penerima-penerusan', '{}', 'WIB', '2000-12-01T00:00:00Z', ${at}, '[]',
          ${acting}, ${closed}, ${as}, ${actsFrom})`.execute(clone.owner)
    expect(await ended(systemActors.clock, from, until)).toEqual([])
    await term('2001-02-01T00:00:00Z', '2001-01-20T00:00:00Z', 'dipenuhi')
    await term('2001-02-01T00:00:00Z', '2001-06-20T00:00:00Z', 'lewat')
    await term('2001-02-01T00:00:00Z', null, null)
    await term('2001-02-01T00:00:00Z', '2001-01-20T00:00:00Z', 'diganti')
    await term('2001-02-01T00:00:00Z', '2001-01-20T00:00:00Z', 'gugur')
    await term('2001-02-01T00:00:00Z', null, null, false)
    await term('2001-04-01T00:00:00Z', null, null)
    await term('2001-02-01T00:00:00Z', null, null, true, '2001-05-01T00:00:00Z')
    expect(sum(await ended(systemActors.clock, from, until))).toEqual({ met: 1, late: 2 })
    // What began to act in May was late in May.
    expect(sum(await ended(systemActors.clock, '2001-05-01T00:00:00Z', '2001-06-01T00:00:00Z'))).toEqual({
      met: 0,
      late: 1,
    })
    await sql`delete from netra.deadlines where started_at = '2000-12-01T00:00:00Z'`.execute(clone.owner)
  })
})

describe('the rank of a quarter', () => {
  test('is counted once, and the demonstration has those of its last quarters', async () => {
    const periods = (await asPublic(clone.db, (db) => listEditions(db, followUpList))).map(({ period }) => period)
    expect(periods).toContain(quarterBefore(quarter().from).code)
    expect(await publishRank(clone.netra)).toBe(false)
  })

  test('shows nothing small, of any unit', async () => {
    for (const { period } of await asPublic(clone.db, (db) => listEditions(db, followUpList))) {
      const values = await asPublic(clone.db, (db) => valuesOfEdition(db, followUpList, period))
      expect(values.length).toBeGreaterThan(500)
      for (const { met, all } of values)
        for (const count of met === null || all === null ? [] : [met, all - met])
          expect(count === 0 || count >= smallestShown).toBe(true)
    }
  })

  test('is read by institutions from the day it was counted, and by the public a week later; a reply stands beside it then', async () => {
    const bupati = actor('Contoh Rahmat Bupati')
    const office = await clone.owner
      .selectFrom('netra.memberships')
      .select('office_id')
      .where('account_id', '=', bupati)
      .executeTakeFirstOrThrow()
    await clone.asRoot((root) =>
      sql`insert into netra.rank_editions (list, period, as_of, preview_on, public_on)
        values (${followUpList}, '2098-T1', now(), netra.today_in('WIB'), netra.today_in('WIB') + 7)`.execute(root),
    )
    await clone.asRoot((root) =>
      sql`insert into netra.rank_values (list, period, over, code, parent, met, "all")
        values (${followUpList}, '2098-T1', 'wilayah', '64.01', '64', 9, 18), (${followUpList}, '2098-T1', 'wilayah', '64.02', '64', 18, 18),
          (${followUpList}, '2098-T1', 'wilayah', '64.03', '64', null, null)`.execute(root),
    )
    const sees = async (read: typeof asPublic | null, who = bupati) =>
      read === null
        ? asActor(clone.db, who, async (tx) => [
            (await listEditions(tx, followUpList)).some(({ period }) => period === '2098-T1'),
            (await valuesOfEdition(tx, followUpList, '2098-T1')).length,
          ])
        : read(clone.db, async (db) => [
            (await listEditions(db, followUpList)).some(({ period }) => period === '2098-T1'),
            (await valuesOfEdition(db, followUpList, '2098-T1')).length,
          ])
    expect(await sees(null)).toEqual([true, 3])
    for (const name of ['Contoh Eka Penanganan', 'Contoh Gunawan Ketua', 'Contoh Fajar Pengelola'])
      expect(await sees(null, actor(name)), name).toEqual([false, 0])
    expect(await sees(asPublic)).toEqual([false, 0])
    expect(
      await readRank(clone.netra, { list: followUpList, over: 'kabkota', period: '2098-T1', per: 'jumlah' }),
    ).toBeNull()

    const reply = {
      list: followUpList,
      period: '2098-T1',
      officeId: office.office_id,
      says: 'Contoh: enam berkas datang pada hari terakhir.',
    }
    expect(await answerRank(clone.netra, { ...reply, actor: bupati })).toEqual({ ok: true, value: null })
    // The form that is sent twice: what stands in public cannot be taken back, so it stands once.
    expect(await answerRank(clone.netra, { ...reply, says: ` ${reply.says}\n`, actor: bupati })).toEqual({
      ok: true,
      value: null,
    })
    const told = (period = '2098-T1') => asPublic(clone.db, (db) => repliesOf(db, followUpList, period))
    expect(await told()).toEqual([])
    // For another office, without words, of a rank that he cannot see: refused, and nothing is written.
    const other = await clone.owner
      .selectFrom('netra.offices')
      .select('id')
      .where('code', '=', 'KDH-64.02')
      .executeTakeFirstOrThrow()
    for (const wrong of [
      { ...reply, actor: bupati, officeId: other.id },
      { ...reply, actor: bupati, says: '  ' },
      { ...reply, actor: bupati, says: 'x'.repeat(1001) },
      { ...reply, actor: bupati, period: '2097-T1' },
      { ...reply, actor: actor('Contoh Gunawan Ketua') },
    ])
      expect((await answerRank(clone.netra, wrong)).ok).toBe(false)

    await clone.asRoot((root) =>
      sql`update netra.rank_editions set public_on = netra.today_in('WIB') where period = '2098-T1'`.execute(root),
    )
    expect(await sees(asPublic)).toEqual([true, 3])
    expect(await told()).toMatchObject([{ officeId: office.office_id, says: reply.says }])
    expect(await told()).toHaveLength(1)
    const fresh = { ...clone.netra }
    const read = await readRank(fresh, { list: followUpList, over: 'kabkota', period: '2098-T1', per: 'jumlah' })
    expect(
      read?.rank.rows.map(({ code, overall, inside }) => [code, overall.position, overall.of, inside?.of]),
    ).toEqual([
      ['64.02', 1, 2, 2],
      ['64.01', 2, 2, 2],
    ])
    expect(read?.rank.notShown.map(({ code }) => code)).toEqual(['64.03'])
  })

  test('stands as it was counted: nobody changes it, and nobody but the clock writes one', async () => {
    for (const change of [
      `update netra.rank_values set met = 1, "all" = 1`,
      'delete from netra.rank_editions',
      'update netra.rank_replies set says = $$x$$',
    ])
      await expect(
        asActor(clone.db, systemActors.clock, async (tx) => {
          await sql.raw(change).execute(tx)
        }),
      ).rejects.toThrow(/permission denied/)
    const before = await clone.owner.selectFrom('netra.rank_editions').selectAll().execute()
    const day = today()
    const edition = {
      list: followUpList,
      period: '2096-T1',
      asOf: startOfDay(day, 'WIB'),
      previewOn: day,
      publicOn: day,
    }
    // Its values are refused for want of an edition, or are none: a stranger leaves no trace.
    await asActor(clone.db, actor('Contoh Gunawan Ketua'), (tx) => rankStore.publish(tx, edition, []))
    expect(await clone.owner.selectFrom('netra.rank_editions').selectAll().execute()).toEqual(before)
    await asActor(clone.db, systemActors.clock, (tx) => rankStore.publish(tx, edition, []))
    expect((await clone.owner.selectFrom('netra.rank_editions').selectAll().execute()).length).toBe(before.length + 1)
  })
})

const everyUnit = (rank: Rank | undefined) =>
  rank === undefined
    ? 0
    : [rank.rows, rank.notShown, rank.notYetTold, rank.zeros, rank.nothingToRank].reduce(
        (sum, { length }) => sum + length,
        0,
      )

test('numbers that run along are ranked as they stand, with nothing hidden in a place, and of a past month as they stood', async () => {
  const now = await readRank(clone.netra, { list: 'laporan-masuk', over: 'kabkota', period: null, per: 'jumlah' })
  expect(now?.rank.units).toBe(514)
  expect(everyUnit(now?.rank)).toBe(514)
  const staffed = await readRank(clone.netra, { list: 'laporan-masuk', over: 'provinsi', period: null, per: 'seribu' })
  expect(staffed?.rank.units).toBe(38)
  for (const wrong of [
    { list: 'kegiatan', over: 'jabatan', period: null },
    { list: 'tidak-ada', over: 'provinsi', period: null },
    { list: 'laporan-masuk', over: 'provinsi', period: '2099-01' },
    { list: 'laporan-masuk', over: 'provinsi', period: '2019-01' },
    { list: 'laporan-masuk', over: 'provinsi', period: '2024-13' },
    { list: followUpList, over: 'provinsi', period: '2024-01' },
  ] as const)
    expect(await readRank(clone.netra, { ...wrong, per: 'jumlah' }), JSON.stringify(wrong)).toBeNull()

  // The last second of a month is in it, by the clock of Jakarta; the first of the next is not.
  const next = plainDate(`${today().slice(0, 7)}-01`)
  const month = addDays(next, -1).slice(0, 7)
  const told = (seconds: number, shown: number) =>
    sql`insert into netra.published_numbers (measure_id, region_code, shown, as_of)
      values ('temuan', '11', ${shown}, ${startOfDay(next, 'WIB')}::timestamptz + make_interval(secs => ${seconds}))`.execute(
      clone.owner,
    )
  await told(-86_400, 6001)
  await told(-1, 7001)
  await told(1, 9001)
  const past = await readRank({ ...clone.netra }, { list: 'temuan', over: 'provinsi', period: month, per: 'jumlah' })
  expect(past?.rank.rows.map(({ code, value }) => [code, value])).toEqual([['11', { kind: 'count', count: 7001 }]])
})

describe('whatever is counted by place, or told by body', () => {
  test('is ranked over all that the data has, with the values of the public numbers, and says what it does not say', async () => {
    const ranked = new Set(rankLists.map(({ measure }) => measure.id))
    for (const { id, finest } of measures) expect(ranked.has(id), id).toBe(finest === 'kabkota' || isToldByAccused(id))
    expect(new Set(rankLists.flatMap(({ over }) => over))).toEqual(
      new Set(['provinsi', 'kabkota', 'instansi', 'lembaga', 'jabatan']),
    )
    for (const { id, measure, over, notSaid, published } of rankLists.filter((one) => one.published === 'berjalan')) {
      expect(notSaid.id.length + notSaid.en.length, published).toBeGreaterThan(80)
      for (const one of over) {
        const read = await readRank(clone.netra, { list: id, over: one, period: null, per: 'jumlah' })
        const { rank } = read ?? {}
        expect(rank, id).toMatchObject({
          list: id,
          publisher: 'Peragaan Netra (localhost:3000)',
          unit: measure.unit,
          tieRule: 'bersama-lalu-lompat',
        })
        expect(rank?.stage, id).toBe(rankLists.find((list) => list.id === id)?.stage)
        expect(everyUnit(rank)).toBe(rank?.units)
        if (one !== 'provinsi' && one !== 'kabkota') continue
        const numbers = new Map(
          (await numbersOfMeasure(clone.db, id)).map(({ regionCode, shown }) => [regionCode, shown]),
        )
        expect(rank?.units, id).toBe(one === 'provinsi' ? 38 : 514)
        for (const { code, value } of rank?.rows ?? [])
          expect(value, `${id} ${code}`).toEqual({ kind: 'count', count: numbers.get(code) })
        for (const { code } of [...(rank?.notShown ?? []), ...(rank?.notYetTold ?? [])])
          expect(numbers.get(code), `${id} ${code}`).toBeNull()
        for (const { code } of rank?.zeros ?? []) expect(numbers.get(code), `${id} ${code}`).toBe(0)
        // Who has none is in no place beside who is hidden because he has some.
        const isUntold = (rank?.notShown.length ?? 0) + (rank?.notYetTold.length ?? 0) > 0
        if (isUntold) expect(rank?.rows.filter(({ figure }) => figure === 0)).toEqual([])
      }
    }
    const bodies = await readRank(clone.netra, {
      list: 'penerusan-tanpa-kabar',
      over: 'instansi',
      period: null,
      per: 'jumlah',
    })
    expect(bodies?.rank.units).toBeGreaterThan(5)
    expect(
      await readRank(clone.netra, { list: 'penerusan-tanpa-kabar', over: 'provinsi', period: null, per: 'jumlah' }),
    ).toBeNull()
  })

  test('a rate for 1,000 staff is told only where nine of ten offices have a roll, and of no list that says nothing of staff', async () => {
    const rateOf = async (list = 'laporan-masuk') =>
      (await readRank({ ...clone.netra }, { list, over: 'kabkota', period: null, per: 'seribu' }))?.rank
    const without = (await rateOf())?.nothingToRank.map(({ code }) => code) ?? []
    // A place of which the count may be told, and which is large enough for nine of ten to be less than all.
    const { rows } = await sql<{ code: string; ids: readonly string[] }>`
      select left(o.region_code, 5) as code, array_agg(o.id order by o.id) as ids
      from netra.offices o join netra.office_kinds k on k.kind = o.kind
      where o.valid_to is null and k.family in ('pemda', 'desa') and left(o.region_code, 5) = any (${[...without]}::text[])
        and o.kind not in ('kepala-daerah', 'kepala-daerah-provinsi')
      group by 1 having count(*) > 20 order by 1 limit 1`.execute(clone.owner)
    const [{ code, ids } = { code: '', ids: [] }] = rows
    expect(ids.length).toBeGreaterThan(20)
    const fill = async (part: number) => {
      const some = ids.slice(0, Math.ceil(ids.length * part))
      await sql`delete from netra.roll_sizes where office_id = any (${[...ids]}::uuid[])`.execute(clone.owner)
      await sql`insert into netra.roll_sizes (office_id, kind, people)
        select unnest(${some}::uuid[]), 'pns', 20`.execute(clone.owner)
      // What is divided by is told with the counts.
      await publishNumbers(clone.netra, 'everything')
      return some.length * 20
    }
    await fill(0.8)
    expect((await rateOf())?.nothingToRank.map((row) => row.code)).toContain(code)
    const staff = await fill(0.9)
    // Nobody reported there, so that it has a rate and no place.
    const told = (await rateOf())?.zeros.find((row) => row.code === code)
    expect(told?.value).toMatchObject({ kind: 'rate', staff })
    expect((await rateOf('kegiatan'))?.rows.every(({ value }) => value.kind === 'count')).toBe(true)

    // Rolls that grew since do not change what was told before, of a month that is over or of now.
    const lastMonth = addDays(plainDate(`${localDay(clone.netra.clock(), 'WIB').slice(0, 7)}-01`), -1).slice(0, 7)
    for (const table of ['published_numbers', 'published_rolls'])
      await sql`update ${sql.table(`netra.${table}`)} set as_of = as_of - interval '40 days'`.execute(clone.owner)
    const more = await fill(1)
    const staffOf = async (period: string | null) => {
      const rank = await readRank({ ...clone.netra }, { list: 'laporan-masuk', over: 'kabkota', period, per: 'seribu' })
      const value = rank?.rank.zeros.find((row) => row.code === code)?.value
      return value?.kind === 'rate' ? value.staff : null
    }
    expect(more).toBeGreaterThan(staff)
    expect([await staffOf(lastMonth), await staffOf(null)]).toEqual([staff, more])
    await sql`update netra.roll_sizes set people = people + 1 where office_id = any (${[...ids]}::uuid[])`.execute(
      clone.owner,
    )
    expect([await staffOf(lastMonth), await staffOf(null)]).toEqual([staff, more])
  })

  test('what counts are divided by is written by the clock alone, and changed by nobody', async () => {
    const rows = () => clone.owner.selectFrom('netra.published_rolls').selectAll().execute()
    const before = await rows()
    expect(before.length).toBeGreaterThan(500)
    const write = (actor: ActorId) =>
      asActor(clone.db, actor, (tx) =>
        rankStore.publishRolls(tx, [{ over: 'wilayah', code: '64.01', people: 77 }], clone.netra.clock()),
      )
    await write(actor('Contoh Eka Penanganan'))
    expect(await rows()).toEqual(before)
    await write(systemActors.clock)
    expect((await rows()).length).toBe(before.length + 1)
    // The same again is nothing new.
    await write(systemActors.clock)
    expect((await rows()).length).toBe(before.length + 1)
    for (const written of ['update netra.published_rolls set people = 1', 'delete from netra.published_rolls'])
      await expect(asActor(clone.db, systemActors.clock, (tx) => sql.raw(written).execute(tx))).rejects.toThrow(
        /permission denied/,
      )
  })
})
