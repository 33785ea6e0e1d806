import { mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { balanceEntry, promiseHours, unbalanced, type Balance } from '#core'
import { addHours, type Instant } from '#law'
import { replaceFile, writeOnce } from '../vault/durable-file.ts'
import { readBalance } from './balance-note.ts'
import { fault, found, type Checked } from './checked.ts'
import type { ReadLog } from './log-reader.ts'
import { signedBy, type NoteKey } from './note-key.ts'
import type { Head } from './verify-log.ts'
import { verifyKept } from './verify-promise.ts'
import type { Hashes } from './verify-receipt.ts'

/*
 * Where all cases stand, day by day (decision 0145): each balance goes on from the one before, adds up, and is in the log. Nobody's leave is needed.
 */

export type Balancing = { readonly read: ReadLog; readonly head: Head; readonly key: NoteKey; readonly now: Instant }
type Read = Balance & { readonly text: string }

/** Each balance since the one that was seen last; gives the newest. Null: the log says none yet. */
export async function verifyBalances(
  asked: Balancing,
  seen: string | null,
  hashes: Hashes,
): Promise<Checked<string | null>> {
  const [newest, last] = [await asked.read('balance/latest'), seen === null ? null : readBalance(seen)]
  if (newest === null)
    return last === null ? found(null) : fault('gone', `balance ${String(last.nth)} was seen, and now there is none`)
  const end = signedBalance(newest, asked.key)
  if (!end.ok) return end
  if (last !== null && end.value.nth < last.nth)
    return fault('rollback', `balance ${String(last.nth)} was seen, and now ${String(end.value.nth)} is the last`)
  let before: Read | null = null
  for (let nth = last?.nth ?? 0; nth <= end.value.nth; nth += 1) {
    const next = await balanceAt(asked, nth)
    if (!next.ok) return next
    if (nth === last?.nth && next.value.text !== last.note.text)
      return fault('fork', `balance ${String(nth)} is not the one that was seen`)
    const holds = nth === last?.nth ? found(null) : await verifyNext(asked, { before, next: next.value }, hashes)
    if (!holds.ok) return holds
    before = next.value
  }
  return before?.text === end.value.text
    ? found(newest.toString('utf8'))
    : fault('fork', `the last balance is not balance ${String(end.value.nth)}`)
}

function signedBalance(bytes: Buffer, key: NoteKey): Checked<Read> {
  const balance = readBalance(bytes.toString('utf8'))
  if (balance === null) return fault('files', 'a balance cannot be read')
  if (balance.origin !== key.name) return fault('other-log', balance.origin)
  const verdict = signedBy(balance.note, key)
  return verdict.holds
    ? found({ ...balance, text: balance.note.text })
    : fault('not-signed', `${verdict.why} signature of ${key.name} on balance ${String(balance.nth)}`)
}

async function balanceAt({ read, key }: Balancing, nth: number): Promise<Checked<Read>> {
  const bytes = await read(`balance/${String(nth)}`)
  if (bytes === null) return fault('files', `balance/${String(nth)} is missing`)
  const balance = signedBalance(bytes, key)
  return balance.ok && balance.value.nth !== nth ? fault('files', `balance/${String(nth)} is another`) : balance
}

type Pair = { readonly before: Read | null; readonly next: Read }

async function verifyNext(
  { read, head, now }: Balancing,
  { before, next }: Pair,
  hashes: Hashes,
): Promise<Checked<unknown>> {
  const name = `balance ${String(next.nth)} of ${next.madeAt}`
  if (next.before !== (before === null ? null : digest(before.text, hashes)))
    return fault('fork', `${name} does not go on from the one before`)
  if (before !== null && (next.size < before.size || next.madeAt < before.madeAt))
    return fault('back-dated', `${name} is older than the one before`)
  const off = unbalanced(before, next)
  if (off !== null)
    return fault(
      'balance',
      `${name}: by the steps in the log ${String(off.expected)} cases would stand at ${off.state}, and ${String(off.said)} are said to`,
    )
  const asked = {
    entry: Buffer.from(balanceEntry(next.text, hashes.sha256)),
    by: addHours(next.madeAt, promiseHours),
    now,
  }
  return verifyKept(read, head, asked, hashes)
}

const digest = (text: string, { sha256 }: Hashes) => Buffer.from(sha256(text)).toString('base64')

/** As a witness does at each look: goes on from what he remembers in a file, and remembers. Gives how many balances there are. */
export async function followBalances(asked: Balancing, folder: string, hashes: Hashes): Promise<Checked<number>> {
  const file = join(folder, `${Buffer.from(asked.key.name).toString('hex').slice(0, 200)}.neraca`)
  const seen = await readFile(file, 'utf8').catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  })
  const checked = await verifyBalances(asked, seen, hashes)
  if (!checked.ok) return checked
  if (checked.value === null) return found(0)
  const bytes = Buffer.from(checked.value)
  await mkdir(folder, { recursive: true, mode: 0o700 })
  if (!(await writeOnce(file, bytes))) await replaceFile(file, bytes)
  return found((readBalance(checked.value)?.nth ?? 0) + 1)
}
