import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { request as plainRequest } from 'node:http'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import * as v from 'valibot'
import { openSealed } from '#gear'
import * as answers from '../../src/lib/api/answers.ts'
import { startProduct, type Product } from '../support/product.ts'

let product: Product
beforeAll(async () => {
  product = await startProduct({ worker: true })
})
afterAll(() => product.stop())

const good = {
  lane: 'laporan',
  regionCode: '64.01',
  happenedOn: '2024-10-01',
  knownOn: '2024-10-02',
  narrative: 'Seorang pegawai rekaan mengajak warga memilih satu pasangan.',
  subject: { kind: 'pns', name: 'Contoh Terlapor' },
  reporter: { name: 'Contoh Pelapor', address: 'Jalan Contoh 1' },
}

type Problem = {
  readonly title: string
  readonly detail: string
  readonly errors?: readonly { field: string; reason: string; message: string }[]
}
type Sent = {
  readonly status: number
  readonly type: string | null
  readonly body: Problem & { receipt?: string; status?: string }
  readonly headers: Headers
}

async function send(body: unknown, headers: Readonly<Record<string, string>> = {}): Promise<Sent> {
  const answer = await fetch(`${product.url}/api/v1/reports`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  })
  return {
    status: answer.status,
    type: answer.headers.get('content-type'),
    body: (await answer.json()) as Sent['body'],
    headers: answer.headers,
  }
}

const wrong = (at: number) => `WRNG-0000-0000-0000-0000-${String(at).padStart(4, '0')}`

async function timed(ask: () => Promise<Response>) {
  const began = performance.now()
  const { status, headers } = await ask()
  return { status, headers, ms: performance.now() - began }
}

const countReports = () =>
  product.clone
    .asRoot((root) =>
      root
        .selectFrom('netra.reports')
        .select(({ fn }) => fn.countAll<number>().as('n'))
        .executeTakeFirstOrThrow(),
    )
    .then(({ n }) => n)

test('a good report gets a receipt, and its receipt gets its status, however it is typed', async () => {
  const { status, body } = await send(good)
  expect(status).toBe(201)
  expect(body.status).toBe('diterima-daring')
  expect(body.receipt).toMatch(/^([0-9A-Z]{4}-){5}[0-9A-Z]{4}$/)
  const code = (body.receipt ?? '').replaceAll('-', ' ').toLowerCase()
  const answer = await fetch(`${product.url}/api/v1/reports/status`, { headers: { authorization: `Receipt ${code}` } })
  expect(answer.status).toBe(200)
  const told = v.parse(answers.Status, await answer.json())
  expect(told).toMatchObject({
    status: 'diterima-daring',
    next: { who: 'pelapor', acting: false, rule: { id: 'P-DARING' } },
    history: [{ type: 'report-received' }],
  })
  const received = v.parse(answers.Received, body)
  expect(told.since).toBe(received.receivedAt)
  expect(told.next?.what).toMatch(/Panwascam/)
  expect(told.next?.what).toBe(received.next.what)
  // The first instant after the last day, at the office, which is in WITA.
  expect(told.next?.by).toBe(
    new Date(Date.parse(`${told.next?.lastDay ?? ''}T00:00:00+08:00`) + 86_400_000).toISOString(),
  )
  const english = await fetch(`${product.url}/api/v1/reports/status`, {
    headers: { authorization: `Receipt ${code}`, 'accept-language': 'en' },
  })
  expect(v.parse(answers.Status, await english.json()).next?.what).not.toBe(told.next?.what)
})

describe('what cannot be accepted is said field by field, in the asked language, and keeps nothing', () => {
  const cases: readonly (readonly [name: string, change: object, field: string, reason: string])[] = [
    ['an empty account', { narrative: '   ' }, 'narrative', 'missing'],
    ['an account too short to look into', { narrative: 'Curang.' }, 'narrative', 'too-short'],
    ['an account too long', { narrative: 'a'.repeat(20_001) }, 'narrative', 'too-long'],
    ['a name too long', { subject: { kind: 'pns', name: 'a'.repeat(201) } }, 'subject.name', 'too-long'],
    ['a day that has not come', { happenedOn: '2999-01-01', knownOn: '2999-01-02' }, 'happenedOn', 'in-future'],
    ['known before it happened', { knownOn: '2024-09-30' }, 'knownOn', 'known-before-happened'],
    ['a day that does not exist', { happenedOn: '2024-02-30' }, 'happenedOn', 'not-a-day'],
    ['a region that does not exist', { regionCode: '99.99' }, 'regionCode', 'no-such-region'],
    ['a region of another form', { regionCode: 'Paser' }, 'regionCode', 'no-such-region'],
    ['a lane of our own', { lane: 'kilat' }, 'lane', 'unknown-value'],
    ['nobody reported on', { subject: {} }, 'subject.kind', 'missing'],
    ['an act that is not listed', { actId: 'SKB-Z-99' }, 'actId', 'no-such-act'],
    ['a formal report without its reporter', { reporter: undefined }, 'reporter.name', 'missing'],
    ['a sealed identity that is none', { reporter: undefined, sealedReporter: 'YWJj' }, 'sealedReporter', 'not-age'],
  ]
  test.each(cases)('%s', async (_, change, field, reason) => {
    const before = await countReports()
    const [id, en] = [
      await send({ ...good, ...change }),
      await send({ ...good, ...change }, { 'accept-language': 'en' }),
    ]
    for (const { status, type } of [id, en]) {
      expect(status).toBe(422)
      expect(type).toBe('application/problem+json')
    }
    const [said, said2] = [id, en].map(({ body }) => body.errors?.find((error) => error.field === field))
    expect(said?.reason, JSON.stringify(id.body)).toBe(reason)
    expect(said?.message.length).toBeGreaterThan(10)
    expect(said2?.message).not.toBe(said?.message)
    expect(await countReports()).toBe(before)
    // The control: the same report without the change is accepted.
    expect((await send(good)).status).toBe(201)
  })
})

test('broken JSON, JSON that is not UTF-8, another type and a bad key are told apart', async () => {
  expect(await send('{"lane": "laporan", ')).toMatchObject({ status: 400, type: 'application/problem+json' })
  expect(await send('')).toMatchObject({ status: 400 })
  expect(await send('['.repeat(50_000))).toMatchObject({ status: 400 })
  expect(await send('[]')).toMatchObject({ status: 422 })
  expect(await send(`{"lane":${'['.repeat(50_000)}${']'.repeat(50_000)}}`)).toMatchObject({ status: 422 })
  const latin1 = await fetch(`${product.url}/api/v1/reports`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: Buffer.from('{"narrative":"caf\xe9"}', 'latin1'),
  })
  expect(latin1.status).toBe(400)
  expect(await send(good, { 'content-type': 'text/plain' })).toMatchObject({
    status: 415,
    type: 'application/problem+json',
  })
  expect(await send(good, { 'content-type': 'application/x-www-form-urlencoded' })).toMatchObject({ status: 415 })
  expect(await send(good, { 'idempotency-key': 'pendek' })).toMatchObject({ status: 400 })
})

test('a body of 100 MB is turned away at its header, and the memory of the door does not notice', async () => {
  const answer = await new Promise<{ status: number; type: string }>((resolve, reject) => {
    const sending = plainRequest(
      `${product.url}/api/v1/reports`,
      { method: 'POST', headers: { 'content-type': 'application/json', 'content-length': String(100 * 1024 * 1024) } },
      (response) => {
        resolve({ status: response.statusCode ?? 0, type: response.headers['content-type'] ?? '' })
        sending.destroy()
      },
    )
    sending.on('error', reject)
    sending.write(Buffer.alloc(64 * 1024, 'a'))
  })
  expect(answer).toEqual({ status: 413, type: 'application/problem+json' })
  expect((await send(good)).status).toBe(201)
})

test('the same key again gives the same answer; with other content it is refused and says so', async () => {
  const key = { 'idempotency-key': 'e2e-kunci-0001' }
  const before = await countReports()
  const [first, ...more] = await Promise.all(Array.from({ length: 6 }, () => send(good, key)))
  expect(first?.status).toBe(201)
  for (const other of more) expect(other.body).toEqual(first?.body)
  expect(await countReports()).toBe(before + 1)
  const changed = await send({ ...good, narrative: `${good.narrative} Lagi.` }, key)
  expect(changed.status).toBe(409)
  expect(changed.body.title).toContain('sudah dipakai')
  expect(
    (await send({ ...good, narrative: `${good.narrative} Lagi.` }, { ...key, 'accept-language': 'en' })).body.title,
  ).toContain('was used')
  expect(await countReports()).toBe(before + 1)
})

test('SQL, HTML, NUL, half characters and reversed letters are text, and come back as text', async () => {
  const nasty = `'; drop table netra.reports; -- <script>alert(1)</script> "\u0000" \ud800 \u202e {{7*7}} \${x} %00 ' or ''='`
  // A field beyond those we name is kept too.
  const identityFields = ['name', 'address', 'birthPlace', 'job', 'email', 'nik']
  const brief = `<b>'";--</b>`
  const fields = { narrative: `${nasty} cukup panjang`, place: nasty, evidence: nasty, witnesses: nasty }
  const { status, body } = await send({
    ...good,
    ...fields,
    subject: { kind: 'lain', name: nasty, position: nasty, officeName: nasty },
    reporter: Object.fromEntries(identityFields.map((field) => [field, nasty])),
    signature: nasty,
    identityDocument: { kind: brief, number: brief },
  })
  expect(status, JSON.stringify(body)).toBe(201)
  const stored = await product.clone.asRoot((root) =>
    root.selectFrom('netra.reports').selectAll().orderBy('received_at', 'desc').limit(1).executeTakeFirstOrThrow(),
  )
  // To the letter, without what nobody can see: NUL, half a character, and the mark that turns the reading direction around.
  const words = nasty.replaceAll(/[\u0000\u202e]/g, '').toWellFormed()
  expect(stored).toMatchObject({
    narrative: `${words} cukup panjang`,
    place: words,
    evidence: words,
    subject_name: words,
    subject_position: words,
    subject_office_name: words,
  })
  const secrets = await product.clone.asRoot((root) =>
    root.selectFrom('netra.sealed_identities').selectAll().where('report_id', '=', stored.id).execute(),
  )
  const opened = await Promise.all(
    secrets.map(async ({ part, office_key_id: key, ciphertext }) => [
      part,
      JSON.parse(await openSealed(join(product.dataDir, 'keys'), key, new Uint8Array(ciphertext))) as unknown,
    ]),
  )
  expect(Object.fromEntries(opened)).toEqual({
    pelapor: {
      ...Object.fromEntries(identityFields.map((field) => [field, words])),
      signature: words,
      identityDocument: { kind: brief, number: brief },
    },
    saksi: { witnesses: words },
  })
})

test('a client seals by itself to the key that the office shows; to another key it is refused, never unreadable', async () => {
  const { Encrypter } = await import('age-encryption')
  const keysOf = async (code: string) =>
    (
      (await (await fetch(`${product.url}/api/v1/offices/${code}/keys`)).json()) as {
        keys: { id: string; recipient: string }[]
      }
    ).keys
  const [paser] = await keysOf('BAWASLU-64.01')
  const [other] = await keysOf('BAWASLU-64.02')
  const encrypter = new Encrypter()
  encrypter.addRecipient(paser?.recipient ?? '')
  const sealedReporter = Buffer.from(await encrypter.encrypt('{"name":"Contoh"}')).toString('base64')
  const sealed = { ...good, reporter: undefined, sealedReporter }
  expect((await send({ ...sealed, sealedTo: paser?.id })).status).toBe(201)
  expect(await send({ ...sealed, sealedTo: other?.id })).toMatchObject({
    status: 422,
    body: { errors: [{ field: 'sealedReporter', reason: 'other-key' }] },
  })
  expect((await fetch(`${product.url}/api/v1/offices/TIDAK-ADA/keys`)).status).toBe(404)
})

test('fifty wrong receipts a second are slowed, and a right one behind the same address is answered at once', async () => {
  const { body } = await send(good)
  const ask = (code: string) =>
    fetch(`${product.url}/api/v1/reports/status`, { headers: { authorization: `Receipt ${code}` } })
  const guesses = await Promise.all(Array.from({ length: 50 }, (_, at) => timed(() => ask(wrong(at)))))
  const statuses = guesses.map(({ status }) => status)
  expect(statuses.filter((status) => status === 404).length).toBeLessThanOrEqual(11)
  const slowed = guesses.filter(({ status }) => status === 429)
  expect(slowed.length).toBeGreaterThanOrEqual(39)
  expect(Number(slowed[0]?.headers.get('retry-after'))).toBeGreaterThan(0)
  for (const { ms } of slowed) expect(ms).toBeGreaterThanOrEqual(450)
  const right = await timed(() => ask(body.receipt ?? ''))
  expect(right.status).toBe(200)
  expect(right.ms).toBeLessThan(400)
  const kept = await product.clone.asRoot((root) => root.selectFrom('netra.receipt_tries').selectAll().execute())
  expect(kept).toHaveLength(1)
  expect(JSON.stringify(kept)).not.toMatch(/127\.0\.0\.1|::1/)
})

test('the page slows the same guesses, and a right receipt is answered there too', async () => {
  const { body } = await send(good)
  const ask = (kode: string) =>
    fetch(`${product.url}/status?/lihat`, {
      method: 'POST',
      body: new URLSearchParams({ kode }),
      headers: { origin: product.url, accept: 'text/html' },
    })
  const guesses = await Promise.all(Array.from({ length: 50 }, (_, at) => timed(() => ask(wrong(at)))))
  const slowed = guesses.filter(({ status }) => status === 429)
  expect(slowed.length).toBeGreaterThanOrEqual(39)
  for (const { ms } of slowed) expect(ms).toBeGreaterThanOrEqual(450)
  const tries = []
  for (let n = 0; n < 3; n += 1) tries.push(await timed(() => ask(body.receipt ?? '')))
  expect(tries.map(({ status }) => status)).toEqual([200, 200, 200])
  expect(Math.min(...tries.map(({ ms }) => ms))).toBeLessThan(450)
})

describe('evidence comes in parts (tus 1.0.0)', () => {
  const tus = (path: string, method: string, headers: Readonly<Record<string, string>>, body?: Buffer) =>
    fetch(`${product.url}${path}`, {
      method,
      headers: { 'tus-resumable': '1.0.0', ...headers },
      ...(body === undefined ? {} : { body: new Uint8Array(body) }),
    })
  const part = (from: number) => ({
    'content-type': 'application/offset+octet-stream',
    'upload-offset': String(from),
  })
  const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest()

  /** Sends so much of what it announced, and then the line is dead. */
  const cut = (address: string, headers: Readonly<Record<string, string>>, bytes: Buffer, after: number) =>
    new Promise<void>((resolve) => {
      const sending = plainRequest(product.url + address, {
        method: 'PATCH',
        headers: { 'tus-resumable': '1.0.0', ...headers, 'content-length': String(bytes.length) },
      })
      sending
        .on('error', () => undefined)
        .on('close', () => {
          resolve()
        })
      sending.write(bytes.subarray(0, after), () => setTimeout(() => sending.destroy(), 100))
    })

  test('cut ten times it is whole, once; what is wrong is told apart, and nothing of it or its receipt lies in the clear', async () => {
    const { body } = await send(good)
    const receipt = { authorization: `Receipt ${body.receipt ?? ''}` }
    const mark = Buffer.from('TANDA-BUKTI-TUS ')
    const file = Buffer.concat([Buffer.from('%PDF-1.7\n'), ...Array.from({ length: 50_000 }, () => mark)])
    const announced = {
      ...receipt,
      'upload-length': String(file.length),
      'upload-metadata': `filename ${Buffer.from('NAMA-BERKAS-RAHASIA.pdf').toString('base64')},sidik ${Buffer.from(sha256(file).toString('hex')).toString('base64')}`,
    }
    const created = await tus('/unggah/', 'POST', announced)
    expect(created.status).toBe(201)
    const address = created.headers.get('location') ?? ''
    const stand = async () => Number((await tus(address, 'HEAD', receipt)).headers.get('upload-offset'))
    expect(await stand()).toBe(0)
    let [reached, cuts] = [0, 0]
    for (; cuts < 10; cuts++) {
      await cut(address, { ...receipt, ...part(reached) }, file.subarray(reached), 30_000)
      const now = await stand()
      expect(now).toBeGreaterThanOrEqual(reached)
      reached = now
    }
    expect(reached).toBeGreaterThan(60_000)
    const rest = file.subarray(reached)
    const checked = (hash: Buffer) => ({
      ...receipt,
      ...part(reached),
      'upload-checksum': `sha256 ${hash.toString('base64')}`,
    })
    const before = await countEvidence()
    expect((await tus(address, 'PATCH', checked(sha256(file)), rest)).status).toBe(460)
    expect((await tus(address, 'PATCH', { ...receipt, ...part(reached + 1) }, rest.subarray(1))).status).toBe(409)
    expect(await stand()).toBe(reached)
    const last = await tus(address, 'PATCH', checked(sha256(rest)), rest)
    expect([last.status, last.headers.get('upload-offset')]).toEqual([204, String(file.length)])
    expect((await tus('/unggah/', 'POST', announced)).headers.get('location')).toBe(address)
    expect([await stand(), (await countEvidence()) - before]).toEqual([file.length, 1])
    // Whoever sends by no page is answered with the promise that it comes into the public log, as often as he asks.
    const promised = async () => {
      const said = (await tus(address, 'HEAD', receipt)).headers.get('netra-promise') ?? ''
      return JSON.parse(Buffer.from(said, 'base64').toString('utf8')) as {
        readonly entry: string
        readonly note: string
      }
    }
    const [promise, again] = [await promised(), await promised()]
    expect(promise.note).toMatch(/^netra log promise v1\n/)
    expect(again.entry).toBe(promise.entry)

    // The tests before guessed until their address was slowed; how much of that is left hangs on how fast they were.
    await product.clone.asRoot((root) => root.deleteFrom('netra.receipt_tries').execute())
    const statuses = await Promise.all([
      tus('/unggah/', 'POST', { ...receipt, 'upload-length': '0' }),
      tus('/unggah/', 'POST', { ...receipt, 'upload-length': String(3 * 1024 ** 3) }),
      tus('/unggah/', 'POST', { 'upload-length': '5' }),
      tus('/unggah/', 'POST', { authorization: `Receipt ${wrong(7777)}`, 'upload-length': '5' }),
      tus(address, 'HEAD', { authorization: `Receipt ${wrong(7778)}` }),
      tus('/unggah/tidak-ada', 'HEAD', receipt),
      tus('/unggah/', 'POST', { ...receipt, 'upload-length': '5', 'tus-resumable': '0.2.2' }),
      tus(address, 'PATCH', { ...receipt, 'upload-offset': '0' }, Buffer.from('x')),
      fetch(`${product.url}/unggah/`, { method: 'OPTIONS' }),
    ])
    expect(statuses.map(({ status }) => status)).toEqual([422, 413, 401, 404, 404, 404, 412, 415, 204])
    expect(statuses[8].headers.get('tus-extension')).toBe('creation,termination,checksum')

    // By the form of the same page, without a script, and then all of it is listed.
    const form = new FormData()
    form.set('kode', body.receipt ?? '')
    form.set('berkas', new Blob(['<svg><script>alert(1)</script></svg>']), 'NAMA-BERKAS-RAHASIA.svg')
    const page = await fetch(`${product.url}/status/bukti?/kirim`, {
      method: 'POST',
      body: form,
      headers: { origin: product.url, accept: 'text/html' },
    })
    const shown = await page.text()
    expect([page.status, shown.includes(sha256(file).toString('hex'))]).toEqual([200, true])
    // What came by the form is promised on the page itself, to be saved without a script.
    expect(shown).toMatch(/<a href="data:application\/json[^"]+" download="janji-kiriman.json"/)
    expect((await countEvidence()) - before).toBe(2)
    const bare = (body.receipt ?? '').replaceAll('-', '')
    const clear = readdirSync(product.dataDir, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => readFileSync(join(entry.parentPath, entry.name)))
      .filter((bytes) => [mark, 'NAMA-BERKAS', bare, body.receipt ?? '-'].some((secret) => bytes.includes(secret)))
    expect(clear).toEqual([])
  })

  const countEvidence = () =>
    product.clone
      .asRoot((root) =>
        root
          .selectFrom('netra.bukti')
          .select(({ fn }) => fn.countAll<number>().as('n'))
          .executeTakeFirstOrThrow(),
      )
      .then(({ n }) => n)
})

test('no receipt, a malformed one and an unknown one are told apart', async () => {
  expect((await fetch(`${product.url}/api/v1/reports/status`)).status).toBe(401)
  expect((await fetch(`${product.url}/api/v1/reports/status`, { headers: { authorization: 'Bearer x' } })).status).toBe(
    401,
  )
  expect([404, 429]).toContain(
    (await fetch(`${product.url}/api/v1/reports/status`, { headers: { authorization: 'Receipt ../../etc' } })).status,
  )
})

test('the description says what the door takes', async () => {
  const described = (await (await fetch(`${product.url}/api/v1/openapi.json`)).json()) as {
    openapi: string
    components: { schemas: { Report: { required: string[]; properties: Record<string, unknown> } } }
  }
  expect(described.openapi).toBe('3.1.0')
  const { required, properties } = described.components.schemas.Report
  expect(required).toEqual(
    expect.arrayContaining(['lane', 'regionCode', 'happenedOn', 'knownOn', 'narrative', 'subject']),
  )
  expect(Object.keys(properties)).toEqual(
    expect.arrayContaining(['reporter', 'sealedReporter', 'signature', 'identityDocument', 'actId', 'kind']),
  )
})

test.each([
  ['OfficeKeys', '/api/v1/offices/BAWASLU-64.01/keys'],
  ['Regions', '/api/v1/regions?query=kukar'],
  ['Regions', '/api/v1/regions?parent=64'],
  ['Acts', '/api/v1/acts'],
  ['Measures', '/api/v1/measures'],
  ['Due', '/api/v1/tenggat?regime=pilkada&rule=P12&start=2024-10-17T09%3A00&office=33.19'],
  ['Problem', '/api/v1/regions?level=rt'],
  ['Problem', '/api/v1/tenggat'],
  ['Problem', '/api/v1/reports/status'],
  ['Problem', '/api/v1/offices/TIDAK-ADA/keys'],
] as const)('%s is what %s answers, field by field', async (schema, path) => {
  const answer: unknown = await (await fetch(product.url + path)).json()
  // Parsing leaves out what the schema does not name, so this also finds a field that is not described.
  expect(v.parse(answers[schema], answer)).toEqual(answer)
})

test('what the report doors answer is described field by field', async () => {
  const { body } = await send(good)
  expect(v.parse(answers.Received, body)).toEqual(body)
  const answer: unknown = await (
    await fetch(`${product.url}/api/v1/reports/status`, { headers: { authorization: `Receipt ${body.receipt ?? ''}` } })
  ).json()
  expect(v.parse(answers.Status, answer)).toEqual(answer)
  const refused = await send({ ...good, narrative: '' })
  expect(v.parse(answers.Problem, refused.body)).toEqual(refused.body)
})

test('within five seconds the event of a report has become a job and the job is done; a twin is named to the desk', async () => {
  const same = { ...good, subject: { kind: 'pns', name: 'Contoh Kembar' }, happenedOn: '2024-09-30' }
  await send(same)
  await send({
    ...same,
    narrative: `${good.narrative} Diceritakan orang lain.`,
    subject: { kind: 'pns', name: 'CONTOH  kembar' },
  })
  const look = () =>
    product.clone.asRoot(async (root) => ({
      waiting: (await root.selectFrom('netra.outbox').select('event_id').execute()).length,
      named: (
        await root
          .selectFrom('netra.events as e')
          .innerJoin('netra.allegations as a', 'a.case_id', 'e.case_id')
          .select('a.subject_name')
          .where('e.type', '=', 'twins-suspected')
          .where('a.subject_name', 'ilike', 'contoh%kembar')
          .execute()
      ).length,
    }))
  await expect.poll(look, { interval: 200 }).toMatchObject({ waiting: 0 })
  // Whichever job came first found the other one already stored; each case names its twin.
  await expect.poll(look, { interval: 200 }).toMatchObject({ named: 2 })
})
