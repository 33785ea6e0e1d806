import type { Config } from './config.ts'
import { findDatabase, startDatabase, type DatabaseServer } from './database-server.ts'
import { lockInstance } from './instance-lock.ts'
import { refuseHalfRestored } from './restore-mark.ts'

/** The database of the Netra that runs on this data; when none runs, one started for this and stopped after it. */
export async function withDatabase<T>(config: Config, work: (database: DatabaseServer) => Promise<T>): Promise<T> {
  const unlock = await lockInstance(config.dataDir)
  if (unlock === null) {
    const running = await findDatabase(config)
    if (running === null)
      throw new Error(`Netra is just starting or stopping on ${config.dataDir}. Try again in a moment.`)
    return work(running)
  }
  refuseHalfRestored(config.dataDir)
  const own = await startDatabase(config)
  try {
    return await work(own)
  } finally {
    await own.stop()
    unlock()
  }
}
