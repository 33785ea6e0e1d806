import { spawn, type ChildProcess } from 'node:child_process'
import { closeSync, openSync, readFileSync, realpathSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { placeBinaries } from './binaries.ts'
import { createCluster } from './create-cluster.ts'
import { endLeftovers, readPostmaster } from './leftovers.ts'
import { choosePlace, systemFolder, type Place } from './place.ts'
import { processesIn, signal, waitUntil } from './process-table.ts'

export type DatabaseRole = 'postgres' | 'netra_owner' | 'netra_app' | 'netra_auth' | 'netra_jobs' | 'netra_lapor'

export type PostgresServer = {
  readonly urlFor: (role: DatabaseRole, database?: string) => string
  readonly stop: () => Promise<void>
  /** Resolves when the server ends, wanted or not. */
  readonly ended: Promise<void>
}

type Options = {
  readonly dataDir: string
  /** Written as `-c name=value`; tests switch durability off here. */
  readonly settings?: Settings
}
type Settings = Readonly<Record<string, string>>

const defaults = {
  listen_addresses: '',
  max_connections: '120',
  // What a page asks is small; compiling a plan costs more than running it.
  jit: 'off',
  // Who asks reads for himself: a reader on behalf of a line that steps aside (step-aside.ts) would not. Nearly all that is read lies in the system's cache.
  io_method: 'sync',
  timezone: 'UTC',
  log_timezone: 'UTC',
  lc_messages: 'C',
}

/** Our own PostgreSQL, reached through a socket in a folder that only we can enter. One per `dataDir`. */
export async function startPostgres({ dataDir, settings = {} }: Options): Promise<PostgresServer> {
  const place = choosePlace(dataDir)
  const binaries = placeBinaries(place.runner, process.getuid?.() === 0 ? systemFolder : join(dataDir, 'binaries'))
  await createCluster(binaries, place, settings['fsync'] !== 'off')
  await endLeftovers(place)
  const first = await bringUp(binaries, place, settings)
  const up = first === null && hasLostItsMark(place.log) ? await bringUp(binaries, place, settings) : first
  if (up === null) throw new Error(`PostgreSQL did not start. The end of ${place.log}:\n${lastLines(place.log)}`)
  const { postmaster, ended, hasExited } = up
  return {
    urlFor: urlsThrough(place.sockets),
    ended,
    stop: async () => {
      if (hasExited()) return
      for (const [name, limitMs] of [
        ['SIGINT', 30_000],
        ['SIGQUIT', 10_000],
      ] as const) {
        if (postmaster.pid !== undefined) signal(postmaster.pid, name)
        if (await waitUntil(hasExited, limitMs)) return
      }
      throw new Error('PostgreSQL does not stop.')
    },
  }
}

type Up = {
  readonly postmaster: ChildProcess
  readonly ended: Promise<void>
  readonly hasExited: () => boolean
}

/** Null where it ended instead of coming up. */
async function bringUp(binaries: string, place: Place, settings: Settings): Promise<Up | null> {
  const postmaster = launch(binaries, place, settings)
  const ended = new Promise<void>((resolve, reject) =>
    postmaster.once('error', reject).once('exit', () => {
      resolve()
    }),
  )
  const hasExited = () => postmaster.exitCode !== null || postmaster.signalCode !== null
  // Recovery after a crash may take its time: only an exit, not a stopwatch, says that it will not come up.
  await waitUntil(() => hasExited() || readPostmaster(place.cluster)?.ready === true, 600_000)
  return hasExited() ? null : { postmaster, ended, hasExited }
}

/**
 * A postmaster killed under a transaction that had made an unlogged table (every restore does, migration 0051): the backend, orphaned,
 * undoes it and removes the file that marks the table as unlogged, and that it did so never reaches the disk. Recovery brings the mark
 * back too late to know what to clear away, and ends; the next one finds it.
 */
const hasLostItsMark = (log: string) =>
  /FATAL: {2}could not create file "base\/[^"]+": File exists$/m.test(lastLines(log))

/** The server that another Netra process keeps running on this data, if there is one. */
export function findPostgres({ dataDir }: { readonly dataDir: string }): Pick<PostgresServer, 'urlFor'> | null {
  try {
    const root = realpathSync(join(dataDir, 'postgres'))
    const cluster = join(root, 'cluster')
    const postmaster = readPostmaster(cluster)
    if (!postmaster?.ready || !processesIn(cluster).includes(postmaster.pid)) return null
    const sockets = readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n')[4]
    return sockets ? { urlFor: urlsThrough(sockets) } : null
  } catch {
    return null
  }
}

function launch(binaries: string, { runner, cluster, sockets, log }: Place, settings: Settings) {
  const merged = { ...defaults, unix_socket_directories: sockets, unix_socket_permissions: '0700', ...settings }
  const flags = Object.entries(merged).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  if ((statSync(log, { throwIfNoEntry: false })?.size ?? 0) > 10_000_000) renameSync(log, `${log}.1`)
  const output = openSync(log, 'a', 0o600)
  // Detached: Ctrl-C goes to the whole foreground group, and the server must outlive the web's drain.
  const postmaster = spawn(join(binaries, 'bin/postgres'), ['-D', cluster, ...flags], {
    cwd: cluster,
    env: { LANG: 'C', TZ: 'UTC' },
    stdio: ['ignore', output, output],
    detached: true,
    ...runner,
  })
  closeSync(output)
  return postmaster
}

const urlsThrough =
  (sockets: string) =>
  (role: DatabaseRole, database = 'netra') =>
    `postgresql://${role}@localhost/${database}?host=${encodeURIComponent(sockets)}`

const lastLines = (file: string) => readFileSync(file, 'utf8').trimEnd().split('\n').slice(-12).join('\n')
