import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { text } from 'node:stream/consumers'
import type { Place } from './place.ts'

/** initdb writes PG_VERSION early, so a killed one looks finished: it works in a folder of its own, renamed at the end. */
export async function createCluster(binaries: string, { runner, cluster }: Place, durable: boolean): Promise<void> {
  if (existsSync(cluster)) return
  removeUnfinished(cluster)
  const unfinished = `${cluster}.unfinished-${randomUUID()}`
  const initdb = spawn(
    join(binaries, 'bin/initdb'),
    [
      `--pgdata=${unfinished}`,
      '--username=postgres',
      '--encoding=UTF8',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      '--locale=C',
      '--auth-local=trust',
      '--auth-host=scram-sha-256',
      ...(durable ? [] : ['--no-sync']),
    ],
    {
      cwd: dirname(cluster),
      env: { LANG: 'C', TZ: 'UTC' },
      stdio: ['ignore', 'ignore', 'pipe'],
      detached: true,
      ...runner,
    },
  )
  const exit = new Promise<number | null>((resolve, reject) => initdb.once('error', reject).once('close', resolve))
  const complaint = await text(initdb.stderr)
  if ((await exit) !== 0) throw new Error(`initdb failed in ${unfinished}: ${complaint.trim()}`)
  renameSync(unfinished, cluster)
}

function removeUnfinished(cluster: string): void {
  const stale = readdirSync(dirname(cluster)).filter((name) => name.startsWith(`${basename(cluster)}.unfinished-`))
  for (const name of stale) {
    try {
      rmSync(join(dirname(cluster), name), { recursive: true, maxRetries: 3 })
    } catch {
      // An initdb whose starter was killed may still be writing there; the next start removes it.
    }
  }
}
