import { BucketAway } from '#gear'
import { readLock, lockOptions } from './backup-lock.ts'
import { backUp } from './backup-installation.ts'
import { Misuse, type Command } from './command.ts'

export const backupCommand: Command = {
  name: 'backup',
  usage: 'FILE (--passphrase-file FILE | --recipient age1… | --in-the-clear) [--without-evidence]',
  summary: 'Put the whole installation into one file: database, files and keys.',
  help: `
While Netra runs or not; what is in the file is the installation at one moment. FILE must not exist yet, and appears when it is whole.

  --passphrase-file FILE   close it with the first line of FILE
  --recipient age1…        close it for the holder of this key of age (may be repeated); nothing secret is needed to make the backup
  --in-the-clear           leave it open: every name and every key in it can be read
  --without-evidence       where a store is named (NETRA_S3_*): leave out the bodies that were carried there, and keep their heads. Without
                           this they are fetched from there, and where the store does not answer there is no backup

It is a tar, compressed by zstd, closed by age: age --decrypt FILE | zstd --decompress | tar --extract`,
  words: 1,
  options: { ...lockOptions, 'without-evidence': { type: 'boolean' } },
  run: async (config, [file], given) => {
    if (file === undefined) throw new Misuse('Say where the backup should go: netra backup FILE. More with --help.')
    const wish = { lock: readLock(given), withBodies: given['without-evidence'] !== true }
    const manifest = await backUp(config, file, wish).catch(noStore)
    const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0)
    const count = (name: string) => manifest.parts.find((part) => part.name === name)?.entries ?? 0
    const facts = {
      file,
      madeAt: manifest.madeAt,
      tables: manifest.tables.length,
      rows,
      files: count('files'),
      keys: count('keys'),
      store: manifest.store ?? null,
      missing: manifest.missing ?? [],
    }
    return {
      sentence: `${file} holds the installation as of ${facts.madeAt}: ${rows} rows in ${facts.tables} tables, ${facts.files} files, ${facts.keys} keys.${notInHere(facts.store)}${notThere(facts.missing)}`,
      facts,
    }
  },
}

const notInHere = (store: string | null) =>
  store === null
    ? ''
    : ` The bodies of evidence are not in it: they lie in ${store}, which needs a backup of its own. Their heads are in it, and without them nobody opens the bodies.`

const notThere = (missing: readonly string[]) =>
  missing.length === 0
    ? ''
    : ` The store had no whole body of ${missing.length}: ${missing.join(', ')}. Only their heads are in it.`

function noStore(error: unknown): never {
  if (!(error instanceof BucketAway)) throw error
  throw new Error(
    `There is no backup: ${error.message}. With --without-evidence one is made without what lies there.`,
    {
      cause: error,
    },
  )
}
