import { sql } from 'kysely'
import type { PlainDate } from '#law'
import type { eventRow } from '../catatan/event-row.ts'
import type { Db } from '../database.ts'
import { byReceipt } from './by-receipt.ts'
import type { Shown } from './receipt.ts'
import { bytea } from './receive-report.ts'

/** How content a reporter is with how his report was handled. */
export const ratingChoices = ['puas', 'cukup', 'tidak'] as const
export type RatingChoice = (typeof ratingChoices)[number]

type RatingOutcome = 'kept' | 'before' | 'not-ended' | 'unknown'

export const receiptRating = {
  isGiven: async (db: Db, shown: Shown): Promise<boolean> =>
    (await byReceipt(db, shown, async (hash) => {
      const { rows } = await sql<{ given: boolean }>`select netra.is_rated(${hash}) as given`.execute(db)
      return rows[0]?.given === true ? true : null
    })) ?? false,

  async give(
    db: Db,
    shown: Shown,
    told: { readonly choice: RatingChoice; readonly on: PlainDate; readonly event: ReturnType<typeof eventRow> },
  ): Promise<RatingOutcome> {
    const { event, ...said } = told
    const noted = {
      ...event,
      data: JSON.parse(event.data) as unknown,
      salt: bytea(event.salt),
      leaf_hash: bytea(event.leaf_hash),
    }
    const kept = await byReceipt(db, shown, async (hash) => {
      const { rows } = await sql<{ outcome: RatingOutcome }>`
        select netra.rate_by_receipt(${hash}, ${JSON.stringify(said)}::jsonb, ${JSON.stringify(noted)}::jsonb) as outcome`.execute(
        db,
      )
      const outcome = rows[0]?.outcome ?? 'unknown'
      return outcome === 'unknown' ? null : outcome
    })
    return kept ?? 'unknown'
  },
}
