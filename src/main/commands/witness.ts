import { once } from 'node:events'
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
import { Refused, tongueOf, type Bilingual, type Tongue } from './tongue.ts'

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
  --once           look once and end
  --bahasa id|en   the language of what it says; without it, that of the terminal (LANG)`,
  words: 1,
  options: {
    key: { type: 'string' },
    folder: { type: 'string' },
    name: { type: 'string' },
    promises: { type: 'string' },
    listen: { type: 'string' },
    once: { type: 'boolean' },
    bahasa: { type: 'string' },
  },
  run: async (_config, [where], given) => {
    if (where === undefined) throw new Misuse('Say which log to follow.')
    const [key, folder, tongue] = [keyGiven(given['key']), textOf(given, 'folder'), tongueOf(given, process.env)]
    const name = (await keepSecret(join(folder, 'nama'), () => textOf(given, 'name'))).trim()
    const signer = signerOf(name, 'cosignature', readPrivateKey(await keepSecret(join(folder, 'kunci'), newPrivateKey)))
    const now = () => Math.floor(Date.now() / 1000)
    const witness = createWitness({ signer, logs: [key], folder: join(folder, 'catatan'), pair: hashPair, now })
    process.stdout.write(`witness ${printKey(signer.key)}\n`)
    if (typeof given['listen'] === 'string') await listen(witness, given['listen'])
    const promises = typeof given['promises'] === 'string' ? given['promises'] : null
    const watch: Watch = {
      ...{ read: logGiven(where), key, witness, promises, folder: join(folder, 'riwayat'), tongue },
      renew: /^https?:\/\//.test(where) ? historiesAt(where) : null,
    }
    let last = await look(watch)
    for (let since = Date.now(); given['once'] !== true;) {
      await sleep(everyMs)
      const next = await look(watch).catch(orAway(tongue))
      if (next !== null && next.size > last.size) [last, since] = [next, Date.now()]
      if (Date.now() - since > dueMinutes * 60_000) throw new Error(lines.still(dueMinutes)[tongue])
    }
    return {
      sentence: lines.signed(last)[tongue],
      facts: { origin: last.origin, size: last.size },
    }
  },
}

const lines = {
  still: (minutes: number): Bilingual => ({
    id: `berhenti: ${String(minutes)} menit tidak ada kumpulan baru, atau tidak ada jawaban.`,
    en: `stands still: no batch for ${String(minutes)} minutes, or no answer.`,
  }),
  signed: ({ size, origin }: Head): Bilingual => ({
    id: `Menandatangani ${String(size)} sidik jari ${origin}.`,
    en: `Signed ${String(size)} leaves of ${origin}.`,
  }),
  away: (why: string): Bilingual => ({ id: `tidak ada jawaban: ${why}`, en: `no answer: ${why}` }),
  leaves: (size: number, line: string): Bilingual => ({
    id: `${String(size)} sidik jari: ${line}`,
    en: `${String(size)} leaves: ${line}`,
  }),
  balance: (nth: number): Bilingual => ({
    id: `neraca ${String(nth)} cocok`,
    en: `balance ${String(nth)} adds up`,
  }),
  kept: (count: number): Bilingual => ({
    id: `${String(count)} janji ditepati`,
    en: `${String(count)} promises were kept`,
  }),
  whole: (count: number): Bilingual => ({
    id: `${String(count)} riwayat lengkap`,
    en: `${String(count)} histories are whole`,
  }),
}

/** The line broke: looked at again later. A log that lies is not forgiven. */
const orAway =
  (tongue: Tongue) =>
  (error: unknown): null => {
    if (error instanceof Alarm) throw error
    say(lines.away(error instanceof Error ? error.message : String(error)), tongue)
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
  readonly tongue: Tongue
}

/** One look. What it finds wrong is an alarm, and ends the command. */
async function look({ read, key, witness, promises, renew, folder, tongue }: Watch): Promise<Head> {
  const { head, line } = alarmed(await followLog(read, key, witness, hashing), tongue)
  const now = new Date().toISOString()
  const kept = alarmed(
    await verifyPromises(read, { head, key, now }, promises === null ? [] : await listPromises(promises), hashing),
    tongue,
  )
  if (line !== null) say(lines.leaves(head.size, line.trim()), tongue)
  const balance = alarmed(await followBalance(head, join(folder, '..', 'neraca')), tongue)
  if (line !== null && balance !== null) say(lines.balance(balance.nth), tongue)
  if (promises !== null) say(lines.kept(kept), tongue)
  if (promises !== null && renew !== null) {
    const watching = { read, renew, key, folder, now }
    const whole = alarmed(await verifyHistories(watching, await listHistories(promises), hashing), tongue)
    say(lines.whole(whole), tongue)
  }
  return head
}

function alarmed<T>(checked: Checked<T>, tongue: Tongue): T {
  try {
    return sound(checked)
  } catch (error) {
    throw new Alarm(error instanceof Refused ? error.says[tongue] : String(error))
  }
}

/** Misuse where nobody can listen there: a witness that only seems to take heads would be said to be away. */
async function listen(witness: Witness, given: string): Promise<void> {
  const port = /^\d{1,5}$/.test(given) ? Number(given) : 0
  if (port < 1 || port > 65_535) throw new Misuse('--listen is the number of a port, such as 9090.')
  const server = createServer((request, response) => {
    void answer(witness, request).then(
      ({ status, type, body }) => response.writeHead(status, { 'content-type': type }).end(body),
      () => response.writeHead(500).end(),
    )
  })
  const isOpen = once(server.listen(port), 'listening')
  await isOpen.catch((error: unknown) => {
    throw new Misuse(
      `Port ${String(port)} cannot be listened on: ${error instanceof Error ? error.message : String(error)}`,
    )
  })
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

const say = (line: Bilingual, tongue: Tongue) => process.stdout.write(`${line[tongue]}\n`)
