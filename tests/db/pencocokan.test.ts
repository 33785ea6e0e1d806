import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  exportHandover,
  findSubject,
  holdPleno,
  matchSubject,
  openCasePage,
  recordKajian,
  referCase,
  type MatchSaid,
  type SubjectAsked,
} from '#app'
import { plainDate, type PlainDate } from '#law'
import { asActor, newId, rollStore, type ActorId } from '#store'
import { listReads } from '#store/views'
import { openWorld, type OfficeCode, type World } from './desk-world.ts'
import { granted, unanimous } from './granted.ts'

/** Who an accused is, looked up before the file leaves: where he was on the day of the act, and without his employer knowing. */

const number = '198503152010011999'
const dayOfAct = plainDate('2024-10-01')

let world: World
let [staff, ketua, bkn, bupati, staffing, beside] = [] as unknown as [
  ActorId,
  ActorId,
  ActorId,
  ActorId,
  ActorId,
  ActorId,
]
let members: readonly ActorId[] = []
beforeAll(async () => {
  world = await openWorld('2024-10-21T02:00:00.000Z')
  staff = await world.person('staf-penanganan', 'BAWASLU-33.19')
  beside = await world.person('staf-penanganan', 'BAWASLU-33.18')
  members = await world.commission('BAWASLU-33.19')
  ;[ketua] = members as [ActorId]
  bkn = await world.person('bkn', 'BKN')
  bupati = await world.person('ppk-kepegawaian', 'BUPATI-33.19')
  await keeps(bupati, 'BUPATI-33.19', { name: 'Drs. Contoh Pegawai, M.Si', number }, [
    ['Kepala Bidang', 'Dinas Contoh', '2020-01-01', '2024-10-15'],
    ['Kepala Bagian', 'Sekretariat Contoh', '2024-10-15'],
  ])
  staffing = await world.person('bkpsdm', 'BKPSDM-33.19')
  const moved = { name: 'Contoh Pindah', number: '197001012000031002' }
  await keeps(bupati, 'BUPATI-33.19', moved, [['Staf', 'Dinas Contoh', '2020-01-01', '2024-10-18']])
  await keeps(staffing, 'BKPSDM-33.19', moved, [['Analis', 'Badan Contoh', '2024-10-18']])
  await keeps(bupati, 'BUPATI-33.19', { name: 'Contoh Kembar', number: '197001012000031001' }, [
    ['Staf', 'Dinas Contoh', '2020-01-01'],
  ])
  await keeps(bupati, 'BUPATI-33.19', { name: 'CONTOH  KEMBAR', number: null }, [
    ['Guru', 'Sekolah Contoh', '2024-10-10'],
  ])
})
afterAll(() => world.close())

type Place = readonly [post: string, unit: string, from: string, until?: string]

/** An employer writes his own roll. */
async function keeps(
  by: ActorId,
  office: OfficeCode,
  { name, number: digits }: { readonly name: string; readonly number: string | null },
  places: readonly Place[],
) {
  const recorded = { recordedAt: world.desk.clock(), recordedBy: by }
  const id = newId()
  await asActor(world.desk.db, by, async (tx) => {
    const mark = digits === null ? null : world.desk.markNumber('nip', digits)
    await rollStore.add(tx, { id, employerId: world.office(office), kind: 'pns', name, number: mark, ...recorded })
    for (const [post, unit, from, until] of places)
      await rollStore.place(tx, {
        pegawaiId: id,
        officeId: null,
        unit,
        post,
        regionCode: '33.19.01',
        from: from as PlainDate,
        until: (until ?? null) as PlainDate | null,
        ...recorded,
      })
  })
}

async function registered(route = 'RUTE-ASN-DAERAH') {
  const caseId = await world.openedCase({
    state: 'pleno-akhir',
    since: '2024-10-20T02:00:00.000Z',
    registerNumber: `${Math.random()}/Reg/LP`,
  })
  return { caseId, allegationId: await world.allegation(caseId, { route, matched: false }) }
}
type Ready = Awaited<ReturnType<typeof registered>>

const byNumber = { by: 'nomor', number } as const
const look = (at: Ready, asked: SubjectAsked, actor = staff) => findSubject(world.desk, { ...at, actor, asked })
const record = (at: Ready, said: MatchSaid, actor = staff) => matchSubject(world.desk, { ...at, actor, said })
const fromRoll = { way: 'daftar', asked: byNumber, pegawaiId: null } as const

describe('a search', () => {
  test('by number says where he was on the day of the act, and not where he is today', async () => {
    const found = granted(await look(await registered(), { by: 'nomor', number: '19850315 201001 1 999' }))
    expect(found).toMatchObject({ onDay: dayOfAct, more: false })
    expect(found.candidates).toMatchObject([
      {
        then: { post: 'Kepala Bidang', unit: 'Dinas Contoh', employer: 'BUPATI-33.19' },
        newest: { post: 'Kepala Bagian' },
        since: 'same',
      },
    ])
    expect(granted(await look(await registered(), { by: 'nomor', number: '198503152010012999' })).candidates).toEqual(
      [],
    )
  })

  test('says who has another employer since, though he stands in two rolls', async () => {
    const found = granted(await look(await registered(), { by: 'nomor', number: '197001012000031002' }))
    expect(found.candidates).toMatchObject([
      { then: { employer: 'BUPATI-33.19' }, since: 'moved', employerToday: 'BKPSDM-33.19' },
    ])
  })

  test('by name finds exactly that name, without titles, within the place; and who came later was not there that day', async () => {
    const at = await registered()
    const named = async (name: string, within: 'kabkota' | 'provinsi') =>
      granted(await look(at, { by: 'nama', name, within })).candidates
    expect(await named('contoh pegawai', 'kabkota')).toHaveLength(1)
    expect(await named('Contoh Pegawai', 'provinsi')).toHaveLength(1)
    expect(await named('Contoh', 'provinsi')).toEqual([])
    const twins = await named('Contoh Kembar', 'kabkota')
    expect(twins.map(({ then, newest }) => [then?.post ?? null, newest.post]).toSorted()).toEqual([
      [null, 'Guru'],
      ['Staf', 'Staf'],
    ])
    expect(await look(at, { by: 'nama', name: 'Contoh Kembar', within: 'instansi' })).toMatchObject({
      refusal: { reason: 'no-employer-known' },
    })
  })

  test('does not cross to another regency by name', async () => {
    const other = await world.openedCase({ office: 'BAWASLU-33.18' })
    const at = { caseId: other, allegationId: await world.allegation(other) }
    const asked = { by: 'nama', name: 'Contoh Pegawai', within: 'kabkota' } as const
    expect(granted(await look(at, asked, beside)).candidates).toEqual([])
    expect(granted(await look(at, { ...asked, within: 'provinsi' }, beside)).candidates).toHaveLength(1)
  })

  test('is for whoever handles the case; for others there is no case, and the chair leaves it to staff', async () => {
    const at = await registered()
    expect(await look(at, byNumber, beside)).toEqual({ ok: false, refusal: { reason: 'not-found', basis: null } })
    expect(await look(at, byNumber, bupati)).toEqual({ ok: false, refusal: { reason: 'not-found', basis: null } })
    expect(await look(at, byNumber, ketua)).toMatchObject({ refusal: { reason: 'not-your-move' } })
    const asked = JSON.stringify({ allegation: at.allegationId, read: newId(), name: 'Contoh Pegawai', region: '33' })
    const straight = (actor: ActorId) =>
      asActor(world.desk.db, actor, (tx) =>
        sql<{ found: unknown }>`select netra.find_pegawai(${asked}::jsonb, now()) as found`.execute(tx),
      )
    expect((await straight(bupati)).rows).toEqual([{ found: null }])
    expect((await straight(staff)).rows[0]?.found).toMatchObject({ state: 'found', people: [[{}, {}]] })
  })

  test('refuses a number that is none, and the sixty-first in an hour', async () => {
    const at = await registered()
    expect(await look(at, { by: 'nomor', number: '1.98503E+17' })).toEqual({
      ok: false,
      refusal: { reason: 'number-from-spreadsheet', basis: 'N35' },
    })
    const many = await world.person('staf-penanganan', 'BAWASLU-33.19')
    for (let n = 0; n < 60; n += 1) granted(await look(at, byNumber, many))
    expect(await look(at, byNumber, many)).toEqual({
      ok: false,
      refusal: { reason: 'too-many-searches', basis: 'N36' },
    })
    granted(await look(at, byNumber, staff))
  })
})

describe('the employer', () => {
  /** Everything the application role may read in one transaction as somebody, table by table. */
  const seenBy = (actor: ActorId) =>
    asActor(world.desk.db, actor, async (tx) => {
      const { rows: columns } = await sql<{ table: string; columns: string }>`
        select table_name as "table", string_agg(quote_ident(column_name), ', ' order by column_name) as columns
        from information_schema.column_privileges
        where table_schema = 'netra' and grantee = 'netra_app' and privilege_type = 'SELECT'
        group by table_name`.execute(tx)
      const seen: Record<string, string> = {}
      for (const { table, columns: list } of columns) {
        const { rows } = await sql<{ mark: string }>`
          select coalesce(md5(string_agg(t::text, '|' order by t::text)), '') as mark
          from (select ${sql.raw(list)} from netra.${sql.raw(table)}) t`.execute(tx)
        seen[table] = rows[0]?.mark ?? ''
      }
      return seen
    })

  test('sees nothing of a search or a match, and Bawaslu’s auditor does', async () => {
    // An office has its key, which anybody may read, since its first report.
    granted(await record(await registered(), fromRoll))
    const at = await registered()
    const auditor = await world.person('auditor', 'BAWASLU-33.19')
    const before = { employer: await seenBy(bupati), auditor: await seenBy(auditor) }
    granted(await look(at, byNumber))
    granted(await record(at, fromRoll))
    expect(await seenBy(bupati)).toEqual(before.employer)
    // The controls: the same comparison sees the line at Bawaslu, and what the employer does himself.
    expect((await seenBy(auditor))['case_reads']).not.toBe(before.auditor['case_reads'])
    const asked = { what: 'pencocokan', person: '', record: at.caseId, from: null, to: null, page: 1 } as const
    expect((await listReads(world.desk.db, auditor, asked)).rows).toMatchObject([
      { what: 'pencocokan', office: 'BAWASLU-33.19' },
      { what: 'pencocokan' },
    ])
    await keeps(bupati, 'BUPATI-33.19', { name: 'Contoh Baru', number: null }, [['Staf', 'Dinas', '2024-10-01']])
    const after = await seenBy(bupati)
    expect(
      Object.keys(after)
        .filter((table) => after[table] !== before.employer[table])
        .toSorted(),
    ).toEqual(['pegawai', 'penempatan'])
  })

  test('counts who stands at a unit as posts open and end, and one person once', async () => {
    const sizes = async () => {
      const { rows } = await sql<{ people: number }>`
        select people from netra.roll_sizes where office_id = ${world.office('BKPSDM-33.19')}`.execute(world.clone.db)
      return rows
    }
    expect(await sizes()).toEqual([])
    const post = (pegawai: string, main: boolean) =>
      world.owner.query(
        `insert into netra.penempatan (id, pegawai_id, office_id, unit_name, post, region_code, valid_from, main, recorded_at, recorded_by)
         values ($1, $2, $3, 'Badan', 'Staf', '33.19', '2024-01-01', $4, now(), $5)`,
        [newId(), pegawai, world.office('BKPSDM-33.19'), main, bupati],
      )
    const people = [newId(), newId()] as const
    for (const [nth, id] of people.entries()) {
      await world.owner.query(
        `insert into netra.pegawai (id, employer_office_id, kind, name, recorded_at, recorded_by) values ($1, $2, 'pns', $3, now(), $4)`,
        [id, world.office('BUPATI-33.19'), `Contoh Hitung ${String(nth)}`, bupati],
      )
      await post(id, true)
    }
    await post(people[0], false)
    expect(await sizes()).toEqual([{ people: 2 }])
    await expect(post(people[0], true)).rejects.toThrow(/penempatan_one_main_idx/)
    await world.owner.query(`update netra.penempatan set valid_to = '2024-06-01' where pegawai_id = $1`, [people[0]])
    expect(await sizes()).toEqual([{ people: 1 }])
  })

  test('writes and reads his own roll, nobody else’s; and whoever handles cases reads none', async () => {
    const names = (actor: ActorId) =>
      asActor(world.desk.db, actor, (tx) => tx.selectFrom('netra.pegawai').select('name').execute())
    expect(await names(bupati)).toContainEqual({ name: 'Drs. Contoh Pegawai, M.Si' })
    expect([await names(staff), await names(bkn)]).toEqual([[], []])
    await expect(keeps(staffing, 'BUPATI-33.19', { name: 'Contoh', number: null }, [])).rejects.toThrow(
      /row-level security/,
    )
    await keeps(staffing, 'BKPSDM-33.19', { name: 'Contoh Sendiri', number: null }, [['Staf', 'Badan', '2020-01-01']])
    expect(await names(staffing)).toEqual([{ name: 'Contoh Pindah' }, { name: 'Contoh Sendiri' }])
    await expect(
      asActor(world.desk.db, bupati, (tx) => tx.selectFrom('netra.pegawai').select('number_hmac').execute()),
    ).rejects.toThrow(/permission denied/)
  })
})

describe('a match', () => {
  test('is an event on the case, and the number is nowhere in the database', async () => {
    const at = await registered()
    granted(await record(at, fromRoll))
    const page = granted(await openCasePage(world.desk, { caseId: at.caseId, actor: staff }))
    expect(page.matches).toMatchObject([
      { way: 'daftar', onDay: dayOfAct, post: 'Kepala Bidang', employer: 'BUPATI-33.19', numberKind: 'nip' },
    ])
    expect(page.timeline.map(({ type }) => type)).toContain('subject-matched')
    const kept = await world.owner.query<{ line: string }>(
      `select s::text as line from netra.subject_matches s union all select e::text from netra.events e
       union all select p::text from netra.pegawai p union all select r::text from netra.case_reads r`,
    )
    const lines = kept.rows.map(({ line }) => line).join('\n')
    expect(lines).not.toContain(number)
    expect(lines).not.toContain(Buffer.from(number).toString('base64'))
    // The control: what is looked through has the mark of that number.
    expect(lines).toContain(Buffer.from(world.desk.markNumber('nip', number)).toString('hex'))
  })

  test('from a paper says according to whom; one without a day, without a name or of tomorrow is refused', async () => {
    const at = await registered()
    const paper = { kind: 'cetak-siasn', on: plainDate('2024-10-18'), accordingTo: 'BKPSDM Contoh' } as const
    const said = { way: 'surat', employer: 'Gubernur Contoh', post: 'Guru', paper } as const
    expect(await record(at, { ...said, employer: ' ' })).toMatchObject({ refusal: { field: 'employer' } })
    expect(await record(at, { ...said, paper: { ...paper, accordingTo: '' } })).toMatchObject({
      refusal: { field: 'accordingTo' },
    })
    expect(await record(at, { ...said, paper: { ...paper, on: plainDate('2024-10-22') } })).toMatchObject({
      refusal: { field: 'on', problem: 'in-the-future' },
    })
    expect(await record(at, { ...said, number: '12' })).toMatchObject({ refusal: { reason: 'number-length' } })
    granted(await record(at, said))
    granted(await record(at, { way: 'tidak-dapat', reason: 'Suratnya ternyata tentang orang lain.' }))
    const page = granted(await openCasePage(world.desk, { caseId: at.caseId, actor: staff }))
    expect(page.matches).toMatchObject([{ way: 'tidak-dapat', employer: null }])
  })

  test('of somebody who was not in the roll on that day is refused', async () => {
    const at = await registered()
    const asked = { by: 'nama', name: 'Contoh Kembar', within: 'kabkota' } as const
    const late = granted(await look(at, asked)).candidates.find(({ then }) => then === null)
    const refused = { ok: false, refusal: { reason: 'not-in-roll-that-day', basis: 'N35' } }
    expect(await record(at, { way: 'daftar', asked, pegawaiId: late?.newest.pegawaiId ?? '' })).toEqual(refused)
    expect(await record(at, { way: 'daftar', asked, pegawaiId: null })).toEqual(refused)
  })

  test('is written on one’s own case only', async () => {
    const at = await registered()
    const written = (actor: ActorId) =>
      asActor(world.desk.db, actor, (tx) =>
        tx
          .insertInto('netra.subject_matches')
          .values({
            id: newId(),
            case_id: at.caseId,
            allegation_id: at.allegationId,
            way: 'tidak-dapat',
            on_day: dayOfAct,
            reason: 'Contoh',
            recorded_at: world.desk.clock(),
            recorded_by: actor,
          })
          .execute(),
      )
    // The rank above reads the case and writes nothing into it.
    const above = await world.person('staf-penanganan', 'BAWASLU-33')
    for (const other of [above, beside, bupati, bkn]) await expect(written(other)).rejects.toThrow(/row-level security/)
    await written(staff)
  })
})

describe('a file', () => {
  async function refer(
    at: Ready,
    { route = 'RUTE-ASN-DAERAH', to = 'BKN' }: { readonly route?: string; readonly to?: OfficeCode } = {},
  ) {
    granted(await recordKajian(world.desk, { caseId: at.caseId, actor: staff, body: 'Kajian.' }))
    const { plenoId } = granted(
      await holdPleno(world.desk, {
        caseId: at.caseId,
        actor: ketua,
        action: 'refer',
        ...unanimous(members),
        outcomes: [{ allegationId: at.allegationId, outcome: 'hukum-lainnya' }],
      }),
    )
    return () =>
      referCase(world.desk, {
        caseId: at.caseId,
        actor: ketua,
        plenoId,
        summary: 'Menghadiri kampanye.',
        evidence: 'Satu foto.',
        to: [{ receivingOfficeId: world.office(to), route, allegationIds: [at.allegationId] }],
      })
  }

  test('does not go to BKN before it is known who he is, or recorded why not', async () => {
    const at = await registered()
    const send = await refer(at)
    expect(await send()).toEqual({
      ok: false,
      refusal: { reason: 'referral-incomplete', missing: ['match'], basis: 'N35' },
    })
    expect(await record(at, { way: 'tidak-dapat', reason: '  ' })).toMatchObject({ refusal: { field: 'reason' } })
    granted(await record(at, { way: 'tidak-dapat', reason: 'Hanya nama panggilannya yang diketahui.' }))
    granted(await send())
  })

  test('carries employer and post of that day; its number goes out to whoever handles the case, as an event', async () => {
    const at = await registered()
    granted(await record(at, fromRoll))
    const { sent } = granted(await (await refer(at))())
    const referralId = sent[0]?.referralId ?? ''
    const taken = async (actor: ActorId) => {
      const { body } = granted(await exportHandover(world.desk, { referralId, actor, system: 'sbt', format: 'json' }))
      return (JSON.parse(body) as { baris: Record<string, string>[] }).baris[0]
    }
    const opened = async () =>
      (
        await world.owner.query(`select from netra.events where type = 'subject-number-opened' and case_id = $1`, [
          at.caseId,
        ])
      ).rowCount
    expect(await taken(bkn)).toMatchObject({
      nik_atau_nip_terlapor: '',
      jabatan: 'Kepala Bidang',
      instansi: 'BUPATI-33.19',
    })
    const above = await world.person('staf-penanganan', 'BAWASLU-33')
    expect(await taken(above)).toMatchObject({ nik_atau_nip_terlapor: '' })
    expect(await opened()).toBe(0)
    expect(await taken(staff)).toMatchObject({ nik_atau_nip_terlapor: number })
    expect(await opened()).toBe(1)
  })
})
