import { fork, type ChildProcess } from 'node:child_process'
import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { accept, refuse, type Result } from '#base'
import type { OpenDataShelf, ShelfRefusal } from '#app'
import type { Edition, EditionHead, LicenceId } from '#core'
import { clearEditions, clearUnfinished, openEditions, unfinished } from './editions.ts'
import { shelfRefusalOf } from './refusal-of.ts'
import type { Asked, Said } from './write-protocol.ts'

/** Rows that go over at once. */
const atOnce = 2_000

/** Open data as files of one folder. `program` writes them. */
export function createShelf(
  folder: string,
  licence: LicenceId,
  program: URL = new URL('./write-process.ts', import.meta.url),
): OpenDataShelf {
  let writing: ChildProcess | null = null
  let hasStopped = false
  const isStopped = () => hasStopped
  return {
    licence,
    ...openEditions(folder),
    stop: () => {
      hasStopped = true
      writing?.kill('SIGKILL')
    },
    write: async (head, contents) => {
      if (isStopped()) return refuse({ reason: 'shelf-stopped' })
      try {
        await mkdir(folder, { recursive: true })
        await clearUnfinished(folder)
      } catch (fault) {
        return refuse({ reason: shelfRefusalOf(fault) ?? 'shelf-closed' })
      }
      const child = start(program, folder)
      writing = child
      const staged = join(folder, `${unfinished}${head.id}`)
      try {
        const written = await writeBy(child, { folder: staged, head }, contents)
        if (!written.ok) return isStopped() ? refuse({ reason: 'shelf-stopped' }) : written
        await clearEditions(folder, head)
        return written
      } finally {
        writing = null
        await ended(child)
        await rm(staged, { recursive: true, force: true })
      }
    },
  }
}

const start = (program: URL, folder: string): ChildProcess =>
  fork(fileURLToPath(program), {
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    env: { NODE_COMPILE_CACHE: process.env['NODE_COMPILE_CACHE'], MALLOC_ARENA_MAX: '2', TZ: 'UTC' },
    execArgv: [
      ...['--permission', '--allow-addons', '--allow-fs-read=*', `--allow-fs-write=${folder}/*`],
      ...['--no-warnings', '--max-old-space-size=192'],
    ],
  })

async function writeBy(
  child: ChildProcess,
  begin: { readonly folder: string; readonly head: EditionHead },
  contents: Parameters<OpenDataShelf['write']>[1],
): Promise<Result<Edition, ShelfRefusal>> {
  const first = await ask(child, { begin })
  if ('refused' in first) return refuse({ reason: first.refused })
  for await (const { dataset, batches } of contents) {
    const opened = await ask(child, { dataset: dataset.id })
    if ('refused' in opened) return refuse({ reason: opened.refused })
    for await (const rows of batches)
      for (let from = 0; from < rows.length; from += atOnce) {
        const taken = await ask(child, { rows: rows.slice(from, from + atOnce) })
        if ('refused' in taken) return refuse({ reason: taken.refused })
      }
  }
  const last = await ask(child, { end: true })
  if ('edition' in last) return accept(last.edition)
  return refuse({ reason: 'refused' in last ? last.refused : 'shelf-writer-ended' })
}

/** A process that ended answers that it did. */
const ask = (child: ChildProcess, asked: Asked) =>
  new Promise<Said>((resolve) => {
    const gone = () => {
      settle({ refused: 'shelf-writer-ended', because: 'the process ended' })
    }
    const settle = (said: Said) => {
      child.off('message', settle)
      child.off('exit', gone)
      resolve(said)
    }
    child.on('message', settle)
    child.on('exit', gone)
    if (!child.connected) gone()
    else
      child.send(asked, (error) => {
        if (error !== null) gone()
      })
  })

const ended = (child: ChildProcess) =>
  new Promise<void>((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) resolve()
    else {
      child.once('exit', () => {
        resolve()
      })
      child.kill('SIGKILL')
    }
  })
