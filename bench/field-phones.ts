/** The other end of field.ts: phones that come back, each over its own slow line that breaks. They send as the app does. */
import { createHash, randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { Agent, request } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { openBrokenLine } from './broken-line.ts'
import { valuesOf, type FieldLoaded, type FieldPlan, type Phone } from './field-plan.ts'

process.once('message', (plan) => {
  void run(plan as FieldPlan).then((loaded) => process.send?.(loaded))
})
process.once('disconnect', () => process.exit(0))

type Sent = {
  readonly method: string
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  readonly body?: Buffer
}
type Answer = { readonly status: number; readonly headers: NodeJS.Dict<string | string[]>; readonly body: string }

async function run(plan: FieldPlan): Promise<FieldLoaded> {
  const line = await openBrokenLine(plan, plan.line)
  const told = { lhpTimes: [], photoTimes: [], phoneTimes: [], lhpIds: [] } as {
    readonly [Name in 'lhpTimes' | 'photoTimes' | 'phoneTimes']: number[]
  } & { readonly lhpIds: string[] }
  const counted = { cut: 0, requests: 0, errors: 0, firstError: null as string | null }
  const begin = performance.now()
  const end = begin + plan.patienceMs
  await Promise.all(plan.phones.map((phone, at) => comeBack(phone, at)))
  const tookMs = performance.now() - begin
  const { bytes } = line.passed()
  line.close()
  return { ...told, ...counted, tookMs, bytes }

  async function comeBack(phone: Phone, at: number): Promise<void> {
    await sleep((plan.backWithinMs * at) / plan.phones.length)
    const back = performance.now()
    // Each from an address of its own: limits per address are for others than 200 phones behind one.
    const localAddress = `127.1.${String(Math.floor(at / 250))}.${String((at % 250) + 1)}`
    const agent = new Agent({ keepAlive: true, maxSockets: 1, localAddress })
    const ask = (sent: Sent) => once(agent, sent)
    for (let n = 0; n < plan.lhpsEach; n++) await sendLhp(phone, n, ask)
    for (const file of plan.photos.slice(at * plan.photosEach, (at + 1) * plan.photosEach))
      await sendPhoto(phone, file, ask)
    agent.destroy()
    told.phoneTimes.push(performance.now() - back)
  }

  type Ask = (sent: Sent) => Promise<Answer | null>

  /** The same again until it is answered, as the queue of the app does; a refusal is an error, and not tried again. */
  async function until<Value>(work: () => Promise<Value | null>): Promise<Value | null> {
    for (let wait = 100; performance.now() < end; wait = Math.min(2_000, wait * 2)) {
      const done = await work()
      if (done !== null) return done
      await sleep(wait * (0.5 + Math.random()))
    }
    return null
  }

  async function sendLhp({ token }: Phone, n: number, ask: Ask): Promise<void> {
    const [id, key, begun] = [randomUUID(), randomUUID(), performance.now()]
    const values = valuesOf(plan.electionId, `Contoh Pengawas ${String(n)}`)
    const text = { id, key, base: null, after: [key], writtenAt: new Date().toISOString(), submit: true, values }
    const sent: Sent = {
      method: 'POST',
      path: '/api/v1/lapangan/lhp',
      headers: { authorization: `Device ${token}`, 'content-type': 'application/json' },
      body: Buffer.from(JSON.stringify(text)),
    }
    const answer = await until(() => ask(sent))
    const state = answer?.status === 200 ? (JSON.parse(answer.body) as { state?: string }).state : undefined
    if (answer === null) return
    if (state === 'selesai') told.lhpTimes.push(performance.now() - begun)
    else fault(answer)
    told.lhpIds.push(id)
  }

  /** tus 1.0.0: announced once by its fingerprint, then on from wherever the server stands. */
  async function sendPhoto({ receipt }: Phone, file: string, ask: Ask): Promise<void> {
    const [bytes, begun] = [readFileSync(file), performance.now()]
    const who = { authorization: `Receipt ${receipt}`, 'tus-resumable': '1.0.0' }
    const fingerprint = createHash('sha256').update(bytes).digest('hex')
    const announced: Sent = {
      method: 'POST',
      path: '/unggah/',
      headers: {
        ...who,
        'upload-length': String(bytes.length),
        'upload-metadata': `sidik ${Buffer.from(fingerprint).toString('base64')}`,
      },
    }
    const made = await until(() => ask(announced))
    const path = made?.headers['location']
    if (typeof path !== 'string') {
      if (made !== null) fault(made)
      return
    }
    const whole = await until(async () => {
      const stand = await ask({ method: 'HEAD', path, headers: who })
      if (stand === null) return null
      const from = Number(stand.headers['upload-offset'] ?? Number.NaN)
      if (Number.isNaN(from) || from >= bytes.length) return stand
      const part = await ask({
        method: 'PATCH',
        path,
        headers: { ...who, 'upload-offset': String(from), 'content-type': 'application/offset+octet-stream' },
        body: bytes.subarray(from),
      })
      return part?.status === 204 ? part : null
    })
    if (whole === null) return
    if (Number(whole.headers['upload-offset']) === bytes.length) told.photoTimes.push(performance.now() - begun)
    else fault(whole)
  }

  function fault({ status, body }: Answer): void {
    counted.errors++
    counted.firstError ??= `${String(status)} ${body.slice(0, 300)}`
  }

  /** Null: the line broke, or the server could not answer now; either way the same is sent again. */
  function once(agent: Agent, { method, path, headers, body }: Sent): Promise<Answer | null> {
    counted.requests++
    return new Promise((resolve) => {
      const broken = () => {
        counted.cut++
        resolve(null)
      }
      const length = body === undefined ? {} : { 'content-length': String(body.length) }
      const asked = request({
        host: '127.0.0.1',
        port: line.port,
        method,
        path,
        agent,
        headers: { ...headers, ...length },
      })
      asked.setTimeout(60_000, () => asked.destroy())
      asked.once('error', broken)
      asked.once('response', (answer) => {
        let text = ''
        answer.setEncoding('utf8')
        answer.on('data', (piece: string) => (text += piece))
        answer.once('error', broken)
        answer.once('end', () => {
          const status = answer.statusCode ?? 0
          resolve(status >= 500 ? null : { status, headers: answer.headers, body: text })
        })
      })
      asked.end(body)
    })
  }
}
