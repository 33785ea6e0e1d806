import { fork } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { percentiles, round, type Bench, type Line, type Tell } from './bench.ts'
import { checkStored, type Checked } from './intake-check.ts'
import { waitUntilDone, watchJobs, type JobsSeen } from './intake-jobs.ts'
import { measureLimits, type Limits } from './intake-limits.ts'
import type { IntakeLoaded, IntakePlan, Region } from './intake-plan.ts'
import { openScratch, type Scratch, type Served } from './scratch.ts'

/** DESIGN §7: >= 1,000 reports a second at 64 clients, p99 <= 250 ms, >= 0.4 of the same transaction without HTTP. */
const steps = [
  { clients: 1, sealed: 'client' },
  { clients: 1, sealed: 'server' },
  { clients: 16, sealed: 'client' },
  { clients: 16, sealed: 'server' },
  { clients: 64, sealed: 'client' },
  { clients: 64, sealed: 'server' },
] as const

export const intakeBench: Bench = {
  name: 'intake',
  summary: 'formal reports over HTTP at 1, 16 and 64 clients, each checked in the database afterwards',
  run: async (tell, { seconds }) => {
    const scratch = await openScratch('production')
    try {
      // Before anything is served: the jobs of what is written here would be done beside it, and make the limit look lower than it is.
      tell.say('what the database does without HTTP')
      const limits = await measureLimits(scratch.urls.app, scratch.urls.owner, scratch.netra, Math.min(10, seconds))
      const served = await scratch.serve()
      try {
        await measure(scratch, served, limits, tell, seconds)
      } finally {
        await served.stop()
      }
    } finally {
      await scratch.close()
    }
  },
}

async function measure(
  { urls }: Scratch,
  served: Served,
  limits: Limits,
  { emit, say }: Tell,
  seconds: number,
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'netra-intake-'))
  const regions = await regionsWithKeys(urls.owner, served.url)
  const { hostname: host, port } = new URL(served.url)
  const plan = { host, port: Number(port), regions, receiptsFile: join(folder, 'receipts') }
  try {
    say('warming up')
    await waitUntilDone(urls.owner)
    await generate({ ...plan, clients: 16, seconds: Math.min(5, seconds), sealed: 'server' })
    await waitUntilDone(urls.owner)
    for (const step of steps) {
      await waitUntilDone(urls.owner)
      const since = new Date().toISOString()
      const watch = watchJobs(urls.owner)
      const loaded = await generate({ ...plan, ...step, seconds })
      await waitUntilDone(urls.owner)
      const jobs = await watch.stop()
      emit(
        lineOf(step, loaded, limits, await checkStored(urls.owner, plan.receiptsFile, since), {
          rss: served.rss(),
          jobs,
        }),
      )
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function lineOf(
  step: (typeof steps)[number],
  loaded: IntakeLoaded,
  limits: Limits,
  checked: Checked,
  { rss, jobs }: { readonly rss: number; readonly jobs: JobsSeen },
): Line {
  const perSecond = (loaded.accepted * 1000) / loaded.tookMs
  return {
    bench: 'intake',
    clients: step.clients,
    sealed_by: step.sealed,
    per_s: round(perSecond),
    limit_per_s: round(limits.transactions_per_s),
    ratio: round(perSecond / limits.transactions_per_s, 3),
    bare_inserts_per_s: round(limits.bare_inserts_per_s),
    ...percentiles(loaded.times),
    errors: loaded.errors + loaded.unlike + checked.without_event + jobs.late,
    lost: loaded.lost + checked.lost,
    doubled: checked.doubled,
    sent_twice: loaded.twice,
    stored: loaded.accepted,
    job_after_ms: Math.round(jobs.longestMs),
    jobs_late: jobs.late,
    rss_mb: rss,
  }
}

/** Reports go to many offices, as in life: fifty regencies, each with its key. */
export async function regionsWithKeys(ownerUrl: string, url: string): Promise<readonly Region[]> {
  const owner = new pg.Client({ connectionString: ownerUrl })
  await owner.connect()
  const { rows } = await owner.query<{ code: string; region_code: string }>(
    `select code, region_code from netra.offices where kind = 'bawaslu-kabkota' order by code limit 50`,
  )
  await owner.end()
  return Promise.all(
    rows.map(async ({ code, region_code }) => {
      const answer = (await (await fetch(`${url}/api/v1/offices/${code}/keys`)).json()) as {
        readonly keys: readonly { readonly id: string; readonly recipient: string }[]
      }
      const [key] = answer.keys
      if (key === undefined) throw new Error(`${code} has no key`)
      return { code: region_code, keyId: key.id, recipient: key.recipient }
    }),
  )
}

export function generate(plan: IntakePlan): Promise<IntakeLoaded> {
  return new Promise((resolve, reject) => {
    const generator = fork(join(import.meta.dirname, 'intake-generator.ts'), { execPath: process.execPath })
    generator.once('error', reject)
    generator.once('exit', (code) => {
      reject(new Error(`the load generator ended with code ${String(code)}`))
    })
    generator.once('message', (loaded) => {
      resolve(loaded as IntakeLoaded)
      generator.disconnect()
    })
    generator.send(plan)
  })
}
