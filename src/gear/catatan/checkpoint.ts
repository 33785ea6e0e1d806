import type { FormerEnd } from '#app'
import type { HeadBalance, Tree } from '#core'
import type { Instant } from '#law'
import { readNote, type Note } from './note.ts'

/** The head of a log (C2SP tlog-checkpoint): whose log, how many leaves, and the root of their tree. */
export type Checkpoint = Tree & {
  readonly origin: string
  readonly madeAt: Instant | null
  /** The log that this one goes on from, after a restore. */
  readonly former: FormerEnd | null
  /** Where all cases stand, committed to and not told (decision 0153). Null: a head from before that. */
  readonly balance: HeadBalance | null
}
type Printed = Omit<Checkpoint, 'former' | 'balance'> & Partial<Pick<Checkpoint, 'former' | 'balance'>>

/** The moment of the batch is an extension line: who checks a history sees that an event was not yet in the log, and when it was. */
export const printCheckpoint = ({ origin, size, root, madeAt, former = null, balance = null }: Printed): string =>
  [
    ...[origin, String(size), Buffer.from(root).toString('base64')],
    ...(madeAt === null ? [] : [`${batchMark}${madeAt}`]),
    ...(former === null
      ? []
      : [`${formerMark}${former.origin} ${String(former.size)} ${Buffer.from(former.root).toString('base64')}`]),
    ...(balance === null ? [] : [printBalance(balance)]),
    '',
  ].join('\n')

const batchMark = 'netra batch '
const formerMark = 'netra former '
const balanceMark = 'netra balance '

const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64')
/** The line by itself: the same number is never said with another. */
export const printBalance = ({ nth, came, counted }: HeadBalance): string =>
  `${balanceMark}${String(nth)} ${base64(came)} ${counted === null ? '-' : `${base64(counted.stand)} ${base64(counted.slack)}`}`

/** Lines after the third that are not ours are passed over, as the specification says. Null: no checkpoint. */
export function readCheckpoint(written: string): (Checkpoint & { readonly note: Note }) | null {
  const note = readNote(written)
  const [origin, size, root, ...more] = note?.text.slice(0, -1).split('\n') ?? []
  if (note === null || !origin || size === undefined || root === undefined || more.includes('')) return null
  const hash = Buffer.from(root, 'base64')
  if (!/^(0|[1-9]\d{0,15})$/.test(size) || hash.length !== 32 || hash.toString('base64') !== root) return null
  return Number.isSafeInteger(Number(size))
    ? {
        origin,
        size: Number(size),
        root: hash,
        madeAt: momentIn(more),
        former: formerIn(more),
        balance: balanceIn(more),
        note,
      }
    : null
}

function momentIn(lines: readonly string[]): Instant | null {
  const said = lines.find((line) => line.startsWith(batchMark))?.slice(batchMark.length)
  return said !== undefined && isMoment(said) ? said : null
}

function formerIn(lines: readonly string[]): FormerEnd | null {
  const said = lines.find((line) => line.startsWith(formerMark))?.slice(formerMark.length)
  const [, origin, size, root] = /^(\S+) (0|[1-9]\d{0,15}) ([A-Za-z0-9+/]{43}=)$/.exec(said ?? '') ?? []
  return origin === undefined || root === undefined
    ? null
    : { origin, size: Number(size), root: Buffer.from(root, 'base64') }
}

const hash = '([A-Za-z0-9+/]{43}=)'
const balanceLine = new RegExp(`^${balanceMark}(0|[1-9]\\d{0,14}) ${hash} (?:-|${hash} ${hash})$`)

function balanceIn(lines: readonly string[]): HeadBalance | null {
  const said = lines.find((line) => line.startsWith(balanceMark))
  const [, nth, came, stand, slack] = balanceLine.exec(said ?? '') ?? []
  if (nth === undefined || came === undefined) return null
  return {
    ...{ nth: Number(nth), came: Buffer.from(came, 'base64') },
    counted:
      stand === undefined || slack === undefined
        ? null
        : { stand: Buffer.from(stand, 'base64'), slack: Buffer.from(slack, 'base64') },
  }
}

/** As our own clock writes it. */
export const isMoment = (said: string): said is Instant =>
  /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(said) && !Number.isNaN(Date.parse(said))
