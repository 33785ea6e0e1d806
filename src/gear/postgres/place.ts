import { createHash, randomUUID } from 'node:crypto'
import {
  chmodSync,
  chownSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readlinkSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { canReach, chooseRunner, type Runner } from './runner.ts'

/** Where things go that another user than root must reach. */
export const systemFolder = '/var/lib/netra'

export type Place = {
  readonly runner: Runner
  /** PostgreSQL's own data folder; exists only when initdb has finished. */
  readonly cluster: string
  readonly sockets: string
  readonly log: string
}

/** `dataDir/postgres`, or, when root keeps its data where nobody else can go, a link there to a folder that all can reach. */
export function choosePlace(dataDir: string): Place {
  mkdirSync(dataDir, { recursive: true })
  const wanted = join(dataDir, 'postgres')
  const runner = chooseRunner(join(wanted, 'cluster'))
  const root = realpathSync(prepareRoot(wanted, runner))
  if (!canReach(runner, root)) {
    throw new Error(
      `The user that runs PostgreSQL (number ${String(runner?.uid)}) can no longer reach ${root}. Open the folders above it (chmod o+x).`,
    )
  }
  return {
    runner,
    cluster: join(root, 'cluster'),
    sockets: prepareSockets(root, runner),
    log: join(root, 'postgres.log'),
  }
}

function prepareRoot(wanted: string, runner: Runner): string {
  if (lstatSync(wanted, { throwIfNoEntry: false })?.isSymbolicLink()) {
    // The link outlives its folder when somebody tidies up the system folder.
    if (!existsSync(wanted))
      throw new Error(
        `${wanted} points to a folder that is gone. Restore it, or remove the link to begin with an empty database.`,
      )
    return wanted
  }
  makeFolder(wanted, runner)
  if (canReach(runner, wanted) || existsSync(join(wanted, 'cluster'))) return wanted
  rmSync(wanted, { recursive: true })
  const elsewhere = join(systemFolder, randomUUID())
  makeFolder(elsewhere, runner)
  symlinkSync(elsewhere, wanted)
  return elsewhere
}

/** Whoever can open the socket is superuser, so the folder, not a password, is the lock. */
function prepareSockets(root: string, runner: Runner): string {
  const inside = join(root, 'run')
  // The kernel allows 107 bytes for a socket's path.
  const id = createHash('sha256').update(root).digest('hex').slice(0, 16)
  const folder = Buffer.byteLength(inside) <= 85 ? inside : join(tmpdir(), `netra-${String(process.getuid?.())}-${id}`)
  makeFolder(folder, runner)
  const found = lstatSync(folder)
  if (!found.isDirectory() || found.uid !== (runner?.uid ?? process.getuid?.()))
    throw new Error(`${folder} is not ours. Remove it.`)
  return folder
}

function makeFolder(folder: string, runner: Runner): void {
  mkdirSync(folder, { recursive: true, mode: 0o755 })
  if (runner && statSync(folder).uid !== runner.uid) chownSync(folder, runner.uid, runner.gid)
  chmodSync(folder, 0o700)
}

/** Forgets a data folder, and what lies behind its link. */
export function removePostgres(dataDir: string): void {
  const kept = join(dataDir, 'postgres')
  if (lstatSync(kept, { throwIfNoEntry: false })?.isSymbolicLink())
    rmSync(readlinkSync(kept), { recursive: true, force: true })
  rmSync(dataDir, { recursive: true, force: true })
}
