/**
 * Whoever has everything that is public of the log, and receipts of his own, tries to tell when somebody else reported, finer than the ten minutes of a
 * batch: by times and sizes of heads and tiles, by the order of leaves, by what his own promises are signed together with.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { growLog, type Received } from '#app'
import { paddingFor } from '#core'
import { hashEntry, hashPair } from '#store'
import { openLogWorld, type LogWorld } from '../support/log-world.ts'

let world: LogWorld
beforeAll(async () => {
  world = await openLogWorld('2024-10-21T02:00:00.000Z')
  await growLog(world.desk)
})
afterAll(() => world.close())

const report = (): Promise<Received> => world.report({}, 'api')

/** How many of the ten minutes a report comes in at; null: none comes. */
const minutes = [null, 1, null, 9, 5, null, 2, 7, null, null, 4, 8] as const
const at = (batch: number, minute: number) =>
  new Date(Date.parse('2024-10-21T02:10:00.000Z') + (batch * 10 + minute) * 60_000).toISOString()

/** All that anybody sees of a batch: how much longer the log is, when its head says it was made, and how long what is signed is beside the numbers that count leaves and batches. */
async function seen(before: number): Promise<readonly number[]> {
  const head = await world.head()
  return [
    head.size - before,
    Date.parse(head.madeAt ?? '') % 600_000,
    head.note.text.length - `${String(head.size)}${String(head.balance?.nth)}`.length,
  ]
}
test('a batch with a report looks as one without, whichever of its minutes it came in', async () => {
  const features: string[] = []
  for (const [batch, minute] of minutes.entries()) {
    const before = (await world.head()).size
    if (minute !== null) {
      world.at(at(batch, minute))
      await report()
    }
    // The worker looks each second, whether or not there is something to see.
    await world.noted()
    await world.batchAt(at(batch, 10))
    features.push((await seen(before)).join('/'))
  }
  expect(new Set(features).size).toBe(1)
})

test('the control: without padding the sizes alone would tell which batches have a report', () => {
  const sizes = (padding: (events: number) => number) =>
    new Set(minutes.map((minute) => (minute === null ? 0 : 1)).map((events) => events + padding(events)))
  expect([sizes(paddingFor).size, sizes(() => 0).size]).toEqual([1, 2])
})

/** Spearman's rank correlation: 1 where the order is that of arrival, near 0 where it says nothing of it. */
function correlation(ranks: readonly number[]): number {
  const sorted = ranks.toSorted((a, b) => a - b)
  const off = ranks.map((rank, nth) => (sorted.indexOf(rank) - nth) ** 2).reduce((sum, one) => sum + one, 0)
  return 1 - (6 * off) / (ranks.length * (ranks.length ** 2 - 1))
}

describe('two hundred reports in one batch', () => {
  const many = 200
  const all: Received[] = []
  let places: number[]
  beforeAll(async () => {
    for (let nth = 0; nth < many / 20; nth += 1) all.push(...(await Promise.all(Array.from({ length: 20 }, report))))
    await growLog(world.desk)
    const { rows } = await world.owner.query<{ leaf_index: string }>(
      `select l.leaf_index from netra.log_leaves l join netra.events e on e.id = l.event_id where e.type = 'report-received' order by e.id desc limit ${String(many)}`,
    )
    places = rows.map(({ leaf_index }) => Number(leaf_index)).toReversed()
  })

  test('lie in no order of their arrival', () => {
    expect(places).toHaveLength(many)
    // Five times what chance makes of so many: one run in two million.
    expect(Math.abs(correlation(places))).toBeLessThan(5 / Math.sqrt(many - 1))
    // The control: had the order of arrival been kept, it would be found.
    expect(correlation(places.toSorted((a, b) => a - b))).toBe(1)
  })

  /** Of what a promise shows beside its own entry, what is found in the public log: another's report, in the same breath as one's own. */
  async function strangersIn(paths: readonly (readonly string[])[]): Promise<number> {
    const { rows } = await world.owner.query<{ hashes: Buffer }>(
      'select hashes from netra.log_tiles where level = 0 order by tile_index',
    )
    const leaves = rows.flatMap(({ hashes }) =>
      Array.from({ length: hashes.length / 32 }, (_, nth) => hashes.subarray(nth * 32, nth * 32 + 32)),
    )
    const known = new Set(leaves.map((leaf) => leaf.toString('base64')))
    return paths.flat().filter((hash) => known.has(hash)).length
  }
  const promises = () => all.flatMap(({ promise }) => promise ?? [])

  test('show nobody by a promise who else reported in the same breath, nor that somebody did', async () => {
    expect(await strangersIn(promises().map(({ path }) => path))).toBe(0)
    const alone = await report()
    const shape = ({ note, path }: { readonly note: string; readonly path: readonly string[] }) =>
      `${note.split('\n')[2] ?? ''} ${String(path.length)}`
    expect(promises()).toHaveLength(many)
    expect(new Set([...promises(), ...(alone.promise === null ? [] : [alone.promise])].map(shape)).size).toBe(1)
    // The control: a tree of the bare entries shows each his neighbour, who is then found in the log.
    const bare = promises().map(({ entry }) => hashEntry(Buffer.from(entry, 'base64')))
    const paths = bare.map((_, nth) => [Buffer.from(bare[nth ^ 1] ?? Buffer.alloc(32)).toString('base64')])
    expect(await strangersIn(paths)).toBe(many)
    const [one, other] = [bare[0] ?? Buffer.alloc(0), bare[1] ?? Buffer.alloc(0)]
    const found = Buffer.from(hashPair(one, other)).toString('base64')
    expect(promises().some(({ path }) => path.includes(found))).toBe(false)
  })

  test('are at places of their promises that say nothing of the order either', () => {
    const breaths = [...Map.groupBy(promises(), ({ note }) => note).values()].map((some) =>
      some.map(({ index }) => index),
    )
    const rises = breaths.flatMap((indexes) => indexes.slice(1).map((index, nth) => index > (indexes[nth] ?? 0)))
    expect(rises.length).toBeGreaterThan(100)
    // A half of them by chance; a small tree in the order of arrival had all.
    expect(rises.filter(Boolean).length / rises.length).toBeLessThan(0.75)
    const indexes = breaths.flat()
    // Whoever is promised something alone is at no place of his own.
    expect(new Set(indexes).size).toBeGreaterThan(8)
  })
})
