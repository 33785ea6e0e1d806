import type { Db, LogHead } from '#store'
import type { Pyramid } from './pyramid.ts'

/*
 * A perfect subtree never changes, so what was read and folded once is remembered, as far as there is room: 512 tiles take eight megabytes. All
 * but the lowest tiles of a million leaves are 17, and those at the edge are part of every proof; what was not asked for longest goes first.
 */
const most = 512

/** `head`: the newest that was seen, by which the next question guesses what it will need. */
export type Known = {
  readonly head: () => LogHead | null
  readonly get: (key: string) => Pyramid | undefined
  readonly keep: (key: string, pyramid: Pyramid) => void
  /** From here on a head is the newest. Not `isSame`: it is of another log, and nothing of the old one is left. */
  readonly see: (head: LogHead, isSame: boolean) => void
}

const ofEach = new WeakMap<Db, Known>()

export function knownOf(db: Db): Known {
  const known = ofEach.get(db) ?? nothingKnown()
  ofEach.set(db, known)
  return known
}

export function nothingKnown(): Known {
  const pyramids = new Map<string, Pyramid>()
  let newest: LogHead | null = null
  const keep = (key: string, pyramid: Pyramid) => {
    pyramids.delete(key)
    pyramids.set(key, pyramid)
    const [oldest] = pyramids.keys()
    if (pyramids.size > most && oldest !== undefined) pyramids.delete(oldest)
  }
  return {
    head: () => newest,
    keep,
    get(key) {
      const pyramid = pyramids.get(key)
      if (pyramid !== undefined) keep(key, pyramid)
      return pyramid
    },
    see(head, isSame) {
      if (!isSame) pyramids.clear()
      newest = head
    },
  }
}
