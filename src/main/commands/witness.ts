import { createServer, type IncomingMessage } from 'node:http'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import {
  createWitness,
  followBalance,
  followLog,
  historiesAt,
  keepSecret,
  listHistories,
  listPromises,
  newPrivateKey,
  printKey,
  readPrivateKey,
  signerOf,
  verifyHistories,
  verifyPromises,
  type Checked,
  type Head,
  type NoteKey,
  type ReadLog,
  type RenewHistory,
  type Witness,
} from '#gear'
import { hashPair } from '#store'
import { Misuse, type Command, type Given } from './command.ts'
import { hashing, keyGiven, logGiven, sound } from './checks.ts'

const [mostBytes, dueMinutes, everyMs] = [64 * 1024, 30, 60_000]

/** Of no installation: it asks for nothing that is here. */
export const witnessCommand: Command<unknown> = {
  name: 'witness',
  usage: 'URL --key KEY --folder FOLDER [--name NAME] [--promises FOLDER] [--listen PORT] [--once]',
  summary: 'Follow a log, sign what grows out of what was seen, and raise an alarm where it does not.',
  help: `
For a university, an organisation or a newspaper. Remembers the last head it signed and ends with exit 1 where the log forks, rolls back, is not
signed, breaks a promise, or stands still for longer than ${String(dueMinutes)} minutes though a batch comes every ten; where cases do not stand where the
steps in the log lead, as each head commits to it without telling (an alarm once: started again, it goes on from there); and where the site no longer tells a history that it was given to follow, tells it otherwise, or has a case elsewhere
than its history leads.

  URL              https://SITE/log, or a folder
  --key KEY        the public key of the log
  --folder FOLDER  where the witness keeps its own key and what it has seen; never take it back to an older day
  --name NAME      under which it signs (saksi.example/w1); the first time only
  --promises FOLDER  files of receipts, or promises alone, that reporters gave you to watch: one that is not kept in time is an alarm. A
                   file whose reporter lets you follow it is asked for again at each look, where URL is an address
  --listen PORT    also take heads by POST /add-checkpoint (C2SP tlog-witness)
  --once           look once and end`,
  words: 1,
  options: {
    key: { type: 'string' },
    folder: { type: 'string' },
    name: { type: 'string' },
    promises: { type: 'string' },
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
    const promises = typeof given['promises'] === 'string' ? given['promises'] : null
    const watch: Watch = {
      ...{ read: logGiven(where), key, witness, promises, folder: join(folder, 'riwayat') },
      renew: /^https?:\/\//.test(where) ? historiesAt(where) : null,
    }
    let last = await look(watch)
    for (let since = Date.now(); given['once'] !== true;) {
      await sleep(everyMs)
      const next = await look(watch).catch(orAway)
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

type Watch = {
  readonly read: ReadLog
  readonly key: NoteKey
  readonly witness: Witness
  readonly promises: string | null
  /** Null: a folder answers no questions. */
  readonly renew: RenewHistory | null
  readonly folder: string
}

/** One look. What it finds wrong is an alarm, and ends the command. */
async function look({ read, key, witness, promises, renew, folder }: Watch): Promise<Head> {
  const { head, line } = alarmed(await followLog(read, key, witness, hashing))
  const now = new Date().toISOString()
  const kept = alarmed(
    await verifyPromises(read, { head, key, now }, promises === null ? [] : await listPromises(promises), hashing),
  )
  if (line !== null) say(`${String(head.size)} leaves: ${line.trim()}`)
  const balance = alarmed(await followBalance(head, join(folder, '..', 'neraca')))
  if (line !== null && balance !== null) say(`balance ${String(balance.nth)} adds up`)
  if (promises !== null) say(`${String(kept)} promises were kept`)
  if (promises !== null && renew !== null) {
    const watching = { read, renew, key, folder, now }
    const whole = alarmed(await verifyHistories(watching, await listHistories(promises), hashing))
    say(`${String(whole)} histories are whole`)
  }
  return head
}

function alarmed<T>(checked: Checked<T>): T {
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
