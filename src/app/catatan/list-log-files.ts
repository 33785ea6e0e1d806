import { hashesAt, pathOfTile, tileIn, tileWidth } from '#core'
import { logStore } from '#store'
import type { Netra } from '../ports.ts'
import { readHead, readLogFile } from './read-log.ts'

type LogFile = { readonly path: string; readonly bytes: Buffer }

/** Every file of the log as its newest head has it, the head last: what is copied to any static host is then a log, whole or not yet there. */
export async function* listLogFiles(netra: Pick<Netra, 'db' | 'logSigner'>): AsyncGenerator<LogFile> {
  const [head, note] = [await logStore.head(netra.db), await readHead(netra)]
  if (head === null || note === null) return
  for (const path of pathsOf(head.size)) {
    const bytes = await readLogFile(netra, path)
    if (bytes === null) throw new Error(`${path} is missing`)
    yield { path, bytes }
  }
  yield { path: 'checkpoint', bytes: Buffer.from(note) }
}

function* pathsOf(size: number): Generator<string> {
  for (let level = 0; hashesAt(level, size) > 0; level += 1)
    for (const kind of level === 0 ? (['entries', 0] as const) : [level])
      for (let index = 0; index * tileWidth < hashesAt(level, size); index += 1) {
        const tile = tileIn(size, kind, index)
        if (tile !== null) yield pathOfTile(tile)
      }
}
