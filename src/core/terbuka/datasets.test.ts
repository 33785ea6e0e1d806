import { expect, test } from 'vitest'
import { definitions, measures } from '../angka/measures.ts'
import { dataPackage } from './data-package.ts'
import { datasets, findDataset } from './datasets.ts'
import { editionId, formats, mediaTypeOf } from './edition.ts'
import { licenceText, readme, sumsText } from './texts.ts'

test('every measure is a dataset under its own id, and no id is there twice', () => {
  for (const { id } of measures) expect(findDataset(id)?.id).toBe(id)
  expect(new Set(datasets.map(({ id }) => id)).size).toBe(datasets.length)
  // An address has a dot before the format, and none in the name.
  for (const { id } of datasets) expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/)
})

test('every column has a name that programs take, a meaning in both languages, and the key is made of columns', () => {
  for (const { columns, key } of datasets) {
    const names = columns.map(({ name }) => name)
    expect(new Set(names).size).toBe(names.length)
    for (const { name, means } of columns) {
      expect(name).toMatch(/^[a-z][a-z0-9_]*$/)
      expect(means.id.length * means.en.length).toBeGreaterThan(0)
    }
    expect(key.filter((name) => !names.includes(name))).toEqual([])
  }
})

test('what counts says of which measure it is, where a page defines one', () => {
  const defined = new Set(definitions.map(({ id }) => id))
  for (const { page } of datasets.filter((dataset) => dataset.page.startsWith('/angka/definisi/')))
    expect(defined.has(page.replace('/angka/definisi/', ''))).toBe(true)
})

const head = {
  id: editionId('2026-11-29T17:30:00.123Z'),
  day: '2026-11-30' as never,
  madeAt: '2026-11-29T17:30:00.123Z',
  mode: 'production',
  origin: 'https://netra.contoh.go.id',
  licence: 'CC-BY-4.0',
} as const
const files = datasets.flatMap(({ id }) =>
  formats.map((format) => ({ name: `${id}.${format}`, bytes: 1, sha256: 'ab' })),
)

test('an edition is named by its moment, in an order that is that of time', () => {
  expect(head.id).toBe('20261129T173000Z')
})

test('the package names each file once, under a name of its own, with its sum and its licence', () => {
  const { resources } = dataPackage(head, datasets, files)
  expect(resources.map(({ path }) => path).toSorted()).toEqual(files.map(({ name }) => name).toSorted())
  expect(new Set(resources.map(({ name }) => name)).size).toBe(resources.length)
  expect(resources.find(({ name }) => name === 'wilayah')?.licenses[0]?.name).toBe('ODbL-1.0')
  expect(resources.find(({ name }) => name === 'sanksi')).toMatchObject({
    hash: 'sha256:ab',
    mediatype: 'text/csv',
    licenses: [{ name: 'CC-BY-4.0' }],
    schema: { missingValues: [''], primaryKey: ['measure', 'region_code'] },
  })
  // A primary key of the specification has no empty part.
  for (const { schema } of resources)
    for (const name of 'primaryKey' in schema ? (schema.primaryKey ?? []) : [])
      expect(schema.fields.find((field) => field.name === name)?.constraints.required).toBe(true)
})

test('the texts name licence, source and day, and sums are as sha256sum reads them', () => {
  expect(licenceText(head, datasets)).toContain('https://creativecommons.org/licenses/by/4.0/')
  expect(licenceText(head, datasets)).toContain('wilayah: Open Data Commons Open Database License')
  expect(readme(head, datasets)).toContain('2026-11-30')
  expect(sumsText([{ name: 'a.csv', bytes: 1, sha256: 'ff' }])).toBe('ff  a.csv\n')
  expect(mediaTypeOf('x.parquet')).toBe('application/vnd.apache.parquet')
})
