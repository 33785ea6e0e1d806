/**
 * Two worlds that differ in who came first and at which hour of a day, and in nothing else: by id, by time and as rows lie, cases follow each other the other way
 * round. Everything that is public must be the same, byte for byte: no order of rows, entries or lists, no moment, fingerprint or head of an answer tells
 * of when somebody came among others.
 */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sql } from 'kysely'
import { publishAllegations, publishNumbers, publishOpenData, type Netra } from '#app'
import { createShelf } from '#gear'
import { openDataDir } from '../../src/main/folders.ts'
import { comeOtherwise } from '../support/other-arrival.ts'
import { startProduct, type Product } from '../support/product.ts'
import { crawl, type Fetched } from '../support/public-crawl.ts'

let one: Product
let other: Product
beforeAll(async () => {
  ;[one, other] = await Promise.all([
    startProduct({ level: 'demonstration' }),
    startProduct({ level: 'demonstration' }),
  ])
}, 600_000)
afterAll(() => Promise.all([one.stop(), other.stop()]))

/** Both are counted and written as of the same moment. */
async function tell({ clone, dataDir }: Product, at: string): Promise<void> {
  const netra: Netra = { ...clone.netra, clock: () => at }
  await sql`update netra.public_numbers set as_of = as_of - interval '2 days'`.execute(clone.owner)
  await sql`delete from netra.allegation_editions`.execute(clone.owner)
  await publishNumbers(netra, 'everything')
  await publishAllegations(netra)
  await writeFiles({ clone, dataDir }, at)
}

async function writeFiles({ clone, dataDir }: Pick<Product, 'clone' | 'dataDir'>, at: string): Promise<void> {
  const netra: Netra = { ...clone.netra, clock: () => at }
  const shelf = createShelf(openDataDir(dataDir), 'CC-BY-4.0')
  expect((await publishOpenData({ ...netra, origin: 'https://netra.contoh.go.id', openData: shelf })).state).toBe(
    'published',
  )
}

const wants = (path: string) =>
  /^\/(data\/[\w-]+\.(csv|json|parquet)|.*umpan\.xml|angka\/\w+|peringkat\/[\w-]+)$/.test(path)

/** What heads of answers say of every answer. */
const ofEachAnswer = ['date', 'set-cookie', 'content-security-policy', 'connection', 'keep-alive']

/** All that is told, without the nonce, the key of a form, where it is served, and the minute at which a page was drawn. */
function said({ headers, body, type, status }: Fetched, url: string, at: number): string {
  const isText = /^(text\/|application\/(json|atom|xml|problem))/.test(type)
  const plain = isText ? plainly(body.toString('utf8'), url, at) : body.toString('base64')
  const hasKey = isText && plain !== body.toString('utf8')
  const own = hasKey ? [...ofEachAnswer, 'etag', 'content-length'] : ofEachAnswer
  const heads = Object.entries(headers).filter(([name]) => !own.includes(name))
  return JSON.stringify([status, heads.toSorted(), plain]).replaceAll(url, '').replaceAll(new URL(url).host, '')
}

function plainly(text: string, url: string, at: number): string {
  const isDrawn = (moment: string) => Date.parse(moment) <= at && Date.parse(moment) > at - 30 * 60_000
  const walls = Array.from({ length: 30 }, (_, n) =>
    new Date(at - n * 60_000 + 7 * 3_600_000).toISOString().slice(11, 16),
  )
  return (
    walls
      .flatMap((wall) => [wall.replace(':', '.'), wall])
      // Whole moments first: the seconds of one may read as a minute on the wall.
      .reduce(
        (so, wall) => so.replaceAll(`${wall} WIB`, 'NOW'),
        text.replaceAll(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d+Z/g, (moment) => (isDrawn(moment) ? 'NOW' : moment)),
      )
      .replaceAll(url, '')
      .replaceAll(new URL(url).host, '')
      .replaceAll(/nonce="[^"]*"/g, '')
      .replaceAll(/(name="kunci" value=)"[^"]*"/g, '$1')
      .replaceAll(/key:"[0-9a-f-]{36}"/g, '')
  )
}

/** Addresses at which the two do not say the same. */
async function apart(): Promise<{ readonly asked: readonly string[]; readonly differ: readonly string[] }> {
  const all = (await crawl(one.url, { wants, each: 1, also: ['/jawab', '/lembaga/BKN'] })).filter(
    // The log is of random salts; an image has its address painted in, and is the picture of its frame, which is asked for as well.
    ({ path }) => !/^\/(log\/|catatan)/.test(path) && !path.endsWith('/gambar.png'),
  )
  const asked = all.map(({ path }) => path)
  return { asked, differ: await differing(asked) }
}

async function differing(paths: readonly string[]): Promise<readonly string[]> {
  const differ: string[] = []
  for (const path of paths) {
    const [a, b] = await Promise.all([fetched(one.url, path), fetched(other.url, path)])
    if (said(a, one.url, Date.now()) !== said(b, other.url, Date.now())) differ.push(path)
  }
  return differ
}

async function fetched(url: string, path: string): Promise<Fetched> {
  const answer = await fetch(url + path, { redirect: 'manual' })
  const type = (answer.headers.get('content-type') ?? '').split(';')[0] ?? ''
  return {
    ...{ path, route: null, status: answer.status, type },
    headers: Object.fromEntries(answer.headers),
    body: Buffer.from(await answer.arrayBuffer()),
  }
}

test('nothing that is public tells who came first, or at which hour', async () => {
  expect(await comeOtherwise(other.clone)).toBeGreaterThan(100)
  const at = new Date().toISOString()
  for (const product of [one, other]) await tell(product, at)
  const { asked, differ } = await apart()
  expect(asked.length).toBeGreaterThan(150)
  expect(differ).toEqual([])
})

test('the control: a number that is as of the moment of a report is found on its page and in its file', async () => {
  const { clone } = other
  await sql`update netra.public_numbers set as_of = (select max(received_at) from netra.reports)
    where region_code = '33' and measure_id = 'perkara-diregister'`.execute(clone.owner)
  await writeFiles(other, new Date().toISOString())
  const paths = ['/angka/33', '/data/perkara-diregister.csv']
  await expect.poll(() => differing(paths), { timeout: 30_000, interval: 2_000 }).toEqual(paths)
})
