import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  beginActivity,
  closeDoor,
  draftLhpOfActivity,
  enterActivity,
  findDoor,
  followUpPoint,
  openDoor,
  recordContact,
  signInAtDoor,
  sweepGuests,
  writeSection,
  type SectionAnswers,
} from '#app'
import { preventionRoles } from '#core'
import { asActor, newId, type ActorId } from '#store'
import {
  findActivity,
  findEntryPage,
  findForkopimda,
  findPoint,
  listEndingPosts,
  listEntries,
  listPoints,
  listPreventionRows,
  reachBelow,
  reachByLevel,
  recapBelow,
} from '#store/views'
import { openWorld, type World } from './desk-world.ts'
import { granted } from './granted.ts'

let world: World
let db: World['clone']['db']
let staff: ActorId
let neighbour: ActorId
let province: ActorId
let regent: ActorId
let office: ActorId

beforeAll(async () => {
  world = await openWorld('2024-10-17T02:00:00.000Z')
  db = world.clone.db
  staff = await world.person('staf-penanganan', 'BAWASLU-33.19')
  neighbour = await world.person('ketua', 'BAWASLU-33.18')
  province = await world.person('ketua', 'BAWASLU-33')
  regent = await world.person('ppk-kepegawaian', 'BUPATI-33.19')
  office = await world.person('bkpsdm', 'BKPSDM-33.19')
})
afterAll(() => world.close())

const figure = { id: 'Tokoh', en: 'Figures' }
const figureNames = { masyarakat: figure, pemuda: figure, agama: figure }
const pokok: SectionAnswers = {
  section: 'pokok',
  fields: { jenis: 'rakor', bentuk: '5', judul: 'Rakor (contoh)', wilayah: '33.19', tanggal: '2024-10-10' },
  rows: {},
}
const isi: SectionAnswers = {
  section: 'isi',
  fields: { ringkasan: 'Rapat (contoh).', sasaran: 'asn', pesan: 'netralitas' },
  rows: {},
}
const people: SectionAnswers = {
  section: 'hadir',
  fields: {},
  rows: {
    lembaga: [{ instansi: 'DINAS-33.19', hadir: 'ya', orang: '12' }],
    tokoh: [{ golongan: 'agama', nama: 'NAMA-TERTUTUP Contoh', hadir: 'ya' }],
  },
}
const agreed: SectionAnswers = {
  section: 'kesepakatan',
  fields: {},
  rows: {
    janji: [
      { siapa: 'BUPATI-33.19', janji: 'Surat edaran terbit (contoh)', tenggat: '2024-10-12' },
      { siapa: 'Peserta', janji: 'Sanksi tegas', sanksi: 'penundaan kenaikan pangkat', untuk: 'pns tni' },
    ],
  },
}
const talked: SectionAnswers = { section: 'rapat', fields: { agenda: 'Agenda', notula: 'NOTULA-TERTUTUP' }, rows: {} }

async function entered(sections: readonly SectionAnswers[] = [isi, people, agreed, talked]): Promise<string> {
  const id = newId()
  granted(
    await beginActivity(world.desk, { actor: staff, officeId: world.office('BAWASLU-33.19'), id, answers: pokok }),
  )
  for (const answers of sections) granted(await writeSection(world.desk, { actor: staff, id, answers }))
  granted(await enterActivity(world.desk, { actor: staff, id, reason: '', figureNames }))
  return id
}
const codeOf = async (id: string) => {
  const { rows } = await world.owner.query<{ code: string }>('select code from netra.activities where id = $1', [id])
  return rows[0]?.code ?? ''
}

test('who enters activities is the same in the core and in the database', async () => {
  const { rows } = await world.owner.query<{ source: string }>(
    `select pg_get_functiondef('netra.actor_prevents()'::regprocedure) as source`,
  )
  const said = [...(rows[0]?.source ?? '').matchAll(/'([a-z-]+)'/g)].map(([, role]) => role)
  expect(said.toSorted()).toEqual([...preventionRoles].toSorted())
})

describe('a draft', () => {
  test('is its own office’s: neither the neighbour nor the rank above nor the public sees it, and half of it is kept', async () => {
    const id = newId()
    granted(
      await beginActivity(world.desk, { actor: staff, officeId: world.office('BAWASLU-33.19'), id, answers: pokok }),
    )
    expect((await findEntryPage(db, staff, id))?.held.answers.fields['judul']).toBe('Rakor (contoh)')
    for (const other of [neighbour, province, regent]) {
      expect(await findEntryPage(db, other, id)).toBeNull()
      expect((await writeSection(world.desk, { actor: other, id, answers: isi })).ok).toBe(false)
      expect((await enterActivity(world.desk, { actor: other, id, reason: '', figureNames })).ok).toBe(false)
    }
    expect((await db.selectFrom('netra.activities').select('id').where('id', '=', id).execute()).length).toBe(0)
    const missing = await enterActivity(world.desk, { actor: staff, id, reason: '', figureNames })
    expect(missing).toMatchObject({ ok: false, refusal: { reason: 'entry-incomplete' } })
    expect((await findEntryPage(db, staff, id))?.held.state).toBe('draf')
  })

  test('is begun at one’s own office only, and the same form twice is one', async () => {
    const id = newId()
    const begin = (actor: ActorId) =>
      beginActivity(world.desk, { actor, officeId: world.office('BAWASLU-33.19'), id, answers: pokok })
    expect((await begin(neighbour)).ok).toBe(false)
    granted(await begin(staff))
    granted(await begin(staff))
    expect((await listEntries(db, staff)).filter((one) => one.id === id)).toHaveLength(1)
  })

  test('takes no field that its page does not ask, and nothing endless', async () => {
    const id = newId()
    granted(
      await beginActivity(world.desk, { actor: staff, officeId: world.office('BAWASLU-33.19'), id, answers: pokok }),
    )
    const write = (answers: SectionAnswers) => writeSection(world.desk, { actor: staff, id, answers })
    expect((await write({ section: 'isi', fields: { judul: 'x' }, rows: {} })).ok).toBe(false)
    expect(await write({ section: 'isi', fields: { ringkasan: 'a'.repeat(5_001) }, rows: {} })).toMatchObject({
      refusal: { field: 'ringkasan', problem: 'too-long' },
    })
    expect((await write({ section: 'isi', fields: { ringkasan: 'a' }, rows: {} })).ok).toBe(true)
  })
})

describe('entered', () => {
  test('the public reads what is public: no figure’s name, no minutes; the count stays', async () => {
    const id = await entered()
    const activity = await findActivity(db, await codeOf(id))
    expect(activity).toMatchObject({ kind: 'rakor', preventionForm: 5, entered: true, corrected: false })
    expect(activity?.parties.map(({ institution, person }) => [institution, person])).toEqual([
      ['DINAS-33.19', null],
      ['Tokoh', null],
    ])
    const { rows } = await sql<{ all: string }>`
      select string_agg(t::text, ' ') as all from (
        select to_jsonb(a) as t from netra.activities a union all select to_jsonb(p) from netra.activity_parties p
        union all select to_jsonb(c) from netra.activity_commitments c union all select to_jsonb(n) from netra.activity_attendance n
        union all select to_jsonb(m) from netra.activity_meetings m union all select to_jsonb(e) from netra.activity_entries e
        union all select to_jsonb(v) from netra.activity_versions v union all select to_jsonb(x) from netra.agreed_points x) all_of_it`.execute(
      db,
    )
    expect(rows[0]?.all).toContain('Rakor (contoh)')
    expect(rows[0]?.all).not.toMatch(/TERTUTUP/)
    const mine = await findEntryPage(db, staff, id)
    expect(JSON.stringify(mine?.held.answers)).toMatch(/NAMA-TERTUTUP/)
    expect(mine?.present).toMatchObject([{ unit: 'DINAS-33.19', listed: 12, signed: null, onRoll: null }])
  })

  test('minutes are read by who took part, and by nobody else', async () => {
    const id = await entered()
    const minutes = (actor: ActorId) =>
      asActor(db, actor, (tx) =>
        tx.selectFrom('netra.activity_meetings').select('minutes').where('activity_id', '=', id).execute(),
      )
    expect(await minutes(staff)).toEqual([{ minutes: 'NOTULA-TERTUTUP' }])
    expect(await minutes(regent)).toEqual([{ minutes: 'NOTULA-TERTUTUP' }])
    for (const other of [neighbour, province, office]) expect(await minutes(other)).toEqual([])
  })

  test('a correction is a new version with its reason; the first stays', async () => {
    const id = await entered()
    const fields = { ...pokok.fields, judul: 'Rakor dikoreksi (contoh)' }
    granted(await writeSection(world.desk, { actor: staff, id, answers: { ...pokok, fields } }))
    const code = await codeOf(id)
    expect((await findActivity(db, code))?.title.id).toBe('Rakor (contoh)')
    expect((await enterActivity(world.desk, { actor: staff, id, reason: ' ', figureNames })).ok).toBe(false)
    granted(await enterActivity(world.desk, { actor: staff, id, reason: 'Judul keliru', figureNames }))
    expect(await findActivity(db, code)).toMatchObject({ title: { id: 'Rakor dikoreksi (contoh)' }, corrected: true })
    const { rows } = await world.owner.query<{ version: number; title: string; reason: string | null }>(
      `select version, answers -> 'fields' ->> 'judul' as title, reason from netra.activity_versions where activity_id = $1 order by version`,
      [id],
    )
    expect(rows).toEqual([
      { version: 1, title: 'Rakor (contoh)', reason: null },
      { version: 2, title: 'Rakor dikoreksi (contoh)', reason: 'Judul keliru' },
    ])
    const events = await world.owner.query<{ type: string }>(
      `select type from netra.events where stream = 'kegiatan' and data ->> 'activityId' = $1 and octet_length(leaf_hash) = 32 order by recorded_at, id`,
      [id],
    )
    expect(events.rows.map(({ type }) => type)).toEqual(['activity-drafted', 'activity-entered', 'activity-corrected'])
  })

  test('its row of Form Cegah, the recap and the LHP say the same', async () => {
    const id = await entered()
    const [row] = await listPreventionRows(db, { code: await codeOf(id) })
    expect(row).toMatchObject({ office: 'BAWASLU-33.19', form: 5, people: 12, region: '33.19' })
    const recap = await recapBelow(db, '33', {})
    const kudus = recap.find(({ code }) => code === '33.19')
    expect(kudus?.forms[4]).toBe(kudus?.total)
    expect((await recapBelow(db, '33.19', {}))[0]).toMatchObject({ code: '33.19', total: kudus?.total })
    const lhpId = newId()
    const drafted = granted(
      await draftLhpOfActivity(world.desk, {
        ...{ actor: staff, id, lhpId, electionId: 'pilkada-2024', stage: 'Kampanye' },
        supervisor: { name: 'Contoh', position: 'Staf' },
        target: 'ASN',
        narrative: ({ summary }) => summary.id,
      }),
    )
    expect(drafted.lhpId).toBe(lhpId)
    const { rows } = await world.owner.query(
      `select happened_on::text as on, state, parts -> 'activity' ->> 'form' as form, parts -> 'activity' ->> 'purpose' as purpose from netra.lhps where id = $1`,
      [lhpId],
    )
    expect(rows).toEqual([{ on: '2024-10-10', state: 'draf', form: 'pencegahan', purpose: 'Rakor (contoh)' }])
    expect((await findEntryPage(db, staff, id))?.held.lhpId).toBe(lhpId)
  })
})

describe('coverage', () => {
  test('only an activity for the region itself reaches it, and a publication reaches nobody', async () => {
    const filter = { about: 'netralitas' } as const
    const levels = async () =>
      (await reachByLevel(db, '33', filter)).map(({ level, reached, places }) => [level, reached, places])
    await entered()
    expect(await levels()).toEqual([
      ['provinsi', 0, 1],
      ['kabupaten', 1, 2],
      ['kecamatan', 0, 1],
    ])
    const far = { ...pokok, fields: { ...pokok.fields, wilayah: '33.18', bentuk: '6', jenis: 'publikasi' } }
    await entered([far, isi])
    expect((await levels())[1]).toEqual(['kabupaten', 1, 2])
    const citizens = { ...isi, fields: { ...isi.fields, pesan: 'politik-uang' } }
    await entered([{ ...far, fields: { ...far.fields, bentuk: '2', jenis: 'sosialisasi' } }, citizens])
    expect((await levels())[1]).toEqual(['kabupaten', 1, 2])
    const warga = await reachBelow(db, '33', { about: 'warga' })
    expect(warga.map(({ code, held }) => [code, held])).toEqual([
      ['33.18', 1],
      ['33.19', 0],
    ])
    const later = await reachBelow(db, '33', { ...filter, from: '2024-10-11' as never })
    expect(later.every(({ held }) => held === 0)).toBe(true)
  })
})

describe('agreed points', () => {
  const pointsOf = async (actor: ActorId, id: string) =>
    (await listPoints(db, actor, {})).filter(({ activityId }) => activityId === id)

  test('stand on the owner’s desk and on the organiser’s, and on no other', async () => {
    const id = await entered()
    expect((await pointsOf(regent, id)).map(({ ownerName }) => ownerName)).toEqual(['BUPATI-33.19', 'Peserta'])
    expect(await pointsOf(staff, id)).toHaveLength(2)
    // The line of command above the organiser reads its own chain.
    expect(await pointsOf(province, id)).toHaveLength(2)
    for (const other of [neighbour, office]) expect(await pointsOf(other, id)).toEqual([])
  })

  test('are answered by their owner, withdrawn only by who invited, and their words stay through a correction', async () => {
    const id = await entered()
    const [first] = await pointsOf(regent, id)
    const pointId = first?.id ?? ''
    const follow = (actor: ActorId, state: 'selesai' | 'dicabut') =>
      followUpPoint(world.desk, { actor, pointId, says: 'Sudah (contoh)', state })
    for (const other of [neighbour, office, province]) expect((await follow(other, 'selesai')).ok).toBe(false)
    expect((await follow(regent, 'dicabut')).ok).toBe(false)
    granted(await follow(regent, 'selesai'))
    expect((await findPoint(db, staff, pointId))?.notes.map(({ state, officeName }) => [state, officeName])).toEqual([
      ['selesai', 'BUPATI-33.19'],
    ])
    const rows = { janji: [{ siapa: 'BUPATI-33.19', janji: 'DIUBAH' }, {}, { siapa: 'Setda', janji: 'Baru (contoh)' }] }
    granted(await writeSection(world.desk, { actor: staff, id, answers: { ...agreed, rows } }))
    granted(await enterActivity(world.desk, { actor: staff, id, reason: 'Tambahan', figureNames }))
    expect((await pointsOf(staff, id)).map(({ says, state }) => [says, state]).toSorted()).toEqual([
      ['Baru (contoh)', 'terbuka'],
      ['Sanksi tegas', 'terbuka'],
      ['Surat edaran terbit (contoh)', 'selesai'],
    ])
  })

  test('pass to the successor, and leave an acting head whose decree ended yesterday', async () => {
    const id = await entered()
    const before = await world.person('ppk-kepegawaian', 'BUPATI-33.19', {
      from: '2024-01-01',
      until: '2024-10-16',
      capacity: 'pjs',
    })
    const after = await world.person('ppk-kepegawaian', 'BUPATI-33.19')
    expect(await pointsOf(before, id)).toEqual([])
    expect(await pointsOf(after, id)).toHaveLength(2)
    // Who leaves soon is told, to the day; who stays is not.
    const { rows } = await world.owner.query<{ day: string }>(`select (netra.today_in('WIB') + 3)::text as day`)
    const until = rows[0]?.day ?? ''
    const leaving = await world.person('ppk-kepegawaian', 'BUPATI-33.19', { until, capacity: 'plt' })
    const told = async (actor: ActorId, days = 7) =>
      (await listEndingPosts(db, actor, days)).map(({ endsOn, daysLeft }) => [endsOn, daysLeft])
    expect(await told(leaving)).toEqual([[until, 3]])
    expect(await told(leaving, 2)).toEqual([])
    for (const actor of [after, before]) expect(await told(actor)).toEqual([])
  })
})

describe('the door', () => {
  test('a code lets people sign in, each once; their names are the organiser’s, and go after thirty days', async () => {
    const id = await entered()
    const { code } = granted(await openDoor(world.desk, { actor: staff, id, hours: 4 }))
    expect((await openDoor(world.desk, { actor: neighbour, id, hours: 4 })).ok).toBe(false)
    expect((await openDoor(world.desk, { actor: staff, id, hours: 25 })).ok).toBe(false)
    expect(granted(await findDoor(world.desk, ` ${code.toLowerCase()} `, '10.0.0.1')).title).toBe('Rakor (contoh)')
    expect((await findDoor(world.desk, 'AAAA-AAAA', '10.0.0.1')).ok).toBe(false)
    const sign = (guestId: string, name: string) =>
      signInAtDoor(world.desk, { typed: code, staff: '', guestId, name, unit: 'DINAS-33.19' })
    const guest = newId()
    granted(await sign(guest, 'TAMU-TERTUTUP Satu'))
    granted(await sign(guest, 'TAMU-TERTUTUP Satu'))
    granted(await sign(newId(), 'TAMU-TERTUTUP Dua'))
    expect(await sign(newId(), ' ')).toMatchObject({ ok: false, refusal: { reason: 'blank', field: 'nama' } })
    const page = await findEntryPage(db, staff, id)
    expect(page?.guests.map(({ name }) => name)).toEqual(['TAMU-TERTUTUP Satu', 'TAMU-TERTUTUP Dua'])
    expect(page?.present).toMatchObject([{ unit: 'DINAS-33.19', listed: 12, signed: 2, people: 12, onRoll: null }])
    for (const other of [neighbour, province, regent])
      expect(await asActor(db, other, (tx) => tx.selectFrom('netra.activity_guests').select('name').execute())).toEqual(
        [],
      )
    granted(await closeDoor(world.desk, { actor: staff, id }))
    expect((await sign(newId(), 'Terlambat')).ok).toBe(false)
    expect(await sweepGuests(world.desk)).toBe(0)
    world.at('2024-11-17T02:00:00.000Z')
    expect(await sweepGuests(world.desk)).toBe(2)
    world.at('2024-10-17T02:00:00.000Z')
    expect((await findEntryPage(db, staff, id))?.present[0]?.signed).toBe(2)
  })

  test('the code itself is in no row', async () => {
    const id = await entered()
    const { code } = granted(await openDoor(world.desk, { actor: staff, id, hours: 1 }))
    const { rows } = await world.owner.query<{ t: string }>(
      `select to_jsonb(d)::text as t from netra.activity_doors d where activity_id = $1 union all select to_jsonb(e)::text from netra.events e where data ->> 'activityId' = $1::text`,
      [id],
    )
    expect(rows.length).toBeGreaterThan(2)
    expect(rows.map(({ t }) => t).join()).not.toContain(code.replace('-', ''))
  })
})

test('contacts are for the offices of the regency, written by each itself', async () => {
  const contact = { officeId: world.office('BAWASLU-33.19'), post: 'Humas', name: '', reachedAt: '0291-000' }
  granted(await recordContact(world.desk, { actor: staff, ...contact }))
  expect((await recordContact(world.desk, { actor: regent, ...contact })).ok).toBe(false)
  const reached = async (actor: ActorId) =>
    (await findForkopimda(db, actor, '33.19')).offices.flatMap(({ reachedAt }) => reachedAt ?? [])
  expect(await reached(regent)).toEqual(['0291-000'])
  for (const other of [neighbour, province]) expect(await reached(other)).toEqual([])
})

describe('bare SQL as somebody who is who he says', () => {
  const tries = async (actor: ActorId, statement: string): Promise<number | 'refused'> => {
    const undo = new Error('undo')
    let written = 0
    try {
      await asActor(db, actor, async (tx) => {
        written = Number((await sql.raw(statement).execute(tx)).numAffectedRows ?? 0n)
        throw undo
      })
    } catch (error) {
      if (error === undo) return written
      if ((error as { code?: string }).code === '42501') return 'refused'
      throw error
    }
    throw new Error('not reached')
  }

  test('nobody writes the public record, counts or points of another office; its own can', async () => {
    const id = await entered()
    const statements: readonly string[] = [
      `update netra.activities set place = 'x' where id = '${id}'`,
      `delete from netra.activity_parties where activity_id = '${id}'`,
      `delete from netra.activity_attendance where activity_id = '${id}'`,
      `update netra.activity_entries set state = 'dikoreksi' where id = '${id}'`,
      `update netra.agreed_points set state = 'selesai' where activity_id = '${id}'`,
    ]
    for (const statement of statements) {
      expect(await tries(neighbour, statement), statement).toBe(0)
      expect(await tries(staff, statement), statement).toBeGreaterThan(0)
    }
    const insert = (actor: ActorId) =>
      tries(
        actor,
        `insert into netra.activity_attendance (activity_id, unit, how, people) values ('${id}', 'X', 'daftar', 5)`,
      )
    expect(await insert(neighbour)).toBe('refused')
    expect(await insert(staff)).toBe(1)
    // Signing in is the door's alone, also for the organiser.
    const signed = `insert into netra.activity_attendance (activity_id, unit, how, people) values ('${id}', 'X', 'pindai', 500)`
    expect(await tries(staff, signed)).toBe('refused')
  })

  test('versions, notes and what the press reported are never changed, and an event is of one’s own office', async () => {
    const id = await entered()
    expect(await tries(staff, `update netra.activity_versions set reason = 'x' where activity_id = '${id}'`)).toBe(
      'refused',
    )
    expect(await tries(staff, `delete from netra.activity_versions where activity_id = '${id}'`)).toBe('refused')
    expect(await tries(staff, `update netra.agreed_points set says = 'x' where activity_id = '${id}'`)).toBe('refused')
    expect(await tries(staff, `delete from netra.activities where id = '${id}'`)).toBe('refused')
    const event = (actor: ActorId, of: string) =>
      tries(
        actor,
        `insert into netra.events (id, stream, type, office_id, actor_id, happened_at, recorded_at, salt, leaf_hash)
         values ('${newId()}', 'kegiatan', 'x', '${of}', '${actor}', now(), now(), decode(repeat('00', 16), 'hex'), decode(repeat('00', 32), 'hex'))`,
      )
    expect(await event(staff, world.office('BAWASLU-33.19'))).toBe(1)
    const seen = (actor: ActorId) =>
      asActor(db, actor, (tx) =>
        tx
          .selectFrom('netra.events')
          .select('id')
          .where('stream', '=', 'kegiatan')
          .where('type', '=', 'activity-entered')
          .execute(),
      )
    expect((await seen(staff)).length).toBeGreaterThan(0)
    expect(await seen(neighbour)).toEqual([])
  })
})
