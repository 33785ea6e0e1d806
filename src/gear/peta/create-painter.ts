import { fork } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { PaintPicture } from '#app'

const limitMs = 20_000
const mostKept = 64

const { resolve } = createRequire(import.meta.url)

/** Fontconfig is told of one folder alone: letters of the machine would print otherwise elsewhere, and a machine without any none. */
function fontsFile(): string {
  const file = join(mkdtempSync(join(tmpdir(), 'netra-huruf-')), 'fonts.conf')
  const folder = dirname(resolve('dejavu-fonts-ttf/ttf/DejaVuSans.ttf'))
  writeFileSync(file, `<?xml version="1.0"?><fontconfig><dir>${folder}</dir></fontconfig>`)
  return file
}

/**
 * Pictures for those who cannot show an SVG, each painted in a process of its own, so that the one that serves does not keep the memory of
 * it. The same picture is painted once: what is asked for twice is kept, the last few of them.
 */
export function createPainter(program: URL = new URL('./paint-process.ts', import.meta.url)): PaintPicture {
  const kept = new Map<string, Promise<Uint8Array<ArrayBuffer> | null>>()
  let before: Promise<unknown> = Promise.resolve()
  let fonts: string | null = null
  return (svg) => {
    const known = kept.get(svg)
    if (known !== undefined) return known
    const mine = before.then(() => paintOnce(program, (fonts ??= fontsFile()), svg))
    before = mine
    kept.set(svg, mine)
    void mine.then((picture) => picture ?? kept.delete(svg))
    for (const oldest of kept.keys()) {
      if (kept.size <= mostKept) break
      kept.delete(oldest)
    }
    return mine
  }
}

const paintOnce = (program: URL, fonts: string, svg: string) =>
  new Promise<Uint8Array<ArrayBuffer> | null>((settle) => {
    const child = fork(program, {
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      env: { NODE_COMPILE_CACHE: process.env['NODE_COMPILE_CACHE'], FONTCONFIG_FILE: fonts },
      execArgv: ['--permission', '--allow-addons', '--allow-fs-read=*', '--max-old-space-size=128'],
    })
    const end = (picture: Uint8Array<ArrayBuffer> | null) => {
      clearTimeout(impatience)
      child.kill('SIGKILL')
      settle(picture)
    }
    const impatience = setTimeout(() => {
      end(null)
    }, limitMs)
    child.once('message', (picture: Uint8Array) => {
      end(new Uint8Array(picture))
    })
    child.once('error', () => {
      end(null)
    })
    child.once('exit', () => {
      end(null)
    })
    child.send(svg, (error) => {
      if (error !== null) end(null)
    })
  })
