import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { askWitnesses, growLog, growLogWhenDue, provePlace, readHead, readLogFile } from '#app'
import { provesInclusion } from '#core'
import {
  createLogSigner,
  createWitness,
  newPrivateKey,
  printKey,
  printSignature,
  readCheckpoint,
  readNoteKey,
  readPrivateKey,
  readSignedHead,
  signedBy,
  signerOf,
  verifyGrowth,
  verifyWholeLog,
  witnessAt,
  type Head,
  type ReadLog,
} from '#gear'
import { hashEntry, hashPair, logStore, newId } from '#store'
import { listWitnesses } from '#store/views'
import { openWorld, type World } from './desk-world.ts'

/** The public log: what is in it, what it tells, and what becomes of an administrator who has the whole database and writes past it. */

const hashing = { entry: hashEntry, pair: hashPair }
let world: World
let keys: string
beforeAll(async () => {
  world = await openWorld('2024-10-21T02:00:00.000Z')
  keys = await mkdtemp(join(tmpdir(), 'netra-catatan-'))
})
afterAll(async () => {
  await world.close()
  await rm(keys, { recursive: true })
})

const book = async () => ({ ...world.desk, logSigner: await createLogSigner(keys, 'netra.example') })

/** The log as anybody reads it: by its addresses. */
const published: ReadLog = async (path) => {
  const bytes = path === 'checkpoint' ? await readHead(world.desk) : await readLogFile(world.desk, path)
  return bytes === null ? null : Buffer.from(bytes)
}

async function happened(times: number): Promise<readonly string[]> {
  const ids = Array.from({ length: times }, newId)
  for (const id of ids)
    await world.owner.query(
      `insert into netra.events (id, stream, type, actor_id, happened_at, recorded_at, data, salt, leaf_hash)
       values ($1, 'hukum', 'contoh', '00000000-0000-7000-8000-000000000002', now(), now(), '{}', substr(sha256($2), 1, 16), sha256($2))`,
      [id, Buffer.from(id)],
    )
  return ids
}

async function head(): Promise<Head> {
  const key = readNoteKey((await book()).logSigner.key)
  const read = key === null ? null : await readSignedHead(published, key)
  if (read?.ok !== true) throw new Error(JSON.stringify(read))
  return read.value
}
const queued = async () =>
  Number((await world.owner.query<{ n: string }>('select count(*) as n from netra.log_queue')).rows[0]?.n)

test('what happened is in the log after the next batch, once, among padding, and everybody may check it', async () => {
  await happened(3)
  const waiting = await queued()
  expect(waiting).toBeGreaterThanOrEqual(3)
  expect(await growLog(await book())).toEqual({ events: waiting, size: 64 })
  expect(await queued()).toBe(0)
  expect(await verifyWholeLog(published, await head(), hashing)).toEqual({ ok: true, value: 64 })
  const places = await world.owner.query<{ leaf_index: number; entry: Buffer; leaf_hash: Buffer }>(
    `select l.leaf_index, substr(t.hashes, (l.leaf_index * 32 + 1)::int, 32) as entry, e.leaf_hash
     from netra.log_leaves l join netra.events e on e.id = l.event_id join netra.log_tiles t on t.level = -1 and t.tile_index = 0`,
  )
  expect(places.rows).toHaveLength(waiting)
  for (const { entry, leaf_hash } of places.rows) expect(entry.equals(leaf_hash)).toBe(true)
  // In the order of what they hash to: neither of time nor of padding.
  const bundle = await published('tile/entries/000.p/64')
  const entries = Array.from({ length: 64 }, (_, nth) => bundle?.subarray(nth * 34 + 2, nth * 34 + 34).toString('hex'))
  expect(entries).toEqual(entries.toSorted())
})

test('a batch comes at its ten minutes whether or not something happened, and never twice', async () => {
  const before = (await head()).size
  await growLogWhenDue(await book())
  expect((await head()).size).toBe(before)
  world.at('2024-10-21T02:10:00.000Z')
  await growLogWhenDue(await book())
  await growLogWhenDue(await book())
  expect((await head()).size).toBe(before + 64)
})

test('what is being written while a batch is made comes with a later one, and is not lost', async () => {
  await world.owner.query('begin')
  const [late = ''] = await happened(1)
  await growLog(await book())
  await world.owner.query('commit')
  expect(await queued()).toBe(1)
  await growLog(await book())
  const { rows } = await world.owner.query('select from netra.log_leaves where event_id = $1', [late])
  expect(rows).toHaveLength(1)
})

test('two batches at once are one after the other', async () => {
  await happened(70)
  const sizes = await Promise.all([growLog(await book()), growLog(await book())])
  expect(sizes.map(({ events }) => events).toSorted((a, b) => a - b)).toEqual([0, 70])
  expect(await verifyWholeLog(published, await head(), hashing)).toMatchObject({ ok: true })
})

test('every head that was ever signed is the beginning of every later one, by the tiles alone', async () => {
  for (const times of [1, 200, 400]) {
    await happened(times)
    await growLog(await book())
  }
  const now = await head()
  const { rows } = await world.owner.query<{ note: string }>(
    'select note from netra.log_checkpoints order by tree_size',
  )
  expect(rows.length).toBeGreaterThan(6)
  for (const { note } of rows) {
    const older = readCheckpoint(note)
    expect(older === null ? null : await verifyGrowth(published, older, now, hashPair)).toMatchObject({ ok: true })
  }
})

/** Whether each place of the log is proven, in the newest head, by what the database has there. */
async function allProven(): Promise<boolean> {
  const { size } = await head()
  for (let index = 0; index < size; index += 7) {
    const proven = await provePlace(world.desk, index)
    const tile = await logStore.tile(world.desk.db, 0, Math.floor(index / 256))
    const leaf = tile?.subarray((index % 256) * 32, (index % 256) * 32 + 32)
    if (leaf === undefined || proven?.size !== size) return false
    if (!provesInclusion({ ...proven, leaf }, proven.proof, hashPair)) return false
  }
  return true
}

test('every place is proven, also right after a batch; beyond the newest head there is none', async () => {
  expect(await allProven()).toBe(true)
  await happened(70)
  await growLog(await book())
  expect(await allProven()).toBe(true)
  const { size } = await head()
  expect(await provePlace(world.desk, size - 1)).toMatchObject({ size })
  for (const beyond of [size, size + 1, 1e9, -1]) expect(await provePlace(world.desk, beyond)).toBeNull()
})

test.each([
  'tile/0/999',
  'tile/0/000.p/300',
  'tile/8/000',
  'tile/-1/000',
  'tile/entries/001/x',
  'tile/0/x000/000',
  '../checkpoint',
])('has nothing at %s', async (path) => {
  expect(await published(path)).toBeNull()
})

describe('a witness', () => {
  let folder: string
  let server: Server
  let url: string
  let body: ((answered: string, asked: string) => string) | null = null
  let answeredBefore = ''
  const signer = signerOf('saksi.example/w1', 'cosignature', readPrivateKey(newPrivateKey()))
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'netra-saksi-'))
    const key = readNoteKey((await book()).logSigner.key)
    const logs = key === null ? [] : [key]
    const witness = createWitness({ signer, logs, folder, pair: hashPair, now: () => Math.floor(Date.now() / 1000) })
    server = createServer((request, response) => {
      void text(request)
        .then(async (asked) => ({ asked, answer: await witness.addCheckpoint(asked) }))
        .then(({ asked, answer }) => {
          response
            .writeHead(answer.status, { 'content-type': answer.type })
            .end(body?.(answer.body, asked) ?? answer.body)
          if (answer.status === 200) answeredBefore = answer.body
        })
    }).listen(0, '127.0.0.1')
    await once(server, 'listening')
    url = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/`
  })
  afterAll(async () => {
    server.close()
    await rm(folder, { recursive: true })
  })

  const asked = async (at = url) => {
    const witness = witnessAt(printKey(signer.key), at)
    await askWitnesses({ ...(await book()), logWitnesses: witness === null ? [] : [witness] })
    return (await listWitnesses(world.desk.db))[0]
  }
  const cosigned = async () => {
    const now = await head()
    return signedBy(now.note, signer.key)
  }

  test('signs the newest head, and the next that grew out of it; its line goes out with the head', async () => {
    expect(await cosigned()).toMatchObject({ holds: false, why: 'unknown' })
    expect(await asked()).toMatchObject({ name: 'saksi.example/w1', trouble: null, upTo: (await head()).size })
    expect(await cosigned()).toMatchObject({ holds: true })
    await happened(5)
    await growLog(await book())
    expect(await asked()).toMatchObject({ trouble: null, upTo: (await head()).size })
  })

  test('that knows a size we did not hear of is asked again from there', async () => {
    await happened(5)
    await growLog(await book())
    body = () => ''
    expect(await asked()).toMatchObject({ trouble: 'bad-signature' })
    body = null
    expect(await asked()).toMatchObject({ trouble: null, upTo: (await head()).size })
  })

  const textIn = (asked: string) => asked.slice(asked.indexOf('\n\n') + 2).split('\n\n')[0] + '\n'
  const seconds = (moment: string) => Math.floor(Date.parse(moment) / 1000)
  test.each<readonly [string, string, (answered: string, asked: string) => string]>([
    [
      'that signs another root',
      'bad-signature',
      (_, asked) =>
        printSignature(
          signer.sign(textIn(asked).replace(/\n.{43}=\n/, `\n${'A'.repeat(43)}=\n`), seconds('2025-01-01')),
        ),
    ],
    [
      'that signs with a time before the head was made',
      'wrong-clock',
      (_, asked) => printSignature(signer.sign(textIn(asked), 1)),
    ],
    [
      'that signs with a time in the future',
      'wrong-clock',
      (_, asked) => printSignature(signer.sign(textIn(asked), seconds('2999-01-01'))),
    ],
    ['that plays its last signature again', 'bad-signature', () => answeredBefore],
    [
      'that answers with another’s signature',
      'bad-signature',
      () =>
        printSignature(signerOf('saksi.example/w1', 'cosignature', readPrivateKey(newPrivateKey())).sign('lain\n', 1)),
    ],
    ['that answers with nonsense', 'bad-signature', () => 'kucing'],
    ['that answers with a megabyte', 'bad-signature', () => 'x'.repeat(1 << 20)],
  ])('%s is %s, and nothing of it is kept', async (_, trouble, answer) => {
    await happened(1)
    await growLog(await book())
    const before = (await asked(url))?.upTo
    await happened(1)
    await growLog(await book())
    body = answer
    expect(await asked()).toMatchObject({ trouble, upTo: before })
    expect(await cosigned()).toMatchObject({ holds: false })
    body = null
  })

  test('that is off line keeps nobody waiting, and is said to be away', async () => {
    expect(await asked('http://127.0.0.1:9/')).toMatchObject({ trouble: 'no-answer' })
    expect(await asked()).toMatchObject({ trouble: null })
  })

  test('refuses a head that did not grow out of what it signed, also by the very key', async () => {
    const other = await createLogSigner(keys, 'netra.example')
    const forked = other.signHead({
      size: (await head()).size + 64,
      root: hashEntry(Buffer.of(1)),
      madeAt: '2024-10-21T03:00:00.000Z',
    })
    const answer = await fetch(`${url}add-checkpoint`, {
      method: 'POST',
      body: `old ${String((await head()).size)}\n\n${forked}`,
    })
    expect(answer.status).toBe(422)
  })
})

describe('an administrator with all rights on the database', () => {
  let signed: Head
  beforeAll(async () => {
    signed = await head()
  })

  /** Does it, asks, and undoes it. */
  async function after<T>(forgery: string, ask: () => Promise<T>): Promise<T> {
    await world.owner.query('alter table netra.log_tiles disable trigger all')
    const kept = await world.owner.query<{ level: number; tile_index: number; hashes: Buffer }>(
      'select * from netra.log_tiles',
    )
    const heads = await world.owner.query<{ tree_size: number; root: Buffer; note: string; made_at: string }>(
      'select * from netra.log_checkpoints',
    )
    await world.owner.query(forgery)
    try {
      return await ask()
    } finally {
      await world.owner.query(
        'delete from netra.log_cosignatures; delete from netra.log_tiles; delete from netra.log_checkpoints',
      )
      for (const { level, tile_index, hashes } of kept.rows)
        await world.owner.query('insert into netra.log_tiles values ($1, $2, $3)', [level, tile_index, hashes])
      for (const { tree_size, root, note, made_at } of heads.rows)
        await world.owner.query('insert into netra.log_checkpoints values ($1, $2, $3, $4)', [
          tree_size,
          root,
          note,
          made_at,
        ])
      await world.owner.query('alter table netra.log_tiles enable trigger all')
    }
  }
  const whole = async () => verifyWholeLog(published, await head(), hashing)
  const exchange = (level: number) =>
    `update netra.log_tiles set hashes = overlay(hashes placing sha256('x') from 33 for 32) where level = ${String(level)} and tile_index = 0`

  test('exchanges an entry: it is not the one in its tile', async () => {
    expect(await after(exchange(-1), whole)).toMatchObject({
      ok: false,
      fault: {
        check: 'entries',
        detail: expect.stringContaining('entry 1 is not the one in its tile: tile/entries/000') as string,
      },
    })
  })

  test('exchanges it in its tile as well: the root is another than was signed', async () => {
    const both = `${exchange(-1)}; update netra.log_tiles t set hashes = overlay(t.hashes placing sha256('\\x00' || sha256('x')) from 33 for 32) where level = 0 and tile_index = 0`
    expect(await after(both, whole)).toMatchObject({ ok: false, fault: { check: 'root' } })
  })

  test('grows on what was exchanged: nothing is signed', async () => {
    const edge = `update netra.log_tiles set hashes = overlay(hashes placing sha256('x') from 1 for 32)
      where level = 1 and tile_index = 0`
    await expect(after(edge, async () => growLog(await book()))).rejects.toThrow(/is not the one that was signed/)
  })

  test('takes a head back: whoever saw the later one sees it roll back', async () => {
    const rolled = `delete from netra.log_cosignatures; delete from netra.log_checkpoints where tree_size = ${String(signed.size)}`
    expect(await after(rolled, async () => verifyGrowth(published, signed, await head(), hashPair))).toMatchObject({
      ok: false,
      fault: { check: 'rollback' },
    })
  })

  test('writes the log again from its beginning, and signs it with the very key: whoever saw the first sees a fork', async () => {
    const again =
      'delete from netra.log_cosignatures; delete from netra.log_tiles; delete from netra.log_checkpoints; delete from netra.log_leaves'
    const answer = await after(again, async () => {
      while ((readCheckpoint((await readHead(world.desk)) ?? '')?.size ?? 0) <= signed.size) {
        await happened(500)
        await growLog(await book())
      }
      // By itself the new log is sound: only one who remembers can tell. Its proofs hold as well: nothing of the first is remembered here.
      expect(await whole()).toMatchObject({ ok: true })
      expect(await allProven()).toBe(true)
      return verifyGrowth(published, signed, await head(), hashPair)
    })
    expect(answer).toMatchObject({ ok: false, fault: { check: 'fork' } })
  })

  test('signs with another key: it is not the one that everybody has', async () => {
    const elsewhere = await mkdtemp(join(tmpdir(), 'netra-catatan-'))
    const stranger = readNoteKey((await createLogSigner(elsewhere, 'netra.example')).key)
    await rm(elsewhere, { recursive: true })
    expect(stranger === null ? null : await readSignedHead(published, stranger)).toMatchObject({
      ok: false,
      fault: { check: 'not-signed' },
    })
  })

  test('and the application itself can neither shorten a tile nor change what is in it', async () => {
    await expect(world.owner.query(exchange(0))).rejects.toThrow(/only grows/)
    await expect(
      world.owner.query(`update netra.log_tiles set hashes = substr(hashes, 1, 32) where level = 0 and tile_index = 0`),
    ).rejects.toThrow(/only grows/)
  })
})
