import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { publishNumbers, readRank } from '#app'
import { smallestShown, toldByAccused } from '#core'
import { addDays, localDay, startOfDay } from '#law'
import { accusedNumbers, accusedNumbersOf, asActor, asPublic, publicNumbers, systemActors } from '#store'
import { publishRolls } from '../../src/app/angka/publish-rolls.ts'
import { actor } from '../../src/main/demonstration/cast.ts'
import { cloneDatabase, type Clone } from '../support/database.ts'

let clone: Clone
beforeAll(async () => {
  clone = await cloneDatabase('demonstration')
  await publishNumbers(clone.netra, 'everything')
})
afterAll(() => clone.close())

const raw = (who = systemActors.clock) =>
  asActor(clone.db, who, (tx) => accusedNumbers.listRaw(tx, clone.netra.clock()))
const told = (measure: string, at: string | null = null) =>
  asPublic(clone.db, (db) => accusedNumbersOf(db, measure, at))

describe('what is counted by the kind of accused', () => {
  test('is the same that is counted over the nation', async () => {
    const counted = await raw()
    const places = await asActor(clone.db, systemActors.clock, async (tx) => [
      ...(await publicNumbers.listRaw(tx, clone.netra.clock())),
      ...(await publicNumbers.listPeople(tx)),
    ])
    const columns: Readonly<Record<string, string>> = {
      'laporan-masuk': 'reports',
      'perkara-diregister': 'registered',
      temuan: 'findings',
      penerusan: 'referrals',
      sanksi: 'sanctions',
      'perkara-terlambat': 'late',
      'laporan-pembalasan': 'retaliation',
    }
    for (const measure of toldByAccused) {
      const all = places.reduce((sum, row) => sum + Number(row[columns[measure] ?? measure] ?? 0), 0)
      const kinds = counted.filter((row) => row.measure === measure).reduce((sum, row) => sum + row.counted, 0)
      expect(kinds, measure).toBe(all)
    }
    expect(new Set(counted.map(({ accused }) => accused)).size).toBeGreaterThan(2)
  })

  test('is counted for the clock alone, and written by nobody else', async () => {
    for (const name of ['Contoh Eka Penanganan', 'Contoh Gunawan Ketua'])
      expect(await raw(actor(name)), name).toEqual([])
    const before = await told('sanksi')
    await asActor(clone.db, actor('Contoh Gunawan Ketua'), (tx) =>
      accusedNumbers.publish(tx, [{ measure: 'sanksi', accused: 'pns', shown: 77 }], '2030-01-01T00:00:00Z'),
    )
    expect(await told('sanksi')).toEqual(before)
    await expect(
      asActor(clone.db, systemActors.clock, (tx) => sql`update netra.published_accused set shown = 1`.execute(tx)),
    ).rejects.toThrow(/permission denied/)
  })

  test('is told with nothing small in it, and once a day', async () => {
    for (const measure of toldByAccused) {
      const numbers = await told(measure)
      expect(numbers, measure).toHaveLength(13)
      for (const { shown, accused } of numbers)
        expect(shown === null || shown === 0 || shown >= smallestShown, `${measure} ${accused}`).toBe(true)
    }
    const [first] = await told('sanksi')
    const tomorrow = startOfDay(addDays(localDay(clone.netra.clock(), 'WIB'), 1), 'WIB')
    const hours = (n: number) => new Date(Date.parse(tomorrow) + n * 3_600_000).toISOString()
    await publishNumbers({ db: clone.db, clock: () => hours(1) })
    expect((await told('sanksi'))[0]?.asOf).toBe(hours(1))
    await publishNumbers({ db: clone.db, clock: () => hours(2) })
    expect((await told('sanksi'))[0]?.asOf).toBe(hours(1))
    // Asked for a moment before, it is what was told then.
    expect((await told('sanksi', hours(0)))[0]?.asOf).toBe(first?.asOf)
    expect(await told('sanksi', '1999-01-01T00:00:00Z')).toEqual([])
  })
})

describe('the rank over kinds of accused', () => {
  const rank = async (list: string, per: 'jumlah' | 'seribu' = 'jumlah') =>
    (await readRank({ ...clone.netra }, { list, over: 'jabatan', period: null, per }))?.rank

  test('has the values that were told, and what is hidden in no place', async () => {
    const numbers = new Map((await told('dugaan')).map(({ accused, shown }) => [accused, shown]))
    const dugaan = await rank('dugaan')
    expect(dugaan?.units).toBe(13)
    // Kinds of which nobody is accused have no place beside those that are hidden (N228).
    expect(dugaan?.notShown.length).toBeGreaterThan(0)
    expect(dugaan?.zeros.length).toBeGreaterThan(1)
    for (const { code, value } of [...(dugaan?.rows ?? []), ...(dugaan?.zeros ?? [])])
      expect(value, code).toEqual({ kind: 'count', count: numbers.get(code) })
    for (const { code } of dugaan?.notShown ?? []) expect(numbers.get(code), code).toBeNull()
    expect(await rank('kegiatan')).toBeUndefined()
  })

  test('has a rate only where the rolls of every group of offices are complete', async () => {
    expect((await rank('dugaan'))?.zeros.length).toBeGreaterThan(0)
    expect(await rank('dugaan', 'seribu')).toMatchObject({ rows: [], zeros: [] })
    await sql`delete from netra.roll_sizes`.execute(clone.owner)
    await sql`insert into netra.roll_sizes (office_id, kind, people)
      select o.id, 'pns', 20 from netra.offices o
      where o.valid_to is null and o.kind not in ('kepala-daerah', 'kepala-daerah-provinsi')`.execute(clone.owner)
    const later = new Date(Date.parse((await told('dugaan'))[0]?.asOf ?? '') + 1).toISOString()
    await asActor(clone.db, systemActors.clock, (tx) =>
      accusedNumbers.publish(tx, [{ measure: 'dugaan', accused: 'pns', shown: 40 }], later),
    )
    const tellRolls = () => asActor(clone.db, systemActors.clock, (tx) => publishRolls(tx, later))
    await tellRolls()
    const pns = (await rank('dugaan', 'seribu'))?.rows.find(({ code }) => code === 'pns')
    expect(pns?.value).toMatchObject({ kind: 'rate', count: 40 })
    // Of one group of offices nearly all rolls are taken away again, before any of it was told.
    await sql`delete from netra.published_rolls where as_of = ${later}`.execute(clone.owner)
    await sql`delete from netra.roll_sizes r using netra.offices o, netra.office_kinds k
      where o.id = r.office_id and k.kind = o.kind and k.family = 'pusat'`.execute(clone.owner)
    await tellRolls()
    expect(await rank('dugaan', 'seribu')).toMatchObject({ rows: [], zeros: [] })
  })
})

describe('people accused', () => {
  const count = async () => {
    const rows = (await raw()).filter(({ measure }) => measure === 'terlapor')
    return rows.reduce((sum, { counted }) => sum + counted, 0)
  }
  const accuse = async (nth: number, said: { name: string | null; kind?: string; number?: string }) => {
    await sql`
      with one as (
        insert into netra.allegations (id, case_id, ordinal, subject_kind, subject_name, subject_position)
        select gen_random_uuid(), c.id, 50 + (select count(*) from netra.allegations g where g.case_id = c.id), ${said.kind ?? 'pns'}, ${said.name}, 'Camat'
        from netra.cases c where c.register_number is not null order by c.id offset ${nth} limit 1
        returning id, case_id
      )
      insert into netra.subject_matches (id, case_id, allegation_id, way, on_day, employer_name, post, number_kind, number_hmac, office_key_id,
        paper_kind, paper_on, according_to, recorded_at, recorded_by)
      select gen_random_uuid(), one.case_id, one.id, 'surat', '2024-10-01', 'Pemerintah Contoh', 'Camat', 'nip', sha256(${said.number ?? ''}::text::bytea),
        (select id from netra.office_keys limit 1), 'surat', '2024-10-01', 'BKPSDM Contoh', now(), (select id from netra.accounts limit 1)
      from one where ${said.number !== undefined}`.execute(clone.owner)
    return count()
  }

  test('count once for each case, and once in several where the personnel number is the same', async () => {
    const before = await count()
    expect(before).toBeGreaterThan(0)
    expect(await accuse(0, { name: 'Contoh Orang Baru' })).toBe(before + 1)
    // The same name in the same case, written otherwise, is the same person; in another case nobody knows.
    expect(await accuse(0, { name: 'CONTOH  orang, baru' })).toBe(before + 1)
    expect(await accuse(1, { name: 'Contoh Orang Baru' })).toBe(before + 2)
    // One without a name is one for his kind, post and unit.
    expect(await accuse(2, { name: null })).toBe(before + 3)
    expect(await accuse(2, { name: null })).toBe(before + 3)
    expect(await accuse(2, { name: null, kind: 'pppk' })).toBe(before + 4)
    // By his number he is one in all cases, under whatever name, and found among those of that name in his case.
    expect(await accuse(3, { name: 'Contoh Bernomor', number: '1' })).toBe(before + 5)
    expect(await accuse(3, { name: 'Contoh Bernomor' })).toBe(before + 5)
    expect(await accuse(1, { name: 'Contoh Nama Lain', number: '1' })).toBe(before + 5)
    // Two numbers are two people of one name.
    expect(await accuse(3, { name: 'Contoh Bernomor', number: '2' })).toBe(before + 6)
  })
})
