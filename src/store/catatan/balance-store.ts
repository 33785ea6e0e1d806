import { sql } from 'kysely'
import type { Json } from '#base'
import type { Counts, LoggedStep } from '#core'
import type { Instant } from '#law'
import type { Tx } from '../database.ts'
import { leafContent } from './event-row.ts'
import { leafHash } from './leaf-hash.ts'
import type { Waiting } from './log-store.ts'

/** `cosigned`: with the lines of its witnesses. */
type CosignedHead = { readonly size: number; readonly note: string; readonly cosigned: string }

export const balanceStore = {
  /** Those of what enters the log that move a case or open one. What is not what its leaf commits to is no step. */
  async steps(tx: Tx, waiting: readonly Waiting[]): Promise<readonly LoggedStep[]> {
    const leaves = new Map(
      waiting.flatMap(({ source, eventId, leaf }) => (source === 'events' ? [[eventId, leaf]] : [])),
    )
    const rows = await tx
      .selectFrom('netra.events')
      .selectAll()
      .where('id', '=', sql<string>`any(${[...leaves.keys()]}::uuid[])`)
      .where('case_id', 'is not', null)
      .where(sql<boolean>`(data #>> '{case,state}') is not null`)
      .execute()
    return rows.flatMap(({ salt, leaf_hash: _kept, demonstration: _outside, data: written, ...row }) => {
      const data = written as Data
      const leaf = leafHash(salt, leafContent(row, data))
      return leaves.get(row.id)?.equals(leaf) === true ? [stepOf(row, data)] : []
    })
  },

  /** As `steps`, of all that is in the log below a size, those that are alike together. What their leaves commit to is not looked at. */
  async stepsUntil(tx: Tx, size: number): Promise<readonly { readonly step: LoggedStep; readonly times: number }[]> {
    const { rows } = await sql<LoggedStep & { readonly times: string }>`
      select e.type, e.report_id is not null as "ofReport", e.data ->> 'from' as "from", e.data #>> '{case,state}' as "to", count(*) as times
      from netra.log_leaves l join netra.events e on e.id = l.event_id
      where l.source = 'events' and l.leaf_index < ${size} and e.case_id is not null and (e.data #>> '{case,state}') is not null
      group by 1, 2, 3, 4`.execute(tx)
    return rows.map(({ times, ...step }) => ({ step, times: Number(times) }))
  },

  /** The first heads from a moment on, before another: a head may leave out what is counted, and the next one has it. */
  async headsBetween(tx: Tx, from: Instant, until: Instant): Promise<readonly CosignedHead[]> {
    const { rows } = await sql<CosignedHead>`
      select c.tree_size::integer as size, c.note, c.note || coalesce((select string_agg(s.line, '' order by s.witness)
        from netra.log_cosignatures s where s.tree_size = c.tree_size), '') as cosigned
      from netra.log_checkpoints c where c.made_at >= ${from} and c.made_at < ${until} order by c.tree_size limit 50`.execute(
      tx,
    )
    return rows
  },

  /** Where all cases stand without what waits for the log, and how many reports and steps are written down. One question, so that all of it is of one moment. */
  async stand(tx: Tx): Promise<Counts> {
    const { rows } = await sql<{ name: string; stand: string }>`
      select name, stand::text from netra.count_stand()`.execute(tx)
    return new Map(rows.map(({ name, stand }) => [name, Number(stand)]))
  },
}

type Data = { readonly [key: string]: Json }

type Typed = { readonly type: string; readonly report_id: string | null }

function stepOf({ type, report_id }: Typed, data: Data): LoggedStep {
  const { state } = data['case'] as Data
  return { type, ofReport: report_id !== null, from: textOf(data['from']), to: textOf(state) ?? '' }
}

const textOf = (value: Json | undefined): string | null => (typeof value === 'string' ? value : null)
