import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api'
import * as v from 'valibot'
import { datasets, definitions, institutionMeasures, measures } from '#core'
import * as answers from '../../src/lib/api/answers.ts'
import { textOf, type Fetched } from './public-crawl.ts'
import { figuresOn, type FigureOnPage } from './public-figures.ts'

type Row = Readonly<Record<string, unknown>>
const said = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' ? String(value) : '')
/** DuckDB writes moments of JSON without a zone, in UTC, and those of Parquet with the hours of the one it runs in. */
const moment = (value: unknown): string => {
  const text = said(value)
    .replace(' ', 'T')
    .replace(/(T.*[+-]\d\d)$/, '$1:00')
  return /T.*(Z|[+-]\d\d:\d\d)$/.test(text) || !text.includes('T') ? text : `${text}Z`
}
const endOf = (day: string) => `${day}T23:59:59+07:00`
/** Files that are called otherwise than their definition. */
const measureOf: Readonly<Record<string, string>> = {
  corong: 'dugaan-menurut-langkah',
  'tenggat-dipenuhi': 'jangka-menurut-pemegang',
  lembaga: 'berkas-instansi',
}

/** Every number that an answer tells, of whatever sort it is. */
export async function figuresIn(reader: FileReader, fetched: Fetched): Promise<readonly FigureOnPage[]> {
  const { type, path, status } = fetched
  if (status !== 200) return []
  if (type === 'text/html') return figuresOn(path, textOf(fetched))
  if (type === 'application/atom+xml') return inFeed(path, textOf(fetched))
  const [, file = '', ending = ''] = /^(?:\/en)?\/data\/(?:[\d-]+\/)?([\w-]+)\.(csv|json|parquet)$/.exec(path) ?? []
  if (datasets.some(({ id }) => id === file))
    return (await reader.rows(fetched.body, ending, file === 'peringkat' ? ofRanks : '*')).flatMap((row) =>
      inRow(path, file, row),
    )
  if (type === 'text/csv') return (await reader.rows(fetched.body, 'csv')).flatMap((row) => inSheet(path, row))
  if (/^(\/en)?\/api\/v1\/measures\/./.test(path)) return inAnswer(path, JSON.parse(textOf(fetched)))
  return []
}

export type FileReader = {
  readonly rows: (body: Buffer, ending: string, columns?: string) => Promise<readonly Row[]>
  readonly close: () => void
}

/** What is read of the file of all ranks, which has four times as much. */
const ofRanks = '"list", "over", "unit_code", "figure", "as_of"'

/** Read by DuckDB, which had no part in writing them. */
export async function openReader(): Promise<FileReader> {
  const folder = mkdtempSync(join(tmpdir(), 'netra-told-'))
  const instance = await DuckDBInstance.create(':memory:', { threads: '1', memory_limit: '256MB' })
  const connection: DuckDBConnection = await instance.connect()
  const read: Readonly<Record<string, string>> = {
    csv: 'read_csv($1, all_varchar = true)',
    json: 'read_json_auto($1)',
    parquet: 'read_parquet($1)',
  }
  let nth = 0
  return {
    rows: async (body, ending, columns = '*') => {
      // Each under a name of its own: DuckDB remembers what it read of a file.
      const file = join(folder, `${String((nth += 1))}.${ending}`)
      writeFileSync(file, body)
      const found = await connection.runAndReadAll(
        `select ${columns} from ${(read[ending] ?? '').replace('$1', `'${file}'`)}`,
      )
      return found.getRowObjectsJson()
    },
    close: () => {
      connection.closeSync()
      instance.closeSync()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** A row of open data: its key says of what it is. */
function inRow(page: string, file: string, row: Row): readonly FigureOnPage[] {
  const dataset = datasets.find(({ id }) => id === file)
  const region = said(row['region_code']) || '00'
  const measure = said(row['measure']) || (measureOf[file] ?? file)
  if (file === 'peringkat') {
    const isPlaced =
      ['provinsi', 'kabkota'].includes(said(row['over'])) && measures.some(({ id }) => id === row['list'])
    if (!isPlaced || said(row['per']) === 'seribu') return []
    return [
      {
        page,
        measure: said(row['list']),
        region: said(row['unit_code']),
        part: '',
        asOf: moment(row['as_of']),
        value: said(row['figure']),
      },
    ]
  }
  if (file === 'angka-berubah')
    return [{ page, measure, region, part: said(row['part']), asOf: endOf(said(row['day'])), value: said(row['after']) }]
  if (file === 'jangkauan-edaran')
    return [['edaran-diakui', 'acknowledged'] as const, ['edaran-dibaca', 'read'] as const].map(([of, column]) => ({
      ...{ page, measure: of, region, part: `${said(row['circular'])} dari semua` },
      ...{ asOf: moment(row['as_of']), value: said(row[column]) },
    }))
  const part = (dataset?.key ?? [])
    .filter((name) => !['measure', 'region_code', 'day'].includes(name))
    .map((name) => said(row[name]))
  const value = ['value', 'at_least', 'half_days'].find((name) => name in row)
  if (value === undefined) return []
  const asOf = moment(row['as_of']) || endOf(said(row['day']))
  // Of all kinds and ages together it is the measure itself.
  return [{ page, measure, region, part: part[0] === 'semua' ? '' : part.join(' '), asOf, value: said(row[value]) }]
}

/** The sheets that hang on pages. */
function inSheet(page: string, row: Row): readonly FigureOnPage[] {
  const measure = said(row['measure']) || said(row['angka'])
  if (measure === '') return []
  const part = row['masa'] === undefined ? '' : `rilis ${said(row['masa'])}/${said(row['rilis'])}`
  return [
    {
      ...{ page, measure, part, region: said(row['regionCode']) || said(row['kode_wilayah']) },
      ...{ asOf: said(row['asOf']) || said(row['per']), value: said(row['value']) || said(row['jumlah']) },
    },
  ]
}

function inAnswer(page: string, body: unknown): readonly FigureOnPage[] {
  const answer = v.safeParse(answers.MeasureNumbers, body)
  const id = /measures\/([\w-]+)/.exec(page)?.[1] ?? ''
  if (!answer.success) return []
  const { asOf, values } = answer.output
  return values.map(({ regionCode: region, part = '', value }) => ({
    ...{ page, measure: id, region, part, asOf: asOf ?? '', value: said(value) },
  }))
}

/** An entry is named by what it is of, also of a part of it, and its title ends with the number that stands since. */
function inFeed(page: string, xml: string): readonly FigureOnPage[] {
  return [...xml.matchAll(/<entry>\s*<id>[^<#]*#([^<]*)<\/id>\s*<title>([^<]*)<\/title>/g)].flatMap(
    ([, name = '', title = '']) => {
      const [, changedOn = '', measure = '', place = '', part = ''] =
        /^(\d{4}-\d\d-\d\d)\.([\w-]+)\.(\d+(?:\.\d+)*)(?:\.(\D.*))?$/.exec(name) ?? []
      const [, own = '', day = ''] = /^([a-z-]+)-(\d{4}-\d\d-\d\d)$/.exec(name) ?? []
      const value = (/([\d.,]+)$/.exec(title)?.[1] ?? '').replaceAll(/[.,]/g, '')
      const region = place || (/wilayah\/([\d.]+)/.exec(page)?.[1] ?? '')
      const body = /lembaga\/([^/]+)/.exec(page)?.[1] ?? ''
      const told = { page, asOf: endOf(changedOn || day), value }
      if (body !== '' && institutionMeasures.some((one) => one === own))
        return [{ ...told, measure: 'berkas-instansi', region: '00', part: `${decodeURIComponent(body)} ${own}` }]
      if (!definitions.some(({ id }) => id === (measure || own))) return []
      return [{ ...told, measure: measure || own, region, part: part.replaceAll('_', ' ') }]
    },
  )
}
