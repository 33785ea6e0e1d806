import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addMembership, createAccount, type Appointment } from '#app'
import { plainDate } from '#law'
import { asActor, ensureFieldOffice, newId, numberStore, type ActorId } from '#store'
import { findEmployer, findOffice, findPpk, listOfficesBelow, listOfficesIn } from '#store/views'
import nationalList from '../../db/seeds/kantor/nasional.json' with { type: 'json' }
import { cloneDatabase, type Clone } from '../support/database.ts'

let country: Clone
beforeAll(async () => {
  country = await cloneDatabase('full')
})
afterAll(() => country.close())

const count = async (kind: string, region = '') => {
  const { rows } = await sql<{ n: number }>`
    select count(*) as n from netra.offices where kind = ${kind} and starts_with(region_code, ${region})`.execute(
    country.db,
  )
  return rows[0]?.n
}
const chainOf = async (code: string) => {
  const { rows } = await sql<Record<string, string | null>>`
    select d.code as desa, k.code as kecamatan, r.code as regency, p.code as province, n.code as nation, e.code as employer, a.code as above
    from netra.offices o
    left join netra.offices d on d.id = o.desa_office_id
    left join netra.offices k on k.id = o.kecamatan_office_id
    left join netra.offices r on r.id = o.regency_office_id
    left join netra.offices p on p.id = o.province_office_id
    left join netra.offices n on n.id = o.national_office_id
    left join netra.offices e on e.id = o.employer_office_id
    left join netra.offices a on a.id = o.parent_id
    where o.code = ${code}`.execute(country.db)
  return rows[0]
}

test('Bawaslu has an office at every rank down to the kecamatan', async () => {
  expect(await count('bawaslu-ri')).toBe(1)
  expect(await count('bawaslu-provinsi')).toBe(38)
  expect(await count('bawaslu-kabkota')).toBe(514)
  expect(await count('panwascam')).toBe(7285)
})

test('the chain of an office names itself at its own rank, the ranks above it, and nothing below', async () => {
  expect(await chainOf('PANWASCAM-64.01.04')).toEqual({
    desa: null,
    kecamatan: 'PANWASCAM-64.01.04',
    regency: 'BAWASLU-64.01',
    province: 'BAWASLU-64',
    nation: 'BAWASLU-RI',
    employer: 'BAWASLU-RI',
    above: 'BAWASLU-64.01',
  })
  expect(await chainOf('BAWASLU-64')).toEqual({
    desa: null,
    kecamatan: null,
    regency: null,
    province: 'BAWASLU-64',
    nation: 'BAWASLU-RI',
    employer: 'BAWASLU-RI',
    above: 'BAWASLU-RI',
  })
  expect(await chainOf('POLSEK-64.01.04')).toMatchObject({ regency: null, nation: null, above: 'POLRES-64.01' })
})

test('the line of an office leads from the top to itself, is drawn again where an office moves, and closes no loop', async () => {
  const lineOf = async (code: string) => {
    const { rows } = await sql<{ code: string }>`
      select up.code from netra.offices o, unnest(o.line) with ordinality as l (id, nth)
      join netra.offices up on up.id = l.id
      where o.code = ${code} order by nth`.execute(country.db)
    return rows.map((row) => row.code)
  }
  expect(await lineOf('DESA-64.01.04.2003')).toEqual([
    ...['KEMENDAGRI', 'KDH-64', 'KDH-64.01', 'SETDA-64.01', 'KEC-64.01.04', 'DESA-64.01.04.2003'],
  ])
  const { rows } = await sql`
    select o.code from netra.offices o left join netra.offices p on p.id = o.parent_id
    where o.line is distinct from coalesce(p.line, '{}') || o.id`.execute(country.db)
  expect(rows).toEqual([])

  const place = (code: string, above: string) =>
    sql`update netra.offices set parent_id = netra.office_id(${above}) where code = ${code}`.execute(country.owner)
  await place('KEC-64.01.04', 'OPD-64.01-DISDIK')
  expect(await lineOf('DESA-64.01.04.2003')).toEqual([
    ...['KEMENDAGRI', 'KDH-64', 'KDH-64.01', 'SETDA-64.01', 'OPD-64.01-DISDIK', 'KEC-64.01.04', 'DESA-64.01.04.2003'],
  ])
  await expect(place('OPD-64.01-DISDIK', 'DESA-64.01.04.2003')).rejects.toThrow(/cannot stand below itself/)
  await expect(place('OPD-64.01-DISDIK', 'OPD-64.01-DISDIK')).rejects.toThrow(/cannot stand below itself/)
  await place('KEC-64.01.04', 'SETDA-64.01')
  expect(await lineOf('DESA-64.01.04.2003')).toHaveLength(6)
})

test('every office above an office exists, and everybody has an employer', async () => {
  const { rows } = await sql`
    select code from netra.offices
    where employer_office_id is null
      or parent_id is null and kind not in (select kind from netra.office_kinds where rank = 'nasional')`.execute(
    country.db,
  )
  expect(rows).toEqual([])
})

test.each(['64.01', '64.02', '82.04', '65.01', '35.74'])(
  '%s has its government, agencies, police, army, prosecutor and KPU',
  async (region) => {
    const kinds = new Set((await listOfficesIn(country.db, region)).map(({ kind }) => kind))
    for (const kind of [
      'bawaslu-kabkota',
      'kepala-daerah',
      'setda',
      'opd',
      'bkpsdm',
      'inspektorat',
      'vertikal',
      'polres',
      'propam',
      'kodim',
      'ankum',
      'pom',
      'kejari',
      'kpu-kabkota',
      'gakkumdu',
    ]) {
      expect(kinds).toContain(kind)
    }
    const { rows } = await sql<{
      n: number
    }>`select count(*) as n from netra.regions where parent_code = ${region} and valid_to is null`.execute(country.db)
    for (const kind of ['kecamatan', 'polsek', 'koramil', 'panwascam'])
      expect(await count(kind, `${region}.`)).toBe(rows[0]?.n)
    // Villages have no DPMD over them in a city.
    expect(kinds.has('dpmd')).toBe(region !== '35.74')
  },
)

test('Kalimantan Utara has its government, agencies, police, army, high prosecutor and KPU', async () => {
  const offices = await listOfficesIn(country.db, '65')
  const kinds = new Set(offices.map(({ kind }) => kind))
  for (const kind of [
    'bawaslu-provinsi',
    'kepala-daerah-provinsi',
    'setda-provinsi',
    'opd-provinsi',
    'bkd-provinsi',
    'inspektorat-provinsi',
    'dpmd-provinsi',
    'vertikal-provinsi',
    'polda',
    'propam-polda',
    'korem',
    'kejati',
    'kpu-provinsi',
  ]) {
    expect(kinds).toContain(kind)
  }
  const codes = offices.map(({ code }) => code)
  for (const code of ['BAWASLU-65', 'KDH-65', 'SETDA-65', 'POLDA-65', 'KOREM-65', 'KEJATI-65', 'KPU-65']) {
    expect(codes).toContain(code)
  }
  expect(await chainOf('SETDA-65')).toMatchObject({ above: 'KDH-65', employer: 'KDH-65' })
  expect(await chainOf('POLRES-65.01')).toMatchObject({ above: 'POLDA-65', employer: 'POLRI' })
  expect(await chainOf('KEJARI-65.01')).toMatchObject({ above: 'KEJATI-65', employer: 'KEJAGUNG' })
  expect(await chainOf('KPU-65.01')).toMatchObject({ above: 'KPU-65', employer: 'KPU-RI' })
})

test('the national bodies are there, and BKN has its regional offices', async () => {
  for (const [code, kind] of [
    ['KPU-RI', 'kpu'],
    ['DKPP', 'dkpp'],
    ['BKN', 'bkn'],
    ['KEMENDAGRI', 'kemendagri'],
    ['KEMENPANRB', 'kemenpanrb'],
  ] as const) {
    expect([code, (await findOffice(country.db, code))?.kind]).toEqual([code, kind])
    expect(await chainOf(code)).toMatchObject({ above: null, employer: code })
  }
  const regional = nationalList.offices.filter(({ kind }) => kind === 'bkn-kanreg')
  expect(regional).toHaveLength(14)
  expect(await count('bkn-kanreg')).toBe(14)
  expect(await chainOf('BKN-KANREG-VIII')).toMatchObject({ above: 'BKN', employer: 'BKN' })
})

test('a village officer, a lurah and a soldier have different employers', async () => {
  expect(await chainOf('DESA-64.01.04.2002')).toMatchObject({ above: 'KEC-64.01.04', employer: 'KDH-64.01' })
  expect(await chainOf('KEL-35.74.04.1001')).toMatchObject({ above: 'KEC-35.74.04', employer: 'KDH-35.74' })
  expect(await chainOf('KODIM-64.01')).toMatchObject({ employer: 'TNI-AD' })
  expect(await chainOf('KODIM-65.01')).toMatchObject({ above: 'KOREM-65' })
  expect(await chainOf('OPD-65-BKD')).toMatchObject({ employer: 'KDH-65' })
})

test('units are called as the sources call them', async () => {
  const nameOf = async (code: string) => (await findOffice(country.db, code))?.shortName
  expect([
    await nameOf('KODIM-64.01'),
    await nameOf('KODIM-64.02'),
    await nameOf('KODIM-82.04'),
    await nameOf('KODIM-65.01'),
  ]).toEqual(['Kodim 0904/Paser', 'Kodim 0906/Kkr', 'Kodim 1509/Labuha', 'Kodim Bulungan'])
})

test("Kudus is 14.21 in Bawaslu's own list; elsewhere the Kemendagri code stands in", async () => {
  const codeOf = async (office: string) => {
    const found = await findOffice(country.db, office)
    return country.db.transaction().execute((tx) => numberStore.areaCode(tx, found?.id ?? ''))
  }
  expect(await codeOf('BAWASLU-33.19')).toBe('14.21')
  expect(await codeOf('BAWASLU-64.01')).toBe('64.01')
  expect((await findOffice(country.db, 'OPD-33.19-BKPSDM'))?.kind).toBe('bkpsdm')
})

test('KASN ends where BKN took over', async () => {
  const { rows } = await sql`select valid_to from netra.offices where code = 'KASN'`.execute(country.db)
  expect(rows).toEqual([{ valid_to: '2024-08-24' }])
})

test('a field office is made once, with its chain, by whoever needs it first', async () => {
  const ensure = (tps: number) =>
    country.db.transaction().execute((tx) => ensureFieldOffice(tx, { kind: 'ptps', villageCode: '64.01.04.1001', tps }))
  const [first, again, other] = [await ensure(7), await ensure(7), await ensure(8)]
  expect(again).toBe(first)
  expect(other).not.toBe(first)
  expect(await chainOf('PTPS-64.01.04.1001-007')).toMatchObject({
    desa: 'PKD-64.01.04.1001',
    kecamatan: 'PANWASCAM-64.01.04',
    regency: 'BAWASLU-64.01',
    province: 'BAWASLU-64',
    nation: 'BAWASLU-RI',
  })
  expect(await chainOf('PKD-64.01.04.1001')).toMatchObject({ desa: 'PKD-64.01.04.1001', above: 'PANWASCAM-64.01.04' })
  const pkd = await findOffice(country.db, 'PKD-64.01.04.1001')
  expect((await listOfficesBelow(country.db, pkd?.id ?? '')).map(({ name }) => name)).toEqual([
    'Pengawas TPS 007 Tanah Grogot',
    'Pengawas TPS 008 Tanah Grogot',
  ])
})

test('two who need the same field office at once get the same one', async () => {
  const ensure = () =>
    country.db.transaction().execute((tx) => ensureFieldOffice(tx, { kind: 'pkd', villageCode: '64.01.04.2002' }))
  const [one, two] = await Promise.all([ensure(), ensure()])
  expect(one).toBe(two)
})

test('an appointment makes the office of a village, or of a polling place; what is refused leaves none behind', async () => {
  const administrator = newId() as ActorId
  await country.owner
    .insertInto('netra.accounts')
    .values({ id: administrator, kind: 'person', name: 'Contoh Administrator' })
    .execute()
  await sql`insert into netra.memberships (account_id, office_id, role, valid_from)
    select ${administrator}, id, 'administrator', '2020-01-01' from netra.offices where code = 'BAWASLU-RI'`.execute(
    country.owner,
  )
  const made = await createAccount(country.netra, administrator, { name: 'Contoh Pengawas', bornOn: null })
  if (!made.ok) throw new Error(made.refusal.reason)
  const { accountId } = made.value
  const appoint = (field: Extract<Appointment, { field: unknown }>['field'], role: 'pkd' | 'ptps' | 'ketua') =>
    addMembership(country.netra, administrator, accountId, {
      field,
      role,
      capacity: 'definitif',
      decreeNumber: 'SK/1',
      decreeOn: plainDate('2024-01-01'),
      from: plainDate('2024-01-01'),
      until: null,
      homeOfficeId: null,
    })
  const village = '64.01.04.2005'
  const [pkd, ptps] = [`PKD-${village}`, `PTPS-${village}-003`]
  expect(await findOffice(country.db, pkd)).toBeNull()
  expect(await appoint({ kind: 'pkd', villageCode: village }, 'ketua')).toMatchObject({
    refusal: { reason: 'role-elsewhere' },
  })
  for (const nowhere of ['64.01.04.9999', '64.01.04'])
    expect(await appoint({ kind: 'pkd', villageCode: nowhere }, 'pkd')).toMatchObject({
      refusal: { reason: 'no-such-village' },
    })
  expect(await findOffice(country.db, pkd)).toBeNull()
  expect(await appoint({ kind: 'ptps', villageCode: village, tps: 3 }, 'ptps')).toMatchObject({ ok: true })
  expect(await appoint({ kind: 'pkd', villageCode: village }, 'pkd')).toMatchObject({ ok: true })
  const held = await asActor(country.db, accountId as ActorId, (tx) =>
    tx
      .selectFrom('netra.memberships as m')
      .innerJoin('netra.offices as o', 'o.id', 'm.office_id')
      .select(['m.role', 'o.code'])
      .where('m.account_id', '=', accountId)
      .orderBy('m.role')
      .execute(),
  )
  expect(held).toEqual([
    { role: 'pkd', code: pkd },
    { role: 'ptps', code: ptps },
  ])
})

test('there is no field office without a village, of another kind, or with half a number', async () => {
  for (const [kind, place, tps] of [
    ['pkd', '64.01.04', null],
    ['pkd', '64.01.04.9999', null],
    ['ptps', '64.01.04.1001', null],
    ['bawaslu-ri', '64.01.04.1001', null],
    ['pkd', '64.01.04.1001', 3],
  ]) {
    await expect(
      sql`select netra.ensure_field_office(${kind}, ${place}, ${tps}::int)`.execute(country.db),
    ).rejects.toThrow(/no such village|a field office is/)
  }
})

/** An invented person with one membership. */
async function person(
  name: string,
  office: string,
  held: { role: string; capacity?: string; from: string; until?: string },
) {
  const id = newId()
  await sql`insert into netra.accounts (id, kind, name) values (${id}, 'person', ${name})`.execute(country.owner)
  await sql`
    insert into netra.memberships (account_id, office_id, role, capacity, decree_number, decree_on, valid_from, valid_to)
    values (${id}, netra.office_id(${office}), ${held.role}, ${held.capacity ?? 'definitif'}, ${`SK ${name}`}, ${held.from},
      ${held.from}, ${held.until ?? null})`.execute(country.owner)
  return id as ActorId
}

test('the desk sees who was PPK on a day, in which capacity and by which decree; another office sees nobody', async () => {
  const role = 'ppk-kepegawaian'
  await person('Contoh Bupati Lama', 'KDH-64.01', { role, from: '2021-02-26', until: '2024-09-25' })
  await person('Contoh Pjs', 'KDH-64.01', { role, capacity: 'pjs', from: '2024-09-25', until: '2024-11-24' })
  await person('Contoh Bupati Tetangga', 'KDH-64.02', { role, from: '2021-02-26' })
  const desk = await person('Contoh Penanganan', 'BAWASLU-64.01', { role: 'staf-penanganan', from: '2020-01-01' })
  const camat = await person('Contoh Camat', 'KEC-64.01.04', { role: 'camat', from: '2020-01-01' })
  const teacher = (await findOffice(country.db, 'OPD-64.01-DISDIK'))?.id ?? ''
  const ppkAs = async (actor: ActorId, day: string) => {
    const found = await asActor(country.db, actor, (tx) => findPpk(tx, { officeId: teacher }, plainDate(day)))
    return [
      found?.employer.code,
      ...(found?.holders ?? []).map((one) => [one.name, one.capacity, one.decreeNumber].join(', ')),
    ]
  }
  expect(await ppkAs(desk, '2024-09-24')).toEqual(['KDH-64.01', 'Contoh Bupati Lama, definitif, SK Contoh Bupati Lama'])
  expect(await ppkAs(desk, '2024-09-25')).toEqual(['KDH-64.01', 'Contoh Pjs, pjs, SK Contoh Pjs'])
  expect(await ppkAs(desk, '2024-11-24')).toEqual(['KDH-64.01'])
  expect(await ppkAs(camat, '2024-09-25')).toEqual(['KDH-64.01'])
})

test('a seconded person is employed where he comes from', async () => {
  const idOf = async (code: string) => (await findOffice(country.db, code))?.id ?? ''
  const [bawaslu, kecamatan] = [await idOf('BAWASLU-64.01'), await idOf('KEC-64.01.04')]
  expect((await findEmployer(country.db, { officeId: bawaslu }))?.code).toBe('BAWASLU-RI')
  expect((await findEmployer(country.db, { officeId: bawaslu, homeOfficeId: kecamatan }))?.code).toBe('KDH-64.01')
  expect(await findEmployer(country.db, { officeId: newId() })).toBeNull()
})

test('the app makes no office by itself', async () => {
  await expect(sql`update netra.offices set name = 'x'`.execute(country.db)).rejects.toThrow(/permission denied/)
  await expect(sql`delete from netra.office_codes`.execute(country.db)).rejects.toThrow(/permission denied/)
})
