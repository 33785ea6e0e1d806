import { appendFile, mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { SeenWaiting } from '#app'
import { createWrittenNotes } from './written-notes.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'netra-tertulis-'))
})
afterEach(() => rm(folder, { recursive: true }))

const mark = (nth: number) => Buffer.alloc(16, nth)
const rows = (...all: readonly number[]): readonly SeenWaiting[] => all.map((nth) => ({ seq: nth, mark: mark(nth) }))
const opened = (origin = 'netra.example/log') => createWrittenNotes(folder, origin)
const waiting =
  (...all: readonly number[]) =>
  () =>
    Promise.resolve(rows(...all))

test('what was noted and came is not gone, whatever came that was never noted', async () => {
  const notes = opened()
  await notes.note(waiting(1, 2))
  expect(await notes.settle([mark(2), mark(3), mark(1)], true)).toBe(0)
  expect(await notes.settle([], true)).toBe(0)
})

test('what was noted and did not come is gone for good, also for a process that starts later', async () => {
  await opened().note(waiting(1, 2))
  await opened().note(waiting(1, 2, 3))
  expect(await opened().settle([mark(2)], true)).toBe(2)
  expect(await opened().settle([], true)).toBe(2)
  expect(await opened('lain.example/log').settle([], true)).toBe(0)
})

test('of a batch in parts what came with each part came', async () => {
  const notes = opened()
  await notes.note(waiting(1, 2, 3))
  expect(await notes.settle([mark(1)], false)).toBe(0)
  await notes.note(waiting(2, 3, 4))
  expect(await notes.settle([mark(3)], false)).toBe(0)
  expect(await notes.settle([mark(4)], true)).toBe(1)
})

test('asks only for what is new, and from the first again where somebody settled meanwhile', async () => {
  const [notes, asked] = [opened(), [] as number[]]
  const ask = (all: readonly SeenWaiting[]) => (seq: number) => {
    asked.push(seq)
    return Promise.resolve(all)
  }
  await notes.note(ask(rows(7)))
  await notes.note(ask(rows(7, 9)))
  await notes.note(ask([]))
  await opened().settle([mark(7), mark(9)], true)
  await notes.note(ask(rows(11)))
  expect(asked).toEqual([0, 7, 9, 0])
  expect(await notes.settle([], true)).toBe(1)
})

test('half a record that a power failure left is none, and what comes after it is whole', async () => {
  await opened().note(waiting(1))
  const [file = ''] = await readdir(folder)
  await appendFile(join(folder, file), Buffer.of(1, 9, 9))
  await opened().note(waiting(1, 2))
  expect(await opened().settle([mark(1)], true)).toBe(1)
})
