import type { Netra } from '#app'
import { createFileVault, createSealer } from '#gear'
import { openDatabase } from '#store'
import type { Config } from './config.ts'
import { filesDir, keysDir } from './folders.ts'

export type Wired = { readonly netra: Netra; readonly close: () => Promise<void> }

/** The product, made once for each process. Pools live here, because Kit's bundle has copies of whatever it imports. */
export function wire(config: Config, appUrl: string, poolSize = 20): Wired {
  const db = openDatabase({ connectionString: appUrl, max: poolSize, application_name: 'netra' })
  const netra: Netra = {
    mode: config.mode,
    origin: config.origin ?? `http://localhost:${String(config.port)}`,
    db,
    clock: () => new Date().toISOString(),
    sealer: createSealer(keysDir(config.dataDir)),
    files: createFileVault(filesDir(config.dataDir)),
  }
  return { netra, close: () => db.destroy() }
}
