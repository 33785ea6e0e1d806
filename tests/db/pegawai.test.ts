import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  bringRoll,
  dropForgottenRolls,
  dropImport,
  exportRoll,
  findInRoll,
  openImport,
  readRoll,
  recheckImport,
  takeImport,
  workRolls,
  type ActorId,
  type ReadRoll,
  type RollRead,
} from '#app'
import { plainDate } from '#law'
import { asActor, leafHash, newId, systemActors } from '#store'
import { importFiles } from '#lib/pegawai/import-csv.ts'
import { listRolls } from '#store/views'
import { cloneDatabase, dataDirOf, type Clone } from '../support/database.ts'
import { workbookOf } from '../support/write-sheet.ts'
import { granted } from './granted.ts'

/** An employer's list, from the file to the roll: what is taken, what is refused, who may, and that no number is left anywhere. */

let clone: Clone
let bkpsdm: ActorId,
  province: ActorId,
  kemenag: ActorId,
  neighbour: ActorId,
  supervisor: ActorId,
  administrator: ActorId,
  kades: ActorId
let now = '2026-03-02T02:00:00.000Z'
const netra = () => ({ ...clone.netra, clock: () => now })

beforeAll(async () => {
  clone = await cloneDatabase('full')
  bkpsdm = await person('bkpsdm', 'OPD-64.01-BKPSDM')
  province = await person('ppk-kepegawaian', 'KDH-64')
  kemenag = await person('ppk-kepegawaian', 'KEMENAG')
  neighbour = await person('bkpsdm', 'OPD-64.02-BKPSDM')
  supervisor = await person('ketua', 'BAWASLU-64.01')
  administrator = await person('administrator', 'BAWASLU-RI')
  kades = await person('kades', 'DESA-64.01.04.2003')
})
afterAll(() => clone.close())

async function person(role: string, office: string): Promise<ActorId> {
  const id = newId()
  await clone.owner
    .insertInto('netra.accounts')
    .values({ id, kind: 'person', name: `Contoh ${role}`, born_on: '1980-01-01' })
    .execute()
  await sql`
    insert into netra.memberships (account_id, office_id, role, capacity, valid_from)
    select ${id}, id, ${role}, 'definitif', '2020-01-01' from netra.offices where code = ${office}`.execute(clone.owner)
  return id as ActorId
}

/** A number that nobody has: born and appointed then, and the last digits as given. */
const nip = (nth: number) => `19850315201001${String((nth % 2) + 1)}${String(nth).padStart(3, '0')}`
const table = (head: string, ...rows: readonly string[]) => Buffer.from([head, ...rows].join('\r\n'))

async function read(bytes: Uint8Array, more: Partial<ReadRoll> = {}): Promise<RollRead> {
  const answer = await readRoll(netra(), {
    actor: bkpsdm,
    officeCode: 'KDH-64.01',
    source: { bytes },
    choices: {},
    keep: true,
    at: now,
    ...more,
  })
  return granted(answer)
}
const standing = ({ taken }: RollRead) => {
  const { joined, moved, returned, same, missing, ended } = taken
  return { joined, moved, returned, same, missing, ended }
}
const nobody = { joined: 0, moved: 0, returned: 0, same: 0, missing: 0, ended: 0 }

async function postsOf(number: string, office = 'KDH-64.01', actor = bkpsdm) {
  const found = granted(await findInRoll(netra(), { actor, officeCode: office, words: number, day: null }))
  return found.map(({ unit, post, from, until, main }) => [unit, post, from, until, main])
}

/** What the counters say, and what counting again says. */
async function counters() {
  const held = await sql<{ office: string; kind: string; people: number }>`
    select o.code as office, s.kind, s.people from netra.roll_sizes s join netra.offices o on o.id = s.office_id where s.people > 0 order by 1, 2`.execute(
    clone.owner,
  )
  const counted = await sql`
    select o.code as office, p.kind, count(*) as people from netra.penempatan w join netra.pegawai p on p.id = w.pegawai_id
    join netra.offices o on o.id = w.office_id where w.main and w.valid_to is null group by 1, 2 order by 1, 2`.execute(
    clone.owner,
  )
  return { held: held.rows, counted: counted.rows }
}

describe('a list that is read again', () => {
  const head = 'NIP;Nama;Jabatan;Unit Kerja'
  const [ani, budi, cici] = [nip(1), nip(2), nip(3)]

  test('first: all of them join, at their units', async () => {
    const first = await read(
      table(
        head,
        `${ani};Contoh Ani;Guru;Dinas Pendidikan dan Kebudayaan`,
        `${budi};Contoh Budi;Perawat;Dinkes`,
        `${cici};Contoh Cici;Staf;Dinkes`,
      ),
    )
    expect(standing(first)).toEqual({ ...nobody, joined: 3 })
    expect(await postsOf(ani)).toEqual([['Dinas Pendidikan dan Kebudayaan', 'Guru', '2026-03-02', null, true]])
    const { held, counted } = await counters()
    expect(held).toEqual(counted)
    expect(held).toContainEqual({ office: 'OPD-64.01-DINKES', kind: 'pns', people: 2 })
  })

  test('later: who moved has both posts with their days, who is not in it stays, who is new joins', async () => {
    now = '2026-05-10T02:00:00.000Z'
    const second = await read(
      table(
        head,
        `${ani};Contoh Ani, S.Pd.;Guru;Dinas Pendidikan dan Kebudayaan`,
        `${budi};Contoh Budi;Analis;Bappeda`,
        `${nip(4)};Contoh Dedi;Staf;Dinkes`,
      ),
    )
    expect(standing(second)).toEqual({ joined: 1, moved: 1, returned: 0, same: 1, missing: 1, ended: 0 })
    expect(second.taken.missingPeople).toMatchObject([{ name: 'Contoh Cici' }])
    expect(await postsOf(budi)).toEqual([
      ['Bappeda', 'Analis', '2026-05-10', null, true],
      ['Dinkes', 'Perawat', '2026-03-02', '2026-05-10', true],
    ])
    expect(await postsOf(cici)).toEqual([['Dinkes', 'Staf', '2026-03-02', null, true]])
    const { held, counted } = await counters()
    expect(held).toEqual(counted)
  })

  test('with the day of the new post, where the list says it', async () => {
    now = '2026-06-10T02:00:00.000Z'
    await read(table(`${head};TMT`, `${budi};Contoh Budi;Kepala;Bappeda;01/06/2026`))
    expect((await postsOf(budi))[0]).toEqual(['Bappeda', 'Kepala', '2026-06-01', null, true])
    const then = await findInRoll(netra(), {
      actor: bkpsdm,
      officeCode: 'KDH-64.01',
      words: budi,
      day: plainDate('2026-05-31'),
    })
    expect(granted(then)).toMatchObject([{ post: 'Analis' }])
    const later = await findInRoll(netra(), {
      actor: bkpsdm,
      officeCode: 'KDH-64.01',
      words: budi,
      day: plainDate('2026-06-01'),
    })
    expect(granted(later)).toMatchObject([{ post: 'Kepala' }])
  })

  test('and is complete: who is missing has left today; with a rejected row nobody has', async () => {
    now = '2026-07-01T02:00:00.000Z'
    const rows = [`${ani};Contoh Ani;Guru;Dinas Pendidikan dan Kebudayaan`, `${budi};Contoh Budi;Kepala;Bappeda`]
    const refused = await read(table(head, ...rows, '123;Contoh Salah;Staf;Dinkes'), { choices: { complete: true } })
    expect(refused).toMatchObject({ completeRefused: true, taken: { missing: 2, ended: 0 } })
    const whole = await read(table(head, ...rows), { choices: { complete: true } })
    expect(standing(whole)).toMatchObject({ same: 2, missing: 2, ended: 2 })
    expect(await postsOf(cici)).toEqual([['Dinkes', 'Staf', '2026-03-02', '2026-07-01', true]])
    const { held, counted } = await counters()
    expect(held).toEqual(counted)
  })

  test('and brings somebody back, under a new post', async () => {
    now = '2026-08-01T02:00:00.000Z'
    expect(standing(await read(table(head, `${cici};Contoh Cici;Staf;Dinkes`)))).toMatchObject({ returned: 1 })
    expect(await postsOf(cici)).toEqual([
      ['Dinkes', 'Staf', '2026-08-01', null, true],
      ['Dinkes', 'Staf', '2026-03-02', '2026-07-01', true],
    ])
  })

  test('honorary staff without a number are known again by name and unit, and become PPPK under a number', async () => {
    const kinds = `${head};Status`
    const rows = [';Contoh Eko;Penjaga;Dinkes;Honorer', ';Contoh Eko;Penjaga;Bappeda;Honorer']
    expect(standing(await read(table(kinds, ...rows)))).toMatchObject({ joined: 2 })
    expect(standing(await read(table(kinds, ...rows)))).toMatchObject({ joined: 0, same: 2 })
    const twice = await read(table(kinds, ...rows, ';Contoh Eko;Penjaga;Dinkes;Honorer'))
    expect(twice.faults).toMatchObject([{ row: 4, problem: 'repeated-without-number', candidates: ['2'] }])
  })

  test('a kind that changed moves him from one count to the other', async () => {
    const kinds = `${head};Status`
    await read(table(kinds, `${nip(5)};Contoh Fani;Petugas;Satpol PP;PNS`))
    expect(standing(await read(table(kinds, `${nip(5)};Contoh Fani;Petugas;Satpol PP;Satpol PP`)))).toMatchObject({
      moved: 1,
    })
    const { held, counted } = await counters()
    expect(held).toEqual(counted)
    expect(held).toContainEqual({ office: 'OPD-64.01-SATPOLPP', kind: 'satpol-pp', people: 1 })
  })
})

describe('inside one file', () => {
  const head = 'NIP;Nama;Jabatan;Unit Kerja'

  test('the same row twice, and a number under another name, are refused; a person in two units has one main post', async () => {
    const one = nip(11)
    const found = await read(
      table(
        head,
        `${one};Contoh Gita;Guru;Dinas Pendidikan dan Kebudayaan`,
        `${one};Contoh Gita;Guru;Dinas Pendidikan dan Kebudayaan`,
        `${one};Contoh Lain;Staf;Dinkes`,
        `${one};Dra. Contoh Gita, M.Pd.;Pengajar;Bappeda`,
      ),
    )
    expect(found).toMatchObject({ rows: 4, rejectedRows: 2 })
    expect(found.faults).toMatchObject([
      { row: 3, problem: 'repeated', value: one, candidates: ['2'] },
      { row: 4, problem: 'number-of-another', value: one, candidates: ['2'] },
    ])
    expect(found.remarks).toMatchObject([{ row: 5, problem: 'second-unit', candidates: ['2'] }])
    const posts = await postsOf(one)
    expect(posts.map(([unit, , , , main]) => [unit, main]).toSorted()).toEqual([
      ['Bappeda', false],
      ['Dinas Pendidikan dan Kebudayaan', true],
    ])
    const again = await read(
      table(head, `${one};Contoh Gita;Guru;Dinas Pendidikan dan Kebudayaan`, `${one};Contoh Gita;Pengajar;Bappeda`),
    )
    expect(standing(again)).toMatchObject({ joined: 0, moved: 0, same: 1 })
    expect(await postsOf(one)).toHaveLength(2)
  })

  test('units nobody knows are made when somebody says so, below their OPD; until then their people stand above', async () => {
    const bytes = table(
      'NIP;Nama;OPD;Unit Kerja;Kecamatan',
      `${nip(12)};Contoh Hadi;Disdik;SDN 001 Contoh;Tanah Grogot`,
      `${nip(13)};Contoh Indah;Dinas Pendidikan dan Kebudayaan;SDN 001 Contoh;Tanah Grogot`,
    )
    const before = await read(bytes)
    expect(before.units).toEqual([
      { name: 'SDN 001 Contoh', kind: 'sekolah', under: 'OPD-64.01-DISDIK', people: 2, firstRow: 2 },
    ])
    const after = await read(bytes, { choices: { makeUnits: true } })
    expect(after.taken).toMatchObject({ unitsMade: 1, moved: 2 })
    const { rows } = await sql<{ parent: string; line: boolean; kind: string; region: string }>`
      select up.code as parent, o.line @> array[up.id] as line, o.kind, o.region_code as region from netra.offices o join netra.offices up on up.id = o.parent_id where o.name = 'SDN 001 Contoh'`.execute(
      clone.owner,
    )
    expect(rows).toEqual([{ parent: 'OPD-64.01-DISDIK', line: true, kind: 'sekolah', region: '64.01.04' }])
    expect(await read(bytes)).toMatchObject({ units: [], taken: { same: 2 } })
  })

  test('a check changes nothing at all', async () => {
    const state = async () => {
      const { rows } = await sql`
        select (select count(*) from netra.pegawai) as people, (select count(*) from netra.penempatan) as posts, (select count(*) from netra.offices) as offices,
          (select count(*) from netra.pegawai_contacts) as contacts, (select count(*) from netra.roll_events) as events`.execute(
        clone.owner,
      )
      return rows
    }
    const before = await state()
    const bytes = table('NIP;Nama;Unit Kerja;Email', `${nip(21)};Contoh Joni;SDN 999 Contoh;joni@contoh.go.id`)
    const found = await read(bytes, { keep: false, choices: { makeUnits: true, complete: true } })
    expect(standing(found)).toMatchObject({ joined: 1 })
    expect(found.taken.unitsMade).toBe(1)
    expect(await state()).toEqual(before)
    expect(standing(await read(bytes))).toMatchObject({ joined: 1 })
    expect(await state()).not.toEqual(before)
  })

  test('that breaks off in its middle, or fails at its last step, leaves nobody, no unit, no contact and no event', async () => {
    const counts = async () => {
      const { rows } = await sql`
        select (select count(*) from netra.pegawai) as people, (select count(*) from netra.penempatan) as posts,
          (select count(*) from netra.pegawai_contacts) as contacts, (select count(*) from netra.offices) as offices,
          (select count(*) from netra.roll_events) as events, (select coalesce(sum(people), 0) from netra.roll_sizes) as sizes`.execute(
        clone.owner,
      )
      return rows[0]
    }
    const before = await counts()
    const listHead = 'NIP;Nama;Unit Kerja;HP'
    const people = [61, 62, 63].map((nth) => `${nip(nth)};Contoh Putus ${String(nth)};SDN 061 Contoh;081234567890`)
    const padding = Array.from({ length: 5_000 }, () => ';;;')
    const torn = await readRoll(netra(), {
      actor: bkpsdm,
      officeCode: 'KDH-64.01',
      source: { bytes: table(listHead, ...people, ...padding, `${nip(64)};"Contoh Putus`) },
      choices: { makeUnits: true },
      keep: true,
      at: now,
    })
    expect(torn).toEqual({ ok: false, refusal: { reason: 'roll-broken' } })
    expect(await counts()).toEqual(before)
    const whole = table(listHead, ...people)
    const late = read(whole, {
      choices: { makeUnits: true },
      alongside: () => Promise.reject(new Error('at the last step')),
    })
    await expect(late).rejects.toThrow('at the last step')
    expect(await counts()).toEqual(before)
    // The control: the same list without the fault.
    expect(standing(await read(whole, { choices: { makeUnits: true } }))).toMatchObject({ joined: 3 })
    expect(await counts()).not.toEqual(before)
  })

  test('what Excel did to it is said: merged units, days as numbers, and a number that was rounded', async () => {
    const bytes = workbookOf([
      {
        name: 'PNS',
        rows: [
          ['DAFTAR PEGAWAI', null, null, null],
          ['NIP', 'Nama Lengkap', 'Tanggal Lahir', 'Unit Kerja'],
          [nip(22), 'Contoh Kiki', { number: '31121' }, 'Dinas Kesehatan'],
          [nip(23), 'Contoh Lala', '15/03/1985', null],
          [{ number: '1.98503152010011E+17' }, 'Contoh Mimi', null, null],
          ['1.98E+17', 'Contoh Nana', null, null],
        ],
        merged: ['A1:D1', 'D3:D6'],
      },
    ])
    const found = await read(bytes)
    expect(found).toMatchObject({ rows: 4, rejectedRows: 2, columns: { nip: 0, nama: 1, lahir: 2, unit: 3 } })
    expect(found.faults.map(({ row, problem }) => [row, problem])).toEqual([
      [5, 'number-from-spreadsheet'],
      [6, 'number-from-spreadsheet'],
    ])
    expect((await postsOf(nip(23)))[0]?.[0]).toBe('Dinas Kesehatan')
  })
})

test('a teacher belongs to the employer in whose roll he stands: regency, province, or the ministry', async () => {
  const rows = (number: string, name: string, unit: string) =>
    table('NIP;Nama;Jabatan;Unit Kerja', `${number};${name};Guru;${unit}`)
  await read(rows(nip(31), 'Contoh Guru SD', 'SDN 031 Contoh'))
  await read(rows(nip(32), 'Contoh Guru SMA', 'SMAN 1 Contoh'), { actor: province, officeCode: 'KDH-64' })
  await read(rows(nip(33), 'Contoh Guru MI', 'MIN 1 Contoh'), { actor: kemenag, officeCode: 'KEMENAG-64.01' })
  const { rows: found } = await sql<{ name: string; employer: string; place: string }>`
    select p.name, e.code as employer, w.region_code as place from netra.pegawai p join netra.offices e on e.id = p.employer_office_id
    join netra.penempatan w on w.pegawai_id = p.id where p.name like 'Contoh Guru %' order by p.name`.execute(
    clone.owner,
  )
  expect(found).toEqual([
    { name: 'Contoh Guru MI', employer: 'KEMENAG', place: '64.01' },
    { name: 'Contoh Guru SD', employer: 'KDH-64.01', place: '64.01' },
    { name: 'Contoh Guru SMA', employer: 'KDH-64', place: '64' },
  ])
})

test('a village keeps a roll of its own, and its regency does not stand in it', async () => {
  const bytes = table(
    'Nama;NIK;Jabatan',
    'Contoh Kades;6401041503850001;Kepala Desa',
    'Contoh Kaur;6401045503850002;Kaur Umum',
  )
  const found = await read(bytes, { actor: kades, officeCode: 'DESA-64.01.04.2003' })
  expect(standing(found)).toEqual({ ...nobody, joined: 2 })
  const rolls = await listRolls(clone.db, kades)
  expect(rolls).toMatchObject([
    {
      code: 'DESA-64.01.04.2003',
      sizes: [
        { kind: 'kades', people: 1 },
        { kind: 'perangkat-desa', people: 1 },
      ],
    },
  ])
  expect(
    granted(
      await findInRoll(netra(), { actor: kades, officeCode: 'DESA-64.01.04.2003', words: 'Contoh Kaur', day: null }),
    ),
  ).toHaveLength(1)
})

describe('at the desk', () => {
  const bytes = table('NIP;Nama;Unit Kerja', `${nip(41)};Contoh Oni;Dinkes`, '12;=CMD()|Contoh;Dinkes')
  const bring = async (actor = bkpsdm, officeCode = 'KDH-64.01') =>
    granted(
      await bringRoll(netra(), { actor, officeCode, fileName: 'daftar 198503152010011999.csv', bytes, choices: {} }),
    ).id
  const asked = (importId: string, actor = bkpsdm) => ({ actor, importId })

  test('a list is read, looked at, and taken; then its file is gone, and an event with its leaf says how many', async () => {
    const id = await bring()
    expect(await workRolls(netra())).toBe(1)
    const looked = await openImport(netra(), asked(id))
    expect(looked).toMatchObject({
      list: { state: 'diperiksa', fileName: 'daftar ….csv' },
      outcome: { counts: { rows: 2, accepted: 1, joined: 1 } },
    })
    expect(await postsOf(nip(41))).toEqual([])
    granted(await takeImport(netra(), { ...asked(id), choices: {} }))
    await workRolls(netra())
    expect(await openImport(netra(), asked(id))).toMatchObject({ list: { state: 'diterapkan' } })
    expect(await postsOf(nip(41))).toHaveLength(1)
    expect(await netra().rollFiles.read(id)).toBeNull()
    // What was rejected stays for seven days, and then goes too.
    expect((await openImport(netra(), asked(id)))?.outcome).not.toBeNull()
    const then = now
    now = new Date(Date.parse(then) + 8 * 86_400_000).toISOString()
    await dropForgottenRolls(netra())
    now = then
    expect(await openImport(netra(), asked(id))).toMatchObject({ list: { state: 'diterapkan' }, outcome: null })
    const event = await clone.owner
      .selectFrom('netra.roll_events')
      .selectAll()
      .where('import_id', '=', id)
      .executeTakeFirstOrThrow()
    const { salt, leaf_hash: leaf, demonstration: _, happened_at, recorded_at, data, ...row } = event
    const written = {
      ...row,
      happened_at: new Date(happened_at).toISOString(),
      recorded_at: new Date(recorded_at).toISOString(),
      data: data as never,
    }
    expect(leafHash(salt, written)).toEqual(leaf)
    expect(event.data).toMatchObject({ rows: 2, accepted: 1, joined: 1 })
  })

  test('columns are chosen anew, and a choice that makes no roll is refused in words', async () => {
    const id = await bring()
    await workRolls(netra())
    granted(await recheckImport(netra(), { ...asked(id), choices: { columns: { nama: 1, unit: 2 } } }))
    await workRolls(netra())
    const again = await openImport(netra(), asked(id))
    expect(again?.outcome?.counts).toMatchObject({ accepted: 0, rejected: 2 })
    granted(await dropImport(netra(), asked(id)))
    expect(await openImport(netra(), asked(id))).toMatchObject({ list: { state: 'dibatalkan' }, outcome: null })
    expect(await takeImport(netra(), { ...asked(id), choices: {} })).toEqual({
      ok: false,
      refusal: { reason: 'roll-elsewhere' },
    })
  })

  test('what was rejected goes away as a table that no spreadsheet runs', async () => {
    const id = await bring()
    await workRolls(netra())
    const outcome = (await openImport(netra(), asked(id)))?.outcome
    if (!outcome) throw new Error('no outcome')
    const text = importFiles['ditolak.csv']?.({
      ...outcome,
      faults: [{ row: 3, column: 'nama', value: '=CMD()|x', problem: 'cell-error' }],
    })
    expect(text).toContain(`3,Nama,'=CMD()|x`)
    expect(granted(await exportRoll(netra(), { actor: bkpsdm, officeCode: 'KDH-64.01' }))).toContain('Contoh Oni')
    granted(await dropImport(netra(), asked(id)))
  })

  test('whose right ended before it was taken, it is not taken for', async () => {
    const guest = await person('bkpsdm', 'OPD-64.01-BKPSDM')
    const id = await bring(guest)
    await workRolls(netra())
    granted(await takeImport(netra(), { ...asked(id, guest), choices: {} }))
    await clone.owner
      .updateTable('netra.memberships')
      .set({ valid_to: '2026-01-01' })
      .where('account_id', '=', guest)
      .execute()
    await workRolls(netra())
    expect((await openImport(netra(), asked(id)))?.list).toMatchObject({ state: 'ditolak', problem: 'roll-not-yours' })
  })

  test('what nobody came back to for seven days goes, with its file', async () => {
    const id = await bring()
    await workRolls(netra())
    const then = now
    now = new Date(Date.parse(then) + 7 * 86_400_000 - 60_000).toISOString()
    await dropForgottenRolls(netra())
    expect((await openImport(netra(), asked(id)))?.list.state).toBe('diperiksa')
    now = new Date(Date.parse(then) + 7 * 86_400_000 + 60_000).toISOString()
    await dropForgottenRolls(netra())
    expect(await openImport(netra(), asked(id))).toMatchObject({ list: { state: 'dibatalkan' }, outcome: null })
    expect(await netra().rollFiles.read(id)).toBeNull()
    now = then
  })
})

describe('somebody else', () => {
  const outsiders = () =>
    [
      ['another employer', neighbour],
      ['Bawaslu', supervisor],
      ['the administrator', administrator],
      ['the village', kades],
    ] as const
  const countAs = (actor: ActorId, name: string) =>
    asActor(clone.db, actor, async (tx) => {
      const { rows } = await sql<{ n: number }>`select count(*) as n from netra.${sql.raw(name)}
        where ${name === 'pegawai' ? sql`employer_office_id = netra.office_id('KDH-64.01')` : sql`true`}`.execute(tx)
      return rows[0]?.n ?? 0
    })

  test('sees nobody of a roll, no list and no event of it; its keeper sees them', async () => {
    for (const name of ['pegawai', 'roll_imports', 'roll_events'])
      expect(await countAs(bkpsdm, name), name).toBeGreaterThan(0)
    for (const [who, actor] of outsiders()) {
      expect(await countAs(actor, 'pegawai'), who).toBe(0)
      expect(
        await asActor(clone.db, actor, (tx) =>
          sql`select from netra.roll_imports where employer_office_id = netra.office_id('KDH-64.01')`.execute(tx),
        ),
        who,
      ).toMatchObject({ rows: [] })
      expect(
        await asActor(clone.db, actor, (tx) =>
          sql`select from netra.roll_events where employer_office_id = netra.office_id('KDH-64.01')`.execute(tx),
        ),
        who,
      ).toMatchObject({ rows: [] })
      expect(await findInRoll(netra(), { actor, officeCode: 'KDH-64.01', words: nip(1), day: null }), who).toEqual({
        ok: false,
        refusal: { reason: 'not-found' },
      })
      expect(await exportRoll(netra(), { actor, officeCode: 'KDH-64.01' }), who).toEqual({
        ok: false,
        refusal: { reason: 'not-found' },
      })
    }
  })

  test('asks in vain which numbers stand there, and makes no unit, no contact and no list there', async () => {
    const mark = Buffer.from(clone.netra.markNumber('nip', nip(1)))
    const employer = sql`netra.office_id('KDH-64.01')`
    const known = (actor: ActorId) =>
      asActor(
        clone.db,
        actor,
        async (tx) =>
          (await sql`select * from netra.numbers_on_roll(${employer}, array[${mark}::bytea])`.execute(tx)).rows.length,
      )
    expect(await known(bkpsdm)).toBe(1)
    const { rows: people } = await sql<{
      id: string
    }>`select pegawai_id as id from netra.numbers_on_roll(${employer}, array[${mark}::bytea])`.execute(clone.owner)
    for (const [who, actor] of outsiders()) {
      expect(await known(actor), who).toBe(0)
      const made = asActor(clone.db, actor, (tx) =>
        sql`select * from netra.make_units(${employer}, ${JSON.stringify([{ no: 0, kind: 'sekolah', name: 'Contoh', region: '64.01', parent: '00000000-0000-0000-0000-000000000000' }])}::jsonb, '2026-01-01')`.execute(
          tx,
        ),
      )
      await expect(made, who).rejects.toMatchObject({ code: '42501' })
      await asActor(clone.db, actor, (tx) =>
        sql`select netra.keep_pegawai_contacts(${employer}, array[${people[0]?.id}::uuid], array['surel'], array[decode(repeat('00', 40), 'hex')], now(), ${actor})`.execute(
          tx,
        ),
      )
      const brought = await bringRoll(netra(), {
        actor,
        officeCode: 'KDH-64.01',
        fileName: 'a.csv',
        bytes: Buffer.from('a'),
        choices: {},
      })
      expect(brought, who).toEqual({ ok: false, refusal: { reason: 'roll-no-office', code: 'KDH-64.01' } })
      const forced = readRoll(netra(), {
        actor,
        officeCode: 'KDH-64.01',
        source: { bytes: table('NIP;Nama', `${nip(51)};Contoh Paksa`) },
        choices: {},
        keep: true,
        at: now,
      })
      await expect(forced, who).rejects.toMatchObject({ code: '42501' })
    }
    expect(
      await clone.owner
        .selectFrom('netra.pegawai_contacts')
        .selectAll()
        .where('pegawai_id', '=', people[0]?.id ?? '')
        .execute(),
    ).toEqual([])
    // The control: its keeper writes one.
    await asActor(clone.db, bkpsdm, (tx) =>
      sql`select netra.keep_pegawai_contacts(${employer}, array[${people[0]?.id}::uuid], array['surel'], array[decode(repeat('00', 40), 'hex')], now(), ${bkpsdm})`.execute(
        tx,
      ),
    )
    expect(
      await clone.owner
        .selectFrom('netra.pegawai_contacts')
        .selectAll()
        .where('pegawai_id', '=', people[0]?.id ?? '')
        .execute(),
    ).toHaveLength(1)
  })

  test('neither reads nor moves a list that waits, not even the clock takes it', async () => {
    const { id } = granted(
      await bringRoll(netra(), {
        actor: bkpsdm,
        officeCode: 'KDH-64.01',
        fileName: 'a.csv',
        bytes: table('NIP;Nama', `${nip(52)};Contoh Rara`),
        choices: {},
      }),
    )
    await workRolls(netra())
    for (const [who, actor] of outsiders()) {
      expect(await openImport(netra(), { actor, importId: id }), who).toBeNull()
      expect(await takeImport(netra(), { actor, importId: id, choices: {} }), who).toEqual({
        ok: false,
        refusal: { reason: 'not-found' },
      })
      const moved = await asActor(clone.db, actor, (tx) =>
        sql`update netra.roll_imports set state = 'menunggu-terap' where id = ${id}`.execute(tx),
      )
      expect(moved.numAffectedRows, who).toBe(0n)
    }
    const byClock = asActor(clone.db, systemActors.clock, (tx) =>
      sql`update netra.roll_imports set state = 'menunggu-terap' where id = ${id}`.execute(tx),
    )
    await expect(byClock).rejects.toMatchObject({ code: '42501' })
    granted(await takeImport(netra(), { actor: bkpsdm, importId: id, choices: {} }))
    await workRolls(netra())
    expect(await postsOf(nip(52))).toHaveLength(1)
  })

  test('reads no number of anybody, not even its keeper', async () => {
    const numbers = asActor(clone.db, bkpsdm, (tx) => tx.selectFrom('netra.pegawai').select('number_hmac').execute())
    await expect(numbers).rejects.toMatchObject({ code: '42501' })
  })
})

/** Every file below a folder, as bytes. */
function* filesBelow(folder: string): Generator<Buffer> {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    try {
      yield readFileSync(join(entry.parentPath, entry.name))
    } catch {
      // A file of a running database may go while it is looked for.
    }
  }
}

test('no number, mail address or telephone lies in the clear in database, log or vault; a name does', async () => {
  const secrets = {
    nip: '199107242019032777',
    nik: '6401046407910003',
    mail: 'sangat.rahasia.contoh@contoh.go.id',
    phone: '81298765432',
  }
  const name = 'Contoh Sangatlangka'
  const head = 'NIP;NIK;Nama;Status;Unit Kerja;Email;HP'
  const rows = [
    `${secrets.nip};;${name};PNS;Dinkes;${secrets.mail};0${secrets.phone}`,
    `;${secrets.nik};Contoh Kedua;Honorer;Dinkes;;`,
    // Rejected: its number is shown to whoever brought it, and lies sealed.
    `${secrets.nip}9;;Contoh Ketiga;PNS;Dinkes;;`,
  ]
  const { id } = granted(
    await bringRoll(netra(), {
      actor: bkpsdm,
      officeCode: 'KDH-64.01',
      fileName: `${secrets.nip}.csv`,
      bytes: table(head, ...rows),
      choices: {},
    }),
  )
  await workRolls(netra())
  const looked = await openImport(netra(), { actor: bkpsdm, importId: id })
  expect(JSON.stringify(looked?.outcome?.faults)).toContain(secrets.nip)
  granted(await takeImport(netra(), { actor: bkpsdm, importId: id, choices: {} }))
  await workRolls(netra())
  expect(await postsOf(secrets.nip)).toHaveLength(1)

  const places = await clone.asRoot(async (root) => {
    await sql`checkpoint`.execute(root)
    const { rows: found } = await sql<{ folder: string; oid: string }>`
      select current_setting('data_directory') as folder, oid::text from pg_database where datname = current_database()`.execute(
      root,
    )
    return found[0]
  })
  if (places === undefined) throw new Error('no database')
  const folders = [join(places.folder, 'base', places.oid), join(places.folder, 'pg_wal'), dataDirOf('full')]
  const found = new Set<string>()
  const wanted = { ...secrets, name }
  for (const folder of folders)
    for (const bytes of filesBelow(folder))
      for (const [what, words] of Object.entries(wanted))
        for (const form of [
          words,
          Buffer.from(words).toString('hex'),
          Buffer.from(words).toString('base64').slice(0, -4),
        ])
          if (bytes.includes(form)) found.add(what)
  expect([...found]).toEqual(['name'])
})
