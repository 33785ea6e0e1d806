import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { FileVault } from '#app'
import { replaceFile, writeOnce } from './durable-file.ts'

/** Where a file lies under `folder`. */
export const placeIn = (folder: string) => (id: string) => {
  // An id becomes a path, so nothing but our own alphabet may pass.
  if (!/^[a-z0-9-]{8,100}$/.test(id)) throw new Error(`not a file id: ${JSON.stringify(id)}`)
  return join(folder, id.slice(-2), id)
}

/** Files under `folder`, spread by the end of their id: ids of version 7 begin alike for hours. */
export function createFileVault(folder: string): FileVault {
  const pathOf = placeIn(folder)
  return {
    keep: async (id, bytes) => {
      if (!(await writeOnce(pathOf(id), bytes))) throw new Error(`file ${id} is already kept`)
    },
    read: async (id) => {
      try {
        return await readFile(pathOf(id))
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
        throw error
      }
    },
    replace: (id, bytes) => replaceFile(pathOf(id), bytes),
    destroy: (id) => rm(pathOf(id), { force: true }),
  }
}
