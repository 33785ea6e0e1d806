import { spawn } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { removePostgres } from '#gear'
import { percentiles, round, type Bench } from './bench.ts'
import { home } from '../src/main/folders.ts'
import { freePort } from '../tests/support/free-port.ts'

/** DESIGN §6: a second start is ready in 5 s. */
const starts = 5

export const startBench: Bench = {
  name: 'start',
  summary: 'how soon a first and a second start serve',
  run: async ({ emit, say }) => {
    const dataDir = mkdtempSync(join(tmpdir(), 'netra-bench-'))
    try {
      const first = await startOnce(dataDir)
      say(`the first start, with everything built: ${round(first / 1000)} s`)
      const times: number[] = []
      for (let number = 0; number < starts; number++) times.push(await startOnce(dataDir))
      const figures = {
        clients: 1,
        per_s: round(1000 / percentiles(times).p50_ms, 3),
        limit_per_s: null,
        ratio: null,
        errors: 0,
        lost: 0,
        doubled: 0,
        rss_mb: 0,
      }
      emit({
        bench: 'start-second',
        ...figures,
        ...percentiles(times),
        first_ms: Math.round(first),
        each_ms: times.map((time) => Math.round(time)),
      })
    } finally {
      removePostgres(dataDir)
    }
  },
}

/** Milliseconds from the command to an answer of /health/ready. Stopped again before this returns. */
async function startOnce(dataDir: string): Promise<number> {
  const port = String(await freePort())
  const begin = performance.now()
  const child = spawn('node', [join(home, 'scripts/start.mjs')], {
    env: {
      ...process.env,
      NODE_ENV: 'production',
      NETRA_MODE: 'demonstration',
      NETRA_DATA: dataDir,
      PORT: port,
      DATABASE_URL: undefined,
    },
    stdio: 'ignore',
  })
  const ended = new Promise((resolve) => child.once('exit', resolve))
  while (!(await isReady(port))) {
    if (child.exitCode !== null) throw new Error(`the start ended with code ${String(child.exitCode)}`)
    await sleep(10)
  }
  const took = performance.now() - begin
  child.kill('SIGTERM')
  await ended
  return took
}

const isReady = (port: string) =>
  fetch(`http://127.0.0.1:${port}/health/ready`).then(
    (answer) => answer.ok,
    () => false,
  )
