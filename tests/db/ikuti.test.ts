/** Public numbers by mail: only after a yes from that very address, once a day, and gone with one press (N167). */
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { confirmFollow, endFollow, followNumbers, readFollow, tellFollowers } from '#app'
import { createMailer } from '#gear'
import { addHours } from '#law'
import { asActor, type FollowedTopic } from '#store'
import { changesMail, followMail } from '#wording'
import { actor } from '../../src/main/demonstration/cast.ts'
import { cloneDatabase, type Clone } from '../support/database.ts'
import { smtpServer } from '../support/smtp-server.ts'
import { granted } from './granted.ts'

let clone: Clone
let server: Awaited<ReturnType<typeof smtpServer>>
let visitor = 0
beforeAll(async () => {
  clone = await cloneDatabase('demonstration')
  server = await smtpServer()
})
beforeEach(async () => {
  await sql`delete from netra.followers`.execute(clone.owner)
  await sql`delete from netra.published_numbers where as_of > now()`.execute(clone.owner)
})
afterAll(async () => {
  await server.stop()
  await clone.close()
})

const paser = { of: 'wilayah', region: '64.01' } as const
const later = (hours: number) => {
  const now = addHours(clone.netra.clock(), hours)
  const mailer = createMailer({ url: server.url, from: 'netra@contoh.go.id', password: null })
  return { ...clone.netra, mailer, clock: () => now }
}
/** The server says what came to it through another process: no mail of one question may be taken for that of the next. */
async function withMails<T>(asked: Promise<T>, sent: (answer: T) => number): Promise<T> {
  const before = arrived()
  const answer = await asked
  await expect.poll(arrived).toBe(before + sent(answer))
  return answer
}
const follow = (mail: string, topic: FollowedTopic = paser, address = `10.7.0.${(visitor += 1)}`) =>
  withMails(followNumbers(later(0), { topic, mail, address }, followMail), ({ ok }) => (ok ? 1 : 0))
const tell = (hours: number) => withMails(tellFollowers(later(hours), changesMail), (told) => told)
/** As the clock leaves it that publishes. */
const publish = (shown: number | null, hours: number, measure = 'sanksi', region = '64.01') =>
  sql`insert into netra.published_numbers (measure_id, region_code, shown, as_of)
    values (${measure}, ${region}, ${shown}, ${addHours(clone.netra.clock(), hours)})`.execute(clone.owner)
function tokenIn(text: string | undefined): string {
  const [, token] = /\/ikuti\/([0-9a-f]{40})/.exec(text ?? '') ?? []
  if (token === undefined) throw new Error('a mail without its link')
  return token
}
const arrived = () => server.arrived.length
async function followed(mail: string, topic: FollowedTopic = paser): Promise<string> {
  granted(await follow(mail, topic))
  const token = tokenIn(server.arrived.at(-1)?.text)
  expect(await confirmFollow(clone.netra, token)).toBe(true)
  return token
}

describe('whoever follows a region', () => {
  test('is told old and new of what changed, at most once a day, and no more when he stopped', async () => {
    const token = await followed('pembaca@contoh.id')
    await publish(41, 1)
    expect(await tell(2)).toBe(0)
    expect(await tell(25)).toBe(1)
    const mail = server.arrived.at(-1)
    expect(mail?.to).toEqual(['pembaca@contoh.id'])
    expect(mail?.text).toMatch(/Kabupaten Paser, Sanksi dijatuhkan: .+ menjadi 41/)
    expect(mail?.text).toMatch(/Kabupaten Paser, Sanctions imposed: .+ became 41/)
    expect(tokenIn(mail?.text)).toBe(token)
    // What a program that reads mail shows as a button (RFC 8058).
    expect(mail?.raw.replace(/\r\n[ \t]+/g, ' ')).toContain(
      `List-Unsubscribe: <${clone.netra.origin}/ikuti/${token}/henti>`,
    )
    expect(mail?.raw).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click')
    await publish(null, 26)
    expect(await tell(30)).toBe(0)
    expect(await tell(50)).toBe(1)
    expect(server.arrived.at(-1)?.text).toContain('41 menjadi tidak ditunjukkan')
    expect(await tell(99)).toBe(0)
    await publish(43, 100)
    expect(await endFollow(clone.netra, token)).toBe(true)
    expect(await tell(130)).toBe(0)
    expect([await readFollow(clone.netra, token), await endFollow(clone.netra, token)]).toEqual([null, false])
    expect((await sql`select 1 from netra.followers`.execute(clone.owner)).rows).toEqual([])
  })

  test('is not told what is of another region, nor what came back to what it was', async () => {
    await followed('pembaca@contoh.id')
    await publish(7, 201, 'sanksi', '64.02')
    expect(await tell(240)).toBe(0)
    await publish(50, 241)
    await publish(null, 242)
    expect(await tell(270)).toBe(0)
    // The control: the same, where it stays.
    await publish(51, 271)
    expect(await tell(300)).toBe(1)
  })
})

test('a measure is followed over all regions', async () => {
  await followed('pembaca@contoh.id', { of: 'ukuran', measure: 'sanksi' })
  await publish(8, 401, 'sanksi', '64.02')
  expect(await tell(430)).toBe(1)
  expect(server.arrived.at(-1)?.text).toContain('Kabupaten Kutai Kartanegara')
})

describe('nothing is sent', () => {
  test('to whoever did not say yes: he is asked once, and forgotten after two days', async () => {
    const before = arrived()
    granted(await follow('bukan-saya@contoh.id'))
    expect(arrived()).toBe(before + 1)
    await publish(60, 501)
    expect(await tell(40)).toBe(0)
    expect(await tell(530)).toBe(0)
    expect(arrived()).toBe(before + 1)
    expect((await sql`select 1 from netra.followers`.execute(clone.owner)).rows).toEqual([])
  })

  test('to half an address, of a topic that is none, or where no mail server is set up', async () => {
    const before = arrived()
    for (const mail of ['', 'bukan alamat', 'a@b'])
      expect(await follow(mail)).toMatchObject({ refusal: { reason: 'no-mail-address' } })
    for (const topic of [
      { of: 'wilayah', region: '99' },
      { of: 'wilayah', region: '64.01.01' },
      { of: 'ukuran', measure: 'gaji' },
    ] as const)
      expect(await follow('pembaca@contoh.id', topic)).toMatchObject({ refusal: { reason: 'no-topic' } })
    const mute = { ...clone.netra, mailer: null }
    expect(
      await followNumbers(mute, { topic: paser, mail: 'pembaca@contoh.id', address: '10.7.1.1' }, followMail),
    ).toMatchObject({ refusal: { reason: 'no-mailer' } })
    expect(arrived()).toBe(before)
  })

  test('a fourth time in a day into one box, whoever asks; nor an eleventh time by one visitor', async () => {
    for (let nth = 0; nth < 3; nth++) granted(await follow('penuh@contoh.id'))
    expect(await follow('Penuh@contoh.id')).toMatchObject({ refusal: { reason: 'slow-down' } })
    for (let nth = 0; nth < 10; nth++) granted(await follow(`satu${String(nth)}@contoh.id`, paser, '10.7.2.1'))
    expect(await follow('sepuluh@contoh.id', paser, '10.7.2.1')).toMatchObject({ refusal: { reason: 'slow-down' } })
  })
})

test('an address is read by nobody, and stands nowhere in the clear', async () => {
  await followed('rahasia-pembaca@contoh.id')
  for (const name of ['Contoh Eka Penanganan', 'Contoh Endah Auditor'])
    await expect(
      asActor(clone.db, actor(name), (tx) => sql`select * from netra.followers`.execute(tx)),
    ).rejects.toThrow(/permission denied/)
  const { rows } = await sql<{ row: string }>`select f::text as row from netra.followers f`.execute(clone.owner)
  expect(rows).toHaveLength(1)
  expect(JSON.stringify(rows)).not.toContain(Buffer.from('rahasia-pembaca').toString('hex'))
  expect(JSON.stringify(rows)).not.toContain('rahasia-pembaca')
})
