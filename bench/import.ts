import { execFile } from 'node:child_process'
import { createWriteStream, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { promisify } from 'node:util'
import type pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { workbookOf } from '../tests/support/write-sheet.ts'
import { percentiles, round, type Bench, type Tell } from './bench.ts'
import { openScratch, type Scratch } from './scratch.ts'
import { withOwner } from './with-owner.ts'

/** Issue 5: 100,000 rows in under 30 s, and a million. */
const small = 100_000
const office = 'KDH-64.01'
const schools = 2_000

export const importBench: Bench = {
  name: 'import',
  summary: 'a roll from a file to the tables: read, checked, marked, compared, written; beside COPY of the same rows',
  run: async (tell, { cases }) => {
    const folder = mkdtempSync(join(tmpdir(), 'netra-import-'))
    try {
      await onFresh(tell, async (scratch) => {
        const sheet = join(folder, 'pegawai.xlsx')
        writeFileSync(
          sheet,
          workbookOf([
            { name: 'PNS', rows: [head, ...Array.from({ length: Math.min(small, cases) }, (_, nth) => person(nth))] },
          ]),
        )
        await measure(tell, scratch, { bench: 'import-100k-xlsx', file: sheet, rows: Math.min(small, cases) })
        // The same people again: everybody is known, and nobody moves.
        await measure(tell, scratch, {
          bench: 'import-100k-again',
          file: sheet,
          rows: Math.min(small, cases),
          again: true,
        })
      })
      await onFresh(tell, async (scratch) => {
        const text = join(folder, 'pegawai.csv')
        await pipeline(Readable.from(lines(cases)), createWriteStream(text))
        await measure(tell, scratch, { bench: 'import', file: text, rows: cases })
      })
    } finally {
      rmSync(folder, { recursive: true })
    }
  },
}

async function onFresh({ say }: Tell, work: (scratch: Scratch) => Promise<void>): Promise<void> {
  say('an installation of its own')
  const scratch = await openScratch('production')
  try {
    await work(scratch)
  } finally {
    await scratch.close()
  }
}

const head = [
  'No',
  'NIP',
  'Nama Lengkap',
  'Gelar Belakang',
  'Status',
  'Jabatan',
  'OPD',
  'Unit Kerja',
  'Golongan',
  'Tanggal Lahir',
  'Email',
  'No. HP',
]

/** Every day of birth, month of appointment, sex and sequence makes another number: no two alike, and each of them passes the check. */
function person(nth: number): readonly string[] {
  const day = new Date(Date.UTC(1970, 0, 1 + (nth % 9_000)))
  const born = day.toISOString().slice(0, 10)
  const rest = Math.floor(nth / 9_000)
  const appointed = `${String(2010 + (rest % 10))}${String(1 + (Math.floor(rest / 10) % 12)).padStart(2, '0')}`
  const number = `${born.replaceAll('-', '')}${appointed}${String(1 + (nth % 2))}${String(1 + Math.floor(rest / 120)).padStart(3, '0')}`
  return [
    String(nth + 1),
    number,
    `Contoh Pegawai ${words(nth)}`,
    'S.Pd.',
    'PNS',
    'Guru',
    'Dinas Pendidikan dan Kebudayaan',
    `SDN ${String(nth % schools).padStart(4, '0')} Contoh`,
    'III/c',
    born,
    `contoh${String(nth)}@contoh.go.id`,
    `0812${String(10_000_000 + nth)}`,
  ]
}

/** Names are words, and differ. */
const words = (nth: number) => nth.toString(26).replaceAll(/\d/g, (digit) => String.fromCharCode(112 + Number(digit)))

function* lines(count: number): Generator<string> {
  yield `${head.join(';')}\r\n`
  for (let nth = 0; nth < count; nth += 1_000) {
    let text = ''
    for (let at = nth; at < Math.min(count, nth + 1_000); at += 1) text += `${person(at).join(';')}\r\n`
    yield text
  }
}

type Ran = {
  readonly ms: number
  readonly readMs: number
  readonly steps: readonly number[]
  readonly rows: number
  readonly rejectedRows: number
  readonly joined: number
  readonly same: number
  readonly readerRssMb: number
  readonly rssMb: number
}
type Asked = { readonly bench: string; readonly file: string; readonly rows: number; readonly again?: boolean }

async function measure(
  { emit, say }: Tell,
  { urls, dataDir }: Scratch,
  { bench, file, rows, again = false }: Asked,
): Promise<void> {
  say(`${bench}: ${String(rows)} rows`)
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [join(import.meta.dirname, 'import-run.ts'), file, office],
    {
      env: {
        ...process.env,
        NETRA_MODE: 'production',
        NETRA_DATA: dataDir,
        DATABASE_URL: undefined,
        NETRA_DATABASES: JSON.stringify({ owner: urls.owner }),
      },
      maxBuffer: 64 * 1024 * 1024,
    },
  )
  const ran = JSON.parse(stdout) as Ran
  const { stored, numbers, limitMs } = await inDatabase(urls.owner, rows)
  const per = (ms: number) => round((rows * 1000) / ms, 0)
  emit({
    bench,
    clients: 1,
    per_s: per(ran.ms),
    limit_per_s: per(limitMs),
    ratio: round(limitMs / ran.ms, 3),
    ...percentiles(ran.steps),
    errors: ran.rejectedRows,
    lost: rows - stored,
    doubled: stored - numbers,
    rss_mb: round(ran.rssMb),
    reader_rss_mb: round(ran.readerRssMb),
    seconds: round(ran.ms / 1000),
    seconds_reading: round(ran.readMs / 1000),
    rows,
    known_again: again ? ran.same : 0,
    times_of: 2000,
  })
}

/** What stands there, and how fast COPY alone brings the same rows into a table without keys. */
function inDatabase(url: string, rows: number) {
  return withOwner(url, async (client) => {
    const { rows: counted } = await client.query<{ stored: string; numbers: string }>(
      `select count(*) as stored, count(distinct p.number_hmac) as numbers from netra.pegawai p join netra.penempatan w on w.pegawai_id = p.id and w.valid_to is null`,
    )
    await client.query(
      'create table public.bench_copy (like netra.pegawai, unit_name text, post text, region_code text, valid_from date)',
    )
    const limitMs = await copied(client, rows)
    await client.query('drop table public.bench_copy')
    return { stored: Number(counted[0]?.stored), numbers: Number(counted[0]?.numbers), limitMs }
  })
}

async function copied(client: pg.Client, rows: number): Promise<number> {
  const { rows: sample } = await client.query<{ line: string }>(
    `select concat_ws(E'\\t', p.id, p.employer_office_id, p.kind, p.name, E'\\\\\\\\x' || encode(p.number_hmac, 'hex'), p.recorded_at, p.recorded_by, p.demonstration,
       w.unit_name, w.post, w.region_code, w.valid_from) as line
     from netra.pegawai p join netra.penempatan w on w.pegawai_id = p.id limit 1000`,
  )
  const block = `${sample.map(({ line }) => line).join('\n')}\n`
  function* blocks() {
    for (let at = 0; at < rows; at += sample.length) yield block
  }
  const from = performance.now()
  await pipeline(Readable.from(blocks()), client.query(copyFrom('copy public.bench_copy from stdin')))
  return performance.now() - from
}
