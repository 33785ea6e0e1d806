import { spawnSync } from 'node:child_process'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import pg from 'pg'
import { growLog, listLogFiles, mostInBatch, provePlace, proveReceipt, receiveReport } from '#app'
import { provesInclusion } from '#core'
import { logInFolder, readNoteKey, readSignedHead, verifyReceipt, verifyWholeLog } from '#gear'
import { plainDate } from '#law'
import { hashEntry, hashPair, logStore, sha256 } from '#store'
import { percentiles, round, type Bench, type Line, type Tell } from './bench.ts'
import { promiseOverHttp } from './log-http.ts'
import { openScratch, type Scratch } from './scratch.ts'

/** Issue 6: leaves a second into the log, proofs out of it, and the whole of it checked from its files. */
const proofs = 2_000
/** So many of them, in so many parts of the log. */
const [reports, parts] = [1_000, 20]

export const logBench: Bench = {
  name: 'log',
  summary:
    'leaves a second into the public log, durable; proofs; a million leaves checked from static files; promises over HTTP meanwhile',
  run: async ({ emit, say }, { cases, seconds }) => {
    const scratch = await openScratch()
    const owner = new pg.Client({ connectionString: scratch.urls.owner })
    await owner.connect()
    try {
      const limit = await plainly(owner, Math.min(cases, 200_000))
      const receipts = await queueWithReports(scratch, owner, cases)
      say(`${String(cases)} events wait, and ${String(receipts.length)} reports among them`)
      const grown = await grow(scratch)
      await prove(scratch, owner, emit)
      await proveReceipts(scratch, owner, { receipts, emit })
      await check(scratch, emit)
      await promiseOverHttp(scratch, owner, { emit, say }, Math.min(20, seconds))
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

/** Reports as they come in at the door, spread evenly among the leaves. Gives their codes. */
async function queueWithReports({ netra }: Scratch, owner: pg.Client, count: number): Promise<readonly string[]> {
  const receipts: string[] = []
  for (let part = 0; part < parts; part += 1) {
    await queue(owner, Math.floor((count * part) / parts), Math.floor((count * (part + 1)) / parts))
    const received = await Promise.all(
      Array.from({ length: reports / parts }, () => receiveReport(netra, report, { door: 'web' })),
    )
    receipts.push(...received.flatMap((answer) => (answer.ok ? [answer.value.receipt] : [])))
  }
  if (receipts.length !== reports)
    throw new Error(`${String(receipts.length)} of ${String(reports)} reports were received`)
  return receipts
}

const report: Parameters<typeof receiveReport>[1] = {
  ...{ lane: 'laporan', kind: 'netralitas', regionCode: '33.19' },
  ...{ happenedOn: plainDate('2024-10-19'), knownOn: plainDate('2024-10-20') },
  narrative: 'Seorang pegawai contoh mengajak memilih.',
  subject: { kind: 'pns', name: 'Contoh Terlapor' },
  secrets: { reporter: { name: 'Contoh Pelapor', address: 'Jalan Contoh 1' } },
}

/** Every second one lengthens the history of a case, four to a case. */
const queue = (owner: pg.Client, from: number, to: number) =>
  owner.query(
    `insert into netra.log_queue (source, event_id, leaf_hash, case_id, shown)
     select 'bench', gen_random_uuid(), sha256(n::text::bytea),
       case when n % 2 = 0 then ('00000000-0000-7000-8000-' || lpad(to_hex(n / 8), 12, '0'))::uuid end,
       case when n % 2 = 0 then sha256(n::text::bytea) end
     from generate_series($1::integer, $2::integer) n`,
    [from + 1, to],
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

/** Of any leaf. */
async function prove({ netra }: Scratch, owner: pg.Client, emit: Tell['emit']) {
  const size = (await logStore.head(netra.db))?.size ?? 0
  const indexes = Array.from({ length: proofs }, () => Math.floor(Math.random() * size))
  const timed = await timeEach(owner, indexes, async (index) => {
    const proven = await provePlace(netra, index)
    return async () => {
      const tile = await logStore.tile(netra.db, 0, Math.floor(index / 256))
      const leaf = tile?.subarray((index % 256) * 32, (index % 256) * 32 + 32)
      return proven !== null && leaf !== undefined && provesInclusion({ ...proven, leaf }, proven.proof, hashPair)
    }
  })
  emit({ ...nothing, bench: 'log-proof', ...timed })
}

type Receipts = { readonly receipts: readonly string[]; readonly emit: Tell['emit'] }

/** The whole file of a receipt, as its reporter is given it: each code twice, in another order, so that nearly no tile is still remembered. */
async function proveReceipts({ netra }: Scratch, owner: pg.Client, { receipts, emit }: Receipts) {
  const key = readNoteKey(netra.logSigner.key)
  if (key === null) throw new Error('no key of the log')
  const asked = { key, read: null, mark: null, witnesses: [], now: netra.clock() }
  const hashes = { entry: hashEntry, pair: hashPair, sha256 }
  const timed = await timeEach(owner, [...receipts, ...receipts], async (receipt) => {
    const proven = await proveReceipt(netra, receipt, '127.0.0.1')
    return async () => {
      const checked = proven.ok ? await verifyReceipt(proven.value, asked, hashes) : null
      return checked?.ok === true && checked.value.state === 'in-log'
    }
  })
  emit({ ...nothing, bench: 'log-receipt', ...timed })
}

/** What `prove` gives is whether the proof holds, asked outside its time. Beside each, in the same second: one question to the database that asks nothing. */
async function timeEach<T>(owner: pg.Client, all: readonly T[], prove: (one: T) => Promise<() => Promise<boolean>>) {
  const [times, bare]: [number[], number[]] = [[], []]
  let errors = 0
  for (const one of all) {
    const from = performance.now()
    const holds = await prove(one)
    times.push(performance.now() - from)
    const asked = performance.now()
    await owner.query('select 1')
    bare.push(performance.now() - asked)
    if (!(await holds())) errors += 1
  }
  const perSecond = (spent: readonly number[]) =>
    round((spent.length * 1000) / spent.reduce((sum, time) => sum + time, 0))
  return {
    ...{
      clients: 1,
      per_s: perSecond(times),
      limit_per_s: perSecond(bare),
      ratio: null,
      ...percentiles(times),
      errors,
    },
    ...{ bare_p50_ms: percentiles(bare).p50_ms, bare_p99_ms: percentiles(bare).p99_ms, budget_p99_ms: 5 },
  }
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
    emit(checkedApart(folder, netra.logSigner.key, leaves))
  } finally {
    await rm(folder, { recursive: true })
  }
}

/** The same files, by the one file that the site gives away: a process of its own, from its start to its end, as a stranger runs it. */
function checkedApart(folder: string, key: string, leaves: number): Line {
  const program = join(import.meta.dirname, '../build/client/catatan/netra-verify.mjs')
  const begin = performance.now()
  const { status, stdout } = spawnSync(process.execPath, [program, 'verify', folder, '--key', key, '--json'], {
    encoding: 'utf8',
    timeout: 600_000,
  })
  const spent = performance.now() - begin
  const said = status === 0 ? (JSON.parse(stdout) as { readonly size?: number; readonly leaves?: number }) : {}
  return {
    ...{ ...nothing, bench: 'log-verify-apart', clients: 1, per_s: round((leaves * 1000) / spent) },
    ...{
      limit_per_s: null,
      ratio: null,
      ...percentiles([spent]),
      errors: (said.size ?? said.leaves) === leaves ? 0 : 1,
    },
    ...{ seconds_for_a_million: round((spent * 1000) / leaves), budget_s: 60 },
  }
}
