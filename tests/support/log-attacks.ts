import { growLog, type ReceiptProof, type Received } from '#app'
import type { Json } from '#base'
import { leafContent } from '../../src/store/catatan/event-row.ts'
import { leafHash } from '../../src/store/catatan/leaf-hash.ts'
import { openLogWorld, type LogWorld } from './log-world.ts'
import { watchersOf, type Watchers } from './log-watchers.ts'

export const reportedAt = '2024-10-21T02:03:00.000Z'

/** A report that just came; a witness holds its promise and follows the log from before. */
export type Reported = {
  readonly world: LogWorld
  readonly watchers: Watchers
  readonly received: Received
  readonly caseId: string
}

export async function openReported(): Promise<Reported> {
  const world = await openLogWorld(reportedAt)
  const watchers = watchersOf(world)
  await growLog(world.desk)
  await watchers.witness()
  const received = await world.report()
  const { rows } = await world.owner.query<{ id: string }>('select id from netra.cases order by id desc limit 1')
  await watchers.promises(received)
  return { world, watchers, received, caseId: rows[0]?.id ?? '' }
}

/** The ordinary life of a report: in the log, withdrawn, in the log again, witnessed each time, and followed. Gives the file its reporter saved. */
export async function liveOn({ world, watchers, received }: Omit<Reported, 'caseId'>): Promise<ReceiptProof> {
  await world.batch('02:10')
  await watchers.witness()
  world.at('2024-10-21T02:15:00.000Z')
  await world.withdraw(received)
  await world.batch('02:20')
  await watchers.witness()
  await watchers.lets(received)
  return watchers.fileOf(received)
}

/** The leaves of a case made anew from what its events say now. */
export async function commitAgain({ owner, attack }: LogWorld, caseId: string): Promise<void> {
  const { rows } = await owner.query<{ id: string; salt: Buffer; data: Parameters<typeof leafContent>[1] }>(
    `select * from netra.events where case_id = '${caseId}'`,
  )
  for (const { salt, data, ...columns } of rows) {
    const { leaf_hash: _leaf, demonstration: _outside, ...row } = columns as Record<string, Json>
    const written = Object.entries(row).map(([name, value]) => [name, asWritten(value)])
    const leaf = leafHash(salt, leafContent(Object.fromEntries(written) as Record<string, Json>, data)).toString('hex')
    await attack(
      `update netra.events set leaf_hash = '\\x${leaf}' where id = '${columns.id}'`,
      `update netra.log_leaves set leaf_hash = '\\x${leaf}' where event_id = '${columns.id}' and leaf_hash is not null`,
    )
  }
}
const asWritten = (value: unknown) => (value instanceof Date ? value.toISOString() : value)

/** The log written anew from what is left, as long as it was and longer, and signed by the product as if it had always been so. */
export async function writeAnew({ owner, attack, desk }: LogWorld, ...statements: readonly string[]): Promise<void> {
  const { rows } = await owner.query<{ size: string }>('select max(tree_size) as size from netra.log_checkpoints')
  await attack(
    ...statements,
    `insert into netra.log_queue (source, event_id, leaf_hash, case_id, shown)
     select l.source, l.event_id, coalesce(l.leaf_hash, e.leaf_hash), l.case_id, l.shown from netra.log_leaves l left join netra.events e on e.id = l.event_id
     order by l.case_id, l.ordinal`,
    'truncate netra.log_cosignatures, netra.log_tiles, netra.log_checkpoints, netra.log_leaves',
  )
  for (let size = 0; size <= Number(rows[0]?.size);) size = (await growLog(desk)).size
}
