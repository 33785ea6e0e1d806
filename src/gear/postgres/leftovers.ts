import { readFileSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Place } from './place.ts'
import { parentOf, processesIn, signal, waitUntil } from './process-table.ts'

/** What the postmaster writes about itself; `ready` when it takes connections. */
export function readPostmaster(cluster: string): { readonly pid: number; readonly ready: boolean } | null {
  try {
    const lines = readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n')
    return { pid: Number(lines[0]), ready: lines[7]?.trim() === 'ready' }
  } catch {
    return null
  }
}

/**
 * After `kill -9` of Netra the database server lives on without a keeper; after `kill -9` of the server itself its
 * postmaster.pid stays and names a number that may belong to anybody. Ends the first, removes the second, and never
 * removes the file while one process still works on the data.
 */
export async function endLeftovers({ cluster, sockets }: Place): Promise<void> {
  const gone = () => processesIn(cluster).length === 0
  for (const [name, limitMs] of [
    ['SIGINT', 20_000],
    ['SIGQUIT', 5_000],
    ['SIGKILL', 5_000],
  ] as const) {
    if (gone()) break
    for (const pid of heads(processesIn(cluster))) signal(pid, name)
    await waitUntil(gone, limitMs)
  }
  if (!gone()) throw new Error(`Processes ${processesIn(cluster).join(', ')} still work on ${cluster} and do not end.`)
  rmSync(join(cluster, 'postmaster.pid'), { force: true })
  for (const file of readdirSync(sockets)) rmSync(join(sockets, file), { force: true })
}

/** The postmaster ends its own children; signalling them too would look like a crash. */
const heads = (pids: readonly number[]) => pids.filter((pid) => !pids.includes(parentOf(pid) ?? 0))
