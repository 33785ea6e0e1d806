import { randomBytes, randomUUID } from 'node:crypto'
import { Agent, request } from 'node:http'
import { askInformation, growLog, proveReceipt, receiveReport, type Netra, type ReceiptProof } from '#app'
import { plainDate } from '#law'
import { percentiles, round, type Bench, type Tell } from './bench.ts'
import { madeUpFile, placeOfNone } from './made-up-file.ts'
import { openScratch } from './scratch.ts'

/** One thing that is asked at a door, each time of another that is like it. */
type Case = { readonly name: string; readonly expects: number; readonly ask: (nth: number) => Asked }
type Asked = {
  readonly method: 'GET' | 'POST'
  readonly path: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
}
/** `alike`: cases that are answered with the same words, so that only the time could tell them apart. */
type Door = {
  readonly door: string
  readonly cases: readonly Case[]
  readonly alike: readonly (readonly [string, string])[]
}

const reports = 200
const rounds = 400
const dayMs = 86_400_000

/** Wrong guesses cost the address that makes them: each asks from one of its own, and nobody waits. */
const addressOf = (nth: number) =>
  `127.${String(1 + (Math.floor(nth / 60_000) % 250))}.${String(Math.floor(nth / 240) % 250)}.${String(2 + (nth % 240))}`

export const hintsBench: Bench = {
  name: 'hints',
  summary: 'whether the time or size of an answer says that a report or a request exists, where the answer does not',
  run: async ({ emit, say }, { seconds }) => {
    const scratch = await openScratch()
    try {
      const doors = await arrange(scratch.netra)
      say(`${String(reports)} reports and as many requests stand`)
      const served = await scratch.serve()
      for (const door of doors)
        await measure(door, { url: new URL(served.url), seconds: seconds / doors.length, rss: served.rss, emit })
      await served.stop()
    } finally {
      await scratch.close()
    }
  },
}

async function arrange(netra: Netra): Promise<readonly Door[]> {
  const receipts: string[] = []
  const [listed, waiting]: [string[], string[]] = [[], []]
  for (let nth = 0; nth < reports; nth++) {
    const told = {
      lane: 'informasi',
      kind: 'netralitas',
      regionCode: '33.01',
      happenedOn: plainDate('2026-11-01'),
      knownOn: plainDate('2026-11-01'),
    } as const
    const received = await receiveReport(
      netra,
      { ...told, narrative: 'Seorang pegawai rekaan.', subject: { kind: 'lain' }, secrets: {} },
      { door: 'web' },
    )
    if (!received.ok) throw new Error(`not received: ${received.refusal.reason}`)
    receipts.push(received.value.receipt)
    for (const [ids, daysAgo] of [
      [listed, 2],
      [waiting, 0],
    ] as const) {
      const at = new Date(Date.parse(netra.clock()) - daysAgo * dayMs).toISOString()
      const id = randomUUID()
      const asks = {
        id,
        regionCode: '33.01',
        words: 'Rekap sosialisasi tahun ini.',
        address: `10.${String(daysAgo)}.0.${String(nth)}`,
      }
      const asked = await askInformation({ ...netra, clock: () => at }, asks)
      if (!asked.ok) throw new Error(`not asked: ${asked.refusal.reason}`)
      ids.push(id)
    }
  }
  return [...byReceipt(receipts), ...byRequest(listed, waiting), byFile(await filesOf(netra, receipts), netra.clock())]
}

/** As their holders keep them, once all are in the log. */
async function filesOf(netra: Netra, receipts: readonly string[]): Promise<readonly ReceiptProof[]> {
  await growLog(netra)
  const files: ReceiptProof[] = []
  for (const receipt of receipts) {
    const proven = await proveReceipt(netra, receipt, '127.0.0.1')
    if (!proven.ok) throw new Error(`not proven: ${proven.refusal.reason}`)
    files.push(proven.value)
  }
  return files
}

/** The page that checks a file: whoever holds none may make one up, and put it at any place of the log. */
function byFile(files: readonly ReceiptProof[], recorded: string): Door {
  const places = files.flatMap(({ history }) => history.slice(0, 1).map(({ index }) => index))
  const size = Number(files[0]?.checkpoint?.split('\n')[1] ?? 0)
  const taken = new Set(files.flatMap(({ history }) => history.map(({ index }) => index)))
  const fileOf = (nth: number) => {
    const file = files[nth % files.length]
    if (file === undefined) throw new Error('there is no file')
    return file
  }
  const madeUp = (nth: number, index: number) => send(madeUpFile(fileOf(nth), index, recorded))
  return {
    door: 'check-file',
    cases: [
      { name: 'held', expects: 200, ask: (nth) => send(fileOf(nth)) },
      { name: 'at-a-report', expects: 200, ask: (nth) => madeUp(nth, places[nth % places.length] ?? 0) },
      { name: 'at-none', expects: 200, ask: (nth) => madeUp(nth, placeOfNone(taken, size)) },
    ],
    alike: [['at-a-report', 'at-none']],
  }
}

function send(file: ReceiptProof): Asked {
  const boundary = 'netra-bench'
  const part = 'content-disposition: form-data; name="berkas"; filename="bukti.json"\r\ncontent-type: application/json'
  return {
    ...{ method: 'POST', path: '/catatan/periksa' },
    headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
    body: `--${boundary}\r\n${part}\r\n\r\n${JSON.stringify(file)}\r\n--${boundary}--\r\n`,
  }
}

const symbols = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const unknownReceipt = () => [...randomBytes(24)].map((byte) => symbols[byte & 31] ?? '').join('')
const anyOf = (all: readonly string[], nth: number) => all[nth % all.length] ?? ''

/** Whoever knows a receipt is told what became of its report. What is no receipt is answered like one that is of none. */
function byReceipt(receipts: readonly string[]): readonly Door[] {
  const formed = { 'content-type': 'application/x-www-form-urlencoded' }
  const doors = [
    {
      door: 'status',
      ask: (code: string): Asked => ({ method: 'POST', path: '/status?/lihat', headers: formed, body: `kode=${code}` }),
      known: 200,
    },
    {
      door: 'status-api',
      ask: (code: string): Asked => ({
        method: 'GET',
        path: '/api/v1/reports/status',
        headers: { authorization: `Receipt ${code}` },
      }),
      known: 200,
    },
    {
      door: 'proof',
      ask: (code: string): Asked => ({
        method: 'POST',
        path: '/status/catatan',
        headers: formed,
        body: `kode=${code}`,
      }),
      known: 200,
    },
    {
      door: 'evidence',
      ask: (code: string): Asked => ({
        method: 'POST',
        path: '/status/bukti?/buka',
        headers: formed,
        body: `kode=${code}`,
      }),
      known: 200,
    },
  ]
  return doors.map(({ door, ask, known }) => ({
    door,
    cases: [
      { name: 'known', expects: known, ask: (nth) => ask(anyOf(receipts, nth)) },
      { name: 'unknown', expects: 404, ask: () => ask(unknownReceipt()) },
      { name: 'none', expects: 404, ask: () => ask(`U${unknownReceipt().slice(1)}`) },
    ],
    alike: [['unknown', 'none']],
  }))
}

/** A request of today is answered like one that was never made: it is listed from tomorrow on (N210). */
function byRequest(listed: readonly string[], waiting: readonly string[]): readonly Door[] {
  const byCode = (code: string): Asked => ({ method: 'GET', path: `/permohonan?kode=${code}` })
  const ending = (id: string) => id.slice(-8)
  return [
    {
      door: 'request-code',
      cases: [
        { name: 'listed', expects: 303, ask: (nth) => byCode(ending(anyOf(listed, nth))) },
        { name: 'of-today', expects: 200, ask: (nth) => byCode(ending(anyOf(waiting, nth))) },
        { name: 'unknown', expects: 200, ask: () => byCode(ending(randomUUID())) },
      ],
      alike: [['of-today', 'unknown']],
    },
  ]
}

type Measuring = {
  readonly url: URL
  readonly seconds: number
  readonly rss: () => number
  readonly emit: Tell['emit']
}

/** One after the other, the cases in turn and each time in another order, so that whatever else the machine does falls on all of them. */
async function measure({ door, cases, alike }: Door, { url, seconds, rss, emit }: Measuring): Promise<void> {
  const times = new Map(cases.map(({ name }) => [name, [] as number[]]))
  const sizes = new Map(cases.map(({ name }) => [name, [] as number[]]))
  let [errors, lost, asked] = [0, 0, 0]
  const begun = performance.now()
  for (let nth = 0; nth < rounds && (nth < 40 || performance.now() < begun + seconds * 1000); nth++)
    for (const one of cases.toSorted(() => Math.random() - 0.5)) {
      const from = performance.now()
      const answer = await answered(url, one.ask(nth), addressOf((asked += 1)))
      const took = performance.now() - from
      // The first of a door warm it up.
      if (nth >= 20) times.get(one.name)?.push(took)
      if (answer === null) lost += 1
      else if (answer.status !== one.expects) errors += 1
      else sizes.get(one.name)?.push(answer.bytes)
    }
  const took = (performance.now() - begun) / 1000
  const all = [...times.values()].flat()
  emit({
    ...{ bench: 'hints', door, clients: 1, per_s: round(asked / took), limit_per_s: null, ratio: null },
    ...percentiles(all),
    ...{ errors, lost, doubled: 0, rss_mb: rss() },
    cases: Object.fromEntries(
      [...times].map(([name, own]) => [name, { ...spreadOf(own), ...sizesOf(sizes.get(name) ?? []) }]),
    ),
    apart: alike.map(([one, other]) => apart(times.get(one) ?? [], times.get(other) ?? [], [one, other])),
  })
}

const at = (times: readonly number[], share: number) =>
  times.toSorted((a, b) => a - b)[Math.floor(times.length * share)] ?? Number.NaN
const spreadOf = (times: readonly number[]) => ({
  ...{
    n: times.length,
    p25_ms: round(at(times, 0.25), 2),
    p50_ms: round(at(times, 0.5), 2),
    p75_ms: round(at(times, 0.75), 2),
  },
})

/** The smallest and the largest answer. */
const sizesOf = (bytes: readonly number[]) => ({ bytes: [Math.min(...bytes), Math.max(...bytes)] })

/** How far the medians lie apart, beside the half of all answers that lies around them; and how often a guess by the time alone would be right. */
function apart(one: readonly number[], other: readonly number[], between: readonly string[]) {
  const slower =
    one.reduce((sum, took) => sum + other.filter((than) => took > than).length, 0) / (one.length * other.length)
  const spread = Math.max(at(one, 0.75) - at(one, 0.25), at(other, 0.75) - at(other, 0.25))
  return {
    between,
    ...{
      median_ms: round(at(one, 0.5) - at(other, 0.5), 3),
      spread_ms: round(spread, 3),
      guessed: round(Math.max(slower, 1 - slower), 3),
    },
  }
}

/** On a line of its own: from the address that is given. Null: nobody answered. */
const answered = (url: URL, { method, path, headers = {}, body = '' }: Asked, localAddress: string) =>
  new Promise<{ readonly status: number; readonly bytes: number } | null>((resolve) => {
    const agent = new Agent({ keepAlive: false })
    const sent = request(
      new URL(path, url),
      {
        agent,
        method,
        localAddress,
        headers: { ...headers, origin: url.origin, accept: 'text/html', 'content-length': Buffer.byteLength(body) },
      },
      (answer) => {
        let bytes = 0
        answer.on('data', (some: Buffer) => (bytes += some.length))
        answer.once('end', () => {
          resolve({ status: answer.statusCode ?? 0, bytes })
        })
      },
    )
    sent.once('error', () => {
      resolve(null)
    })
    sent.end(body)
  })
