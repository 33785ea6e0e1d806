/** A request for information, from the door to the public list (N165; L-KIP). */
import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { askInformation, decideInformation, listInformation, type AskInformation } from '#app'
import { informationDecisions, type DatasetRow } from '#core'
import { asActor, newId, systemActors, type ActorId } from '#store'
import { countInformation, idsOfRequestCode, listInformationRequests, listInformationSteps } from '#store/views'
import { codeOf } from '../../src/lib/permohonan/listed-request.ts'
import { requestEntries } from '../../src/lib/permohonan/requests-feed.ts'
import { requestRows } from '../../src/app/terbuka/request-rows.ts'
import { openWorld, type World } from './desk-world.ts'
import { granted } from './granted.ts'

const now = '2026-11-30T02:00:00.000Z'
const tomorrow = '2026-12-01T02:00:00.000Z'
let world: World
let staff: ActorId
let neighbour: ActorId
let above: ActorId
let colleague: ActorId
beforeAll(async () => {
  world = await openWorld(now)
  staff = await world.person('ppid', 'BAWASLU-33.19')
  neighbour = await world.person('ketua', 'BAWASLU-33.18')
  colleague = await world.person('staf-penanganan', 'BAWASLU-33.19')
  above = await world.person('ketua', 'BAWASLU-33')
})
afterAll(() => world.close())

const marked = 'PENANDA-ASLI: daftar kegiatan sosialisasi tahun 2026'
async function asked(wanted: Partial<AskInformation> = {}): Promise<string> {
  const id = randomUUID()
  granted(
    await askInformation(world.desk, { ...{ id, regionCode: '33.19', words: marked, address: '10.1.0.1' }, ...wanted }),
  )
  return wanted.id ?? id
}
const idsFor = async (actor: ActorId) => granted(await listInformation(world.desk, actor)).map(({ id }) => id)
const publicOf = async (id: string) => (await listInformationRequests(world.clone.db, { now, id })).requests[0]
const refused = {
  kind: 'ditolak',
  matter: 'Berita acara klarifikasi sebuah perkara',
  answer: '',
  exemption: 'UU 14/2008 ps. 17',
  reason: 'Perkaranya masih ditangani.',
} as const
const decide = (requestId: string, actor: ActorId = staff) =>
  decideInformation(world.desk, { requestId, actor, ...refused })

describe('a request', () => {
  test('reaches the office of its region and nobody else, once for the same form', async () => {
    const id = await asked()
    await asked({ id })
    expect([await idsFor(staff), await idsFor(neighbour), await idsFor(above)]).toEqual([[id], [], []])
  })

  test('stands on the public list with its office and its day, and no word of it', async () => {
    const id = await asked()
    expect(await publicOf(id)).toEqual({ id, office: 'BAWASLU-33.19', zone: 'WIB', askedOn: '2026-11-30', steps: [] })
    expect(JSON.stringify(await listInformationRequests(world.clone.db, { now: tomorrow, size: 100 }))).not.toContain(
      'PENANDA',
    )
    // The control: its office reads it.
    expect(granted(await listInformation(world.desk, staff)).some(({ words }) => words === marked)).toBe(true)
  })

  test('is found again by the code that its sender was given, and by no other', async () => {
    const [id, other] = [await asked({ address: '10.1.0.9' }), await asked({ address: '10.1.0.9' })]
    const found = (code: string, at = tomorrow) => idsOfRequestCode(world.clone.db, code, at)
    expect([await found(codeOf(id)), await found(codeOf(other))]).toEqual([[id], [other]])
    expect([await found('%'), await found('')]).toEqual([[], []])
    // On its first day it is on no list, and nobody may learn by trying that somebody asked just now.
    expect(await found(codeOf(id), now)).toEqual([])
  })

  test('is counted for whoever answers it, and for nobody else', async () => {
    const count = (actor: ActorId) => asActor(world.clone.db, actor, countInformation)
    const before = await Promise.all([staff, neighbour, colleague].map(count))
    const id = await asked({ address: '10.1.0.10' })
    expect(await Promise.all([staff, neighbour, colleague].map(count))).toEqual([(before[0] ?? 0) + 1, before[1], 0])
    granted(await decide(id))
    expect(await count(staff)).toBe(before[0])
  })

  test('of a place nobody knows, or of no words, is refused with its reason', async () => {
    const ask = (wanted: Partial<AskInformation>) =>
      askInformation(world.desk, {
        ...{ id: randomUUID(), regionCode: '33.19', words: marked, address: '10.1.0.2' },
        ...wanted,
      })
    expect(await ask({ regionCode: '99.99' })).toMatchObject({ refusal: { reason: 'no-such-place' } })
    // An id that stands in public tells no moment: what begins with one is none.
    for (const id of ['x', newId()]) expect(await ask({ id })).toMatchObject({ refusal: { reason: 'no-such-place' } })
    expect(await ask({ words: '  apa?  ' })).toMatchObject({ refusal: { reason: 'too-short' } })
    expect(await ask({ words: 'a'.repeat(2_001) })).toMatchObject({ refusal: { reason: 'too-long' } })
  })

  test('comes twenty times from one address at once, and then waits', async () => {
    for (let nth = 0; nth < 20; nth++) await asked({ address: '10.1.0.3', regionCode: '64.02' })
    const more = { id: randomUUID(), regionCode: '64.02', words: marked, address: '10.1.0.3' }
    expect(await askInformation(world.desk, more)).toMatchObject({ refusal: { reason: 'slow-down' } })
  })
})

describe('a decision', () => {
  test('is taken by that office alone, once, and is public with the exemption relied on', async () => {
    const id = await asked()
    for (const other of [neighbour, above, colleague])
      expect(await decide(id, other)).toMatchObject({ refusal: { reason: 'not-found' } })
    granted(await decide(id))
    expect(await decide(id)).toMatchObject({ refusal: { reason: 'moved-meanwhile' } })
    expect((await publicOf(id))?.steps).toEqual([
      {
        kind: 'ditolak',
        matter: refused.matter,
        answer: null,
        exemption: refused.exemption,
        reason: refused.reason,
        takenOn: '2026-11-30',
      },
    ])
    expect(await idsFor(staff)).not.toContain(id)
  })

  test('is told in the feed and in the file of open data in the words of the office, and never in those of who asked', async () => {
    const [id, waits] = [await asked(), await asked()]
    granted(await decide(id))
    const steps = await listInformationSteps(world.clone.db, 100)
    const told = requestEntries((path) => `https://contoh.test${path}`, steps).filter(({ name }) => name.includes(id))
    expect(told).toMatchObject([
      {
        ...{ name: `${id}-ditolak`, title: `Ditolak: ${refused.matter}`, page: `https://contoh.test/permohonan/${id}` },
        says: expect.stringContaining(refused.exemption) as string,
        updated: '2026-11-30T00:00:00+07:00',
      },
    ])
    const rows: DatasetRow[] = []
    for await (const batch of requestRows({ ...world.desk, clock: () => tomorrow })) rows.push(...batch)
    const rowOf = (wanted: string) => rows.find(([first]) => first === wanted)
    expect(rowOf(id)).toEqual([
      ...[id, 'BAWASLU-33.19', '2026-11-30', '2026-12-14', null, 'ditolak', '2026-11-30', true],
      ...[refused.matter, null, refused.exemption, refused.reason],
    ])
    const untold = Array.from({ length: 8 }, () => null)
    expect(rowOf(waits)).toEqual([waits, 'BAWASLU-33.19', '2026-11-30', '2026-12-14', ...untold])
    expect(JSON.stringify([told, rows])).not.toContain('PENANDA')
  })

  test('may be put off once, with a reason, and comes after it', async () => {
    const id = await asked()
    const extend = (reason: string) =>
      decideInformation(world.desk, { requestId: id, actor: staff, kind: 'diperpanjang', reason })
    expect(await extend(' ')).toMatchObject({ refusal: { reason: 'field', field: 'reason' } })
    granted(await extend('Berkasnya di kecamatan.'))
    expect(await extend('Sekali lagi.')).toMatchObject({ refusal: { reason: 'moved-meanwhile' } })
    granted(await decide(id))
    expect((await publicOf(id))?.steps.map(({ kind }) => kind)).toEqual(['diperpanjang', 'ditolak'])
    // Nor by a row written past the page, once it is decided.
    await expect(
      asActor(world.clone.db, staff, (tx) =>
        sql`insert into netra.information_steps (id, request_id, office_id, kind, reason, taken_by, taken_at)
          values (${newId()}, ${id}, ${world.office('BAWASLU-33.19')}, 'diperpanjang', 'x', ${staff}, now())`.execute(
          tx,
        ),
      ),
    ).rejects.toThrow(/row-level security|duplicate key/)
  })

  test.each(informationDecisions)('%s needs its parts and no others', async (kind) => {
    const id = await asked({ address: `10.2.0.${informationDecisions.indexOf(kind)}` })
    const all = { matter: 'Perihal', answer: 'Jawaban', exemption: 'Pasal', reason: 'Alasan' }
    expect(
      await decideInformation(world.desk, { requestId: id, actor: staff, kind, ...all, matter: ' ' }),
    ).toMatchObject({
      refusal: { reason: 'field', field: 'matter' },
    })
    granted(await decideInformation(world.desk, { requestId: id, actor: staff, kind, ...all }))
    const [step] = (await publicOf(id))?.steps ?? []
    expect([step?.answer !== null, step?.exemption !== null]).toEqual([
      kind === 'dikabulkan' || kind === 'sebagian',
      kind === 'sebagian' || kind === 'ditolak',
    ])
  })

  test('and the asking are events that hold no word of either', async () => {
    const id = await asked()
    granted(await decide(id))
    const { rows } = await world.owner.query<{ type: string; actor_id: string; data: object }>(
      `select type, actor_id, data from netra.events where data ->> 'requestId' = $1 order by recorded_at, id`,
      [id],
    )
    expect(rows).toEqual([
      { type: 'information-asked', actor_id: systemActors.intake, data: { requestId: id } },
      { type: 'information-decided', actor_id: staff, data: { requestId: id, decision: 'ditolak' } },
    ])
  })
})
