import { expect, test } from 'vitest'
import { keepSweeping } from './keep-sweeping.ts'

test('asked to stop while it sweeps, it ends the sweep and does not wait out the pause', async () => {
  const asked = new AbortController()
  const told: (readonly [string, boolean])[] = []
  const series = { swept: (name: string, isRight: boolean) => void told.push([name, isRight]) }
  const run = () => {
    asked.abort()
    return Promise.resolve()
  }
  const watch = { series, log: { fault: () => undefined }, signal: asked.signal }
  await keepSweeping({ name: 'contoh', everyMs: 3_600_000 }, run, watch)
  expect(told).toEqual([['contoh', true]])
})

test('a sweep that fails is told, and runs again', async () => {
  const asked = new AbortController()
  const told: boolean[] = []
  const series = { swept: (_name: string, isRight: boolean) => void told.push(isRight) }
  const run = () => {
    if (told.length === 0) return Promise.reject(new Error('the database is away'))
    asked.abort()
    return Promise.resolve()
  }
  await keepSweeping({ name: 'contoh', everyMs: 1 }, run, {
    series,
    log: { fault: () => undefined },
    signal: asked.signal,
  })
  expect(told).toEqual([false, true])
})
