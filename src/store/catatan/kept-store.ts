import { sql } from 'kysely'
import type { Tx } from '../database.ts'
import { reportWords } from './told.ts'

type KeptWords = { readonly salt: Buffer | null; readonly words: string }

/** What is kept of what events commit to, for the nightly check. The clock reads hashes of what is sealed, and no seal. */
export const keptStore = {
  /** SHA-256 as hexadecimal digits, by id. */
  async hashes(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
    if (ids.length === 0) return new Map()
    const { rows } = await sql<{ item_id: string; sha256: Buffer }>`
      select item_id, sha256 from netra.kept_hashes(${ids}::uuid[])`.execute(tx)
    return new Map(rows.map(({ item_id, sha256 }) => [item_id, sha256.toString('hex')]))
  },

  /** The same of the seals of messages that their reporters open, by the id of the message. */
  async copies(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
    if (ids.length === 0) return new Map()
    const { rows } = await sql<{ item_id: string; sha256: Buffer }>`
      select item_id, sha256 from netra.kept_copies(${ids}::uuid[])`.execute(tx)
    return new Map(rows.map(({ item_id, sha256 }) => [item_id, sha256.toString('hex')]))
  },

  /** Which of these a rule destroyed, with the event that says so. */
  async destroyed(tx: Tx, ids: readonly string[]): Promise<ReadonlySet<string>> {
    if (ids.length === 0) return new Set()
    const { rows } = await sql<{ id: string }>`select netra.destroyed_by_rule(${ids}::uuid[]) as id`.execute(tx)
    return new Set(rows.map(({ id }) => id))
  },

  /** Of reports, of what completed them, and of what was written down of them: each under its own id. */
  async words(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, KeptWords>> {
    if (ids.length === 0) return new Map()
    const [reports, additions, transcripts] = [
      await tx.selectFrom('netra.reports').selectAll().where('id', 'in', ids).execute(),
      await tx
        .selectFrom('netra.report_additions')
        .select(['id', 'body', 'told_salt'])
        .where('id', 'in', ids)
        .execute(),
      await tx
        .selectFrom('netra.report_transcripts')
        .select(['id', 'body', 'told_salt'])
        .where('id', 'in', ids)
        .execute(),
    ]
    return new Map([
      ...reports.map((row) => [row.id, { salt: row.told_salt, words: reportWords(row) }] as const),
      ...[...additions, ...transcripts].map(
        ({ id, body, told_salt }) => [id, { salt: told_salt, words: body }] as const,
      ),
    ])
  },

  /** Events at these places of the log whose rows do not make what the log has there, or that are gone. */
  async notAsLogged(
    tx: Tx,
    from: number,
    until: number,
  ): Promise<readonly { readonly index: number; readonly eventId: string }[]> {
    const { rows } = await sql<{ index: number; eventId: string }>`
      select leaf_index as index, event_id as "eventId" from netra.not_as_logged(${from}, ${until})`.execute(tx)
    return rows
  },
}
