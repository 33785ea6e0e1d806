import { setTimeout as wait } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { inTurn } from './in-turn.ts'

test('what is kept slowly is not put over what was kept since', async () => {
  const turn = inTurn()
  let kept = { text: '', asked: false }
  const change = (ms: number, made: (now: typeof kept) => typeof kept) =>
    turn(async () => {
      const next = made(kept)
      await wait(ms)
      kept = next
    })
  await Promise.all([
    change(20, (now) => ({ ...now, text: 'lama' })),
    change(1, (now) => ({ ...now, asked: true })),
    change(5, (now) => ({ ...now, text: `${now.text} dan baru` })),
  ])
  expect(kept).toEqual({ text: 'lama dan baru', asked: true })
})

test('what fails is told to whoever asked, and holds up nobody', async () => {
  const turn = inTurn()
  const [full, next] = await Promise.allSettled([
    turn(() => Promise.reject(new Error('penuh'))),
    turn(() => Promise.resolve('tetap')),
  ])
  expect(full).toMatchObject({ status: 'rejected', reason: { message: 'penuh' } })
  expect(next).toEqual({ status: 'fulfilled', value: 'tetap' })
})
