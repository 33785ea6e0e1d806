import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { askInformation } from '#app'
import { informationRoles, monitorRoles } from '#core'
import { listDemonstrationAccounts } from '#store/views'
import { m } from '#wording'
import { deskPlaces } from '../../src/lib/desk/places.ts'
import { startProduct, type Product } from '../support/product.ts'
import { calling, type Caller } from '../support/signed-in.ts'

/** Where everybody of the demonstration begins, and whether that page speaks of what waits for him. */

let product: Product
let accounts: Awaited<ReturnType<typeof listDemonstrationAccounts>>
let ended: ReadonlySet<string>
beforeAll(async () => {
  product = await startProduct({ level: 'demonstration' })
  accounts = await listDemonstrationAccounts(product.clone.netra.db)
  const over = await sql<{ readonly post: string }>`
    select a.name || ' ' || m.role as post from netra.memberships m
      join netra.accounts a on a.id = m.account_id join netra.offices o on o.id = m.office_id
    where m.valid_to <= netra.today_in(o.zone)`.execute(product.clone.owner)
  ended = new Set(over.rows.map(({ post }) => post))
  const asked = { regionCode: '64.01', words: 'Daftar kegiatan sosialisasi tahun ini (contoh).', address: '10.9.0.1' }
  const sent = await askInformation(product.clone.netra, { id: randomUUID(), ...asked })
  if (!sent.ok) throw new Error(sent.refusal.reason)
})
afterAll(() => product.stop())

async function firstPage({ get }: Caller): Promise<{ readonly path: string; readonly body: string }> {
  let path = '/meja'
  for (let step = 0; step < 4; step++) {
    const answer = await fetchOf(get, path)
    if (answer.to === null) return { path, body: answer.body }
    path = answer.to
  }
  throw new Error('led on and on')
}
async function fetchOf(get: Caller['get'], path: string) {
  const { status, body, location } = await get(path)
  if (status === 303) return { to: location ?? '', body }
  expect([path, status]).toEqual([path, 200])
  return { to: null, body }
}

const everybodys = ['/meja', '/meja/akun']
/** Whose post is over, by the day of its own office, is told so, and has none. */
const rolesOf = (name: string) =>
  accounts.filter((one) => one.name === name && !ended.has(`${name} ${one.role}`)).map(({ role }) => role)
const open = (name: string) => calling({ url: product.url, netra: product.clone.netra, name })
const saysNothing = (body: string) =>
  [m.meja_no_desk_title(), m.meja_no_desk_title_nothing()].some((words) => body.includes(words))

test('nobody who has a place at the desk is told that there is none', async () => {
  expect(accounts.length).toBeGreaterThan(30)
  const wrong: string[] = []
  for (const { name } of accounts) {
    const { path, body } = await firstPage(await open(name))
    const has = deskPlaces(rolesOf(name)).some(({ to }) => !everybodys.includes(to))
    if (saysNothing(body) === has) wrong.push(`${name} at ${path}`)
  }
  expect(wrong).toEqual([])
})

describe('a request for information that waits', () => {
  test('is on the first page of everybody who answers for that office, and of nobody else', async () => {
    const told = m.permohonan_desk_waiting_here({ count: '1' })
    const listed = m.permohonan_desk_waiting({ count: '1' })
    const seen: Record<string, boolean> = {}
    const due: Record<string, boolean> = {}
    for (const { name, officeName } of accounts) {
      const answers = rolesOf(name).some((role) => informationRoles.includes(role))
      const { body } = await firstPage(await open(name))
      seen[name] = body.includes(told) || body.includes(listed)
      due[name] = answers && officeName === 'Bawaslu Kabupaten Paser'
    }
    expect(seen).toEqual(due)
    expect(Object.values(due).filter(Boolean).length).toBeGreaterThan(1)
  })
})

test('a monitor begins at the list of what he follows', async () => {
  const monitors = accounts.filter(({ name }) => rolesOf(name).some((role) => monitorRoles.includes(role)))
  expect(monitors.length).toBeGreaterThan(0)
  for (const { name } of monitors) expect((await firstPage(await open(name))).path).toBe('/meja/pantauan')
})
