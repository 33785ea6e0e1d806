/** The other side of create-shelf.ts: writes one edition beside the others, and gets neither addresses nor keys. */
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, open, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import {
  dataPackage,
  datasets,
  findDataset,
  licenceText,
  packageName,
  readme,
  sumsName,
  sumsText,
  wholeName,
  type Dataset,
  type Edition,
  type EditionFile,
  type EditionHead,
} from '#core'
import { manifestFile } from './editions.ts'
import { openParquetWriter, type ParquetWriter } from './parquet.ts'
import { shelfRefusalOf } from './refusal-of.ts'
import { openTable, type TableFiles } from './table-files.ts'
import type { Asked, Said } from './write-protocol.ts'
import { writeZipFile } from './write-zip-file.ts'

type Begun = {
  readonly folder: string
  readonly head: EditionHead
  readonly parquet: ParquetWriter
  readonly files: EditionFile[]
  readonly rows: Record<string, number>
  table: { readonly dataset: Dataset; readonly files: TableFiles } | null
}

let begun: Begun | null = null

async function answer(asked: Asked): Promise<Said> {
  if ('begin' in asked) {
    const { folder, head } = asked.begin
    await mkdir(folder)
    begun = { folder, head, parquet: await openParquetWriter(folder), files: [], rows: {}, table: null }
    return { done: true }
  }
  if (begun === null) throw new Error('nothing was begun')
  if ('rows' in asked) {
    await begun.table?.files.add(asked.rows)
    return { done: true }
  }
  await closeTable(begun)
  if ('end' in asked) return { edition: await finish(begun) }
  const dataset = findDataset(asked.dataset)
  if (dataset === null) throw new Error(`there is no dataset ${asked.dataset}`)
  begun.table = { dataset, files: await openTable(begun.folder, dataset) }
  return { done: true }
}

async function closeTable(edition: Begun): Promise<void> {
  const { table, folder, head, parquet, files, rows } = edition
  if (table === null) return
  const written = await table.files.close()
  await parquet.write(table.dataset, head)
  files.push(...written.files, await told(folder, `${table.dataset.id}.parquet`))
  rows[table.dataset.id] = written.rows
  edition.table = null
}

async function finish({ folder, head, parquet, files, rows }: Begun): Promise<Edition> {
  parquet.close()
  await rm(join(folder, '.duckdb'), { recursive: true, force: true })
  const add = async (name: string, text: string) => {
    await writeFile(join(folder, name), text, { flag: 'wx' })
    files.push(await told(folder, name))
  }
  const there = datasets.filter(({ id }) => rows[id] !== undefined)
  await add(packageName, `${JSON.stringify(dataPackage(head, there, files), null, 1)}\n`)
  await add('README.md', readme(head, there))
  await add('LICENSE.txt', licenceText(head, there))
  await add(sumsName, sumsText(files))
  const names = files.map(({ name }) => name)
  await writeZipFile(folder, wholeName, names)
  files.push(await told(folder, wholeName))
  const edition: Edition = { ...head, files, rows }
  await writeFile(join(folder, manifestFile), JSON.stringify(edition), { flag: 'wx' })
  for (const name of [...names, wholeName, manifestFile]) await settle(join(folder, name))
  await rename(folder, join(dirname(folder), head.id))
  return edition
}

async function told(folder: string, name: string): Promise<EditionFile> {
  const hash = createHash('sha256')
  let bytes = 0
  for await (const chunk of createReadStream(join(folder, name)) as AsyncIterable<Buffer>) {
    hash.update(chunk)
    bytes += chunk.length
  }
  return { name, bytes, sha256: hash.digest('hex') }
}

/** On the disk before it has its name: a machine that loses its power has a whole edition or none. */
async function settle(path: string): Promise<void> {
  const file = await open(path, 'r+')
  try {
    await file.datasync()
  } finally {
    await file.close()
  }
}

process.on('message', (asked: Asked) => {
  answer(asked).then(
    (said) => process.send?.(said),
    (fault: unknown) => {
      const refused = shelfRefusalOf(fault) ?? 'shelf-writer-ended'
      process.send?.({ refused, because: String(fault) } satisfies Said)
    },
  )
})
// Whoever asked is gone: nobody would hear of it.
process.on('disconnect', () => process.exit(1))
