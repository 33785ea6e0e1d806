import { createHash } from 'node:crypto'
import { Agent, request } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { foldReadings, sayRead, type Netra } from '#app'
import { percentiles, round, type Bench } from './bench.ts'
import { openScratch } from './scratch.ts'

const clients = 64
const mostPeople = 40_000
const unitSize = 20

/** 32 characters, as those of the door are. */
const tokenOf = (n: number) => `bench${String(n).padStart(27, '0')}`
type Reader = { readonly n: number; readonly link: string }
type Done = { readonly times: readonly number[]; readonly errors: number; readonly lost: number; readonly took: number }

export const bacaBench: Bench = {
  name: 'baca',
  summary: '“I have read it” over HTTP by people in the door of staff, and the counts of the tree behind them',
  run: async ({ emit, say }, { cases }) => {
    const people = Math.min(mostPeople, cases)
    const scratch = await openScratch()
    const owner = new pg.Client({ connectionString: scratch.urls.owner })
    // A run that is broken off ends the database under it; without this the process would end before its folder is gone.
    owner.on('error', () => undefined)
    await owner.connect()
    try {
      const readers = await arrange(owner, people)
      say(`${String(people)} people in ${String(Math.ceil(people / unitSize))} units stand in the door`)
      const half = Math.floor(people / 2)
      const bare = await each(readers.slice(0, half), (reader) => sayDirectly(scratch.netra, reader))
      await foldReadings(scratch.netra)
      const served = await scratch.serve()
      const agent = new Agent({ keepAlive: true, maxSockets: clients })
      const http = await each(readers.slice(half), (reader) => post(agent, served.url, reader))
      const answeredAt = performance.now()
      const lag = await untilCounted(owner, half + http.times.length - http.errors - http.lost, answeredAt)
      agent.destroy()
      const { lost, doubled } = await stored(owner, people - bare.errors - http.errors - http.lost)
      const perS = http.times.length / http.took
      const limit = bare.times.length / bare.took
      emit({
        ...{ bench: 'baca', clients, per_s: round(perS), limit_per_s: round(limit), ratio: round(perS / limit, 3) },
        ...percentiles(http.times),
        ...{
          errors: http.errors,
          lost: http.lost + lost,
          doubled,
          rss_mb: served.rss(),
          counted_after_ms: Math.round(lag),
        },
      })
      await served.stop()
    } finally {
      await owner.end()
      await scratch.close()
    }
  },
}

/** A regency with its units, its roll, one circular to all of them, and everybody in the door. */
async function arrange(owner: pg.Client, people: number): Promise<readonly Reader[]> {
  const units = Math.ceil(people / unitSize)
  await owner.query('begin')
  await owner.query(
    `create temporary table unit on commit preserve rows as
       select n, netra.new_id() as id, netra.new_id() as node from generate_series(1, $1::integer) n`,
    [units],
  )
  await owner.query(
    `insert into netra.offices (id, code, kind, rank, name, short_name, region_code, zone, parent_id, valid_from, mark, source)
     select u.id, 'BENCH-' || u.n, 'sekolah', 'kabkota', 'Unit contoh ' || u.n, 'Unit ' || u.n, '64.01', 'WITA', k.id, '2020-01-01', 'U', 'bench'
     from unit u, netra.offices k where k.code = 'KDH-64.01'`,
  )
  await owner.query(
    `create temporary table person on commit preserve rows as
       select n, netra.new_id() as id, 1 + n % $2::integer as unit from generate_series(0, $1::integer - 1) n`,
    [people, units],
  )
  await owner.query(
    `insert into netra.pegawai (id, employer_office_id, kind, name, number_hmac, recorded_at, recorded_by)
     select p.id, k.id, 'pns', 'Contoh ' || p.n, sha256(('bench' || p.n)::bytea), now(), '00000000-0000-7000-8000-000000000003'
     from person p, netra.offices k where k.code = 'KDH-64.01'`,
  )
  await owner.query(
    `insert into netra.penempatan (id, pegawai_id, office_id, unit_name, post, region_code, valid_from, recorded_at, recorded_by)
     select netra.new_id(), p.id, u.id, 'Unit contoh', 'Guru', '64.01', '2020-01-01', now(), '00000000-0000-7000-8000-000000000003'
     from person p join unit u on u.n = p.unit`,
  )
  await owner.query(
    `insert into netra.pegawai_sessions (token_hash, pegawai_id, opened_at, expires_at)
     select sha256(('bench' || lpad(p.n::text, 27, '0'))::bytea), p.id, now() - interval '1 minute', now() + interval '1 hour' from person p`,
  )
  const by = '00000000-0000-7000-8000-000000000003'
  await owner.query(
    `with e as (
       insert into netra.edaran (id, kind, number, letter_on, subject, basis, issuer_office_id, way, person_kinds, act_ids, deadline_at, state,
         created_at, created_by, sent_at, sent_by)
       select netra.new_id(), 'surat-edaran', '1/Bench', '2026-01-01', 'Contoh', 'SKB 2022', k.id, 'langsung', '{pns}', '{SKB-D-06}',
         now() + interval '1 day', 'terkirim', now(), $1, now(), $1
       from netra.offices k where k.code = 'KDH-64.01' returning *),
     v as (
       insert into netra.edaran_versions (edaran_id, n, file_id, file_name, bytes, sha256, signatures, verdict, reopens, added_at, added_by)
       select e.id, 1, netra.new_id(), 'contoh.pdf', 10, sha256('x'), '[]', 'tanpa', 'semua', now(), $1 from e returning edaran_id),
     root as (
       insert into netra.edaran_nodes (id, edaran_id, office_id, line, office_kind, region_code, sent_at, people)
       select netra.new_id(), e.id, e.issuer_office_id, array[e.issuer_office_id], 'kepala-daerah', '64.01', now(), $2
       from e join v on v.edaran_id = e.id returning *)
     insert into netra.edaran_nodes (id, edaran_id, office_id, parent_id, line, office_kind, region_code, sent_at, own_people, people)
     select u.node, r.edaran_id, u.id, r.id, r.line || u.id, 'sekolah', '64.01', now(), s.people, s.people
     from root r, unit u join netra.roll_sizes s on s.office_id = u.id`,
    [by, people],
  )
  await owner.query('commit')
  await owner.query('analyze')
  const { rows } = await owner.query<Reader>(
    `select p.n, c.link_code as link from person p join unit u on u.n = p.unit join netra.edaran_nodes c on c.id = u.node order by p.n`,
  )
  return rows
}

/** Everybody once, as many at a time as there are clients. */
async function each(
  readers: readonly Reader[],
  ask: (reader: Reader) => Promise<'ok' | 'error' | 'lost'>,
): Promise<Done> {
  const times: number[] = []
  const failed = { error: 0, lost: 0 }
  let at = 0
  const begin = performance.now()
  const one = async () => {
    for (let reader = readers[at++]; reader !== undefined; reader = readers[at++]) {
      const from = performance.now()
      const outcome = await ask(reader)
      if (outcome !== 'ok') failed[outcome]++
      times.push(performance.now() - from)
    }
  }
  await Promise.all(Array.from({ length: clients }, one))
  return { times, errors: failed.error, lost: failed.lost, took: (performance.now() - begin) / 1000 }
}

async function sayDirectly(netra: Netra, { n, link }: Reader) {
  const token = createHash('sha256').update(tokenOf(n)).digest()
  const said = await sayRead(netra, { link, token, version: 1, answers: null })
  return said.ok ? 'ok' : 'error'
}

function post(agent: Agent, url: string, { n, link }: Reader): Promise<'ok' | 'error' | 'lost'> {
  const headers = {
    origin: url,
    accept: 'text/html',
    cookie: `__Host-netra-pegawai=${tokenOf(n)}`,
    'content-type': 'application/x-www-form-urlencoded',
  }
  return new Promise((resolve) => {
    const asked = request(
      `${url}/baca/${link}?/baca`,
      { agent, method: 'POST', headers, timeout: 10_000 },
      (answer) => {
        answer.resume()
        answer.once('end', () => {
          resolve(answer.statusCode === 303 ? 'ok' : 'error')
        })
      },
    )
    asked.once('timeout', () => asked.destroy())
    asked.once('error', () => {
      resolve('lost')
    })
    asked.end('naskah=1')
  })
}

/** How long after the last answer the topmost node counts everybody; ten seconds are a fault. */
async function untilCounted(owner: pg.Client, expected: number, from: number): Promise<number> {
  for (let waited = 0; waited < 10_000; waited = performance.now() - from) {
    const { rows } = await owner.query<{ read: number }>(
      `select people_read as read from netra.edaran_nodes where parent_id is null`,
    )
    if (rows[0]?.read === expected) return performance.now() - from
    await sleep(50)
  }
  throw new Error(`the counts never came to ${String(expected)}`)
}

async function stored(owner: pg.Client, expected: number) {
  const { rows } = await owner.query<{ rows: string; events: string; people: string }>(
    `select (select count(*) from netra.edaran_readings where read_version = 1) as rows,
       (select count(*) from netra.reading_events) as events, (select count(distinct pegawai_id) from netra.reading_events) as people`,
  )
  const [found] = rows
  const [kept, events, people] = [Number(found?.rows), Number(found?.events), Number(found?.people)]
  return { lost: Math.max(0, expected - kept), doubled: events - people }
}
