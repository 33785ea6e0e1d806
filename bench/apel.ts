import { fork } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { signPakta } from '#app'
import { openDatabase } from '#store'
import { checkPledges, watchCounters } from './apel-check.ts'
import { tokenOf, type ApelLoaded, type ApelPlan } from './apel-plan.ts'
import { storeRoll } from './apel-roll.ts'
import { percentiles, round, type Bench, type Tell } from './bench.ts'
import { openScratch, type Scratch } from './scratch.ts'

/** DESIGN §7: >= 1,500 pledges a second at 128 clients, p99 <= 300 ms, none lost, none doubled, counters at most 5 s behind. */
const [roll, units, clients] = [500_000, 20_000, 128]
/** People beside the roll, who sign while the limit is measured. */
const beside = 60_000
const nation = 5_500_000

export const apelBench: Bench = {
  name: 'apel',
  summary:
    'a roll of 500,000 people in 20,000 units signs over HTTP at 128 clients, each checked in the database afterwards',
  run: async (tell, { cases, seconds }) => {
    const scratch = await openScratch('production')
    try {
      await measure(scratch, tell, Math.min(roll, cases), seconds)
    } finally {
      await scratch.close()
    }
  },
}

async function measure(scratch: Scratch, { emit, say }: Tell, people: number, seconds: number): Promise<void> {
  const { urls, netra } = scratch
  const folder = mkdtempSync(join(tmpdir(), 'netra-apel-'))
  const { textId } = await storeRoll(urls.owner, netra, { people: people + beside, units }, say)
  say('what the database does without HTTP')
  const limit = await measureLimit(scratch, textId, people, Math.min(8, seconds))
  const served = await scratch.serve()
  try {
    const { hostname: host, port } = new URL(served.url)
    const codesFile = join(folder, 'codes')
    const plan = { host, port: Number(port), textId, clients }
    say('warming up')
    const warm = join(folder, 'warm')
    const first = Math.min(5_000, Math.floor(people / 10))
    const warmed = await generate({ ...plan, first: 0, last: first, codesFile: warm })
    say('the roll signs')
    const watch = watchCounters(urls.owner)
    const loaded = await generate({ ...plan, first, last: people, codesFile })
    const lag = await watch.stop()
    say('every answer is held against the rows')
    const checked = await checkPledges(urls.owner, textId, [warm, codesFile], limit.signed)
    const perSecond = (loaded.accepted * 1000) / loaded.tookMs
    emit({
      bench: 'apel',
      clients,
      per_s: round(perSecond),
      limit_per_s: round(limit.perSecond),
      ratio: round(perSecond / limit.perSecond, 3),
      ...percentiles(loaded.times),
      errors: loaded.errors + loaded.unlike + warmed.errors + checked.leaves_wrong + checked.counts_wrong,
      lost: loaded.lost + checked.lost,
      doubled: checked.doubled,
      rss_mb: served.rss(),
      people,
      units,
      signed: loaded.accepted + warmed.accepted,
      sent_twice: loaded.twice,
      counter_lag_ms: lag,
      counts_wrong: checked.counts_wrong,
      took_s: round(loaded.tookMs / 1000),
      bytes_each: checked.bytes_each,
      // What the nation would take on this very machine, at this pace.
      nation_minutes: round(nation / perSecond / 60),
      nation_gb: round((nation * checked.bytes_each) / 1024 ** 3, 2),
    })
  } finally {
    await served.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The very writing of a signature without HTTP, by people beside the roll. */
async function measureLimit({ urls, netra }: Scratch, textId: string, first: number, seconds: number) {
  const db = openDatabase({ connectionString: urls.app, max: 20 })
  try {
    let next = first
    let signed = 0
    const begin = performance.now()
    const end = begin + seconds * 1000
    await Promise.all(
      Array.from({ length: clients }, async () => {
        while (performance.now() < end && next < first + beside) {
          const answer = await signPakta(
            { ...netra, db },
            { token: tokenOf(next++), textId, shows: ['nama', 'unit', 'tanggal'] },
          )
          if (!answer.ok) throw new Error(`refused: ${answer.refusal.reason}`)
          signed++
        }
      }),
    )
    return { perSecond: (signed * 1000) / (performance.now() - begin), signed }
  } finally {
    await db.destroy()
  }
}

function generate(plan: ApelPlan): Promise<ApelLoaded> {
  return new Promise((resolve, reject) => {
    const generator = fork(join(import.meta.dirname, 'apel-generator.ts'), { execPath: process.execPath })
    generator.once('error', reject)
    generator.once('exit', (code) => {
      reject(new Error(`the load generator ended with code ${String(code)}`))
    })
    generator.once('message', (loaded) => {
      resolve(loaded as ApelLoaded)
      generator.disconnect()
    })
    generator.send(plan)
  })
}
