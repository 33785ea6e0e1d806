import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, afterEach, expect, test } from 'vitest'
import { allExamples, examplePapers } from '../../core/naskah/example-papers.ts'
import { openPress, usualLimits, type PressLimits } from './press.ts'

const folder = mkdtempSync(join(tmpdir(), 'netra-press-'))
afterAll(() => {
  rmSync(folder, { recursive: true })
})
const open: ReturnType<typeof openPress>[] = []
afterEach(() => {
  for (const press of open.splice(0)) press.close()
})

/** A press that does `work` with each paper instead of printing it. */
function pressThat(work: string, wish: Partial<PressLimits> = {}) {
  const program = join(folder, `${String(open.length)}-${String(work.length)}.mjs`)
  writeFileSync(
    program,
    `process.on('message', ({ number, paper }) => { ${work} })\nprocess.on('disconnect', () => process.exit())`,
  )
  const press = openPress({ ...usualLimits, ...wish }, pathToFileURL(program))
  open.push(press)
  return press
}
const paper = examplePapers.kajian
const tellsPid = 'process.send({ number, pdf: new TextEncoder().encode(String(process.pid)) })'
const pidOf = async (asked: ReturnType<ReturnType<typeof openPress>['print']>) => {
  const printed = await asked
  return printed.ok ? Buffer.from(printed.value).toString() : printed.refusal.reason
}

test('papers come back as they were asked for, more than there are presses', async () => {
  const press = openPress({ ...usualLimits, presses: 2 })
  open.push(press)
  const printed = await Promise.all(allExamples.map(press.print))
  expect(printed.map((one) => one.ok && Buffer.from(one.value).subarray(0, 5).toString())).toEqual(
    allExamples.map(() => '%PDF-'),
  )
})

test('a process makes room for a new one after its papers', async () => {
  const press = pressThat(tellsPid, { papers: 2 })
  const pids = await Promise.all([1, 2, 3].map(() => pidOf(press.print(paper))))
  expect(new Set(pids).size).toBe(2)
  expect(pids[0]).toBe(pids[1])
})

test('a paper that takes too long is given up, and the next is printed by another process', async () => {
  const press = pressThat(`if (paper.number !== 'hangs') ${tellsPid}; else for (;;);`, { limitMs: 1500 })
  const [hung, next] = await Promise.all([pidOf(press.print({ ...paper, number: 'hangs' })), pidOf(press.print(paper))])
  expect(hung).toBe('press-too-slow')
  expect(next).toMatch(/^\d+$/)
})

test('what the press cannot hold is refused at once', async () => {
  const press = pressThat(tellsPid, { waiting: 1 })
  const [first, second, third] = await Promise.all([1, 2, 3].map(() => pidOf(press.print(paper))))
  expect([first, second]).toEqual([expect.stringMatching(/^\d+$/), expect.stringMatching(/^\d+$/)])
  expect(third).toBe('press-busy')
})

test('a process that dies is a fault of its own paper only', async () => {
  const press = pressThat(`if (paper.number === 'kills') process.exit(3); else ${tellsPid}`)
  const killed = press.print({ ...paper, number: 'kills' })
  const next = pidOf(press.print(paper))
  await expect(killed).rejects.toThrow('the press ended with code 3')
  expect(await next).toMatch(/^\d+$/)
})

test('what lay ready behind a paper that dies or hangs is printed by another process', async () => {
  const press = pressThat(
    `if (paper.number === 'kills') process.exit(3); else if (paper.number === 'hangs') for (;;); else ${tellsPid}`,
    { limitMs: 1500 },
  )
  const killed = press.print({ ...paper, number: 'kills' })
  const hung = press.print({ ...paper, number: 'hangs' })
  const behind = [1, 2, 3].map(() => pidOf(press.print(paper)))
  await expect(killed).rejects.toThrow('code 3')
  expect(await pidOf(hung)).toBe('press-too-slow')
  for (const pid of await Promise.all(behind)) expect(pid).toMatch(/^\d+$/)
})

test('a closed press prints nothing more', async () => {
  const press = pressThat('for (;;);')
  const asked = [1, 2, 3].map(() => press.print(paper))
  press.close()
  await Promise.all(asked.map((one) => expect(one).rejects.toThrow('the press is closed')))
})

test('it is told nothing of the addresses and keys that its starter has', async () => {
  process.env['NETRA_DATABASES'] = 'postgres://secret'
  const press = pressThat('process.send({ number, pdf: new TextEncoder().encode(JSON.stringify(process.env)) })')
  expect(await pidOf(press.print(paper))).not.toContain('secret')
  delete process.env['NETRA_DATABASES']
})
