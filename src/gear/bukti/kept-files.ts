import { createHash, type Hash } from 'node:crypto'
import { link, mkdir, open, readdir, readFile, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Carried } from '#app'
import { replaceFile, syncFolder, writeOnce } from '../vault/durable-file.ts'
import { placeIn } from '../vault/file-vault.ts'
import { BucketAway, type Bucket } from './bucket.ts'
import { readHead } from './sealed-stream.ts'
import { behind, openSource, type Source } from './source.ts'

type KeptFiles = {
  /** Lays a whole file here, under another name for the same bytes. */
  readonly keep: (id: string, from: string) => Promise<void>
  /** The same of bytes that lie nowhere yet. What lies under this id stays. */
  readonly lay: (id: string, sealed: Uint8Array) => Promise<void>
  readonly open: (id: string) => Promise<Source | null>
  /** Works on the place of the disk where the head of a kept file stands, which it has alone. False: nothing is kept under this id. */
  readonly withHead: (id: string, work: (path: string) => Promise<void>) => Promise<boolean>
  readonly destroy: (id: string) => Promise<void>
  /** Carries what waits to the bucket, the oldest first. */
  readonly carry: () => Promise<Carried>
  readonly countWaiting: () => Promise<number>
}

/** Where, under the files, those lie that wait to be carried to a bucket. */
export const waitingIn = (filesDir: string) => join(filesDir, 'antre')

/** How the head of a file is called whose body was carried away. */
export const headName = '.pangkal'

/** So long a file lies before it is carried, so that one that turns out to be here already is never carried at all. */
const restMs = 60_000

/**
 * Whole files on the disk; with a bucket, each waits there until its body lies in the bucket, was read back and is the same. Its head
 * stays here: without it nobody opens the body, puts another in its place, or reads what a bucket did not really remove (decision 0090).
 */
export function createKeptFiles(filesDir: string, bucket: Bucket | null, patienceMs = restMs): KeptFiles {
  const queue = waitingIn(filesDir)
  const [wholeAt, waitsAt] = [placeIn(filesDir), placeIn(queue)]
  const headAt = (id: string) => wholeAt(id) + headName
  const inTurn = turnsById()

  async function carryOne(id: string, to: Bucket): Promise<void> {
    const path = waitsAt(id)
    const source = await openSource(path)
    try {
      const { head, from } = await headOf(path)
      await to.put(id, source, from)
      await compare(id, source, { from, to })
      if (!(await writeOnce(headAt(id), head))) await replaceFile(headAt(id), head)
    } finally {
      await source.close()
    }
    await rm(path)
    await syncFolder(dirname(path))
  }

  /** The body in the bucket behind the head that is here. */
  async function openOutside(id: string): Promise<Source | null> {
    const head = await readFile(headAt(id)).catch(absent)
    if (head === null) return null
    const body = await outside(bucket).open(id)
    return body === null ? null : behind(head, body)
  }

  async function listWaiting(): Promise<readonly string[]> {
    const found = await readdir(queue, { recursive: true, withFileTypes: true }).catch(absent)
    return (
      (found ?? [])
        // An id has no dot: what has one is still being written, or was when the power failed.
        .filter((entry) => entry.isFile() && !entry.name.includes('.'))
        .map(({ name }) => name)
        .toSorted()
    )
  }

  return {
    keep: async (id, from) => {
      const kept = bucket === null ? wholeAt(id) : waitsAt(id)
      await mkdir(dirname(kept), { recursive: true, mode: 0o700 })
      await link(from, kept).catch(unlessThere)
      await syncFolder(dirname(kept))
    },

    lay: async (id, sealed) => {
      await writeOnce(bucket === null ? wholeAt(id) : waitsAt(id), sealed)
    },

    // In this order: it is carried away from the first place while somebody looks for it in the last.
    open: async (id) =>
      (await openSource(waitsAt(id)).catch(absent)) ??
      (await openSource(wholeAt(id)).catch(absent)) ??
      (await openOutside(id)),

    withHead: (id, work) =>
      inTurn(id, async () => {
        for (const path of [waitsAt(id), wholeAt(id), headAt(id)]) {
          if (!(await isThere(path))) continue
          await work(path)
          return true
        }
        return false
      }),

    destroy: (id) =>
      inTurn(id, async () => {
        // The bucket first: if it is away nothing has gone, and the next round does all of it.
        if (bucket !== null) await bucket.remove(id)
        else if (await isThere(headAt(id))) outside(bucket)
        for (const path of [waitsAt(id), wholeAt(id), headAt(id)]) await rm(path, { force: true })
      }),

    carry: async () => {
      const waiting = bucket === null ? [] : await listWaiting()
      let carried = 0
      for (const id of waiting) {
        const away = await inTurn(id, async () => {
          if (!(await hasRested(waitsAt(id), patienceMs))) return null
          await carryOne(id, outside(bucket))
          carried += 1
          return null
        }).catch(whyAway)
        if (away !== null) return { carried, waiting: waiting.length - carried, away }
      }
      return { carried, waiting: waiting.length - carried, away: null }
    },

    countWaiting: async () => (await listWaiting()).length,
  }
}

function outside(bucket: Bucket | null): Bucket {
  if (bucket === null) throw new Error('the body of a file lies in a store that is not configured any more')
  return bucket
}

/** Head and nonce, and where the chunks begin. */
async function headOf(path: string) {
  const file = await open(path, 'r')
  try {
    const { header, nonce, payloadAt } = await readHead(file)
    return { head: Buffer.concat([header, nonce]), from: payloadAt }
  } finally {
    await file.close()
  }
}

/** What lies in the bucket, read back, before the only other copy goes. */
async function compare(id: string, source: Source, { from, to }: { readonly from: number; readonly to: Bucket }) {
  const body = await to.open(id)
  if (body === null) throw new BucketAway('other-bytes', `${id} was laid down and is not there`)
  try {
    const [here, there] = [await hashOf(source, from), await hashOf(body, 0)]
    if (here !== there) throw new BucketAway('other-bytes', `${id} was laid down and is not the same`)
  } finally {
    await body.close()
  }
}

const stepBytes = 4 * 1024 * 1024

async function hashOf({ size, read }: Source, from: number): Promise<string> {
  const hash: Hash = createHash('sha256')
  for (let at = from; at < size; at += stepBytes) hash.update(await read(at, Math.min(stepBytes, size - at)))
  return hash.digest('hex')
}

/** Whoever carries a file, hands it over to another key or destroys it has it alone: all three are work of one process. */
function turnsById() {
  const last = new Map<string, Promise<unknown>>()
  return <Value>(id: string, work: () => Promise<Value>): Promise<Value> => {
    const mine = (last.get(id) ?? Promise.resolve()).then(work, work)
    last.set(id, mine)
    const leave = () => {
      if (last.get(id) === mine) last.delete(id)
    }
    mine.then(leave, leave)
    return mine
  }
}

const hasRested = async (path: string, ms: number) => {
  const found = await stat(path).catch(absent)
  return found !== null && Date.now() - Math.floor(found.ctimeMs) >= ms
}

function whyAway(error: unknown): BucketAway['why'] {
  if (error instanceof BucketAway) return error.why
  throw error
}

const isThere = async (path: string) => (await stat(path).catch(absent)) !== null

/** It was kept before, and the process ended before that was noted. */
function unlessThere(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EEXIST') throw error
}

function absent(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT') return null
  throw error
}
