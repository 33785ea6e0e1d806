import { fork } from 'node:child_process'
import { accept, refuse, type Result } from '#base'
import type { CopyImage, ImageCopy, ImageRefusal } from '#app'
import { imprintOf } from '#core'

export type Copied =
  | { readonly copy: Omit<ImageCopy, 'imprint'>; readonly grey: Uint8Array }
  | { readonly refused: ImageRefusal['reason'] }

const limitMs = 20_000

/**
 * Safe copies, each made in a process of its own that gets neither addresses nor keys, writes nothing and starts nothing, and is ended
 * when it takes too long: who sends a picture chose every byte that the decoder reads. One at a time, because each may take much memory.
 */
export function createImageCopier(
  program: URL = new URL('./copy-process.ts', import.meta.url),
  patienceMs = limitMs,
): CopyImage {
  let before: Promise<unknown> = Promise.resolve()
  return (bytes) => {
    const mine = before.then(() => copyOnce(program, patienceMs, bytes))
    before = mine.catch(() => undefined)
    return mine
  }
}

const copyOnce = (program: URL, patienceMs: number, bytes: Uint8Array) =>
  new Promise<Result<ImageCopy, ImageRefusal>>((resolve) => {
    const child = fork(program, {
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      env: { NODE_COMPILE_CACHE: process.env['NODE_COMPILE_CACHE'] },
      execArgv: ['--permission', '--allow-addons', '--allow-fs-read=*', '--max-old-space-size=256'],
    })
    const end = (result: Result<ImageCopy, ImageRefusal>) => {
      clearTimeout(impatience)
      child.kill('SIGKILL')
      resolve(result)
    }
    const impatience = setTimeout(() => {
      end(refuse({ reason: 'image-too-slow' }))
    }, patienceMs)
    child.once('message', (answer: Copied) => {
      end(
        'copy' in answer
          ? accept({ ...answer.copy, imprint: imprintOf(answer.grey) })
          : refuse({ reason: answer.refused }),
      )
    })
    // It fell over a picture: that is an answer, too.
    child.once('error', () => {
      end(refuse({ reason: 'image-unreadable' }))
    })
    child.once('exit', () => {
      end(refuse({ reason: 'image-unreadable' }))
    })
    child.send(bytes, (error) => {
      if (error !== null) end(refuse({ reason: 'image-unreadable' }))
    })
  })
