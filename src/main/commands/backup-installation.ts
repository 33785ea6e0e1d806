import { existsSync } from 'node:fs'
import { open, readdir, readFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { Readable } from 'node:stream'
import pg from 'pg'
import {
  allOf,
  createTally,
  dumpTable,
  listOutside,
  listSequences,
  listTables,
  manifestName,
  openOutside,
  partOf,
  settle,
  waitingIn,
  writeArchive,
  type Bucket,
  type Lock,
  type Manifest,
  type TarFile,
  type Table,
} from '#gear'
import { storeName, type Config } from '../config.ts'
import type { DatabaseUrls } from '../database-server.ts'
import { filesDir, home, keysDir } from '../folders.ts'
import { openClient } from '../open-client.ts'
import { withDatabase } from '../with-database.ts'
import { bucketOf } from '../wire.ts'
import { readSizes } from './evidence-sizes.ts'

/** Who owns the tables, and so may read them past every policy. */
export const schemas = { owner: ['migrations', 'netra', 'auth'], jobs: ['graphile_worker'] } as const

/** Who was signed in is not kept: a restored session would undo every sign-out since. */
const passing = new Set(['auth.session', 'auth.verification'])

/** Belongs to the database server that is here, not to the installation. */
export const passwordsFile = 'database-passwords.json'

type Tally = ReturnType<typeof createTally>
type Found = Pick<Manifest, 'madeAt' | 'mode' | 'postgres' | 'migrations' | 'queueMigration' | 'tables' | 'sequences'>

/** Without bodies, what was carried to a store stays there and only its heads are in the archive. */
export type Wish = { readonly lock: Lock; readonly withBodies: boolean }

export function backUp(config: Config, path: string, { lock, withBodies }: Wish): Promise<Manifest> {
  const bucket = withBodies ? bucketOf(config) : null
  return withDatabase(config, async ({ urls }) => {
    const tally = createTally()
    const made: Manifest[] = []
    const missing: string[] = []
    async function* contents(): AsyncGenerator<TarFile> {
      const found = yield* readDatabase(urls, tally)
      // After the snapshot: a file or key is kept before the row that names it, so none that a row names is missing.
      // What waits for a store goes first: carried away meanwhile, its head is among the files that are listed after it.
      const files = { name: 'files', folder: filesDir(config.dataDir) }
      const waiting = waitingIn(files.folder)
      yield* readFiles({ ...files, paths: await filesUnder(waiting) }, tally)
      const bodies = bucket === null ? null : { ...files, bucket, urls }
      const whole = bodies === null ? new Set<string>() : yield* readOutside(bodies, tally, missing)
      const others = (await filesUnder(files.folder)).filter((path) => !path.startsWith(`${waiting}/`))
      yield* readFiles({ ...files, paths: others.filter((path) => !whole.has(path)) }, tally)
      const keys = keysDir(config.dataDir)
      yield* readFiles({ name: 'keys', folder: keys, paths: await filesUnder(keys) }, tally)
      const manifest: Manifest = {
        format: 1,
        netra: await ownVersion(),
        ...found,
        ...(config.store === null || withBodies ? {} : { store: storeName(config.store) }),
        ...(missing.length === 0 ? {} : { missing }),
        parts: [...tally.parts()],
      }
      made.push(manifest)
      yield inMemory(manifestName, Buffer.from(JSON.stringify(manifest, null, 1)))
    }
    await writeArchive(path, lock, contents())
    const [manifest] = made
    if (!manifest) throw new Error('the archive was closed before its manifest')
    return manifest
  })
}

/** Both owners look through one snapshot: everything is as it was at one moment, whoever writes meanwhile. */
async function* readDatabase({ owner, jobs }: DatabaseUrls, tally: Tally): AsyncGenerator<TarFile, Found> {
  const clients = [owner, jobs].map(openClient)
  const [ofOwner, ofJobs] = clients as [pg.Client, pg.Client]
  try {
    for (const client of clients) {
      await client.connect()
      await settle(client)
      await client.query('begin isolation level repeatable read read only')
    }
    const { rows } = await ofOwner.query<{ snapshot: string }>('select pg_export_snapshot() as snapshot')
    await ofJobs.query(`set transaction snapshot ${pg.escapeLiteral(rows[0]?.snapshot ?? '')}`)
    const tables = [
      ...(yield* readTables(ofOwner, schemas.owner, tally)),
      ...(yield* readTables(ofJobs, schemas.jobs, tally)),
    ]
    const sequences = [...(await listSequences(ofOwner, schemas.owner)), ...(await listSequences(ofJobs, schemas.jobs))]
    return { ...(await readFacts(ofOwner, ofJobs)), tables, sequences }
  } finally {
    await Promise.all(clients.map((client) => client.end()))
  }
}

async function* readTables(
  client: pg.Client,
  names: readonly string[],
  tally: Tally,
): AsyncGenerator<TarFile, Manifest['tables']> {
  const counted: Manifest['tables'] = []
  for (const table of await listTables(client, names)) {
    if (passing.has(`${table.schema}.${table.name}`)) continue
    counted.push({ ...table, columns: [...table.columns], rows: yield* readTable(client, table, tally) })
  }
  return counted
}

async function* readTable(client: pg.Client, table: Table, tally: Tally): AsyncGenerator<TarFile, number> {
  const chunks = dumpTable(client, table)
  for (let number = 0; ; number++) {
    const next = await chunks.next()
    if (next.done) return next.value
    yield counted(inMemory(`${partOf(table)}/${String(number).padStart(6, '0')}`, next.value), tally)
  }
}

async function readFacts(owner: pg.Client, jobs: pg.Client) {
  const { rows: migrations } = await owner.query<{ name: string; hash: string }>(
    'select name, hash from migrations.applied order by name',
  )
  const {
    rows: [about],
  } = await owner.query<{ mode: Manifest['mode']; postgres: string; madeAt: string }>(
    `select (select mode from netra.installation) as mode, current_setting('server_version') as postgres,
       to_char(now() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "madeAt"`,
  )
  const {
    rows: [queue],
  } = await jobs.query<{ id: number }>('select max(id) as id from graphile_worker.migrations')
  if (!about || !queue) throw new Error('This database is not prepared yet: start Netra once.')
  return { ...about, migrations, queueMigration: queue.id }
}

type Listed = { readonly name: string; readonly folder: string; readonly paths: readonly string[] }

async function* readFiles({ name, folder, paths }: Listed, tally: Tally): AsyncGenerator<TarFile> {
  for (const path of paths) {
    // Carried away or destroyed since the list was made: what took its place is listed later, or nothing does.
    const file = await open(path).catch(absent)
    if (file === null) continue
    const { size } = await file.stat()
    yield counted({ name: `${name}/${relative(folder, path)}`, size, body: file.createReadStream() }, tally)
  }
}

type Carried = Omit<Listed, 'paths'> & { readonly bucket: Bucket; readonly urls: DatabaseUrls }

/**
 * What was carried away, whole: head and body as one file, which is read without a store after a restore. Returns the heads that need not
 * be listed any more. Throws where the store does not answer: half of the bodies would look like all of them.
 */
async function* readOutside(
  { name, folder, bucket, urls }: Carried,
  tally: Tally,
  missing: string[],
): AsyncGenerator<TarFile, ReadonlySet<string>> {
  const whole = new Set<string>()
  const outside = { filesDir: folder, bucket, sizes: await readSizes(urls) }
  for (const file of await listOutside(folder)) {
    const source = await openOutside(outside, file)
    if (typeof source === 'string') missing.push(file.id)
    else {
      whole.add(join(folder, file.head))
      yield counted({ name: `${name}/${file.path}`, size: source.size, body: Readable.from(allOf(source)) }, tally)
    }
  }
  return whole
}

function absent(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT') return null
  throw error
}

/** A name that ends in a random one is a file not finished yet (see durable-file.ts). */
async function filesUnder(folder: string): Promise<readonly string[]> {
  if (!existsSync(folder)) return []
  const found = await readdir(folder, { recursive: true, withFileTypes: true })
  return found
    .filter(
      (entry) =>
        entry.isFile() &&
        entry.name !== passwordsFile &&
        !/\.[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(entry.name),
    )
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
}

const inMemory = (name: string, bytes: Buffer): TarFile => ({ name, size: bytes.length, body: Readable.from([bytes]) })

const counted = ({ name, size, body }: TarFile, tally: Tally): TarFile => ({
  name,
  size,
  body: tally.count(name, size, body),
})

async function ownVersion(): Promise<string> {
  return (JSON.parse(await readFile(join(home, 'package.json'), 'utf8')) as { readonly version: string }).version
}
