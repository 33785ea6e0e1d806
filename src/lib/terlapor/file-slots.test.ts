import { expect, test } from 'vitest'
import { inSlot } from './file-slots.ts'

test('two files come at once, a third is told to wait, and a place is free again however the work ended', async () => {
  const ends: (() => void)[] = []
  const held = () =>
    inSlot(
      () =>
        new Promise<string>((resolve) =>
          ends.push(() => {
            resolve('kept')
          }),
        ),
    )
  const [one, other] = [held(), held()]
  expect(await inSlot(() => Promise.resolve('third'))).toBeNull()
  ends.forEach((end) => {
    end()
  })
  expect(await Promise.all([one, other])).toEqual(['kept', 'kept'])
  await expect(inSlot(() => Promise.reject(new Error('broken')))).rejects.toThrow('broken')
  expect(await inSlot(() => Promise.resolve('free'))).toBe('free')
})
