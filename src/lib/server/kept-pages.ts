import type { About, Bytes, Page, PageShelf } from './page-shelf.ts'
import type { Since, TableWatch } from './table-watch.ts'

/** For how long a page is as good as a new one while nothing that it was drawn from changed: what depends on the clock alone changes too. */
const goodMs = { watched: 300_000, unwatched: 5_000 } as const
/** And for how long after that it is still shown while a new one is drawn. */
const shownMs = 10_000
/** What nothing can change any more is drawn again all the same, once an hour. */
const settledMs = 3_600_000
/** However much is changed, no page is drawn more often than this. */
const leastMs = 1_000
/** Pages that are drawn at once. One thread draws no faster for more; fewer wait for the database while it counts. Of the lines to it some are left for all else. */
export const mostAtOnce = 16
/** Of these, new pages that are drawn while their old ones are shown. */
const mostBeside = 2

/** Its headers; what comes in two packings says so. */
export const headersOf = ({ headers, packed }: Page): Page['headers'] =>
  packed
    ? { ...headers, vary: [headers['vary'], 'accept-encoding'].filter((name) => name !== undefined).join(', ') }
    : headers

/** What happened since to the tables that a page was drawn from; null where nobody can tell. */
export type Known = TableWatch['since'] | null

/** `good`: as a new one. `old`: shown while somebody draws a new one. */
export type Found = { readonly page: Page; readonly standing: 'good' | 'old' }

/** What a process keeps of what it drew, and what it knows of the tables. */
export type ServedKept = {
  readonly pages: KeptPages
  readonly tables: TableWatch
  /** In gzip and back, beside the thread that draws. */
  readonly pack: (body: Uint8Array) => Promise<Bytes>
  readonly unpack: (body: Uint8Array) => Promise<Bytes>
}

/** Asked of the database seldom, and never by two at once. */
export const knownOf = async ({ tables }: Pick<ServedKept, 'tables'>): Promise<Known> =>
  (await tables.current()) === null ? null : tables.since

type KeptPages = ReturnType<typeof keepPages>

/**
 * Drawn pages, each in the packing it leaves in. Whoever asks for one that is being drawn waits for that drawing. `now` in milliseconds. Only what is
 * whole and the same for everybody may be given to it.
 */
export function keepPages(shelf: PageShelf, now: () => number = () => performance.now()) {
  const drawings = new Map<string, Promise<Page>>()
  let beside = 0
  let atOnce = 0
  const waiting: (() => void)[] = []

  return {
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
    held: shelf.held,
  }

  async function find(key: string, known: Known): Promise<Found | null> {
    const about = shelf.about(key)
    const standing = about && standingOf(about, known, now())
    if (standing === null) return null
    const page = await shelf.take(key)
    return page && { page, standing }
  }

  function start(key: string, render: () => Promise<Page>): Promise<Page> {
    const drawing = inTurn(render)
      .then(
        (page) => {
          if (page.isWhole) shelf.put(key, page, now())
          else shelf.drop(key)
          return page
        },
        (error: unknown) => {
          shelf.drop(key)
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
}

type Standing = Found['standing'] | null

function standingOf(page: About, known: Known, at: number): Standing {
  const age = at - page.drawnAt
  if (page.settled) return age < settledMs ? 'good' : null
  if (known === null || page.from === null) return byAge(age, goodMs.unwatched)
  return bySince(age, at, known(page.from.tables, page.from.look))
}

function bySince(age: number, at: number, since: Since): Standing {
  if (since === 'nothing') return byAge(age, goodMs.watched)
  if (age < leastMs) return 'good'
  return since === 'long-ago' || since.atDesk || at - since.at >= shownMs ? null : 'old'
}

const byAge = (age: number, good: number): Standing => (age < good ? 'good' : age < good + shownMs ? 'old' : null)
