import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  lchownSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
} from 'node:fs'
import { createServer } from 'node:net'
import { constants, getPriority, tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { removePostgres } from '#gear'
import { root } from '../../scripts/ready.mjs'
import { freePort } from '../support/free-port.ts'
import { sessionPriority } from '../support/session-priority.ts'
import {
  expectedLoads,
  finishedLoads,
  killAll,
  killProgram,
  netra,
  nothingLeft,
  pidOf,
  programsOf,
  start,
  stop,
} from './running.ts'

/** One installation, from its first start on; each test finds what the one before it left. */
let dataDir: string
beforeAll(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'netra-life-'))
})
afterAll(async () => {
  killAll(dataDir)
  // A killed server's last children need a moment to let go of its files.
  await nothingLeft(dataDir)
  removePostgres(dataDir)
})

const link = /http:\/\/localhost:\d+\/mulai#\S{20,}/

test('killed at any moment of its first start, it completes by itself, and offers the first administrator his link', async () => {
  const moments: readonly (readonly [string, number])[] = [
    ['Starting the database', 0],
    ['Starting the database', 150],
    ['Starting the database', 450],
    ['Preparing the data', 100],
    ['Preparing the data', 600],
    ['Preparing the data', 2_000],
  ]
  for (const [line, ms] of moments) {
    const attempt = await start(dataDir)
    await attempt.until(() => attempt.output().includes(line))
    await sleep(ms)
    attempt.signalGroup('SIGKILL')
    await attempt.exit
  }
  const last = await start(dataDir)
  await last.ready()
  await last.until(() => last.output().includes('Ctrl-C'))
  expect(last.output()).toContain(`Netra is ready: ${last.url}`)
  expect(last.output()).toMatch(link)
  expect(last.output()).not.toContain('demonstration')
  expect(await finishedLoads(dataDir)).toEqual(expectedLoads)
  expect((await fetch(last.url)).status).toBe(200)
  // Ctrl-C goes to the whole group at once.
  last.signalGroup('SIGINT')
  expect(await last.exit).toBe(0)
  expect(await nothingLeft(dataDir)).toEqual([])
})

test('a second start does nothing twice and turns a third away; without its starter it ends in order', async () => {
  // The five seconds themselves are measured by `npm run bench -- start`; what makes them possible is held here.
  const lapor = { port: String(await freePort()), origin: 'http://lapor.contoh.test' }
  const second = await start(dataDir, {
    NETRA_ORIGIN: 'http://netra.contoh.test',
    NETRA_LAPOR_ORIGIN: lapor.origin,
    NETRA_LAPOR_PORT: lapor.port,
  })
  await second.ready()
  // Reporters have a process of their own beside it, and the main one leads to it.
  await second.until(() => second.output().includes(`Reports are taken in at ${lapor.origin}`))
  expect((await fetch(`http://localhost:${lapor.port}/health/ready`)).status).toBe(200)
  expect((await fetch(`http://localhost:${lapor.port}/masuk`)).status).toBe(404)
  const led = await fetch(`${second.url}/en/lapor?x=1`, { redirect: 'manual' })
  expect([led.status, led.headers.get('location')]).toEqual([307, `${lapor.origin}/en/lapor?x=1`])
  expect((await fetch(`${second.url}/masuk`)).status).toBe(200)
  expect(second.output()).not.toMatch(/Installing|Building/)
  expect(await finishedLoads(dataDir)).toEqual(expectedLoads)
  // Where the system allows it, who reads comes before what is worked out meanwhile.
  const [web, worker] = [pidOf(dataDir, 'src/main/web.ts'), pidOf(dataDir, 'src/main/worker.ts')]
  const forward = process.getuid?.() === 0 ? constants.priority.PRIORITY_ABOVE_NORMAL : 0
  expect([getPriority(web) - getPriority(worker), sessionPriority(web) ?? forward]).toEqual([forward, forward])

  const third = await start(dataDir)
  expect(await third.exit).toBe(1)
  expect(third.output()).toContain('Netra already runs on')
  expect((await fetch(`${second.url}/health/ready`)).status).toBe(200)
  // Locked out, or first: the same link, from beside the running one.
  const told = await netra(dataDir, 'admin-link')
  expect(told).toMatchObject({ code: 0, err: '' })
  expect(told.out).toMatch(link)

  killProgram(dataDir, 'scripts/start.mjs')
  expect(await nothingLeft(dataDir)).toEqual([])
})

test('without its supervisor the programs end; a start takes over what is left, and all may be killed at once', async () => {
  const first = await start(dataDir)
  await first.ready()
  killProgram(dataDir, 'src/main/start.ts')
  expect(await first.exit).toBe(1)
  await expect.poll(() => programsOf(dataDir)).toEqual([])
  expect(await finishedLoads(dataDir)).toEqual(expectedLoads)

  const second = await start(dataDir)
  await second.ready()
  second.signalGroup('SIGKILL')
  await second.exit
  // The database server is in no terminal's group.
  expect(await finishedLoads(dataDir)).toEqual(expectedLoads)
})

test.each(['src/main/worker.ts', 'src/main/web.ts'] as const)(
  '%s that is killed is started again, and the other one goes on meanwhile',
  async (killed) => {
    const running = await start(dataDir)
    await running.ready()
    const others = programsOf(dataDir).filter((program) => program !== killed)
    killProgram(dataDir, killed)
    await running.until(() => running.output().includes('it is started again'))
    if (killed === 'src/main/worker.ts') expect((await fetch(running.url)).status).toBe(200)
    await running.until(() => programsOf(dataDir).includes(killed))
    await running.ready()
    expect(programsOf(dataDir)).toEqual(expect.arrayContaining([...others, killed]))
    expect(await stop(running)).toBe(0)
    expect(await nothingLeft(dataDir)).toEqual([])
  },
)

test('npm that is killed outright takes it along', async () => {
  const running = await start(dataDir, {}, { program: ['npm', 'start'] })
  await running.ready()
  running.signal('SIGKILL')
  await running.exit
  expect(await nothingLeft(dataDir)).toEqual([])
})

test('a port that is taken ends the start with a reason, and leaves nothing', async () => {
  const holder = createServer()
  const port = await freePort()
  await new Promise<void>((resolve) => holder.listen(port, resolve))
  const running = await start(dataDir, { PORT: String(port) })
  expect(await running.exit).toBe(1)
  expect(running.output()).toContain(`Port ${port} is taken`)
  holder.close()
  expect(await nothingLeft(dataDir)).toEqual([])
})

test.runIf(process.getuid?.() === 0 && isOpenToAll(root))(
  'somebody who is not root starts it too, from nothing and over what is there',
  async () => {
    const [, , uid, gid] = /^nobody:(.*)$/m.exec(readFileSync('/etc/passwd', 'utf8'))?.[0].split(':') ?? []
    const user = { uid: Number(uid), gid: Number(gid) }
    const theirs = mkdtempSync(join(tmpdir(), 'netra-nobody-'))
    chownSync(theirs, user.uid, user.gid)
    try {
      const first = await start(theirs, { HOME: theirs }, { user })
      await first.until(() => first.output().includes('Preparing the data'))
      expect(await stop(first)).toBe(0)
      rmSync(join(theirs, 'postgres'), { recursive: true })
      giveCopy(join(dataDir, 'keys'), join(theirs, 'keys'), user)
      giveCopy(realpathSync(join(dataDir, 'postgres')), join(theirs, 'postgres'), user)
      const second = await start(theirs, { HOME: theirs }, { user })
      await second.ready()
      expect(await finishedLoads(theirs)).toEqual(expectedLoads)
      expect(await stop(second)).toBe(0)
      expect(await nothingLeft(theirs)).toEqual([])
    } finally {
      killAll(theirs)
      await nothingLeft(theirs)
      rmSync(theirs, { recursive: true, force: true })
    }
  },
)

/** A clone below a 0700 home can be started by nobody else, and there is nothing to prove. */
function isOpenToAll(folder: string): boolean {
  const isOpen = (statSync(folder).mode & 0o005) === 0o005
  return isOpen && (dirname(folder) === folder || isOpenToAll(dirname(folder)))
}

function giveCopy(from: string, to: string, { uid, gid }: { readonly uid: number; readonly gid: number }): void {
  if (!existsSync(from)) return
  cpSync(from, to, { recursive: true, filter: (name) => !/\/run$|\.unfinished-/.test(name) })
  for (const name of ['', ...readdirSync(to, { recursive: true, encoding: 'utf8' })])
    lchownSync(join(to, name), uid, gid)
  chmodSync(to, 0o700)
}
