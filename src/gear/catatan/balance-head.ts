import type { KeyObject } from 'node:crypto'
import type { NewBalance, NewHead } from '#app'
import type { Counts, HeadBalance } from '#core'
import { openInParts, opens } from './balance-opening.ts'
import type { Checkpoint } from './checkpoint.ts'
import {
  blindingFor,
  committed,
  committedOn,
  difference,
  isNothing,
  nameOff,
  offOf,
  pointBytes,
  readPoint,
  scalarBytes,
} from './commit-counts.ts'
import { namesOfCounts } from './verify-balance.ts'
import type { Head } from './verify-log.ts'

type Named = Pick<NewHead, 'size' | 'root' | 'madeAt'> & { readonly origin: string }

/**
 * What a new head says of where all cases stand. Nothing is remembered for it but the head before: what came is added to the commitment there, and
 * its blinding is made again by the key. A log that has no such head yet begins with what is counted, and one that is empty with nothing.
 */
export function balanceOf(
  privateKey: KeyObject,
  head: Named,
  before: Checkpoint | null,
  { flow, stand }: NewBalance,
): HeadBalance | null {
  const [ofCame, ofStand] = [blindingOf(privateKey, 'came', head), blindingOf(privateKey, 'stand', head)]
  const counted = stand && {
    stand: pointBytes(committed(stand, ofStand)),
    slack: scalarBytes(difference(ofStand, ofCame)),
  }
  if (before === null) return { nth: 0, came: pointBytes(committed(flow, ofCame)), counted }
  if (before.balance === null) return stand && { nth: 0, came: pointBytes(committed(stand, ofCame)), counted }
  const [came, { madeAt }] = [readPoint(before.balance.came), before]
  if (came === null || madeAt === null) throw new Error('the balance of the newest head cannot be read')
  const ofBefore = blindingOf(privateKey, 'came', { ...before, madeAt })
  return {
    nth: before.balance.nth + 1,
    came: pointBytes(committedOn(came, flow, difference(ofCame, ofBefore))),
    counted,
  }
}

const blindingOf = (privateKey: KeyObject, use: string, { origin, size, root, madeAt }: Named): bigint =>
  blindingFor(privateKey, use, [origin, String(size), Buffer.from(root).toString('base64'), madeAt].join('\n'))

/** What a head committed to as standing, in parts: what came is that, or but for a little that is off. Null: neither. */
export function openedBalance(
  privateKey: KeyObject,
  { madeAt, balance, note, ...head }: Head,
  came: Counts,
): ReturnType<typeof openInParts> | null {
  if (balance?.counted == null || madeAt === null) return null
  const blinding = blindingOf(privateKey, 'stand', { ...head, madeAt })
  const [off, names] = [offOf(balance.came, balance.counted.stand, balance.counted.slack), namesOfCounts]
  const more = off === null ? null : isNothing(off) ? new Map<string, number>() : nameOff(off, names)
  const counts = more && new Map(names.map((name) => [name, (came.get(name) ?? 0) + (more.get(name) ?? 0)]))
  if (counts === null || !opens(counts, blinding, balance.counted.stand)) return null
  return openInParts({ counts, blinding, text: note.text }, names)
}
