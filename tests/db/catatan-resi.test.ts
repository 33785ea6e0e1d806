/** What the holder of a receipt has in his hands: a promise from the first second, and a proof after, that hold without this server. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  checkReceiptFile,
  growLog,
  moveByReceipt,
  proveReceipt,
  receiveReport,
  writeByReceipt,
  type ReceiptProof,
  type Received,
} from '#app'
import { readReceiptFile, readSignedHead, verifyKept, verifyPromise, verifyReceipt, createLogSigner } from '#gear'
import { plainDate, type Instant } from '#law'
import { newId, parseReceipt, receiptMark } from '#store'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { copyOfLog, hashing, keyOf } from '../support/log-files.ts'
import { openWorld, type World } from './desk-world.ts'
import { granted } from './granted.ts'

const start = '2024-10-21T02:03:00.000Z'
let world: World
beforeAll(async () => {
  world = await openWorld(start)
  await growLog(world.desk)
})
afterAll(() => world.close())

const report = async (narrative = 'Seorang pegawai contoh mengajak memilih.', retryKey?: string): Promise<Received> =>
  granted(
    await receiveReport(
      world.desk,
      {
        lane: 'laporan',
        kind: 'netralitas',
        regionCode: '33.19',
        happenedOn: plainDate('2024-10-19'),
        knownOn: plainDate('2024-10-20'),
        narrative,
        subject: { kind: 'pns', name: 'Contoh Terlapor' },
        secrets: { reporter: { name: 'Contoh Pelapor', address: 'Jalan Contoh 1' } },
      },
      { door: 'api', ...(retryKey === undefined ? {} : { retryKey }) },
    ),
  )

/** As it is saved, sent by mail and read again. */
async function fileOf({ receipt }: Received): Promise<ReceiptProof> {
  const proof = granted(await proveReceipt(world.desk, receipt, '127.0.0.1'))
  const read = readReceiptFile(JSON.stringify(proof))
  if (read === null) throw new Error('the file cannot be read again')
  return read
}

const markOf = ({ receipt }: Received) => {
  const parsed = parseReceipt(receipt)
  return parsed === null ? null : receiptMark(parsed)
}

type Wanted = { readonly now?: Instant; readonly mark?: string | null; readonly withLog?: boolean }
async function verified(file: ReceiptProof, { now = start, mark = null, withLog = true }: Wanted = {}) {
  const read = withLog ? await copyOfLog(world.desk) : null
  return verifyReceipt(file, { key: keyOf(world.desk), read, mark, witnesses: [], now }, hashing)
}

const kept = async ({ promise }: Received, now: Instant) => {
  const by = promise === null ? null : verifyPromise(promise, keyOf(world.desk), hashing)
  if (promise === null || by?.ok !== true) throw new Error(JSON.stringify(by))
  const read = await copyOfLog(world.desk)
  const head = await readSignedHead(read, keyOf(world.desk))
  if (!head.ok) return head
  return verifyKept(read, head.value, { entry: Buffer.from(promise.entry, 'base64'), by: by.value, now }, hashing)
}

describe('a promise', () => {
  test('is in the answer, signed by the key of the log, and tells no more of the time than its ten minutes', async () => {
    const { promise } = await report()
    expect(promise === null ? null : verifyPromise(promise, keyOf(world.desk), hashing)).toEqual({
      ok: true,
      value: '2024-10-22T02:00:00.000Z',
    })
  })

  test('is one signature for those that come in one breath, and each has its own place in it', async () => {
    const all = await Promise.all(Array.from({ length: 9 }, () => report()))
    const promises = all.flatMap(({ promise }) => promise ?? [])
    expect(new Set(promises.map(({ note }) => note)).size).toBeLessThan(9)
    for (const promise of promises)
      expect(verifyPromise(promise, keyOf(world.desk), hashing)).toMatchObject({ ok: true })
  })

  test('is of its own entry: not of another, nor by another key, nor of another log', async () => {
    const [one, other] = await Promise.all([report(), report()])
    if (one.promise === null || other.promise === null) throw new Error('no promise')
    expect(verifyPromise({ ...one.promise, entry: other.promise.entry }, keyOf(world.desk), hashing)).toMatchObject({
      fault: { check: 'promise' },
    })
    const elsewhere = await mkdtemp(join(tmpdir(), 'netra-janji-'))
    const [stranger, sameName] = [
      await createLogSigner(join(elsewhere, 'a'), 'lain.example'),
      await createLogSigner(join(elsewhere, 'b'), world.desk.logSigner.origin.replace(/\/log$/, '')),
    ]
    await rm(elsewhere, { recursive: true })
    expect(verifyPromise(one.promise, keyOf({ logSigner: stranger }), hashing)).toMatchObject({
      fault: { check: 'other-log' },
    })
    expect(verifyPromise(one.promise, keyOf({ logSigner: sameName }), hashing)).toMatchObject({
      fault: { check: 'not-signed' },
    })
  })

  test('given again under the same retry key is over the same entry', async () => {
    const key = newId()
    const [first, again] = [
      await report('Dua kali dikirim, satu laporan contoh.', key),
      await report('Dua kali dikirim, satu laporan contoh.', key),
    ]
    expect(again.receipt).toBe(first.receipt)
    expect([again.promise?.entry, again.promise?.by]).toEqual([first.promise?.entry, first.promise?.by])
  })

  test('is kept by the next batch; a file from before the batch is still a promise, and later a proof', async () => {
    const received = await report()
    const before = await fileOf(received)
    expect(await verified(before, { withLog: false })).toEqual({
      ok: true,
      value: {
        ...{ state: 'promised', by: '2024-10-22T02:00:00.000Z', caseState: 'diterima-daring' },
        ...{ words: 'not-shown', pieces: { state: 'not-shown' } },
      },
    })
    expect(await kept(received, start)).toEqual({ ok: true, value: null })
    await growLog(world.desk)
    expect(await kept(received, '2024-10-23T00:00:00.000Z')).toMatchObject({
      ok: true,
      value: expect.any(Number) as number,
    })
    expect(await verified(before, { now: '2024-10-23T00:00:00.000Z' })).toMatchObject({ ok: true })
    expect(await verified(before, { now: '2024-10-23T00:00:00.000Z', withLog: false })).toMatchObject({
      fault: { check: 'open-promise' },
    })
    expect(await verified(await fileOf(received), { mark: markOf(received) })).toMatchObject({
      ok: true,
      value: { state: 'in-log', events: [{ ordinal: 0, step: { type: 'report-received' } }] },
    })
  })
})

describe('the file of a report that waits for its batch', () => {
  let received: Received
  let file: ReceiptProof
  beforeAll(async () => {
    received = await report('Laporan contoh yang belum masuk catatan.')
    file = await fileOf(received)
  })

  test('is as it was promised, of its own receipt, and stands where it began; so says the page', async () => {
    const promised = { state: 'promised', caseState: file.state }
    expect(file.history).toEqual([])
    expect(await verified(file, { mark: markOf(received) })).toMatchObject({ ok: true, value: promised })
    expect(await checkReceiptFile(world.desk, JSON.stringify(file))).toMatchObject(promised)
  })

  test.each<readonly [string, string, (all: ReceiptProof, other: ReceiptProof) => ReceiptProof]>([
    ['another state', 'state', (all) => ({ ...all, state: 'tuntas' })],
    [
      'other contents',
      'contents',
      (all) => ({
        ...all,
        opened: all.opened && { ...all.opened, content: all.opened.content.replace('33.19', '33.18') },
      }),
    ],
    [
      'contents that are none',
      'contents',
      (all) => ({ ...all, opened: all.opened && { ...all.opened, content: '{}' } }),
    ],
    [
      'another salt',
      'contents',
      (all, other) => ({ ...all, opened: all.opened && { ...all.opened, salt: other.opened?.salt ?? '' } }),
    ],
    ['the report of another', 'contents', (all, other) => ({ ...all, opened: other.opened })],
    ['the promise of another', 'contents', (all, other) => ({ ...all, promise: other.promise })],
    ['its report taken away', 'contents', (all) => ({ ...all, opened: null })],
  ])('with %s is caught by the check “%s”, by command and on the page', async (_, check, forge) => {
    const forged = forge(file, await fileOf(await report('Laporan contoh yang lain.')))
    for (const withLog of [true, false])
      expect(await verified(forged, { withLog, mark: markOf(received) })).toMatchObject({ ok: false, fault: { check } })
    expect(await checkReceiptFile(world.desk, JSON.stringify(forged))).toMatchObject({ state: 'wrong', check })
  })

  test('of another receipt is said to be that', async () => {
    const other = await report('Laporan contoh yang lain lagi.')
    expect(await verified(file, { mark: markOf(other) })).toMatchObject({ fault: { check: 'other-receipt' } })
    expect(await verified(await fileOf(other), { mark: markOf(received) })).toMatchObject({
      fault: { check: 'other-receipt' },
    })
  })

  test('says of no state that it is shown, where more is said to wait than was promised', async () => {
    const more = { ...file, waiting: 2, state: 'tuntas' }
    expect(await verified(more)).toMatchObject({ ok: true, value: { state: 'promised', caseState: null } })
  })
})

describe('the file of a receipt', () => {
  let received: Received
  let file: ReceiptProof
  beforeAll(async () => {
    received = await report()
    await growLog(world.desk)
    world.at('2024-10-21T02:21:00.000Z')
    granted(
      await writeByReceipt(world.desk, {
        ...{ typed: received.receipt, address: '127.0.0.1', key: newId() },
        says: { words: 'Kata rahasia contoh.' },
      }),
    )
    granted(await moveByReceipt(world.desk, { typed: received.receipt, address: '127.0.0.1', action: 'withdraw' }))
    await growLog(world.desk)
    for (let more = 0; more < 5; more += 1) await growLog(world.desk)
    file = await fileOf(received)
  })

  test('proves all that happened, in order, by itself and against static files', async () => {
    for (const withLog of [true, false])
      expect(await verified(file, { withLog, mark: markOf(received) })).toMatchObject({
        ok: true,
        value: {
          state: 'in-log',
          caseState: 'dicabut',
          events: [
            { ordinal: 0, step: { type: 'report-received' } },
            { ordinal: 1, step: { type: 'case-moved', to: 'dicabut', action: 'withdraw' } },
          ],
        },
      })
  })

  test('tells nothing of what is not of the history, nor of what came by the receipt unless its holder asks: not even that there was something', async () => {
    const { rows } = await world.owner.query<{ id: string; leaf_index: string; salt: Buffer; leaf_hash: Buffer }>(
      `select e.id, e.salt, e.leaf_hash, l.leaf_index from netra.events e join netra.log_leaves l on l.event_id = e.id
       where e.type = 'message-came' and l.case_id <> e.case_id`,
    )
    const [hidden] = rows
    expect(rows).toHaveLength(1)
    const written = JSON.stringify(file)
    for (const secret of [hidden?.id, hidden?.salt.toString('base64'), hidden?.leaf_hash.toString('base64')])
      expect(written).not.toContain(secret)
    expect(file.history.map(({ index }) => index)).not.toContain(Number(hidden?.leaf_index))
    expect(file.history.map(({ ordinal }) => ordinal)).toEqual([0, 1])
    // The control: what is his is in it.
    expect(written).toContain('report-received')
  })

  test.each([
    ['case-moved', { from: 'kajian', to: 'kajian', action: 'discuss' }, false],
    ['conflict-claimed', {}, false],
    ['twins-suspected', {}, false],
    ['identity-opened', {}, false],
    // The control.
    ['case-moved', { from: 'kajian', to: 'pleno-akhir', action: 'submit' }, true],
  ])('has %s %j in it: %j', async (type, data, isIn) => {
    const { rows } = await world.owner.query<{ words: string | null }>(
      `select netra.shown_words($1, now(), now(), null, $2) as words`,
      [type, JSON.stringify(data)],
    )
    expect(rows[0]?.words !== null).toBe(isIn)
  })

  test.each<readonly [string, string, (file: ReceiptProof) => ReceiptProof]>([
    ['an event left out', 'chain', (all) => ({ ...all, history: all.history.filter((_, nth) => nth !== 0) })],
    [
      'an event left out and the rest counted anew',
      'not-in-log',
      (all) => ({
        ...all,
        promise: null,
        history: all.history.slice(1).map((event, ordinal) => ({ ...event, ordinal })),
      }),
    ],
    ['another state', 'state', (all) => ({ ...all, state: 'tuntas' })],
    ['its end left out', 'state', (all) => ({ ...all, history: all.history.slice(0, 1) })],
    [
      'its order changed',
      'not-in-log',
      (all) => ({
        ...all,
        promise: null,
        history: [1, 0].flatMap((nth, ordinal) => {
          const event = all.history[nth]
          return event === undefined ? [] : [{ ...event, ordinal }]
        }),
      }),
    ],
    [
      'another beginning than was promised',
      'chain',
      (all) => ({ ...all, history: all.history.slice(1).map((event, ordinal) => ({ ...event, ordinal })) }),
    ],
    [
      'other words',
      'contents',
      (all) => ({
        ...all,
        history: all.history.map((event) => ({
          ...event,
          words: event.words?.replace('"dicabut"', '"register"') ?? null,
        })),
      }),
    ],
    [
      'words taken away',
      'contents',
      (all) => ({ ...all, history: all.history.map((event) => ({ ...event, words: null, key: null })) }),
    ],
    [
      'another report inside',
      'contents',
      (all) => ({
        ...all,
        opened: all.opened && { ...all.opened, content: all.opened.content.replace('33.19', '33.18') },
      }),
    ],
    ['a cut checkpoint', 'no-head', (all) => ({ ...all, checkpoint: all.checkpoint?.slice(0, -40) ?? null })],
    ['no checkpoint', 'no-head', (all) => ({ ...all, checkpoint: null })],
    ['the batches left out', 'back-dated', (all) => ({ ...all, batches: [] })],
    ['another log', 'other-log', (all) => ({ ...all, origin: 'lain.example/log' })],
    [
      'a place out of range',
      'not-in-log',
      (all) => ({ ...all, history: all.history.map((event) => ({ ...event, index: 1e9 })) }),
    ],
  ])('with %s is caught by the check “%s”', async (_, check, forge) => {
    expect(await verified(forge(file), { withLog: false })).toMatchObject({ ok: false, fault: { check } })
  })

  test('says of no state that it is shown, where something is said to wait', async () => {
    const more = { ...file, waiting: 1, state: 'tuntas' }
    expect(await verified(more)).toMatchObject({ ok: true, value: { state: 'in-log', caseState: null } })
  })

  test('of another receipt is said to be that', async () => {
    const other = await report()
    expect(await verified(file, { mark: markOf(other) })).toMatchObject({ fault: { check: 'other-receipt' } })
  })

  test.each(['', '{', '[]', '{"format":"netra-receipt-proof/2"}', 'null', '{"log":{}}'])(
    'that is none is not read: %s',
    (text) => {
      expect(readReceiptFile(text)).toBeNull()
    },
  )

  test('is given to no other code, and what is tried is counted', async () => {
    expect(await proveReceipt(world.desk, '7K2M-9QWD-4HTX-P3VB-Z8RN-5CJY', '127.0.0.1')).toMatchObject({
      ok: false,
      refusal: { reason: 'unknown' },
    })
  })
})
