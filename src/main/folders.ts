import { join, resolve } from 'node:path'

/** The repository, whatever folder the program was started from. */
export const home = resolve(import.meta.dirname, '../..')
export const migrationsDir = join(home, 'db/migrations')

/** What lies where under NETRA_DATA. */
export const keysDir = (dataDir: string) => join(dataDir, 'keys')
export const demonstrationP12 = (dataDir: string) => join(keysDir(dataDir), 'segel-peragaan.p12')
export const filesDir = (dataDir: string) => join(dataDir, 'files')
/** Open data as files: made anew each night, so that no backup holds them. */
export const openDataDir = (dataDir: string) => join(dataDir, 'data-terbuka')
/** Where drawn pages lie while a process keeps them; the files have no name, and nothing is left of them. */
export const keptPagesDir = (dataDir: string) => join(dataDir, 'halaman')
/** What waits for the public log, noted outside the database; no backup holds it, because a restored log goes on under another name. */
export const writtenDir = (dataDir: string) => join(dataDir, 'catatan')
/** Files that have not come whole: no backup holds them, and whoever sends one begins again after a restore. */
export const growingDir = (dataDir: string) => join(dataDir, 'unggahan')
