import { expect, test } from 'vitest'
import type { Child } from './child.ts'
import { keepChild } from './keep-child.ts'

/** A program that serves, or ends, when the test says so. */
function program() {
  const [ready, ended] = [Promise.withResolvers<undefined>(), Promise.withResolvers<string>()]
  ready.promise.catch(() => undefined)
  const end = (how: string) => {
    ready.reject(new Error(how))
    ended.resolve(how)
  }
  const child: Child = {
    ...{ name: 'contoh', pid: 0, ready: ready.promise, ended: ended.promise },
    stop: () => {
      end('stopped')
      return Promise.resolve()
    },
  }
  return { child, end, serve: () => ready.resolve(undefined) }
}

function kept(patience: Parameters<typeof keepChild>[2]) {
  const begun: ReturnType<typeof program>[] = []
  const told: unknown[] = []
  const child = keepChild(
    () => {
      const next = program()
      begun.push(next)
      return next.child
    },
    { fault: (...said) => void told.push(said) },
    patience,
  )
  const begins = async (nth: number) => {
    await expect.poll(() => begun.length).toBe(nth)
    const one = begun[nth - 1]
    if (one === undefined) throw new Error('none')
    return one
  }
  return { child, begins, told }
}
const soon = { pauses: [1, 1], wellMs: 60_000 }

test('what ends unasked is started again, said each time, and not for ever', async () => {
  const { child, begins, told } = kept(soon)
  const first = await begins(1)
  first.serve()
  await child.ready
  first.end('ended by SIGKILL')
  ;(await begins(2)).end('ended with code 1')
  ;(await begins(3)).end('ended with code 2')
  expect(await child.gaveUp).toBe('ended with code 2')
  expect(told).toEqual([
    ['program', 'ended by SIGKILL; it is started again'],
    ['program', 'ended with code 1; it is started again'],
  ])
})

test('what lived long enough begins to be counted anew', async () => {
  const { child, begins } = kept({ pauses: [1], wellMs: -1 })
  const first = await begins(1)
  first.serve()
  first.end('one')
  for (const nth of [2, 3, 4]) (await begins(nth)).end('again')
  await begins(5)
  await child.stop(0)
})

test('what ends before it ever served is not started again', async () => {
  const { child, begins, told } = kept(soon)
  ;(await begins(1)).end('ended with code 1')
  await expect(child.ready).rejects.toThrow('ended with code 1')
  expect(await child.gaveUp).toBe('ended with code 1')
  expect(told).toEqual([])
})

test.each(['while it runs', 'while it waits to be started again'])(
  'asked to stop %s, it stays stopped',
  async (when) => {
    const { child, begins } = kept({ pauses: [60_000], wellMs: 60_000 })
    const first = await begins(1)
    first.serve()
    await child.ready
    if (when !== 'while it runs') first.end('ended by SIGKILL')
    await child.stop(0)
    expect(await child.gaveUp).toBe(when === 'while it runs' ? 'stopped' : 'ended by SIGKILL')
    await begins(1)
  },
)
