import { sql } from 'kysely'
import type { Json } from '#base'
import type { Counts, LoggedStep } from '#core'
import type { Tx } from '../database.ts'
import { leafContent } from './event-row.ts'
import { leafHash } from './leaf-hash.ts'
import type { Waiting } from './log-store.ts'

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
