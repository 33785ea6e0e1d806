/** A restore takes the database back, and the log may not go back with it: it goes on under another name, and the old one's end is kept. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { growLog, moveByReceipt, proveReceipt, receiveReport, type Netra } from '#app'
import {
  createLogSigner,
  createWitness,
  followLog,
  nameLogAnew,
  newPrivateKey,
  readPrivateKey,
  readReceiptFile,
  readSignedHead,
  signerOf,
  verifyReceipt,
  verifyWholeLog,
  type Witness,
} from '#gear'
import { plainDate } from '#law'
import { openDatabase } from '#store'
import { listFormerLogs } from '#store/views'
import { beginLogAnew } from '../../src/main/begin-log-anew.ts'
import { copyOfLog, hashing, keyOf } from '../support/log-files.ts'
import { openWorld, type World } from './desk-world.ts'
import { granted } from './granted.ts'

let world: World
let keys: string
beforeAll(async () => {
  world = await openWorld('2024-10-21T02:03:00.000Z')
  keys = await mkdtemp(join(tmpdir(), 'netra-nama-'))
})
afterAll(async () => {
  await world.close()
  await rm(keys, { recursive: true })
})

const withLog = async (): Promise<Netra> => ({ ...world.desk, logSigner: await createLogSigner(keys, 'netra.example') })

const witnessOf = (netra: Netra): Witness =>
  createWitness({
    signer: signerOf('saksi.example/w1', 'cosignature', readPrivateKey(newPrivateKey())),
    ...{ logs: [keyOf(netra)], folder: join(keys, 'saksi'), pair: hashing.pair, now: () => 1_700_000_000 },
  })

test('a log under another name begins with all that happened, and the receipts of the old one are of another log', async () => {
  const before = await withLog()
  const { receipt } = granted(
    await receiveReport(
      before,
      {
        ...{ lane: 'laporan', kind: 'netralitas', regionCode: '33.19' },
        ...{ happenedOn: plainDate('2024-10-19'), knownOn: plainDate('2024-10-20') },
        narrative: 'Seorang pegawai contoh mengajak memilih.',
        subject: { kind: 'pns', name: 'Contoh Terlapor' },
        secrets: { reporter: { name: 'Contoh Pelapor', address: 'Jalan Contoh 1' } },
      },
      { door: 'web' },
    ),
  )
  await growLog(before)
  const witness = witnessOf(before)
  expect(await followLog(await copyOfLog(before), keyOf(before), witness, hashing)).toMatchObject({ ok: true })
  const old = granted(await proveReceipt(before, receipt, '127.0.0.1'))
  const file = readReceiptFile(JSON.stringify(old))
  // Waits when the log ends: it is in the new one, after what was in the old.
  granted(await moveByReceipt(before, { typed: receipt, address: '127.0.0.1', action: 'withdraw' }))

  expect(await beginLogAnew(world.owner, before.logSigner, world.desk.clock())).toBeNull()
  expect(await nameLogAnew(keys, '2024-10-22T03:04:05.000Z')).toBe('netra.example/log/2024-10-22T030405')
  // Another process: a restore is of an installation that stands still.
  const db = openDatabase({ connectionString: world.clone.urlFor('netra_app'), max: 1 })
  const after = { ...(await withLog()), db }
  await expect(growLog(after)).rejects.toThrow(/the log that is kept is not/)
  expect(await beginLogAnew(world.owner, after.logSigner, '2024-10-22T03:05:00.000Z')).toBe('netra.example/log')
  expect(await beginLogAnew(world.owner, after.logSigner, '2024-10-22T03:06:00.000Z')).toBeNull()

  world.at('2024-10-22T03:10:00.000Z')
  await growLog(after)
  const read = await copyOfLog(world.desk)
  const head = await readSignedHead(read, keyOf(after))
  expect(head.ok && (await verifyWholeLog(read, head.value, hashing))).toMatchObject({ ok: true })
  const now = granted(await proveReceipt(after, receipt, '127.0.0.1'))
  const checks = { read, mark: null, witnesses: [], now: '2024-10-22T03:11:00.000Z' }
  expect(now.history.map(({ ordinal }) => ordinal)).toEqual([0, 1])
  expect(now.promise).toBeNull()
  expect(await verifyReceipt(now, { ...checks, key: keyOf(after) }, hashing)).toMatchObject({
    ok: true,
    value: { state: 'in-log', caseState: 'dicabut' },
  })
  expect(file && (await verifyReceipt(file, { ...checks, key: keyOf(after) }, hashing))).toMatchObject({
    fault: { check: 'other-log' },
  })
  // By itself it still proves what it proved, to whoever keeps the key of the old log.
  expect(file && (await verifyReceipt(file, { ...checks, read: null, key: keyOf(before) }, hashing))).toMatchObject({
    ok: true,
    value: { state: 'in-log' },
  })
  // Who witnesses the old one is told what became of it, by the same key, and follows the new one when he says so.
  expect(head.ok && head.value.former).toMatchObject({ origin: 'netra.example/log', size: 64 })
  expect(await followLog(read, keyOf(before), witness, hashing)).toMatchObject({
    fault: { check: 'renamed', detail: expect.stringMatching(/ended at 64 leaves; its key is \S+$/) as string },
  })
  expect(await followLog(read, keyOf(after), witnessOf(after), hashing)).toMatchObject({ ok: true })
  const sawMore = { ...witness, seen: () => Promise.resolve({ size: 128, root: Buffer.alloc(32) }) }
  expect(await followLog(read, keyOf(before), sawMore, hashing)).toMatchObject({
    fault: { check: 'renamed', detail: expect.stringContaining('64 that were seen after that') as string },
  })
  const sawOther = { ...witness, seen: () => Promise.resolve({ size: 64, root: Buffer.alloc(32) }) }
  expect(await followLog(read, keyOf(before), sawOther, hashing)).toMatchObject({ fault: { check: 'fork' } })
  const stranger = keyOf({ logSigner: await createLogSigner(join(keys, 'lain'), 'netra.example') })
  expect(await followLog(read, stranger, witness, hashing)).toMatchObject({ fault: { check: 'other-log' } })
  await db.destroy()
  const [former] = await listFormerLogs(world.desk.db)
  expect(former).toMatchObject({ origin: 'netra.example/log', key: before.logSigner.key, size: 64 })
})
