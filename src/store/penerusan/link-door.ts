import { sql } from 'kysely'
import type { FollowUpStep } from '#core'
import type { Instant, Zone } from '#law'
import { asActor, systemActors, type Db, type Tx } from '../database.ts'
import type { Receipt } from '../laporan/receipt.ts'
import { paperCodeHash } from '../naskah/issued-papers.ts'
import { linkHash, secondHash } from './link-codes.ts'
import type { SecondWay } from './link-store.ts'

/** What whoever holds a link may know before he has shown the second code. */
export type LinkStanding = {
  readonly state: 'open' | 'expired' | 'revoked'
  readonly office: string
  readonly zone: Zone
  readonly secondWay: SecondWay
  /** Until when it opens, or since when no more. */
  readonly until: Instant
}

type BothCodes = { readonly link: Receipt; readonly second: string; readonly at: Instant }
export type OpenLink = { readonly linkId: string; readonly referralId: string }

/** The public side of a link. Row-level security opens one file to whoever has both codes in the same transaction. */
export const linkDoor = {
  async standing(db: Db, link: Receipt, at: Instant): Promise<LinkStanding | null> {
    const { rows } = await sql<{ standing: LinkStanding | null }>`
      select netra.link_standing(${linkHash(link)}, ${at}) as standing`.execute(db)
    const standing = rows[0]?.standing ?? null
    return standing && { ...standing, until: new Date(standing.until).toISOString() }
  },

  /** Whether a code is that of a letter or an answer slip: half of what opens a file. */
  async isPaper(db: Db, code: Receipt): Promise<boolean> {
    const { rows } = await sql<{ ours: boolean }>`
      select netra.is_referral_paper(${paperCodeHash(code)}) as ours`.execute(db)
    return rows[0]?.ours ?? false
  },

  /** Runs `work` as the bearer of both codes; where they do not open, it sees nothing. */
  opening: <T>(db: Db, { link, second, at }: BothCodes, work: (tx: Tx) => Promise<T>): Promise<T> =>
    asActor(db, systemActors.tautan, async (tx) => {
      await sql`select set_config('netra.link', ${linkHash(link).toString('hex')}, true),
        set_config('netra.link_second', ${secondHash(link, second)?.toString('hex') ?? ''}, true),
        set_config('netra.link_at', ${at}, true)`.execute(tx)
      return work(tx)
    }),

  async opened(tx: Tx): Promise<OpenLink | null> {
    const { rows } = await sql<OpenLink>`
      select id as "linkId", referral_id as "referralId" from netra.open_link()`.execute(tx)
    return rows[0] ?? null
  },

  /** Whether it was noted before that the accused tried by this link: it is said once. */
  async isNoted(tx: Tx, { linkId, referralId }: OpenLink): Promise<boolean> {
    const { rows } = await sql<{ noted: boolean }>`
      select exists (select from netra.events e where e.referral_id = ${referralId} and e.type = 'referral-link-refused'
        and e.data ->> 'linkId' = ${linkId}) as noted`.execute(tx)
    return rows[0]?.noted ?? false
  },

  /** When this step was told of this file by a link before; null: not yet. */
  async toldBefore(
    tx: Tx,
    referralId: string,
    { kind, allegationId }: { readonly kind: FollowUpStep; readonly allegationId: string | null },
  ): Promise<{ readonly followUpId: string; readonly recordedAt: Instant } | null> {
    const row = await tx
      .selectFrom('netra.follow_ups')
      .select(['id as followUpId', 'recorded_at as recordedAt'])
      .where('referral_id', '=', referralId)
      .where('kind', '=', kind)
      .where('link_id', 'is not', null)
      .where(sql<boolean>`allegation_id is not distinct from ${allegationId}::uuid`)
      .executeTakeFirst()
    return row ?? null
  },
}
