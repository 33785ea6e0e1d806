import { describe, expect, test } from 'vitest'
import type { TableChanges } from '#store/views'
import { watchTables } from './table-watch.ts'

const [circulars, numbers] = [11, 12]

function watched() {
  let clock = 100_000
  let isSilent = false
  const counts = new Map([
    [circulars, 0],
    [numbers, 0],
  ])
  let asked = 0
  const rows = (): readonly TableChanges[] =>
    [...counts].map(([id, changes]) => ({ id, changes, counted: id === numbers }))
  const watch = watchTables(
    () => {
      asked++
      const found = rows()
      return isSilent ? Promise.reject(new Error('silent')) : Promise.resolve(found)
    },
    () => clock,
  )
  return {
    watch,
    pass: (ms: number) => {
      clock += ms
    },
    now: () => clock,
    change: (id: number) => counts.set(id, (counts.get(id) ?? 0) + 1),
    silent: (is: boolean) => {
      isSilent = is
    },
    asked: () => asked,
    look: async () => {
      clock += 500
      // The first answer may be what was known; it looks beside.
      await watch.current()
      await new Promise((resolve) => setImmediate(resolve))
      return (await watch.current()) ?? -1
    },
  }
}

describe('what changed since a page was drawn', () => {
  test('is nothing as long as none of its tables was written', async () => {
    const { watch, look, change } = watched()
    const drawn = await look()
    change(numbers)
    await look()
    expect(watch.since([circulars], drawn)).toBe('nothing')
    expect(watch.since([], drawn)).toBe('nothing')
    expect(watch.since([circulars, numbers], drawn)).not.toBe('nothing')
  })

  test('is told with the moment it was first seen, however often it changes after that', async () => {
    const { watch, look, change, now } = watched()
    const drawn = await look()
    change(circulars)
    await look()
    const first = now()
    change(circulars)
    await look()
    expect(watch.since([circulars], drawn)).toEqual({ at: first, atDesk: false })
  })

  test('is long ago when it was seen before all that is remembered', async () => {
    const { watch, look, change } = watched()
    const drawn = await look()
    change(circulars)
    for (let at = 0; at < 80; at++) {
      await look()
      change(numbers)
    }
    expect(watch.since([circulars], drawn)).toBe('long-ago')
    expect(watch.since([numbers], drawn)).toBe('long-ago')
    expect(watch.since([circulars], await look())).toBe('nothing')
  })
})

describe('a change at the desk', () => {
  test('is looked for before anything is answered, and not what only counting writes', async () => {
    const { watch, look, change } = watched()
    const drawn = await look()
    change(circulars)
    change(numbers)
    watch.noteDesk()
    expect(await watch.current()).toBe(drawn + 1)
    expect(watch.since([circulars], drawn)).toMatchObject({ atDesk: true })
    expect(watch.since([numbers], drawn)).toMatchObject({ atDesk: false })
  })

  test('is not taken from a look that had begun before it', async () => {
    const { watch, look, change, pass, asked } = watched()
    const drawn = await look()
    pass(500)
    // Begins a look, and does not wait for it.
    await watch.current()
    change(circulars)
    watch.noteDesk()
    await Promise.all([watch.current(), watch.current()])
    expect(watch.since([circulars], drawn)).toMatchObject({ atDesk: true })
    expect(asked()).toBe(3)
  })
})

test('the tables are looked at twice a second at most', async () => {
  const { watch, look, pass, asked } = watched()
  await look()
  pass(499)
  for (let at = 0; at < 100; at++) await watch.current()
  expect(asked()).toBe(1)
})

test('where the database does not answer nobody knows anything, and the next one asks again', async () => {
  const { watch, look, pass, silent, change } = watched()
  const drawn = await look()
  silent(true)
  pass(3_000)
  expect(await watch.current()).toBeNull()
  watch.noteDesk()
  expect(await watch.current()).toBeNull()
  silent(false)
  change(circulars)
  expect(await watch.current()).toBe(drawn + 1)
  expect(watch.since([circulars], drawn)).toMatchObject({ atDesk: true })
})

test('a server that counts nothing says nothing', async () => {
  const watch = watchTables(() => Promise.resolve([]))
  expect(await watch.current()).toBeNull()
})
