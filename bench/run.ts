/** `npm run bench -- NAME [--json]`. */
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { lacking, type Bench, type Line } from './bench.ts'

/** One line each; loaded when asked for. */
const benches: Readonly<Record<string, { readonly says: string; readonly load: () => Promise<Bench> }>> = {
  intake: {
    says: 'formal reports over HTTP, each checked in the database',
    load: async () => (await import('./intake.ts')).intakeBench,
  },
  apel: {
    says: 'a roll of 500,000 people in 20,000 units signs its pakta at 128 clients; --cases makes the roll smaller',
    load: async () => (await import('./apel.ts')).apelBench,
  },
  pages: {
    says: 'public pages at 300 requests a second, one million cases stored',
    load: async () => (await import('./pages.ts')).pagesBench,
  },
  measures: {
    says: 'public numbers at 300 requests a second while 200 events a second arrive; --cases N with 5.5 N people and 20 N events',
    load: async () => (await import('./measures.ts')).measuresBench,
  },
  export: {
    says: 'all public data of a million cases as CSV, JSON, Parquet and one ZIP, as a night writes them',
    load: async () => (await import('./export.ts')).exportBench,
  },
  hints: {
    says: 'whether the time of an answer says that a report or a request exists, where the answer does not',
    load: async () => (await import('./hints.ts')).hintsBench,
  },
  search: {
    says: 'names of regions as people type them, through SQL and through HTTP',
    load: async () => (await import('./search.ts')).searchBench,
  },
  clocks: {
    says: 'when a term ends, in the pure core; 100,000 running clocks after a new holiday',
    load: async () => (await import('./clocks.ts')).clocksBench,
  },
  reminders: {
    says: 'the sweep of reminders, 100,000 referrals running',
    load: async () => (await import('./reminders.ts')).remindersBench,
  },
  documents: {
    says: 'one-page papers on two cores, and signed, beside what RSA and ECDSA alone allow',
    load: async () => (await import('./documents.ts')).documentsBench,
  },
  triage: {
    says: 'a hundred reports through the triage screen in a browser, by keys alone',
    load: async () => (await import('./triage.ts')).triageBench,
  },
  near: {
    says: 'what tells nearly the same, among 100,000 reports',
    load: async () => (await import('./near.ts')).nearBench,
  },
  baca: {
    says: 'people who say that they read a circular, over HTTP, and the counts behind them',
    load: async () => (await import('./baca.ts')).bacaBench,
  },
  puzzle: {
    says: 'the hash puzzle of a flood in Chromium, six times slowed',
    load: async () => (await import('./puzzle.ts')).puzzleBench,
  },
  field: {
    says: '200 field devices come back within a minute over slow lines that break',
    load: async () => (await import('./field.ts')).fieldBench,
  },
  log: {
    says: 'leaves into the public log, proofs out of it, and a million of them checked',
    load: async () => (await import('./log.ts')).logBench,
  },
  import: {
    says: 'a roll of a million people from a file, by the path of the command; 100,000 before it',
    load: async () => (await import('./import.ts')).importBench,
  },
  cascade: {
    says: 'a circular to every desa and kelurahan: sent, its tree opened, its late ones reminded',
    load: async () => (await import('./cascade.ts')).cascadeBench,
  },
  start: { says: 'how soon a second start serves', load: async () => (await import('./start.ts')).startBench },
  lighthouse: {
    says: 'home and report page on a slow phone, median of five',
    load: async () => (await import('./lighthouse.ts')).lighthouseBench,
  },
}

const usage = `Usage: npm run bench -- NAME [--json] [--seconds N] [--cases N] [--keep FOLDER]

${Object.entries(benches)
  .map(([name, { says }]) => `  ${name.padEnd(12)}${says}`)
  .join('\n')}

--list names them only. --seconds (30) and --cases (1000000) make smaller trials. With --keep what \`measures\`
filled stays in that folder, and the next run, or \`export\`, only measures. Nothing of the installation here is touched.`

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      list: { type: 'boolean' },
      json: { type: 'boolean' },
      help: { type: 'boolean', short: 'h' },
      seconds: { type: 'string' },
      cases: { type: 'string' },
      keep: { type: 'string' },
    },
  })
  if (values.help || values.list) {
    print(values.help ? usage : Object.keys(benches).join('\n'))
    return 0
  }
  const chosen = benches[positionals[0] ?? '']
  if (!chosen || positionals.length !== 1) {
    process.stderr.write(`${usage}\n`)
    return 2
  }
  const bench = await chosen.load()
  const say = (words: string) => process.stderr.write(`${words}\n`)
  await bench.run(
    {
      emit: (line) => {
        if (lacking(line).length > 0) throw new Error(`a line lacks ${lacking(line).join(', ')}`)
        print(values.json ? JSON.stringify(line) : inWords(line))
      },
      say,
    },
    {
      cases: whole(values.cases, 1_000_000),
      seconds: whole(values.seconds, 30),
      ...(values.keep === undefined ? {} : { keep: resolve(values.keep) }),
    },
  )
  return 0
}

function whole(given: string | undefined, usual: number): number {
  const number = Number(given ?? usual)
  if (!Number.isInteger(number) || number < 1) throw new Error(`${String(given)} is not a whole number above zero.`)
  return number
}

const inWords = (line: Line) =>
  Object.entries(line)
    .map(([name, value]) => `${name} ${JSON.stringify(value)}`)
    .join('  ')

const print = (text: string) => process.stdout.write(`${text}\n`)

try {
  process.exit(await main())
} catch (error) {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`)
  process.exit(1)
}
