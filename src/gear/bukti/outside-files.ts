import { mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
import { syncFolder } from '../vault/durable-file.ts'
import type { Bucket } from './bucket.ts'
import { headName } from './kept-files.ts'
import { sealedBytesOf } from './sealed-stream.ts'
import { behind, type Source } from './source.ts'

/** How many bytes each file has in the clear, by its id. Of one that is not in it nothing is compared. */
export type Sizes = ReadonlyMap<string, number>

type OutsideFile = {
  readonly id: string
  /** Where the whole file would lie, and where its head does, under the files. */
  readonly path: string
  readonly head: string
}

/** Why a body is not what belongs behind its head. */
export type NotWhole = 'missing' | 'other-size'

/** Files whose heads lie here and whose bodies lie in a bucket (decision 0090), for whoever makes a backup or brings them back. */
export async function listOutside(filesDir: string): Promise<readonly OutsideFile[]> {
  const found = await readdir(filesDir, { recursive: true, withFileTypes: true }).catch(none)
  return found
    .filter((entry) => entry.isFile() && entry.name.endsWith(headName))
    .map(({ name, parentPath }) => {
      const id = name.slice(0, -headName.length)
      const path = relative(filesDir, join(parentPath, id))
      return { id, path, head: path + headName }
    })
    .toSorted((a, b) => (a.path < b.path ? -1 : 1))
}

type Outside = { readonly filesDir: string; readonly bucket: Bucket; readonly sizes: Sizes }

/** The whole sealed file, head and body, to be read once; or why it is not whole. Throws `BucketAway` where nobody answers. */
export async function openOutside(
  { filesDir, bucket, sizes }: Outside,
  { id, head: headPath }: OutsideFile,
): Promise<Source | NotWhole> {
  const head = await readFile(join(filesDir, headPath))
  const body = await bucket.open(id)
  if (body === null) return 'missing'
  const plain = sizes.get(id)
  if (plain === undefined || body.size === sealedBytesOf(plain)) return behind(head, body)
  await body.close()
  return 'other-size'
}

const stepBytes = 1024 * 1024

/** As durable-file.ts names what is not whole, so that no backup takes it; always the same, so that what a killed one left is written over. */
const unfinishedName = '00000000-0000-4000-8000-000000000000'

/** All of a source, which is closed behind it. */
export async function* allOf(source: Source): AsyncGenerator<Buffer> {
  try {
    for (let at = 0; at < source.size; at += stepBytes)
      yield await source.read(at, Math.min(stepBytes, source.size - at))
  } finally {
    await source.close()
  }
}

/**
 * Lays the whole file here, from where it is read from then on. What lies in the bucket stays there: without its head, which goes last,
 * nobody opens it. Only while nothing else works on these files.
 */
export async function bringBack(outside: Outside, file: OutsideFile): Promise<NotWhole | 'here'> {
  const source = await openOutside(outside, file)
  if (typeof source === 'string') return source
  const whole = join(outside.filesDir, file.path)
  const unfinished = `${whole}.${unfinishedName}`
  await mkdir(dirname(whole), { recursive: true, mode: 0o700 })
  const to = await open(unfinished, 'w', 0o600)
  try {
    for await (const bytes of allOf(source)) await to.writeFile(bytes)
    await to.sync()
  } finally {
    await to.close()
  }
  await rename(unfinished, whole)
  await syncFolder(dirname(whole))
  await rm(join(outside.filesDir, file.head))
  await syncFolder(dirname(whole))
  return 'here'
}

function none(error: NodeJS.ErrnoException): [] {
  if (error.code === 'ENOENT') return []
  throw error
}
