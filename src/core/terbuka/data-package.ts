import type { Column, ColumnType, Dataset } from './dataset.ts'
import { formats, mediaTypeOf, type EditionFile, type EditionHead } from './edition.ts'
import { licences, type LicenceId } from './licences.ts'
import { inventedIn, publisherOf } from './told-by.ts'

const types: Readonly<Record<ColumnType, object>> = {
  text: { type: 'string' },
  whole: { type: 'integer' },
  number: { type: 'number' },
  'yes-no': { type: 'boolean', trueValues: ['true'], falseValues: ['false'] },
  day: { type: 'date', format: '%Y-%m-%d' },
  moment: { type: 'datetime', format: 'any' },
}

const licenceOf = (id: LicenceId) => ({ name: id, title: licences[id].title, path: licences[id].address })

const fieldOf = ({ name, type, means, unit, empty }: Column) => ({
  name,
  ...types[type],
  title: means.id,
  description: [means.en, ...(empty === null ? [] : [`Empty: ${empty.en}.`])].join('. '),
  ...(unit === null ? {} : { unit }),
  constraints: { required: empty === null },
})

function resourcesOf(dataset: Dataset, { licence, origin }: EditionHead, files: ReadonlyMap<string, EditionFile>) {
  const schema = {
    fields: dataset.columns.map(fieldOf),
    missingValues: [''],
    ...(dataset.key.length === 0 || hasEmptyKey(dataset) ? {} : { primaryKey: dataset.key }),
  }
  return formats.flatMap((format) => {
    const file = files.get(`${dataset.id}.${format}`)
    if (file === undefined) return []
    return [
      {
        name: format === 'csv' ? dataset.id : `${dataset.id}-${format}`,
        path: file.name,
        ...(format === 'csv' ? { profile: 'tabular-data-resource' } : {}),
        title: dataset.title.id,
        description: dataset.says.en,
        format,
        mediatype: mediaTypeOf(file.name).split(';')[0],
        ...(format === 'parquet' ? {} : { encoding: 'utf-8' }),
        bytes: file.bytes,
        hash: `sha256:${file.sha256}`,
        ...(format === 'csv'
          ? { dialect: { delimiter: ',', lineTerminator: '\r\n', quoteChar: '"', doubleQuote: true, header: true } }
          : {}),
        schema,
        licenses: [licenceOf(dataset.licence ?? licence)],
        sources: [{ title: dataset.source.en, path: `${origin}${dataset.page}` }],
      },
    ]
  })
}

/** A primary key of the specification has no empty part; ours may. */
const hasEmptyKey = ({ columns, key }: Dataset) =>
  columns.some(({ name, empty }) => empty !== null && key.includes(name))

/** The dictionary for programs: a Frictionless Data Package, version 1. */
export function dataPackage(head: EditionHead, datasets: readonly Dataset[], files: readonly EditionFile[]) {
  const known = new Map(files.map((file) => [file.name, file]))
  const invented = inventedIn(head.mode)
  const says = 'Public numbers on the neutrality of civil servants, soldiers and police in elections.'
  return {
    profile: 'data-package',
    name: 'netra',
    id: `${head.origin}/data/${head.day}/datapackage.json`,
    title: invented === null ? 'Netra: data terbuka' : 'Netra: data terbuka (peragaan)',
    description: invented === null ? says : `${invented.en} ${says} ${invented.id}`,
    homepage: `${head.origin}/data`,
    version: head.day,
    created: head.madeAt,
    contributors: [{ title: publisherOf(head), path: head.origin, role: 'publisher' }],
    licenses: [licenceOf(head.licence)],
    resources: datasets.flatMap((dataset) => resourcesOf(dataset, head, known)),
  }
}
