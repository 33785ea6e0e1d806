import { randomBytes } from 'node:crypto'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { generateX25519Identity, identityToRecipient } from 'age-encryption'
import pg from 'pg'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { createFileVault, findPostgres, openSealed, removePostgres, startPostgres } from '#gear'
import { checkArchive } from '../../src/main/commands/restore-check.ts'
import { freePort } from '../support/free-port.ts'
import { layCommonLoads } from '../support/template-server.ts'
import { archive as past } from '../../src/main/demonstration/stories/archive.ts'
import { storyDays } from '../../src/main/demonstration/story-days.ts'
import { loaders } from '../../src/main/loaders.ts'
import { countCases, finishedLoads, killAll, netraWith, processesWith, start, type Running } from './running.ts'

// A whole installation is made once and restored four times; on a busy machine that takes its time.
vi.setConfig({ testTimeout: 400_000, hookTimeout: 600_000 })

// Its story alone: what is put back three times does without the past.
const demonstration = { NETRA_MODE: 'demonstration', NETRA_PAST: 'none' }
/** As a scan lies there: sealed already, so any bytes will do. */
const scan = { id: '0192f0c0-0000-7000-8000-00000000c0de', bytes: randomBytes(70_000) }
const reporter = { name: 'Pelapor Contoh', phone: '0800-123-456' }

let folder: string
let origin: string
let passphrase: string
let identity: string
let recipient: string
/** Made while people were reporting; closed with a passphrase, which takes its second to open. */
let duringReports: string
/** Made when nothing ran any more; closed for a key of age. */
let archive: string
let acknowledged: readonly string[]
let expected: Digests
let greeting: string
let afterKills: { readonly cases: number; readonly loads: readonly string[] }
/** As tests/db/demonstration.test.ts counts them. */
const casesOfChapter = 15

type Digests = Readonly<Record<string, string>>

const dataDir = (name: string) => join(folder, name)

const begin = (data: string, args: readonly string[], env: Readonly<Record<string, string>> = {}) =>
  netraWith(data, { ...demonstration, ...env }, ...args)
const withKey = (...args: readonly string[]) => [...args, '--identity-file', join(folder, 'identity')]
const vaultOf = (data: string) => createFileVault(join(data, 'files'))
const withPassphrase = (...args: readonly string[]) => [...args, '--passphrase-file', passphrase]

async function stop(running: Running): Promise<void> {
  running.signal('SIGTERM')
  expect(await running.exit).toBe(0)
}

async function sendReport(url: string): Promise<string> {
  const body = {
    lane: 'laporan',
    kind: 'netralitas',
    regionCode: '64.02',
    happenedOn: '2026-01-05',
    knownOn: '2026-01-06',
    narrative: 'Contoh: ajakan memilih disampaikan pada apel pagi.',
    subject: { kind: 'pns', name: 'Contoh', position: 'Camat' },
    reporter,
  }
  const answer = await fetch(`${url}/api/v1/reports`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  expect(answer.status).toBe(201)
  return ((await answer.json()) as { readonly receipt: string }).receipt
}

/** A stop on a busy machine may leave a job locked by a worker that is gone; a restore unlocks it, as the next start would. */
const unlocked = "- 'locked_at' - 'locked_by' - 'is_available'"

/** Every table by what it holds, not by how our own dump writes it. */
async function digest(url: string): Promise<Digests> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const { rows } = await client.query<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables
     where schemaname in ('netra', 'auth', 'graphile_worker', 'migrations') and (schemaname, tablename) not in (('auth', 'session'), ('auth', 'verification'))`,
  )
  const digests: Record<string, string> = {}
  for (const { name } of rows) {
    const {
      rows: [found],
    } = await client.query<{ digest: string }>(
      `select count(*) || ' ' || coalesce(md5(string_agg(h, '' order by h)), '') as digest from (select md5((to_jsonb(t) ${unlocked})::text) as h from ${name} t) r`,
    )
    digests[name] = found?.digest ?? ''
  }
  await client.end()
  return digests
}

async function onDatabase<T>(data: string, work: (url: string) => Promise<T>): Promise<T> {
  const server = await startPostgres({ dataDir: data })
  try {
    return await work(server.urlFor('postgres'))
  } finally {
    await server.stop()
  }
}

/**
 * What search knows of eighty thousand villages is the slowest of a restore. `during-reports` keeps it and is put back once; what is put
 * back three times does without.
 */
async function forgetVillageNames(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query('delete from netra.region_terms where depth = 4')
  await client.end()
}

async function identities(url: string, data: string): Promise<readonly string[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const { rows } = await client.query<{ key: string; sealed: Buffer }>(
    `select office_key_id as key, ciphertext as sealed from netra.sealed_identities where part = 'pelapor'`,
  )
  await client.end()
  return Promise.all(rows.map(({ key, sealed }) => openSealed(join(data, 'keys'), key, new Uint8Array(sealed))))
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'netra-backup-'))
  origin = mkdtempSync(join(tmpdir(), 'netra-origin-'))
  passphrase = join(folder, 'passphrase')
  writeFileSync(passphrase, 'kata sandi contoh yang panjang\n')
  identity = await generateX25519Identity()
  writeFileSync(join(folder, 'identity'), `# of the test\n${identity}\n`)
  // Kills before this are life.test.ts.
  await layCommonLoads(origin)
  for (const told of [1, 12]) {
    const attempt = await start(origin, demonstration)
    await attempt.until(async () => (await countCases(origin)) >= told)
    attempt.signalGroup('SIGKILL')
    await attempt.exit
  }
  const running = await start(origin, demonstration)
  await running.ready()
  await running.until(() => running.output().includes('Ctrl-C'))
  greeting = running.output()
  afterKills = { cases: await countCases(origin), loads: await finishedLoads(origin) }
  const receipts = [await sendReport(running.url), await sendReport(running.url)]
  await vaultOf(origin).keep(scan.id, scan.bytes)
  duringReports = join(folder, 'during-reports.netra')
  const enough = new AbortController()
  const reporting = (async () => {
    while (!enough.signal.aborted) await sendReport(running.url)
  })()
  const made = await begin(origin, withPassphrase('backup', duringReports))
  enough.abort()
  await reporting
  expect(made).toMatchObject({ code: 0, err: '' })
  acknowledged = receipts
  await stop(running)
  await onDatabase(origin, forgetVillageNames)
  expected = await onDatabase(origin, digest)
  archive = join(folder, 'quiet.netra')
  recipient = await identityToRecipient(identity)
  expect(await begin(origin, ['backup', archive, '--recipient', recipient])).toMatchObject({ code: 0, err: '' })
})

test('a demonstration killed twice while its story is told holds every load, and every case once', () => {
  const { cases, loads } = afterKills
  expect(loads).toEqual(loaders.map(({ name }) => name).sort())
  expect(cases).toBe(past(storyDays(new Date().toISOString())).length + casesOfChapter)
})

test('it prints the address and the accounts of the demonstration: role, office, how to enter', () => {
  expect(greeting).toMatch(/Netra is ready: http:\/\/localhost:\d+\n.* button without a password at\nhttp:\S+\/masuk\n/)
  expect(greeting).toContain('  1. Petugas penerima, Bawaslu Kabupaten Paser\n')
  expect(greeting).toMatch(/ {2}Pengelola dan auditor: Administrator \(Bawaslu RI\), /)
})

afterAll(async () => {
  for (const data of [origin, ...readdirSync(folder).map(dataDir)]) {
    killAll(data)
    for (let tries = 0; tries < 250 && processesWith(data).length > 0; tries++) await sleep(20)
    if (existsSync(join(data, 'postgres'))) removePostgres(data)
  }
  rmSync(folder, { recursive: true, force: true })
})

test('a backup is closed unless somebody says otherwise, and is never written over another', async () => {
  const open = await begin(origin, ['backup', join(folder, 'open.netra')])
  expect(open).toMatchObject({ code: 2 })
  expect(open.err).toContain('--in-the-clear')
  expect(readFileSync(archive).subarray(0, 21).toString()).toBe('age-encryption.org/v1')
  const over = await begin(origin, ['backup', archive, '--recipient', recipient])
  expect(over).toMatchObject({ code: 1 })
  expect(over.err).toContain('is there already')
})

test('what is damaged, cut off, or cannot be opened is refused before anything is touched', async () => {
  const bytes = readFileSync(archive)
  const damaged = Buffer.from(bytes)
  const middle = Math.floor(bytes.length / 2)
  damaged.writeUInt8(damaged.readUInt8(middle) ^ 1, middle)
  writeFileSync(join(folder, 'damaged'), damaged)
  writeFileSync(join(folder, 'cut'), bytes.subarray(0, -70_000))
  const right = { kind: 'identities', identities: [identity] } as const
  const refused = dataDir('refused')
  for (const [file, key, says] of [
    ['damaged', right, /./],
    ['cut', right, /./],
    ['during-reports.netra', { kind: 'passphrase', passphrase: 'sebuah kata sandi yang lain' }, /does not open/],
    ['quiet.netra', { kind: 'identities', identities: [await generateX25519Identity()] }, /does not open/],
    ['quiet.netra', { kind: 'none' }, /is closed/],
  ] as const) {
    await expect(checkArchive(join(folder, file), key), file).rejects.toThrow(says)
  }
  expect(await begin(refused, withKey('restore', join(folder, 'damaged')))).toMatchObject({ code: 1, out: '' })
  expect(existsSync(refused)).toBe(false)
  // Control: the same, undamaged and with the right key.
  const whole = await begin(refused, withKey('restore', archive, '--check', '--json'))
  expect(whole).toMatchObject({ code: 0, err: '' })
  expect(JSON.parse(whole.out)).toMatchObject({ mode: 'demonstration' })
  expect(existsSync(refused)).toBe(false)
})

test('killed while it restores, it is refused a start, runs again, and then holds every row, file, key and receipt', async () => {
  const restored = dataDir('restored')
  const mark = join(restored, 'restore-unfinished')
  for (const moment of [join(restored, 'restoring/keys'), mark]) {
    const attempt = begin(restored, withKey('restore', archive))
    while (!existsSync(moment)) await sleep(1)
    killAll(restored)
    await attempt
  }
  const early = await start(restored, demonstration)
  expect(await early.exit).toBe(1)
  expect(early.output()).toContain('was interrupted')

  expect(await begin(restored, withKey('restore', archive))).toMatchObject({ code: 0, err: '' })
  expect(existsSync(mark)).toBe(false)
  expect(await onDatabase(restored, digest)).toEqual(expected)
  expect(scan.bytes.equals((await vaultOf(restored).read(scan.id)) ?? Buffer.alloc(0))).toBe(true)

  const running = await start(restored, demonstration)
  await running.ready()
  for (const receipt of acknowledged) {
    const status = await fetch(`${running.url}/api/v1/reports/status`, {
      headers: { authorization: `Receipt ${receipt}` },
    })
    expect(await status.json()).toMatchObject({ status: 'diterima-daring' })
  }
  const page = await (await fetch(`${running.url}/masuk`)).text()
  const account = /name="akun" value="([^"]+)"/.exec(page)?.[1] ?? ''
  const entered = await fetch(`${running.url}/masuk/contoh`, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin: running.url, accept: 'text/html', 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ akun: account, ke: '/meja' }),
  })
  expect([entered.status, entered.headers.get('location')]).toEqual([303, '/meja'])
  // New rows find their place behind the restored ones.
  await sendReport(running.url)
  await stop(running)
  const opened = await onDatabase(restored, (url) => identities(url, restored))
  expect(opened.filter((identity) => identity.includes(reporter.phone)).length).toBeGreaterThan(acknowledged.length)
})

test('where people are already it asks, and --replace keeps the old files and keys aside', async () => {
  const taken = dataDir('restored')
  const args = withPassphrase('restore', duringReports)
  const refused = await begin(taken, args)
  expect(refused).toMatchObject({ code: 1, out: '' })
  expect(refused.err).toContain('--replace')
  expect(await begin(taken, [...args, '--replace'])).toMatchObject({ code: 0, err: '' })
  const aside = readdirSync(taken).find((name) => name.startsWith('replaced-')) ?? ''
  expect(existsSync(join(taken, aside, 'keys/sign-in'))).toBe(true)
  // One moment, in the middle of the reporting: each report whole, with all that was written beside it.
  await onDatabase(taken, async (url) => {
    const client = new pg.Client({ connectionString: url })
    await client.connect()
    const {
      rows: [found],
    } = await client.query<Record<string, string>>(`
      select count(*) as reports, count(e.id) as events, count(s.id) as sealed, count(*) filter (where r.identity_sealed) as identified
      from netra.reports r
      left join netra.events e on e.report_id = r.id and e.type = 'report-received'
      left join netra.sealed_identities s on s.report_id = r.id and s.part = 'pelapor'`)
    await client.end()
    expect(Number(found?.['reports'])).toBeGreaterThanOrEqual(acknowledged.length)
    expect([found?.['events'], found?.['sealed']]).toEqual([found?.['reports'], found?.['identified']])
    expect(await identities(url, taken)).toHaveLength(Number(found?.['sealed']))
  })
})

test("an archive goes into somebody else's server too, and is served from there by roles of this place's passwords", async () => {
  const port = await freePort()
  const elsewhere = dataDir('server')
  const server = await startPostgres({
    dataDir: elsewhere,
    settings: { fsync: 'off', listen_addresses: '127.0.0.1', port: String(port) },
  })
  const ask = async (database: string, ...queries: readonly string[]) => {
    const admin = new pg.Client({ connectionString: `${server.urlFor('postgres', database)}&port=${port}` })
    await admin.connect()
    let rows: readonly unknown[] = []
    for (const query of queries) ({ rows } = await admin.query<Record<string, unknown>>(query))
    await admin.end()
    return rows
  }
  try {
    await ask(
      'postgres',
      `create role installer login createrole bypassrls password 'of the test'`,
      'create database theirs owner installer',
    )
    // The driver lets the query win: what serves must not arrive as the installer for it, nor under another name.
    const env = {
      DATABASE_URL: `postgresql://127.0.0.1:${port}/theirs?user=installer&password=of%20the%20test&application_name=theirs`,
    }
    const theirs = dataDir('theirs')
    expect(await begin(theirs, withKey('restore', archive), env)).toMatchObject({ code: 0, err: '' })
    expect(await digest(`${server.urlFor('postgres', 'theirs')}&port=${port}`)).toEqual(expected)
    const running = await start(theirs, { ...demonstration, ...env })
    await running.ready()
    expect(findPostgres({ dataDir: theirs })).toBeNull()
    const serving = await ask(
      'theirs',
      `select distinct usename as role from pg_stat_activity where datname = 'theirs' and application_name like 'netra%' order by 1`,
    )
    expect(serving).toContainEqual({ role: 'netra_app' })
    const others = await ask(
      'theirs',
      `select usename from pg_stat_activity where datname = 'theirs' and usename in ('installer', 'netra_owner')`,
    )
    expect(others).toEqual([])
    const busy = await begin(dataDir('third'), withKey('restore', archive, '--replace'), env)
    expect(busy).toMatchObject({ code: 1 })
    expect(busy.err).toContain('Stop it first')
    await stop(running)
  } finally {
    await server.stop()
  }
})
