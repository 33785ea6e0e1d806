import { createWriteStream, existsSync } from 'node:fs'
import { copyFile, mkdir, open, readdir, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { keysDir } from '../folders.ts'
import { passwordsFile } from './backup-installation.ts'
import type { Checked } from './restore-check.ts'

const folders = ['files', 'keys'] as const
const stagingDir = (dataDir: string) => join(dataDir, 'restoring')

export const stagedKeys = (dataDir: string) => join(stagingDir(dataDir), 'keys')

/** Lays files and keys beside those that are there, on the same disk, so that later a rename puts them in place. */
export async function stage(dataDir: string, { read }: Checked): Promise<void> {
  const staging = stagingDir(dataDir)
  await rm(staging, { recursive: true, force: true })
  for (const name of folders) await mkdir(join(staging, name), { recursive: true, mode: 0o700 })
  for await (const { name, body } of read()) {
    if (folders.some((folder) => name.startsWith(`${folder}/`))) await keepFile(staging, name, body)
  }
  // The passwords of the database server that is here stay.
  const passwords = join(keysDir(dataDir), passwordsFile)
  if (existsSync(passwords)) await copyFile(passwords, join(staging, 'keys', passwordsFile))
  for (const folder of await readdir(staging, { recursive: true, withFileTypes: true })) {
    if (folder.isDirectory()) await syncFolder(join(folder.parentPath, folder.name))
  }
  await syncFolder(staging)
}

async function keepFile(staging: string, name: string, body: AsyncIterable<Uint8Array>): Promise<void> {
  // A name from the archive becomes a path, so it may hold nothing but plain names.
  if (!name.split('/').every((step) => /^[A-Za-z0-9][A-Za-z0-9._-]*$/.test(step)))
    throw new Error(`The archive names a file that cannot be ours: ${JSON.stringify(name)}`)
  const path = join(staging, name)
  await mkdir(dirname(path), { recursive: true, mode: 0o700 })
  await pipeline(body, createWriteStream(path, { flags: 'wx', mode: 0o600, flush: true }))
}

/** Returns where the files and keys went that were there before. */
export async function putInPlace(dataDir: string): Promise<string> {
  const aside = join(dataDir, `replaced-${new Date().toISOString().replaceAll(/[:.]/g, '-')}`)
  await mkdir(aside, { mode: 0o700 })
  for (const name of folders) {
    if (existsSync(join(dataDir, name))) await rename(join(dataDir, name), join(aside, name))
    await rename(join(stagingDir(dataDir), name), join(dataDir, name))
  }
  await rm(stagingDir(dataDir), { recursive: true, force: true })
  await syncFolder(dataDir)
  return aside
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
