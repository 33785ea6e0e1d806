import { spawnSync } from 'node:child_process'
import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { editionId, findDataset, type OtherDatasetId } from '#core'
import { createShelf } from '#gear'
import { localDay } from '#law'
import type { Netra } from '#app'
import { readers } from '../../src/app/terbuka/dataset-rows.ts'

const scripts = join(import.meta.dirname, 'terbuka')
/** Read from the catalogue and from what was published: no database is needed. */
const without = ['ukuran', 'kerawanan'] as const satisfies readonly OtherDatasetId[]

/** An edition of real rows, and its folder. */
export async function writeEdition(folder: string): Promise<string> {
  const madeAt = new Date().toISOString()
  const head = { id: editionId(madeAt), day: localDay(madeAt, 'WIB'), madeAt, origin: 'https://netra.contoh.go.id' }
  const written = await createShelf(folder, 'CC-BY-4.0').write({ ...head, licence: 'CC-BY-4.0' }, contents())
  if (!written.ok) throw new Error(written.refusal.reason)
  return join(folder, head.id)
}

async function* contents() {
  for (const id of without) {
    const dataset = findDataset(id)
    const rows = readers[id]({} as Netra)
    if (dataset !== null && rows instanceof Promise) yield { dataset, batches: once(await rows) }
  }
}

async function* once<T>(value: T) {
  yield await Promise.resolve(value)
}

/** The same with one word changed in the JSON, in a folder of its own. */
export function spoilEdition(folder: string): string {
  const spoilt = `${folder}-rusak`
  cpSync(folder, spoilt, { recursive: true })
  const csv = readFileSync(join(spoilt, 'ukuran.csv'), 'utf8')
  writeFileSync(join(spoilt, 'ukuran.csv'), csv.replace(/^(sanksi,.*),5,/m, '$1,lima,'))
  writeFileSync(
    join(spoilt, 'ukuran.json'),
    readFileSync(join(spoilt, 'ukuran.json'), 'utf8').replace('"sanksi"', '"sangsi"'),
  )
  return spoilt
}

export const hasModule = (name: string) => spawnSync('python3', ['-c', `import ${name}`]).status === 0

export function askPython(script: 'read_parquet.py' | 'read_package.py', folder: string) {
  const { stdout, stderr, status } = spawnSync('python3', [join(scripts, script), folder], {
    encoding: 'utf8',
    timeout: 120_000,
  })
  return { ok: status === 0, said: `${stdout}\n${stderr}` }
}
