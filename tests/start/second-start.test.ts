import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { removePostgres } from '#gear'
import { expectedLoads, finishedLoads, killAll, nothingLeft, start, stop } from './running.ts'

let dataDir: string
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'netra-second-'))
})
afterEach(async () => {
  killAll(dataDir)
  await nothingLeft(dataDir)
  removePostgres(dataDir)
})

test('it starts from nothing, stops leaving nothing, and does nothing twice the second time', async () => {
  const first = await start(dataDir)
  await first.ready()
  await first.until(() => first.output().includes(`Netra is ready: ${first.url}`))
  expect(await finishedLoads(dataDir)).toEqual(expectedLoads)
  expect((await fetch(first.url)).status).toBe(200)
  expect(await stop(first)).toBe(0)
  expect(await nothingLeft(dataDir)).toEqual([])

  // The five seconds themselves are measured by `npm run bench -- start`; what makes them possible is held here.
  const second = await start(dataDir)
  await second.ready()
  expect(second.output()).not.toMatch(/Installing|Building/)
  expect(await finishedLoads(dataDir)).toEqual(expectedLoads)

  // While it runs, another on the same data is turned away with a sentence and breaks nothing.
  const third = await start(dataDir)
  expect(await third.exit).toBe(1)
  expect(third.output()).toContain('Netra already runs on')
  expect((await fetch(`${second.url}/health/ready`)).status).toBe(200)

  // Killed outright while it serves, it leaves a database server behind, and starts again over it.
  second.signalGroup('SIGKILL')
  await second.exit
  const fourth = await start(dataDir)
  await fourth.ready()
  expect(await finishedLoads(dataDir)).toEqual(expectedLoads)
  fourth.signalGroup('SIGINT')
  await fourth.exit
  expect(await nothingLeft(dataDir)).toEqual([])
})
