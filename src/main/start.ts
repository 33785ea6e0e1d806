/** `npm start`, after installing and building: database, preparation, web and worker under one roof. */
import { createServer } from 'node:net'
import { openLog, type Log } from '#gear'
import { openDatabase } from '#store'
import { listDemonstrationAccounts } from '#store/views'
import { startChild } from './child.ts'
import { originOf, readConfig, type Config } from './config.ts'
import { startDatabase, type DatabaseServer } from './database-server.ts'
import { demonstrationDoors } from './demonstration-doors.ts'
import { firstAdministratorLink } from './first-administrator.ts'
import { lockInstance } from './instance-lock.ts'
import { keepChild } from './keep-child.ts'
import { loaders, startLoaders } from './loaders.ts'
import { prepareData, prepareSchema } from './prepare.ts'
import { refuseHalfRestored } from './restore-mark.ts'
import { wire } from './wire.ts'

const drainMs = 15_000

/** Resolves with the reason to stop: a signal, or the death of whoever started us. */
const askedToStop = new Promise<string>((resolve) => {
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.on(name, () => {
      resolve(name)
    })
  if (process.send)
    process.on('disconnect', () => {
      resolve('the starter has gone')
    })
})

async function main(): Promise<void> {
  const config = readConfig(process.env)
  const log = openLog('start', config.log)
  const unlock = await lockInstance(config.dataDir)
  if (!unlock)
    throw new Error(
      `Netra already runs on ${config.dataDir}. Stop it first, or set NETRA_DATA and PORT for a second one.`,
    )
  refuseHalfRestored(config.dataDir)
  await checkPort(config)
  if (config.lapor !== null) await checkPort({ ...config, port: config.lapor.port })
  say(config.databaseUrl === null ? 'Starting the database…' : 'Reaching the database…')
  const database = await startDatabase(config)
  try {
    const failure = await Promise.race([
      serve(config, database, log),
      database.ended.then(() => 'the database server ended'),
    ])
    if (failure !== null) {
      log.fault('stopping', failure)
      throw new Error(`Netra stops: ${failure}.`)
    }
  } finally {
    await database.stop()
    unlock()
  }
}

/** Told before the database is touched, and not by a stack from the web process. */
function checkPort({ port, host }: Pick<Config, 'port' | 'host'>): Promise<void> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', (error: NodeJS.ErrnoException) => {
      reject(error.code === 'EADDRINUSE' ? new Error(`Port ${port} is taken. Set PORT to a free one.`) : error)
    })
    probe.listen({ port, host }, () =>
      probe.close(() => {
        resolve()
      }),
    )
  })
}

/** Null when asked to stop, else what went wrong. */
async function serve(config: Config, database: DatabaseServer, log: Log): Promise<string | null> {
  // A signal during preparation ends it where it is: what was not finished is rolled back and done again.
  const early = await Promise.race([prepare(config, database), askedToStop])
  if (early !== null) return null
  const { app, auth, jobs, lapor } = database.urls
  const children = [
    keepChild(() => startChild('web', { app, auth }), log),
    keepChild(() => startChild('worker', { app, jobs }), log),
    ...(config.lapor === null ? [] : [keepChild(() => startChild('lapor', { lapor }), log)]),
  ]
  try {
    const ended = Promise.race(children.map((child) => child.gaveUp))
    const ready = Promise.all(children.map((child) => child.ready)).then(() => null)
    const first = await Promise.race([ready, ended, askedToStop.then(() => 'asked')])
    if (first === 'asked') return null
    if (first !== null) return first
    log.note('serving', { mode: config.mode, port: config.port })
    await greet(config, database)
    return await Promise.race([
      ended,
      askedToStop.then((why) => {
        log.note('stopping', { why })
        return null
      }),
    ])
  } finally {
    await Promise.all(children.map((child) => child.stop(drainMs)))
  }
}

async function prepare(config: Config, database: DatabaseServer): Promise<null> {
  say('Preparing the data…')
  await prepareSchema(database)
  const { netra, close } = await wire(config, database.urls, { poolSize: 4 })
  try {
    await prepareData(database, netra, config.hasPast ? startLoaders : loaders)
  } finally {
    await close()
  }
  return null
}

async function greet(config: Config, { urls }: DatabaseServer): Promise<void> {
  const address = originOf(config)
  say(`\nNetra is ready: ${address}`)
  if (config.lapor !== null) say(`Reports are taken in at ${config.lapor.origin}`)
  if (config.mode === 'demonstration') {
    say(demonstrationDoors(await listDoors(urls.app), `${address}/masuk`))
    say(`Be a witness of its public log, in three steps: ${address}/catatan#saksi`)
  } else {
    const link = await firstAdministratorLink(urls.owner, address)
    if (link !== null) say(`Nobody administers this installation yet. Open this once, within 24 hours:\n${link}`)
  }
  say('Ctrl-C stops it.')
}

async function listDoors(appUrl: string) {
  const db = openDatabase({ connectionString: appUrl, max: 1 })
  try {
    return await listDemonstrationAccounts(db)
  } finally {
    await db.destroy()
  }
}

const say = (line: string) => process.stdout.write(`${line}\n`)

try {
  await main()
  process.exit(0)
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  if (process.env['NETRA_DEBUG'] && error instanceof Error) console.error(error)
  process.exit(1)
}
