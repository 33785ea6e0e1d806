import { describe, expect, test } from 'vitest'
import { mostInMemory, mostPages, openShelf, type Page, type Room } from './page-shelf.ts'

const page = (says: string, more: Partial<Page> = {}): Page => ({
  ...{ body: new TextEncoder().encode(says), packed: true, isWhole: true, status: 200, route: '/angka' },
  ...{ headers: { etag: '"ä"' }, settled: true, from: { tables: [1, 2], look: 3 }, ...more },
})
/** Until what was put is in the room, too. */
const settle = () => new Promise((resolve) => setImmediate(resolve))

/** As a disk has it, with what went over it since. */
function roomOf() {
  const written: (Uint8Array<ArrayBuffer> | null)[] = []
  const room: Room<number> = {
    write: (bytes) => Promise.resolve(written.push(new Uint8Array(bytes)) - 1),
    read: (place) => Promise.resolve(written[place] ?? null),
  }
  return { room, written }
}
const large = 'x'.repeat(100 * 1024)

describe('what memory does not hold any more', () => {
  test('is read from the room beside it, as it was put there', async () => {
    const { room } = roomOf()
    const shelf = openShelf(room)
    const first = page('first')
    shelf.put('first', first, 100)
    for (let n = 0; n < 200; n++) {
      shelf.put(String(n), page(large), 100)
      await settle()
    }
    expect(shelf.held().bytes).toBeLessThanOrEqual(mostInMemory)
    expect(shelf.held()).toMatchObject({ pages: 201 })
    expect(shelf.about('first')).toEqual({ settled: true, from: { tables: [1, 2], look: 3 }, drawnAt: 100 })
    expect(await shelf.take('first')).toMatchObject(first)
    expect(await shelf.take('199')).toMatchObject(page(large))
  })

  test('is gone where it was written over, or where there is no room', async () => {
    const { room, written } = roomOf()
    const shelf = openShelf(room)
    const small = openShelf(null)
    for (const one of [shelf, small]) {
      one.put('first', page('first'), 100)
      for (let n = 0; n < 200; n++) {
        one.put(String(n), page(large), 100)
        await settle()
      }
    }
    written[0] = null
    expect(await shelf.take('first')).toBeNull()
    expect(shelf.about('first')).toBeNull()
    expect(small.about('first')).toBeNull()
    expect(small.held().pages).toBeLessThan(65)
  })
})

test('what is asked again stays in memory, and small pages take room too', async () => {
  const shelf = openShelf(null)
  shelf.put('asked', page('asked'), 0)
  for (let n = 0; n < 8_000; n++) {
    shelf.put(String(n), page('x'), 0)
    expect(await shelf.take('asked')).not.toBeNull()
  }
  expect(shelf.held().bytes).toBeLessThanOrEqual(mostInMemory)
  expect(shelf.held().pages).toBeLessThan(3_300)
})

test('a page put again is the new one, also while the old one is fetched', async () => {
  const { room } = roomOf()
  const shelf = openShelf(room)
  shelf.put('a', page('old'), 0)
  for (let n = 0; n < 200; n++) {
    shelf.put(String(n), page(large), 0)
    await settle()
  }
  const fetching = shelf.take('a')
  shelf.put('a', page('new'), 1)
  await fetching
  expect(new TextDecoder().decode((await shelf.take('a'))?.body)).toBe('new')
})

test('however many addresses are asked for, of no more than so many it is known where they lie', async () => {
  const shelf = openShelf(roomOf().room)
  for (let n = 0; n < mostPages + 100; n++) {
    shelf.put(String(n), page('x'), 0)
    await Promise.resolve()
  }
  await settle()
  expect(shelf.held().pages).toBe(mostPages)
  expect(await shelf.take('99')).toBeNull()
  expect(await shelf.take('100')).not.toBeNull()
})
