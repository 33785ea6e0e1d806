import { randomBytes, randomInt } from 'node:crypto'
import {
  chainedEntry,
  companyFor,
  flowOf,
  growTree,
  noEntry,
  paddingFor,
  tileWidth,
  totals,
  type Counts,
  type GrownTile,
  type Hash,
  type ReadTile,
} from '#core'
import {
  asActor,
  asEntries,
  balanceStore,
  hashEntry,
  hashPair,
  logStore,
  sha256,
  systemActors,
  type Chained,
  type LogHead,
  type Tx,
  type Waiting,
} from '#store'
import type { Netra } from '../ports.ts'
import { markOf } from './note-written.ts'

/** So many events at most in one batch: more of them wait for the next turn, which follows at once. */
export const mostInBatch = 32_768

type Batch = { readonly events: number; readonly size: number }

type Book = Pick<Netra, 'db' | 'clock' | 'logSigner' | 'written'>

/** As fine as a number of a drawing can be. */
const draws = 2 ** 47
const paddedByChance = (events: number): number => paddingFor(events, companyFor(randomInt(draws) / draws))

/**
 * Puts what waits into the log: one batch, its padding, its tiles and its signed head, all in one transaction. Nothing is signed that does not
 * grow out of what was signed before: where the right edge of the tree is not the one that was signed, it throws and signs nothing. `padded` is how
 * many entries that stand for nothing come along; a test leaves them out, to see what the sizes would say.
 */
export const growLog = (netra: Book, padded: (events: number) => number = paddedByChance): Promise<Batch> =>
  asActor(netra.db, systemActors.clock, async (tx) => {
    await logStore.lock(tx)
    const [head, waiting, edge] = [
      await logStore.head(tx),
      await logStore.take(tx, mostInBatch),
      await logStore.edge(tx),
    ]
    const read: ReadTile = (level, index) => edge.get(`${String(level)}/${String(index)}`) ?? null
    const size = head?.size ?? 0
    refuseOtherName(head, netra.logSigner.origin)
    refuseOtherTree(head, read)
    const batch = shuffled(await chained(tx, waiting), padded(waiting.length))
    const entries = batch.map(({ entry }) => entry)
    const { root, tiles, size: grown } = growTree(size, entries.map(hashEntry), read, hashPair)
    await logStore.place(tx, placed(batch, size))
    await logStore.keepTiles(tx, [...tiles, ...bundles(size, entries, read)])
    await sign(tx, netra, { size: grown, root, head, waiting })
    return { events: waiting.length, size: grown }
  })

/** Another name is another log: it is begun anew when the installation starts, and never grown out of this one. */
function refuseOtherName(head: LogHead | null, origin: string): void {
  if (head !== null && !head.note.startsWith(`${origin}\n`)) throw new Error(`the log that is kept is not ${origin}`)
}

/** The head that was signed last must be the root of what is kept: else somebody wrote past the log. */
function refuseOtherTree(head: LogHead | null, read: ReadTile): void {
  const { root } = growTree(head?.size ?? 0, [], read, hashPair)
  if (head !== null && !head.root.equals(root))
    throw new Error(`the log of ${String(head.size)} leaves is not the one that was signed`)
}

type Entry = { readonly entry: Buffer; readonly event: Linked | null }
type Linked = Waiting & { readonly entry: Buffer; readonly chained: Chained | null }

/** What each enters the log as: a step that its reporter may read as the next link of its case, in the order they came; any other event as its leaf. */
async function chained(tx: Tx, waiting: readonly Waiting[]): Promise<readonly Linked[]> {
  const caseIds = new Set(waiting.flatMap(({ chain }) => (chain === null ? [] : [chain.caseId])))
  const last = new Map(await logStore.lastLinks(tx, [...caseIds]))
  return waiting.map((event) => {
    if (event.chain === null) return { ...event, entry: event.leaf, chained: null }
    const { leaf, chain } = event
    const before = last.get(chain.caseId)
    const ordinal = before === undefined ? 0 : before.ordinal + 1
    const entry = Buffer.from(
      chainedEntry({ leaf, shown: chain.shown, ordinal, before: before?.entry ?? noEntry }, sha256),
    )
    last.set(chain.caseId, { ordinal, entry })
    return { ...event, entry, chained: { ...chain, ordinal, leaf, entry } }
  })
}

/** In the order of what they hash to, which nobody chooses: neither time nor padding can be told from it. */
function shuffled(waiting: readonly Linked[], padded: number): readonly Entry[] {
  const padding = Array.from({ length: padded }, () => ({ entry: randomBytes(32), event: null }))
  const all: readonly Entry[] = [...waiting.map((event) => ({ entry: event.entry, event })), ...padding]
  return all.toSorted((one, other) => one.entry.compare(other.entry))
}

const placed = (batch: readonly Entry[], from: number) =>
  batch.flatMap(({ event }, nth) =>
    event === null ? [] : [{ source: event.source, eventId: event.eventId, index: from + nth, chained: event.chained }],
  )

function bundles(size: number, entries: readonly Buffer[], read: ReadTile): readonly GrownTile[] {
  const first = Math.floor(size / tileWidth)
  const kept: readonly Hash[] = size % tileWidth === 0 ? [] : (read(-1, first) ?? [])
  if (kept.length !== size % tileWidth) throw new Error(`the entries before ${String(size)} are not all there`)
  const all = [...kept, ...entries]
  return Array.from({ length: Math.ceil(all.length / tileWidth) }, (_, nth) =>
    asEntries(first + nth, all.slice(nth * tileWidth, (nth + 1) * tileWidth)),
  )
}

type Grown = {
  readonly size: number
  readonly root: Hash
  readonly head: LogHead | null
  readonly waiting: readonly Waiting[]
}

async function sign(tx: Tx, { clock, logSigner, written }: Book, { size, root, head, waiting }: Grown) {
  const madeAt = clock()
  const isAll = waiting.length < mostInBatch
  const lost = await written.settle(waiting.map(markOf), isAll)
  const balance = {
    before: head?.note ?? null,
    flow: flowOf(await balanceStore.steps(tx, waiting)),
    // Counting takes a second at a million cases: not while more waits, which follows at once.
    stand: isAll ? withLost(await balanceStore.stand(tx), lost) : null,
  }
  const note = logSigner.signHead({ size, root, madeAt, former: await logStore.former(tx), balance })
  await logStore.sign(tx, { size, root: Buffer.from(root), madeAt, note })
}

/** What was written and is gone stands, and nothing of it came: so the head does not add up from here on. */
const withLost = (stand: Counts, lost: number): Counts =>
  lost === 0 ? stand : new Map([...stand, [totals.lost, lost]])
