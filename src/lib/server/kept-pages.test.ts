import { describe, expect, test } from 'vitest'
import { keepPages, mostAtOnce, type Known } from './kept-pages.ts'
import { openShelf, type Page } from './page-shelf.ts'
import type { Since } from './table-watch.ts'

const page = (says: string, more: Partial<Page> = {}): Page => ({
  ...{ body: new TextEncoder().encode(says), packed: false, isWhole: true, status: 200, headers: {}, route: '/' },
  ...{ settled: false, from: { tables: [1], look: 1 }, ...more },
})
const key = 'http://netra.example/angka'

function shelf() {
  let clock = 100_000
  const pages = keepPages(openShelf(null), () => clock)
  const said = async (known: Known) => {
    const found = await pages.find(key, known)
    return found === null ? null : `${new TextDecoder().decode(found.page.body)} ${found.standing}`
  }
  return {
    pages,
    /** As whoever watches the tables says. */
    standing: (since: Since) => said(() => since),
    unwatched: () => said(null),
    now: () => clock,
    keep: (one: Page, at = key) => pages.draw(at, () => Promise.resolve(one)),
    pass: (ms: number) => {
      clock += ms
    },
  }
}

describe('a page', () => {
  test('is good for minutes while nothing changed that it was drawn from', async () => {
    const { standing, keep, pass } = shelf()
    await keep(page('first'))
    pass(299_999)
    expect(await standing('nothing')).toBe('first good')
    pass(1)
    expect(await standing('nothing')).toBe('first old')
    pass(10_000)
    expect(await standing('nothing')).toBeNull()
  })

  test('is shown for seconds after something changed, while a new one is drawn', async () => {
    const { standing, keep, pass, now } = shelf()
    await keep(page('first'))
    pass(60_000)
    const since = { at: now(), atDesk: false }
    expect(await standing(since)).toBe('first old')
    pass(9_999)
    expect(await standing(since)).toBe('first old')
    pass(1)
    expect(await standing(since)).toBeNull()
    expect(await standing('long-ago')).toBeNull()
  })

  test('is gone when somebody changed something at the desk, but not more often than once a second', async () => {
    const { standing, keep, pass, now } = shelf()
    await keep(page('first'))
    const since = { at: now(), atDesk: true }
    pass(999)
    expect(await standing(since)).toBe('first good')
    pass(1)
    expect(await standing(since)).toBeNull()
  })

  test('is good for seconds where nobody can tell what changed', async () => {
    const { unwatched, standing, keep, pass } = shelf()
    await keep(page('first'))
    pass(4_999)
    expect(await unwatched()).toBe('first good')
    pass(1)
    expect(await unwatched()).toBe('first old')
    pass(10_000)
    expect(await unwatched()).toBeNull()
    await keep(page('of no tables', { from: null }))
    pass(5_000)
    expect(await standing('nothing')).toBe('of no tables old')
  })
})

test('a page of a settled past stays, whatever is changed, for an hour', async () => {
  const { standing, keep, pass } = shelf()
  await keep(page('past', { settled: true }))
  pass(3_599_999)
  expect(await standing('long-ago')).toBe('past good')
  pass(1)
  expect(await standing('nothing')).toBeNull()
})

test('whoever asks while it is drawn waits for that drawing', async () => {
  const { pages } = shelf()
  let drawn = 0
  const render = async () => {
    await Promise.resolve()
    return page(String(++drawn))
  }
  const all = await Promise.all([pages.draw(key, render), pages.draw(key, render)])
  expect(all.map(({ body }) => new TextDecoder().decode(body))).toEqual(['1', '1'])
  expect(pages.mayDrawBeside(key)).toBe(true)
})

test('only two are drawn beside old ones at once, and none that is being drawn already', async () => {
  const { pages } = shelf()
  const ends: (() => void)[] = []
  const slowly = () => new Promise<Page>((resolve) => ends.push(() => resolve(page('x'))))
  pages.drawBeside('a', slowly)
  expect([pages.mayDrawBeside('a'), pages.mayDrawBeside('b')]).toEqual([false, true])
  pages.drawBeside('b', slowly)
  expect(pages.mayDrawBeside('c')).toBe(false)
  for (const end of ends) end()
  await new Promise((resolve) => setImmediate(resolve))
  expect(pages.mayDrawBeside('c')).toBe(true)
})

test('so many are drawn at once, and whoever comes later waits for his turn', async () => {
  const { pages } = shelf()
  const ends = new Map<number, () => void>()
  const slowly = (at: number) => () => new Promise<Page>((resolve) => ends.set(at, () => resolve(page(String(at)))))
  const asked = Array.from({ length: mostAtOnce + 2 }, (_, at) => at)
  const all = asked.map((at) => pages.draw(String(at), slowly(at)))
  const settle = () => new Promise((resolve) => setImmediate(resolve))
  await settle()
  expect([[...ends.keys()], pages.mayDrawBeside('z')]).toEqual([asked.slice(0, mostAtOnce), false])
  ends.get(1)?.()
  await settle()
  expect([...ends.keys()]).toEqual(asked.slice(0, mostAtOnce + 1))
  for (const at of asked) {
    ends.get(at)?.()
    await settle()
  }
  expect((await Promise.all(all)).length).toBe(asked.length)
  expect(pages.mayDrawBeside('z')).toBe(true)
})

test('what went wrong is not kept, and an old page of it goes', async () => {
  const { pages, standing, keep, pass } = shelf()
  await keep(page('good'))
  await keep(page('fault', { isWhole: false, status: 500 }))
  expect(await standing('nothing')).toBeNull()
  await keep(page('good'))
  pass(6_000)
  pages.drawBeside(key, () => Promise.reject(new Error('no database')))
  await new Promise((resolve) => setImmediate(resolve))
  expect(await standing('nothing')).toBeNull()
  expect(pages.held()).toEqual({ pages: 0, inMemory: 0, bytes: 0 })
})
