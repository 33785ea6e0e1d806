import { createHash, type Hash } from 'node:crypto'
import { createWriteStream, type WriteStream } from 'node:fs'
import { join } from 'node:path'
import { once } from 'node:events'
import { finished } from 'node:stream/promises'
import { csvLine, jsonLine, type Dataset, type DatasetRow, type EditionFile } from '#core'

type Growing = { readonly name: string; readonly stream: WriteStream; readonly hash: Hash; bytes: number }

export type TableFiles = {
  readonly add: (rows: readonly DatasetRow[]) => Promise<void>
  readonly close: () => Promise<{ readonly files: readonly EditionFile[]; readonly rows: number }>
}

/** A dataset as CSV and as JSON, as its rows come. */
export async function openTable(folder: string, { id, columns }: Dataset): Promise<TableFiles> {
  const names = columns.map(({ name }) => name)
  const csv = grow(folder, `${id}.csv`)
  const json = grow(folder, `${id}.json`)
  let rows = 0
  await write(csv, csvLine(names))
  await write(json, '[')
  return {
    add: async (more) => {
      for (const row of more) if (row.length !== names.length) throw new Error(`a row of ${id} has other columns`)
      const texts = more.map((row) => row.map((cell) => (cell === '' ? null : cell)))
      await write(csv, texts.map(csvLine).join(''))
      await write(json, texts.map((row, at) => `${rows + at === 0 ? '\n' : ',\n'}${jsonLine(names, row)}`).join(''))
      rows += more.length
    },
    close: async () => {
      await write(json, '\n]\n')
      return { files: [await whole(csv), await whole(json)], rows }
    },
  }
}

function grow(folder: string, name: string): Growing {
  const stream = createWriteStream(join(folder, name), { flags: 'wx', mode: 0o644 })
  // What goes wrong is told to whoever writes next, or closes.
  stream.on('error', () => undefined)
  return { name, stream, hash: createHash('sha256'), bytes: 0 }
}

async function write(file: Growing, text: string): Promise<void> {
  const bytes = Buffer.from(text)
  file.hash.update(bytes)
  file.bytes += bytes.length
  if (file.stream.errored) throw file.stream.errored
  if (!file.stream.write(bytes)) await once(file.stream, 'drain')
}

async function whole({ name, stream, hash, bytes }: Growing): Promise<EditionFile> {
  stream.end()
  await finished(stream)
  return { name, bytes, sha256: hash.digest('hex') }
}
