import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { noteKey, removePostgres } from '#gear'
import { localDay } from '#law'
import { layCommonLoads } from '../support/template-server.ts'
import { netra, start, type Running } from './running.ts'

/** The public log as its readers have it: by the addresses of a running site, and by the commands of somebody who trusts none of it. */

vi.setConfig({ testTimeout: 120_000, hookTimeout: 300_000 })

const folder = mkdtempSync(join(tmpdir(), 'netra-log-'))
const dataDir = mkdtempSync(join(tmpdir(), 'netra-log-data-'))
let running: Running
let key: string
let url: string
beforeAll(async () => {
  await layCommonLoads(dataDir)
  running = await start(dataDir)
  await running.ready()
  url = `${running.url}/log`
  await vi.waitFor(async () => expect((await fetch(`${url}/checkpoint`)).status).toBe(200), {
    timeout: 60_000,
    interval: 500,
  })
  key = (JSON.parse((await netra(dataDir, 'log', 'key', '--json')).out) as { readonly key: string }).key
})
afterAll(async () => {
  running.signal('SIGTERM')
  await running.exit
  removePostgres(dataDir)
  rmSync(folder, { recursive: true, force: true })
})

test('a first batch is there by itself, and addresses say how long they may be kept', async () => {
  const [head, tile, none] = await Promise.all([
    fetch(`${url}/checkpoint`),
    fetch(`${url}/tile/0/000.p/64`),
    fetch(`${url}/tile/0/000.p/200`),
  ])
  expect([head.headers.get('content-type'), head.headers.get('cache-control')]).toEqual([
    'text/plain; charset=utf-8',
    'public, max-age=5',
  ])
  expect([tile.status, tile.headers.get('cache-control'), (await tile.arrayBuffer()).byteLength]).toEqual([
    200,
    'public, max-age=31536000, immutable',
    2048,
  ])
  expect([none.status, (await none.text()).includes('<')]).toEqual([404, false])
  // Nothing says when a tile was last written, or that it was.
  for (const answer of [head, tile, none])
    for (const name of ['last-modified', 'etag', 'age', 'expires', 'x-sveltekit-page'])
      expect([name, answer.headers.get(name)]).toEqual([name, null])
})

test('each head commits to where all cases stand, tells it to nobody, and adds up; a figure that was changed in a copy is named', async () => {
  const head = await (await fetch(`${url}/checkpoint`)).text()
  const line = /^netra balance \d+( [A-Za-z0-9+/]{43}=){3}$/m.exec(head)?.[0] ?? ''
  expect(line).not.toBe('')
  const page = await fetch(`${running.url}/catatan`)
  expect([page.status, await page.text()]).toEqual([200, expect.stringContaining('Cocok, dihitung')])
  // What said small counts in the clear is gone.
  expect((await fetch(`${url}/balance/latest`)).status).toBe(404)
  const files = join(folder, 'neraca')
  expect(await netra(dataDir, 'log', 'export', files)).toMatchObject({ code: 0 })
  expect(await netra(dataDir, 'verify', files, '--key', key)).toMatchObject({ code: 0 })
  const [came = '', stand = ''] = line.split(' ').slice(3)
  writeFileSync(join(files, 'checkpoint'), head.replace(`${came} ${stand}`, `${stand} ${came}`))
  expect(await netra(dataDir, 'verify', files, '--key', key)).toMatchObject({
    code: 1,
    err: expect.stringContaining('not-signed') as string,
  })
})

test('an auditor is given what the first head of this month committed to, and finds what was forged in it', async () => {
  const file = join(folder, 'neraca.json')
  const month = localDay(new Date().toISOString(), 'WIB').slice(0, 7)
  const made = await netra(dataDir, 'log', 'open-balance', month, file, '--json')
  expect(made).toMatchObject({ code: 0 })
  // Nobody has reported here yet, so that no number may be told.
  expect(JSON.parse(made.out)).toMatchObject({ shown: {}, belowFive: expect.arrayContaining(['dicabut']) as string[] })
  for (const log of [[], ['--log', url]])
    expect(await netra(dataDir, 'verify', file, '--key', key, ...log)).toMatchObject({
      code: 0,
      out: expect.stringMatching(/committed to this.*and from 0 to 4 of each of these: .*semua-laporan/s) as string,
    })
  const forged = join(folder, 'neraca-palsu.json')
  writeFileSync(forged, readFileSync(file, 'utf8').replace('"shown": []', '"shown": [["kajian-lain", 7]]'))
  expect(await netra(dataDir, 'verify', forged, '--key', key)).toMatchObject({
    code: 1,
    err: expect.stringContaining('opening: the head did not commit to these numbers') as string,
  })
  expect(await netra(dataDir, 'log', 'open-balance', '2024-01', file)).toMatchObject({
    code: 1,
    err: expect.stringContaining('No head of 2024-01') as string,
  })
  expect(await netra(dataDir, 'log', 'open-balance', '2024-13', file)).toMatchObject({ code: 2 })
})

test('what waits for the log is noted outside the database by the worker', async () => {
  await sendReport()
  const notes = () => readdirSync(join(dataDir, 'catatan')).filter((name) => name.endsWith('.tertulis'))
  await vi.waitFor(
    () => expect(notes().map((name) => statSync(join(dataDir, 'catatan', name)).size)).not.toEqual([0]),
    { timeout: 30_000, interval: 200 },
  )
  expect(notes()).toHaveLength(1)
})

test('the whole log is checked from its address, and from static files; a file that was changed is named', async () => {
  expect(await netra(dataDir, 'verify', url, '--key', key)).toMatchObject({ code: 0 })
  const files = join(folder, 'berkas')
  expect(await netra(dataDir, 'log', 'export', files)).toMatchObject({ code: 0 })
  const checked = await netra(dataDir, 'verify', files, '--key', key, '--json')
  expect(JSON.parse(checked.out)).toMatchObject({ leaves: 64 })
  const bundle = join(files, 'tile/entries/000.p/64')
  const bytes = readFileSync(bundle)
  bytes.writeUInt8(bytes.readUInt8(40) ^ 1, 40)
  writeFileSync(bundle, bytes)
  expect(await netra(dataDir, 'verify', files, '--key', key)).toMatchObject({
    code: 1,
    err: expect.stringContaining('entry 1 is not the one in its tile') as string,
  })
  writeFileSync(bundle, bytes.subarray(0, 100))
  expect(await netra(dataDir, 'verify', files, '--key', key)).toMatchObject({
    code: 1,
    err: expect.stringContaining('was cut') as string,
  })
  writeFileSync(bundle, Buffer.concat([readFileSync(join(folder, 'neraca/tile/entries/000.p/64')), Buffer.of(0)]))
  expect(await netra(dataDir, 'verify', files, '--key', key)).toMatchObject({
    code: 1,
    err: expect.stringContaining('tile/entries/000.p/64 has 1 bytes after its last entry') as string,
  })
  rmSync(join(files, 'checkpoint'))
  expect(await netra(dataDir, 'verify', files, '--key', key)).toMatchObject({
    code: 1,
    err: expect.stringContaining('no-head') as string,
  })
  expect(await netra(dataDir, 'verify', files)).toMatchObject({ code: 2 })
})

test('a witness signs what it sees, remembers it, and ends with an alarm where the log is shorter than it was', async () => {
  const own = join(folder, 'saksi')
  const look = () =>
    netra(dataDir, 'witness', url, '--key', key, '--folder', own, '--name', 'saksi.example/w1', '--once')
  expect(await look()).toMatchObject({
    code: 0,
    out: expect.stringMatching(/witness saksi\.example\/w1\+[0-9a-f]{8}\+.*— saksi\.example\/w1 /s) as string,
  })
  expect(await look()).toMatchObject({ code: 0 })
  // As if a longer log had been there before.
  const file = join(own, 'catatan', `${Buffer.from(new URL(url).host + '/log').toString('hex')}.json`)
  const seen = JSON.parse(readFileSync(file, 'utf8')) as { readonly size: number }
  writeFileSync(file, JSON.stringify({ ...seen, size: seen.size + 64 }))
  expect(await look()).toMatchObject({ code: 1, err: expect.stringContaining('rollback') as string })
})

test('the program that checks is given away by the site itself, as one file, with its hash on the page; and it checks', async () => {
  const got = await fetch(`${running.url}/catatan/netra-verify.mjs`)
  expect([got.status, got.headers.get('content-type'), got.headers.get('cache-control')]).toEqual([
    200,
    expect.stringContaining('javascript') as string,
    'no-cache',
  ])
  const bytes = Buffer.from(await got.arrayBuffer())
  // Nothing is beside it: no packages, no installation, no data.
  const alone = mkdtempSync(join(tmpdir(), 'netra-lain-'))
  const program = join(alone, 'netra-verify.mjs')
  writeFileSync(program, bytes)
  for (const page of ['catatan', 'catatan/periksa']) {
    const text = await (await fetch(`${running.url}/${page}`)).text()
    expect(text).toContain(createHash('sha256').update(bytes).digest('hex'))
    expect(text).toContain('href="/catatan/netra-verify.mjs"')
  }
  const run = (args: readonly string[], env: Readonly<Record<string, string>> = {}) => {
    const done = spawnSync(process.execPath, [program, ...args], { cwd: alone, encoding: 'utf8', env })
    return { code: done.status, out: done.stdout, err: done.stderr }
  }
  expect(run(['verify', url, '--key', key])).toMatchObject({
    code: 0,
    out: expect.stringContaining('make the root that was signed') as string,
  })
  expect(run(['verify', url, '--key', key], { LANG: 'id_ID.UTF-8' })).toMatchObject({
    code: 0,
    out: expect.stringContaining('cocok dengan yang ditandatangani') as string,
  })
  const { receipt } = await sendReport()
  const saved = join(alone, 'bukti-catatan.json')
  const download = await post('/status/catatan', new URLSearchParams({ kode: receipt }))
  writeFileSync(saved, await download.text())
  const check = ['verify', saved, '--key', key, '--log', url, '--receipt']
  expect(run([...check, receipt])).toMatchObject({ code: 0 })
  expect(run([...check, (await sendReport()).receipt, '--bahasa', 'id'])).toMatchObject({
    code: 1,
    err: expect.stringContaining('other-receipt: tidak ada yang menunjukkan') as string,
  })
  const witness = ['witness', url, '--key', key, '--folder', 'saksi', '--name', 'saksi.example/w9', '--once']
  expect(run(witness)).toMatchObject({ code: 0 })
  rmSync(alone, { recursive: true })
})

/** A port that was free a moment ago. */
async function deafPort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  return typeof address === 'object' && address !== null ? address.port : 0
}

test('where a log cannot be reached, it is said what and why, and neither right nor wrong', async () => {
  for (const [away, why] of [
    [`http://127.0.0.1:${String(await deafPort())}/log`, /ECONNREFUSED/],
    ['http://netra.invalid/log', /ENOTFOUND|EAI_AGAIN/],
    [`${running.url}/tidak-ada`, /checkpoint/],
  ] as const) {
    const { code, err } = await netra(dataDir, 'verify', away, '--key', key)
    expect([away, code, why.test(err)]).toEqual([away, 1, true])
    if (!away.startsWith(running.url)) {
      expect(err).toContain(`${away}/checkpoint could not be reached`)
      expect(err).toContain('neither right nor wrong')
    }
  }
})

async function sendReport(): Promise<{ readonly receipt: string; readonly promise: unknown }> {
  const day = new Date().toISOString().slice(0, 10)
  const answer = await fetch(`${running.url}/api/v1/reports`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      ...{ lane: 'informasi', regionCode: '64.02', happenedOn: day, knownOn: day },
      narrative: 'Contoh: ajakan memilih disampaikan pada apel pagi.',
      subject: { kind: 'pns', name: 'Contoh' },
    }),
  })
  expect(answer.status).toBe(201)
  return (await answer.json()) as { readonly receipt: string; readonly promise: unknown }
}

const post = (path: string, body: FormData | URLSearchParams) =>
  fetch(`${running.url}${path}`, { method: 'POST', body, headers: { origin: running.url } })

test('a receipt has its promise from the first second, by the API, as a file, and for whoever checks or watches it', async () => {
  const { receipt, promise } = await sendReport()
  const watched = join(folder, 'janji')
  mkdirSync(watched)
  const alone = join(watched, 'jawaban.json')
  writeFileSync(alone, JSON.stringify({ receipt, promise }))
  const promised = expect.stringMatching(/(it|this report) will be/) as string
  expect(await netra(dataDir, 'verify', alone, '--key', key)).toMatchObject({ code: 0, out: promised })
  expect(await netra(dataDir, 'verify', alone, '--key', key, '--log', url)).toMatchObject({ code: 0, out: promised })

  const status = await fetch(`${running.url}/api/v1/reports/status`, {
    headers: { authorization: `Receipt ${receipt}` },
  })
  const [answered, saved] = [join(folder, 'status.json'), join(folder, 'bukti.json')]
  writeFileSync(answered, await status.text())
  const download = await post('/status/catatan', new URLSearchParams({ kode: receipt }))
  expect(download.headers.get('content-disposition')).toContain('bukti-catatan.json')
  writeFileSync(saved, await download.text())
  for (const file of [answered, saved])
    expect(await netra(dataDir, 'verify', file, '--key', key, '--receipt', receipt)).toMatchObject({
      code: 0,
      out: promised,
    })
  // What was altered before the batch is found as after it, by the command and on the page.
  const { receipt: other } = await sendReport()
  const whole = readFileSync(saved, 'utf8')
  const altered = join(folder, 'diubah.json')
  writeFileSync(altered, whole.replace(/"state":\s*"[^"]+"/, '"state":"tuntas"'))
  for (const [file, whose, check] of [
    [saved, other, 'other-receipt'],
    [alone, receipt, 'other-receipt'],
    [altered, receipt, 'state'],
  ] as const)
    expect(await netra(dataDir, 'verify', file, '--key', key, '--receipt', whose)).toMatchObject({
      code: 1,
      err: expect.stringContaining(check) as string,
    })
  // With what he wrote, where he asks for it; other words in it are found.
  const withWords = join(folder, 'dengan-kata.json')
  writeFileSync(
    withWords,
    await (await post('/status/catatan', new URLSearchParams({ kode: receipt, kata: 'ikut' }))).text(),
  )
  expect([saved, withWords].map((file) => readFileSync(file, 'utf8').includes('narrative'))).toEqual([false, true])
  expect(await netra(dataDir, 'verify', withWords, '--key', key)).toMatchObject({
    code: 0,
    out: expect.stringContaining('the ones that were received') as string,
  })
  const otherWords = join(folder, 'kata-lain.json')
  writeFileSync(otherWords, readFileSync(withWords, 'utf8').replace(/narrative\\":\\"/, '$&Bukan '))
  expect(await netra(dataDir, 'verify', otherWords, '--key', key)).toMatchObject({
    code: 1,
    err: expect.stringContaining('words') as string,
  })
  // With what he handed in, where he asks for it; a file that he did not hand in is none of it.
  const withPieces = join(folder, 'dengan-kiriman.json')
  writeFileSync(
    withPieces,
    await (await post('/status/catatan', new URLSearchParams({ kode: receipt, kiriman: 'ikut' }))).text(),
  )
  expect(await netra(dataDir, 'verify', withPieces, '--key', key, '--bahasa', 'id')).toMatchObject({
    code: 0,
    out: expect.stringContaining('bukti 0, pesan 0') as string,
  })
  expect(await netra(dataDir, 'verify', withPieces, '--key', key, '--piece', altered)).toMatchObject({
    code: 1,
    err: expect.stringContaining('is none of the 0 pieces') as string,
  })
  const forged = new FormData()
  forged.set('berkas', new Blob([readFileSync(altered)], { type: 'application/json' }), 'bukti-catatan.json')
  expect(await (await post('/catatan/periksa', forged)).text()).toContain('Tidak terbukti')

  const form = new FormData()
  form.set('berkas', new Blob([readFileSync(saved)], { type: 'application/json' }), 'bukti-catatan.json')
  const page = await post('/catatan/periksa', form)
  expect([page.status, await page.text()]).toEqual([200, expect.stringContaining('Dijanjikan')])

  const witness = [
    ...['witness', url, '--key', key, '--folder', join(folder, 'saksi-janji'), '--name', 'saksi.example/w2'],
    '--once',
  ]
  expect(await netra(dataDir, ...witness, '--promises', watched)).toMatchObject({ code: 0 })
})

test('a file of another installation, of nothing, or one that was cut is said to be that, without a stack', async () => {
  const { receipt } = await sendReport()
  const download = await post('/status/catatan', new URLSearchParams({ kode: receipt }))
  const text = await download.text()
  const elsewhere = key.replace(/^[^+]+\+[0-9a-f]{8}/, () => otherName(key))
  for (const [name, bytes, said] of [
    ['lain.json', text, 'other-log'],
    ['potong.json', text.slice(0, 200), 'neither of a receipt'],
    ['kosong.json', '', 'neither of a receipt'],
  ] as const) {
    const file = join(folder, name)
    writeFileSync(file, bytes)
    const checked = await netra(dataDir, 'verify', file, '--key', elsewhere)
    expect(checked).toMatchObject({ code: 1, err: expect.stringContaining(said) as string })
    expect(checked.err).not.toMatch(/\n\s+at /)
  }
  expect(await netra(dataDir, 'verify', join(folder, 'tidak-ada.json'), '--key', key)).toMatchObject({ code: 2 })
})

/** The same key under another name: the log of another installation. */
function otherName(of: string): string {
  const bytes = Buffer.from(of.slice(of.indexOf('+', of.indexOf('+') + 1) + 1), 'base64')
  const { name, keyId } = noteKey('lain.example/log', 'log', bytes.subarray(1))
  return `${name}+${keyId.toString('hex')}`
}
