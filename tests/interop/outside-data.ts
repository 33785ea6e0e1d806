import { spawnSync } from 'node:child_process'
import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  datasets,
  editionId,
  type Cell,
  type ColumnType,
  type Dataset,
  type DatasetRow,
  type OtherDatasetId,
} from '#core'
import { createShelf } from '#gear'
import { localDay } from '#law'
import type { Netra } from '#app'
import { readers } from '../../src/app/terbuka/dataset-rows.ts'

/** Read from the catalogue and from what was published: no database is needed. */
const without = ['ukuran', 'kerawanan'] as const satisfies readonly OtherDatasetId[]

/** An edition of real rows, and its folder. */
export async function writeEdition(folder: string): Promise<string> {
  const madeAt = new Date().toISOString()
  const head = {
    id: editionId(madeAt),
    day: localDay(madeAt, 'WIB'),
    madeAt,
    mode: 'production',
    origin: 'https://netra.contoh.go.id',
  } as const
  const written = await createShelf(folder, 'CC-BY-4.0').write({ ...head, licence: 'CC-BY-4.0' }, contents())
  if (!written.ok) throw new Error(written.refusal.reason)
  return join(folder, head.id)
}

async function* contents() {
  for (const dataset of datasets) {
    const id = without.find((one) => one === dataset.id)
    const rows = id === undefined ? null : readers[id]({} as Netra)
    yield { dataset, batches: once(rows instanceof Promise ? await rows : rowsOf(dataset)) }
  }
}

/** Of every other dataset a full row, and one of as many empty cells as its dictionary allows: its shape is real, its words are not. */
const rowsOf = ({ columns }: Dataset): readonly DatasetRow[] =>
  [0, 1].map((nth) => columns.map(({ type, empty }) => (nth === 1 && empty !== null ? null : cells[type](nth))))

const cells: Readonly<Record<ColumnType, (nth: number) => Cell>> = {
  text: (nth) => `=1+${String(nth)} "contoh", 'a'\n;é🙂`,
  whole: (nth) => 4_000_000_000 + nth,
  number: (nth) => nth + 0.1,
  'yes-no': (nth) => nth === 0,
  day: (nth) => `2026-02-0${String(nth + 1)}`,
  moment: (nth) => `2026-02-01T00:00:00.00${String(nth)}Z`,
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

type Script = 'terbuka/read_parquet.py' | 'terbuka/read_package.py' | 'umpan/read_feeds.py'

export function askPython(script: Script, folder: string) {
  const { stdout, stderr, status } = spawnSync('python3', [join(import.meta.dirname, script), folder], {
    encoding: 'utf8',
    timeout: 120_000,
  })
  return { ok: status === 0, said: `${stdout}\n${stderr}` }
}
