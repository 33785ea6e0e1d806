import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { publishNumbers } from '#app'
import { removePostgres } from '#gear'
import { connected } from './arrivals.ts'
import { storePeople } from './apel-roll.ts'
import { round, type Tell, type Wish } from './bench.ts'
import { storeCases } from './million-cases.ts'
import { openScratch, type Scratch } from './scratch.ts'

/** Issue 6: for each million cases 5.5 million people on the roll and 20 million events. */
const perCase = { people: 5.5, events: 20 } as const
/** So many days of numbers already told lie behind today's. */
const daysTold = 180

/** What lies in the installation. */
export type Held = { readonly cases: number; readonly people: number; readonly events: number }

/** Nothing here has to outlive a crash: what was not filled to the end is filled anew. */
const quick = {
  ...{ fsync: 'off', full_page_writes: 'off', autovacuum: 'off', wal_level: 'minimal', max_wal_senders: '0' },
  ...{ max_wal_size: '16GB', checkpoint_timeout: '1h', shared_buffers: '1GB', max_parallel_maintenance_workers: '2' },
}

/** An installation with so many cases, people and events in it, as the product runs it; filled now, or by an earlier run with the same folder. */
export async function openFilled(tell: Tell, { cases, keep }: Wish): Promise<{ scratch: Scratch; held: Held }> {
  const folder = keep ?? mkdtempSync(join(tmpdir(), 'netra-bench-'))
  mkdirSync(folder, { recursive: true })
  const mark = join(folder, 'filled.json')
  if (!existsSync(mark)) {
    const filling = await openScratch('demonstration', { kept: folder, settings: quick })
    try {
      writeFileSync(mark, JSON.stringify(await fill(filling, tell, cases)))
    } finally {
      await filling.close()
    }
  }
  const held = JSON.parse(readFileSync(mark, 'utf8')) as Held
  if (held.cases !== cases) throw new Error(`${folder} holds ${String(held.cases)} cases, not ${String(cases)}`)
  const scratch = await openScratch('demonstration', { kept: folder })
  const close = async () => {
    await scratch.close()
    if (keep === undefined) removePostgres(folder)
  }
  return { scratch: { ...scratch, close }, held }
}

async function fill({ urls, netra }: Scratch, { say }: Tell, cases: number): Promise<Held> {
  const begin = performance.now()
  const since = (what: string) => {
    say(`${what} after ${round((performance.now() - begin) / 1000)} s`)
  }
  const held = { cases, people: Math.round(cases * perCase.people), events: cases * perCase.events }
  const owner = await connected(urls.owner)
  try {
    // They touch no table of each other's, and one is idle while the other makes its indexes.
    await Promise.all([
      storeCases(urls.owner, cases, say, async () => {
        since(`${cases} cases`)
        await storeEvents(urls.owner, held.events)
        since(`${held.events} events`)
      }).then(() => {
        since('the indexes of cases')
      }),
      storePeople(owner, { people: held.people, units: Math.max(100, Math.round(held.people / 50)) }, say).then(() => {
        since(`${held.people} people`)
      }),
    ])
    await owner.query('vacuum analyze')
    await publishNumbers(netra, 'everything')
    since('the first count')
    await owner.query(tellBefore, [daysTold])
    await owner.query('vacuum analyze')
    since(`${daysTold} days of numbers`)
  } finally {
    await owner.end()
  }
  return held
}

/** The events of the cases again, each as one of another moment, until there are so many. */
async function storeEvents(ownerUrl: string, wanted: number): Promise<void> {
  const lines = await Promise.all([connected(ownerUrl), connected(ownerUrl)])
  const has = async () =>
    (await lines[0].query<{ n: number }>('select count(*)::integer as n from netra.events')).rows[0]?.n ?? 0
  try {
    await Promise.all(lines.map((owner) => owner.query('set synchronous_commit = off')))
    for (let now = await has(); now < wanted; now = await has()) {
      const half = Math.ceil((wanted - now) / 2)
      await Promise.all(lines.map((owner, at) => owner.query(againOf, [at === 0 ? half : wanted - now - half])))
    }
  } finally {
    await Promise.all(lines.map((owner) => owner.end()))
  }
}

const againOf = `
  insert into netra.events (id, stream, type, case_id, report_id, office_id, actor_id, happened_at, recorded_at, basis, data, salt, leaf_hash)
  select uuidv7(), stream, type, case_id, report_id, office_id, actor_id, happened_at, recorded_at, basis, data, salt, leaf_hash
  from netra.events limit $1`

/** As if each number had grown evenly, day by day, to what it is. */
const tellBefore = `
  insert into netra.published_numbers (measure_id, region_code, shown, as_of)
  select n.measure_id, n.region_code, n.shown::bigint * d / $1, date_trunc('day', now()) - make_interval(days => $1::integer + 1 - d)
  from netra.public_numbers n, generate_series(1, $1::integer) d
  where d = 1 or n.shown::bigint * d / $1 <> n.shown::bigint * (d - 1) / $1`
