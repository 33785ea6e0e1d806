import { countsOf, readRoll, type RollRead } from '#app'
import { rollColumns, type RollColumn, type RollFault } from '#core'
import { systemActors } from '#store'
import { isLocale, rollFaultInWords, rollRefusalInWords, type Locale } from '#wording'
import { withDatabase } from '../with-database.ts'
import { wire } from '../wire.ts'
import type { Config } from '../config.ts'
import { Misuse, type Command, type Given, type Said } from './command.ts'

/** More are counted and not listed: whoever has so many has one mistake many times. */
const mostListed = 10_000

export const rollCommand: Command = {
  name: 'roll',
  usage: 'import FILE --office CODE [--check] [--sheet NAME] [--make-units] [--complete] [--language id|en]',
  summary: 'Read the roll of an employer from an Excel (.xlsx, .xlsm) or CSV file.',
  help: `
Every row that can be taken is taken in one transaction; rows that cannot are listed with the reason. What is read again updates: who
joined, moved, came back. The file is read by a process of its own; a CSV is streamed whatever its size up to 2 GB, an XLSX up to 512 MB.

  --office CODE      whose people they are: the employer (KDH-64.01), or an OPD, unit or village below him
  --check            read, check and compare everything, and change nothing
  --sheet NAME       another sheet than the first on which a table begins
  --make-units       units that the file names and nobody knows yet are made below their OPD; without it they are listed, and their people
                     stand at the OPD
  --complete         the file has everybody: who stands below that office and is not in it has left today. Not done where rows are rejected
  --language id|en   of the reasons; Indonesian by default

With --json: {rows, accepted, rejected: [{row, cell, column, value, reason, code}], columns: {meaning: header}, units, notes, …}. "row" is the
row a person sees in the spreadsheet. "value" is what stands in the file, numbers of people too, for whoever runs this has the file: it is
printed here and goes into no log and no table.`,
  words: 2,
  options: {
    office: { type: 'string' },
    check: { type: 'boolean' },
    sheet: { type: 'string' },
    'make-units': { type: 'boolean' },
    complete: { type: 'boolean' },
    language: { type: 'string' },
  },
  run: (config, [verb, file, ...rest], given) => {
    if (verb !== 'import' || file === undefined || rest.length > 0)
      throw new Misuse('Say netra roll import FILE --office CODE. More with --help.')
    const office = given['office']
    if (typeof office !== 'string' || office === '') throw new Misuse('Say --office CODE, such as KDH-64.01.')
    return importFile(config, { file, office, given, locale: localeOf(given) })
  },
}

function localeOf(given: Given): Locale {
  const said = given['language'] ?? 'id'
  if (!isLocale(said)) throw new Misuse('Say --language id or --language en.')
  return said
}

type Asked = { readonly file: string; readonly office: string; readonly given: Given; readonly locale: Locale }

function importFile(config: Config, { file, office, given, locale }: Asked): Promise<Said> {
  const { sheet } = given
  const check = given['check'] === true
  return withDatabase(config, async ({ urls }) => {
    // As the owner, who keeps every roll: whoever runs a command here holds the database and the keys.
    const { netra, close } = await wire(config, { app: urls.owner }, { poolSize: 2 })
    try {
      const answer = await readRoll(netra, {
        actor: systemActors.loader,
        officeCode: office,
        source: { path: file },
        choices: {
          ...(typeof sheet === 'string' ? { sheet } : {}),
          makeUnits: given['make-units'] === true,
          complete: given['complete'] === true,
        },
        keep: !check,
        at: netra.clock(),
      }).catch(sayIfEmpty)
      if (!answer.ok) throw new Error(rollRefusalInWords(answer.refusal, { locale }))
      return said(answer.value, { check, locale })
    } finally {
      await close()
    }
  })
}

/** No such role, database or table: nobody ever started Netra on this data. */
const neverStarted = ['28000', '3D000', '42P01']

function sayIfEmpty(error: unknown): never {
  if (error instanceof Error && 'code' in error && neverStarted.includes(String(error.code)))
    throw new Error('There is no Netra on this data yet. Start it once with npm start.', { cause: error })
  throw error
}

function said(read: RollRead, { check, locale }: { readonly check: boolean; readonly locale: Locale }): Said {
  const { rejected, ...counts } = countsOf(read)
  const columns = Object.fromEntries(
    rollColumns.flatMap((column) => {
      const at = read.columns[column]
      return at === undefined ? [] : [[column, headerOf(read, at)]]
    }),
  )
  const used = new Set(Object.values(read.columns))
  const listed = (faults: readonly RollFault<Parameters<typeof rollFaultInWords>[0]['problem']>[]) =>
    faults.slice(0, mostListed).map((fault) => {
      const at = read.columns[fault.column] ?? (isInBoth(fault.column) ? read.columns.nama_nip : undefined)
      return {
        row: fault.row,
        cell: at === undefined ? null : `${lettersOf(at)}${String(fault.row)}`,
        column: fault.column,
        value: fault.value,
        reason: rollFaultInWords(fault, { locale }),
        code: fault.problem,
      }
    })
  const facts = {
    rows: counts.rows,
    accepted: counts.accepted,
    rejected: listed(read.faults),
    columns,
    rejected_rows: rejected,
    ignored_columns: read.headers.filter((header, at) => header !== '' && !used.has(at)),
    units: read.units,
    notes: listed(read.remarks),
    format: read.format,
    encoding: read.encoding,
    separator: read.separator,
    sheet: read.sheet,
    other_sheets: read.otherSheets,
    macros_ignored: read.macros,
    skipped_rows: counts.skipped,
    office: read.home.office.code,
    joined: counts.joined,
    moved: counts.moved,
    returned: counts.returned,
    unchanged: counts.same,
    second_posts: counts.secondPosts,
    units_made: counts.unitsMade,
    missing: counts.missing,
    ended: counts.ended,
    complete_refused: read.completeRefused,
    changed: !check,
  }
  return { sentence: sentence(facts), facts }
}

type Facts = {
  readonly rows: number
  readonly accepted: number
  readonly rejected: readonly {
    readonly row: number
    readonly column: string
    readonly value: string
    readonly reason: string
  }[]
  readonly rejected_rows: number
  readonly units: RollRead['units']
  readonly joined: number
  readonly moved: number
  readonly returned: number
  readonly unchanged: number
  readonly missing: number
  readonly changed: boolean
}

const shownInWords = 20

const sentence = (f: Facts): string =>
  [
    `${f.changed ? 'Taken' : 'Checked, and nothing changed'}: ${String(f.accepted)} of ${String(f.rows)} rows; ${String(f.joined)} joined, ${String(f.moved)} moved, ${String(f.returned)} came back, ${String(f.unchanged)} as before, ${String(f.missing)} on the roll and not in the file.`,
    ...f.rejected
      .slice(0, shownInWords)
      .map((one) => `  row ${String(one.row)}, ${one.column} ${JSON.stringify(one.value)}: ${one.reason}`),
    ...(f.rejected_rows > 0 ? [`${String(f.rejected_rows)} rows rejected; all of them with --json.`] : []),
    ...(f.units.length > 0
      ? [`${String(f.units.length)} units nobody knows yet${f.changed ? '' : ' (--make-units makes them)'}.`]
      : []),
  ].join('\n')

/** A cell that holds name and number is where either of them is wrong. */
const isInBoth = (column: RollColumn) => column === 'nama' || column === 'nip'

const headerOf = ({ headers }: RollRead, at: number) => headers[at] ?? ''

/** 0 is A, 26 is AA. */
const lettersOf = (at: number): string =>
  `${at < 26 ? '' : lettersOf(Math.floor(at / 26) - 1)}${String.fromCharCode(65 + (at % 26))}`
