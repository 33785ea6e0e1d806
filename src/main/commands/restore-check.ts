import { createHash } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { createTally, manifestName, openArchive, readManifest, type Archive, type Key, type Manifest } from '#gear'
import { migrationsDir } from '../folders.ts'
import { readMigrations, type Migration } from '../migrate.ts'

export type Checked = {
  readonly read: Archive
  readonly manifest: Manifest
  /** Which archive this is, for the mark of an unfinished restore. */
  readonly id: string
  /** The form its database has; what is newer is applied at the next start. */
  readonly migrations: readonly Migration[]
}

/** Reads the whole archive, and holds every part against the manifest at its end. */
export async function checkArchive(path: string, key: Key): Promise<Checked> {
  const read = await openArchive(path, key)
  const tally = createTally()
  let text: string | null = null
  for await (const { name, size, body } of read()) {
    if (text !== null) throw new Error(`${path} is damaged: something follows its manifest.`)
    if (name === manifestName) text = Buffer.concat(await Array.fromAsync(body)).toString()
    else for await (const _bytes of tally.count(name, size, body)) continue
  }
  if (text === null) throw new Error(`${path} is damaged: it has no manifest.`)
  const manifest = readManifest(text)
  const found = tally.parts()
  const wrong = [...new Set([...manifest.parts, ...found].map(({ name }) => name))].filter(
    (name) =>
      !isDeepStrictEqual(
        manifest.parts.find((part) => part.name === name),
        found.find((part) => part.name === name),
      ),
  )
  if (wrong.length > 0) throw new Error(`${path} is damaged: ${wrong.join(', ')} is not what its manifest says.`)
  return { read, manifest, id: createHash('sha256').update(text).digest('hex'), migrations: knownMigrations(manifest) }
}

function knownMigrations({ migrations, netra, queueMigration }: Manifest): readonly Migration[] {
  const ours = readMigrations(migrationsDir)
  const unknown = migrations.filter(
    ({ name, hash }) => !ours.some((known) => known.name === name && known.hash === hash),
  )
  if (unknown.length > 0) {
    throw new Error(
      `This archive was made by another Netra (${netra}) and has what this one does not know: ${unknown.map(({ name }) => name).join(', ')}. Restore it with that one, or a newer.`,
    )
  }
  if (queueMigration !== ownQueueMigration()) {
    throw new Error(
      `The queue in this archive has form ${queueMigration}, and here it would have ${ownQueueMigration()}. Restore it with Netra ${netra}, then bring that up to date.`,
    )
  }
  return ours.filter(({ name }) => migrations.some((applied) => applied.name === name))
}

/** graphile-worker applies every file of this folder, whatever was there before. */
function ownQueueMigration(): number {
  const folder = join(dirname(createRequire(import.meta.url).resolve('graphile-worker')), '../sql')
  return Math.max(
    ...readdirSync(folder)
      .map((name) => Number.parseInt(name, 10))
      .filter((number) => !Number.isNaN(number)),
  )
}
