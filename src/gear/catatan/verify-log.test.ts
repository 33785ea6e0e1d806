import { growTree, pathOfTile, tileWidth, type Hash } from '#core'
import { hashEntry, hashPair } from '#store'
import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { printCheckpoint } from './checkpoint.ts'
import type { ReadLog } from './log-reader.ts'
import { newPrivateKey, readPrivateKey, signerOf } from './note-key.ts'
import { printNote } from './note.ts'
import { readSignedHead, verifyWholeLog } from './verify-log.ts'

/** A log of 600 leaves as a static host has it: three bundles, three tiles of hashes, and one of their roots. */

type Files = Map<string, Buffer>
const signer = signerOf('contoh.example/log', 'log', readPrivateKey(newPrivateKey()))
const hashing = { entry: hashEntry, pair: hashPair }

function logOf(size: number): Files {
  const entries = Array.from({ length: size }, (_, nth) =>
    createHash('sha256')
      .update(`contoh ${String(nth)}`)
      .digest(),
  )
  const { root, tiles } = growTree(0, entries.map(hashEntry), () => null, hashPair)
  const text = printCheckpoint({ origin: signer.key.name, size, root, madeAt: null })
  const files: Files = new Map([['checkpoint', Buffer.from(printNote({ text, signatures: [signer.sign(text, 0)] }))]])
  for (const { level, index, hashes } of tiles)
    files.set(pathOfTile({ level, index, width: hashes.length }), joined(hashes))
  for (let index = 0; index * tileWidth < size; index += 1) {
    const here = entries.slice(index * tileWidth, (index + 1) * tileWidth)
    files.set(
      pathOfTile({ level: 'entries', index, width: here.length }),
      joined(here.flatMap((entry) => [Buffer.from([0, 32]), entry])),
    )
  }
  return files
}

const joined = (parts: readonly Hash[]): Buffer => Buffer.concat(parts)

async function verified(files: Files) {
  const read: ReadLog = (path) => Promise.resolve(files.get(path) ?? null)
  const head = await readSignedHead(read, signer.key)
  return head.ok ? verifyWholeLog(read, head.value, hashing) : head
}

const longer = (bytes: Buffer) => Buffer.concat([bytes, Buffer.of(0)])
const cut = (bytes: Buffer) => bytes.subarray(0, -1)
const changed = (bytes: Buffer) => Buffer.from(bytes.map((byte, at) => (at === 40 ? byte ^ 1 : byte)))

describe('every file of a log', () => {
  const paths = [...logOf(600).keys()].filter((path) => path !== 'checkpoint')

  test('is looked at, and as it was written it is sound', async () => {
    expect(paths).toEqual([
      ...['tile/0/000', 'tile/1/000.p/2', 'tile/0/001', 'tile/0/002.p/88'],
      ...['tile/entries/000', 'tile/entries/001', 'tile/entries/002.p/88'],
    ])
    expect(await verified(logOf(600))).toEqual({ ok: true, value: 600 })
  })

  test.each(
    paths.flatMap((path) =>
      (
        [
          ['one byte longer', longer],
          ['cut', cut],
          ['changed', changed],
        ] as const
      ).map(([how, forge]) => [path, how, forge] as const),
    ),
  )('%s, %s, is named', async (path, _, forge) => {
    const files = logOf(600)
    files.set(path, forge(files.get(path) ?? Buffer.of()))
    expect(await verified(files)).toMatchObject({
      ok: false,
      fault: { detail: expect.stringContaining(path) as string },
    })
  })

  test.each(paths)('%s, missing, is named', async (path) => {
    const files = logOf(600)
    files.delete(path)
    expect(await verified(files)).toMatchObject({ ok: false, fault: { check: 'files', detail: `${path} is missing` } })
  })

  test('may be there in full, as in a later log, and then is held to its own length', async () => {
    const [files, later] = [logOf(600), logOf(768)]
    for (const path of ['tile/entries/002', 'tile/0/002']) {
      files.delete(`${path}.p/88`)
      files.set(path, later.get(path) ?? Buffer.of())
    }
    expect(await verified(files)).toEqual({ ok: true, value: 600 })
    files.set('tile/entries/002', longer(later.get('tile/entries/002') ?? Buffer.of()))
    expect(await verified(files)).toMatchObject({ ok: false, fault: { check: 'files' } })
  })
})
