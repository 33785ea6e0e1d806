import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import pg from 'pg'
import { growLog, listLogFiles, mostInBatch, provePlace } from '#app'
import { provesInclusion } from '#core'
import { logInFolder, readNoteKey, readSignedHead, verifyWholeLog } from '#gear'
import { hashEntry, hashPair, logStore } from '#store'
import { percentiles, round, type Bench, type Tell } from './bench.ts'
import { openScratch, type Scratch } from './scratch.ts'

/** Issue 6: leaves a second into the log, proofs out of it, and the whole of it checked from its files. */
const proofs = 2_000

export const logBench: Bench = {
  name: 'log',
  summary: 'leaves a second into the public log, durable; proofs; a million leaves checked from static files',
  run: async ({ emit, say }, { cases }) => {
    const scratch = await openScratch()
    const owner = new pg.Client({ connectionString: scratch.urls.owner })
    await owner.connect()
    try {
      const limit = await plainly(owner, Math.min(cases, 200_000))
      await queue(owner, cases)
      say(`${String(cases)} events wait`)
      const grown = await grow(scratch)
      await prove(scratch, owner, emit)
      await check(scratch, emit)
      emit({
        ...nothing,
        bench: 'log',
        clients: 1,
        ...grown,
        limit_per_s: round(limit),
        ratio: round(grown.per_s / limit, 2),
        budget_per_s: 1500,
      })
    } finally {
      await owner.end()
      await scratch.close()
    }
  },
}

const nothing = { errors: 0, lost: 0, doubled: 0, rss_mb: round(process.memoryUsage.rss() / 2 ** 20) }

/** The limit: as many rows of the same bytes, written durably by one statement for each batch and nothing more. */
async function plainly(owner: pg.Client, count: number): Promise<number> {
  await owner.query(
    'create table bench_rows (source text, event_id uuid, leaf_hash bytea, primary key (source, event_id))',
  )
  const begin = performance.now()
  for (let done = 0; done < count; done += mostInBatch)
    await owner.query(
      `insert into bench_rows select 'bench', gen_random_uuid(), sha256(n::text::bytea) from generate_series(1, $1::integer) n`,
      [Math.min(mostInBatch, count - done)],
    )
  const spent = performance.now() - begin
  await owner.query('drop table bench_rows')
  return (count * 1000) / spent
}

/** Every second one lengthens the history of a case, four to a case. */
const queue = (owner: pg.Client, count: number) =>
  owner.query(
    `insert into netra.log_queue (source, event_id, leaf_hash, case_id, shown)
     select 'bench', gen_random_uuid(), sha256(n::text::bytea),
       case when n % 2 = 0 then ('00000000-0000-7000-8000-' || lpad(to_hex(n / 8), 12, '0'))::uuid end,
       case when n % 2 = 0 then sha256(n::text::bytea) end
     from generate_series(1, $1::integer) n`,
    [count],
  )

async function grow({ netra }: Scratch) {
  const times: number[] = []
  let [events, last] = [0, mostInBatch]
  const begin = performance.now()
  while (last === mostInBatch) {
    const from = performance.now()
    last = (await growLog(netra)).events
    times.push(performance.now() - from)
    events += last
  }
  return {
    per_s: round((events * 1000) / (performance.now() - begin)),
    ...percentiles(times),
    leaves: events,
    batches: times.length,
    rss_mb: round(process.memoryUsage.rss() / 2 ** 20),
  }
}

/** Beside each proof, in the same second: one question to the database that asks nothing. */
async function prove({ netra }: Scratch, owner: pg.Client, emit: Tell['emit']) {
  const size = (await logStore.head(netra.db))?.size ?? 0
  const [times, bare]: [number[], number[]] = [[], []]
  let errors = 0
  for (let nth = 0; nth < proofs; nth += 1) {
    const index = Math.floor(Math.random() * size)
    const from = performance.now()
    const proven = await provePlace(netra, index)
    times.push(performance.now() - from)
    const asked = performance.now()
    await owner.query('select 1')
    bare.push(performance.now() - asked)
    const tile = await logStore.tile(netra.db, 0, Math.floor(index / 256))
    const leaf = tile?.subarray((index % 256) * 32, (index % 256) * 32 + 32)
    if (proven === null || leaf === undefined || !provesInclusion({ ...proven, leaf }, proven.proof, hashPair))
      errors += 1
  }
  const spent = times.reduce((sum, time) => sum + time, 0)
  emit({
    ...nothing,
    bench: 'log-proof',
    clients: 1,
    per_s: round((proofs * 1000) / spent),
    limit_per_s: round((proofs * 1000) / bare.reduce((sum, time) => sum + time, 0)),
    ratio: null,
    ...percentiles(times),
    errors,
    bare_p50_ms: percentiles(bare).p50_ms,
    bare_p99_ms: percentiles(bare).p99_ms,
    budget_p99_ms: 5,
  })
}

async function check({ netra }: Scratch, emit: Tell['emit']) {
  const folder = await mkdtemp(join(tmpdir(), 'netra-bench-log-'))
  try {
    const written = performance.now()
    let files = 0
    for await (const { path, bytes } of listLogFiles(netra)) {
      await mkdir(dirname(join(folder, path)), { recursive: true })
      await writeFile(join(folder, path), bytes)
      files += 1
    }
    const begin = performance.now()
    const [read, key] = [logInFolder(folder), readNoteKey(netra.logSigner.key)]
    const head = key === null ? null : await readSignedHead(read, key)
    const whole =
      head?.ok === true ? await verifyWholeLog(read, head.value, { entry: hashEntry, pair: hashPair }) : null
    const spent = performance.now() - begin
    const leaves = whole?.ok === true ? whole.value : 0
    emit({
      ...nothing,
      bench: 'log-verify',
      clients: 1,
      per_s: round((leaves * 1000) / spent),
      limit_per_s: null,
      ratio: null,
      ...percentiles([spent]),
      errors: whole?.ok === true ? 0 : 1,
      files,
      written_s: round((begin - written) / 1000),
      seconds_for_a_million: round((spent * 1000) / leaves),
      budget_s: 60,
    })
  } finally {
    await rm(folder, { recursive: true })
  }
}
