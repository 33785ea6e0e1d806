import { randomInt } from 'node:crypto'
import { blindTree, promiseSlots } from '#core'
import type { Instant } from '#law'
import { gather, hashEntry, hashPair, takeRandom } from '#store'
import type { LogSigner, Netra } from '../ports.ts'

/** What will be in the log, and by when. */
export type Promised = { readonly entry: string; readonly by: Instant }

/** As its holder keeps it. `note` is signed over a small tree; `index` and `path` lead from the entry to its root. Bytes in base64. */
export type InclusionPromise = Promised & {
  readonly note: string
  readonly index: number
  readonly path: readonly string[]
}

/** As many as one commit of reports holds. One signature at a time: it keeps the whole process. */
const together = { lines: 1, atMost: promiseSlots }

const signers = new WeakMap<LogSigner, (promised: Promised) => Promise<InclusionPromise>>()

/** Signs that an entry will be in the log. Those that are asked for in one breath share a signature, which costs as much as a commit does. */
export function promiseEntry({ logSigner }: Pick<Netra, 'logSigner'>, promised: Promised): Promise<InclusionPromise> {
  const known =
    signers.get(logSigner) ??
    gather((all: readonly Promised[]) => Promise.resolve(promiseTogether(logSigner, all)), together)
  signers.set(logSigner, known)
  return known(promised)
}

/** Those of one moment share a tree: it is of every entry in it that the moment is signed. */
function promiseTogether(logSigner: LogSigner, all: readonly Promised[]): readonly InclusionPromise[] {
  const made = new Map<Promised, InclusionPromise>()
  for (const some of Map.groupBy(all, ({ by }) => by).values())
    for (const one of promiseAtOnce(logSigner, some)) made.set(one.promised, one.promise)
  return all.flatMap((promised) => made.get(promised) ?? [])
}

function promiseAtOnce(logSigner: LogSigner, some: readonly Promised[]) {
  const leaves = some.map(({ entry }) => hashEntry(Buffer.from(entry, 'base64')))
  const blind = { slots: slotsFor(leaves.length), noise: () => takeRandom(32) }
  const { root, size, places } = blindTree(leaves, blind, hashPair)
  const note = logSigner.signPromise({ root, size, by: some[0]?.by ?? '' })
  return some.map((promised, nth) => {
    const { index = 0, path = [] } = places[nth] ?? {}
    return {
      promised,
      promise: { ...promised, note, index, path: path.map((hash) => Buffer.from(hash).toString('base64')) },
    }
  })
}

/** By chance, and none twice. */
function slotsFor(count: number): readonly number[] {
  const free = Array.from({ length: promiseSlots }, (_, slot) => slot)
  return Array.from({ length: count }, () => free.splice(randomInt(free.length), 1)).flat()
}
