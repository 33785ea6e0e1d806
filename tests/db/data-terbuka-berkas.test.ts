import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { DatasetContents } from '#app'
import { daysKept, editionId, findDataset, wholeName, type DatasetRow, type EditionHead } from '#core'
import { addDays, localDay, plainDate, type Instant } from '#law'
import { createShelf } from '../../src/gear/terbuka/create-shelf.ts'
import { shelfRefusalOf } from '../../src/gear/terbuka/refusal-of.ts'
import { clearEditions, manifestFile, openEditions } from '../../src/gear/terbuka/editions.ts'

let folder: string
beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'netra-shelf-')), 'data-terbuka')
})
afterEach(() => {
  rmSync(join(folder, '..'), { recursive: true, force: true })
})

const headAt = (madeAt: Instant): EditionHead => ({
  ...{ id: editionId(madeAt), day: localDay(madeAt, 'WIB'), madeAt },
  ...{ mode: 'production', origin: 'https://netra.contoh.go.id', licence: 'CC-BY-4.0' },
})
const head = headAt('2026-11-29T17:30:00.000Z')
const at = '2026-11-29T17:00:05.000Z'
const rows: readonly DatasetRow[] = [
  ['sanksi', '00', 'Indonesia', 12, 'tampil', null, at],
  ['sanksi', '64', '=Contoh, "Timur"\nsatu', null, 'disembunyikan', 'kecil-atau-pelindung', at],
  ['sanksi', '82', '', 0, 'tampil', null, at],
]
function* contents(given: readonly DatasetRow[] = rows): Generator<DatasetContents> {
  const dataset = findDataset('sanksi')
  if (dataset === null) throw new Error('no such dataset')
  yield { dataset, batches: one(given) }
}
async function* one<T>(value: T): AsyncGenerator<T> {
  yield await Promise.resolve(value)
}

const fileOf = (name: string, id = head.id) => readFileSync(join(folder, id, name))

async function parquetRows(name: string) {
  const instance = await DuckDBInstance.create(':memory:', { threads: '1', memory_limit: '128MB' })
  const connection = await instance.connect()
  const found = await connection.runAndReadAll(`select * from '${join(folder, head.id, name)}'`)
  const read = found.getRowObjectsJson()
  connection.closeSync()
  instance.closeSync()
  return read
}

test('three formats say the same, and what a spreadsheet would run is text in the CSV alone', async () => {
  const written = await createShelf(folder, 'CC-BY-4.0').write(head, contents())
  expect(written).toMatchObject({ ok: true, value: { rows: { sanksi: 3 } } })
  expect(fileOf('sanksi.csv').toString()).toBe(
    [
      'measure,region_code,region_name,value,state,hidden_reason,as_of',
      `sanksi,"00",Indonesia,12,tampil,,${at}`,
      `sanksi,"64","'=Contoh, ""Timur""\nsatu",,disembunyikan,kecil-atau-pelindung,${at}`,
      `sanksi,"82",,0,tampil,,${at}`,
      '',
    ].join('\r\n'),
  )
  const json = JSON.parse(fileOf('sanksi.json').toString()) as readonly Record<string, unknown>[]
  expect(json.map(({ region_name: name }) => name)).toEqual(['Indonesia', '=Contoh, "Timur"\nsatu', null])
  const parquet = await parquetRows('sanksi.parquet')
  expect(parquet.map(({ value }) => value)).toEqual(['12', null, '0'])
  expect(parquet.map(({ region_name: name, hidden_reason: why }) => [name, why])).toEqual(
    json.map(({ region_name: name, hidden_reason: why }) => [name, why]),
  )
  expect(parquet[0]?.['as_of']).toMatch(/^2026-11-(29 17|30 07):00:05/)
})

test('sums are those of the files, and the one file has all the others', async () => {
  const written = await createShelf(folder, 'CC-BY-4.0').write(head, contents())
  if (!written.ok) throw new Error(written.refusal.reason)
  for (const { name, bytes, sha256 } of written.value.files) {
    const file = fileOf(name)
    expect([name, file.length, createHash('sha256').update(file).digest('hex')]).toEqual([name, bytes, sha256])
  }
  expect(spawnSync('sha256sum', ['-c', '--quiet', 'SHA256SUMS.txt'], { cwd: join(folder, head.id) }).status).toBe(0)
  const listed = spawnSync('python3', ['-m', 'zipfile', '-l', join(folder, head.id, wholeName)], { encoding: 'utf8' })
  const tested = spawnSync('python3', ['-m', 'zipfile', '-t', join(folder, head.id, wholeName)], { encoding: 'utf8' })
  if (listed.error === undefined) {
    expect(tested.stdout).toContain('Done testing')
    for (const { name } of written.value.files.filter((file) => file.name !== wholeName))
      expect(listed.stdout).toContain(name)
  }
})

test('the same rows of the same moment give the same bytes', async () => {
  const shelves = ['a', 'b'].map((name) => join(folder, name))
  for (const shelf of shelves) {
    const written = await createShelf(shelf, 'CC-BY-4.0').write(head, contents())
    expect(written.ok).toBe(true)
  }
  const [first = [], second] = shelves.map((shelf) => {
    const names = readdirSync(join(shelf, head.id)).toSorted()
    return names.map((name) => [
      name,
      createHash('sha256')
        .update(readFileSync(join(shelf, head.id, name)))
        .digest('hex'),
    ])
  })
  expect(first.length).toBe(9)
  expect(second).toEqual(first)
})

test('a folder that is none refuses, and what was there stays', async () => {
  const shelf = createShelf(folder, 'CC-BY-4.0')
  await shelf.write(head, contents())
  const below = createShelf(join(folder, head.id, 'sanksi.csv'), 'CC-BY-4.0')
  expect(await below.write(head, contents())).toEqual({ ok: false, refusal: { reason: 'shelf-closed' } })
  expect(await shelf.editions()).toMatchObject([{ id: head.id }])
})

test('a writer that ends in the middle leaves the edition before it, and nothing half', async () => {
  const shelf = createShelf(folder, 'CC-BY-4.0')
  await shelf.write(head, contents())
  const wrong = [['one cell'] as DatasetRow]
  const later = headAt('2026-11-30T17:30:00.000Z')
  expect(await shelf.write(later, contents(wrong))).toEqual({ ok: false, refusal: { reason: 'shelf-writer-ended' } })
  expect(readdirSync(folder)).toEqual([head.id])
  // The control: the same without the fault is put in place.
  expect(await shelf.write(later, contents())).toMatchObject({ ok: true })
  expect((await shelf.editions()).map(({ id }) => id)).toEqual([later.id, head.id])
})

test('what was asked to end writes nothing, and is no failure', async () => {
  const shelf = createShelf(folder, 'CC-BY-4.0')
  function* slowly(): Generator<DatasetContents> {
    yield* contents()
    shelf.stop()
    yield* contents()
  }
  expect(await shelf.write(head, slowly())).toEqual({ ok: false, refusal: { reason: 'shelf-stopped' } })
  expect(readdirSync(folder)).toEqual([])
  expect(await shelf.write(head, contents())).toEqual({ ok: false, refusal: { reason: 'shelf-stopped' } })
})

test(`the newest of a day stays for ${String(daysKept)} days`, async () => {
  const first = plainDate('2026-11-01')
  const heads = [0, 1, daysKept].flatMap((days) =>
    ['01', '02'].map((hour) => headAt(`${addDays(first, days)}T${hour}:00:00.000Z`)),
  )
  for (const one of heads) {
    mkdirSync(join(folder, one.id), { recursive: true })
    writeFileSync(join(folder, one.id, manifestFile), JSON.stringify({ ...one, files: [], rows: {} }))
  }
  mkdirSync(join(folder, '.baru-20261101T000000Z'))
  const newest = heads.at(-1) ?? head
  await clearEditions(folder, newest)
  const kept = [`${addDays(first, daysKept)}T02:00:00.000Z`, `${addDays(first, 1)}T02:00:00.000Z`]
  expect((await openEditions(folder).editions()).map(({ madeAt }) => madeAt)).toEqual(kept)
  expect(readdirSync(folder).length).toBe(2)
})

test('a part of a file is read, from the first byte to the last that was asked', async () => {
  const shelf = createShelf(folder, 'CC-BY-4.0')
  await shelf.write(head, contents())
  const [edition] = await shelf.editions()
  const file = edition?.files.find(({ name }) => name === 'sanksi.csv')
  if (!edition || !file) throw new Error('nothing was written')
  const read = async (range: Parameters<typeof shelf.read>[2]) => {
    const chunks: Uint8Array[] = []
    for await (const chunk of shelf.read(edition, file, range)) chunks.push(chunk)
    return Buffer.concat(chunks).toString()
  }
  expect(await read({ from: 0, to: 6 })).toBe('measure')
  expect(await read(null)).toBe(fileOf('sanksi.csv').toString())
})

test.each([
  [Object.assign(new Error('x'), { code: 'ENOSPC' }), 'shelf-full'],
  [new Error('IO Error: Could not write file "a": No space left on device'), 'shelf-full'],
  [Object.assign(new Error('x'), { code: 'EACCES' }), 'shelf-closed'],
  [Object.assign(new Error('x'), { code: 'EROFS' }), 'shelf-closed'],
  [new Error('a row of sanksi has other columns'), null],
] as const)('%s is %s', (fault, refusal) => {
  expect(shelfRefusalOf(fault)).toBe(refusal)
})

const small = () => {
  const place = join(folder, '..', 'kecil')
  spawnSync('mkdir', ['-p', place])
  return spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', place]).status === 0 ? place : null
}
test('a disk without room says so, and keeps nothing half', async (context) => {
  const place = small()
  // Only who may mount a disk has a small one; what the system says of a full one is held above.
  if (place === null) {
    context.skip()
    return
  }
  try {
    const shelf = createShelf(place, 'CC-BY-4.0')
    writeFileSync(join(place, 'lain'), Buffer.alloc(40_000))
    const many = Array.from({ length: 4_000 }, () => rows[0] ?? [])
    expect(await shelf.write(head, contents(many))).toEqual({ ok: false, refusal: { reason: 'shelf-full' } })
    expect(existsSync(join(place, head.id))).toBe(false)
    expect(readdirSync(place)).toEqual(['lain'])
  } finally {
    spawnSync('umount', [place])
  }
})
