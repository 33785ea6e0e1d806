import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  beginActivity,
  bringList,
  closeDoor,
  keepListScan,
  openDoor,
  openListScan,
  signInAtDoor,
  sweepGuests,
} from '#app'
import { addHours } from '#law'
import { asActor, doorTokenHash, newDoorToken, newId, type ActorId } from '#store'
import { findEntryPage, recapBelow } from '#store/views'
import { openWorld, type World } from './desk-world.ts'
import { workbookOf } from '../support/write-sheet.ts'
import { granted } from './granted.ts'
import { hire, type Staff } from './staff-world.ts'

/** Who was present: each person once, by door, by word or by list; and of a roll nobody's name. */

const start = '2024-10-17T02:00:00.000Z'
let world: World
let staff: ActorId
let neighbour: ActorId
let teacher: Staff
let gone: Staff
beforeAll(async () => {
  world = await openWorld(start)
  staff = await world.person('staf-penanganan', 'BAWASLU-33.19')
  neighbour = await world.person('ketua', 'BAWASLU-33.18')
  const at = { employer: 'BUPATI-33.19', office: 'DINAS-33.19' } as const
  teacher = await hire(world, at)
  gone = await hire(world, { ...at, left: true })
})
afterAll(() => world.close())

async function begun(): Promise<{ readonly id: string; readonly code: string }> {
  const id = newId()
  const fields = { jenis: 'rakor', bentuk: '5', judul: 'Rakor (contoh)', wilayah: '33.19', tanggal: '2024-10-10' }
  granted(
    await beginActivity(world.desk, {
      ...{ actor: staff, officeId: world.office('BAWASLU-33.19'), id },
      answers: { section: 'pokok', fields, rows: {} },
    }),
  )
  const { code } = granted(await openDoor(world.desk, { actor: staff, id, hours: 4 }))
  return { id, code }
}
/** As the one-time code would have let him in: the door itself has its own tests. */
async function inside(person: Staff, at = start): Promise<string> {
  const token = newDoorToken()
  await world.owner.query(
    `insert into netra.pegawai_sessions (token_hash, pegawai_id, opened_at, expires_at) values ($1, $2, $3, $4)`,
    [doorTokenHash(token), person.id, at, addHours(at, 1 / 3)],
  )
  return token
}
const byWord = (typed: string, name: string, unit: string, guestId = newId()) =>
  signInAtDoor(world.desk, { typed, staff: '', guestId, name, unit })
const byDoor = (typed: string, token: string, guestId = newId()) =>
  signInAtDoor(world.desk, { typed, staff: token, guestId, name: '', unit: '' })
const refused = (reason: string) => ({ ok: false, refusal: { reason } })
const present = async (id: string) => (await findEntryPage(world.desk.db, staff, id))?.present ?? []
const dinas = async () => {
  const { rows } = await world.owner.query<{ name: string }>('select name from netra.offices where id = $1', [
    world.office('DINAS-33.19'),
  ])
  return rows[0]?.name ?? ''
}

describe('at the door', () => {
  test('the same name of the same unit is one person, however it is written and whichever phone sends it', async () => {
    const { id, code } = await begun()
    const form = newId()
    granted(await byWord(code, 'Contoh Tamu', 'Badan Contoh', form))
    // The same form, because the answer was lost: he is told what he was told.
    granted(await byWord(code, 'Contoh Tamu', 'Badan Contoh', form))
    expect(await byWord(code, ' contoh   TAMU ', 'badan  contoh')).toEqual(refused('twice'))
    const both = await Promise.all([
      byWord(code, 'Contoh Dua', 'Badan Contoh'),
      byWord(code, 'CONTOH DUA', 'Badan Contoh'),
    ])
    expect(both.map(({ ok }) => ok).toSorted()).toEqual([false, true])
    // The control: another unit, another person.
    granted(await byWord(code, 'Contoh Tamu', 'Dinas Lain'))
    expect((await present(id)).map(({ unit, signed, people }) => [unit, signed, people])).toEqual([
      ['Badan Contoh', 2, 2],
      ['Dinas Lain', 1, 1],
    ])
  })

  test('whoever stands in the door of the staff is known by it: once, by the unit of the roll, and without his name', async () => {
    const { id, code } = await begun()
    granted(await byDoor(code, await inside(teacher)))
    expect(await byDoor(code, await inside(teacher))).toEqual(refused('twice'))
    // Nor once more by his own word.
    expect(await byWord(code, teacher.name, await dinas())).toEqual(refused('twice'))
    const page = await findEntryPage(world.desk.db, staff, id)
    expect(page?.present).toMatchObject([{ unit: await dinas(), proven: 1, signed: null, people: 1 }])
    expect(page?.guests).toMatchObject([{ name: null, unit: await dinas() }])
    const { rows } = await world.owner.query<{ t: string }>(
      'select to_jsonb(g)::text as t from netra.activity_guests g where activity_id = $1',
      [id],
    )
    for (const word of [teacher.name, teacher.id, teacher.number]) expect(rows[0]?.t).not.toContain(word)
  })

  test('a token that nobody has, that is over, or of somebody who left, signs nobody in', async () => {
    const { id, code } = await begun()
    expect(await byDoor(code, newDoorToken())).toEqual(refused('left'))
    expect(await byDoor(code, await inside(gone))).toEqual(refused('left'))
    expect(await byDoor(code, await inside(teacher, addHours(start, -2)))).toEqual(refused('left'))
    expect(await present(id)).toEqual([])
  })

  test('a code that is wrong, of before, or of a door that is closed opens nothing', async () => {
    const { id, code } = await begun()
    const again = granted(await openDoor(world.desk, { actor: staff, id, hours: 1 }))
    for (const typed of [code, 'AAAA-AAAA', 'bukan kode', ''])
      expect(await byWord(typed, 'Contoh', 'Unit')).toEqual(refused('closed'))
    world.at(addHours(start, 1))
    expect(await byWord(again.code, 'Contoh', 'Unit')).toEqual(refused('closed'))
    world.at(start)
    granted(await byWord(again.code, 'Contoh', 'Unit'))
    granted(await closeDoor(world.desk, { actor: staff, id }))
    expect(await byWord(again.code, 'Contoh Lain', 'Unit')).toEqual(refused('closed'))
  })

  test('the marks by which a person is known again go with the book, and nobody reads them', async () => {
    const { id, code } = await begun()
    granted(await byDoor(code, await inside(teacher)))
    const read = asActor(world.desk.db, staff, (tx) =>
      tx.selectFrom('netra.activity_guests').select('person_mark').where('activity_id', '=', id).execute(),
    )
    await expect(read).rejects.toThrow(/permission denied/)
    world.at('2024-11-17T02:00:00.000Z')
    expect(await sweepGuests(world.desk)).toBeGreaterThan(0)
    world.at(start)
    const { rows } = await world.owner.query('select from netra.activity_guests where activity_id = $1', [id])
    expect(rows).toEqual([])
    // The count stays.
    expect(await present(id)).toMatchObject([{ proven: 1 }])
  })
})

const csv = (lines: readonly string[]) => Buffer.from(`${lines.join('\r\n')}\r\n`)
const bring = (id: string, bytes: Uint8Array, actor = staff) =>
  bringList(world.desk, { actor, id, fileName: 'hadir 198001012005011001.csv', bytes })

describe('a list', () => {
  const list = csv([
    'No;Nama;NIP;Unit Kerja',
    '1;Contoh Satu;198001012005011001;Badan Contoh',
    '2;CONTOH SATU;198001012005011001;Badan Contoh',
    '3;Contoh Dua;;Badan Contoh',
    '4;Contoh Tiga;;',
    '5;Contoh Empat;;Dinas Lain',
  ])

  test('is counted by unit, each person once, and forgotten: no name of it is kept', async () => {
    const { id } = await begun()
    expect(granted(await bring(id, list))).toEqual({
      people: 3,
      units: [
        { unit: 'Badan Contoh', people: 2 },
        { unit: 'Dinas Lain', people: 1 },
      ],
      twice: [3],
      incomplete: [5],
    })
    expect((await present(id)).map(({ unit, filed, people }) => [unit, filed, people])).toEqual([
      ['Badan Contoh', 2, 2],
      ['Dinas Lain', 1, 1],
    ])
    // Brought again, it counts once; a shorter one takes its place.
    granted(await bring(id, list))
    granted(await bring(id, csv(['Nama;Unit', 'Contoh Satu;Badan Contoh'])))
    expect((await present(id)).map(({ unit, people }) => [unit, people])).toEqual([['Badan Contoh', 1]])
    const { rows } = await world.owner.query<{ t: string }>(
      `select to_jsonb(l)::text as t from netra.activity_lists l where activity_id = $1
       union all select to_jsonb(e)::text from netra.events e where data ->> 'activityId' = $1::text
       union all select to_jsonb(a)::text from netra.activity_attendance a where activity_id = $1`,
      [id],
    )
    expect(rows.length).toBeGreaterThan(5)
    for (const word of ['Contoh Satu', 'Contoh Dua', '198001012005011001'])
      expect(rows.map(({ t }) => t).join()).not.toContain(word)
  })

  test('with name and NIP in one cell, in either order, on the sheet that has people, is counted all the same', async () => {
    const { id } = await begun()
    const book = workbookOf([
      { name: 'Petunjuk', rows: [['No', 'Nama / NIP', 'Unit Kerja']] },
      {
        name: 'Hadir',
        rows: [
          ['DAFTAR HADIR (contoh)'],
          ['No', 'Nama / NIP', 'Unit Kerja'],
          ['1', 'Contoh Satu / 198001012005011001', 'Badan Contoh'],
          ['2', '198102022006042002 - Contoh Dua', 'Badan Contoh'],
          ['3', '198001012005011001 – CONTOH SATU, S.Pd.', 'Badan Contoh'],
          ['4', 'Contoh Tiga', 'Dinas Lain'],
          ['5', 'Contoh Lima (NIP. 19830303 200801 1 003)', 'Dinas Lain'],
        ],
      },
    ])
    const counted = granted(await bring(id, book))
    expect(counted).toEqual({
      people: 4,
      units: [
        { unit: 'Badan Contoh', people: 2 },
        { unit: 'Dinas Lain', people: 2 },
      ],
      twice: [5],
      incomplete: [],
    })
    // The same under headers that speak of one of them, or of neither.
    for (const header of ['Nama', 'NIP', 'NIP - Nama'])
      expect(
        granted(
          await bring(
            id,
            csv([
              `No;${header};Unit Kerja`,
              '1;Contoh Satu / 198001012005011001;Badan Contoh',
              '2;198001012005011001 - Contoh Satu;Badan Contoh',
            ]),
          ),
        ),
        header,
      ).toMatchObject({ people: 1, twice: [3] })
  })

  test('and the door count the same people: of both the larger, and never the sum', async () => {
    const { id, code } = await begun()
    granted(await bring(id, list))
    granted(await byWord(code, 'Contoh Satu', 'Badan Contoh'))
    expect(await present(id)).toMatchObject([
      { unit: 'Badan Contoh', filed: 2, signed: 1, people: 2 },
      { unit: 'Dinas Lain', people: 1 },
    ])
    expect((await recapBelow(world.desk.db, '33.19', {}))[0]?.people).toBe(0)
  })

  test('without a unit, without anybody, or no table at all, is refused with the reason, and counts nothing', async () => {
    const { id } = await begun()
    expect(await bring(id, csv(['Nama;NIP', 'Contoh;198001012005011001']))).toEqual(refused('list-no-unit'))
    expect(await bring(id, csv(['Nama;Unit', ';Badan Contoh']))).toEqual(refused('list-nobody'))
    expect(await bring(id, Buffer.from('%PDF-1.7 bukan tabel'))).toEqual(refused('roll-not-a-table'))
    expect(await present(id)).toEqual([])
  })

  test('is brought by the office of the activity alone', async () => {
    const { id } = await begun()
    expect(await bring(id, list, neighbour)).toMatchObject(refused('not-found'))
    expect(await present(id)).toEqual([])
    granted(await bring(id, list))
  })

  test('that was signed on paper is kept sealed; its office opens it, and that is an event', async () => {
    const { id } = await begun()
    const paper = Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.from('DAFTAR-TERTUTUP')])
    const keep = (actor: ActorId, bytes: Uint8Array = paper) =>
      keepListScan(world.desk, { actor, id, fileName: 'pindaian.pdf', scan: { bytes } })
    expect(await keep(staff, Buffer.from('bukan dokumen'))).toEqual(refused('scan-not-a-document'))
    expect((await keep(neighbour)).ok).toBe(false)
    granted(await keep(staff))
    const [list] = (await findEntryPage(world.desk.db, staff, id))?.lists ?? []
    expect(list).toMatchObject({ kind: 'pindaian', mediaType: 'application/pdf', people: null })
    const open = (actor: ActorId) => openListScan(world.desk, { actor, id, listId: list?.id ?? '' })
    expect(Buffer.from(granted(await open(staff)).bytes)).toEqual(paper)
    expect(await open(neighbour)).toMatchObject(refused('not-found'))
    const { rows } = await world.owner.query(
      `select from netra.events where type = 'list-opened' and data ->> 'listId' = $1`,
      [list?.id],
    )
    expect(rows).toHaveLength(1)
    const stored = await world.desk.files.read(list?.id ?? '')
    expect(Buffer.from(stored ?? []).toString('latin1')).not.toContain('DAFTAR-TERTUTUP')
  })
})
