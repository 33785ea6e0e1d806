import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { catalogueDaysOff, decreeDays, type ActorId } from '#app'
import { countedDays } from '#core'
import { asActor } from '#store'
import { countBoard } from '#store/views'
import { addDays, isWeekend, localDay, type PlainDate } from '#law'
import { percentiles, round, type Tell, type Wish } from './bench.ts'
import { load } from './load.ts'
import { keepFirstTerms } from './million-cases.ts'
import { openScratch, type Scratch, type Served } from './scratch.ts'

const asks = ['/', '/lapor', '/angka', '/hukum', '/status', '/tenggat', '/api/v1/regions?query=kukar'].map((path) => ({
  path,
}))
/** As many as an ordinary busy day brings; what the pages can at most is another bench. */
const rate = 100
const spell = 5
const wantedS = 60

/** A day off is decreed while so many clocks run: how long until all are computed again, and how the site answers meanwhile. */
export async function recomputeRun({ emit, say }: Tell, { cases }: Wish): Promise<void> {
  const clocks = Math.min(cases, 100_000)
  const scratch = await openScratch()
  try {
    const today = localDay(scratch.netra.clock(), 'WIB')
    const day = nextWorkingDay(today)
    const half = Math.min(clocks, boardClocks)
    await store(scratch.urls.owner, { first: 1, last: half }, today)
    await boardRun(scratch, half, emit)
    await store(scratch.urls.owner, { first: half + 1, last: clocks }, today)
    say(`${clocks} clocks run; a day off is decreed for ${day}`)
    const served = await scratch.serve()
    try {
      await load({ url: served.url, asks, clients: 8, seconds: spell })
      const quiet = await load({ url: served.url, asks, clients: 64, seconds: spell, rate })
      await measure(scratch, served, { clocks, day, today, quiet: Object.values(quiet.times).flat() }, emit)
    } finally {
      await served.stop()
    }
  } finally {
    await scratch.close()
  }
}

/** 50,000 open clocks in under 100 ms, for the commissioner who sees them all. */
const boardClocks = 50_000
const boardWantedMs = 100

async function boardRun({ urls, netra }: Scratch, clocks: number, emit: Tell['emit']): Promise<void> {
  const owner = new pg.Client({ connectionString: urls.owner })
  await owner.connect()
  const actor = await accountOf(owner, 'anggota')
  await owner.end()
  const now = netra.clock()
  const today = { WIB: localDay(now, 'WIB'), WITA: localDay(now, 'WITA'), WIT: localDay(now, 'WIT') }
  const times: number[] = []
  let counted = 0
  while (times.length < 50) {
    const begin = performance.now()
    const rows = await asActor(netra.db, actor, (tx) => countBoard(tx, now, today))
    times.push(performance.now() - begin)
    counted = rows.reduce((sum, row) => sum + row.clocks, 0)
  }
  const mean = times.reduce((sum, time) => sum + time, 0) / times.length
  emit({
    bench: 'clocks-board',
    clients: 1,
    per_s: round(1000 / mean),
    limit_per_s: 1000 / boardWantedMs,
    ratio: round(boardWantedMs / mean, 3),
    ...percentiles(times),
    errors: 0,
    lost: clocks - counted,
    doubled: 0,
    rss_mb: 0,
    clocks,
  })
}

type Given = {
  readonly clocks: number
  readonly day: PlainDate
  readonly today: PlainDate
  readonly quiet: readonly number[]
}

async function measure(
  { urls, netra }: Scratch,
  served: Served,
  { clocks, day, today, quiet }: Given,
  emit: Tell['emit'],
) {
  const owner = new pg.Client({ connectionString: urls.owner })
  await owner.connect()
  const begin = performance.now()
  const decreed = await decreeDays(netra, {
    actor: await accountOf(owner, 'legal-officer'),
    change: { kind: 'tambah', on: day, as: 'libur-nasional' },
    title: 'Libur contoh',
    decreeNumber: '1/Contoh',
    decreeOn: today,
    reason: 'Pengukuran',
  })
  if (!decreed.ok) throw new Error(`the decree was refused: ${decreed.refusal.reason}`)
  const ended = until(owner, begin)
  const site = await askWhile(served.url, ended)
  const took = await ended
  const { rows } = await owner.query<{ done: number; twice: number; told: number }>(
    `select count(*)::int as done, (count(*) - count(distinct replaces_id))::int as twice,
       (select count(*)::int from netra.events where type = 'deadline-recomputed') as told
     from netra.deadlines where cause_id = $1 and closed_at is null`,
    [decreed.value.decisionId],
  )
  await owner.end()
  const { done = 0, twice = 0, told = 0 } = rows[0] ?? {}
  emit({
    bench: 'clocks-recompute',
    clients: 64,
    per_s: round(clocks / took, 0),
    limit_per_s: round(clocks / wantedS, 0),
    ratio: round(wantedS / took, 3),
    ...percentiles(site.times),
    errors: site.errors,
    lost: site.lost + (clocks - done) + Math.max(0, done - told),
    doubled: twice,
    rss_mb: served.rss(),
    seconds: round(took),
    asked_per_s: rate,
    p99_ms_before: percentiles(quiet).p99_ms,
  })
}

async function accountOf(owner: pg.Client, role: string): Promise<ActorId> {
  const { rows } = await owner.query<{ id: string }>(
    `select m.account_id as id from netra.memberships m join netra.offices o on o.id = m.office_id
     where m.role = $1 and o.kind = 'bawaslu-ri' limit 1`,
    [role],
  )
  const id = rows[0]?.id
  if (id === undefined) throw new Error(`the demonstration has no ${role} at national rank`)
  return id as ActorId
}

/** Seconds until the first round is through: all that ran when it was decreed are computed again. */
async function until(owner: pg.Client, begin: number): Promise<number> {
  for (;;) {
    const { rows } = await owner.query<{ rounds: number }>('select rounds from netra.recomputations')
    if ((rows[0]?.rounds ?? 0) > 0) return (performance.now() - begin) / 1000
    await sleep(100)
  }
}

async function askWhile(url: string, ended: Promise<number>) {
  const site = { times: [] as number[], errors: 0, lost: 0 }
  const over = ended.then(() => true)
  do {
    const { times, errors, lost } = await load({ url, asks, clients: 64, seconds: spell, rate })
    site.times.push(...Object.values(times).flat())
    site.errors += errors
    site.lost += lost
  } while (!(await Promise.race([over, sleep(0, false)])))
  return site
}

const nextWorkingDay = (day: PlainDate): PlainDate => {
  const next = addDays(day, 1)
  return isWeekend(next) || catalogueDaysOff.has(next) ? nextWorkingDay(next) : next
}

type Numbers = { readonly first: number; readonly last: number }

async function store(ownerUrl: string, { first, last }: Numbers, today: PlainDate): Promise<void> {
  const count = { amount: 7, unit: 'working-days', firstDay: 'free', calendar: 'holidays-and-cuti-bersama' } as const
  const due = countedDays(count, today, catalogueDaysOff).at(-1)?.day
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  await client.query(readFileSync(join(import.meta.dirname, 'running-clocks.sql'), 'utf8'))
  await client.query('alter table netra.deadlines disable trigger user')
  await client.query('call pg_temp.store_running($1, $2, $3, $4)', [first, last, today, due])
  await keepFirstTerms(client)
  await client.query('vacuum analyze')
  await client.end()
}
