import { mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as v from 'valibot'
import { caseStates, promiseHours, totals, type HeadBalance } from '#core'
import { addHours, type Instant } from '#law'
import { replaceFile, writeOnce } from '../vault/durable-file.ts'
import { printBalance, type Checkpoint } from './checkpoint.ts'
import { fault, found, type Checked } from './checked.ts'
import { nameOff, nothingOff, offOf, pointBytes, readPoint } from './commit-counts.ts'

/*
 * Whether cases stand where the steps in the log lead (decision 0153): arithmetic with what a head commits to, of which nothing need be told. Nobody's
 * leave is needed.
 */

/** Of all that is counted. */
export const namesOfCounts: readonly string[] = [...caseStates, ...Object.values(totals)]

type Counted = NonNullable<HeadBalance['counted']>

/** What is off at a head that was counted; all zeros: nothing is. */
function offAt({ came }: HeadBalance, { stand, slack }: Counted): Checked<Uint8Array> {
  const off = offOf(came, stand, slack)
  return off === null ? fault('files', 'the balance of the head cannot be read') : found(pointBytes(off))
}

/** Where it is little it can be named, because little is soon tried. */
function unbalanced({ size }: Checkpoint, off: Uint8Array, before: Uint8Array): Checked<never> {
  const [now, then] = [readPoint(off), readPoint(before)]
  const named = now === null || then === null ? null : nameOff(now.subtract(then), namesOfCounts)
  const says = [...(named ?? [])].map(([name, count]) => `${count < 0 ? '' : '+'}${String(count)} ${name}`).join(', ')
  return fault(
    'balance',
    `at ${String(size)} leaves what stands is not what the steps in the log make of it (${says === '' ? 'more than a little is off' : says})`,
  )
}

/** Without a word of what is off: naming it takes seconds. */
export function addsUp(balance: HeadBalance): boolean {
  const off = balance.counted === null ? null : offAt(balance, balance.counted)
  return off?.ok === true && same(off.value, nothingOff)
}

/** Of one head, by itself. */
export function verifyBalance(head: Checkpoint): Checked<null> {
  if (head.balance?.counted == null) return found(null)
  const off = offAt(head.balance, head.balance.counted)
  if (!off.ok) return off
  return same(off.value, nothingOff) ? found(null) : unbalanced(head, off.value, nothingOff)
}

const same = (one: Uint8Array, other: Uint8Array) => Buffer.from(one).equals(other)

/** What a witness remembers of the balance of a log. */
type Seen = {
  readonly line: string
  readonly nth: number
  readonly off: Uint8Array
  readonly countedAt: Instant
}

/** As a witness does at each look: against what he remembers in a file. What is off is an alarm once, because what is off stays so. */
export async function followBalance(head: Checkpoint, folder: string): Promise<Checked<HeadBalance | null>> {
  const file = join(folder, `${Buffer.from(head.origin).toString('hex').slice(0, 200)}.neraca.json`)
  const seen = await recall(file)
  const { balance, madeAt } = head
  if (balance === null) return seen === null ? found(null) : fault('balance', 'the head says nothing of it any more')
  const line = printBalance(balance)
  if (seen !== null && balance.nth < seen.nth) return fault('balance', 'it was begun anew')
  if (seen !== null && balance.nth === seen.nth && line !== seen.line)
    return fault('fork', `balance ${String(seen.nth)} is not the one that was seen`)
  if (balance.counted === null) return inTime(head, seen)
  const off = offAt(balance, balance.counted)
  if (!off.ok) return off
  const before = seen?.off ?? nothingOff
  await remember(file, { line, nth: balance.nth, off: off.value, countedAt: madeAt ?? seen?.countedAt ?? '' })
  return same(off.value, before) ? found(balance) : unbalanced(head, off.value, before)
}

/** A head may leave it out while more waits for the log, and not for longer than a promise. */
const inTime = ({ balance, madeAt }: Checkpoint, seen: Seen | null): Checked<HeadBalance | null> =>
  seen !== null && madeAt !== null && addHours(seen.countedAt, promiseHours) < madeAt
    ? fault('balance', `nothing was counted since ${seen.countedAt}`)
    : found(balance)

const Memory = v.object({ line: v.string(), nth: v.number(), off: v.string(), countedAt: v.string() })

async function recall(file: string): Promise<Seen | null> {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  })
  if (text === null) return null
  const { off, ...kept } = v.parse(Memory, JSON.parse(text))
  return { ...kept, off: Buffer.from(off, 'base64') }
}

async function remember(file: string, seen: Seen): Promise<void> {
  const kept = { ...seen, off: Buffer.from(seen.off).toString('base64') }
  await mkdir(join(file, '..'), { recursive: true, mode: 0o700 })
  const bytes = Buffer.from(`${JSON.stringify(kept)}\n`)
  if (!(await writeOnce(file, bytes))) await replaceFile(file, bytes)
}
