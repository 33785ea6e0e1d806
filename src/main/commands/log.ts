import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { compareWithLog, listLogFiles, openBalance, replayAndCompare, type LogSigner, type BalanceRefusal } from '#app'
import { createLogSigner } from '#gear'
import { openDatabase, type Db } from '#store'
import { originOf, type Config } from '../config.ts'
import { keysDir } from '../folders.ts'
import { withDatabase } from '../with-database.ts'
import { Misuse, type Command, type Said } from './command.ts'

export const logCommand: Command = {
  name: 'log',
  usage: 'key | export FOLDER | compare | open-balance MONTH FILE',
  summary: 'The public log: its key, all its files, what is kept held against it, or a balance opened for an auditor.',
  help: `
  key              the name of the log and its public key, for whoever checks it
  export FOLDER    write the log as static files (C2SP tlog-tiles), for any web server; the head is written last
  compare          hold what this installation keeps against its events, and its events against the log: cases, words of reports, evidence,
                   seals and messages. What differs is printed, and the exit is 1. The worker does the same each night
  open-balance MONTH FILE
                   of the first head of a month in Jakarta (2026-11): how many cases stood at each state, how many reports there were and
                   how many steps, as that head committed to them. What is below five is not told, and proven to be below five. Anybody
                   may have the file, and checks it with netra verify FILE --key KEY. Counting all steps may take minutes`,
  words: 3,
  run: (config, [what, where, file]) => {
    if (what === 'key' && where === undefined) return tellKey(config)
    if (what === 'export' && where !== undefined && file === undefined) return withLog(config, exportTo(where))
    if (what === 'compare' && where === undefined) return withLog(config, compare)
    if (what === 'open-balance' && file !== undefined && isMonth(where)) return withLog(config, openTo(where, file))
    throw new Misuse(
      'Say netra log key, netra log export FOLDER, netra log compare, or netra log open-balance 2026-11 FILE.',
    )
  },
}

const isMonth = (word: string | undefined): word is string => /^\d{4}-(0[1-9]|1[0-2])$/.test(word ?? '')

const signerOf = (config: Config) => createLogSigner(keysDir(config.dataDir), new URL(originOf(config)).host)

async function tellKey(config: Config): Promise<Said> {
  const { origin, key } = await signerOf(config)
  return { sentence: `${origin}\n${key}`, facts: { origin, key } }
}

type Book = { readonly db: Db; readonly logSigner: LogSigner }

const withLog = (config: Config, work: (book: Book) => Promise<Said>): Promise<Said> =>
  withDatabase(config, async ({ urls }) => {
    const db = openDatabase({ connectionString: urls.app, max: 1, application_name: 'netra log' })
    try {
      return await work({ db, logSigner: await signerOf(config) })
    } finally {
      await db.destroy()
    }
  })

const exportTo = (folder: string) => async (book: Book) => {
  let files = 0
  for await (const { path, bytes } of listLogFiles(book)) {
    const file = join(folder, path)
    await mkdir(dirname(file), { recursive: true })
    await writeFile(file, bytes)
    files += 1
  }
  return { sentence: `Wrote ${String(files)} files to ${folder}.`, facts: { folder, files } }
}

/** So many differences are printed. */
const printed = 50

async function compare(book: Book) {
  const desk = { ...book, clock: () => new Date().toISOString() }
  const { cases, events, differences: ofCases } = await replayAndCompare(desk)
  const differences = [...ofCases, ...(await compareWithLog(book))]
  if (differences.length > 0)
    throw new Error(
      [
        `${String(differences.length)} differences:`,
        ...differences.slice(0, printed).map((one) => JSON.stringify(one)),
      ].join('\n'),
    )
  return {
    sentence: `${String(cases)} cases and ${String(events)} events are as they were written down, and as the log has them.`,
    facts: { cases, events },
  }
}

const openTo = (month: string, file: string) => async (book: Book) => {
  const opened = await openBalance(book, month)
  if (!opened.ok) throw new Error(whyNot(opened.refusal, month))
  await writeFile(file, `${JSON.stringify(opened.value, null, 1)}\n`)
  const { shown, hidden } = opened.value
  return {
    sentence: `Opened ${month} to ${file}: ${String(shown.length)} numbers, and ${String(hidden.length)} that are below five.`,
    facts: { month, file, shown: Object.fromEntries(shown), belowFive: hidden.map(({ name }) => name) },
  }
}

const whyNot = (refusal: BalanceRefusal, month: string): string =>
  refusal.reason === 'no-balance'
    ? `No head of ${month} says where cases stood.`
    : `What is written down now is not what the head of ${String(refusal.size)} leaves committed to: steps were changed or deleted since, or beside the log before. Nothing was opened.`
