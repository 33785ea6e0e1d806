import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { publishNumbers, recordFollowUp, type Netra } from '#app'
import { bandOf, fileTables, groupOf, measures, publishableUndone, smallestShown } from '#core'
import { localDay } from '#law'
import { asActor, asPublic, publicNumbers, systemActors } from '#store'
import { countedTimes, listUndone, numbersOf, publicNumbersAt, silenceOfAll, undoneByBody } from '#store/views'
import { actor, neighbour } from '../../src/main/demonstration/cast.ts'
import { cloneDatabase, type Clone } from '../support/database.ts'

let clone: Clone
beforeAll(async () => {
  clone = await cloneDatabase('demonstration')
})
afterAll(() => clone.close())

const shownOf = async (region: string) =>
  Object.fromEntries(
    (await asPublic(clone.db, (db) => numbersOf(db, region))).map(({ measureId, shown }) => [measureId, shown]),
  )
const listAll = () =>
  clone.owner
    .selectFrom('netra.public_numbers')
    .select(['measure_id', 'region_code', 'shown'])
    .orderBy('measure_id')
    .orderBy('region_code')
    .execute()

test('nobody but the clock gets an unsuppressed count', async () => {
  for (const name of [
    'Contoh Eka Penanganan',
    'Contoh Nia Provinsi',
    'Contoh Endah Auditor',
    'Contoh Fajar Pengelola',
  ]) {
    expect(await asActor(clone.db, actor(name), (tx) => publicNumbers.listRaw(tx, clone.netra.clock())), name).toEqual(
      [],
    )
  }
  const raw = await asActor(clone.db, systemActors.clock, (tx) => publicNumbers.listRaw(tx, clone.netra.clock()))
  expect(raw.find(({ region_code: region }) => region === '64.01')).toMatchObject({ sanctions: 6, findings: 1 })
  expect(raw.find(({ region_code: region }) => region === '64.02')).toMatchObject({ sanctions: 1, registered: 1 })
})

test('only the clock publishes', async () => {
  const before = await listAll()
  await asActor(clone.db, actor('Contoh Eka Penanganan'), (tx) =>
    publicNumbers.publish(tx, [{ measure: 'sanksi', region: '64.01', parent: '64', shown: 99 }], clone.netra.clock()),
  )
  expect(await listAll()).toEqual(before)
  await expect(clone.db.updateTable('netra.public_numbers').set({ shown: 99 }).execute()).rejects.toThrow(
    /permission denied/,
  )
})

test('every number that is shown has a definition, and every definition its numbers', async () => {
  const kept = new Set((await listAll()).map(({ measure_id: id }) => id))
  expect([...kept].sort()).toEqual(measures.map(({ id }) => id).sort())
})

test('what is small is not there, and cannot be subtracted', async () => {
  const all = await listAll()
  const leastOf = (id: string) => measures.find((measure) => measure.id === id)?.smallest ?? smallestShown
  expect(all.filter(({ measure_id: id, shown }) => shown !== null && shown > 0 && shown < leastOf(id))).toEqual([])
  // What stands in public by itself is told from one on, and seen by this test.
  expect(all.some(({ measure_id: id, shown }) => id === 'kegiatan' && shown === 1)).toBe(true)
  expect(await shownOf('64.02')).toMatchObject({ sanksi: null, 'perkara-diregister': null })
  // The arithmetic is the core's (publish.test.ts); here: what is kept is what it said, for every region there is.
  expect(await shownOf('64')).toMatchObject({ 'laporan-masuk': 22, 'perkara-diregister': 19 })
  for (const code of ['64.01', '64.02', '64.03', '64.71'])
    expect(await shownOf(code), code).toMatchObject({ 'laporan-masuk': null, sanksi: null })
  expect(await shownOf('64.74')).toMatchObject({ 'laporan-masuk': 0, sanksi: 0, temuan: null })
})

test('publishing twice says the same', async () => {
  const before = await listAll()
  const soon: Netra = { ...clone.netra, clock: () => new Date(Date.now() + 60_000).toISOString() }
  expect(await publishNumbers(soon)).toBe(false)
  await clone.owner.updateTable('netra.public_numbers').set({ as_of: '2020-01-01T00:00:00Z' }).execute()
  expect(await publishNumbers(clone.netra)).toBe(true)
  expect(await listAll()).toEqual(before)
})

test('a sanction recorded in Paser raises the count of the nation from nine to ten; its province waits until it differs by five (N173)', async () => {
  expect(await shownOf('64')).toMatchObject({ sanksi: 9, temuan: null, penerusan: 11 })
  // Paser alone has enough, but its neighbours have one each: with Paser shown, that would be known of them.
  expect(await shownOf('64.01')).toMatchObject({ sanksi: null })
  const referral = await clone.owner
    .selectFrom('netra.referrals as r')
    .innerJoin('netra.cases as c', 'c.id', 'r.case_id')
    .select(['r.id', 'r.allegation_ids'])
    .where('c.state', '=', 'tindak-lanjut')
    .where('r.parent_id', 'is not', null)
    .executeTakeFirstOrThrow()
  const recorded = await recordFollowUp(clone.netra, {
    referralId: referral.id,
    actor: actor('Contoh Rahmat Bupati'),
    kind: 'sanksi',
    sanctionCode: 'PNS-S1',
    decreeNumber: 'SK/CONTOH/200',
    decreeOn: localDay(clone.netra.clock(), 'WITA'),
    allegationId: referral.allegation_ids[0] ?? '',
    happenedOn: localDay(clone.netra.clock(), 'WITA'),
  })
  expect(recorded.ok).toBe(true)
  expect(await publishNumbers(clone.netra)).toBe(true)
  expect(await shownOf('64')).toMatchObject({ sanksi: 9 })
  expect(await shownOf('00')).toMatchObject({ sanksi: 10 })
  // What counts reports was counted in another test of this day, and waits for the next (N134).
  const countedOn = async (id: string) =>
    Date.parse((await asPublic(clone.db, (db) => countedTimes(db, id)))?.last ?? '')
  expect(await countedOn('laporan-masuk')).toBeLessThan(await countedOn('sanksi'))
})

test('a case that an office let run past its term is counted, also when it is decided later; a retaliation among the reports', async () => {
  const countsOf = async () =>
    (await asActor(clone.db, systemActors.clock, (tx) => publicNumbers.listRaw(tx, clone.netra.clock()))).find(
      ({ region_code: code }) => code === '64.01',
    )
  const before = await countsOf()
  const held = await clone.owner
    .selectFrom('netra.cases')
    .select(['id', 'kind', 'late_since', 'linked_case_id'])
    .where('regency_code', '=', '64.01')
    .where('late_since', 'is', null)
    .where('linked_case_id', 'is', null)
    .where('origin', '=', 'laporan')
    .limit(1)
    .executeTakeFirstOrThrow()
  const change = (to: { late_since: string | null; kind: string }) =>
    clone.owner.updateTable('netra.cases').set(to).where('id', '=', held.id).execute()
  await change({ late_since: clone.netra.clock(), kind: 'pembalasan' })
  const after = await countsOf()
  expect([after?.['late'], after?.['retaliation'], after?.['reports']].map(Number)).toEqual([
    Number(before?.['late']) + 1,
    Number(before?.['retaliation']) + 1,
    Number(before?.['reports']),
  ])
  await change({ late_since: null, kind: held.kind })
  expect(await countsOf()).toEqual(before)
})

describe('a sanction counts as long as it stands', () => {
  const at = (minutes: number): Netra => ({
    ...clone.netra,
    clock: () => new Date(Date.now() + minutes * 60_000).toISOString(),
  })
  const sanctionsOf = async (region: string, clock: () => string) =>
    Number(
      (await asActor(clone.db, systemActors.clock, (tx) => publicNumbers.listRaw(tx, clock()))).find(
        ({ region_code: code }) => code === region,
      )?.['sanctions'] ?? 0,
    )
  // The day at its office: at midnight in Jakarta it has begun there.
  const tell = (kind: string, minutes: number, sanction: string | null = null) =>
    sql`insert into netra.follow_ups (id, referral_id, case_id, kind, allegation_id, sanction_code, happened_on, recorded_at, according_to, office_id, recorded_by)
      select gen_random_uuid(), f.referral_id, f.case_id, ${kind}, f.allegation_id, ${sanction}, ${localDay(at(minutes).clock(), 'WITA')}, ${at(minutes).clock()},
        'Contoh', f.office_id, f.recorded_by
      from netra.follow_ups f where f.decree_number = 'SK/CONTOH/200'`.execute(clone.owner)

  test('and waits to be carried out until a paper says that it was: counted for the clock alone, listed for the ranks above alone', async () => {
    const undoneFor = (name: string | null, minutes: number) =>
      asActor(clone.db, name === null ? systemActors.clock : actor(name), (tx) =>
        publicNumbers.listUndone(tx, at(minutes).clock(), fileTables),
      )
    const waiting = async (minutes: number) =>
      (await undoneFor(null, minutes)).reduce((sum, { count }) => sum + count, 0)
    const { caseId } = await clone.owner
      .selectFrom('netra.follow_ups')
      .select('case_id as caseId')
      .where('decree_number', '=', 'SK/CONTOH/200')
      .executeTakeFirstOrThrow()
    const isListed = async (reader: ReturnType<typeof actor>, minutes: number) =>
      (await asActor(clone.db, reader, (tx) => listUndone(tx, at(minutes).clock(), fileTables))).some(
        (row) => row.caseId === caseId,
      )
    const before = await waiting(0)
    for (const name of ['Contoh Eka Penanganan', 'Contoh Nia Provinsi'])
      expect(await undoneFor(name, 0), name).toEqual([])
    // Kutai Kartanegara stands beside it and has nothing to see; the employer reads his own file and no board.
    const readers = [actor('Contoh Nia Provinsi'), actor('Contoh Gunawan Ketua'), neighbour('64.02').ketua]
    const listed = (minutes: number) => Promise.all(readers.map((reader) => isListed(reader, minutes)))
    expect(await listed(0)).toEqual([true, true, false])
    expect(await isListed(actor('Contoh Rahmat Bupati'), 0)).toBe(false)
    await clone.owner.updateTable('netra.public_numbers').set({ as_of: '2020-01-01T00:00:00Z' }).execute()
    // The first telling says it as it stands; later ones move in steps (silence-steps.test.ts).
    await clone.owner.deleteFrom('netra.public_undone').execute()
    expect(await publishNumbers(at(0))).toBe(true)
    const bodies = await asPublic(clone.db, undoneByBody)
    // How old each is moves with the day on which this runs, and with it what may be shown: what stands there is what the core says of them.
    const files = Map.groupBy(await undoneFor(null, 0), (one) => `${groupOf(one.officeKind)} ${bandOf(one.days)}`)
    const counted = [...files.values()].flatMap((same) =>
      same.slice(0, 1).map(({ officeKind, days }) => ({
        group: groupOf(officeKind),
        band: bandOf(days),
        count: same.reduce((sum, { count }) => sum + count, 0),
      })),
    )
    expect(counted.reduce((sum, { count }) => sum + count, 0)).toBe(before)
    const may = publishableUndone([{ region: '00', parent: null, shown: before }], counted)
    const inOrder = (rows: readonly Pick<(typeof may)[number], 'addressee' | 'band' | 'shown'>[]) =>
      rows.map(({ addressee, band, shown }) => `${addressee} ${band} ${String(shown)}`).toSorted()
    expect(inOrder(bodies)).toEqual(inOrder(may))
    expect(bodies.filter((row) => row.shown !== null && row.shown > 0 && row.shown < smallestShown)).toEqual([])
    // No news, a receipt and an objection carry nothing out; that it was entered in I’DIS does, also for a case that is finished.
    for (const kind of ['disampaikan', 'belum-ada-kabar', 'keberatan', 'berlaku']) await tell(kind, 0.1)
    expect(await waiting(0.2)).toBe(before)
    await sql`update netra.cases set state = 'tuntas' where id = ${caseId}`.execute(clone.owner)
    expect(await listed(0.2)).toEqual([true, true, false])
    await tell('masuk-idis', 0.3)
    expect([await waiting(0.2), await waiting(0.4)]).toEqual([before, before - 1])
    expect(await listed(0.4)).toEqual([false, false, false])
    await sql`update netra.cases set state = 'tindak-lanjut' where id = ${caseId}`.execute(clone.owner)
    await sql`delete from netra.follow_ups where according_to = 'Contoh' and case_id = ${caseId}
      and kind in ('disampaikan', 'belum-ada-kabar', 'keberatan', 'berlaku', 'masuk-idis')`.execute(clone.owner)
  })

  test('changed it is one sanction, annulled it is none, decreed anew one again; and an earlier moment answers as it did', async () => {
    const before = await sanctionsOf('64.01', at(0).clock)
    const now = at(1).clock()
    await tell('berubah', 2, 'PNS-S2')
    expect(await sanctionsOf('64.01', at(3).clock)).toBe(before)
    await tell('batal', 4)
    expect(await sanctionsOf('64.01', at(5).clock)).toBe(before - 1)
    await clone.owner.updateTable('netra.public_numbers').set({ as_of: '2020-01-01T00:00:00Z' }).execute()
    expect(await publishNumbers(at(5))).toBe(true)
    expect(await shownOf('00')).toMatchObject({ sanksi: 9 })
    // What was known at a moment does not change by what was learnt after it, counted again or read as it was published.
    expect(await sanctionsOf('64.01', () => now)).toBe(before)
    const then = await asPublic(clone.db, (db) => publicNumbersAt(db, { measure: 'sanksi', at: now }))
    const since = await asPublic(clone.db, (db) => publicNumbersAt(db, { measure: 'sanksi', at: at(6).clock() }))
    const of = (rows: typeof then) => rows.find(({ regionCode }) => regionCode === '00')?.shown
    expect([of(then), of(since)]).toEqual([10, 9])
    await tell('sanksi', 7, 'PNS-S1')
    expect(await sanctionsOf('64.01', at(8).clock)).toBe(before)
  })

  test('what was published is changed by nobody, the clock included', async () => {
    for (const change of [
      'update netra.published_numbers set shown = 99',
      'delete from netra.public_silence',
      'delete from netra.public_undone',
    ])
      await expect(
        asActor(clone.db, systemActors.clock, async (tx) => {
          await sql.raw(change).execute(tx)
        }),
      ).rejects.toThrow(/permission denied/)
  })
})

describe('files without news', () => {
  const raw = (name: string | null) =>
    asActor(clone.db, name === null ? systemActors.clock : actor(name), (tx) =>
      publicNumbers.listSilence(tx, clone.netra.clock()),
    )

  test('are counted for the clock alone, and grow older by themselves', async () => {
    const files = await raw(null)
    expect(files.length).toBeGreaterThan(0)
    for (const name of ['Contoh Eka Penanganan', 'Contoh Nia Provinsi']) expect(await raw(name), name).toEqual([])
    const later = await asActor(clone.db, systemActors.clock, (tx) =>
      publicNumbers.listSilence(tx, new Date(Date.now() + 100 * 86_400_000).toISOString()),
    )
    expect(Math.min(...later.map(({ days }) => days))).toBeGreaterThanOrEqual(91)
  })

  test('“no news” told of a file is no news; a receipt is', async () => {
    const {
      id,
      case_id: caseId,
      office_id: office,
    } = await clone.owner
      .selectFrom('netra.referrals as r')
      .innerJoin('netra.offices as o', 'o.id', 'r.receiving_office_id')
      .select(['r.id', 'r.case_id', 'r.receiving_office_id as office_id'])
      .where('r.state', 'in', ['dikirim', 'diterima', 'diperiksa'])
      .orderBy('r.id')
      .executeTakeFirstOrThrow()
    const oldest = async () => Math.max(...(await raw(null)).map(({ days }) => days))
    await sql`update netra.referrals set sent_at = now() - interval '500 days' where id = ${id}`.execute(clone.owner)
    await sql`update netra.follow_ups set happened_on = current_date - 499 where referral_id = ${id}`.execute(
      clone.owner,
    )
    const age = await oldest()
    expect(age).toBeGreaterThanOrEqual(498)
    // Our clock tells thousandths: what is told within the same one would be of a later moment.
    const tell = (kind: string) =>
      sql`insert into netra.follow_ups (id, referral_id, case_id, kind, happened_on, recorded_at, according_to, office_id, recorded_by)
        values (gen_random_uuid(), ${id}, ${caseId}, ${kind}, current_date, date_trunc('milliseconds', now()), 'Contoh', ${office}, ${actor('Contoh Eka Penanganan')})`.execute(
        clone.owner,
      )
    await tell('belum-ada-kabar')
    expect(await oldest()).toBe(age)
    await tell('diterima')
    expect(await oldest()).toBeLessThan(age)
  })

  test('are published with the numbers, and nothing small is among them', async () => {
    await clone.owner.updateTable('netra.public_numbers').set({ as_of: '2020-01-01T00:00:00Z' }).execute()
    expect(await publishNumbers(clone.netra)).toBe(true)
    const rows = await asPublic(clone.db, silenceOfAll)
    expect(rows.length).toBeGreaterThan(0)
    expect(rows.filter(({ shown }) => shown !== null && shown > 0 && shown < smallestShown)).toEqual([])
  })
})
