/** The other end of field.ts: phones that come back, each over its own slow line that breaks. They send by the app's own code. */
import { AsyncLocalStorage } from 'node:async_hooks'
import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { Agent, request } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { askToSubmit, beginDraft, newStamp, type Draft } from '#lib/lapangan/draft.ts'
import type { HeldFile } from '#lib/lapangan/held-file.ts'
import { postDrafts, postFiles } from '#lib/lapangan/line.ts'
import { nextTryIn } from '#lib/lapangan/next-try.ts'
import { sendFiles } from '#lib/lapangan/send-files.ts'
import { sendQueue, waiting } from '#lib/lapangan/send-queue.ts'
import { sendPart } from '#lib/lapangan/tus-line.ts'
import { openBrokenLine } from './broken-line.ts'
import { valuesOf, type FieldLoaded, type FieldPlan, type Phone } from './field-plan.ts'

process.once('message', (plan) => {
  void run(plan as FieldPlan).then((loaded) => process.send?.(loaded))
})
process.once('disconnect', () => process.exit(0))

const language = 'id'

async function run(plan: FieldPlan): Promise<FieldLoaded> {
  const line = await openBrokenLine(plan, plan.line)
  const told = { lhpTimes: [], photoTimes: [], phoneTimes: [], lhpIds: [] } as {
    readonly [Name in 'lhpTimes' | 'photoTimes' | 'phoneTimes']: number[]
  } & { readonly lhpIds: string[] }
  const counted = { cut: 0, requests: 0, errors: 0, firstError: null as string | null }
  const fault = (says: string) => {
    counted.errors++
    counted.firstError ??= says
  }
  globalThis.fetch = overLine(line.port, counted)
  const tried = new Map<string, number>()
  const firstTry = (id: string): number => {
    const first = tried.get(id) ?? performance.now()
    tried.set(id, first)
    return first
  }
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
    const paths = plan.photos.slice(at * plan.photosEach, (at + 1) * plan.photosEach)
    const held = heldBy(plan, paths)
    for (const { id } of held.drafts.values()) told.lhpIds.push(id)
    await lineOf.run(agent, () => sendAll(phone.token, held))
    agent.destroy()
    told.phoneTimes.push(performance.now() - back)
  }

  /** As field-app does it: what waits, again and again until nothing does. */
  async function sendAll(token: string, held: Held): Promise<void> {
    let answers = 0
    for (let inVain = 0; performance.now() < end;) {
      const before = answers
      const how = await sendOnce(token, held, () => (answers += 1))
      if (how === 'shut-out') fault('a phone was shut out')
      if (how !== 'no-line') return
      inVain = answers > before ? 0 : inVain + 1
      await sleep(nextTryIn(inVain, Math.random()))
    }
  }

  async function sendOnce(token: string, { drafts, files, bytes, told: announced, tried }: Held, heard: () => void) {
    const queue = waiting([...drafts.values()]).map(({ id }) => id)
    const sent = await sendQueue(queue, {
      read: (id) => drafts.get(id),
      revise: reviseIn(drafts),
      post: async (sent) => {
        const firsts = sent.map(({ id }) => firstTry(id))
        const reply = await postDrafts(sent, token, language)
        if (reply.kind === 'no-line') return reply
        heard()
        if (reply.kind !== 'answered') fault(JSON.stringify(reply))
        const answers = reply.kind === 'answered' ? reply.answers : []
        for (const [at, answer] of answers.entries())
          if (answer.kind === 'taken' && answer.taken.state === 'selesai')
            told.lhpTimes.push(performance.now() - (firsts[at] ?? 0))
          else fault(JSON.stringify(answer))
        return reply
      },
    })
    if (sent !== 'all-sent') return sent
    return sendFiles({
      files: () => [...files.values()],
      revise: async (id, made) => void (await reviseIn(files)(id, made)),
      told: announced,
      announce: async (draftId, held) => {
        const reply = await postFiles(draftId, held, token, language)
        if (reply.kind !== 'no-line') heard()
        if (reply.kind === 'refused' || reply.kind === 'no-lhp') fault(JSON.stringify(reply))
        return reply
      },
      upload: async (file, part) => {
        const copy = bytes.get(file.id) ?? Buffer.alloc(0)
        const withIt = !tried.has(file.id)
        tried.add(file.id)
        const first = firstTry(file.id)
        const reply = await sendPart({
          ...{ token, language, fileId: file.id, part, sha256: hashOf(copy), size: copy.length, withIt },
          read: (from, length) => Promise.resolve(Uint8Array.from(copy.subarray(from, from + length))),
          progress: () => undefined,
          heard,
          goesOn: () => true,
        })
        if (reply.kind === 'whole') told.photoTimes.push(performance.now() - first)
        else if (reply.kind !== 'no-line') fault(JSON.stringify(reply))
        return reply
      },
      // Half a megabit is what the app calls a good line; this one is below it.
      mayOriginals: () => false,
    })
  }
}

/** A phone's shelf: drafts, and photos with the bytes of their safe copies. */
type Held = {
  readonly told: Set<string>
  readonly tried: Set<string>
  readonly drafts: Map<string, Draft>
  readonly files: Map<string, HeldFile>
  readonly bytes: ReadonlyMap<string, Buffer>
}

/** A day of work, all of it waiting: a photo beside each of the first texts. */
function heldBy({ electionId, lhpsEach }: FieldPlan, photos: readonly string[]): Held {
  const drafts = Array.from({ length: lhpsEach }, (_, n) =>
    askToSubmit(beginDraft(randomUUID(), valuesOf(electionId, `Contoh Pengawas ${String(n)}`), newStamp()), newStamp()),
  )
  const files = photos.map((path, n): readonly [HeldFile, Buffer] => {
    const copy = readFileSync(path)
    const stand = {
      at: 'menunggu',
      // Of an original that stays on the phone: the line is not good.
      sha256: hashOf(randomBytes(32)),
      copy: { sha256: hashOf(copy), size: copy.length },
    } as const
    const draftId = drafts[n % drafts.length]?.id ?? ''
    return [
      { id: randomUUID(), draftId, form: 'lhp', kind: 'foto', takenAt: newStamp().at, pieces: [originalBytes], stand },
      copy,
    ]
  })
  return {
    told: new Set(),
    tried: new Set(),
    drafts: new Map(drafts.map((draft) => [draft.id, draft])),
    files: new Map(files.map(([file]) => [file.id, file])),
    bytes: new Map(files.map(([{ id }, copy]) => [id, copy])),
  }
}

const originalBytes = 3_000_000
const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

/** Which phone asks: the app's code calls `fetch`, and knows of none. */
const lineOf = new AsyncLocalStorage<Agent>()

/** `fetch` by the line of whichever phone asks, with what the app uses of it. A line that breaks rejects, as a browser's does. */
function overLine(port: number, counted: { cut: number; requests: number }): typeof fetch {
  return (path, asked) => {
    counted.requests++
    const body = bytesOf(asked?.body)
    const headers = { ...(asked?.headers as Record<string, string>) }
    if (body !== undefined) headers['content-length'] = String(body.length)
    return new Promise((resolve, reject) => {
      const broken = (error: Error) => {
        counted.cut++
        reject(error)
      }
      const sent = request({
        ...{ host: '127.0.0.1', port, path: addressOf(path), method: asked?.method, headers },
        agent: lineOf.getStore(),
        signal: asked?.signal ?? undefined,
      })
      sent.once('error', broken)
      sent.once('response', (answer) => {
        const pieces: Buffer[] = []
        answer.on('data', (piece: Buffer) => pieces.push(piece))
        answer.once('error', broken)
        answer.once('end', () => {
          const status = answer.statusCode ?? 500
          const said = status === 204 || asked?.method === 'HEAD' ? null : Buffer.concat(pieces)
          resolve(new Response(said, { status, headers: answer.headers as Record<string, string> }))
        })
      })
      sent.end(body)
    })
  }
}

const addressOf = (asked: Parameters<typeof fetch>[0]): string =>
  typeof asked === 'string' ? asked : asked instanceof URL ? asked.href : asked.url

function bytesOf(body: BodyInit | null | undefined): Buffer | undefined {
  if (body instanceof Uint8Array) return Buffer.from(body)
  return typeof body === 'string' ? Buffer.from(body) : undefined
}

const reviseIn =
  <Held>(held: Map<string, Held>) =>
  (id: string, made: (now: Held) => Held): Promise<Held | undefined> => {
    const now = held.get(id)
    if (now !== undefined) held.set(id, made(now))
    return Promise.resolve(held.get(id))
  }
