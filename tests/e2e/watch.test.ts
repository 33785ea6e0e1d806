import { networkInterfaces } from 'node:os'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startProduct, type Product } from '../support/product.ts'
import { freePort } from '../support/free-port.ts'

let product: Product
let metricsPort: number
let receipt: string
beforeAll(async () => {
  metricsPort = await freePort()
  product = await startProduct({ worker: true, env: { NETRA_METRICS_PORT: String(metricsPort) } })
  receipt = await report()
})
afterAll(() => product.stop())

/** Words that stand for what people type. None may be in the log, whatever becomes of the request. */
const marks = ['TandaNama', 'TandaCerita', 'TandaTelepon', 'TandaKueri', 'TandaJalur', 'TandaKunci', 'TandaTerlapor']

async function report(): Promise<string> {
  const body = {
    lane: 'laporan',
    kind: 'netralitas',
    regionCode: '64.02',
    happenedOn: '2026-01-05',
    knownOn: '2026-01-06',
    narrative: 'TandaCerita: ajakan memilih disampaikan pada apel pagi.',
    subject: { kind: 'pns', name: 'TandaTerlapor Contoh', position: 'Camat' },
    reporter: { name: 'TandaNama Contoh', phone: 'TandaTelepon 0800000000' },
  }
  const headers = { 'content-type': 'application/json', 'idempotency-key': 'TandaKunci-0001' }
  const answer = await fetch(`${product.url}/api/v1/reports`, { method: 'POST', headers, body: JSON.stringify(body) })
  expect(answer.status).toBe(201)
  return ((await answer.json()) as { receipt: string }).receipt
}

const lines = () =>
  product
    .log()
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Record<string, unknown>)
const answered = (route: string, status: number) =>
  lines().some((line) => line['what'] === 'request' && line['route'] === route && line['status'] === status)

test('a log line says method, route, status and time, and never what somebody typed', async () => {
  await fetch(`${product.url}/api/v1/reports/status`, { headers: { authorization: `Receipt ${receipt}` } })
  await fetch(`${product.url}/status?/lihat`, {
    method: 'POST',
    headers: { origin: product.url },
    body: new URLSearchParams({ kode: receipt }),
  })
  await fetch(`${product.url}/wilayah?cari=TandaKueri`)
  await fetch(`${product.url}/TandaJalur/${receipt}?kode=${receipt}`)
  await fetch(`${product.url}/api/v1/reports`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{"narrative": "TandaCerita"',
  })
  await expect.poll(() => answered('none', 404)).toBe(true)
  // Controls: each of them is there, under its pattern.
  expect(answered('/api/v1/reports', 201)).toBe(true)
  expect(answered('/api/v1/reports/status', 200)).toBe(true)
  expect(answered('/(publik)/wilayah', 200)).toBe(true)
  // And nothing else is told.
  const told = lines().find(({ what }) => what === 'request')
  expect(Object.keys(told ?? {})).toEqual(['level', 'time', 'process', 'what', 'id', 'method', 'route', 'status', 'ms'])
  nothingTyped()
})

test('a fault is in the log with its request and its reference, and without the row it stumbled on', async () => {
  // A rule that every row breaks: PostgreSQL's complaint then quotes the whole row in its detail.
  await product.clone.asRoot((root) =>
    sql`alter table netra.reports add constraint reports_broken check (false) not valid`.execute(root),
  )
  const body = {
    lane: 'informasi',
    kind: 'netralitas',
    regionCode: '64.02',
    happenedOn: '2026-01-05',
    knownOn: '2026-01-06',
    narrative: 'TandaCerita: ajakan memilih disampaikan pada apel pagi.',
    subject: { kind: 'pns', name: 'TandaTerlapor', position: 'Camat' },
  }
  const broken = await fetch(`${product.url}/api/v1/reports`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  expect(broken.status).toBe(500)
  await product.clone.asRoot((root) => sql`alter table netra.regions rename to regions_gone`.execute(root))
  const page = await fetch(`${product.url}/wilayah?cari=TandaKueri`, { headers: { accept: 'text/html' } })
  expect(page.status).toBe(500)
  await product.clone.asRoot((root) => sql`alter table netra.regions_gone rename to regions`.execute(root))
  const reference = /[2-9A-HJ-NP-Z]{4}-[2-9A-HJ-NP-Z]{4}/.exec(await page.text())?.[0]
  const faults = () => lines().filter(({ level }) => level === 'error')
  await expect
    .poll(() => faults().find((line) => line['reference'] === reference))
    .toMatchObject({ what: 'fault', method: 'GET', route: '/(publik)/wilayah' })
  expect(faults()).toContainEqual(
    expect.objectContaining({ what: 'fault', method: 'POST', route: '/api/v1/reports', code: '23514' }),
  )
  nothingTyped()
})

function nothingTyped(): void {
  const all = product.log()
  const codes = [receipt, receipt.replaceAll('-', ''), ...receipt.split('-').filter((group) => group.length >= 4)]
  expect([...marks, ...codes].filter((word) => all.toLowerCase().includes(word.toLowerCase()))).toEqual([])
}

const metricsOf = async (port: number) => (await fetch(`http://127.0.0.1:${port}/metrics`)).text()

test('the web process and the worker each serve their figures', async () => {
  const web = await metricsOf(metricsPort)
  expect(web).toContain('netra_reports_received_total{lane="laporan",door="api"} 1')
  expect(web).toMatch(/netra_http_request_duration_seconds_count\{route="report-door",status="201"\} 1/)
  expect(web).toMatch(/netra_database_lines\{state="in-use"\} \d/)
  const done = /netra_jobs_total\{task="laporan-masuk",outcome="done"\} 1/
  await expect.poll(() => metricsOf(metricsPort + 1), { interval: 500 }).toMatch(done)
  const worker = await metricsOf(metricsPort + 1)
  expect(worker).toMatch(/netra_sweep_duration_seconds_count\{sweep="sweep-outbox",outcome="done"\} [1-9]/)
  expect(worker).toMatch(/netra_outbox_events \d/)
  expect(worker).toMatch(/netra_late_cases \d/)
  expect(worker).toMatch(/netra_late_lhps \d/)
  expect([...marks, receipt].filter((word) => (web + worker).includes(word))).toEqual([])
})

test('figures are not on the public port, and their own port answers only this machine', async () => {
  expect((await fetch(`${product.url}/metrics`)).status).toBe(404)
  const outside = Object.values(networkInterfaces())
    .flat()
    .find((at) => at?.family === 'IPv4' && !at.internal)?.address
  if (outside === undefined) return
  // Control: the public port does answer there.
  expect((await fetch(`http://${outside}:${new URL(product.url).port}/health/live`)).status).toBe(200)
  await expect(fetch(`http://${outside}:${metricsPort}/metrics`)).rejects.toThrow()
})
