import { expect, test } from 'vitest'
import { remembered } from './remembered.ts'

test('two at once load once, and after its time it is loaded again', async () => {
  let loads = 0
  const ask = remembered((key: string) => Promise.resolve(`${key}${String(++loads)}`), { entries: 10, ms: 100 })
  expect(await Promise.all([ask('a', 0), ask('a', 99)])).toEqual(['a1', 'a1'])
  expect(await ask('a', 100)).toBe('a2')
})

test('the oldest goes when there are too many', async () => {
  let loads = 0
  const ask = remembered((key: number) => Promise.resolve([key, ++loads]), { entries: 2, ms: 100 })
  for (const key of [1, 2, 3]) await ask(key, 0)
  expect(await ask(3, 0)).toEqual([3, 3])
  expect(await ask(1, 0)).toEqual([1, 4])
})

test('a failure is not remembered', async () => {
  let loads = 0
  const ask = remembered(() => (++loads === 1 ? Promise.reject(new Error('outage')) : Promise.resolve('well')), {
    entries: 2,
    ms: 100,
  })
  await expect(ask('a', 0)).rejects.toThrow('outage')
  expect(await ask('a', 0)).toBe('well')
})
