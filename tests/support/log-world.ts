import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { growLog, moveByReceipt, noteWritten, receiveReport, type Received } from '#app'
import { readSignedHead, type Head } from '#gear'
import { plainDate, type Instant } from '#law'
import { openWorld, type World } from '../db/desk-world.ts'
import { granted } from '../db/granted.ts'
import { copyOfLog, keyOf } from './log-files.ts'

type Report = Parameters<typeof receiveReport>[1]

/** What somebody tells at the door; an invented person and an invented office. */
const ordinary: Report = {
  ...{ lane: 'laporan', kind: 'netralitas', regionCode: '33.19' },
  ...{ happenedOn: plainDate('2024-10-19'), knownOn: plainDate('2024-10-20') },
  narrative: 'Seorang pegawai contoh mengajak memilih.',
  subject: { kind: 'pns', name: 'Contoh Terlapor' },
  secrets: { reporter: { name: 'Contoh Pelapor', address: 'Jalan Contoh 1' } },
}

/** An installation with its public log, and an administrator of the database with every right. */
export type LogWorld = World & {
  /** Of the test alone, gone with the world. */
  readonly folder: string
  readonly report: (wanted?: Partial<Report>, door?: 'web' | 'api') => Promise<Received>
  readonly withdraw: (received: Received) => Promise<unknown>
  /** As the worker does each second. */
  readonly noted: () => Promise<void>
  /** The batch of that moment. */
  readonly batchAt: (instant: Instant) => Promise<void>
  /** The same by the clock, on 21 October 2024. */
  readonly batch: (clock: string) => Promise<void>
  readonly head: () => Promise<Head>
  /** Past every policy and every trigger. */
  readonly attack: (...statements: readonly string[]) => Promise<void>
}

export async function openLogWorld(start: Instant): Promise<LogWorld> {
  const world = await openWorld(start)
  const folder = await mkdtemp(join(tmpdir(), 'netra-catatan-'))
  const batchAt = async (instant: Instant) => {
    world.at(instant)
    await growLog(world.desk)
  }
  return {
    ...world,
    folder,
    report: async (wanted = {}, door = 'web') =>
      granted(await receiveReport(world.desk, { ...ordinary, ...wanted }, { door })),
    withdraw: async ({ receipt }) =>
      granted(await moveByReceipt(world.desk, { typed: receipt, address: '127.0.0.1', action: 'withdraw' })),
    noted: () => noteWritten(world.desk),
    batchAt,
    batch: (clock) => batchAt(`2024-10-21T${clock}:00.000Z`),
    async head() {
      const head = await readSignedHead(await copyOfLog(world.desk), keyOf(world.desk))
      if (!head.ok) throw new Error(head.fault.check)
      return head.value
    },
    attack: (...statements) =>
      world.clone.asRoot(async (root) => {
        await sql.raw('set session_replication_role = replica').execute(root)
        for (const statement of statements) await sql.raw(statement).execute(root)
      }),
    async close() {
      await world.close()
      await rm(folder, { recursive: true })
    },
  }
}

/** All that is of a case, as who deletes it would; what waits of it for the log as well. */
export const deletesCase = (caseId: string): readonly string[] => [
  `create temporary table gone as select ${caseId} as id`,
  'delete from netra.log_queue where case_id = (select id from gone)',
  'delete from netra.events where case_id = (select id from gone)',
  'delete from netra.log_leaves l where not exists (select from netra.events e where e.id = l.event_id)',
  'delete from netra.reports where case_id = (select id from gone)',
  'delete from netra.cases where id = (select id from gone)',
  'drop table gone',
]
export const firstCase = '(select id from netra.cases order by id limit 1)'
export const lastCase = '(select id from netra.cases order by id desc limit 1)'
