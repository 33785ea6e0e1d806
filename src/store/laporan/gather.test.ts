import { expect, test } from 'vitest'
import { gather } from './gather.ts'

function held() {
  const turns: { readonly asked: readonly number[]; readonly end: () => void }[] = []
  const work = (asked: readonly number[]) =>
    new Promise<readonly string[]>((resolve) =>
      turns.push({
        asked,
        end: () => {
          resolve(asked.map(String))
        },
      }),
    )
  return { turns, work }
}

const breath = () => new Promise((resolve) => setImmediate(() => setImmediate(resolve)))

test('nobody waits while a line is free, and what waits goes together, in order, no more than fit', async () => {
  const { turns, work } = held()
  const ask = gather(work, { lines: 2, atMost: 3 })
  const asked = () => turns.map((turn) => turn.asked)
  const first = ask(1)
  await breath()
  const second = ask(2)
  await breath()
  expect(asked()).toEqual([[1], [2]])
  const others = [3, 4, 5, 6].map(ask)
  await breath()
  expect(asked()).toEqual([[1], [2]])
  for (let at = 0; at < 4; at++) {
    turns[at]?.end()
    await breath()
  }
  expect(asked()).toEqual([[1], [2], [3, 4, 5], [6]])
  expect(await Promise.all([first, second, ...others])).toEqual(['1', '2', '3', '4', '5', '6'])
})

test('what comes in one breath goes together, although every line was free', async () => {
  const { turns, work } = held()
  const ask = gather(work, { lines: 2, atMost: 3 })
  void Promise.all([1, 2, 3, 4].map(ask))
  await breath()
  expect(turns.map(({ asked }) => asked)).toEqual([[1, 2, 3], [4]])
})

test('one that cannot be done fails alone, and the line is free again', async () => {
  const work = (asked: readonly number[]) =>
    asked.includes(13) ? Promise.reject(new Error('thirteen')) : Promise.resolve(asked.map(String))
  const ask = gather(work, { lines: 1, atMost: 10 })
  const outcomes = await Promise.allSettled([1, 12, 13, 14].map(ask))
  expect(outcomes.map((outcome) => (outcome.status === 'fulfilled' ? outcome.value : 'refused'))).toEqual([
    '1',
    '12',
    'refused',
    '14',
  ])
  expect(await ask(15)).toBe('15')
})
