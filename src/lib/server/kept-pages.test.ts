import { describe, expect, test } from 'vitest'
import { keepPages, mostAtOnce, type Known, type KnownCount } from './kept-pages.ts'
import { openShelf, type Page } from './page-shelf.ts'
import type { Since } from './table-watch.ts'

const page = (says: string, more: Partial<Page> = {}): Page => ({
  ...{ body: new TextEncoder().encode(says), packed: false, isWhole: true, status: 200, headers: {}, route: '/' },
  ...{ settled: false, count: null, from: { tables: [1], look: 1 }, ...more },
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
    ofNumbers: (count: KnownCount | null = null) => said({ lasting: 'numbers', count }),
    /** As whoever watches the tables says. */
    ofContent: (since: Since) => said({ lasting: 'content', since: () => since }),
    unwatched: () => said({ lasting: 'content', since: null }),
    now: () => clock,
    keep: (one: Page, at = key) => pages.draw(at, () => Promise.resolve(one)),
    pass: (ms: number) => {
      clock += ms
    },
    count: (moment: string): KnownCount => ({ moment, since: clock }),
  }
}

describe('a page of content', () => {
  test('is good for minutes while nothing changed that it was drawn from', async () => {
    const { ofContent, keep, pass } = shelf()
    await keep(page('first'))
    pass(299_999)
    expect(await ofContent('nothing')).toBe('first good')
    pass(1)
    expect(await ofContent('nothing')).toBe('first old')
    pass(10_000)
    expect(await ofContent('nothing')).toBeNull()
  })

  test('is shown for seconds after something changed, while a new one is drawn', async () => {
    const { ofContent, keep, pass, now } = shelf()
    await keep(page('first'))
    pass(60_000)
    const since = { at: now(), atDesk: false }
    expect(await ofContent(since)).toBe('first old')
    pass(9_999)
    expect(await ofContent(since)).toBe('first old')
    pass(1)
    expect(await ofContent(since)).toBeNull()
    expect(await ofContent('long-ago')).toBeNull()
  })

  test('is gone when somebody changed something at the desk, but not more often than once a second', async () => {
    const { ofContent, keep, pass, now } = shelf()
    await keep(page('first'))
    const since = { at: now(), atDesk: true }
    pass(999)
    expect(await ofContent(since)).toBe('first good')
    pass(1)
    expect(await ofContent(since)).toBeNull()
  })

  test('is good for seconds where nobody can tell what changed', async () => {
    const { unwatched, ofContent, keep, pass } = shelf()
    await keep(page('first'))
    pass(4_999)
    expect(await unwatched()).toBe('first good')
    pass(1)
    expect(await unwatched()).toBe('first old')
    pass(10_000)
    expect(await unwatched()).toBeNull()
    await keep(page('of no tables', { from: null }))
    pass(5_000)
    expect(await ofContent('nothing')).toBe('of no tables old')
  })
})

describe('a page of numbers', () => {
  test('is good until they are counted anew, then shown for seconds while a new one is drawn, and never after', async () => {
    const { ofNumbers, keep, pass, count } = shelf()
    await keep(page('first', { count: 'a' }))
    const [a, b] = [count('a'), { moment: 'b', since: 130_000 }]
    pass(30_000)
    expect(await ofNumbers(a)).toBe('first good')
    expect(await ofNumbers(b)).toBe('first old')
    pass(9_999)
    expect(await ofNumbers(b)).toBe('first old')
    pass(1)
    expect(await ofNumbers(b)).toBeNull()
  })

  test('drawn from a newer count than is known here is good', async () => {
    const { ofNumbers, keep, count } = shelf()
    await keep(page('newer', { count: 'b' }))
    expect(await ofNumbers(count('a'))).toBe('newer good')
  })

  test('is gone after a minute and some seconds, whatever was counted', async () => {
    const { ofNumbers, keep, pass, count } = shelf()
    await keep(page('first', { count: 'a' }))
    pass(60_000)
    expect(await ofNumbers(count('a'))).toBe('first old')
    pass(10_000)
    expect(await ofNumbers(count('a'))).toBeNull()
  })

  test('is good for a second where nobody knows what was counted', async () => {
    const { ofNumbers, keep, pass } = shelf()
    await keep(page('first', { count: 'a' }))
    pass(999)
    expect(await ofNumbers()).toBe('first good')
    pass(1)
    expect(await ofNumbers()).toBeNull()
  })

  test('of a settled past stays, whatever is counted, for an hour', async () => {
    const { ofNumbers, keep, pass, count } = shelf()
    await keep(page('past', { count: 'a', settled: true }))
    pass(3_599_999)
    expect(await ofNumbers(count('z'))).toBe('past good')
    pass(1)
    expect(await ofNumbers(count('z'))).toBeNull()
  })
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
  const { pages, ofContent, keep, pass } = shelf()
  await keep(page('good'))
  await keep(page('fault', { isWhole: false, status: 500 }))
  expect(await ofContent('nothing')).toBeNull()
  await keep(page('good'))
  pass(6_000)
  pages.drawBeside(key, () => Promise.reject(new Error('no database')))
  await new Promise((resolve) => setImmediate(resolve))
  expect(await ofContent('nothing')).toBeNull()
  expect(pages.held()).toEqual({ pages: 0, inMemory: 0, bytes: 0 })
})
