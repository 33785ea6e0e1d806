import { sql } from 'kysely'
import type { Tx } from '../database.ts'

type UnbandedText = { readonly reportId: string; readonly regencyCode: string; readonly narrative: string }

/** What texts hash to; read and written by the clock alone. */
export const textBands = {
  /** The newest report whose text is hashed; null where none is. */
  async last(tx: Tx): Promise<string | null> {
    const { rows } = await sql<{ last: string | null }>`select netra.last_text_bands() as last`.execute(tx)
    return rows[0]?.last ?? null
  },

  async listWithout(tx: Tx, after: string, atMost: number): Promise<readonly UnbandedText[]> {
    const { rows } = await sql<UnbandedText>`
      select report_id as "reportId", regency_code as "regencyCode", narrative
      from netra.texts_without_bands(${after}, ${atMost})`.execute(tx)
    return rows
  },

  async keep(tx: Tx, kept: readonly { readonly reportId: string; readonly bands: readonly number[] }[]): Promise<void> {
    const rows = JSON.stringify(kept.map(({ reportId, bands }) => ({ report_id: reportId, bands })))
    await sql`select netra.keep_text_bands(${rows}::jsonb)`.execute(tx)
  },
}
