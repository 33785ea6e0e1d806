import { fork, type ChildProcess } from 'node:child_process'
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

export type PainterLimits = {
  /** A process grows with what it paints; after so many it makes room for a new one. */
  readonly pictures: number
  /** Without work for so long it ends. */
  readonly idleMs: number
}
const usualLimits: PainterLimits = { pictures: 50, idleMs: 10_000 }

type Picture = Uint8Array<ArrayBuffer> | null
type Hand = { readonly child: ChildProcess; given: number; timer: NodeJS.Timeout }

/**
 * Pictures for those who cannot show an SVG, painted one after the other in a process beside the one that serves, which does not keep the memory
 * of it. The same picture is painted once: what is asked for twice is kept, the last few of them.
 */
export function createPainter(
  program: URL = new URL('./paint-process.ts', import.meta.url),
  limits: PainterLimits = usualLimits,
): PaintPicture {
  const kept = new Map<string, Promise<Picture>>()
  let before: Promise<unknown> = Promise.resolve()
  let fonts: string | null = null
  let hand: Hand | null = null

  const begin = (): Hand => {
    fonts ??= fontsFile()
    return (hand = { child: start(program, fonts), given: 0, timer: setTimeout(() => undefined) })
  }
  const letGo = (own: Hand) => {
    clearTimeout(own.timer)
    own.child.kill('SIGKILL')
    if (hand === own) hand = null
  }
  /** It keeps no program running that has nothing else to do. */
  const rest = (own: Hand) => {
    own.child.unref()
    own.child.channel?.unref()
    own.timer = setTimeout(() => {
      letGo(own)
    }, limits.idleMs).unref()
  }
  const paint = async (svg: string): Promise<Picture> => {
    const own = hand?.child.connected === true ? hand : begin()
    clearTimeout(own.timer)
    own.child.ref()
    own.child.channel?.ref()
    own.given += 1
    const picture = await paintBy(own.child, svg)
    if (picture === null || own.given >= limits.pictures) letGo(own)
    else rest(own)
    return picture
  }

  return (svg) => {
    const known = kept.get(svg)
    if (known !== undefined) return known
    const mine = before.then(() => paint(svg))
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

function start(program: URL, fonts: string): ChildProcess {
  const child = fork(program, {
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    env: { NODE_COMPILE_CACHE: process.env['NODE_COMPILE_CACHE'], FONTCONFIG_FILE: fonts },
    execArgv: ['--permission', '--allow-addons', '--allow-fs-read=*', '--max-old-space-size=128'],
  })
  // Of one that fails between two pictures nobody has to hear: the next is painted by another.
  return child.on('error', () => undefined)
}

/** None where it takes too long or the process ends, as it does of what cannot be painted. */
const paintBy = (child: ChildProcess, svg: string) =>
  new Promise<Picture>((settle) => {
    const end = (picture: Picture) => {
      clearTimeout(impatience)
      child.off('message', painted).off('error', failed).off('exit', failed)
      settle(picture)
    }
    const painted = (picture: Uint8Array) => {
      end(new Uint8Array(picture))
    }
    const failed = () => {
      end(null)
    }
    const impatience = setTimeout(failed, limitMs)
    child.on('message', painted).on('error', failed).on('exit', failed)
    child.send(svg, (error) => {
      if (error !== null) failed()
    })
  })
