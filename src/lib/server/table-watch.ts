import type { TableChanges, TableId } from '#store/views'

/** The tables are looked at twice a second at most, however many pages want to know. */
const lookedAgainMs = 500
/** What is known is taken for so long while it is looked again. */
const knownMs = 3_000
/** Of the last so many looks it is known which tables each found changed: of half a minute where one follows the other. */
const remembered = 64

/** What a look found: when, and whether somebody changed something at the desk right before it. */
type Look = { readonly number: number; readonly at: number; readonly found: ReadonlyMap<TableId, { atDesk: boolean }> }

/** Since a page was drawn: nothing; something, at `at` for the first time; or something so long ago that nobody knows when. */
export type Since = 'nothing' | 'long-ago' | { readonly at: number; readonly atDesk: boolean }

export type TableWatch = ReturnType<typeof watchTables>

/**
 * Which tables were changed, and when that was first seen. `ask` for what happened to each so far; `now` in milliseconds. A page stays good as
 * long as no table that it was drawn from was changed (decision 0160).
 */
export function watchTables(ask: () => Promise<readonly TableChanges[]>, now: () => number = () => performance.now()) {
  const changes = new Map<TableId, number>()
  const lastFound = new Map<TableId, number>()
  let looks: Look[] = []
  let number = 0
  let heardAt = -Infinity
  let askedAt = -Infinity
  let asking: Promise<boolean> | null = null
  let desk = { noted: 0, seen: 0 }

  return {
    /** Somebody changed something at the desk: no page is taken for good before the tables were looked at after it. */
    noteDesk: () => {
      desk = { ...desk, noted: desk.noted + 1 }
    },
    current,
    since,
  }

  /** The number of the newest look; null where the database does not answer. */
  async function current(): Promise<number | null> {
    if (desk.seen < desk.noted) return afterDesk(desk.noted)
    if (asking === null && now() - askedAt >= lookedAgainMs) asking = look()
    if (now() - heardAt < knownMs) return number
    return (await (asking ?? Promise.resolve(false))) ? number : null
  }

  /** A look that had begun before may have missed it. */
  async function afterDesk(noted: number): Promise<number | null> {
    while (desk.seen < noted) {
      asking ??= look()
      if (!(await asking)) return null
    }
    return number
  }

  async function look(): Promise<boolean> {
    const { noted } = desk
    const afterChange = noted > desk.seen
    askedAt = now()
    // Of no table at all: the server does not count, and says nothing by that.
    const rows = await ask().catch(() => [])
    asking = null
    heardAt = rows.length === 0 ? -Infinity : now()
    if (rows.length === 0) return false
    note(rows, afterChange)
    desk = { ...desk, seen: Math.max(desk.seen, noted) }
    return true
  }

  function note(rows: readonly TableChanges[], afterChange: boolean): void {
    const changed = rows.filter(({ id, changes: of }) => changes.get(id) !== of)
    number++
    for (const { id, changes: of } of changed) {
      changes.set(id, of)
      lastFound.set(id, number)
    }
    if (changed.length === 0) return
    const found = new Map(changed.map(({ id, counted }) => [id, { atDesk: afterChange && !counted }]))
    looks = [...looks.slice(1 - remembered), { number, at: now(), found }]
  }

  /** `from`: the look that was the newest before the page was drawn. */
  function since(tables: readonly TableId[], from: number): Since {
    if (tables.every((id) => (lastFound.get(id) ?? 0) <= from)) return 'nothing'
    if (from < (looks[0]?.number ?? 0) - 1 && looks.length >= remembered - 1) return 'long-ago'
    const later = looks.filter((one) => one.number > from && tables.some((id) => one.found.has(id)))
    const [first] = later
    if (first === undefined) return 'long-ago'
    return { at: first.at, atDesk: later.some(({ found }) => tables.some((id) => found.get(id)?.atDesk === true)) }
  }
}
