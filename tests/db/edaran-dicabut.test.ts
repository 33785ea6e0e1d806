/** A circular that its sender takes back, its text shown to everybody, and what a link and the public see of it. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import {
  acknowledgeCircular,
  acknowledgeOnPaper,
  addVersion,
  findByLink,
  followCirculars,
  openByNodeLink,
  openCircular,
  passOnCircular,
  publishNumbers,
  remindLate,
  sendCircularMails,
  showCircularText,
  textByLink,
  withdrawCircular,
  type Mailer,
} from '#app'
import { addHours } from '#law'
import { asActor, type ActorId } from '#store'
import {
  findPublicCircular,
  listIssuedCirculars,
  listNodeReceipts,
  listPublicCirculars,
  listReceivedCirculars,
} from '#store/views'
import { circularMail } from '#wording'
import { openCascadeWorld, plainPdf, sent, type CascadeWorld, type Place } from './cascade-world.ts'
import { granted } from './granted.ts'

const start = '2026-11-29T02:00:00.000Z'
const withdrawn = { ok: false, refusal: { reason: 'withdrawn' } }
const notFound = { ok: false, refusal: { reason: 'not-found' } }
let world: CascadeWorld
let ketua: ActorId, sekda: ActorId, camat: ActorId, disdik: ActorId, neighbour: ActorId

beforeAll(async () => {
  world = await openCascadeWorld(start)
  ketua = await world.person('ketua', 'BAWASLU-64.01')
  neighbour = await world.person('ketua', 'BAWASLU-64.02')
  sekda = await world.person('sekda', 'SETDA-64.01')
  camat = await world.person('camat', 'KEC-64.01.04')
  disdik = await world.person('kepala-opd', 'OPD-64.01-DISDIK')
})
afterAll(() => world.close())
beforeEach(() => world.at(start))

type Found = { readonly id: string; readonly code: string }
async function nodeOf(circularId: string, code: Place): Promise<Found> {
  const { rows } = await world.owner.query<Found>(
    `select n.id, n.link_code as code from netra.edaran_nodes n join netra.offices o on o.id = n.office_id where n.edaran_id = $1 and o.code = $2`,
    [circularId, code],
  )
  const [found] = rows
  if (found === undefined) throw new Error(`${code} has no node`)
  return found
}

const issuerOfficeId = () => world.office('BAWASLU-64.01')
const withdraw = (circularId: string, actor = ketua, reason = 'Keliru tanggal (contoh).') =>
  withdrawCircular(world.netra, { actor, circularId, issuerOfficeId: issuerOfficeId(), reason })
const show = (circularId: string, isShown: boolean, actor = ketua) =>
  showCircularText(world.netra, { actor, circularId, issuerOfficeId: issuerOfficeId(), isShown })
const eventsOf = async (circularId: string, type: string) =>
  (await world.owner.query(`select from netra.edaran_events where edaran_id = $1 and type = $2`, [circularId, type]))
    .rowCount

describe('taken back', () => {
  test('nobody can open, acknowledge, pass on, remind or replace it, and what was acknowledged stays', async () => {
    const circularId = await sent(world, ketua, 'BAWASLU-64.01', { way: 'langsung' })
    const [setda, kec] = [await nodeOf(circularId, 'SETDA-64.01'), await nodeOf(circularId, 'KEC-64.01.04')]
    granted(await acknowledgeCircular(world.netra, { actor: sekda, nodeId: setda.id, version: 1 }))
    world.at(addHours(start, 73))
    await followCirculars(world.netra)
    granted(await withdraw(circularId))
    const later = { actor: camat, nodeId: kec.id }
    expect(granted(await openCircular(world.netra, later))).toBe(false)
    expect(await acknowledgeCircular(world.netra, { ...later, version: 1 })).toEqual(withdrawn)
    const paper = { actor: ketua, nodeId: kec.id, happenedAt: start, capacity: null, accordingTo: 'Contoh' }
    expect(await acknowledgeOnPaper(world.netra, paper)).toEqual(withdrawn)
    expect(
      await passOnCircular(world.netra, { ...later, actor: sekda, nodeId: setda.id, children: null, note: '' }),
    ).toEqual(withdrawn)
    expect(await remindLate(world.netra, later)).toEqual(withdrawn)
    const text = { bytes: Buffer.concat([plainPdf(), Buffer.from('\n%2')]), fileName: 'dua.pdf', senderWords: '' }
    const version = {
      actor: ketua,
      circularId,
      issuerOfficeId: issuerOfficeId(),
      changes: 'x',
      reopens: 'semua',
      kinds: [],
    }
    expect(await addVersion(world.netra, { ...version, text })).toEqual(notFound)
    world.at(addHours(start, 200))
    expect(await followCirculars(world.netra)).toBe(0)
    const { rows } = await world.owner.query(
      `select units_acknowledged, units_opened, (select count(*)::integer from netra.edaran_acknowledgements a join netra.edaran_nodes x on x.id = a.node_id
         where x.edaran_id = n.edaran_id) as receipts from netra.edaran_nodes n where edaran_id = $1 and parent_id is null`,
      [circularId],
    )
    expect(rows).toEqual([{ units_acknowledged: 1, units_opened: 1, receipts: 1 }])
  })

  test('by its sender alone, with a reason, once', async () => {
    const circularId = await sent(world, ketua, 'BAWASLU-64.01')
    for (const actor of [neighbour, sekda]) expect(await withdraw(circularId, actor)).toEqual(notFound)
    expect(await withdraw(circularId, ketua, ' ')).toMatchObject({ refusal: { reason: 'field', problem: 'blank' } })
    expect(await eventsOf(circularId, 'circular-withdrawn')).toBe(0)
    granted(await withdraw(circularId))
    expect(await withdraw(circularId)).toEqual(withdrawn)
    expect(await eventsOf(circularId, 'circular-withdrawn')).toBe(1)
  })

  test('all who have it are told, and nobody who never had it', async () => {
    for (const [code, address] of [
      ['SETDA-64.01', 'setda@contoh.test'],
      ['KEC-64.01.04', 'kec@contoh.test'],
    ] as const)
      await world.owner.query(
        `insert into netra.office_addresses (office_id, way, address, recorded_at, recorded_by) values ($1, 'surel', $2, now(), $3)`,
        [world.office(code), address, ketua],
      )
    const circularId = await sent(world, ketua, 'BAWASLU-64.01')
    granted(await withdraw(circularId))
    const went: string[] = []
    const mailer: Mailer = {
      through: 'contoh',
      returnsTo: null,
      domain: 'contoh.id',
      send: ({ to, text }) => {
        went.push(`${to}: ${text}`)
        return Promise.resolve({ kind: 'terkirim', code: 250 })
      },
    }
    // The letter itself had not gone out yet, and does not any more.
    await sendCircularMails({ ...world.netra, mailer }, (mail) => circularMail(mail, 'https://contoh.test'))
    expect(went).toHaveLength(1)
    expect(went[0]).toMatch(/^setda@contoh.test: .*mencabut edaran ini/)
    expect(went[0]).not.toMatch(/Tenggat|Nyatakan diterima/)
    const setda = await nodeOf(circularId, 'SETDA-64.01')
    expect(await findByLink(world.netra, setda.code)).toMatchObject({ withdrawalReason: 'Keliru tanggal (contoh).' })
    const received = await asActor(world.clone.db, sekda, (tx) =>
      listReceivedCirculars(tx, [world.office('SETDA-64.01')]),
    )
    expect(received.find(({ id }) => id === circularId)?.state).toBe('dicabut')
    const issued = await asActor(world.clone.db, ketua, (tx) => listIssuedCirculars(tx, [issuerOfficeId()]))
    expect(issued.find(({ id }) => id === circularId)?.state).toBe('dicabut')
    await world.owner.query('delete from netra.office_addresses')
  })
})

describe('its text', () => {
  test('is shown to everybody where its sender shows it, and hidden again', async () => {
    const circularId = await sent(world, ketua, 'BAWASLU-64.01')
    const seen = () => findPublicCircular(world.clone.db, start, circularId)
    expect(await seen()).toBeNull()
    for (const actor of [neighbour, sekda]) expect(await show(circularId, true, actor)).toEqual(notFound)
    granted(await show(circularId, true))
    granted(await show(circularId, true))
    expect(await eventsOf(circularId, 'text-shown')).toBe(1)
    expect(await seen()).toMatchObject({
      coverage: null,
      text: { n: 1, fileName: 'imbauan.pdf', basis: 'Contoh dasar.' },
    })
    granted(await show(circularId, false))
    expect(await eventsOf(circularId, 'text-hidden')).toBe(1)
    expect(await seen()).toBeNull()
  })

  test('without it the public sees coverage, and neither basis nor file', async () => {
    const deadlineAt = addHours(start, 10)
    const circularId = await sent(world, ketua, 'BAWASLU-64.01', { way: 'langsung', deadlineAt })
    expect(await findPublicCircular(world.clone.db, addHours(start, 9), circularId)).toBeNull()
    await publishNumbers({ db: world.clone.db, clock: () => addHours(start, 11) })
    const after = await findPublicCircular(world.clone.db, addHours(start, 11), circularId)
    expect(after).toMatchObject({ coverage: { units: 11 }, text: null })
    expect(JSON.stringify(after)).not.toContain('Contoh dasar.')
    granted(await withdraw(circularId))
    const gone = await findPublicCircular(world.clone.db, addHours(start, 11), circularId)
    expect(gone).toMatchObject({ withdrawalReason: 'Keliru tanggal (contoh).', coverage: { units: 11 } })
  })
})

describe('what others must not see', () => {
  test('the public is never told which office is late, whatever is shown', async () => {
    const circularId = await sent(world, ketua, 'BAWASLU-64.01', { way: 'langsung', deadlineAt: addHours(start, 80) })
    world.at(addHours(start, 90))
    await followCirculars(world.netra)
    granted(await show(circularId, true))
    await publishNumbers({ db: world.clone.db, clock: () => addHours(start, 90) })
    const shown = await listPublicCirculars(world.clone.db, addHours(start, 90), { most: 100 })
    expect(shown.find(({ id }) => id === circularId)?.coverage).toMatchObject({ units: 11, unitsAcknowledged: 0 })
    expect(JSON.stringify(shown)).not.toMatch(/SETDA-|KEC-|DESA-|OPD-|POLRES-|POLSEK-|SEKOLAH-/)
    // The control: somebody above reads the names.
    const { rows } = await world.owner.query<{ name: string }>(
      `select o.name from netra.edaran_nodes n join netra.offices o on o.id = n.office_id where n.edaran_id = $1 and n.late_at is not null`,
      [circularId],
    )
    expect(rows.map(({ name }) => name)).toContain('SETDA-64.01')
  })

  test('the code of a node opens its letter and nothing else', async () => {
    const circularId = await sent(world, ketua, 'BAWASLU-64.01')
    const other = await sent(world, ketua, 'BAWASLU-64.01', { subject: 'Edaran lain (contoh)' })
    const [setda, kec] = [await nodeOf(circularId, 'SETDA-64.01'), await nodeOf(circularId, 'KEC-64.01.04')]
    // Not passed on yet: its code leads nowhere, and opening by it is credited to nobody.
    expect(await findByLink(world.netra, kec.code)).toBeNull()
    expect(await openByNodeLink(world.netra, kec.code)).toBeNull()
    expect(await textByLink(world.netra, kec.code)).toBeNull()
    const letter = await openByNodeLink(world.netra, setda.code)
    expect(letter).toMatchObject({ office: 'SETDA-64.01', edaranId: circularId })
    const said = JSON.stringify(letter)
    expect(said).not.toMatch(/KEC-|DESA-|OPD-|POLRES-|units|late|acknowledg/)
    for (const { code } of [kec, await nodeOf(other, 'SETDA-64.01'), await nodeOf(circularId, 'POLRES-64.01')])
      expect(said).not.toContain(code)
    const { rows } = await world.owner.query(
      `select o.code from netra.edaran_nodes n join netra.offices o on o.id = n.office_id
       where n.edaran_id = any ($1) and n.opened_at is not null and n.parent_id is not null`,
      [[circularId, other]],
    )
    expect(rows).toEqual([{ code: 'SETDA-64.01' }])
  })

  test('who acknowledged is read by the office and those above, by name, capacity and paper, and by nobody beside', async () => {
    const circularId = await sent(world, ketua, 'BAWASLU-64.01')
    const { id } = await nodeOf(circularId, 'SETDA-64.01')
    granted(await acknowledgeCircular(world.netra, { actor: sekda, nodeId: id, version: 1 }))
    const seen = (actor: ActorId) => asActor(world.clone.db, actor, (tx) => listNodeReceipts(tx, id))
    for (const actor of [ketua, sekda])
      expect(await seen(actor)).toMatchObject([
        { name: 'Contoh sekda SETDA-64.01', role: 'sekda', capacity: 'definitif', way: 'akun', version: 1 },
      ])
    for (const actor of [neighbour, disdik, camat]) expect(await seen(actor)).toEqual([])
  })
})
