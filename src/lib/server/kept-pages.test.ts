import { describe, expect, test } from 'vitest'
import { keepPages, mostAtOnce, mostKeptBytes, type KnownCount, type Page } from './kept-pages.ts'

const page = (says: string, more: Partial<Page> = {}): Page => ({
  ...{ body: new TextEncoder().encode(says), packed: false, isWhole: true, status: 200, headers: {}, route: '/' },
  ...{ settled: false, count: null, ...more },
})
const key = 'http://netra.example/angka'

function shelf() {
  let clock = 100_000
  const pages = keepPages(() => clock)
  const says = (lasting: 'numbers' | 'content', count: KnownCount | null = null) => {
    const found = pages.find(key, lasting, count)
    return found === null ? null : `${new TextDecoder().decode(found.page.body)} ${found.standing}`
  }
  return {
    pages,
    says,
    keep: (one: Page, at = key) => pages.draw(at, () => Promise.resolve(one)),
    pass: (ms: number) => {
      clock += ms
    },
    count: (moment: string): KnownCount => ({ moment, since: clock }),
  }
}

describe('a page of content', () => {
  test('is good for seconds, shown for some more while a new one is drawn, and then gone', async () => {
    const { says, keep, pass } = shelf()
    await keep(page('first'))
    pass(4_999)
    expect(says('content')).toBe('first good')
    pass(1)
    expect(says('content')).toBe('first old')
    pass(10_000)
    expect(says('content')).toBeNull()
  })

  test('is gone when somebody changed something at the desk, but not more often than once a second', async () => {
    const { pages, says, keep, pass } = shelf()
    await keep(page('first'))
    pages.noteChange()
    pass(999)
    expect(says('content')).toBe('first good')
    pass(1)
    expect(says('content')).toBeNull()
  })

  test('drawn while somebody changed something, it may lack it', async () => {
    const { pages, says, pass } = shelf()
    await pages.draw(key, () => {
      pages.noteChange()
      return Promise.resolve(page('before'))
    })
    pass(1_000)
    expect(says('content')).toBeNull()
  })
})

describe('a page of numbers', () => {
  test('is good until they are counted anew, then shown for seconds while a new one is drawn, and never after', async () => {
    const { says, keep, pass, count } = shelf()
    await keep(page('first', { count: 'a' }))
    const [a, b] = [count('a'), { moment: 'b', since: 130_000 }]
    pass(30_000)
    expect(says('numbers', a)).toBe('first good')
    expect(says('numbers', b)).toBe('first old')
    pass(9_999)
    expect(says('numbers', b)).toBe('first old')
    pass(1)
    expect(says('numbers', b)).toBeNull()
  })

  test('drawn from a newer count than is known here is good', async () => {
    const { says, keep, count } = shelf()
    await keep(page('newer', { count: 'b' }))
    expect(says('numbers', count('a'))).toBe('newer good')
  })

  test('is gone after a minute and some seconds, whatever was counted', async () => {
    const { says, keep, pass, count } = shelf()
    await keep(page('first', { count: 'a' }))
    pass(60_000)
    expect(says('numbers', count('a'))).toBe('first old')
    pass(10_000)
    expect(says('numbers', count('a'))).toBeNull()
  })

  test('is good for a second where nobody knows what was counted', async () => {
    const { says, keep, pass } = shelf()
    await keep(page('first', { count: 'a' }))
    pass(999)
    expect(says('numbers')).toBe('first good')
    pass(1)
    expect(says('numbers')).toBeNull()
  })

  test('of a settled past stays, whatever is counted, for an hour', async () => {
    const { says, keep, pass, count } = shelf()
    await keep(page('past', { count: 'a', settled: true }))
    pass(3_599_999)
    expect(says('numbers', count('z'))).toBe('past good')
    pass(1)
    expect(says('numbers', count('z'))).toBeNull()
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
  const { pages, says, keep, pass } = shelf()
  await keep(page('good'))
  await keep(page('fault', { isWhole: false, status: 500 }))
  expect(says('content')).toBeNull()
  await keep(page('good'))
  pass(6_000)
  pages.drawBeside(key, () => Promise.reject(new Error('no database')))
  await new Promise((resolve) => setImmediate(resolve))
  expect(says('content')).toBeNull()
  expect(pages.held()).toEqual({ pages: 0, bytes: 0 })
})

describe('however many addresses are asked for', () => {
  const large = 100 * 1024
  const addresses = Array.from({ length: 400 }, (_, n) => `${key}?per=${String(n)}`)

  test('they take no more than so many bytes, and the one asked last stays', async () => {
    const { pages, keep } = shelf()
    const [asked = ''] = addresses
    for (const address of addresses) {
      await keep(page('x'.repeat(large)), address)
      expect(pages.find(asked, 'content', null)).not.toBeNull()
    }
    expect(pages.held().bytes).toBeLessThanOrEqual(mostKeptBytes)
    expect(pages.held().pages).toBeGreaterThan(90)
    expect(pages.find(addresses[1] ?? '', 'content', null)).toBeNull()
  })

  test('small ones too: each takes room beside its words', async () => {
    const { pages, keep } = shelf()
    for (let n = 0; n < 10_000; n++) await keep(page('x'), `${key}?per=${String(n)}`)
    expect(pages.held().bytes).toBeLessThanOrEqual(mostKeptBytes)
    expect(pages.held().pages).toBeLessThan(6_500)
  })
})
