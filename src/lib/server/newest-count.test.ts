import { expect, test } from 'vitest'
import { newestCounts } from './newest-count.ts'

function asked() {
  let [clock, times, moment] = [0, 0, 'a']
  const newest = newestCounts(
    () => {
      times++
      return moment === '' ? Promise.reject(new Error('no database')) : Promise.resolve(moment)
    },
    () => clock,
  )
  return {
    newest,
    times: () => times,
    tell: (said: string) => {
      moment = said
    },
    pass: (ms: number) => {
      clock += ms
    },
  }
}

test('however many want to know, the database is asked four times a second', async () => {
  const { newest, times, pass } = asked()
  const all = await Promise.all([newest(), newest(), newest()])
  expect(all).toEqual(Array(3).fill({ moment: 'a', since: 0, heardAt: 0 }))
  pass(249)
  await newest()
  expect(times()).toBe(1)
  pass(1)
  await newest()
  expect(times()).toBe(2)
})

test('what is known is taken while it is asked again, and waited for when it is three seconds old', async () => {
  const { newest, tell, pass } = asked()
  await newest()
  tell('b')
  pass(300)
  expect((await newest())?.moment).toBe('a')
  expect(await newest()).toMatchObject({ moment: 'b', since: 300 })
  tell('c')
  pass(3_000)
  expect((await newest())?.moment).toBe('c')
})

test('where the database does not answer nothing is known', async () => {
  const { newest, tell, pass } = asked()
  await newest()
  tell('')
  pass(3_000)
  expect(await newest()).toBeNull()
})
