import { readTilePath, tileIn, type Tile } from '#core'
import type { Instant } from '#law'
import { entriesLevel, logStore, proofStore, type LogHead } from '#store'
import type { BalanceFound, Netra } from '../ports.ts'

type Book = Pick<Netra, 'db'>

/** The newest signed head, with the lines of the witnesses that signed it as well. Null: nothing is in the log yet. */
export const readHead = async ({ db }: Book): Promise<string | null> =>
  (await proofStore.heads(db, []))?.newest.note ?? null

/** Our own log as anybody reads it: by the paths of its files. */
export const publishedLog =
  (book: Book) =>
  async (path: string): Promise<Buffer | null> => {
    const bytes = path === 'checkpoint' ? await readHead(book) : await readLogFile(book, path)
    return bytes === null ? null : Buffer.from(bytes)
  }

/**
 * A tile or a bundle by its path below the prefix of the log (C2SP tlog-tiles); null: no such path, or the tree has no such tile. A narrower
 * tile than the newest is its beginning, so every width that a tree ever had is still answered, whole.
 */
export async function readLogFile({ db }: Book, path: string): Promise<Buffer | null> {
  const asked = readTilePath(path)
  if (asked === null) return null
  const level = asked.level === 'entries' ? entriesLevel : asked.level
  const found = await proofStore.headWithTiles(db, [{ level, index: asked.index }])
  const [bytes] = found?.tiles.values() ?? []
  if (found === null || bytes === undefined || !isThere(asked, found.head.size)) return null
  if (bytes.length < asked.width * 32) return null
  const wide = bytes.subarray(0, asked.width * 32)
  return asked.level === 'entries' ? bundleOf(wide) : wide
}

/** Never wider than a signed tree has it: what is kept is never ahead of what was signed, and a path must not say otherwise. */
const isThere = ({ level, index, width }: Tile, size: number): boolean =>
  width <= (tileIn(size, level, index)?.width ?? 0)

/** Entries of 32 bytes, each after its length in two. */
function bundleOf(entries: Buffer): Buffer {
  const parts = Array.from({ length: entries.length / 32 }, (_, nth) => [
    Buffer.of(0, 32),
    entries.subarray(nth * 32, nth * 32 + 32),
  ])
  return Buffer.concat(parts.flat())
}

export type LogState = {
  readonly size: number
  readonly root: string
  readonly origin: string
  readonly madeAt: Instant
  readonly balance: BalanceFound
  /** Where it does not add up: the first head of those that do not, and the moment of its batch. */
  readonly offSince: Instant | null
}

/** The newest head, for a page. Null: nothing is in the log yet. */
export async function readLogState({ db, logSigner }: Pick<Netra, 'db' | 'logSigner'>): Promise<LogState | null> {
  const head = await logStore.head(db)
  if (head === null) return null
  const balance = logSigner.readBalance(head.note)
  return {
    ...{ size: head.size, root: head.root.toString('base64'), origin: logSigner.origin, madeAt: head.madeAt },
    ...{ balance, offSince: balance === 'off' ? await offSince({ db, logSigner }, head) : null },
  }
}

/** Goes back in steps that double until a head adds up, and halves between there and here: a year has fifty thousand of them. */
async function offSince({ db, logSigner }: Pick<Netra, 'db' | 'logSigner'>, newest: LogHead): Promise<Instant> {
  const isOff = (head: LogHead | null) => head !== null && logSigner.readBalance(head.note) === 'off'
  const back = (steps: number) => logStore.headBack(db, newest.size, steps)
  let [first, sound] = [0, 1]
  while (isOff(await back(sound))) [first, sound] = [sound, sound * 2]
  while (sound - first > 1) {
    const middle = Math.floor((first + sound) / 2)
    if (isOff(await back(middle))) first = middle
    else sound = middle
  }
  return (await back(first))?.madeAt ?? newest.madeAt
}
