import { request } from 'node:http'
import { gunzipSync } from 'node:zlib'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { publishNumbers } from '#app'
import { changesOfTables, inOneView, numbersOf } from '#store/views'
import { startProduct, type Product } from '../support/product.ts'
import { calling } from '../support/signed-in.ts'

let product: Product
beforeAll(async () => {
  product = await startProduct({ level: 'demonstration' })
})
afterAll(() => product.stop())

type Answer = {
  readonly status: number | undefined
  readonly headers: Readonly<Record<string, unknown>>
  readonly text: string
}

/** fetch unpacks, and adds headers of its own. */
const get = (path: string, headers: Readonly<Record<string, string>> = {}) =>
  new Promise<Answer>((resolve, reject) => {
    request(product.url + path, { headers }, (answer) => {
      const parts: Buffer[] = []
      answer.on('data', (part: Buffer) => parts.push(part))
      answer.on('end', () => {
        const body = Buffer.concat(parts)
        const { date: _at, ...said } = answer.headers
        const text = (said['content-encoding'] === 'gzip' ? gunzipSync(body) : body).toString()
        resolve({ status: answer.statusCode, headers: said, text })
      })
    })
      .once('error', reject)
      .end()
  })
const packed = { 'accept-encoding': 'gzip' }

describe.each(['/hukum', '/angka', '/en/angka/64', '/kerawanan/64', '/api/v1/measures/sanksi?region=64'])(
  '%s',
  (path) => {
    test('is the same, headers and all, for whoever has it drawn and for those after him', async () => {
      const [first, second] = [await get(path, packed), await get(path, packed)]
      expect(second).toEqual(first)
      expect(first.status).toBe(200)
      expect(first.headers['content-security-policy']).toEqual(expect.stringContaining("default-src 'none'"))
      expect(first.headers['x-frame-options']).toBe('DENY')
      const plain = await get(path)
      expect(plain.text).toBe(first.text)
      expect(plain.headers['content-encoding']).toBeUndefined()
    })

    test('need not be sent to whoever has it', async () => {
      const { headers } = await get(path, packed)
      const again = await get(path, { ...packed, 'if-none-match': String(headers['etag']) })
      expect([again.status, again.text, again.headers['etag']]).toEqual([304, '', headers['etag']])
      expect((await get(path, { ...packed, 'if-none-match': '"other"' })).status).toBe(200)
    })
  },
)

test('what one who is signed in is shown reaches nobody else, nor does he get what was kept', async () => {
  const toDesk = 'href="/meja"'
  const somebody = await calling({ url: product.url, netra: product.clone.netra, name: 'Contoh Eka Penanganan' })
  for (const path of ['/hukum', '/angka', '/wilayah/64']) {
    expect((await somebody.get(path)).body, path).toContain(toDesk)
    expect((await get(path, packed)).text, path).not.toContain(toDesk)
    expect((await somebody.get(path)).body, path).toContain(toDesk)
  }
})

const newestCount = async (db = product.clone.netra.db) =>
  (await numbersOf(db, '00'))
    .map(({ asOf }) => asOf)
    .toSorted()
    .at(-1) ?? ''

test('a new count is on the page within seconds, whose figures are all as it told them', async () => {
  const before = await get('/angka', packed)
  await publishNumbers(product.clone.netra, 'everything')
  const newest = await newestCount()
  expect(before.text).not.toContain(newest)
  await expect.poll(async () => (await get('/angka', packed)).text, { timeout: 15_000 }).toContain(newest)
})

test('what is read in one view is of one moment, also where a count is published meanwhile', async () => {
  const { netra } = product.clone
  const { value: read } = await inOneView(netra.db, async (db) => {
    const first = await newestCount(db)
    await publishNumbers(netra, 'everything')
    // Whoever does not look in one view sees the new one.
    expect(await newestCount(netra.db)).not.toBe(first)
    return { first, after: await newestCount(db) }
  })
  expect(read.after).toBe(read.first)
})

test('a page of a place stays as it was drawn while the nation alone is counted anew', async () => {
  const { netra, owner, db } = product.clone
  const read = async (path: string, region: string) => {
    const { tables } = await inOneView(netra.db, (view) => numbersOf(view, region))
    return { path, tables, text: (await get(path, packed)).text }
  }
  const [nation, place] = [await read('/angka', '00'), await read('/angka/64.01', '64.01')]
  expect(nation.tables).not.toEqual(place.tables)
  const changes = async () => new Map((await changesOfTables(db)).map(({ id, changes: of }) => [id, of]))
  const before = await changes()
  const changed = async ({ tables }: { readonly tables: readonly number[] }) => {
    const now = await changes()
    return tables.filter((id) => now.get(id) !== before.get(id)).length
  }
  await sql`update netra.public_numbers set as_of = as_of where region_code = '00'`.execute(owner)
  await expect.poll(() => changed(nation), { timeout: 15_000 }).toBe(1)
  expect(await changed(place)).toBe(0)
  // And where a place is told anew, it is seen.
  await sql`update netra.public_numbers set as_of = as_of where region_code = '64.01'`.execute(owner)
  await expect.poll(() => changed(place), { timeout: 15_000 }).toBe(1)
})

test('a page stays as it was drawn while no table of its own is written, and is drawn anew when one is', async () => {
  const path = '/kegiatan/jangkauan?wilayah=64.02'
  const { owner, db } = product.clone
  const drawnAt = async () => /data-as-of="([^"]+)"/.exec((await get(path, packed)).text)?.[1] ?? ''
  const ageMs = async () => Date.now() - Date.parse(await drawnAt())
  const written = async () => JSON.stringify(await changesOfTables(db))
  // Of a page of whose tables nobody knows nothing is left after fifteen seconds, however often it is asked for.
  await expect.poll(ageMs, { timeout: 60_000, interval: 500 }).toBeGreaterThan(16_000)
  const [before, counts] = [await drawnAt(), await written()]
  await sql`update netra.deadlines set id = id`.execute(owner)
  await expect.poll(written, { timeout: 15_000 }).not.toBe(counts)
  const told = await ageMs()
  await expect.poll(ageMs, { timeout: 15_000, interval: 200 }).toBeGreaterThan(told + 2_000)
  expect(await drawnAt()).toBe(before)
  await sql`update netra.activities set code = code`.execute(owner)
  await expect.poll(drawnAt, { timeout: 15_000 }).not.toBe(before)
})
