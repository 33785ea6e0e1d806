import { spawn, type ChildProcess } from 'node:child_process'
import { join } from 'node:path'
import type { DatabaseUrls } from './database-server.ts'
import { home } from './folders.ts'
import { undumped, withoutDumps } from './no-dumps.ts'

export type Child = {
  readonly name: string
  readonly pid: number
  /** Resolves when it says that it serves; rejects when it ends before. */
  readonly ready: Promise<void>
  /** Resolves when it ends, with how. */
  readonly ended: Promise<string>
  readonly stop: (limitMs: number) => Promise<void>
}

/**
 * What V8 may keep before it tidies up, in megabytes. Left alone it lets the heap of a busy web process grow past the 350 MB that the whole
 * process may have, though less than half of that is in use.
 */
const heap = {
  web: ['--max-semi-space-size=8', '--max-old-space-size=256'],
  lapor: ['--max-semi-space-size=8', '--max-old-space-size=256'],
  worker: [],
} as const

/**
 * glibc gives each thread room of its own and takes it back late: under load it was 30 MB of a web process, and no request was faster for it. What is
 * large goes back at once, and leaves no holes: the body of a page, and above all what V8 takes, 32 KB at a time, while it reads our sources (57 MB
 * that no web process gave back after its start).
 */
const arenas = { MALLOC_ARENA_MAX: '2', MALLOC_MMAP_THRESHOLD_: '32768' }

/**
 * Starts one of our programs with only those database addresses it needs. Detached, so that Ctrl-C comes to the
 * supervisor alone and the children end in order; the channel ends them when the supervisor is killed outright.
 * None of them leaves its memory on the disk when it ends, is told to, or breaks (no-dumps.ts). `stderr`, an open file, is where it writes its log; by default, where we write ours.
 */
export function startChild(
  name: keyof typeof heap,
  urls: Partial<DatabaseUrls>,
  env: NodeJS.ProcessEnv = process.env,
  stderr: number | 'inherit' = 'inherit',
): Child {
  const options = ['--enable-source-maps', '--disable-sigusr1', ...heap[name]]
  const [program, args] = undumped(process.execPath, [...options, join(home, `src/main/${name}.ts`)])
  const child = spawn(program, args, {
    cwd: home,
    env: {
      ...arenas,
      ...env,
      NODE_OPTIONS: withoutDumps(env['NODE_OPTIONS']),
      // What Node keeps of compiled sources stays in the memory of whoever loads it, 17 MB; a start without it takes a second more. What these start has it.
      ...(name === 'worker' ? {} : { NODE_DISABLE_COMPILE_CACHE: '1' }),
      DATABASE_URL: undefined,
      NETRA_DATABASES: JSON.stringify(urls),
    },
    stdio: ['ignore', 'inherit', stderr, 'ipc'],
    detached: true,
  })
  const ended = new Promise<string>((resolve) => {
    child.once('error', (error) => {
      resolve(`${name} could not start: ${error.message}`)
    })
    child.once('exit', (code, signal) => {
      resolve(`${name} ended ${signal ? `by ${signal}` : `with code ${String(code)}`}`)
    })
  })
  const ready = new Promise<void>((resolve, reject) => {
    child.on('message', (message) => {
      if (message === 'ready') resolve()
    })
    void ended.then((how) => {
      reject(new Error(`${how}, before it served.`))
    })
  })
  // Whoever does not wait for it hears of the end by `ended`.
  ready.catch(() => undefined)
  return { name, pid: child.pid ?? 0, ready, ended, stop: (limitMs) => stop(child, ended, limitMs) }
}

async function stop(child: ChildProcess, ended: Promise<string>, limitMs: number): Promise<void> {
  child.kill('SIGTERM')
  const timer = setTimeout(() => child.kill('SIGKILL'), limitMs)
  await ended
  clearTimeout(timer)
}
