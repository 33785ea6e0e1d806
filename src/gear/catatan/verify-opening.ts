import type { BalanceOpening } from '#app'
import { localDay } from '#law'
import { wrongInOpening } from './balance-opening.ts'
import { fault, found, type Checked } from './checked.ts'
import { verifyCosigned } from './cosigners.ts'
import type { ReadLog } from './log-reader.ts'
import type { NoteKey } from './note-key.ts'
import { verifyBalance } from './verify-balance.ts'
import { readSignedHead, signedHead, verifyGrowth, type Head, type Hashing } from './verify-log.ts'

type OpeningChecks = {
  readonly key: NoteKey
  /** The log as it is now; null: it is not looked at. */
  readonly read: ReadLog | null
  /** Those that must have signed the head. */
  readonly witnesses: readonly NoteKey[]
}
type OpenedBalance = {
  readonly head: Head
  readonly witnesses: readonly string[]
}

/** That a head of the log committed to these numbers, and that cases stood there where its steps led. Nobody is asked but, if it is given, the log. */
export async function verifyOpening(
  opening: BalanceOpening,
  { key, read, witnesses }: OpeningChecks,
  { pair }: Hashing,
): Promise<Checked<OpenedBalance>> {
  const signed = signedHead(opening.checkpoint, key)
  if (!signed.ok) return signed
  const { value: head } = signed
  const wrong = wrongIn(opening, head)
  if (wrong !== null) return fault('opening', wrong)
  const balanced = verifyBalance(head)
  if (!balanced.ok) return balanced
  const cosigned = verifyCosigned(opening.checkpoint, witnesses)
  if (!cosigned.ok) return cosigned
  if (read !== null) {
    const newest = await readSignedHead(read, key)
    const grown = newest.ok ? await verifyGrowth(read, head, newest.value, pair) : newest
    if (!grown.ok) return grown
  }
  return found({ head, witnesses: cosigned.value })
}

function wrongIn(opening: BalanceOpening, { balance, madeAt, note }: Head): string | null {
  if (balance?.counted == null || madeAt === null) return 'the head says nothing of where cases stand'
  if (localDay(madeAt, 'WIB').slice(0, 7) !== opening.month) return `the head is not of ${opening.month}`
  return wrongInOpening(opening, balance.counted.stand, note.text)
}
