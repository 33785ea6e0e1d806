import { createServer, type IncomingMessage } from 'node:http'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import {
  createWitness,
  keepSecret,
  newPrivateKey,
  printKey,
  readPrivateKey,
  readSignedHead,
  signerOf,
  verifyGrowth,
  type Checked,
  type Head,
  type NoteKey,
  type ReadLog,
  type Witness,
} from '#gear'
import { hashPair } from '#store'
import { Misuse, type Command, type Given } from './command.ts'
import { keyGiven, logGiven, sound } from './verify.ts'

const [mostBytes, dueMinutes, everyMs] = [64 * 1024, 30, 60_000]

export const witnessCommand: Command = {
  name: 'witness',
  usage: 'URL --key KEY --folder FOLDER [--name NAME] [--listen PORT] [--once]',
  summary: 'Follow a log, sign what grows out of what was seen, and raise an alarm where it does not.',
  help: `
For a university, an organisation or a newspaper. Remembers the last head it signed and ends with exit 1 where the log forks, rolls back, is not
signed, or stands still for longer than ${String(dueMinutes)} minutes though a batch comes every ten.

  URL              https://SITE/log, or a folder
  --key KEY        the public key of the log
  --folder FOLDER  where the witness keeps its own key and what it has seen; never take it back to an older day
  --name NAME      under which it signs (saksi.example/w1); the first time only
  --listen PORT    also take heads by POST /add-checkpoint (C2SP tlog-witness)
  --once           look once and end`,
  words: 1,
  options: {
    key: { type: 'string' },
    folder: { type: 'string' },
    name: { type: 'string' },
    listen: { type: 'string' },
    once: { type: 'boolean' },
  },
  run: async (_config, [where], given) => {
    if (where === undefined) throw new Misuse('Say which log to follow.')
    const [key, folder] = [keyGiven(given['key']), textOf(given, 'folder')]
    const name = (await keepSecret(join(folder, 'nama'), () => textOf(given, 'name'))).trim()
    const signer = signerOf(name, 'cosignature', readPrivateKey(await keepSecret(join(folder, 'kunci'), newPrivateKey)))
    const now = () => Math.floor(Date.now() / 1000)
    const witness = createWitness({ signer, logs: [key], folder: join(folder, 'catatan'), pair: hashPair, now })
    say(`witness ${printKey(signer.key)}`)
    if (typeof given['listen'] === 'string') listen(witness, Number(given['listen']))
    const read = logGiven(where)
    let last = await look(read, key, witness)
    for (let since = Date.now(); given['once'] !== true;) {
      await sleep(everyMs)
      const next = await look(read, key, witness).catch(orAway)
      if (next !== null && next.size > last.size) [last, since] = [next, Date.now()]
      if (Date.now() - since > dueMinutes * 60_000)
        throw new Error(`stands still: no batch for ${String(dueMinutes)} minutes, or no answer.`)
    }
    return {
      sentence: `Signed ${String(last.size)} leaves of ${last.origin}.`,
      facts: { origin: last.origin, size: last.size },
    }
  },
}

/** The line broke: looked at again later. A log that lies is not forgiven. */
function orAway(error: unknown): null {
  if (error instanceof Alarm) throw error
  say(`no answer: ${error instanceof Error ? error.message : String(error)}`)
  return null
}

class Alarm extends Error {}

/** One look: the head, whether it grew out of what was seen, and the witness's own signature on it. */
async function look(read: ReadLog, key: NoteKey, witness: Witness): Promise<Head> {
  const bytes = await read('checkpoint')
  const once: ReadLog = (path) => (path === 'checkpoint' ? Promise.resolve(bytes) : read(path))
  const [newest, seen] = [await alarmed(() => readSignedHead(once, key)), await witness.seen(key.name)]
  const proof = await alarmed(() => verifyGrowth(read, seen ?? { size: 0, root: newest.root }, newest, hashPair))
  const lines = proof.map((hash) => `${Buffer.from(hash).toString('base64')}\n`).join('')
  const answer = await witness.addCheckpoint(
    `old ${String(seen?.size ?? 0)}\n${lines}\n${bytes?.toString('utf8') ?? ''}`,
  )
  // Another head came by --listen meanwhile: it was held to the same rules.
  if (answer.status === 409) return newest
  if (answer.status !== 200) throw new Alarm(`${String(answer.status)}: ${answer.body.trim()}`)
  say(`${String(newest.size)} leaves: ${answer.body.trim()}`)
  return newest
}

async function alarmed<T>(check: () => Promise<Checked<T>>): Promise<T> {
  const checked = await check()
  try {
    return sound(checked)
  } catch (error) {
    throw new Alarm(error instanceof Error ? error.message : String(error))
  }
}

function listen(witness: Witness, port: number): void {
  const server = createServer((request, response) => {
    void answer(witness, request).then(
      ({ status, type, body }) => response.writeHead(status, { 'content-type': type }).end(body),
      () => response.writeHead(500).end(),
    )
  })
  server.listen(port)
}

async function answer(witness: Witness, request: IncomingMessage) {
  if (request.method !== 'POST' || request.url !== '/add-checkpoint')
    return { status: 404, type: 'text/plain', body: 'POST /add-checkpoint\n' }
  const parts: Buffer[] = []
  let size = 0
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length
    if (size > mostBytes) return { status: 400, type: 'text/plain', body: 'too large\n' }
    parts.push(part)
  }
  return witness.addCheckpoint(Buffer.concat(parts).toString('utf8'))
}

function textOf(given: Given, name: string): string {
  const value = given[name]
  if (typeof value !== 'string' || value === '') throw new Misuse(`Say --${name}.`)
  return value
}

const say = (line: string) => process.stdout.write(`${line}\n`)
