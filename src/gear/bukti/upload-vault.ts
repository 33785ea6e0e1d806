import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { access, link, mkdir, readFile, rm, statfs } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { UploadVault } from '#app'
import { headOf } from '../segel/age-file.ts'
import { x25519Recipient } from '../segel/x25519-recipient.ts'
import { syncFolder, writeOnce } from '../vault/durable-file.ts'
import { placeIn } from '../vault/file-vault.ts'
import { grow, openGrowing, reachedBy, standingOf, type Growing, type Growth } from './growing-file.ts'
import { replaceHead } from './replace-head.ts'
import { openStream, sealedBytesOf } from './sealed-stream.ts'
import { fileKeyOfOffice, unwrapUploadKey, wrapUploadKey } from './upload-keys.ts'

type Places = {
  readonly keysDir: string
  /** What is not whole yet: no backup takes it, because it changes under its hands. */
  readonly growingDir: string
  /** Where whole files lie beside all others, each under its id. */
  readonly filesDir: string
}

/** Left free for everybody else: the database stops where its disk is full. */
const spareBytes = 512 * 1024 * 1024

/** Files that come in parts, each an age file (age-encryption.org/v1) for one office from its first byte on (decision 0082). */
export function createUploadVault({ keysDir, growingDir, filesDir }: Places): UploadVault {
  const placeOf = placeIn(growingDir)
  const keptAt = placeIn(filesDir)
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

    reached: (id, size) => within(id, size, async (growing) => reachedBy(growing, await standingOf(growing))),

    append: (id, { from, size }, bytes) =>
      within(id, size, async (growing) => {
        const standing = await standingOf(growing)
        return reachedBy(growing, standing) === from ? grow(growing, standing, bytes) : null
      }),

    read: (id, size) => openStream(growthOf(id).file, async () => unwrap(await readFile(growthOf(id).key)), size),

    keep: async (id) => {
      const kept = keptAt(id)
      await mkdir(dirname(kept), { recursive: true, mode: 0o700 })
      await link(growthOf(id).file, kept).catch(unlessThere)
      await syncFolder(dirname(kept))
    },

    // The key last, so that what is left of a removal cut short can still be told for what it is.
    forget: async (id) => {
      const { file, key, half } = growthOf(id)
      for (const path of [file, half, key]) await rm(path, { force: true })
    },

    open: async (id, keyId) => {
      const kept = keptAt(id)
      await access(kept)
      return openStream(kept, ({ header }) => fileKeyOfOffice(keysDir, keyId, header))
    },

    handOver: async (id, keyId, { recipient }) => {
      // One inode under two names while it is kept and not forgotten; the head lies beside the one that stays.
      const [kept, { file }] = [keptAt(id), growthOf(id)]
      const path = [kept, file].find((one) => existsSync(one))
      // Announced and never begun, or destroyed by rule.
      if (path === undefined) return
      const newHead = async (header: Buffer) =>
        headOf(await fileKeyOfOffice(keysDir, keyId, header), x25519Recipient(recipient))
      await replaceHead({ path, beside: `${kept}.kepala`, newHead })
    },
  }
}

/** It was kept before, and the process ended before that was noted. */
function unlessThere(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EEXIST') throw error
}
