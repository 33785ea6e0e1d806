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

test('nobody waits while a line is free, and what waits goes together, in order, no more than fit', async () => {
  const { turns, work } = held()
  const ask = gather(work, { lines: 2, atMost: 3 })
  const answers = Promise.all([1, 2, 3, 4, 5, 6].map(ask))
  expect(turns.map(({ asked }) => asked)).toEqual([[1], [2]])
  for (let at = 0; at < 4; at++) {
    turns[at]?.end()
    await new Promise(setImmediate)
  }
  expect(turns.map(({ asked }) => asked)).toEqual([[1], [2], [3, 4, 5], [6]])
  expect(await answers).toEqual(['1', '2', '3', '4', '5', '6'])
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
