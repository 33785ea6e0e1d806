import { fork, type ChildProcess } from 'node:child_process'
import { statSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { accept, refuse, type Result } from '#base'
import {
  UnreadableRoll,
  type OpenedRoll,
  type OpenRoll,
  type RollBatch,
  type RollFileRefusal,
  type RollSource,
} from '#app'
import type { Asked, Said } from './read-process.ts'

/** Of the words of a workbook all are read before its first row is. A small file that takes as long as a large one is no list. */
const openLimit = { ms: 120_000, msForEachMegabyte: 3_000 } as const

/**
 * Lists, each read by a process of its own with a bounded heap: whoever brings a file chose every byte that is unpacked and parsed. It may
 * read the program and that file, writes nothing and starts nothing.
 */
export function createRollOpener(program: URL = new URL('./read-process.ts', import.meta.url)): OpenRoll {
  return async (source) => {
    const size = sizeOf(source)
    if (size === null) return refuse({ reason: 'roll-no-file' })
    const child = start(program)
    const first = await answer(child, { open: source }, openLimit.ms + (size / 1_000_000) * openLimit.msForEachMegabyte)
    if (first === null || 'refused' in first) {
      child.kill('SIGKILL')
      return refuse({ reason: first === null ? 'roll-broken' : first.refused })
    }
    return opened(child, first)
  }
}

const start = (program: URL): ChildProcess =>
  fork(fileURLToPath(program), {
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    env: { NODE_COMPILE_CACHE: process.env['NODE_COMPILE_CACHE'], MALLOC_ARENA_MAX: '2' },
    execArgv: ['--permission', '--allow-fs-read=*', '--max-old-space-size=192', '--max-semi-space-size=16'],
  })

/** Null: it is not there. */
function sizeOf(source: RollSource): number | null {
  if ('bytes' in source) return source.bytes.length
  try {
    return statSync(source.path).size
  } catch {
    return null
  }
}

/** Null: it ended, or took too long. */
const answer = (child: ChildProcess, asked: { readonly open: RollSource }, patienceMs: number) =>
  new Promise<Extract<Said, { opened: unknown } | { refused: unknown }> | null>((resolve) => {
    const impatience = setTimeout(() => {
      resolve({ refused: 'roll-too-slow' })
    }, patienceMs)
    const end = (said: Extract<Said, { opened: unknown } | { refused: unknown }> | null) => {
      clearTimeout(impatience)
      resolve(said)
    }
    child.once('message', (said: Said) => {
      end('opened' in said || 'refused' in said ? said : null)
    })
    child.once('exit', () => {
      end(null)
    })
    child.once('error', () => {
      end(null)
    })
    child.send(asked satisfies Asked, (error) => {
      if (error !== null) end(null)
    })
  })

function opened(
  child: ChildProcess,
  { opened: table }: Extract<Said, { opened: unknown }>,
): Result<OpenedRoll, RollFileRefusal> {
  let most = 0
  return accept({
    ...table,
    rssMb: () => most,
    close: () => void child.kill('SIGKILL'),
    async *read(asked) {
      for await (const said of saidBy(child, { read: asked })) {
        if ('refused' in said) throw new UnreadableRoll({ reason: said.refused })
        if ('opened' in said) continue
        most = Math.max(most, said.rssMb)
        if ('end' in said) return
        yield said.batch satisfies RollBatch
        child.send({ more: true } satisfies Asked)
      }
      throw new UnreadableRoll({ reason: 'roll-broken' })
    },
  })
}

/** What it says, in order, until it ends. */
async function* saidBy(child: ChildProcess, asked: Asked): AsyncGenerator<Said, void> {
  const waiting: Said[] = []
  let [ended, wake] = [false, (): void => undefined]
  const hear = (said: Said) => {
    waiting.push(said)
    wake()
  }
  const end = () => {
    ended = true
    wake()
  }
  child.on('message', hear)
  child.once('exit', end)
  child.send(asked)
  try {
    for (;;) {
      const said = waiting.shift()
      if (said !== undefined) yield said
      else if (ended || child.exitCode !== null) return
      else await new Promise<void>((resolve) => (wake = resolve))
    }
  } finally {
    child.off('message', hear)
    child.off('exit', end)
  }
}
