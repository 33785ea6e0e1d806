import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  differencesOfReadings,
  foldReadings,
  keepAttendanceList,
  openAttendanceList,
  sayRead,
  showCircularAt,
  type KeepReadingList,
  type ReadCircular,
} from '#app'
import { plainDate } from '#law'
import { asActor, keepReadingList, newId, readingLeaf, readTogether, systemActors, type ActorId } from '#store'
import { granted } from './granted.ts'
import { openWorld, type World } from './desk-world.ts'
import { addText, countsOf, hireAt, leave, sendCircular, standIn, unitBelow } from './reading-world.ts'

let world: World
let dinas: string
let school: string
let other: string
const at = '2024-10-17T02:00:00.000Z'

beforeAll(async () => {
  world = await openWorld(at)
  dinas = world.office('DINAS-33.19')
  school = await unitBelow(world, 'SDN-CONTOH-1', 'sekolah', dinas)
  other = await unitBelow(world, 'UPT-CONTOH-1', 'upt', dinas)
})
afterAll(() => world.close())

/** Bupati → dinas → school and UPT, with three teachers and one man of the UPT. */
async function arranged() {
  const teachers = [
    await hireAt(world, { officeId: school }),
    await hireAt(world, { officeId: school }),
    await hireAt(world, { officeId: school, kind: 'honorer' }),
  ] as const
  const worker = await hireAt(world, { officeId: other })
  const issuerId = world.office('BUPATI-33.19')
  const offices = [{ id: dinas }, { id: school, below: dinas }, { id: other, below: dinas }]
  const sent = await sendCircular(world, { issuerId, offices })
  return { ...sent, teachers, worker, root: sent.node(issuerId) }
}

/** What he is asked at this link, answered rightly or all wrongly. */
async function answersFor(link: string, token: Uint8Array, right: boolean): Promise<(id: string) => string | null> {
  const shown = await showCircularAt(world.desk, { link, token, isNew: false, address: '' })
  const given = new Map(
    shown?.questions.map((one) => [one.id, right ? one.right : (one.options.find((o) => o !== one.right) ?? '')]),
  )
  return (id) => given.get(id) ?? null
}
const say = (wanted: Pick<ReadCircular, 'link' | 'token'> & Partial<ReadCircular>) =>
  sayRead(world.desk, { version: 1, answers: null, ...wanted })

describe('a teacher', () => {
  test('is delivered, reads and understands, and all above him count it once, however often he says so', async () => {
    const { node, teachers, root } = await arranged()
    const token = await standIn(world, teachers[0])
    const { link, nodeId } = node(school)
    const shown = await showCircularAt(world.desk, { link, token, isNew: true, address: '192.0.2.1' })
    expect(shown?.circular).toMatchObject({
      subject: 'Netralitas (Contoh)',
      office: 'SDN-CONTOH-1',
      reader: { standing: 'counted', homeId: nodeId, delivered: null },
    })
    expect(shown?.questions).toHaveLength(3)
    expect(await say({ link, token })).toMatchObject({ ok: true, value: { state: 'read' } })
    expect(await say({ link, token })).toMatchObject({ ok: true, value: { state: 'read' } })
    expect(await say({ link, token, answers: await answersFor(link, token, false) })).toMatchObject({
      ok: true,
      value: { state: 'read', answered: [{ isRight: false }, { isRight: false }, { isRight: false }] },
    })
    const right = await answersFor(link, token, true)
    expect(await say({ link, token, answers: right })).toMatchObject({ ok: true, value: { state: 'understood' } })
    expect(await say({ link, token, answers: right })).toMatchObject({ ok: true, value: { state: 'understood' } })
    await foldReadings(world.desk)
    await foldReadings(world.desk)
    const one = { delivered: 1, read: 1, understood: 1, attested: 0 }
    expect(await countsOf(world, nodeId, 'own')).toMatchObject(one)
    for (const above of [nodeId, node(dinas).nodeId, root.nodeId])
      expect(await countsOf(world, above, 'people')).toMatchObject(one)
    expect(await countsOf(world, node(other).nodeId, 'people')).toMatchObject({ read: 0 })
    const opened = await world.owner.query<{ n: number }>(
      `select link_opened as n from netra.edaran_nodes where id = $1`,
      [nodeId],
    )
    expect(opened.rows).toEqual([{ n: 1 }])
    expect(await differencesOfReadings(world.desk)).toEqual([])
  })

  test('who opens the link of another office counts at his own, and the opening at the link', async () => {
    const { node, worker } = await arranged()
    const token = await standIn(world, worker)
    await showCircularAt(world.desk, { link: node(school).link, token, isNew: true, address: '192.0.2.1' })
    expect(await say({ link: node(school).link, token })).toMatchObject({ ok: true })
    await foldReadings(world.desk)
    expect(await countsOf(world, node(other).nodeId, 'own')).toMatchObject({ delivered: 1, read: 1 })
    expect(await countsOf(world, node(school).nodeId, 'own')).toMatchObject({ delivered: 0, read: 0 })
  })

  test('who left, is of another kind or of an office without a node is told so, and counts nowhere', async () => {
    const { node, teachers, root } = await arranged()
    const gone = await hireAt(world, { officeId: school })
    await leave(world, gone)
    const stranger = await hireAt(world, { officeId: world.office('BKPSDM-33.19') })
    const link = node(school).link
    for (const [who, reason] of [
      [gone, 'left'],
      [teachers[2], 'other-kind'],
      [stranger, 'elsewhere'],
    ] as const)
      expect(await say({ link, token: await standIn(world, who) })).toEqual({ ok: false, refusal: { reason } })
    await foldReadings(world.desk)
    expect(await countsOf(world, root.nodeId, 'people')).toMatchObject({ delivered: 0, read: 0 })
  })

  test('nobody reads without the door, after it closed, or by a link that is none', async () => {
    const { node, teachers } = await arranged()
    const link = node(school).link
    expect(await say({ link, token: null })).toEqual({ ok: false, refusal: { reason: 'nobody' } })
    expect(await say({ link, token: Buffer.alloc(32) })).toEqual({ ok: false, refusal: { reason: 'nobody' } })
    const token = await standIn(world, teachers[0])
    expect(await say({ link: '0'.repeat(20), token })).toEqual({ ok: false, refusal: { reason: 'not-found' } })
    world.at('2024-10-17T02:21:00.000Z')
    expect(await say({ link, token })).toEqual({ ok: false, refusal: { reason: 'nobody' } })
    world.at(at)
    expect(await say({ link, token })).toMatchObject({ ok: true })
  })

  test('a double click writes one event, also when both come in one breath', async () => {
    const { id, node, teachers } = await arranged()
    const token = await standIn(world, teachers[1])
    const link = node(school).link
    await Promise.all(Array.from({ length: 20 }, () => say({ link, token })))
    await foldReadings(world.desk)
    expect(await countsOf(world, node(school).nodeId, 'own')).toMatchObject({ delivered: 1, read: 1 })
    const { rows } = await world.owner.query(`select type from netra.reading_events where edaran_id = $1`, [id])
    expect(rows).toEqual([{ type: 'person-read' }])
  })
})

describe('a new text', () => {
  test('is asked of those it concerns, and what they read of the old one does not count for it', async () => {
    const { id, node, teachers, worker, root } = await arranged()
    const [teacher, man] = [await standIn(world, teachers[0]), await standIn(world, worker)]
    const link = node(school).link
    for (const token of [teacher, man]) await say({ link, token, answers: await answersFor(link, token, true) })
    await foldReadings(world.desk)
    expect(await countsOf(world, root.nodeId, 'people')).toMatchObject({ read: 2, understood: 2 })
    await addText(world, id, { n: 2, reopens: 'jenis', kinds: ['sekolah'] })
    await foldReadings(world.desk)
    expect(await countsOf(world, node(school).nodeId, 'own')).toMatchObject({ delivered: 0, read: 0, understood: 0 })
    expect(await countsOf(world, node(other).nodeId, 'own')).toMatchObject({ delivered: 1, read: 1, understood: 1 })
    expect(await countsOf(world, root.nodeId, 'people')).toMatchObject({ read: 1, understood: 1 })
    expect(await say({ link, token: teacher })).toEqual({ ok: false, refusal: { reason: 'old-text' } })
    // The other may read it too, and counts once all the same.
    for (const token of [teacher, man]) expect(await say({ link, token, version: 2 })).toMatchObject({ ok: true })
    await foldReadings(world.desk)
    expect(await countsOf(world, root.nodeId, 'people')).toMatchObject({ delivered: 2, read: 2, understood: 1 })
    await addText(world, id, { n: 3, reopens: 'tidak' })
    await foldReadings(world.desk)
    expect(await countsOf(world, root.nodeId, 'people')).toMatchObject({ delivered: 2, read: 2, understood: 1 })
    expect(await differencesOfReadings(world.desk)).toEqual([])
  })
})

describe('a merger', () => {
  test('takes along what its people read', async () => {
    const { id, node, worker, teachers, root } = await arranged()
    const tokens = [await standIn(world, worker), await standIn(world, teachers[0])]
    for (const token of tokens) await say({ link: node(school).link, token })
    await foldReadings(world.desk)
    await world.owner.query(`update netra.edaran_nodes set merged_into_office_id = $2 where id = $1`, [
      node(other).nodeId,
      school,
    ])
    // Sums of what was read are drawn again by whoever merges.
    await world.owner.query(`select netra.recount_edaran($1)`, [id])
    await foldReadings(world.desk)
    expect(await countsOf(world, node(other).nodeId, 'own')).toMatchObject({ read: 0 })
    expect(await countsOf(world, node(school).nodeId, 'own')).toMatchObject({ read: 2 })
    const { rows } = await world.owner.query<{ what: string }>(
      `select distinct node_id from netra.edaran_readings where edaran_id = $1`,
      [id],
    )
    expect(rows).toEqual([{ node_id: node(school).nodeId }])
    expect(await countsOf(world, root.nodeId, 'people')).toMatchObject({ read: 2 })
    expect(await differencesOfReadings(world.desk)).toEqual([])
  })
})

test('every event carries the leaf of what stands in its row', async () => {
  const { rows } = await world.owner.query<Record<string, unknown> & { salt: Buffer; leaf_hash: Buffer }>(
    `select id, type, edaran_id, node_id, pegawai_id, office_id, version, happened_at, recorded_at, data, salt, leaf_hash from netra.reading_events`,
  )
  expect(rows.length).toBeGreaterThan(5)
  for (const { salt, leaf_hash, ...row } of rows) {
    expect(readingLeaf(salt, row as never)).toEqual(leaf_hash)
    expect(readingLeaf(salt, { ...row, version: 9 } as never)).not.toEqual(leaf_hash)
  }
})

test('the nightly comparison finds a count that is one too high, and an event that is missing', async () => {
  const { node } = await arranged()
  const { nodeId } = node(school)
  await world.owner.query(`update netra.edaran_nodes set own_read = own_read + 1 where id = $1`, [nodeId])
  expect(await differencesOfReadings(world.desk)).toEqual([{ node_id: nodeId, what: 'own_read', kept: 1, found: 0 }])
  await world.owner.query(`update netra.edaran_nodes set own_read = own_read - 1 where id = $1`, [nodeId])
  const teacher = await hireAt(world, { officeId: school })
  await world.owner.query(
    `insert into netra.edaran_readings (edaran_id, pegawai_id, node_id, delivered_at, delivered_version, read_at, read_version)
     select edaran_id, $2, id, now(), 1, now(), 1 from netra.edaran_nodes where id = $1`,
    [nodeId, teacher],
  )
  const found = (await differencesOfReadings(world.desk)).map(({ what }) => what)
  expect(found).toContain('events')
  await world.owner.query(`delete from netra.edaran_readings where pegawai_id = $1`, [teacher])
})

test('openings of one link from one address are counted up to a point, and read beyond it', async () => {
  const { node } = await arranged()
  const { link, nodeId } = node(school)
  const openFrom = (address: string) => showCircularAt(world.desk, { link, token: null, isNew: true, address })
  const shown = await Promise.all(Array.from({ length: 100 }, () => openFrom('198.51.100.7')))
  expect(shown.every((one) => one !== null)).toBe(true)
  await openFrom('198.51.100.8')
  await showCircularAt(world.desk, { link: node(other).link, token: null, isNew: true, address: '198.51.100.7' })
  await foldReadings(world.desk)
  const { rows } = await world.owner.query<{ id: string; n: number }>(
    `select id, link_opened as n from netra.edaran_nodes where id = any ($1)`,
    [[nodeId, node(other).nodeId]],
  )
  // Sixty of the first, one of the second address, and the other link has a bucket of its own.
  expect(rows.map(({ id, n }) => [id === nodeId, n]).toSorted((a, b) => Number(b[1]) - Number(a[1]))).toEqual([
    [true, 61],
    [false, 1],
  ])
})

describe('a signed list of those without a phone', () => {
  const scan = (words: string) => ({ bytes: Buffer.from(`%PDF-1.7 ${words}`) })
  async function listing() {
    const made = await arranged()
    const headId = await unitHead(school)
    const keep = (changed: Partial<KeepReadingList> = {}) =>
      keepAttendanceList(world.desk, {
        actor: headId,
        id: newId(),
        nodeId: made.node(school).nodeId,
        people: 1,
        heldOn: plainDate('2024-10-16'),
        accordingTo: 'Kepala sekolah (Contoh)',
        fileName: 'daftar.pdf',
        scan: scan('satu'),
        replacesId: null,
        ...changed,
      })
    const { rows } = await world.owner.query<{ n: number }>(
      `select own_people as n from netra.edaran_nodes where id = $1`,
      [made.node(school).nodeId],
    )
    return { ...made, headId, keep, asked: rows[0]?.n ?? 0 }
  }
  const unitHead = async (officeId: string) => {
    const id = newId() as ActorId
    await world.owner.query(
      `insert into netra.accounts (id, kind, name, born_on) values ($1, 'person', 'Contoh Kepala', '1980-01-01')`,
      [id],
    )
    await world.owner.query(
      `insert into netra.memberships (account_id, office_id, role, capacity, valid_from) values ($1, $2, 'kepala-unit', 'definitif', '2020-01-01')`,
      [id, officeId],
    )
    return id
  }

  test('counts as attested, once, never as read, and never for more people than there are', async () => {
    const { node, keep, asked } = await listing()
    expect(asked).toBeGreaterThan(1)
    const id = newId()
    granted(await keep({ id }))
    granted(await keep({ id }))
    await foldReadings(world.desk)
    expect(await countsOf(world, node(school).nodeId, 'own')).toMatchObject({ attested: 1, read: 0, delivered: 0 })
    // All the others fit on a second one, and nobody on a third.
    granted(await keep({ people: asked - 1 }))
    expect(await keep()).toMatchObject({ refusal: { reason: 'more-than-roll' } })
    // A corrected list takes the place of the first, once.
    const better = newId()
    granted(await keep({ id: better, replacesId: id }))
    expect(await keep({ replacesId: id })).toMatchObject({ refusal: { reason: 'replaced-already' } })
    await foldReadings(world.desk)
    expect(await countsOf(world, node(school).nodeId, 'own')).toMatchObject({ attested: asked, read: 0 })
    expect(await differencesOfReadings(world.desk)).toEqual([])
  })

  test('is taken from whoever acts for the unit alone, and its sheet is opened by him alone', async () => {
    const { node, keep, headId } = await listing()
    const stranger = await unitHead(other)
    const above = await world.person('kepala-opd', 'DINAS-33.19')
    const bawaslu = await world.person('ketua', 'BAWASLU-33.19')
    for (const actor of [stranger, above, bawaslu])
      expect(await keep({ actor })).toMatchObject({ ok: false, refusal: { reason: 'not-found' } })
    const id = newId()
    granted(await keep({ id, scan: scan('dua') }))
    const seen = async (actor: ActorId, nodeId = node(school).nodeId) => {
      const list = await openAttendanceList(world.desk, { actor, nodeId, id })
      return list === 'gone' ? list : list && Buffer.from(list.bytes).toString()
    }
    expect(await seen(headId)).toBe('%PDF-1.7 dua')
    for (const actor of [stranger, above, bawaslu]) expect(await seen(actor)).toBeNull()
    expect(await seen(headId, node(other).nodeId)).toBeNull()
  })

  test('of an old text, of what was not sent, or in two hands at once is refused', async () => {
    const { id: edaranId, keep, node, asked, headId } = await listing()
    const two = await Promise.all([keep({ people: asked }), keep({ people: asked })])
    expect(two.filter(({ ok }) => ok)).toHaveLength(1)
    expect(two.find(({ ok }) => !ok)).toMatchObject({ refusal: { reason: 'more-than-roll' } })
    // A new text asks for all again: the old list counts no more, and another fits.
    await addText(world, edaranId, { n: 2, reopens: 'semua' })
    granted(await keep({ people: asked }))
    // Whatever a page was made of, the database has the last word on text and sending.
    const written = (version: number) =>
      asActor(world.clone.db, headId, (tx) =>
        keepReadingList(tx, {
          ...{
            id: newId(),
            nodeId: node(school).nodeId,
            edaranId,
            officeId: school,
            version,
            people: 1,
            replacesId: null,
          },
          ...{
            heldOn: '2024-10-16',
            accordingTo: 'Contoh',
            fileId: newId(),
            fileName: 'x.pdf',
            officeKeyId: newId(),
            at,
          },
          ...{ mediaType: 'application/pdf', sha256: Buffer.alloc(32) },
        }),
      )
    expect(await written(1)).toBe('old-text')
    await world.owner.query('update netra.edaran_nodes set sent_at = null where id = $1', [node(school).nodeId])
    expect(await written(2)).toBe('not-sent')
    expect(await keep()).toMatchObject({ refusal: { reason: 'not-found' } })
  })
})

describe('who sees what', () => {
  const readings = (actor: Parameters<typeof asActor>[1]) =>
    asActor(world.clone.db, actor, (tx) =>
      tx.selectFrom('netra.edaran_readings').select(['pegawai_id', 'read_version']).execute(),
    )

  test('whoever keeps a roll sees who of it has read; Bawaslu, a head of unit and another employer see nobody', async () => {
    const { node, teachers } = await arranged()
    const token = await standIn(world, teachers[0])
    await say({ link: node(school).link, token })
    const keeper = await world.person('ppk-kepegawaian', 'BUPATI-33.19')
    expect((await readings(keeper)).map(({ pegawai_id: who }) => who)).toContain(teachers[0])
    for (const [role, office] of [
      ['ketua', 'BAWASLU-33.19'],
      ['kepala-opd', 'DINAS-33.19'],
      ['bkn', 'BKN'],
    ] as const)
      expect(await readings(await world.person(role, office)), role).toEqual([])
  })

  test('what somebody understood is in no column that an officer may read, and history is never written by hand', async () => {
    const keeper = await world.person('ppk-kepegawaian', 'BUPATI-33.19')
    for (const query of [
      `select understood_version from netra.edaran_readings`,
      `select * from netra.course_results`,
      `select * from netra.pegawai_sessions`,
      `update netra.edaran_readings set read_version = 1`,
      `delete from netra.reading_events`,
      `delete from netra.reading_deltas`,
      `update netra.edaran_nodes set people_read = 0`,
    ])
      await expect(
        asActor(world.clone.db, keeper, (tx) => sql.raw(query).execute(tx)),
        query,
      ).rejects.toThrow(/permission denied/)
    // The control: what he may read, he reads.
    await asActor(world.clone.db, keeper, (tx) => sql.raw(`select read_version from netra.edaran_readings`).execute(tx))
    const events = await asActor(world.clone.db, keeper, (tx) =>
      tx.selectFrom('netra.reading_events').select('id').execute(),
    )
    expect(events).toEqual([])
    const asClock = await asActor(world.clone.db, systemActors.clock, (tx) =>
      tx.selectFrom('netra.reading_events').select('id').execute(),
    )
    expect(asClock.length).toBeGreaterThan(0)
  })

  test('nobody says with the token of one that another has read', async () => {
    const { node, teachers } = await arranged()
    const token = await standIn(world, teachers[0])
    const shown = await showCircularAt(world.desk, { link: node(school).link, token, isNew: false, address: '' })
    const reading = {
      ...{ token, at, version: 1, step: 'read' as const },
      edaranId: shown?.circular.edaranId ?? newId(),
      nodeId: node(school).nodeId,
    }
    expect(
      await readTogether(world.clone.db, [
        { ...reading, pegawaiId: teachers[1] },
        { ...reading, pegawaiId: teachers[0] },
        { ...reading, pegawaiId: teachers[0], nodeId: node(other).nodeId },
      ]),
    ).toEqual(['nobody', 'kept', 'moved'])
  })
})
