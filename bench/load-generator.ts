/** The other end of load.ts. */
import { Agent, request } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { percentiles } from './bench.ts'
import type { Ask, Loaded, Plan } from './load.ts'

const patienceMs = 10_000

process.once('message', (plan) => {
  void run(plan as Plan).then((loaded) => process.send?.(loaded))
})
process.once('disconnect', () => process.exit(0))

async function run({ url, asks, seconds, clients, rate }: Plan): Promise<Loaded> {
  if (new URL(url).hostname !== '127.0.0.1') throw new Error('Load goes to this machine only.')
  const agent = new Agent({ keepAlive: true, maxSockets: clients })
  const nameOf = ({ as, path }: Ask) => as ?? path
  const times: Record<string, number[]> = Object.fromEntries(asks.map((ask) => [nameOf(ask), []]))
  const late: number[] = []
  const wrong: Record<string, number> = {}
  let errors = 0
  let lost = 0
  const one = async (ask: Ask, due: number) => {
    const status = await send(agent, url, ask)
    if (status === null) lost++
    else if (status !== (ask.expects ?? 200)) {
      errors++
      const said = `${nameOf(ask)} answers ${String(status)}`
      wrong[said] = (wrong[said] ?? 0) + 1
    }
    times[nameOf(ask)]?.push(performance.now() - due)
  }
  const usedBefore = process.cpuUsage()
  const begin = performance.now()
  const end = begin + seconds * 1000
  const next = (number: number) => asks[number % asks.length] as Ask
  if (rate === undefined) await Promise.all(Array.from({ length: clients }, (_, client) => keepAsking(client)))
  else await askOnTime(rate)

  async function keepAsking(client: number): Promise<void> {
    for (let number = client; performance.now() < end; number++) await one(next(number), performance.now())
  }
  /** A request that has to wait for a connection waits on our clock: that is what a person would have seen. */
  async function askOnTime(perSecond: number): Promise<void> {
    const open = new Set<Promise<void>>()
    for (let number = 0; number < seconds * perSecond; number++) {
      const due = begin + (number * 1000) / perSecond
      while (performance.now() < due) await sleep(1)
      late.push(performance.now() - due)
      const asked = one(next(number), due).finally(() => open.delete(asked))
      open.add(asked)
    }
    await Promise.all(open)
  }
  const took = (performance.now() - begin) / 1000
  const used = process.cpuUsage(usedBefore)
  agent.destroy()
  const generator = { late_p99_ms: percentiles(late).p99_ms, core: (used.user + used.system) / 1e6 / took }
  return { per_s: Object.values(times).flat().length / took, errors, wrong, lost, times, generator }
}

/** The status, or null when no answer came. */
function send(agent: Agent, url: string, { path, headers }: Ask): Promise<number | null> {
  return new Promise((resolve) => {
    const asked = request(url + path, { agent, headers: headers ?? {}, timeout: patienceMs }, (answer) => {
      answer.resume()
      answer.once('end', () => {
        resolve(answer.statusCode ?? null)
      })
      answer.once('error', () => {
        resolve(null)
      })
    })
    asked.once('timeout', () => {
      asked.destroy()
    })
    asked.once('error', () => {
      resolve(null)
    })
    asked.end()
  })
}
