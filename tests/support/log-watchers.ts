import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from 'vitest'
import { proveReceipt, renewProof, type Received, type ReceiptProof } from '#app'
import {
  createWitness,
  followBalance,
  followLog,
  listHistories,
  listPromises,
  newPrivateKey,
  readPrivateKey,
  readSignedHead,
  signerOf,
  verifyBalance,
  verifyHistories,
  verifyPromises,
  verifyReceipt,
  verifyWholeLog,
} from '#gear'
import type { Instant } from '#law'
import { granted } from '../db/granted.ts'
import { copyOfLog, hashing, keyOf } from './log-files.ts'
import type { LogWorld } from './log-world.ts'

const later: Instant = '2024-10-25T02:03:00.000Z'

/** Who looks at a log from outside. Each answers with the check that caught it, or 'sound'. */
export type Watchers = {
  /** Of the file of a receipt, beside the log as it is. */
  readonly verifier: (file: ReceiptProof, now?: Instant) => Promise<string>
  /** As `netra verify LOG` does, without a file and without anything remembered. */
  readonly alone: () => Promise<string>
  /** A witness, who remembers heads, and what he was given. */
  readonly witness: (now?: Instant) => Promise<string>
  /** The file of a receipt as the site gives it out now. */
  readonly fileOf: (received: Received) => Promise<ReceiptProof>
  /** The reporter gives the witness his promise. */
  readonly promises: (received: Received) => Promise<void>
  /** The reporter gives the witness leave to follow his case. */
  readonly lets: (received: Received) => Promise<void>
  /** As the site answers a witness. */
  readonly renew: (watch: string) => Promise<string | null>
  /** Which check caught what, to be printed at the end. */
  readonly caught: () => string
}

/** By the names of tests; all worlds of a file share it. */
const caught = new Map<string, string[]>()

function told(by: string, check: string): string {
  const attack = expect.getState().currentTestName ?? ''
  caught.set(attack, [...(caught.get(attack) ?? []), `${by}: ${check}`])
  return check
}

export function watchersOf({ desk, folder }: LogWorld): Watchers {
  const signer = signerOf('saksi.example/w1', 'cosignature', readPrivateKey(newPrivateKey()))
  // Whoever follows a log has its key from the beginning, and no other.
  const key = keyOf(desk)
  const witness = createWitness({
    ...{ signer, logs: [key], folder: join(folder, 'saksi'), pair: hashing.pair },
    now: () => 1_700_000_000,
  })
  const renew = async (watch: string) => {
    const proof = await renewProof(desk, watch)
    return proof === null ? null : JSON.stringify(proof)
  }
  async function looked(now: Instant): Promise<string> {
    const read = await copyOfLog(desk)
    const followed = await followLog(read, key, witness, hashing)
    if (!followed.ok) return followed.fault.check
    const watched = { head: followed.value.head, key, now }
    const promises = await verifyPromises(read, watched, await listPromises(folder), hashing)
    if (!promises.ok) return promises.fault.check
    const watching = { read, renew, key, folder: join(folder, 'riwayat'), now }
    const histories = await verifyHistories(watching, await listHistories(folder), hashing)
    if (!histories.ok) return histories.fault.check
    const balance = await followBalance(watched.head, join(folder, 'neraca'))
    return balance.ok ? 'sound' : balance.fault.check
  }
  async function verified(): Promise<string> {
    const read = await copyOfLog(desk)
    const head = await readSignedHead(read, key)
    if (!head.ok) return head.fault.check
    const whole = await verifyWholeLog(read, head.value, hashing)
    if (!whole.ok) return whole.fault.check
    const balance = verifyBalance(head.value)
    return balance.ok ? 'sound' : balance.fault.check
  }
  return {
    async verifier(file, now = later) {
      const checks = { key, read: await copyOfLog(desk), mark: null, witnesses: [], now }
      const checked = await verifyReceipt(file, checks, hashing)
      return told('verifier', checked.ok ? 'sound' : checked.fault.check)
    },
    alone: async () => told('verifier of the log', await verified()),
    witness: async (now = later) => told('witness', await looked(now)),
    fileOf: async ({ receipt }) => granted(await proveReceipt(desk, receipt, '127.0.0.1')),
    promises: ({ promise }) => writeFile(join(folder, 'laporan.json'), JSON.stringify({ promise })),
    lets: async ({ receipt }) =>
      writeFile(
        join(folder, 'ikut.json'),
        JSON.stringify(granted(await proveReceipt(desk, receipt, '127.0.0.1', { isWatched: true }))),
      ),
    renew,
    caught: () => [...caught].map(([attack, checks]) => `  ${attack}\n    ${checks.join(', ')}\n`).join(''),
  }
}
