import { spawn } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { removePostgres } from '#gear'
import { home } from '../../src/main/folders.ts'
import { freePort } from '../support/free-port.ts'

/** The product as `npm start` starts it, queue and sweeps too, on data that goes with it. */
export async function startHere(): Promise<{ readonly url: string; readonly stop: () => Promise<void> }> {
  const dataDir = mkdtempSync(join(tmpdir(), 'netra-walk-'))
  const port = String(await freePort())
  const child = spawn(process.execPath, [join(home, 'scripts/start.mjs')], {
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
  const url = `http://localhost:${port}`
  while (!(await isReady(url))) {
    if (child.exitCode !== null) throw new Error(`the product ended with code ${String(child.exitCode)}`)
    await sleep(200)
  }
  return {
    url,
    stop: async () => {
      child.kill('SIGTERM')
      await ended
      removePostgres(dataDir)
    },
  }
}

const isReady = (url: string) =>
  fetch(`${url}/health/ready`).then(
    (answer) => answer.ok,
    () => false,
  )
