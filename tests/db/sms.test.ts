/** The carrier of short messages against a centre in a process of its own, over the wire. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { askDoorCode, enterDoor, sendDoorCodes, type Messenger, type Netra } from '#app'
import { createMessenger } from '#gear'
import { doorCodeMail, doorCodeSms } from '#wording'
import { freePort } from '../support/free-port.ts'
import { smsCentre, type SmsCentre } from '../support/sms-centre.ts'
import { openWorld, type World } from './desk-world.ts'
import { granted } from './granted.ts'
import { hire } from './staff-world.ts'

let centre: SmsCentre
let messenger: Messenger
let world: World
beforeAll(async () => {
  centre = await smsCentre()
  messenger = carrier()
  world = await openWorld('2024-10-21T00:00:00.000Z')
})
afterAll(async () => {
  await centre.stop()
  await world.close()
})

const carrier = ({ port = centre.port, password = centre.password } = {}) =>
  createMessenger({ url: `smpp://${centre.user}@127.0.0.1:${String(port)}`, password, from: 'NETRA' })
const letter = (to: string, text = 'Halo') => ({ id: 'x', to, subject: '', text })
const kinds = async (to: string, by = messenger) => (await by.send(letter(to))).kind

test('a message reaches the number in international form, in parts where it is long, many over one line', async () => {
  expect((await messenger.send(letter('0812-345', 'x'))).kind).toBe('tidak-sampai')
  const all = await Promise.all(
    Array.from({ length: 40 }, (_, n) => messenger.send(letter(`+62812000${String(n).padStart(2, '0')}55`))),
  )
  expect(all.every(({ kind }) => kind === 'terkirim')).toBe(true)
  await messenger.send(letter('081234567855', `Surat ${'a'.repeat(200)}`))
  const long = centre.came.filter(({ to }) => to === '6281234567855')
  expect(long.map(({ part, from }) => [part, from])).toEqual([
    [[2, 1], 'NETRA'],
    [[2, 2], 'NETRA'],
  ])
  expect(long.map(({ text }) => text).join('')).toBe(`Surat ${'a'.repeat(200)}`)
  expect(centre.came).toHaveLength(42)
})

test('what a centre refuses for good, for now, or breaks off is told apart; and the next message opens another line', async () => {
  expect(await kinds('628120000000')).toBe('tidak-sampai')
  expect(await kinds('628120000111')).toBe('ditunda')
  expect(await kinds('628120000222')).toBe('entah')
  expect(await kinds('628120000555')).toBe('terkirim')
  expect(await kinds('628120000555', carrier({ password: 'salah' }))).toBe('ditunda')
  expect(await kinds('628120000555', carrier({ port: await freePort() }))).toBe('ditunda')
})

test('a one-time code goes to the telephone of whoever asked, once, and opens; by mail where he has none, and to nobody above him', async () => {
  const at = { employer: 'BUPATI-33.19', office: 'DINAS-33.19' } as const
  const both = await hire(world, { ...at, mail: 'guru@uji.test', phone: '+6281299900055' })
  const mailOnly = await hire(world, { ...at, mail: 'lain@uji.test' })
  const mailed: string[] = []
  const house: Netra = {
    ...world.desk,
    messenger,
    mailer: {
      through: 'uji',
      returnsTo: null,
      domain: 'contoh.id',
      send: ({ to }) => {
        mailed.push(to)
        return Promise.resolve({ kind: 'terkirim', code: 250 })
      },
    },
  }
  const write = (way: 'telepon' | 'surel', code: string, minutes: number) =>
    (way === 'telepon' ? doorCodeSms : doorCodeMail)(code, minutes)
  const before = centre.came.length
  const { handle } = granted(await askDoorCode(house, both.number, '192.0.2.1'))
  granted(await askDoorCode(house, mailOnly.number, '192.0.2.1'))
  granted(await askDoorCode(house, '198002292005019999', '192.0.2.1'))
  await sendDoorCodes(house, write)
  const came = centre.came.slice(before)
  expect([came.map(({ to }) => to), mailed]).toEqual([['6281299900055'], ['lain@uji.test']])
  expect(came[0]?.text.length).toBeLessThanOrEqual(160)
  const code = /\d{6}/.exec(came[0]?.text ?? '')?.[0] ?? ''
  granted(await enterDoor(house, { handle, typed: code, address: '192.0.2.1' }))
  await sendDoorCodes(house, write)
  expect(centre.came).toHaveLength(before + 1)
})
