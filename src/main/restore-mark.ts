import { existsSync, readFileSync } from 'node:fs'
import { open, rm } from 'node:fs/promises'
import { join } from 'node:path'

/** Stands while a restore has changed the database and not yet everything beside it. It names the archive. */
const markFile = (dataDir: string) => join(dataDir, 'restore-unfinished')

export const findMark = (dataDir: string): string | null =>
  existsSync(markFile(dataDir)) ? readFileSync(markFile(dataDir), 'utf8') : null

export async function setMark(dataDir: string, archive: string): Promise<void> {
  const file = await open(markFile(dataDir), 'w', 0o600)
  await file.writeFile(archive)
  await file.sync()
  await file.close()
  await syncFolder(dataDir)
}

export async function removeMark(dataDir: string): Promise<void> {
  await syncFolder(dataDir)
  await rm(markFile(dataDir), { force: true })
}

/** Database of one moment, keys of another: nothing may run on that. */
export function refuseHalfRestored(dataDir: string): void {
  if (findMark(dataDir) !== null)
    throw new Error(
      `A restore on ${dataDir} was interrupted. Run the same netra restore again; it completes by itself.`,
    )
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
