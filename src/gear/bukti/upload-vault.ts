import { createHash, randomBytes } from 'node:crypto'
import { mkdir, readFile, rm, stat, statfs } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { HashRefusal, OriginalRefusal, UploadVault } from '#app'
import { accept, refuse, type Result } from '#base'
import { headOf, sealWhole } from '../segel/age-file.ts'
import { x25519Recipient } from '../segel/x25519-recipient.ts'
import { writeOnce } from '../vault/durable-file.ts'
import { placeIn } from '../vault/file-vault.ts'
import { BucketAway, type Bucket } from './bucket.ts'
import { grow, openGrowing, reachedBy, standingOf, type Growing, type Growth } from './growing-file.ts'
import { createKeptFiles } from './kept-files.ts'
import { replaceHead } from './replace-head.ts'
import { openStream, sealedBytesOf, SpoiltFile } from './sealed-stream.ts'
import { openSource, type Source } from './source.ts'
import { fileKeyOfOffice, unwrapUploadKey, wrapUploadKey } from './upload-keys.ts'

type Places = {
  readonly keysDir: string
  /** What is not whole yet: no backup takes it, because it changes under its hands. */
  readonly growingDir: string
  /** Where whole files lie beside all others, each under its id. */
  readonly filesDir: string
  /** Where their bodies are carried. Null: they stay. */
  readonly bucket?: Bucket | null
  /** How long a whole file lies here before it is carried. */
  readonly restMs?: number
}

/** Left free for everybody else: the database stops where its disk is full. */
const spareBytes = 512 * 1024 * 1024

/** Files that come in parts, each an age file (age-encryption.org/v1) for one office from its first byte on (decision 0082). */
export function createUploadVault({ keysDir, growingDir, filesDir, bucket = null, restMs }: Places): UploadVault {
  const placeOf = placeIn(growingDir)
  const besideOf = (id: string) => `${placeIn(filesDir)(id)}.kepala`
  const kept = createKeptFiles(filesDir, bucket, restMs)
  const growthOf = (id: string): Growth => ({
    file: placeOf(id),
    key: `${placeOf(id)}.kunci`,
    half: `${placeOf(id)}.sisa`,
  })
  const unwrap = (wrapped: Uint8Array) => unwrapUploadKey(keysDir, wrapped)

  async function within<Value>(id: string, size: number, work: (growing: Growing) => Promise<Value>) {
    const growing = await openGrowing(growthOf(id), size, unwrap)
    if (growing === null) return null
    try {
      return await work(growing)
    } finally {
      await growing.file.close()
    }
  }

  return {
    begin: async (id, { recipient }, size) => {
      const { file, key } = growthOf(id)
      await mkdir(dirname(file), { recursive: true, mode: 0o700 })
      const { bavail, bsize } = await statfs(growingDir)
      if (bavail * bsize < sealedBytesOf(size) + spareBytes) return false
      const fileBytes = randomBytes(16)
      // The key first: a file whose key is missing could not be gone on with.
      await writeOnce(key, await wrapUploadKey(keysDir, fileBytes))
      const held = await unwrap(await readFile(key))
      await writeOnce(file, Buffer.concat([await headOf(held, x25519Recipient(recipient)), randomBytes(16)]))
      return true
    },

    lay: async (id, { recipient }, bytes) => {
      const { bavail, bsize } = await statfs(growingDir)
      if (bavail * bsize < sealedBytesOf(bytes.length) + spareBytes) return false
      await kept.lay(id, await sealWhole(bytes, x25519Recipient(recipient)))
      return true
    },

    reached: (id, size) => within(id, size, async (growing) => reachedBy(growing, await standingOf(growing))),

    append: (id, { from, size }, bytes) =>
      within(id, size, async (growing) => {
        const standing = await standingOf(growing)
        return reachedBy(growing, standing) === from ? grow(growing, standing, bytes) : null
      }),

    read: (id, size) =>
      openStream(() => openSource(growthOf(id).file), {
        fileKeyOf: async () => unwrap(await readFile(growthOf(id).key)),
        size,
      }),

    keep: (id) => kept.keep(id, growthOf(id).file),

    // The key last, so that what is left of a removal cut short can still be told for what it is.
    forget: async (id) => {
      const { file, key, half } = growthOf(id)
      for (const path of [file, half, key]) await rm(path, { force: true })
    },

    open: (id, keyId, slice) =>
      begun(
        openStream(
          async () => {
            const source = await kept.open(id)
            if (source === null) throw new SpoiltFile(`${id} is not kept`)
            return source
          },
          { fileKeyOf: ({ header }) => fileKeyOfOffice(keysDir, keyId, header), slice },
        ),
      ),

    hash: async (id, keyId) => {
      const fileKeyOf = ({ header }: { readonly header: Buffer }) => fileKeyOfOffice(keysDir, keyId, header)
      return hashed(await kept.open(id).catch(awayFrom), fileKeyOf)
    },

    handOver: async (id, keyId, { recipient }) => {
      const newHead = async (header: Buffer) =>
        headOf(await fileKeyOfOffice(keysDir, keyId, header), x25519Recipient(recipient))
      const replace = (path: string) => replaceHead({ path, beside: besideOf(id), newHead })
      // One inode under two names while it is kept and not forgotten; one that was announced and never begun, or destroyed, has none.
      if (!(await kept.withHead(id, replace)) && (await isThere(growthOf(id).file))) await replace(growthOf(id).file)
    },

    destroy: (id) => kept.destroy(id),

    carry: () => kept.carry(),

    standing: async () => ({
      where: bucket?.name ?? null,
      waiting: await kept.countWaiting(),
      away: bucket === null ? null : await bucket.reach(),
    }),
  }
}

type FileKeyOf = Parameters<typeof openStream>[1]['fileKeyOf']

/** Whatever keeps it from being read is what is looked for, but a store that does not answer. */
async function hashed(source: Source | BucketAway | null, fileKeyOf: FileKeyOf): Promise<Result<Buffer, HashRefusal>> {
  if (source === null) return refuse({ reason: 'original-gone' })
  if (source instanceof BucketAway) return refuse({ reason: 'store-away' })
  const hash = createHash('sha256')
  try {
    for await (const bytes of openStream(() => Promise.resolve(source), { fileKeyOf })) hash.update(bytes)
    return accept(hash.digest())
  } catch (error) {
    return refuse({ reason: error instanceof BucketAway ? 'store-away' : 'original-spoilt' })
  }
}

function awayFrom(error: unknown): BucketAway {
  if (error instanceof BucketAway) return error
  throw error
}

/** Reads as far as the first bytes, so that whoever waits hears why there are none instead of a line that breaks. */
async function begun(bytes: AsyncGenerator<Uint8Array>): Promise<Result<AsyncIterable<Uint8Array>, OriginalRefusal>> {
  try {
    const first = await bytes.next()
    return accept(first.done === true ? bytes : continued(first.value, bytes))
  } catch (error) {
    if (error instanceof BucketAway) return refuse({ reason: 'store-away' })
    if (error instanceof SpoiltFile) return refuse({ reason: 'original-spoilt' })
    throw error
  }
}

async function* continued(first: Uint8Array, rest: AsyncGenerator<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield first
    yield* rest
  } finally {
    await rest.return(undefined)
  }
}

const isThere = (path: string) =>
  stat(path).then(
    () => true,
    () => false,
  )
