import type { Lasting } from './lasting.ts'

/** However many addresses are asked for, no more is held than this; the last asked stays. */
export const mostKeptBytes = 12 * 1024 * 1024
/** What an entry takes beside its body, generously. */
const besideBody = 2_000
/** For how long a page is as good as a new one, and for how long after that it is still shown while a new one is drawn. */
const spans = {
  numbers: { goodMs: 60_000, shownMs: 10_000 },
  content: { goodMs: 5_000, shownMs: 10_000 },
} as const satisfies Record<Lasting, { readonly goodMs: number; readonly shownMs: number }>
/** After a new count the old page is shown for so long while the new one is drawn. */
const afterCountMs = 10_000
/** What nothing can change any more is drawn again all the same, once an hour. */
const settledMs = 3_600_000
/** However much is changed at the desk, no page is drawn more often than this. */
const leastMs = 1_000
/** Pages that are drawn at once. One thread draws no faster for more, and each more needs a line to the database with plans of its own. */
const mostAtOnce = 6
/** Of these, new pages that are drawn while their old ones are shown. */
const mostBeside = 2

export type Bytes = Uint8Array<ArrayBuffer>
export type Page = {
  readonly body: Bytes
  /** Whether the body is in gzip. */
  readonly packed: boolean
  /** Whether it may be kept: a page that was drawn to its end and is for everybody. */
  readonly isWhole: boolean
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  /** The pattern of its address, for the log. */
  readonly route: string
  /** What nothing that is still counted can change. */
  readonly settled: boolean
  /** The moment of the newest number that it was drawn from; null: it is not made of numbers alone, or they could not be asked. */
  readonly count: string | null
}
/** Its headers; what comes in two packings says so. */
export const headersOf = ({ headers, packed }: Page): Page['headers'] =>
  packed
    ? { ...headers, vary: [headers['vary'], 'accept-encoding'].filter((name) => name !== undefined).join(', ') }
    : headers

type Kept = { readonly page: Page; readonly drawnAt: number; readonly changes: number }

/** The newest count as far as it is known here, and since when. */
export type KnownCount = { readonly moment: string; readonly since: number }

/** `good`: as a new one. `old`: shown while somebody draws a new one. */
export type Found = { readonly page: Page; readonly standing: 'good' | 'old' }

/** What a process keeps of what it drew, and what it knows of the newest count. */
export type ServedKept = {
  readonly pages: KeptPages
  readonly newest: () => Promise<KnownCount | null>
  /** In gzip and back, beside the thread that draws. */
  readonly pack: (body: Uint8Array) => Promise<Bytes>
  readonly unpack: (body: Uint8Array) => Promise<Bytes>
}

export type KeptPages = ReturnType<typeof keepPages>

/**
 * Drawn pages, each in the packing it leaves in. Whoever asks for one that is being drawn waits for that drawing. `now` in milliseconds. Only what is
 * whole and the same for everybody may be given to it.
 */
export function keepPages(now: () => number = () => performance.now()) {
  const pages = new Map<string, Kept>()
  const drawings = new Map<string, Promise<Page>>()
  let bytes = 0
  let changes = 0
  let beside = 0
  let atOnce = 0
  const waiting: (() => void)[] = []

  return {
    /** Somebody changed at the desk what the public may be shown. */
    noteChange: () => {
      changes++
    },
    find,
    /** Whether a new page may be drawn while the old one is shown. */
    mayDrawBeside: (key: string) => beside < mostBeside && atOnce < mostAtOnce && !drawings.has(key),
    draw: (key: string, render: () => Promise<Page>) => drawings.get(key) ?? start(key, render),
    /** The same, while an old one is shown: what goes wrong is in the log, and the next reader tries again. */
    drawBeside: (key: string, render: () => Promise<Page>) => {
      beside++
      const done = () => {
        beside--
      }
      void start(key, render).then(done, done)
    },
    held: () => ({ pages: pages.size, bytes }),
  }

  /** `count` is asked for where a page of numbers is kept. */
  function find(key: string, lasting: Lasting, count: KnownCount | null): Found | null {
    const kept = pages.get(key)
    if (kept === undefined) return null
    const standing = standingOf(kept, lasting, count)
    if (standing === null) return null
    pages.delete(key)
    pages.set(key, kept)
    return { page: kept.page, standing }
  }

  function standingOf(kept: Kept, lasting: Lasting, count: KnownCount | null): Found['standing'] | null {
    const { page, drawnAt } = kept
    const age = now() - drawnAt
    if (page.settled) return age < settledMs ? 'good' : null
    const { goodMs, shownMs } = spans[lasting]
    if (lasting === 'content' && kept.changes !== changes) return age < leastMs ? 'good' : null
    if (age >= goodMs + shownMs) return null
    if (lasting === 'content') return age < goodMs ? 'good' : 'old'
    if (count === null || page.count === null) return age < leastMs ? 'good' : null
    if (count.moment <= page.count) return age < goodMs ? 'good' : 'old'
    return now() - count.since < afterCountMs ? 'old' : null
  }

  function start(key: string, render: () => Promise<Page>): Promise<Page> {
    const changesBefore = changes
    const drawing = inTurn(render)
      .then(
        (page) => {
          letGo(key)
          if (page.isWhole) keep(key, { page, drawnAt: now(), changes: changesBefore })
          return page
        },
        (error: unknown) => {
          letGo(key)
          throw error
        },
      )
      .finally(() => drawings.delete(key))
    drawings.set(key, drawing)
    return drawing
  }

  /** Whoever came first is drawn first. */
  async function inTurn(render: () => Promise<Page>): Promise<Page> {
    if (atOnce >= mostAtOnce) await new Promise<void>((resolve) => waiting.push(resolve))
    else atOnce++
    try {
      return await render()
    } finally {
      // Its place goes to the next, and is not free in between.
      const next = waiting.shift()
      if (next === undefined) atOnce--
      else next()
    }
  }

  /** The one that nobody asked for the longest goes first. */
  function keep(key: string, kept: Kept): void {
    pages.set(key, kept)
    bytes += sizeOf(key, kept)
    for (const [oldest] of pages) {
      if (bytes <= mostKeptBytes) break
      letGo(oldest)
    }
  }

  function letGo(key: string): void {
    const kept = pages.get(key)
    if (kept === undefined) return
    bytes -= sizeOf(key, kept)
    pages.delete(key)
  }
}

const sizeOf = (key: string, { page }: Kept) => page.body.byteLength + key.length * 2 + besideBody
