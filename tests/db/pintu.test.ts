/** The door of the staff: who comes in, who does not, and that nobody can tell a number on a roll from one that is on none. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  askDoorCode,
  enterDoor,
  leaveDoor,
  printSlips,
  sendDoorCodes,
  standAtDoor,
  sweepDoor,
  type Letter,
  type Netra,
} from '#app'
import { doorLimits } from '#core'
import { addHours } from '#law'
import { asActor, systemActors, type ActorId } from '#store'
import { openWorld, type World } from './desk-world.ts'
import { granted } from './granted.ts'
import { hire, type Staff } from './staff-world.ts'

const start = '2024-10-21T00:00:00.000Z'
const stranger = '199912312024011999'

let world: World
let house: Netra
let teacher: Staff
let keeper: ActorId
const mailed: Letter[] = []

beforeAll(async () => {
  world = await openWorld(start)
  // A mailer that writes down what it is told: what it sends is read below, and nobody is shown his code.
  const mailer = {
    through: 'test',
    returnsTo: null,
    domain: 'contoh.id',
    send: (letter: Letter) => (mailed.push(letter), Promise.resolve({ kind: 'terkirim', code: 250 } as const)),
  }
  house = { ...world.desk, mailer, clock: world.desk.clock }
  await world.owner.query(
    `update netra.offices set employer_office_id = $1 where code in ('BKPSDM-33.19', 'DINAS-33.19')`,
    [world.office('BUPATI-33.19')],
  )
  keeper = await world.person('bkpsdm', 'BKPSDM-33.19')
  teacher = await hire(world, { employer: 'BUPATI-33.19', office: 'DINAS-33.19', mail: 'guru@contoh.example' })
})
afterAll(() => world.close())

let caller = 0
const address = () => `192.0.2.${String(++caller % 250)}`
const write = (_way: string, code: string, minutes: number) => ({ subject: 'x', text: `${code} ${String(minutes)}` })
const ask = async (number: string) => granted(await askDoorCode(house, number, address()))
const codeFor = async (number: string) => {
  const { handle } = await ask(number)
  mailed.length = 0
  while ((await sendDoorCodes(house, write)) > 0);
  return { handle, code: mailed[0]?.text.split(' ')[0] ?? 'none' }
}
const enter = (handle: string, typed: string) => enterDoor(house, { handle, typed, address: address() })

test('a code goes to the own address of whoever asked, opens once, for twenty minutes, and shows him himself', async () => {
  const { handle, code } = await codeFor(teacher.number)
  expect(mailed).toHaveLength(1)
  expect(mailed[0]).toMatchObject({ to: 'guru@contoh.example', subject: 'x' })
  expect(code).toMatch(/^\d{6}$/)
  expect(await enter(handle, `${code.slice(0, 3)} ${code.slice(3)}`)).toMatchObject({ ok: true })
  // Used: the same code again opens nothing.
  expect(await enter(handle, code)).toMatchObject({ refusal: { reason: 'dead' } })
  const other = await codeFor(teacher.number)
  const { token } = granted(await enter(other.handle, other.code))
  expect(await standAtDoor(house, token)).toMatchObject({
    pegawaiId: teacher.id,
    name: teacher.name,
    way: 'kode',
    post: { unit: 'DINAS-33.19', regionCode: '33.19' },
  })
  world.at(addHours(start, 21 / 60))
  expect(await standAtDoor(house, token)).toBeNull()
  world.at(start)
  expect(await standAtDoor(house, token)).not.toBeNull()
  await leaveDoor(house, token)
  expect(await standAtDoor(house, token)).toBeNull()
})

test('a number on no roll is answered as one that is: asked, tried wrongly, tried rightly, tried to death', async () => {
  const known = await ask(teacher.number)
  const unknown = await ask(stranger)
  const shape = ({ handle, shown }: typeof known) => ({ length: handle.length, shown })
  expect(shape(unknown)).toEqual(shape(known))
  const answers = async (handle: string) => {
    const all: unknown[] = []
    for (let n = 0; n < 7; n++) all.push(await enter(handle, '000000x'))
    return all
  }
  const wrong = { ok: false, refusal: { reason: 'wrong' } }
  const dead = { ok: false, refusal: { reason: 'dead' } }
  const expected = [wrong, wrong, wrong, wrong, dead, dead, dead]
  expect(await answers(known.handle)).toEqual(expected)
  expect(await answers(unknown.handle)).toEqual(expected)
  // Even with the right code: a demonstration without mail shows it for any number.
  const shown = granted(await askDoorCode({ ...house, mailer: null, mode: 'demonstration' }, stranger, address()))
  expect(shown.shown).toMatch(/^\d{6}$/)
  expect(await enter(shown.handle, shown.shown ?? '')).toEqual(wrong)
  expect(await enter('nothing', '123456')).toEqual(dead)
})

test('the same in the rows: what is kept of both has the same columns filled, and nothing says who it is', async () => {
  const at = addHours(start, 48)
  world.at(at)
  await ask(teacher.number)
  await ask(stranger)
  const { rows } = await world.owner.query<Record<string, unknown>>(
    `select state, tries, octet_length(sealed_code) as sealed, octet_length(number_hmac) as mark, used_at from netra.pegawai_asks where asked_at = $1`,
    [at],
  )
  expect(rows).toHaveLength(2)
  expect(rows[0]).toEqual(rows[1])
  const { rows: text } = await world.owner.query<{ all: string }>(
    `select string_agg(a::text, ' ') as all from netra.pegawai_asks a`,
  )
  expect(text[0]?.all).not.toContain(teacher.number)
  world.at(start)
})

test('a code tried a hundred times opens nothing, and neither do a hundred handles for one person', async () => {
  const other = await hire(world, { employer: 'BUPATI-33.19', office: 'DINAS-33.19', mail: 'lain@contoh.example' })
  const at = addHours(start, 3)
  world.at(at)
  const { handle, code } = await codeFor(other.number)
  const wrongCode = code === '111111' ? '222222' : '111111'
  for (let n = 0; n < 100; n++) expect((await enter(handle, wrongCode)).ok).toBe(false)
  expect(await enter(handle, code)).toMatchObject({ refusal: { reason: 'dead' } })
  // Five tries each: the fourth handle is the last that may be tried within the hour.
  const tried = await Promise.all(
    Array.from({ length: 10 }, async () => {
      const asked = await ask(other.number)
      return Promise.all(Array.from({ length: 10 }, () => enter(asked.handle, wrongCode)))
    }),
  )
  expect(tried.flat().every(({ ok }) => !ok)).toBe(true)
  const { rows } = await world.owner.query<{ tries: number }>(
    `select sum(tries)::integer as tries from netra.pegawai_asks where number_hmac = $1 and asked_at >= $2`,
    [Buffer.from(house.markNumber('nip', other.number)), at],
  )
  expect(rows[0]?.tries).toBe(doorLimits.triesAtPerson)
  // The control: an hour later he comes in.
  world.at(addHours(start, 5))
  const later = await codeFor(other.number)
  expect(await enter(later.handle, later.code)).toMatchObject({ ok: true })
  world.at(start)
})

test('one address is slowed down, right or wrong', async () => {
  const from = '198.51.100.9'
  const reasons = new Set<string>()
  for (let n = 0; n < 305; n++) {
    const tried = await enterDoor(house, { handle: 'A'.repeat(32), typed: '1', address: from })
    if (!tried.ok) reasons.add(tried.refusal.reason)
  }
  expect([...reasons]).toEqual(['dead', 'slow-down'])
})

test('after ten minutes a code is over; six askings in an hour send five', async () => {
  world.at(addHours(start, 10))
  const person = await hire(world, { employer: 'BUPATI-33.19', office: 'DINAS-33.19', mail: 'sering@contoh.example' })
  const { handle, code } = await codeFor(person.number)
  world.at(addHours(start, 10 + 11 / 60))
  expect(await enter(handle, code)).toMatchObject({ refusal: { reason: 'dead' } })
  mailed.length = 0
  for (let n = 0; n < 6; n++) await ask(person.number)
  while ((await sendDoorCodes(house, write)) > 0);
  expect(mailed).toHaveLength(4)
  world.at(start)
})

describe('printed slips', () => {
  test('open the door once, the newest alone, and only for the person they were printed for', async () => {
    world.at(addHours(start, 20))
    const first = granted(await printSlips(house, { actor: keeper, officeId: world.office('DINAS-33.19') }))
    const again = granted(await printSlips(house, { actor: keeper, officeId: world.office('DINAS-33.19') }))
    const slipOf = (from: typeof first, id: string) => from.slips.find(({ pegawaiId }) => pegawaiId === id)?.code ?? ''
    const another = again.slips.find(({ pegawaiId }) => pegawaiId !== teacher.id)
    const { handle } = await ask(teacher.number)
    expect(await enter(handle, slipOf(first, teacher.id))).toMatchObject({ refusal: { reason: 'wrong' } })
    expect(await enter(handle, another?.code ?? '')).toMatchObject({ refusal: { reason: 'wrong' } })
    const { token } = granted(await enter(handle, slipOf(again, teacher.id).toLowerCase()))
    expect(await standAtDoor(house, token)).toMatchObject({ pegawaiId: teacher.id, way: 'slip' })
    const twice = await ask(teacher.number)
    expect(await enter(twice.handle, slipOf(again, teacher.id))).toMatchObject({ refusal: { reason: 'wrong' } })
    world.at(start)
  })

  test('are printed by whoever keeps the roll, and by nobody else', async () => {
    const strangers = [
      await world.person('ketua', 'BAWASLU-33.19'),
      await world.person('kepala-opd', 'DINAS-33.19'),
      await world.person('bkn', 'BKN'),
    ]
    for (const actor of strangers)
      expect(await printSlips(house, { actor, officeId: world.office('DINAS-33.19') })).toMatchObject({
        refusal: { reason: 'not-found' },
      })
  })
})

test('nobody reads what was asked, who came, or where codes go; not even whoever keeps the roll', async () => {
  for (const table of ['pegawai_asks', 'pegawai_sessions', 'pegawai_contacts'] as const)
    await expect(
      asActor(world.clone.db, keeper, (tx) => tx.selectFrom(`netra.${table}`).selectAll().execute()),
    ).rejects.toMatchObject({ code: '42501' })
  // The control: his people he sees.
  const people = await asActor(world.clone.db, keeper, (tx) => tx.selectFrom('netra.pegawai').select('id').execute())
  expect(people.map(({ id }) => id)).toContain(teacher.id)
})

test('a day later nothing is kept of it, and only the clock takes it away', async () => {
  world.at(addHours(start, 200))
  await ask(stranger)
  const count = async () => {
    const { rows } = await world.owner.query<{ n: number }>('select count(*)::integer as n from netra.pegawai_asks')
    return rows[0]?.n
  }
  expect(await count()).toBeGreaterThan(1)
  await sweepDoor(house)
  expect(await count()).toBe(1)
  await expect(
    asActor(world.clone.db, keeper, (tx) => tx.selectFrom('netra.pegawai_asks').selectAll().execute()),
  ).rejects.toMatchObject({ code: '42501' })
  expect(systemActors.clock).not.toBe(keeper)
})
